import type { Breakdown, Variable } from './cell.ts';
import type { Choice } from './choices.ts';
import { infer, type Bounds } from './inference.ts';
import { anyCount, exactly, intersect, widthOf, type Interval } from './interval.ts';
import { boundsOf, publishedCount } from './published-value.ts';
import { isSmall, type Disclosure } from './rules.ts';
import type { PastOf } from './secrets.ts';
import type { Table } from './table.ts';

/** What readers find out about the numbers of a table. */
export interface Reading {
  /** By arithmetic: sums, roundings, earlier editions, and that counts are whole and not negative. */
  readonly byArithmetic: Bounds;
  /** Knowing the rules as well: which dots can be no zero, and which can only be small. */
  readonly byRules: Bounds;
}

/** Reads a table as the public would if this choice were taken. */
export function read(table: Table, { hidden, knownSmall }: Choice, rules: Disclosure, past: PastOf): Reading {
  const zeroesHidden = hidden.has('insgesamt') || isSmall(table.total, rules);

  const publicly = (variable: Variable): Interval => {
    const row = table.rows.get(variable as Breakdown);
    if (row === undefined) return restOrTotal(table, variable);
    const { known } = past(variable as Breakdown);
    if (row.gone !== undefined || hidden.has(variable as Breakdown)) return row.gone ?? known;
    return intersect(known, boundsOf(publishedCount(row.value, rules)) ?? anyCount);
  };
  const byRules = (variable: Variable): Interval => {
    const row = table.rows.get(variable as Breakdown);
    if (row === undefined || zeroesHidden || !hidden.has(variable as Breakdown)) return publicly(variable);
    const most = knownSmall.has(variable as Breakdown) ? rules.threshold - 1 : Infinity;
    return intersect(publicly(variable), { least: Math.min(1, row.value), most });
  };
  return { byArithmetic: asked(table, publicly), byRules: asked(table, byRules) };
}

/** Nobody is told whether the parts are complete. That everybody knows it, if they can be, is the safe assumption. */
function restOrTotal({ groups }: Table, variable: Variable): Interval {
  const left = groups.find(({ rest }) => rest === variable)?.left;
  return left !== undefined && left.least <= 0 ? exactly(0) : anyCount;
}

/** Only who asks for the rest itself must not assume that there is none. */
function asked(table: Table, bounds: Bounds): Bounds {
  const isRest = (variable: Variable) => table.groups.some(({ rest }) => rest === variable);
  const told = infer(table, bounds);
  return (asked) =>
    isRest(asked) ? infer(table, (variable) => (variable === asked ? anyCount : bounds(variable)))(asked) : told(asked);
}

/** How many more values than one must stay possible. */
export interface Assurance {
  readonly byArithmetic: number;
  readonly byRules: number;
}

/**
 * By arithmetic a suppressed number could be none as well as one that is not small. Whoever knows the rules knows that
 * a small one is small, but not which: of two small numbers, where the threshold allows for two.
 */
export function fullAssurance({ threshold }: Disclosure): Assurance {
  return { byArithmetic: Math.max(1, threshold), byRules: Math.min(1, Math.max(0, threshold - 2)) };
}

/** What can still be assured where earlier editions gave something away: no less than now. */
export function bestAssurance(full: Assurance, variable: Variable, best: Reading): Assurance {
  return {
    byArithmetic: Math.min(full.byArithmetic, widthOf(best.byArithmetic(variable))),
    byRules: Math.min(full.byRules, widthOf(best.byRules(variable))),
  };
}

export function keeps(assurance: Assurance, variable: Variable, reading: Reading): boolean {
  return (
    widthOf(reading.byArithmetic(variable)) >= assurance.byArithmetic &&
    widthOf(reading.byRules(variable)) >= assurance.byRules
  );
}
