import type { SheetKey } from '../contract/column.ts';
import { measures as measuresSheet } from '../contract/measures.ts';
import { mandates as mandatesSheet } from '../contract/mandates.ts';
import { emptyCatalogue, sheets, type Catalogue, type Row } from '../contract/contract.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';

/** One workbook that was read, with the offices for which it speaks. */
export interface OfficeWorkbook {
  readonly file: string;
  readonly offices: ReadonlySet<string>;
  readonly catalogue: Catalogue;
}

export interface Consolidated {
  /** Every number once. */
  readonly catalogue: Catalogue;
  /** Numbers of measures that were expected and that nobody handed in; they are in the catalogue without a state. */
  readonly unreported: ReadonlySet<string>;
}

/** All rows of several catalogues one after the other, duplicates included. */
export function merge(catalogues: readonly Catalogue[]): Catalogue {
  return Object.fromEntries(
    sheets.map(({ key }) => [key, catalogues.flatMap((catalogue): readonly Row[] => catalogue[key])]),
  ) as unknown as Catalogue;
}

/**
 * One catalogue out of all workbooks. Where two workbooks hold the same number, the one of the lead office counts; the
 * rules report the other. What was handed out and did not come back stays in with its master data, but without what
 * must be reported anew.
 */
export function consolidate(workbooks: readonly OfficeWorkbook[], handedOut: Catalogue): Consolidated {
  const officesOf = new Map(workbooks.map(({ file, offices }) => [file, offices]));
  const submitted = merge(workbooks.map(({ catalogue }) => catalogue));
  const measures = onceEach(
    submitted.measures,
    ({ id }) => id,
    ({ office, origin }) => officesOf.get(origin.file)?.has(office ?? '') ?? false,
  );
  const files = new Map(measures.map(({ id, origin }) => [id, origin.file]));
  const fromLead = (row: { readonly measure: string | undefined; readonly origin: { readonly file: string } }) =>
    files.get(row.measure ?? '') === row.origin.file;

  const unique: Catalogue = {
    measures,
    milestones: onceEach(submitted.milestones, ({ id }) => id, fromLead),
    indicators: onceEach(
      submitted.indicators,
      ({ id }) => id,
      ({ office, origin }) => officesOf.get(origin.file)?.has(office ?? '') ?? false,
    ),
    values: onceEach(submitted.values, valueKey, () => false),
    mandates: onceEach(submitted.mandates, ({ id }) => id, fromLead),
    signOffs: onceEach(
      submitted.signOffs,
      ({ directorate, reportingDate, signedOn }) => [directorate, reportingDate, signedOn].join('|'),
      () => false,
    ),
  };
  const missing = notHandedIn(handedOut, unique);
  return { catalogue: merge([unique, missing]), unreported: new Set(missing.measures.map(({ id }) => id)) };
}

/** The first row of each number, or the one that is preferred. */
function onceEach<R extends Row>(
  rows: readonly R[],
  keyOf: (row: R) => string,
  preferred: (row: R) => boolean,
): readonly R[] {
  const kept = new Map<string, R>();
  for (const row of rows) {
    const key = keyOf(row);
    const known = kept.get(key);
    if (!known || (preferred(row) && !preferred(known))) kept.set(key, row);
  }
  return [...kept.values()];
}

function valueKey({ indicator, date, breakdown, origin }: Catalogue['values'][number]): string {
  // A value without indicator or date is no duplicate of another such value.
  if (indicator === undefined || date === undefined) return `${origin.file}|${origin.row}`;
  return [indicator, date, breakdown ?? 'insgesamt'].join('|');
}

function notHandedIn(handedOut: Catalogue, submitted: Catalogue): Catalogue {
  const known = (key: SheetKey) => new Set(submitted[key].map((row) => ('id' in row ? row.id : '')));
  const measures = absent(handedOut.measures, known('measures'));
  const indicators = absent(handedOut.indicators, known('indicators'));
  const missingMeasures = new Set(measures.map(({ id }) => id));
  const missingIndicators = new Set(indicators.map(({ id }) => id));
  return {
    ...emptyCatalogue,
    measures: measures.map((measure) => withoutRenewed(measuresSheet, measure)),
    milestones: handedOut.milestones.filter(({ measure }) => missingMeasures.has(measure ?? '')),
    indicators,
    values: handedOut.values.filter(({ indicator }) => missingIndicators.has(indicator ?? '')),
    mandates: absent(handedOut.mandates, known('mandates')).map((mandate) => withoutRenewed(mandatesSheet, mandate)),
  };
}

function absent<R extends { readonly id: string }>(rows: readonly R[], known: ReadonlySet<string>): readonly R[] {
  return rows.filter(({ id }) => !known.has(id));
}

/** The row as it was handed out, less what had to be reported anew. */
function withoutRenewed<R extends Row>(sheet: Sheet, row: R): R {
  const cleared = columnEntries(sheet).flatMap(([key, column]) => (column.renewed ? [[key, undefined] as const] : []));
  return { ...row, ...Object.fromEntries(cleared) };
}
