import { cellKey, type Cell } from './cell.ts';
import { anyCount, contains, exactly, intersect, type Interval } from './interval.ts';
import { boundsOf, type PublishedValue } from './published-value.ts';
import { isSmall, type Disclosure } from './rules.ts';

/** A number as an edition gave it to the public. */
export interface PublishedCell extends Cell {
  readonly published: PublishedValue;
}

/** What earlier editions left behind of a cell. */
export interface Past {
  /** What the public knows of the number by now. */
  readonly known: Interval;
  readonly wasSuppressed: boolean;
}

export type Earlier = (cell: Cell, value: number) => Past;

/** Looks cells up in all that was published before, edition after edition. */
export function earlierEditions(published: readonly PublishedCell[], rules: Disclosure): Earlier {
  const editions = Map.groupBy(published, cellKey);
  return (cell, value) => {
    const past = editions.get(cellKey(cell)) ?? [];
    return {
      known: past.map(({ published }) => knownThrough(published, value, rules)).reduce(intersect, anyCount),
      wasSuppressed: past.some(({ published }) => published.is === 'suppressed'),
    };
  };
}

/**
 * A number that was revised since is not what was published, but near it: nobody is protected by hiding it, so it
 * counts as known. Only a number that became small by the revision is a new secret.
 */
function knownThrough(published: PublishedValue, value: number, rules: Disclosure): Interval {
  const bounds = boundsOf(published);
  if (bounds === undefined) return anyCount;
  if (contains(bounds, value)) return bounds;
  return isSmall(value, rules) ? anyCount : exactly(value);
}
