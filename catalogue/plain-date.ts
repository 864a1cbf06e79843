/** A day without time and zone as ISO text, `2025-12-31`. Comparable with `<` and `===`. */
export type PlainDate = string & { readonly plainDate: never };

const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const millisecondsPerDay = 86_400_000;

/** The day, or undefined where the calendar has no such day (31 April, month 13) or the year is outside 1900–2199. */
export function plainDate(year: number, month: number, day: number): PlainDate | undefined {
  if (year < 1900 || year > 2199) return undefined;
  const date = new Date(Date.UTC(year, month - 1, day));
  const same = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return same ? (date.toISOString().slice(0, 10) as PlainDate) : undefined;
}

/** Reads ISO text such as `2025-12-31`; a time behind it is cut off. Undefined where it is no day. */
export function parseIsoDate(text: string): PlainDate | undefined {
  const match = isoPattern.exec(text.slice(0, 10));
  return match ? plainDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function yearOf(date: PlainDate): number {
  return Number(date.slice(0, 4));
}

export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / millisecondsPerDay);
}

export function addDays(date: PlainDate, days: number): PlainDate {
  return new Date(Date.parse(date) + days * millisecondsPerDay).toISOString().slice(0, 10) as PlainDate;
}

/** `31.12.2025`, the numeric form of DIN 5008. */
export function formatDate(date: PlainDate): string {
  return `${date.slice(8, 10)}.${date.slice(5, 7)}.${date.slice(0, 4)}`;
}

const monthNames = 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'.split(' ');

/** `31. Dezember 2025`, the form of DIN 5008 for running text, with no-break spaces. */
export function formatDateInText(date: PlainDate): string {
  return `${Number(date.slice(8, 10))}.\u00a0${monthNames[Number(date.slice(5, 7)) - 1] ?? ''}\u00a0${date.slice(0, 4)}`;
}
