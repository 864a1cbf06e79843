import { directoratesAt, officesAt, type Concept } from './concept/concept.ts';
import type { Reporting } from './concept/schema.ts';
import { sheets, type Catalogue, type Row } from './contract/contract.ts';
import type { Measure } from './contract/measures.ts';
import type { PlainDate } from './plain-date.ts';
import { requirementsOf } from './required.ts';

/** What one office handed in. */
export interface Submission {
  readonly file: string;
  readonly office: string;
  readonly receivedOn: PlainDate;
}

/** Rückmeldung: DHIS2 calls these expected, on time and late reports. */
export type SubmissionState =
  | { readonly is: 'inTime' | 'late'; readonly receivedOn: PlainDate; readonly file: string }
  | { readonly is: 'missing' };

export interface Share {
  readonly filled: number;
  readonly required: number;
}

export interface UnitCompleteness {
  readonly code: string;
  readonly name: string;
  readonly measures: { readonly expected: number; readonly reported: number };
  /** Required cells of all rows of the unit, filled and in all. */
  readonly cells: Share;
}

export interface OfficeCompleteness extends UnitCompleteness {
  readonly directorate: string;
  readonly submission: SubmissionState;
}

export interface DirectorateCompleteness extends UnitCompleteness {
  readonly offices: {
    readonly expected: number;
    readonly inTime: number;
    readonly late: number;
    readonly missing: number;
  };
}

/** What was asked and what came, per office, Dezernat and Handlungsfeld. */
export interface Completeness {
  readonly reportingDate: PlainDate;
  readonly deadline: PlainDate;
  readonly offices: readonly OfficeCompleteness[];
  readonly directorates: readonly DirectorateCompleteness[];
  readonly fields: readonly UnitCompleteness[];
  readonly total: Pick<DirectorateCompleteness, 'offices' | 'measures' | 'cells'>;
}

interface CompletenessInput {
  readonly concept: Concept;
  readonly reporting: Reporting;
  readonly catalogue: Catalogue;
  /** Numbers of measures that were expected and not handed in. */
  readonly unreported: ReadonlySet<string>;
  readonly submissions: readonly Submission[];
  /** Offices that were handed a workbook. */
  readonly expectedOffices: ReadonlySet<string>;
}

export function completenessOf(input: CompletenessInput): Completeness {
  const { concept, reporting, catalogue, unreported } = input;
  const day = reporting.reportingDate;
  const officeOf = officeFinder(catalogue);
  const cells = countCells(catalogue, officeOf);

  const offices = officesAt(concept, day)
    .filter(({ code }) => input.expectedOffices.has(code) || input.submissions.some(({ office }) => office === code))
    .map((office): OfficeCompleteness => ({
      code: office.code,
      name: office.name,
      directorate: office.directorate,
      submission: submissionState(input.submissions, office.code, reporting.deadline),
      measures: countMeasures(
        catalogue.measures.filter((measure) => measure.office === office.code),
        unreported,
      ),
      cells: cells.byOffice.get(office.code) ?? none,
    }));

  const directorates = directoratesAt(concept, day).map((directorate): DirectorateCompleteness => {
    const own = offices.filter((office) => office.directorate === directorate.code);
    return { code: directorate.code, name: directorate.name, ...sum(own) };
  });

  const fields = concept.fields.map((field): UnitCompleteness => ({
    code: field.code,
    name: field.name,
    measures: countMeasures(
      catalogue.measures.filter((measure) => measure.field === field.code),
      unreported,
    ),
    cells: cells.byField.get(field.code) ?? none,
  }));

  return {
    reportingDate: day,
    deadline: reporting.deadline,
    offices,
    directorates,
    fields,
    total: { ...sum(offices), measures: countMeasures(catalogue.measures, unreported), cells: cells.total },
  };
}

const none: Share = { filled: 0, required: 0 };

/** 0 to 100, or undefined where nothing was required. */
export function percentOf({ filled, required }: Share): number | undefined {
  return required === 0 ? undefined : (filled / required) * 100;
}

function submissionState(submissions: readonly Submission[], office: string, deadline: PlainDate): SubmissionState {
  const own = submissions.filter((submission) => submission.office === office);
  if (own.length === 0) return { is: 'missing' };
  const first = own.reduce((a, b) => (b.receivedOn < a.receivedOn ? b : a));
  return { is: first.receivedOn <= deadline ? 'inTime' : 'late', receivedOn: first.receivedOn, file: first.file };
}

function countMeasures(measures: readonly Measure[], unreported: ReadonlySet<string>): UnitCompleteness['measures'] {
  const reported = measures.filter(({ id, state }) => !unreported.has(id) && state !== undefined).length;
  return { expected: measures.length, reported };
}

function sum(offices: readonly OfficeCompleteness[]): Pick<DirectorateCompleteness, 'offices' | 'measures' | 'cells'> {
  const count = (state: SubmissionState['is']) => offices.filter(({ submission }) => submission.is === state).length;
  return {
    offices: { expected: offices.length, inTime: count('inTime'), late: count('late'), missing: count('missing') },
    measures: {
      expected: offices.reduce((total, { measures }) => total + measures.expected, 0),
      reported: offices.reduce((total, { measures }) => total + measures.reported, 0),
    },
    cells: offices.reduce((total, { cells }) => addShares(total, cells), none),
  };
}

function addShares(a: Share, b: Share): Share {
  return { filled: a.filled + b.filled, required: a.required + b.required };
}

interface Belonging {
  readonly office: string | undefined;
  readonly field: string | undefined;
}

/** To which office and field a row belongs: by its own columns, else through the measure or indicator it refers to. */
function officeFinder(catalogue: Catalogue): (row: Row) => Belonging {
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));
  const indicators = new Map(catalogue.indicators.map((indicator) => [indicator.id, indicator]));
  return (row) => {
    if ('office' in row) return { office: row.office, field: row.field };
    const owner =
      'indicator' in row
        ? indicators.get(row.indicator ?? '')
        : 'measure' in row
          ? measures.get(row.measure ?? '')
          : undefined;
    return { office: owner?.office, field: owner?.field };
  };
}

function countCells(catalogue: Catalogue, belongingOf: (row: Row) => Belonging) {
  const byOffice = new Map<string, Share>();
  const byField = new Map<string, Share>();
  let total = none;
  for (const sheet of sheets) {
    for (const row of catalogue[sheet.key]) {
      const requirements = requirementsOf(sheet, row);
      const share = { filled: requirements.filter(({ filled }) => filled).length, required: requirements.length };
      const { office, field } = belongingOf(row);
      total = addShares(total, share);
      if (office !== undefined) byOffice.set(office, addShares(byOffice.get(office) ?? none, share));
      if (field !== undefined) byField.set(field, addShares(byField.get(field) ?? none, share));
    }
  }
  return { byOffice, byField, total };
}
