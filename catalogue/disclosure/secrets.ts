import type { Words } from '../words.ts';
import type { Breakdown, Rest } from './cell.ts';
import type { Past } from './earlier.ts';
import { anyCount } from './interval.ts';
import { boundsOf, publishedCount } from './published-value.ts';
import { reasons } from './reasons.ts';
import { isSmall, type Disclosure } from './rules.ts';
import type { Group, Table } from './table.ts';

export type PastOf = (breakdown: Breakdown) => Past;

/** What must not be found out about a table. */
export interface Secrets {
  /** Rows with a small count. */
  readonly small: readonly Breakdown[];
  /** Rows that an earlier edition suppressed. What was confidential once stays so: it may have hidden a small count. */
  readonly kept: readonly Breakdown[];
  /** What is left of the total, where that is small or may be: nobody shows it, but everybody could work it out. */
  readonly rests: readonly Rest[];
  /** Why nothing of the table can be shown; undefined where something can. */
  readonly wholeTable: Words | undefined;
}

export function secretsOf(table: Table, rules: Disclosure, past: PastOf): Secrets {
  const rows = [...table.rows].filter(([, { gone }]) => gone === undefined);
  const small = rows.filter(([, { numbers }]) => numbers.some((number) => isSmall(number, rules))).map(([row]) => row);
  const kept = rows
    .filter(([row, { value }]) => !small.includes(row) && past(row).wasSuppressed && !isPublic(past(row), value, rules))
    .map(([row]) => row);
  const rests = table.groups.filter((group) => mayLeaveFew(group, rules)).map(({ rest }) => rest);
  return { small, kept, rests, wholeTable: wholeTable(table, kept, rules) };
}

/**
 * A small total takes its whole breakdown along, zeros too: without them the parts would be known. Two breakdowns
 * without a total are two ways to the same sum, and with nothing to hold on to but each other.
 */
function wholeTable(table: Table, kept: readonly Breakdown[], rules: Disclosure): Words | undefined {
  if (isSmall(table.total, rules) || kept.includes('insgesamt')) return reasons.withTotal;
  return !table.rows.has('insgesamt') && table.groups.length > 1 ? reasons.withoutTotal : undefined;
}

export function mayLeaveFew({ left }: Group, { threshold }: Disclosure): boolean {
  return left.most >= 1 && Math.max(1, left.least) < threshold;
}

/** Whether to show the number would tell nothing that the public does not know. */
export function isPublic({ known }: Past, value: number, rules: Disclosure): boolean {
  const shown = boundsOf(publishedCount(value, rules)) ?? anyCount;
  return known.least >= shown.least && known.most <= shown.most;
}
