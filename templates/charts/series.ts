import { daysBetween, type PlainDate } from '../../catalogue/plain-date.ts';

export interface SeriesPoint {
  readonly date: PlainDate;
  readonly value: number;
  readonly provisional: boolean;
}

/** Days between two values of a rhythm; undefined where no rhythm was agreed. */
const rhythms: Readonly<Record<string, number>> = {
  vierteljährlich: 92,
  halbjährlich: 183,
  jährlich: 365,
  'alle zwei Jahre': 731,
};

/** Cuts a series where a value is missing, so that no line pretends to know what nobody measured. */
export function runsOf(
  points: readonly SeriesPoint[],
  frequency: string | undefined,
): readonly (readonly SeriesPoint[])[] {
  const rhythm = rhythms[frequency ?? ''];
  const runs: SeriesPoint[][] = [];
  for (const point of points) {
    const run = runs.at(-1);
    const before = run?.at(-1);
    const apart = before !== undefined && rhythm !== undefined && daysBetween(before.date, point.date) > rhythm * 1.5;
    if (run === undefined || apart) runs.push([point]);
    else run.push(point);
  }
  return runs;
}

/** Middle of the days at which a value was due and none is there. */
export function gapsOf(
  points: readonly SeriesPoint[],
  frequency: string | undefined,
): readonly { from: PlainDate; to: PlainDate }[] {
  const runs = runsOf(points, frequency);
  return runs.slice(1).flatMap((run, index) => {
    const from = runs[index]?.at(-1)?.date;
    const to = run[0]?.date;
    return from !== undefined && to !== undefined ? [{ from, to }] : [];
  });
}

/** The day as a number for a scale: years with fractions. */
export function yearsOf(date: PlainDate): number {
  const year = Number(date.slice(0, 4));
  const start = Date.UTC(year, 0, 1);
  return year + (Date.parse(date) - start) / (Date.UTC(year + 1, 0, 1) - start);
}
