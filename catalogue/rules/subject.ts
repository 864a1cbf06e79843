import { totalsByIndicator, type DatedValue } from '../assessment/series.ts';
import type { Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { Measure } from '../contract/measures.ts';
import type { Milestone } from '../contract/milestones.ts';
import type { Value } from '../contract/values.ts';
import type { PlainDate } from '../plain-date.ts';
import { textCells, type TextCell } from './text-cells.ts';

/** An earlier report as the archive kept it. */
export interface Edition {
  readonly catalogue: Catalogue;
  readonly reporting: Reporting;
}

/** What the rules look at: a catalogue with its connections, the concept and the report that is due. */
export interface Subject extends Catalogue {
  readonly concept: Concept;
  readonly reporting: Reporting;
  readonly reportingDate: PlainDate;
  /** Another row has its number already; what hangs on the number belongs to the first. */
  readonly isRepeat: (row: Measure | Indicator) => boolean;
  readonly milestonesOf: (measure: Measure) => readonly Milestone[];
  readonly indicatorsOf: (measure: Measure) => readonly Indicator[];
  /** The measure that a row names; undefined where it names none or one that is not here. */
  readonly measureOf: (row: { readonly measure: string | undefined }) => Measure | undefined;
  readonly indicatorOf: (value: Value) => Indicator | undefined;
  /** The values for all, by date. */
  readonly seriesOf: (indicator: Indicator) => readonly DatedValue[];
  /** All values, of every breakdown. */
  readonly valuesOf: (indicator: Indicator) => readonly Value[];
  /** The cells in which people write freely. */
  readonly textCells: () => readonly TextCell[];
  /** The edition before; undefined at the first report and wherever the archive is not at hand. */
  readonly previous: Edition | undefined;
}

/** The connections are made on first use: a re-check in the pane pays only for those its rules ask for. */
export function subjectOf(catalogue: Catalogue, concept: Concept, reporting: Reporting, previous?: Edition): Subject {
  const milestones = once(() => Map.groupBy(catalogue.milestones, ({ measure }) => measure ?? ''));
  const indicators = once(() => Map.groupBy(catalogue.indicators, ({ measure }) => measure ?? ''));
  const measureById = once(() => firstOfEach(catalogue.measures));
  const indicatorById = once(() => firstOfEach(catalogue.indicators));
  const series = once(() => totalsByIndicator(catalogue));
  const values = once(() => Map.groupBy(catalogue.values, ({ indicator }) => indicator ?? ''));
  const isRepeat: Subject['isRepeat'] = (row) =>
    ('direction' in row ? indicatorById() : measureById()).get(row.id) !== row;
  const ofFirst = <Found>(row: Measure | Indicator, find: () => ReadonlyMap<string, readonly Found[]>) =>
    isRepeat(row) ? [] : (find().get(row.id) ?? []);
  return {
    ...catalogue,
    concept,
    reporting,
    reportingDate: reporting.reportingDate,
    isRepeat,
    milestonesOf: (measure) => ofFirst(measure, milestones),
    indicatorsOf: (measure) => ofFirst(measure, indicators),
    measureOf: ({ measure }) => measureById().get(measure ?? ''),
    indicatorOf: ({ indicator }) => indicatorById().get(indicator ?? ''),
    seriesOf: (indicator) => ofFirst(indicator, series),
    valuesOf: (indicator) => ofFirst(indicator, values),
    textCells: once(() => textCells(catalogue)),
    previous,
  };
}

/** The first row of each number. */
function firstOfEach<R extends { readonly id: string }>(rows: readonly R[]): ReadonlyMap<string, R> {
  return new Map(rows.toReversed().map((row) => [row.id, row]));
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => (made ??= { value: make() }).value;
}
