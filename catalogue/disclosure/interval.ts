/** All whole numbers from `least` to `most`. */
export interface Interval {
  readonly least: number;
  readonly most: number;
}

/** What everybody knows of a count: it is not negative. */
export const anyCount: Interval = { least: 0, most: Infinity };

export function exactly(value: number): Interval {
  return { least: value, most: value };
}

export function contains({ least, most }: Interval, value: number): boolean {
  return least <= value && value <= most;
}

export function widthOf({ least, most }: Interval): number {
  return most - least;
}

export function intersect(a: Interval, b: Interval): Interval {
  return { least: Math.max(a.least, b.least), most: Math.min(a.most, b.most) };
}

export function sumOf(intervals: readonly Interval[]): Interval {
  return intervals.reduce((a, b) => ({ least: a.least + b.least, most: a.most + b.most }), exactly(0));
}

export function minus(a: Interval, b: Interval): Interval {
  return { least: a.least - b.most, most: a.most - b.least };
}
