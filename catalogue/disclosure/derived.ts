import type { PlainDate } from '../plain-date.ts';
import type { Breakdown } from './cell.ts';
import type { Publication } from './publication.ts';
import {
  blocked,
  difference,
  numberIn,
  plainNumber,
  suppressed,
  unknown,
  type PublishedValue,
} from './published-value.ts';

/*
 * Whatever a report works out is worked out from published numbers alone. Then it tells nothing that the public does
 * not know, and what involves a suppressed number is suppressed with it.
 */

/** „+2 gegenüber 2024“ */
export function publishedChange(
  publication: Publication,
  indicator: string,
  from: PlainDate,
  to: PlainDate,
  breakdown: Breakdown = 'insgesamt',
): PublishedValue {
  return difference(publication.valueOf(indicator, to, breakdown), publication.valueOf(indicator, from, breakdown));
}

/** Change in per cent; from zero there is none. */
export function publishedGrowth(
  publication: Publication,
  indicator: string,
  from: PlainDate,
  to: PlainDate,
  breakdown: Breakdown = 'insgesamt',
): PublishedValue {
  const before = publication.valueOf(indicator, from, breakdown);
  return percentage(publishedChange(publication, indicator, from, to, breakdown), before);
}

/** „davon 25 % weiblich“ */
export function publishedShare(
  publication: Publication,
  indicator: string,
  date: PlainDate,
  part: Breakdown,
): PublishedValue {
  return percentage(publication.valueOf(indicator, date, part), publication.valueOf(indicator, date));
}

/** The sum over days, fields or indicators. */
export function publishedSum(addends: readonly PublishedValue[]): PublishedValue {
  if (addends.some(({ is }) => is === 'suppressed')) return suppressed;
  const numbers = addends.map(numberIn);
  return numbers.every((number) => number !== undefined)
    ? plainNumber(numbers.reduce((sum, number) => sum + number, 0))
    : unknown;
}

function percentage(part: PublishedValue, whole: PublishedValue): PublishedValue {
  if (part.is === 'suppressed' || whole.is === 'suppressed') return suppressed;
  const [a, b] = [numberIn(part), numberIn(whole)];
  if (a === undefined || b === undefined) return unknown;
  return b === 0 ? blocked : plainNumber((a / b) * 100);
}
