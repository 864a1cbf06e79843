export interface Pair<R> {
  readonly before: R;
  readonly now: R;
}

/** A row of two editions: in both, only in the newer one, or only in the older one. */
export type Match<R> =
  | ({ readonly is: 'both' } & Pair<R>)
  | { readonly is: 'added'; readonly now: R }
  | { readonly is: 'gone'; readonly before: R };

/**
 * Finds the rows of an older edition again, in the order of the newer one with what is gone at the end. A row is sought
 * under its own name, then under the names that `heirsOf` gives. Of several rows with one name the first is compared
 * with the first, the second with the second.
 */
export function match<R>(
  before: readonly R[],
  now: readonly R[],
  nameOf: (row: R) => string,
  heirsOf: (row: R) => readonly string[],
): readonly Match<R>[] {
  const present = byName(now, nameOf);
  const partners = new Map<R, R>();
  const unmatched: R[] = [];
  for (const old of before) {
    const name = nameOf(old);
    let row = present.get(name);
    for (let count = 2; row !== undefined && partners.has(row); count += 1) row = present.get(nth(name, count));
    if (row === undefined) unmatched.push(old);
    else partners.set(row, old);
  }
  const gone = unmatched.filter((old) => {
    const heir = heirsOf(old)
      .map((name) => present.get(name))
      .find((row) => row !== undefined && !partners.has(row));
    if (heir !== undefined) partners.set(heir, old);
    return heir === undefined;
  });
  return [
    ...now.map((row): Match<R> => {
      const old = partners.get(row);
      return old === undefined ? { is: 'added', now: row } : { is: 'both', before: old, now: row };
    }),
    ...gone.map((row): Match<R> => ({ is: 'gone', before: row })),
  ];
}

function byName<R>(rows: readonly R[], nameOf: (row: R) => string): ReadonlyMap<string, R> {
  const named = new Map<string, R>();
  for (const row of rows) {
    const name = nameOf(row);
    let free = name;
    for (let count = 2; named.has(free); count += 1) free = nth(name, count);
    named.set(free, row);
  }
  return named;
}

function nth(name: string, count: number): string {
  return `${name}\u0000${count}`;
}
