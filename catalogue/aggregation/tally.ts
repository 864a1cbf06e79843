import { attainmentLabels, type AttainmentSignal } from '../assessment/attainment.ts';
import { dataQualityLabels, type DataQualitySignal } from '../assessment/data-quality.ts';
import { implementationLabels, type ImplementationSignal } from '../assessment/implementation.ts';

/** How many have each signal. The keys stand in the order of bars and legends, so `Object.values` gives a bar. */
export type Tally<Signal extends string> = Readonly<Record<Signal, number>>;

/** What a part of the house holds. The signals stay side by side: no number here is made of two of them. */
export interface Counts {
  readonly measures: number;
  /** Measures on which nobody reported. */
  readonly unreported: number;
  readonly implementation: Tally<ImplementationSignal>;
  readonly dataQuality: Tally<DataQualitySignal>;
  /** Of all indicators but those of the context. */
  readonly attainment: Tally<AttainmentSignal>;
  /** The same by kind; an indicator whose kind is missing is in `attainment` only. */
  readonly output: Tally<AttainmentSignal>;
  readonly outcome: Tally<AttainmentSignal>;
  /** Context indicators, which describe the setting and are never assessed. */
  readonly context: number;
}

export function tally<Signal extends string>(
  signals: readonly Signal[],
  labels: Readonly<Record<Signal, unknown>>,
): Tally<Signal> {
  const counts = Object.fromEntries(Object.keys(labels).map((signal) => [signal, 0])) as Record<Signal, number>;
  for (const signal of signals) counts[signal] += 1;
  return counts;
}

/** Of how many the tally speaks. */
export function totalOf(counts: Tally<string>): number {
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}

export const noCounts: Counts = {
  measures: 0,
  unreported: 0,
  implementation: tally([], implementationLabels),
  dataQuality: tally([], dataQualityLabels),
  attainment: tally([], attainmentLabels),
  output: tally([], attainmentLabels),
  outcome: tally([], attainmentLabels),
  context: 0,
};

export function addCounts(a: Counts, b: Counts): Counts {
  return {
    measures: a.measures + b.measures,
    unreported: a.unreported + b.unreported,
    implementation: addTallies(a.implementation, b.implementation),
    dataQuality: addTallies(a.dataQuality, b.dataQuality),
    attainment: addTallies(a.attainment, b.attainment),
    output: addTallies(a.output, b.output),
    outcome: addTallies(a.outcome, b.outcome),
    context: a.context + b.context,
  };
}

function addTallies<Signal extends string>(a: Tally<Signal>, b: Tally<Signal>): Tally<Signal> {
  return Object.fromEntries(
    Object.keys(a).map((signal) => [signal, a[signal as Signal] + b[signal as Signal]]),
  ) as unknown as Tally<Signal>;
}
