import type { Concept } from '../concept/concept.ts';
import { emptyCatalogue, sheets, type Catalogue, type Row } from '../contract/contract.ts';
import type { SheetKey } from '../contract/column.ts';
import type { Finding } from '../finding.ts';
import type { PlainDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { listsAt, textOf } from './cell.ts';
import { columnLetter, type GridWorkbook } from './grid.ts';
import { identityOf, startSheetName, type WorkbookIdentity } from './identity.ts';
import { normalised } from './label.ts';
import { findLayouts, type Layout } from './layout.ts';
import { readingFinding, readingRules } from './reading-rules.ts';
import { readRows } from './rows.ts';

export interface ReadCatalogue {
  /** False where no sheet of the catalogue was found: some other workbook. */
  readonly recognised: boolean;
  readonly identity: WorkbookIdentity;
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
}

/** Name of the sheet on which the template keeps its lists. */
export const listSheetName = 'Listen';

/**
 * Reads a catalogue from a workbook, whatever people did to its layout. `file` is only named in places; `day` is the
 * reporting date, at which offices and directorates must be valid.
 */
export function readCatalogue(workbook: GridWorkbook, file: string, concept: Concept, day: PlainDate): ReadCatalogue {
  const identity = identityOf(workbook);
  const layouts = findLayouts(workbook.sheets, sheets);
  if (layouts.length === 0) {
    return { recognised: false, identity, catalogue: emptyCatalogue, findings: [notACatalogue(file)] };
  }
  const lists = listsAt(concept, day);
  const read = layouts.map((layout) => ({ key: layout.sheet.key, ...readRows(layout, file, lists) }));
  const rows: Partial<Record<SheetKey, readonly Row[]>> = Object.fromEntries(read.map(({ key, rows }) => [key, rows]));
  return {
    recognised: true,
    identity,
    catalogue: { ...emptyCatalogue, ...rows } as Catalogue,
    findings: [
      ...missingSheets(layouts, file),
      ...extraSheets(workbook, layouts, file),
      ...layouts.flatMap((layout) => columnFindings(layout, file)),
      ...read.flatMap(({ findings }) => findings),
    ],
  };
}

function notACatalogue(file: string): Finding {
  return readingFinding(
    readingRules.notACatalogue,
    { file },
    words(
      `Die Datei enthält kein Blatt des Maßnahmenkatalogs (${sheets.map(({ name }) => name).join(', ')}). Bitte die zugesandte Vorlage verwenden.`,
      'The file holds no sheet of the catalogue. Please use the workbook you were sent.',
    ),
  );
}

function missingSheets(layouts: readonly Layout[], file: string): readonly Finding[] {
  const found = new Set(layouts.map(({ sheet }) => sheet));
  return sheets
    .filter((sheet) => !found.has(sheet))
    .map((sheet) =>
      readingFinding(
        readingRules.missingSheet,
        { file, sheet: sheet.name },
        words(
          `Das Blatt „${sheet.name}“ fehlt oder hat keine erkennbare Kopfzeile. Bitte aus der Vorlage wiederherstellen.`,
          `The sheet “${sheet.name}” is missing or has no recognisable header. Please restore it from the template.`,
        ),
      ),
    );
}

function extraSheets({ sheets: grids }: GridWorkbook, layouts: readonly Layout[], file: string): readonly Finding[] {
  const known = new Set(layouts.map(({ grid }) => grid));
  const own = [startSheetName, listSheetName].map(normalised);
  return grids
    .filter((grid) => !known.has(grid) && !own.includes(normalised(grid.name)) && grid.cells.length > 0)
    .map((grid) =>
      readingFinding(
        readingRules.extraSheet,
        { file, sheet: grid.name },
        words(
          `Das Blatt „${grid.name}“ gehört nicht zur Vorlage und wird nicht ausgewertet (${grid.cells.length} Einträge).`,
          `The sheet “${grid.name}” is not part of the template and is not evaluated (${grid.cells.length} entries).`,
        ),
      ),
    );
}

function columnFindings(layout: Layout, file: string): readonly Finding[] {
  const sheet = layout.grid.name;
  const missing = layout.missing
    .filter((column) => column.required !== 'never')
    .map((column) =>
      readingFinding(
        readingRules.missingColumn,
        { file, sheet, column: column.label },
        words(
          `Die Spalte „${column.label}“ fehlt auf dem Blatt „${sheet}“.`,
          `The column “${column.label}” is missing on the sheet “${sheet}”.`,
        ),
      ),
    );
  const renamed = layout.renamed.map(({ column, header, shown }) =>
    readingFinding(
      readingRules.renamedColumn,
      { file, sheet, cell: `${columnLetter(header.column)}${header.row}`, column: column.label },
      words(
        `Die Spalte „${shown}“ wurde als „${column.label}“ gelesen.`,
        `The column “${shown}” was read as “${column.label}”.`,
      ),
    ),
  );
  return [...missing, ...renamed, ...extraColumns(layout, file)];
}

function extraColumns({ grid, unknown, headerRow }: Layout, file: string): readonly Finding[] {
  return unknown.flatMap((header) => {
    const entries = grid.cells.filter(({ row, column }) => column === header.column && row > headerRow);
    if (entries.length === 0) return [];
    const name = textOf(header);
    return [
      readingFinding(
        readingRules.extraColumn,
        { file, sheet: grid.name, cell: `${columnLetter(header.column)}${header.row}`, column: name },
        words(
          `Die Spalte „${name}“ gehört nicht zur Vorlage. Ihre ${entries.length} Einträge werden nicht ausgewertet; bitte unter „Bemerkung“ eintragen.`,
          `The column “${name}” is not part of the template. Its ${entries.length} entries are not evaluated; please enter them as a remark.`,
        ),
      ),
    ];
  });
}
