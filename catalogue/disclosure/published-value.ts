import type { Disclosure } from './rules.ts';
import { formatNumber } from '../numbers.ts';
import { anyCount, exactly, type Interval } from './interval.ts';

/** All that the public edition knows of a number. A suppressed number is not in it, so it cannot slip out. */
export type PublishedValue =
  | { readonly is: 'number'; readonly value: number }
  /** `least` and `most`: what a reader who knows the rules can say of the number behind it. */
  | ({ readonly is: 'rounded'; readonly value: number } & Interval)
  /** Exactly zero. */
  | { readonly is: 'nothing' }
  | { readonly is: 'suppressed' }
  | { readonly is: 'unknown' }
  | { readonly is: 'limited'; readonly value: number }
  | { readonly is: 'unreliable' }
  /** A number there would make no sense, for instance the rate of growth from zero. */
  | { readonly is: 'blocked' };

export const suppressed: PublishedValue = { is: 'suppressed' };
export const unknown: PublishedValue = { is: 'unknown' };
export const blocked: PublishedValue = { is: 'blocked' };
const nothing: PublishedValue = { is: 'nothing' };

/** The number or the sign in its place. */
export function shown(published: PublishedValue, format: (value: number) => string = formatNumber): string {
  switch (published.is) {
    case 'number':
    case 'rounded':
      return format(published.value);
    case 'limited':
      return `(${format(published.value)})`;
    case 'nothing':
      return '–';
    case 'suppressed':
    case 'unknown':
      return '.';
    case 'unreliable':
      return '/';
    case 'blocked':
      return 'x';
  }
}

/** `+2`, `−3`, `–` */
export function shownChange(published: PublishedValue): string {
  return shown(published, (value) => `${value > 0 ? '+' : ''}${formatNumber(value)}`);
}

/** The number to draw or to calculate with; undefined where the public edition has none. */
export function numberIn(published: PublishedValue): number | undefined {
  switch (published.is) {
    case 'number':
    case 'rounded':
    case 'limited':
      return published.value;
    case 'nothing':
      return 0;
    case 'suppressed':
    case 'unknown':
    case 'unreliable':
    case 'blocked':
      return undefined;
  }
}

/** What a reader knows of the number behind; undefined where nothing was published. */
export function boundsOf(published: PublishedValue): Interval | undefined {
  if (published.is === 'rounded') return { least: published.least, most: published.most };
  const value = numberIn(published);
  return value === undefined ? undefined : exactly(value);
}

export function plainNumber(value: number): PublishedValue {
  return value === 0 ? nothing : { is: 'number', value };
}

/**
 * A count of people as the public edition gives it, unless it has to be suppressed. Zero is nobody's datum and stays
 * exact. Whoever reads a rounded number also knows the threshold: what is shown at all is not below it.
 */
export function publishedCount(value: number, { threshold, roundTo }: Disclosure): PublishedValue {
  if (roundTo === 0 || value === 0) return plainNumber(value);
  const rounded = Math.round(value / roundTo) * roundTo;
  const slack = Math.floor(roundTo / 2);
  const floor = value < 0 ? -Infinity : Math.max(1, threshold);
  return { is: 'rounded', value: rounded + 0, least: Math.max(rounded - slack, floor), most: rounded + slack };
}

/** The difference of two published numbers, no more exact than they are. */
export function difference(minuend: PublishedValue, subtrahend: PublishedValue): PublishedValue {
  if (minuend.is === 'suppressed' || subtrahend.is === 'suppressed') return suppressed;
  const [a, b] = [numberIn(minuend), numberIn(subtrahend)];
  if (a === undefined || b === undefined) return unknown;
  if (minuend.is !== 'rounded' && subtrahend.is !== 'rounded') return plainNumber(cleaned(a - b));
  const [from, to] = [boundsOf(subtrahend) ?? anyCount, boundsOf(minuend) ?? anyCount];
  return { is: 'rounded', value: a - b, least: to.least - from.most, most: to.most - from.least };
}

/** 8.6 − 8.1 is 0.5, not 0.5000000000000004. */
function cleaned(value: number): number {
  return Number(value.toPrecision(12));
}
