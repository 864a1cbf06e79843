import type { Row } from '../contract/contract.ts';
import type { Sheet } from '../contract/sheet.ts';
import type { Finding, Fix, Place, Severity } from '../finding.ts';
import type { Words } from '../words.ts';
import type { Edition, Subject } from './subject.ts';

/** A finding as a rule gives it; rule id and severity are added by the engine. */
export type Remark = Pick<Finding, 'message' | 'place'> & { readonly fix?: Fix };

/** `workbook`: one workbook decides. `catalogue`: all are needed. `archive`: the edition before is needed too. */
export type Scope = 'workbook' | 'catalogue' | 'archive';

export interface Rule {
  /** Stable: once published, an id keeps its meaning. */
  readonly id: string;
  readonly severity: Severity;
  readonly scope: Scope;
  readonly title: Words;
  /** Where the demand comes from: the concept, council practice, statistics. */
  readonly source: string;
  readonly example: string;
  /** Rules whose finding on the same cell this one makes superfluous: one mistake, one finding. */
  readonly explains: readonly string[];
  readonly check: (subject: Subject) => readonly Remark[];
}

type Declaration = Omit<Rule, 'scope' | 'explains'> & Partial<Pick<Rule, 'scope' | 'explains'>>;

export function rule(declaration: Declaration): Rule {
  return { scope: 'workbook', explains: [], ...declaration };
}

type ArchiveDeclaration = Omit<Declaration, 'scope' | 'check'> & {
  readonly check: (subject: Subject, previous: Edition) => readonly Remark[];
};

/** A rule that compares with the edition before; silent where there is none. */
export function archiveRule({ check, ...declaration }: ArchiveDeclaration): Rule {
  return rule({
    ...declaration,
    scope: 'archive',
    check: (subject) => (subject.previous === undefined ? [] : check(subject, subject.previous)),
  });
}

/** A family of rules, under the title by which the rule reference lists it. */
export interface Family {
  readonly title: Words;
  readonly rules: readonly Rule[];
}

/** Name of the concept file: the place of findings that no cell can name, such as a goal without a measure. */
export const conceptFile = 'konzept.yaml';

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

/** A remark on the named cell of every row about which there is something to say. */
export function remarksOn<S extends Sheet, R extends Row>(
  sheet: S,
  key: keyof S['columns'] & string,
  rows: readonly R[],
  say: (row: R) => Words | undefined,
  fix?: Fix,
): readonly Remark[] {
  return rows.flatMap((row) => {
    const message = say(row);
    return message === undefined ? [] : [remark(sheet, row, key, message, fix)];
  });
}

/** A remark on the concept as a whole, where no cell of a workbook is to blame. */
export function remarkOnConcept(message: Words): Remark {
  return { place: { file: conceptFile }, message };
}
