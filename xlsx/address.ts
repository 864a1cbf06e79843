import type { Range } from './workbook.ts';

/** The size of a sheet since Excel 2007. */
export const lastRow = 1_048_576;
export const lastColumn = 16_384;

export interface Address {
  readonly row: number;
  readonly column: number;
}

/** 28 → `AB`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Row 7, column 2 → `B7`. */
export function formatAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

/** `B7` or `$B$7`; undefined where it is no address inside a sheet. */
export function parseAddress(reference: string): Address | undefined {
  if (!/^\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}$/.test(reference)) return undefined;
  const address = { row: rowIn(reference), column: columnIn(reference) };
  return isInSheet(address.row, address.column) ? address : undefined;
}

/** `B2:D9`, a single cell, whole columns `A:C` or whole rows `3:5`; corners may come in any order. */
export function parseRange(reference: string): Range | undefined {
  const match = /^\$?([A-Za-z]{0,3})\$?(\d{0,7})(?::\$?([A-Za-z]{0,3})\$?(\d{0,7}))?$/.exec(reference);
  if (!match) return undefined;
  const [, letters = '', digits = '', toLetters = letters, toDigits = digits] = match;
  const isOneCell = match[3] === undefined;
  const isConsistent = (letters === '') === (toLetters === '') && (digits === '') === (toDigits === '');
  const isComplete = letters !== '' && digits !== '';
  if (!isConsistent || (isOneCell && !isComplete) || letters + digits === '') return undefined;
  return rangeBetween(
    { row: digits === '' ? 1 : Number(digits), column: letters === '' ? 1 : columnIn(letters) },
    { row: toDigits === '' ? lastRow : Number(toDigits), column: toLetters === '' ? lastColumn : columnIn(toLetters) },
  );
}

function rangeBetween(from: Address, to: Address): Range | undefined {
  const range = {
    top: Math.min(from.row, to.row),
    left: Math.min(from.column, to.column),
    bottom: Math.max(from.row, to.row),
    right: Math.max(from.column, to.column),
  };
  return isInSheet(range.top, range.left) && isInSheet(range.bottom, range.right) ? range : undefined;
}

export function isInSheet(row: number, column: number): boolean {
  return row >= 1 && row <= lastRow && column >= 1 && column <= lastColumn;
}

/** The column of an address, 0 where there is none. Called for every cell of a workbook: no garbage, no regular expression. */
export function columnIn(reference: string): number {
  let column = 0;
  for (let index = 0; index < reference.length; index++) {
    const code = reference.charCodeAt(index);
    const letter = code & 0xdf; // upper case
    if (letter >= 65 && letter <= 90) column = column * 26 + letter - 64;
    else if (code !== 36) break;
  }
  return column;
}

/** The row of an address, 0 where there is none. */
export function rowIn(reference: string): number {
  let row = 0;
  for (let index = 0; index < reference.length; index++) {
    const digit = reference.charCodeAt(index) - 48;
    if (digit >= 0 && digit <= 9) row = row * 10 + digit;
    else if (row > 0) return 0;
  }
  return row;
}
