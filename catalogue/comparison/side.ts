import type { Assessment } from '../assessment/assessment.ts';
import type { DataQualitySignal } from '../assessment/data-quality.ts';
import type { SheetKey } from '../contract/column.ts';
import { sheetOf, type Catalogue } from '../contract/contract.ts';
import type { Indicator } from '../contract/indicators.ts';
import { measures as measuresSheet, type Measure } from '../contract/measures.ts';
import { columnEntries } from '../contract/sheet.ts';
import { missingColumns } from '../required.ts';
import { assessmentOf, type EditionState } from './edition.ts';

/** One of the editions that are compared, with its rows at hand. */
export interface Side {
  readonly edition: EditionState;
  readonly assessment: Assessment;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly indicators: ReadonlyMap<string, Indicator>;
  /** Whether the edition had the column at all; an older one may lack what came later. */
  readonly hasColumn: (sheet: SheetKey, key: string) => boolean;
}

export function sideOf(edition: EditionState): Side {
  const { measures, indicators } = edition.catalogue;
  return {
    edition,
    assessment: assessmentOf(edition),
    measures: new Map(measures.map((row) => [row.id, row])),
    indicators: new Map(indicators.map((row) => [row.id, row])),
    hasColumn: columnFinder(edition.catalogue),
  };
}

/** The signal without blame for columns that were asked for only after the edition. */
export function dataQualityIn(side: Side, measure: Measure): DataQualitySignal | undefined {
  const signal = side.assessment.dataQuality.get(measure.id)?.signal;
  if (signal !== 'gaps') return signal;
  const missing = new Set(missingColumns(measuresSheet, measure));
  const asked = columnEntries(measuresSheet).some(
    ([key, column]) => missing.has(column) && side.hasColumn('measures', key),
  );
  return asked ? 'gaps' : 'complete';
}

/** An edition had a column if one of its workbooks had, or if nothing of the sheet was read from any. */
function columnFinder(catalogue: Catalogue): Side['hasColumn'] {
  const known = new Map<SheetKey, ReadonlySet<string>>();
  return (sheet, key) => {
    const columns = known.get(sheet) ?? columnsRead(catalogue, sheet);
    known.set(sheet, columns);
    return columns.has(key);
  };
}

function columnsRead(catalogue: Catalogue, sheet: SheetKey): ReadonlySet<string> {
  const read = new Set<string>();
  for (const { origin } of catalogue[sheet]) for (const key in origin.letters) read.add(key);
  return read.size > 0 ? read : new Set(Object.keys(sheetOf(sheet).columns));
}
