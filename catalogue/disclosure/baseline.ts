import type { Indicator } from '../contract/indicators.ts';
import { cellKey } from './cell.ts';
import type { PublishedCell } from './earlier.ts';
import { plainNumber, publishedCount, suppressed, unknown, type PublishedValue } from './published-value.ts';
import { isSmall, type Disclosure } from './rules.ts';

/** The Ausgangswert of every indicator as the public sees it: suppressed whenever the total of its day is. */
export function publishedBaselines(
  indicators: readonly Indicator[],
  cells: readonly PublishedCell[],
  rules: Disclosure,
  isHarmless: (indicator: string) => boolean,
): ReadonlyMap<string, PublishedValue> {
  const hiddenTotals = cells.filter(
    ({ breakdown, published }) => breakdown === 'insgesamt' && published.is === 'suppressed',
  );
  const hiddenCells = new Set(hiddenTotals.map(cellKey));
  const withHiddenTotal = new Set(hiddenTotals.map(({ indicator }) => indicator));

  const baselineOf = ({ id, baseline, baselineDate }: Indicator): PublishedValue => {
    if (baseline === undefined) return unknown;
    if (isHarmless(id)) return plainNumber(baseline);
    const isHidden =
      baselineDate === undefined
        ? // Without its day it could be any value of the series.
          isSmall(baseline, rules) || withHiddenTotal.has(id)
        : hiddenCells.has(cellKey({ indicator: id, date: baselineDate, breakdown: 'insgesamt' }));
    return isHidden ? suppressed : publishedCount(baseline, rules);
  };

  const baselines = new Map<string, PublishedValue>();
  for (const indicator of indicators) {
    // Where a number stands twice, the more careful answer counts.
    if (baselines.get(indicator.id)?.is !== 'suppressed') baselines.set(indicator.id, baselineOf(indicator));
  }
  return baselines;
}

/** The Zielwert is a plan, not a count of anybody: always published, as it is. */
export function publishedTarget({ target }: Pick<Indicator, 'target'>): PublishedValue {
  return target === undefined ? unknown : plainNumber(target);
}
