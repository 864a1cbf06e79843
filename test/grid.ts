import type { CellContent, GridWorkbook } from '../catalogue/reading/grid.ts';

type Typed = string | number | boolean | CellContent | undefined;

/** Sheets by name, each a list of rows as people would type them from A1 on. */
export type Sheets = Readonly<Record<string, readonly (readonly Typed[])[]>>;

/** The workbook that the reader would give for these sheets. */
export function gridOf(sheets: Sheets, keywords?: string): GridWorkbook {
  return {
    properties: { keywords },
    sheets: Object.entries(sheets).map(([name, rows]) => ({
      name,
      visibility: 'visible',
      cells: rows.flatMap((row, rowIndex) =>
        row.flatMap((typed, columnIndex) =>
          typed === undefined ? [] : [{ ...content(typed), row: rowIndex + 1, column: columnIndex + 1 }],
        ),
      ),
    })),
  };
}

function content(typed: Exclude<Typed, undefined>): CellContent {
  switch (typeof typed) {
    case 'string':
      return { type: 'text', value: typed };
    case 'number':
      return { type: 'number', value: typed };
    case 'boolean':
      return { type: 'boolean', value: typed };
    default:
      return typed;
  }
}
