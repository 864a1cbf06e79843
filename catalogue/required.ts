import type { Column } from './contract/column.ts';
import { holds } from './contract/condition.ts';
import { columnEntries, type Sheet } from './contract/sheet.ts';
import type { Row } from './contract/contract.ts';

/** A required column of a row and whether it is filled. */
export interface Requirement {
  readonly key: string;
  readonly column: Column;
  readonly filled: boolean;
}

/** What a row must hold in its present state. A cell that could not be understood counts as filled. */
export function requirementsOf(sheet: Sheet, row: Row): readonly Requirement[] {
  return columnEntries(sheet)
    .filter(([, column]) => isRequired(column, row))
    .map(([key, column]) => ({ key, column, filled: isFilled(row, key) }));
}

export function missingColumns(sheet: Sheet, row: Row): readonly Column[] {
  return requirementsOf(sheet, row)
    .filter(({ filled }) => !filled)
    .map(({ column }) => column);
}

function isRequired(column: Column, row: Row): boolean {
  if (column.required === 'always') return true;
  if (column.required === 'never') return false;
  return holds(column.required, row);
}

function isFilled(row: Row, key: string): boolean {
  if (row.origin.verbatim[key] !== undefined) return true;
  const value: unknown = (row as unknown as Readonly<Record<string, unknown>>)[key];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}
