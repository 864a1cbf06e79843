import { officeAt, type Concept } from '../concept/concept.ts';
import { contract, sheets, type Catalogue, type Row } from '../contract/contract.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';
import { addDays, type PlainDate } from '../plain-date.ts';

type Draft = Readonly<Record<string, unknown>>;

/** The rows of a catalogue as they go back into a workbook, with what could not be understood word for word. */
export function draftsOf(catalogue: Catalogue): DraftCatalogue {
  return mapSheets((sheet) => catalogue[sheet.key].map((row) => draftOf(sheet, row)));
}

function draftOf(sheet: Sheet, row: Row): Draft {
  const values = row as unknown as Draft;
  return Object.fromEntries(columnEntries(sheet).map(([key]) => [key, row.origin.verbatim[key] ?? values[key]]));
}

/**
 * What an office is handed for a new report: its own rows, less what must be reported anew, and the values up to the
 * day before the reporting period.
 */
export function handOut(
  drafts: DraftCatalogue,
  office: string,
  concept: Concept,
  reporting: { readonly reportingDate: PlainDate; readonly periodFrom: PlainDate },
): DraftCatalogue {
  const own = rowsOfOffice(drafts, office, concept, reporting.reportingDate);
  const before = addDays(reporting.periodFrom, -1);
  return {
    measures: own.measures.map((row) => withoutRenewed('measures', row)),
    milestones: own.milestones,
    indicators: own.indicators,
    values: own.values.filter(({ date }) => date === undefined || date <= before),
    mandates: own.mandates
      .filter(({ state }) => state !== 'erledigt' && state !== 'abgelehnt')
      .map((row) => withoutRenewed('mandates', row)),
    signOffs: [],
  };
}

function withoutRenewed<D extends object>(key: 'measures' | 'mandates', draft: D): D {
  const renewed = columnEntries(contract[key]).flatMap(([column, { renewed }]) =>
    renewed ? [[column, undefined] as const] : [],
  );
  return { ...draft, ...Object.fromEntries(renewed) };
}

/**
 * The rows that belong to an office: its measures and indicators with what hangs on them, the mandates addressed to it,
 * and, for the first office of a directorate, the directorate's sign-off.
 */
export function rowsOfOffice(drafts: DraftCatalogue, office: string, concept: Concept, day: PlainDate): DraftCatalogue {
  const measures = drafts.measures.filter((row) => row.office === office);
  const indicators = drafts.indicators.filter((row) => row.office === office);
  const measureIds = new Set(measures.map(({ id }) => id));
  const indicatorIds = new Set(indicators.map(({ id }) => id));
  const known = new Set(drafts.measures.map(({ id }) => id));
  const directorate = officeAt(concept, day, office)?.directorate;
  const leads = firstOfficeOf(drafts, directorate, concept, day) === office;
  return {
    measures,
    milestones: drafts.milestones.filter(({ measure }) => measureIds.has(measure)),
    indicators,
    values: drafts.values.filter(({ indicator }) => indicatorIds.has(indicator)),
    mandates: drafts.mandates.filter(({ measure, addressee }) =>
      measure !== undefined && known.has(measure) ? measureIds.has(measure) : addressee?.split(' ', 1)[0] === office,
    ),
    signOffs: drafts.signOffs.filter((row) => leads && row.directorate === directorate),
  };
}

/** The rows of several offices one after the other. */
export function joinDrafts(all: readonly DraftCatalogue[]): DraftCatalogue {
  return mapSheets(({ key }) => all.flatMap((drafts): readonly Draft[] => drafts[key]));
}

/** Offices that have something to report, in the order of the concept. */
export function reportingOffices(drafts: DraftCatalogue, concept: Concept, day: PlainDate): readonly string[] {
  const named = new Set([...drafts.measures, ...drafts.indicators].map(({ office }) => office));
  return concept.organisation
    .flatMap(({ offices }) => offices.map(({ code }) => code))
    .filter(
      (code, index, all) =>
        all.indexOf(code) === index && named.has(code) && officeAt(concept, day, code) !== undefined,
    );
}

function firstOfficeOf(
  drafts: DraftCatalogue,
  directorate: string | undefined,
  concept: Concept,
  day: PlainDate,
): string | undefined {
  return reportingOffices(drafts, concept, day).find(
    (code) => officeAt(concept, day, code)?.directorate === directorate,
  );
}

function mapSheets(rowsOf: (sheet: Sheet) => readonly Draft[]): DraftCatalogue {
  return Object.fromEntries(sheets.map((sheet) => [sheet.key, rowsOf(sheet)])) as unknown as DraftCatalogue;
}
