import type { Breakdown, Part } from './cell.ts';
import { inOrder } from './order.ts';
import type { Disclosure } from './rules.ts';
import { isPublic, mayLeaveFew, type PastOf, type Secrets } from './secrets.ts';
import type { Group, Table } from './table.ts';

/** One way to protect a table. */
export interface Choice {
  readonly hidden: ReadonlySet<Breakdown>;
  /** Rows that cannot be hidden but for being small, as every reader who knows these rules can tell. */
  readonly knownSmall: ReadonlySet<Breakdown>;
}

/**
 * All ways to protect a table, the one with the least loss first: small rows alone, then with partners, then with more
 * parts, at last everything. Zeros stay, since hiding nobody protects nobody, until the total goes: then the whole
 * breakdown goes with it. What everybody knows stays as well.
 */
export function choicesOf(table: Table, secrets: Secrets, rules: Disclosure, past: PastOf): readonly Choice[] {
  const own: readonly Breakdown[] = [...secrets.small, ...secrets.kept];
  const isOpen = (row: Breakdown) => {
    const reported = table.rows.get(row);
    if (reported === undefined || reported.gone !== undefined || own.includes(row)) return false;
    return !isPublic(past(row), reported.value, rules);
  };
  const small = choice(own, secrets.small);
  const whole = choice([...own, ...[...table.rows.keys()].filter(isOpen)]);
  if (secrets.wholeTable) return [whole];
  // To go on step by step would tell that rounding was not enough, and by that how it was rounded.
  if (rules.roundTo > 0 && isOpen('insgesamt')) return [small, whole];

  const mayGo = (part: Part) => isOpen(part) && table.rows.get(part)?.value !== 0;
  const partners = table.groups.map((group) => partnersIn(group, own, mayGo, rules));
  const paired = [...own, ...partners.flatMap(({ added }) => added)];
  const unsuspected = new Set<Breakdown>(partners.flatMap(({ unsuspected }) => unsuspected));
  const others = inOrder(table.groups.flatMap(({ parts }) => parts)).filter(
    (part) => mayGo(part) && !paired.includes(part),
  );
  return [
    small,
    ...subsetsOf(others).map((more) =>
      choice([...paired, ...more], more.length > 0 ? [] : secrets.small.filter((row) => !unsuspected.has(row))),
    ),
    ...(isOpen('insgesamt') ? [whole] : []),
  ];
}

function choice(hidden: readonly Breakdown[], knownSmall: readonly Breakdown[] = []): Choice {
  return { hidden: new Set(hidden), knownSmall: new Set(knownSmall) };
}

interface Partners {
  readonly added: readonly Part[];
  /** Hidden whether or not they are small. */
  readonly unsuspected: readonly Part[];
}

/**
 * In a partition concerned always the same part goes, and at least one more beside it. So a pair of dots does not say
 * which of the two was small, nor that both were.
 */
function partnersIn(
  group: Group,
  own: readonly Breakdown[],
  mayGo: (part: Part) => boolean,
  rules: Disclosure,
): Partners {
  const isOwn = (part: Part) => own.includes(part);
  const { parts } = group;
  const hasSmallRest = mayLeaveFew(group, rules);
  if (!parts.some(isOwn) && !hasSmallRest) return { added: [], unsuspected: [] };
  const [first, second] = inOrder(parts.filter((part) => isOwn(part) || mayGo(part)));
  const others = parts.filter((part) => isOwn(part) && part !== first);
  const isPair = others.length === 0 ? !hasSmallRest : others.every((part) => part === second);
  const unsuspected = [first, isPair ? second : undefined].filter((part) => part !== undefined);
  return { added: unsuspected.filter((part) => !isOwn(part)), unsuspected };
}

/** All subsets, the smaller ones first, among equals those with the first items. */
function subsetsOf<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const masks = Array.from({ length: 2 ** items.length }, (_, mask) => mask);
  return masks.map((mask) => items.filter((_, index) => mask & (1 << index))).toSorted((a, b) => a.length - b.length);
}
