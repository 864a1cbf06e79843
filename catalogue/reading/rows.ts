import type { Row } from '../contract/contract.ts';
import type { Column } from '../contract/column.ts';
import { columnEntries, type Origin } from '../contract/sheet.ts';
import type { Finding, Fix } from '../finding.ts';
import { quoted, words } from '../words.ts';
import { readCell, textOf, type Lists } from './cell.ts';
import { columnLetter, type GridCell } from './grid.ts';
import type { Interpretation } from './interpretation.ts';
import type { Layout } from './layout.ts';
import { readingFinding, readingRules } from './reading-rules.ts';

export interface ReadRows {
  readonly rows: readonly Row[];
  readonly findings: readonly Finding[];
}

/** Reads every row below the header that holds anything in a known column. */
export function readRows(layout: Layout, file: string, lists: Lists): ReadRows {
  const { sheet, grid, headerRow, columns } = layout;
  const letters = Object.fromEntries([...columns].map(([number, { key }]) => [key, columnLetter(number)]));
  const blank = Object.fromEntries(columnEntries(sheet).map(([key, { kind }]) => [key, isList(kind) ? [] : undefined]));
  const findings: Finding[] = [];
  const rows: Row[] = [];

  for (const [row, cells] of rowsBelow(grid.cells, headerRow)) {
    const values: Record<string, unknown> = { ...blank };
    const verbatim: Record<string, string> = {};
    let filled = false;
    for (const cell of cells) {
      const known = columns.get(cell.column);
      if (!known) continue;
      const reading = readCell(cell, known.column.kind, lists);
      if (reading.is === 'empty') continue;
      filled = true;
      if (reading.is === 'value' || reading.is === 'interpreted') values[known.key] = reading.value;
      if (reading.is === 'unreadable') verbatim[known.key] = textOf(cell);
      findings.push(...findingsOf(reading, cell, known.column, { file, sheet: grid.name }));
    }
    if (!filled) continue;
    const origin: Origin = { file, sheet: grid.name, row, letters, verbatim };
    if (sheet.identity !== undefined && values[sheet.identity] === undefined) {
      // With the file, so that rows of two workbooks are never taken for the same.
      values[sheet.identity] = `(${file}, ${grid.name}, Zeile ${row})`;
      findings.push(withoutNumber(layout, file, row));
    }
    rows.push({ ...values, origin } as unknown as Row);
  }
  return { rows, findings };
}

function isList(kind: Column['kind']): boolean {
  return 'many' in kind && kind.many;
}

function* rowsBelow(
  cells: readonly GridCell[],
  headerRow: number,
): Generator<readonly [row: number, cells: readonly GridCell[]]> {
  let start = cells.findIndex(({ row }) => row > headerRow);
  while (start >= 0 && start < cells.length) {
    const row = cells[start]?.row ?? 0;
    let end = start;
    while (cells[end]?.row === row) end += 1;
    yield [row, cells.slice(start, end)];
    start = end;
  }
}

function findingsOf(
  reading: Interpretation<unknown>,
  cell: GridCell,
  column: Column,
  where: { readonly file: string; readonly sheet: string },
): readonly Finding[] {
  const place = { ...where, cell: `${columnLetter(cell.column)}${cell.row}`, column: column.label };
  const typed = quote(textOf(cell));
  switch (reading.is) {
    case 'empty':
    case 'value':
      return [];
    case 'interpreted':
      return [
        readingFinding(
          readingRules.interpreted,
          place,
          words(`${typed} wurde als „${reading.shown}“ gelesen.`, `${typed} was read as “${reading.shown}”.`),
          fixFor(reading, column),
        ),
      ];
    case 'placeholder':
      return [
        readingFinding(
          readingRules.placeholder,
          place,
          words(
            `${typed} wurde als leer gelesen. Bitte den Wert eintragen oder die Zelle leeren.`,
            `${typed} was read as empty. Please enter the value or clear the cell.`,
          ),
        ),
      ];
    case 'unreadable':
      return [
        readingFinding(
          readingRules.unreadable,
          place,
          words(
            `${typed} unter „${column.label}“ wurde nicht verstanden. ${reading.why.de}`,
            `${typed} under “${column.label}” was not understood. ${reading.why.en}`,
          ),
        ),
      ];
  }
}

/** What the cell should hold: a value as such, a choice or list as it is shown. */
function fixFor(reading: { readonly value: unknown; readonly shown: string }, { kind }: Column): Fix {
  if (kind.is === 'percent' && typeof reading.value === 'number') return { set: reading.value / 100 };
  if (kind.is === 'yesNo') return { set: reading.shown };
  if (typeof reading.value === 'number') return { set: reading.value };
  return { set: kind.is === 'date' && typeof reading.value === 'string' ? reading.value : reading.shown };
}

function quote(text: string): string {
  return quoted(text.length > 60 ? `${text.slice(0, 57)}…` : text);
}

function withoutNumber({ sheet, grid, columns }: Layout, file: string, row: number): Finding {
  const number = [...columns].find(([, { key }]) => key === sheet.identity)?.[0];
  const label = sheet.identity === undefined ? '' : (sheet.columns[sheet.identity]?.label ?? '');
  return readingFinding(
    readingRules.rowWithoutNumber,
    { file, sheet: grid.name, cell: number === undefined ? undefined : `${columnLetter(number)}${row}`, column: label },
    words(
      `Zeile ${row} hat keine ${label}. Sie wird mitgeführt, kann aber nicht zugeordnet werden. Das Integrationsbüro vergibt die Nummer.`,
      `Row ${row} has no “${label}”. It is kept but cannot be assigned. The Integrationsbüro gives the number.`,
    ),
  );
}
