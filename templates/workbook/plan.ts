import type { PlainDate } from '../../catalogue/plain-date.ts';
import type { Range } from '../../xlsx/index.ts';
import type { CellStyle, Mark } from './cell-style.ts';

/**
 * A workbook to be written, as plain data. It can say only what Excel opens without a repair: it has no notes, no
 * merged cells, no totals rows, no inline lists and no filter beside a table. What types cannot forbid, `mistakesIn`
 * finds.
 */
export interface BookPlan {
  readonly properties: {
    readonly title: string;
    readonly subject: string;
    readonly author: string;
    readonly company: string;
    readonly category: string;
    readonly keywords: string;
    /** Written as day of creation and of the last change, so that the same plan gives the same bytes. */
    readonly date: PlainDate;
  };
  /** The first one is open when the workbook is. */
  readonly sheets: readonly SheetPlan[];
  readonly names: readonly NamePlan[];
}

export interface SheetPlan {
  readonly name: string;
  /** Very hidden: not even in the list of sheets to unhide. */
  readonly hidden?: boolean;
  readonly tab?: string;
  /** Column widths from column A on. */
  readonly widths: readonly number[];
  readonly cells: readonly CellPlan[];
  /** Heights in points by row number; all other rows grow with their text. */
  readonly heights?: ReadonlyMap<number, number>;
  readonly table?: TablePlan;
  readonly validations?: readonly ValidationPlan[];
  readonly highlights?: readonly HighlightPlan[];
  /** How many rows and columns stay when people scroll. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly zoom?: number;
  readonly print?: PrintPlan;
}

export interface CellPlan {
  readonly row: number;
  readonly column: number;
  readonly content?: Content | undefined;
  readonly style: CellStyle;
}

export type Content =
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  | { readonly is: 'date'; readonly date: PlainDate }
  /** The result is what programs show that do not compute on opening. */
  | { readonly is: 'formula'; readonly formula: string; readonly result: number | string }
  | { readonly is: 'link'; readonly text: string; readonly tip: string; readonly to: LinkTarget };

export type LinkTarget =
  | { readonly sheet: string; readonly row: number; readonly column: number }
  | { readonly address: string };

/** A table that begins in column A. Its body is at least one row; its headers are its column names. */
export interface TablePlan {
  readonly name: string;
  readonly headerRow: number;
  readonly columns: readonly { readonly name: string; readonly header: CellStyle; readonly body: CellStyle }[];
  readonly rows: readonly (readonly (Content | undefined)[])[];
}

export interface ValidationPlan {
  readonly range: Range;
  readonly prompt: Message;
  readonly rule: ValidationRule;
}

export interface Message {
  readonly title: string;
  readonly text: string;
}

export type ValidationRule =
  | { readonly is: 'anything' }
  /** `source` is a formula that gives a range; a warning can be overruled. */
  | { readonly is: 'list'; readonly source: string; readonly overrule: boolean; readonly error: Message }
  | { readonly is: 'date'; readonly from: PlainDate; readonly to: PlainDate; readonly error: Message }
  | { readonly is: 'number'; readonly from: number; readonly to: number; readonly error: Message };

/** A condition, written for the first cell of the range, under which cells look different. */
export interface HighlightPlan {
  readonly range: Range;
  readonly formula: string;
  readonly mark: Mark;
}

export interface PrintPlan {
  readonly paper: 'A3 landscape' | 'A4 portrait';
  /** Pages beside each other; the length follows. */
  readonly pagesWide: number;
  readonly area: Range;
  /** The rows and the first columns repeated on every page. */
  readonly repeat?: { readonly firstRow: number; readonly lastRow: number; readonly columns: number };
  readonly header: { readonly left: string; readonly right: string };
  /** Stands left; the page number stands right. */
  readonly footer: string;
}

export interface NamePlan {
  readonly name: string;
  readonly sheet: string;
  readonly range: Range;
}
