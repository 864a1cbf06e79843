/**
 * The part of a workbook that the catalogue is read from. The file reader and the Excel gateway both give it, so what
 * is found does not depend on where the workbook came from. Rows and columns count from 1.
 */
export interface GridWorkbook {
  readonly sheets: readonly GridSheet[];
  readonly properties: { readonly keywords: string | undefined };
}

export interface GridSheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** By row, then column; only cells with content. */
  readonly cells: readonly GridCell[];
}

export type GridCell = CellContent & { readonly row: number; readonly column: number };

export type CellContent =
  | { readonly type: 'text'; readonly value: string }
  | { readonly type: 'number'; readonly value: number; readonly percent?: true }
  | { readonly type: 'boolean'; readonly value: boolean }
  /** ISO text, with or without time. */
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'error'; readonly value: string }
  /** A formula whose result was never computed. */
  | { readonly type: 'blank' };

/** 28 → `AB` */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}
