import type { SheetKey } from '../../../catalogue/contract/column.ts';
import type { DraftCatalogue } from '../../../catalogue/contract/draft.ts';
import { cellFaults, extraRows } from './faults.ts';

/** The rows of an office as it would really send them: with the faults of their cells and the rows it adds. */
export function withFaults(rows: DraftCatalogue, office: string): DraftCatalogue {
  const keys = Object.keys(rows) as SheetKey[];
  return Object.fromEntries(
    keys.map((key) => [key, [...rows[key].map((row) => withCellFaults(key, row)), ...addedRows(key, office)]]),
  ) as unknown as DraftCatalogue;
}

type Draft = DraftCatalogue[SheetKey][number];

function withCellFaults(sheet: SheetKey, row: Draft): Draft {
  const name = nameOf(row);
  const faults = cellFaults.filter((fault) => fault.sheet === sheet && fault.row === name);
  return faults.length === 0
    ? row
    : { ...row, ...Object.fromEntries(faults.map(({ column, typed }) => [column, typed])) };
}

/** How `faults.ts` names a row: by its number, or for values by indicator, date and breakdown. */
function nameOf(row: Draft): string {
  if ('id' in row) return row.id ?? '';
  return 'indicator' in row ? [row.indicator, row.date, row.breakdown].join('|') : '';
}

function addedRows(sheet: SheetKey, office: string): readonly Draft[] {
  return extraRows.filter((extra) => extra.sheet === sheet && extra.office === office).map(({ row }) => row);
}
