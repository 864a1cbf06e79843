import { sheets, type Catalogue, type Row } from '../contract/contract.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';
import type { Words } from '../words.ts';
import { placeOf, type Remark } from './rule.ts';

/** A cell in which people write freely. */
export interface TextCell {
  readonly text: string;
  readonly sheet: Sheet;
  readonly row: Row;
  readonly key: string;
  /** Sheet and key, `measures.title`. */
  readonly column: string;
  readonly label: string;
  /** Not for a public edition. */
  readonly internal: boolean;
}

/** Neither a unit nor a checksum is a text. */
const notFree = new Set(['unit', 'contentHash']);

export function textCells(catalogue: Catalogue): readonly TextCell[] {
  return sheets.flatMap((sheet) => {
    const columns = columnEntries(sheet)
      .filter(([key, { kind }]) => kind.is === 'text' && key !== sheet.identity && !notFree.has(key))
      .map(([key, { label, internal }]) => ({ key, column: `${sheet.key}.${key}`, label, internal }));
    return catalogue[sheet.key].flatMap((row) => {
      const cells = row as unknown as Readonly<Record<string, unknown>>;
      return columns.flatMap(({ key, column, label, internal }) => {
        const text = cells[key];
        return typeof text === 'string' ? [{ text, sheet, row, key, column, label, internal }] : [];
      });
    });
  });
}

/** A remark on every text cell about which there is something to say. */
export function remarksOnTexts(
  cells: readonly TextCell[],
  say: (cell: TextCell) => Words | undefined,
  fix?: (cell: TextCell) => string | undefined,
): readonly Remark[] {
  return cells.flatMap((cell) => {
    const message = say(cell);
    if (message === undefined) return [];
    const set = fix?.(cell);
    return [{ place: placeOf(cell.row, cell.sheet, cell.key), message, ...(set !== undefined && { fix: { set } }) }];
  });
}
