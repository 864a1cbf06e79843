import { formatDate, parseIsoDate, plainDate, type PlainDate } from '../plain-date.ts';
import { words } from '../words.ts';
import type { CellContent } from './grid.ts';
import { interpreted, isPlaceholder, unreadable, value, type Interpretation } from './interpretation.ts';
import { normalised } from './label.ts';

type Bound = 'first' | 'last';

/**
 * Reads a day. A month, quarter or year stands for its first or last day, as the column says; two-digit years are
 * those of this century.
 */
export function readDate(cell: CellContent, bound: Bound): Interpretation<PlainDate> {
  switch (cell.type) {
    case 'date':
      return understood(parseIsoDate(cell.value), true);
    case 'number':
      return readDateNumber(cell.value, bound);
    case 'text':
      return readDateText(cell.value, bound);
    default:
      return noDate;
  }
}

const noDate = unreadable(
  words(
    'Das ist kein Datum. Bitte als TT.MM.JJJJ eingeben, zum Beispiel 31.12.2025.',
    'This is not a date. Please enter it as DD.MM.YYYY, for instance 31.12.2025.',
  ),
);

function understood(date: PlainDate | undefined, exact: boolean): Interpretation<PlainDate> {
  if (date === undefined) return noDate;
  return exact ? value(date) : interpreted(date, formatDate(date));
}

/** A bare year, or a date whose format was lost: Excel counts days from 30 December 1899. */
function readDateNumber(number: number, bound: Bound): Interpretation<PlainDate> {
  if (Number.isInteger(number) && number >= 1950 && number <= 2150)
    return understood(monthBound(number, 1, 12, bound), false);
  if (number < 18_264 || number > 91_312) return noDate;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000).toISOString();
  return understood(parseIsoDate(date), false);
}

function readDateText(text: string, bound: Bound): Interpretation<PlainDate> {
  const trimmed = text.replaceAll(/\s+/g, ' ').trim();
  if (isPlaceholder(normalised(trimmed))) return { is: 'placeholder' };
  for (const { pattern, read } of forms) {
    const match = pattern.exec(trimmed);
    const date = match ? read(match.slice(1), bound) : undefined;
    if (date !== undefined) return understood(date, false);
  }
  return noDate;
}

interface Form {
  readonly pattern: RegExp;
  readonly read: (parts: readonly string[], bound: Bound) => PlainDate | undefined;
}

const months = ['jan', 'feb', 'maer', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dez'];
const romanQuarters = ['i', 'ii', 'iii', 'iv'];

const forms: readonly Form[] = [
  {
    pattern: /^(\d{1,2})\. ?(\d{1,2})\. ?(\d{2}|\d{4})\.?$/,
    read: ([day, month, year]) => plainDate(fullYear(year), Number(month), Number(day)),
  },
  {
    pattern: /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?$/,
    read: ([year, month, day]) => plainDate(Number(year), Number(month), Number(day)),
  },
  {
    pattern: /^(\d{1,2})\.? ([A-Za-zä]{3,9})\.? (\d{4})$/,
    read: ([day, name, year]) => plainDate(Number(year), monthNumber(name), Number(day)),
  },
  {
    pattern: /^([A-Za-zä]{3,9})\.? (\d{4})$/,
    read: ([name, year], bound) => monthBound(Number(year), monthNumber(name), monthNumber(name), bound),
  },
  {
    pattern: /^(\d{1,2}) ?[/.-] ?(\d{4})$/,
    read: ([month, year], bound) => monthBound(Number(year), Number(month), Number(month), bound),
  },
  {
    pattern: /^(?:Q ?)?([1-4])\.? ?(?:Quartal|Quart\.|Q\.?)? ?[/ ] ?(\d{4})$/i,
    read: ([quarter, year], bound) => quarterBound(Number(year), Number(quarter), bound),
  },
  {
    pattern: /^(I{1,3}|IV)\.? ?(?:Quartal|Q\.?)? ?[/ ] ?(\d{4})$/i,
    read: ([roman, year], bound) =>
      quarterBound(Number(year), romanQuarters.indexOf((roman ?? '').toLowerCase()) + 1, bound),
  },
  { pattern: /^(?:Ende|bis) (\d{4})$/i, read: ([year]) => monthBound(Number(year), 12, 12, 'last') },
  { pattern: /^(?:Anfang|ab) (\d{4})$/i, read: ([year]) => monthBound(Number(year), 1, 1, 'first') },
  { pattern: /^(\d{4})$/, read: ([year], bound) => monthBound(Number(year), 1, 12, bound) },
];

function fullYear(year = ''): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** 1 to 12, or 0 where the word is no month. */
function monthNumber(name = ''): number {
  const word = normalised(name);
  return word === 'mrz' ? 3 : months.findIndex((month) => word.startsWith(month)) + 1;
}

function quarterBound(year: number, quarter: number, bound: Bound): PlainDate | undefined {
  return monthBound(year, quarter * 3 - 2, quarter * 3, bound);
}

function monthBound(year: number, first: number, last: number, bound: Bound): PlainDate | undefined {
  if (first < 1 || last > 12) return undefined;
  return bound === 'first'
    ? plainDate(year, first, 1)
    : plainDate(year, last, new Date(Date.UTC(year, last, 0)).getUTCDate());
}
