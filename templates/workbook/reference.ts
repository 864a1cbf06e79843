import { columnLetters, formatAddress, type Range } from '../../xlsx/index.ts';

/** `B6:B85`, or `B6` for a single cell. */
export function relative({ top, left, bottom, right }: Range): string {
  const first = formatAddress(top, left);
  const last = formatAddress(bottom, right);
  return first === last ? first : `${first}:${last}`;
}

/** `'Maßnahmen'!$B$6:$B$85` */
export function absolute(sheet: string, { top, left, bottom, right }: Range): string {
  const corner = (row: number, column: number): string => `$${columnLetters(column)}$${row}`;
  return `${quoted(sheet)}!${corner(top, left)}:${corner(bottom, right)}`;
}

/** `'Start'!$C$9` */
export function absoluteCell(sheet: string, row: number, column: number): string {
  return `${quoted(sheet)}!$${columnLetters(column)}$${row}`;
}

/** `$B6`: the column stays, the row moves along. */
export function inRow(row: number, column: number): string {
  return `$${formatAddress(row, column)}`;
}

export function quoted(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'`;
}
