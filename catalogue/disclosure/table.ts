import type { Catalogue } from '../contract/contract.ts';
import type { PlainDate } from '../plain-date.ts';
import { partitionOf, type Breakdown, type Part, type Rest } from './cell.ts';
import type { PublishedCell } from './earlier.ts';
import { exactly, intersect, minus, sumOf, type Interval } from './interval.ts';
import { boundsOf } from './published-value.ts';

export interface Row {
  readonly value: number;
  /** All different numbers that stand for this cell: one, unless rows or the Ausgangswert contradict each other. */
  readonly numbers: readonly number[];
  /** What the public knows of a row that was published once and is reported no more; then `value` is its most. */
  readonly gone: Interval | undefined;
}

/** The parts of one partition that have a row, with what they leave of the total. */
export interface Group {
  readonly parts: readonly Part[];
  readonly rest: Rest;
  /** How many people the rest can be: one number, unless gone rows are known roughly. */
  readonly left: Interval;
}

/** All numbers of one indicator on one day: total = sum of each group with its rest. */
export interface Table {
  readonly indicator: string;
  readonly date: PlainDate;
  readonly rows: ReadonlyMap<Breakdown, Row>;
  /** The sum of the larger group where no row gives the total. */
  readonly total: number;
  readonly groups: readonly Group[];
  /** All numbers are whole, not negative and add up. Of other tables nothing can be proved. */
  readonly provable: boolean;
}

interface Entry {
  readonly indicator: string;
  readonly date: PlainDate;
  readonly breakdown: Breakdown;
  readonly value: number;
  readonly source: 'row' | 'baseline';
}

type Rows = ReadonlyMap<Breakdown, Row>;

/** Every table of a catalogue, with the rows of earlier editions that are no longer in it. */
export function tablesOf(catalogue: Catalogue, alreadyPublished: readonly PublishedCell[]): readonly Table[] {
  const earlier = Map.groupBy(alreadyPublished, tableKey);
  return [...Map.groupBy(entriesOf(catalogue), tableKey)].map(([key, entries]) =>
    tableOf(entries, earlier.get(key) ?? []),
  );
}

function tableKey({ indicator, date }: { readonly indicator: string; readonly date: PlainDate }): string {
  return `${indicator}\n${date}`;
}

/** An Ausgangswert is the total of its day, whether or not a row repeats it. */
function entriesOf({ indicators, values }: Catalogue): readonly Entry[] {
  return [
    ...values.flatMap(({ indicator = '', date, value, breakdown = 'insgesamt' }): readonly Entry[] =>
      date === undefined || value === undefined ? [] : [{ indicator, date, breakdown, value, source: 'row' }],
    ),
    ...indicators.flatMap(({ id, baseline, baselineDate }): readonly Entry[] =>
      baseline === undefined || baselineDate === undefined
        ? []
        : [{ indicator: id, date: baselineDate, breakdown: 'insgesamt', value: baseline, source: 'baseline' }],
    ),
  ];
}

function tableOf(entries: readonly Entry[], earlier: readonly PublishedCell[]): Table {
  const [{ indicator, date } = { indicator: '', date: '' as PlainDate }] = entries;
  const reported = new Map(
    [...Map.groupBy(entries, ({ breakdown }) => breakdown)].map(([breakdown, cell]) => [breakdown, rowOf(cell)]),
  );
  const rows = new Map([...reported, ...goneFrom(reported, earlier)]);
  const partitions = [...Map.groupBy([...rows.keys()].filter(isPart), (part) => partitionOf[part])];
  const sums = partitions.map(([, parts]) => sumOf(parts.map((part) => extentOf(rows.get(part)))));
  const row = rows.get('insgesamt');
  const total = row ? extentOf(row) : exactly(Math.max(...sums.map(({ most }) => most)));
  const groups = partitions.map(([partition, parts], index): Group => {
    const { least, most } = minus(total, sums[index] ?? exactly(0));
    return { parts, rest: `Rest nach ${partition}`, left: { least: most < 0 ? least : Math.max(0, least), most } };
  });
  return { indicator, date, rows, total: total.most, groups, provable: isProvable(rows, groups) };
}

function rowOf(entries: readonly Entry[]): Row {
  const last = entries.findLast(({ source }) => source === 'row') ?? entries.at(-1);
  return { value: last?.value ?? 0, numbers: [...new Set(entries.map(({ value }) => value))], gone: undefined };
}

function extentOf(row: Row | undefined): Interval {
  return row?.gone ?? exactly(row?.value ?? 0);
}

function goneFrom(rows: Rows, earlier: readonly PublishedCell[]): Rows {
  const gone = new Map<Breakdown, Row>();
  for (const { breakdown, published } of earlier) {
    const bounds = boundsOf(published);
    if (bounds === undefined || rows.has(breakdown)) continue;
    const both = intersect(gone.get(breakdown)?.gone ?? bounds, bounds);
    // Two editions that contradict each other: the later one was right.
    const known = both.least <= both.most ? both : bounds;
    gone.set(breakdown, { value: known.most, numbers: [known.most], gone: known });
  }
  return gone;
}

function isPart(breakdown: Breakdown): breakdown is Part {
  return breakdown !== 'insgesamt';
}

function isProvable(rows: Rows, groups: readonly Group[]): boolean {
  return (
    [...rows.values()].every(({ value, numbers }) => numbers.length === 1 && Number.isInteger(value) && value >= 0) &&
    groups.every(({ left }) => left.most >= 0)
  );
}
