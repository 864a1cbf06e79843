import type { Condition } from '../../catalogue/contract/condition.ts';

/**
 * The condition of a column as an Excel formula, true or false as `holds` says. `cell` is where the column on which it
 * depends stands: one cell, or a whole range inside SUMPRODUCT.
 */
export function conditionFormula({ test, values }: Condition, cell: string): string {
  const oneOf = values.map((value) => `(${cell}="${shown(value).replaceAll('"', '""')}")`).join('+');
  return test === 'is' ? `((${oneOf})>0)` : `((${oneOf})=0)`;
}

export function shown(value: string | boolean): string {
  return typeof value === 'string' ? value : value ? 'ja' : 'nein';
}
