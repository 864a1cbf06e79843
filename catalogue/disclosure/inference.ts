import type { Variable } from './cell.ts';
import { intersect, minus, sumOf, type Interval } from './interval.ts';
import type { Group, Table } from './table.ts';

export type Bounds = (variable: Variable) => Interval;

/**
 * The narrowest interval that arithmetic allows for every number, given bounds for each. Exact, although it is no
 * linear programme: two partitions have nothing in common but the total, so the relations form a tree, and what is
 * passed up to the total and down again is all there is to know. All coefficients are 1, so every whole number of an
 * interval is possible.
 */
export function infer(table: Table, bounds: Bounds): Bounds {
  const sums = table.groups.map((group) => sumOf(membersOf(group).map(bounds)));
  const total = sums.reduce(intersect, bounds('insgesamt'));
  return (variable) => {
    const group = table.groups.find((group) => membersOf(group).includes(variable));
    if (group === undefined) return total;
    const others = membersOf(group).filter((member) => member !== variable);
    return intersect(bounds(variable), minus(total, sumOf(others.map(bounds))));
  };
}

function membersOf({ parts, rest }: Group): readonly Variable[] {
  return [...parts, rest];
}
