import type { Words } from '../words.ts';

/**
 * When a column must be filled, said as data, so that reader, rules, form and the workbook's own formulas derive the
 * same answer from it.
 */
export interface Condition {
  readonly column: string;
  readonly test: 'is' | 'is not';
  readonly values: readonly (string | boolean)[];
  /** Completes the sentence “Pflicht …”, for instance „bei befristeten Maßnahmen“. */
  readonly words: Words;
}

export function whenIs(column: string, values: readonly (string | boolean)[], words: Words): Condition {
  return { column, test: 'is', values, words };
}

export function unlessIs(column: string, values: readonly (string | boolean)[], words: Words): Condition {
  return { column, test: 'is not', values, words };
}

/** Whether the condition holds for a row; an empty cell is none of the values. */
export function holds(condition: Condition, row: object): boolean {
  const value: unknown = (row as Readonly<Record<string, unknown>>)[condition.column];
  const found = condition.values.some((expected) => expected === value);
  return condition.test === 'is' ? found : !found;
}
