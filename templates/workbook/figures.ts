import type { SheetKey } from '../../catalogue/contract/column.ts';
import type { Condition } from '../../catalogue/contract/condition.ts';
import type { contract } from '../../catalogue/contract/contract.ts';
import { columnEntries } from '../../catalogue/contract/sheet.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import type { FilledSheet, FilledSheets } from './filled-sheet.ts';
import { frozenColumns } from './layout.ts';
import type { Content } from './plan.ts';
import { absolute } from './reference.ts';
import { conditionFormula, shown } from './required-formula.ts';

/**
 * A number that the workbook computes itself, with its value at the time of writing. Inside SUMPRODUCT ranges are
 * compared by operators: Gnumeric does not apply LEN or ISNUMBER to each cell.
 */
export type Figure = Extract<Content, { readonly is: 'formula' }>;

type KeyOf<S extends SheetKey> = keyof (typeof contract)[S]['columns'] & string;

/** How many rows people have filled in. */
export function entryCount(sheet: FilledSheet): Figure {
  return figure(`SUMPRODUCT(--${begunRows(sheet)})`, sheet.rows.filter(isBegun).length);
}

/** How many required cells of the office are empty; the same cells carry the mark for a missing entry. */
export function missingCount(sheet: FilledSheet): Figure {
  const required = columnEntries(sheet.layout.sheet).filter(
    ([, column]) => column.required !== 'never' && column.filledBy === 'office',
  );
  const terms = required.map(([key, { required }]) => {
    const condition = typeof required === 'string' ? [] : [whereHolds(sheet, required)];
    return `SUMPRODUCT(${[begunRows(sheet), isEmptyIn(sheet, key), ...condition].join('*')})`;
  });
  const missing = sheet.rows.filter(isBegun).flatMap((row) =>
    required.filter(([key, { required }]) => {
      const applies = typeof required === 'string' || appliesTo(sheet, row, required);
      return applies && at(sheet, row, key) === undefined;
    }),
  );
  return figure(terms.join('+') || '0', missing.length);
}

export function measuresWithoutState({ measures }: FilledSheets): Figure {
  const state = 'state' satisfies KeyOf<'measures'>;
  return figure(
    `SUMPRODUCT(${begunRows(measures)}*${isEmptyIn(measures, state)})`,
    measures.rows.filter((row) => isBegun(row) && at(measures, row, state) === undefined).length,
  );
}

/** Milestones whose deadline has passed at the Stichtag although nothing says that they were reached. */
export function overdueMilestones({ milestones }: FilledSheets, day: PlainDate, dayCell: string): Figure {
  const due = 'due' satisfies KeyOf<'milestones'>;
  const doneOn = 'doneOn' satisfies KeyOf<'milestones'>;
  const deadlines = milestones.layout.referenceTo(due);
  return figure(
    `SUMPRODUCT((${deadlines}<>"")*(${deadlines}<=${dayCell})*${isEmptyIn(milestones, doneOn)})`,
    milestones.rows.filter((row) => {
      const deadline = at(milestones, row, due);
      return deadline?.is === 'date' && deadline.date <= day && at(milestones, row, doneOn) === undefined;
    }).length,
  );
}

export function valuesAt({ values }: FilledSheets, day: PlainDate, dayCell: string): Figure {
  const date = values.layout.referenceTo('date' satisfies KeyOf<'values'>);
  const value = values.layout.referenceTo('value' satisfies KeyOf<'values'>);
  return figure(`COUNTIFS(${date},${dayCell},${value},"<>")`, values.rows.filter(hasValueAt(values, day)).length);
}

export function indicatorsWithoutValue({ indicators, values }: FilledSheets, day: PlainDate, dayCell: string): Figure {
  const ids = indicators.layout.referenceTo('id' satisfies KeyOf<'indicators'>);
  const of = values.layout.referenceTo('indicator' satisfies KeyOf<'values'>);
  const date = values.layout.referenceTo('date' satisfies KeyOf<'values'>);
  const value = values.layout.referenceTo('value' satisfies KeyOf<'values'>);
  const reported = new Set(
    values.rows.filter(hasValueAt(values, day)).map((row) => textOf(at(values, row, 'indicator')).toLowerCase()),
  );
  return figure(
    `SUMPRODUCT((${ids}<>"")*(COUNTIFS(${of},${ids},${date},${dayCell},${value},"<>")=0))`,
    indicators.rows.filter((row) => {
      const id = textOf(at(indicators, row, 'id'));
      return id !== '' && !reported.has(id.toLowerCase());
    }).length,
  );
}

type Row = FilledSheet['rows'][number];

function figure(formula: string, result: number): Figure {
  return { is: 'formula', formula, result };
}

function begunRows({ layout }: FilledSheet): string {
  const { firstRow, lastRow, sheet } = layout;
  const filled = Array.from({ length: frozenColumns }, (_, index) => {
    const range = { top: firstRow, bottom: lastRow, left: index + 1, right: index + 1 };
    return `(${absolute(sheet.name, range)}<>"")`;
  });
  return `((${filled.join('+')})>0)`;
}

function isBegun(row: Row): boolean {
  return row.slice(0, frozenColumns).some((content) => content !== undefined);
}

function isEmptyIn({ layout }: FilledSheet, key: string): string {
  return `(${layout.referenceTo(key)}="")`;
}

function whereHolds({ layout }: FilledSheet, condition: Condition): string {
  return conditionFormula(condition, layout.referenceTo(condition.column));
}

/** As Excel compares texts: letter case does not matter. */
function appliesTo(sheet: FilledSheet, row: Row, { column, test, values }: Condition): boolean {
  const text = textOf(at(sheet, row, column)).toLowerCase();
  const found = values.some((value) => shown(value).toLowerCase() === text);
  return test === 'is' ? found : !found;
}

function hasValueAt(sheet: FilledSheet, day: PlainDate): (row: Row) => boolean {
  return (row) => {
    const date = at(sheet, row, 'date');
    return date?.is === 'date' && date.date === day && at(sheet, row, 'value') !== undefined;
  };
}

function at({ layout }: FilledSheet, row: Row, key: string): Content | undefined {
  return row[layout.numberOf(key) - 1];
}

function textOf(content: Content | undefined): string {
  return content?.is === 'text' ? content.text : '';
}
