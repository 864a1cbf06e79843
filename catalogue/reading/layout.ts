import type { Column } from '../contract/column.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';
import { textOf } from './cell.ts';
import type { GridCell, GridSheet } from './grid.ts';
import { normalised } from './label.ts';

/** Headers are looked for in this many rows from the top. */
const headerSearchDepth = 30;

/** Where the columns of a contract sheet stand on a sheet of a workbook. */
export interface Layout {
  readonly sheet: Sheet;
  readonly grid: GridSheet;
  readonly headerRow: number;
  /** By column number. */
  readonly columns: ReadonlyMap<number, { readonly key: string; readonly column: Column }>;
  /** Columns that were recognised by another header than their own. */
  readonly renamed: readonly { readonly column: Column; readonly header: GridCell; readonly shown: string }[];
  readonly missing: readonly Column[];
  /** Headers that belong to no column. */
  readonly unknown: readonly GridCell[];
}

/** Finds the sheets of the contract in a workbook by name, else by their headers. Each grid sheet serves once. */
export function findLayouts(grids: readonly GridSheet[], sheets: readonly Sheet[]): readonly Layout[] {
  const free = new Set(grids);
  const byName = sheets.flatMap((sheet) => {
    const names = [sheet.name, ...sheet.aliases].map(normalised);
    const grid = grids.find(({ name }) => names.includes(normalised(name)));
    const layout = grid && layoutOf(grid, sheet);
    if (layout) free.delete(layout.grid);
    return layout ? [layout] : [];
  });
  const found = new Set(byName.map(({ sheet }) => sheet));
  const byHeader = sheets
    .filter((sheet) => !found.has(sheet))
    .flatMap((sheet) => {
      const candidates = [...free].flatMap((grid) => layoutOf(grid, sheet) ?? []);
      const best = candidates.toSorted((a, b) => b.columns.size - a.columns.size)[0];
      if (!best || best.columns.size * 2 < columnEntries(sheet).length) return [];
      free.delete(best.grid);
      return [best];
    });
  return [...byName, ...byHeader].toSorted((a, b) => sheets.indexOf(a.sheet) - sheets.indexOf(b.sheet));
}

/** The layout with the most columns recognised, or undefined where no row looks like a header. */
function layoutOf(grid: GridSheet, sheet: Sheet): Layout | undefined {
  const rows = Map.groupBy(
    grid.cells.filter(({ row }) => row <= headerSearchDepth),
    ({ row }) => row,
  );
  const matches = [...rows].map(([row, cells]) => ({ row, ...matchHeaders(cells, sheet) }));
  const best = matches.toSorted((a, b) => b.columns.size - a.columns.size || a.row - b.row)[0];
  if (!best || best.columns.size < Math.min(3, columnEntries(sheet).length)) return undefined;
  const present = new Set([...best.columns.values()].map(({ key }) => key));
  return {
    sheet,
    grid,
    headerRow: best.row,
    columns: best.columns,
    renamed: best.renamed,
    missing: columnEntries(sheet).flatMap(([key, column]) => (present.has(key) ? [] : [column])),
    unknown: best.unknown,
  };
}

function matchHeaders(cells: readonly GridCell[], sheet: Sheet): Pick<Layout, 'columns' | 'renamed' | 'unknown'> {
  const headers = cells.flatMap((cell) => {
    const shown = textOf(cell).trim();
    return shown === '' ? [] : [{ cell, shown, word: normalised(shown) }];
  });
  const entries = columnEntries(sheet);
  const columns = new Map<number, { key: string; column: Column }>();
  const renamed: { column: Column; header: GridCell; shown: string }[] = [];
  const taken = new Set<string>();

  // Own labels win over aliases, so that „Maßnahme“ is the title although it is an alias elsewhere.
  for (const aliasesToo of [false, true]) {
    for (const [key, column] of entries) {
      if (taken.has(key)) continue;
      const accepted = (aliasesToo ? column.aliases : [column.label]).map(normalised);
      const header = headers.find(({ cell, word }) => !columns.has(cell.column) && accepted.includes(word));
      if (!header) continue;
      columns.set(header.cell.column, { key, column });
      taken.add(key);
      if (aliasesToo) renamed.push({ column, header: header.cell, shown: header.shown });
    }
  }
  return { columns, renamed, unknown: headers.filter(({ cell }) => !columns.has(cell.column)).map(({ cell }) => cell) };
}
