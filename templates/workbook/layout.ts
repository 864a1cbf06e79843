import type { Column } from '../../catalogue/contract/column.ts';
import { columnEntries, type Sheet } from '../../catalogue/contract/sheet.ts';
import type { Range } from '../../xlsx/index.ts';
import { absolute } from './reference.ts';
import { widthNeeded } from './text-width.ts';

/** Rows above the table: title, help, who fills in, whether required. */
export const topRows = { title: 1, help: 2, role: 3, duty: 4, header: 5 } as const;

/** Columns that stay when people scroll to the right; they tell which row it is. */
export const frozenColumns = 2;

/** As the contract says, but never so narrow that a word of the header breaks. */
export function widthOf({ label, width }: Column): number {
  const words = label.split(' ').map((word) => widthNeeded(word, { bold: true }));
  return Math.max(width, Math.ceil(Math.max(...words)));
}

/** Where the rows and columns of a contract sheet stand in the workbook. */
export interface Layout {
  readonly sheet: Sheet;
  readonly firstRow: number;
  /** Spare rows included. */
  readonly lastRow: number;
  readonly columnCount: number;
  readonly numberOf: (key: string) => number;
  /** All rows of a column, without its header. */
  readonly rangeOf: (key: string) => Range;
  /** The range as other sheets name it: `'Maßnahmen'!$B$6:$B$85`. */
  readonly referenceTo: (key: string) => string;
}

export function layoutOf(sheet: Sheet, filledRows: number): Layout {
  const keys = columnEntries(sheet).map(([key]) => key);
  const firstRow = topRows.header + 1;
  const lastRow = topRows.header + Math.max(1, filledRows + sheet.spareRows);
  const numberOf = (key: string): number => {
    const index = keys.indexOf(key);
    if (index < 0) throw new Error(`The sheet “${sheet.name}” has no column “${key}”`);
    return index + 1;
  };
  const rangeOf = (key: string): Range => {
    const column = numberOf(key);
    return { top: firstRow, left: column, bottom: lastRow, right: column };
  };
  return {
    sheet,
    firstRow,
    lastRow,
    columnCount: keys.length,
    numberOf,
    rangeOf,
    referenceTo: (key) => absolute(sheet.name, rangeOf(key)),
  };
}
