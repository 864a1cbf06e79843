import type { Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue, Row } from '../contract/contract.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { Measure } from '../contract/measures.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { Sheet } from '../contract/sheet.ts';
import type { DatedValue } from '../assessment/series.ts';
import type { Finding, Fix, Place, Severity } from '../finding.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Words } from '../words.ts';

/** What the rules look at: a catalogue with its connections, the concept and the report that is due. */
export interface Subject extends Catalogue {
  readonly concept: Concept;
  readonly reporting: Reporting;
  readonly reportingDate: PlainDate;
  readonly milestonesOf: (measure: Measure) => readonly Milestone[];
  readonly indicatorsOf: (measure: Measure) => readonly Indicator[];
  /** The values for all, by date. */
  readonly seriesOf: (indicator: Indicator) => readonly DatedValue[];
}

/** A finding as a rule gives it; rule id and severity are added by the engine. */
export type Remark = Pick<Finding, 'message' | 'place'> & { readonly fix?: Fix };

export interface Rule {
  /** Stable: once published, an id keeps its meaning. */
  readonly id: string;
  readonly severity: Severity;
  /** `workbook`: one workbook is enough to decide. `catalogue`: all workbooks are needed. */
  readonly scope: 'workbook' | 'catalogue';
  readonly title: Words;
  /** Where the demand comes from: the concept, council practice, statistics. */
  readonly source: string;
  readonly example: string;
  readonly check: (subject: Subject) => readonly Remark[];
}

export function rule(declaration: Omit<Rule, 'scope'> & { readonly scope?: Rule['scope'] }): Rule {
  return { scope: 'workbook', ...declaration };
}

/** The place of a cell; where the workbook lacks the column, that of the row's first known cell. */
export function placeOf(row: Row, sheet: Sheet, key: string): Place {
  const letter = row.origin.letters[key] ?? Object.values(row.origin.letters)[0];
  return {
    file: row.origin.file,
    sheet: row.origin.sheet,
    cell: letter === undefined ? undefined : `${letter}${row.origin.row}`,
    column: sheet.columns[key]?.label,
  };
}

/** A remark on one cell of a row. `sheet` is the contract's sheet to which the row belongs. */
export function remark<S extends Sheet>(
  sheet: S,
  row: Row,
  key: keyof S['columns'] & string,
  message: Words,
  fix?: Fix,
): Remark {
  return { place: placeOf(row, sheet, key), message, ...(fix && { fix }) };
}
