import type { DatedValue } from '../assessment/series.ts';
import type { PlainDate } from '../plain-date.ts';
import { cellKey, type Breakdown } from './cell.ts';
import type { PublishedCell } from './earlier.ts';
import { unknown, type PublishedValue } from './published-value.ts';
import type { Disclosure } from './rules.ts';

/** All numbers of indicators that an edition may show. It holds no other, so nothing else can slip out. */
export interface Publication {
  /** To be kept with the edition: the next one must know what the public knows. */
  readonly cells: readonly PublishedCell[];
  readonly rules: Disclosure;
  readonly valueOf: (indicator: string, date: PlainDate, breakdown?: Breakdown) => PublishedValue;
  readonly baselineOf: (indicator: string) => PublishedValue;
  /** Whether something of the indicator is suppressed, so that texts about it must do without numbers of their own. */
  readonly isProtected: (indicator: string) => boolean;
}

export function publicationOf(
  cells: readonly PublishedCell[],
  baselines: ReadonlyMap<string, PublishedValue>,
  rules: Disclosure,
): Publication {
  const byCell = new Map(cells.map((cell) => [cellKey(cell), cell.published]));
  const withSuppressed = new Set([
    ...cells.filter(({ published }) => published.is === 'suppressed').map(({ indicator }) => indicator),
    ...[...baselines].filter(([, published]) => published.is === 'suppressed').map(([indicator]) => indicator),
  ]);
  return {
    cells,
    rules,
    valueOf: (indicator, date, breakdown = 'insgesamt') =>
      byCell.get(cellKey({ indicator, date, breakdown })) ?? unknown,
    baselineOf: (indicator) => baselines.get(indicator) ?? unknown,
    isProtected: (indicator) => withSuppressed.has(indicator),
  };
}

/** A value of a series as the public sees it; with `published` in place of the number. */
export type PublishedPoint = Omit<DatedValue, 'value'> & { readonly published: PublishedValue };

/** What a chart or a table of a public edition may draw. A suppressed value is a gap with a sign, not a zero. */
export function publishedSeries(publication: Publication, series: readonly DatedValue[]): readonly PublishedPoint[] {
  return series.map(({ value: _value, ...rest }) => ({
    ...rest,
    published: publication.valueOf(rest.indicator ?? '', rest.date, rest.breakdown),
  }));
}
