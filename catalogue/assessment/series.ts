import type { Catalogue } from '../contract/contract.ts';
import type { Value } from '../contract/values.ts';
import type { PlainDate } from '../plain-date.ts';

/** A value that has all it needs to stand in a series. */
export type DatedValue = Value & { readonly date: PlainDate; readonly value: number };

/** The values of every indicator that stand for all, by date. Rows without date or number are left to the rules. */
export function totalsByIndicator(catalogue: Catalogue): ReadonlyMap<string, readonly DatedValue[]> {
  const totals = catalogue.values
    .filter(isDated)
    .filter((value) => value.breakdown === undefined || value.breakdown === 'insgesamt');
  const grouped = Map.groupBy(totals, (value) => value.indicator ?? '');
  return new Map([...grouped].map(([id, series]) => [id, series.toSorted(byDate)]));
}

/** The last value of a series up to a day. */
export function latestAt(series: readonly DatedValue[], day: PlainDate): DatedValue | undefined {
  return series.findLast((value) => value.date <= day);
}

function isDated(value: Value): value is DatedValue {
  return value.date !== undefined && value.value !== undefined;
}

function byDate(a: DatedValue, b: DatedValue): number {
  return a.date < b.date ? -1 : a.date > b.date ? 1 : 0;
}
