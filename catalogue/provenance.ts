import { entryLabel, listEntries, type Concept } from './concept/concept.ts';
import type { Column } from './contract/column.ts';
import { sheets, type Catalogue, type Row } from './contract/contract.ts';
import { columnEntries, type Sheet } from './contract/sheet.ts';
import type { Source } from './monitoring.ts';
import { formatEuro, formatNumber, formatPercent } from './numbers.ts';
import { formatDate, type PlainDate } from './plain-date.ts';

/** Where one entry of the catalogue comes from. */
export interface Provenance {
  readonly label: string;
  /** The value as people read it; verbatim where it could not be understood. */
  readonly shown: string;
  readonly understood: boolean;
  readonly file: string;
  readonly sheet: string;
  readonly cell: string;
  readonly sha256: string | undefined;
  readonly receivedOn: PlainDate | undefined;
}

/** The rows that make up a measure, an indicator or a mandate: its own and those that refer to it. */
export interface ExplainedRow {
  readonly sheet: string;
  readonly title: string;
  readonly entries: readonly Provenance[];
}

/** Every entry behind a number, with workbook, sheet, cell, file hash and day of receipt. Empty for an unknown number. */
export function explain(
  id: string,
  catalogue: Catalogue,
  sources: readonly Source[],
  concept: Concept,
  day: PlainDate,
): readonly ExplainedRow[] {
  const byFile = new Map(sources.map((source) => [source.file, source]));
  const own = sheets.flatMap((sheet) =>
    catalogue[sheet.key].filter((row) => 'id' in row && row.id === id).map((row) => ({ sheet, row })),
  );
  if (own.length === 0) return [];
  const hanging = sheets.flatMap((sheet) =>
    catalogue[sheet.key].filter((row) => refersTo(sheet, row, id)).map((row) => ({ sheet, row })),
  );
  return [...own, ...hanging].map(({ sheet, row }) => explainRow(sheet, row, byFile, concept, day));
}

function valuesOf(row: Row): Readonly<Record<string, unknown>> {
  return row;
}

/** The number that names a row, or of the row it belongs to. */
function titleOf(row: Row): string {
  if ('id' in row) return row.id;
  return ('indicator' in row ? row.indicator : row.directorate) ?? '';
}

function refersTo(sheet: Sheet, row: Row, id: string): boolean {
  const values = valuesOf(row);
  return (
    values['id'] !== id && columnEntries(sheet).some(([key, { kind }]) => kind.is === 'reference' && values[key] === id)
  );
}

function explainRow(
  sheet: Sheet,
  row: Row,
  sources: ReadonlyMap<string, Source>,
  concept: Concept,
  day: PlainDate,
): ExplainedRow {
  const { origin } = row;
  const source = sources.get(origin.file);
  const values = valuesOf(row);
  const entries = columnEntries(sheet).flatMap(([key, column]): readonly Provenance[] => {
    const verbatim = origin.verbatim[key];
    const shown = verbatim ?? shownValue(values[key], column, concept, day);
    const letter = origin.letters[key];
    if (shown === undefined || letter === undefined) return [];
    const place = { file: origin.file, sheet: origin.sheet, cell: `${letter}${origin.row}` };
    return [
      {
        label: column.label,
        shown,
        understood: verbatim === undefined,
        ...place,
        sha256: source?.sha256,
        receivedOn: source?.receivedOn,
      },
    ];
  });
  return { sheet: sheet.name, title: titleOf(row), entries };
}

/** A value as people read it in workbook and report; undefined where there is none. */
export function shownValue(value: unknown, { kind }: Column, concept: Concept, day: PlainDate): string | undefined {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  switch (kind.is) {
    case 'date':
      return formatDate(value as PlainDate);
    case 'euro':
      return formatEuro(value as number);
    case 'percent':
      return formatPercent(value as number);
    case 'number':
      return formatNumber(value as number, { max: 6 });
    case 'yesNo':
      return value === true ? 'ja' : 'nein';
    case 'concept': {
      const codes = (Array.isArray(value) ? value : [value]) as readonly string[];
      const labels = new Map(listEntries(concept, kind.list, day).map((entry) => [entry.code, entryLabel(entry)]));
      return codes.map((code) => labels.get(code) ?? code).join('; ');
    }
    case 'text':
    case 'choice':
    case 'reference':
      return Array.isArray(value) ? value.join('; ') : (value as string);
  }
}
