import type { Indicator } from '../contract/indicators.ts';
import type { Measure } from '../contract/measures.ts';
import type { Edition, Subject } from './subject.ts';

/** A row and the row of the same number in the edition before. */
export type Pair<R> = readonly [now: R, before: R];

export function pairs<R extends { readonly id: string }>(now: readonly R[], before: readonly R[]): readonly Pair<R>[] {
  const earlier = new Map(before.map((row) => [row.id, row]));
  return now.flatMap((row) => {
    const known = earlier.get(row.id);
    return known === undefined ? [] : [[row, known] as const];
  });
}

/** Measures that can be compared; one whose number now names something else cannot. */
export function measurePairs({ measures }: Subject, { catalogue }: Edition): readonly Pair<Measure>[] {
  return pairs(measures, catalogue.measures).filter((pair) => !isAnotherMeasure(pair));
}

export function indicatorPairs({ indicators }: Subject, { catalogue }: Edition): readonly Pair<Indicator>[] {
  return pairs(indicators, catalogue.indicators).filter((pair) => !isAnotherIndicator(pair));
}

/** A name without a common word and another beginning: no rewording, but another measure. */
export function isAnotherMeasure([now, before]: Pair<Measure>): boolean {
  return now.start !== before.start && haveNothingInCommon(now.title, before.title);
}

export function isAnotherIndicator([now, before]: Pair<Indicator>): boolean {
  return now.definition !== before.definition && haveNothingInCommon(now.title, before.title);
}

function haveNothingInCommon(a: string | undefined, b: string | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const known = new Set(longWords(a));
  return longWords(b).length > 0 && known.size > 0 && !longWords(b).some((word) => known.has(word));
}

function longWords(title: string): readonly string[] {
  return title.toLowerCase().match(/\p{L}{4,}/gu) ?? [];
}
