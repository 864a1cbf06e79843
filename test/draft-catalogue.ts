import { contract, type Catalogue, type Row } from '../catalogue/contract/contract.ts';
import type { DraftCatalogue } from '../catalogue/contract/draft.ts';
import { columnEntries, type Sheet } from '../catalogue/contract/sheet.ts';

/** A catalogue as the reader would give it from well-filled workbooks, without the way through files. */
export function catalogueOf(drafts: Partial<DraftCatalogue>): Catalogue {
  const rowsOf = (sheet: Sheet) =>
    (drafts[sheet.key] ?? []).map((draft, index) =>
      rowOf(sheet, draft as Readonly<Record<string, unknown>>, index + 6),
    );
  return Object.fromEntries(
    Object.entries(contract).map(([key, sheet]) => [key, rowsOf(sheet)]),
  ) as unknown as Catalogue;
}

function rowOf(sheet: Sheet, draft: Readonly<Record<string, unknown>>, row: number): Row {
  const entries = columnEntries(sheet);
  const values = entries.map(([key, { kind }]) => [key, draft[key] ?? ('many' in kind && kind.many ? [] : undefined)]);
  const letters = Object.fromEntries(entries.map(([key], index) => [key, letter(index + 1)]));
  const origin = { file: 'test.xlsx', sheet: sheet.name, row, letters, verbatim: {} };
  return { ...Object.fromEntries(values), origin } as Row;
}

function letter(column: number): string {
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? letter(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}
