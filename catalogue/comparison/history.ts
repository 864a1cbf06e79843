import type { AttainmentSignal } from '../assessment/attainment.ts';
import type { DataQualitySignal } from '../assessment/data-quality.ts';
import type { ImplementationSignal } from '../assessment/implementation.ts';
import { latestAt, totalsByIndicator, type DatedValue } from '../assessment/series.ts';
import type { Measure } from '../contract/measures.ts';
import type { PlainDate } from '../plain-date.ts';
import type { DatedNumber } from './change.ts';
import type { EditionState } from './edition.ts';
import { dataQualityIn, sideOf, type Side } from './side.ts';

/** One edition in a history; `entry` is undefined where the edition did not know the measure or indicator. */
export interface Point<Entry> {
  readonly reportingDate: PlainDate;
  readonly entry: Entry | undefined;
}

export interface MeasureEntry {
  /** The number it had then. */
  readonly id: string;
  readonly reported: boolean;
  readonly state: Measure['state'];
  readonly progress: number | undefined;
  readonly end: PlainDate | undefined;
  readonly implementation: ImplementationSignal | undefined;
  readonly dataQuality: DataQualitySignal | undefined;
}

export interface IndicatorEntry {
  /** The latest value for all up to the reporting date, as the edition held it. */
  readonly value: number | undefined;
  readonly date: PlainDate | undefined;
  /** What the newest edition holds for the same day; undefined where it holds nothing any more. */
  readonly today: number | undefined;
  /** Whether the newest edition says otherwise than this one did. */
  readonly restated: boolean;
  readonly target: DatedNumber;
  readonly attainment: AttainmentSignal | undefined;
}

/** A value for a past day that an edition held otherwise than the one before it; `new` undefined: it vanished. */
export interface Restatement {
  readonly date: PlainDate;
  readonly old: number;
  readonly new: number | undefined;
  /** Stichtag of the edition that first held the new value. */
  readonly since: PlainDate;
}

export interface IndicatorHistory {
  readonly points: readonly Point<IndicatorEntry>[];
  readonly restatements: readonly Restatement[];
}

export interface History {
  readonly measure: (id: string) => readonly Point<MeasureEntry>[];
  readonly indicator: (id: string) => IndicatorHistory;
}

/** Every measure and indicator over all editions, the oldest first. */
export function historyOf(editions: readonly EditionState[]): History {
  const sides = editions.map((edition) => ({ ...sideOf(edition), series: totalsByIndicator(edition.catalogue) }));
  const formerOf = formerNumbers(editions);
  return {
    measure: (id) => measurePoints(id, sides, formerOf),
    indicator: (id) => ({ points: indicatorPoints(id, sides), restatements: restatements(id, sides) }),
  };
}

type Chapter = Side & { readonly series: ReadonlyMap<string, readonly DatedValue[]> };

function measurePoints(
  id: string,
  sides: readonly Side[],
  formerOf: (id: string) => string | undefined,
): readonly Point<MeasureEntry>[] {
  return sides.map((side) => {
    const measure = findMeasure(id, side, formerOf);
    return { reportingDate: side.edition.reporting.reportingDate, entry: measure && measureEntry(measure, side) };
  });
}

function measureEntry(measure: Measure, side: Side): MeasureEntry {
  const { id, state, progress, end } = measure;
  return {
    id,
    reported: !side.edition.unreported.has(id),
    state,
    progress,
    end,
    implementation: side.assessment.implementation.get(id)?.signal,
    dataQuality: dataQualityIn(side, measure),
  };
}

/** The measure under its number, or before it had that number under the one it replaced. */
function findMeasure(id: string, side: Side, formerOf: (id: string) => string | undefined): Measure | undefined {
  const passed = new Set<string>();
  let number: string | undefined = id;
  while (number !== undefined && !passed.has(number)) {
    const measure = side.measures.get(number);
    if (measure) return measure;
    passed.add(number);
    number = formerOf(number);
  }
  return undefined;
}

/** Who was replaced by a measure, as long as it is one alone: several that were merged have no common history. */
function formerNumbers(editions: readonly EditionState[]): (id: string) => string | undefined {
  const formers = new Map<string, Set<string>>();
  for (const { catalogue } of editions) {
    for (const { id, replacedBy } of catalogue.measures) {
      if (replacedBy !== undefined) formers.set(replacedBy, (formers.get(replacedBy) ?? new Set()).add(id));
    }
  }
  return (id) => {
    const [former, ...others] = formers.get(id) ?? [];
    return others.length === 0 ? former : undefined;
  };
}

function indicatorPoints(id: string, sides: readonly Chapter[]): readonly Point<IndicatorEntry>[] {
  const newest = sides.at(-1);
  const today = newest?.indicators.has(id) ? valuesByDay(newest, id) : undefined;
  return sides.map((side) => {
    const indicator = side.indicators.get(id);
    const { reportingDate } = side.edition.reporting;
    if (!indicator) return { reportingDate, entry: undefined };
    const latest = latestAt(side.series.get(id) ?? [], reportingDate);
    const current = latest && today?.get(latest.date);
    return {
      reportingDate,
      entry: {
        value: latest?.value,
        date: latest?.date,
        today: current,
        // Where the indicator itself is gone, nobody said otherwise.
        restated: latest !== undefined && today !== undefined && current !== latest.value,
        target: { value: indicator.target, date: indicator.targetDate },
        attainment: side.assessment.attainment.get(id)?.signal,
      },
    };
  });
}

function restatements(id: string, sides: readonly Chapter[]): readonly Restatement[] {
  return sides.slice(1).flatMap((side, index) => {
    // Where the indicator itself is gone, its values did not change.
    if (!side.indicators.has(id)) return [];
    const now = valuesByDay(side, id);
    return [...valuesByDay(sides[index], id)].flatMap(([date, old]): Restatement[] => {
      const current = now.get(date);
      return current === old ? [] : [{ date, old, new: current, since: side.edition.reporting.reportingDate }];
    });
  });
}

function valuesByDay(side: Chapter | undefined, id: string): ReadonlyMap<PlainDate, number> {
  return new Map((side?.series.get(id) ?? []).map(({ date, value }) => [date, value]));
}
