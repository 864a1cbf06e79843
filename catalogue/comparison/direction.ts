import type { AttainmentSignal } from '../assessment/attainment.ts';
import type { DataQualitySignal } from '../assessment/data-quality.ts';
import type { ImplementationSignal } from '../assessment/implementation.ts';
import type { Mandate } from '../contract/mandates.ts';
import type { Measure } from '../contract/measures.ts';

/** `sideways`: to an equal rank, or from or to something that has none. */
export type Direction = 'up' | 'down' | 'sideways';

/** Higher is further; what says nothing about better or worse has no rank. */
type Ranks<Name extends string> = Readonly<Record<Name, number | undefined>>;

const measureStates: Ranks<NonNullable<Measure['state']>> = {
  gestrichen: 0,
  verschoben: 1,
  'nicht begonnen': 2,
  'in Vorbereitung': 3,
  'in Umsetzung': 4,
  laufend: 4,
  abgeschlossen: 5,
};

/** A refusal closes a mandate as an answer does. */
const mandateStates: Ranks<NonNullable<Mandate['state']>> = {
  offen: 0,
  'in Bearbeitung': 1,
  erledigt: 2,
  abgelehnt: 2,
};

const implementationSignals: Ranks<ImplementationSignal> = {
  stopped: 0,
  critical: 1,
  delayed: 2,
  onTrack: 3,
  done: 4,
  unknown: undefined,
};

const attainmentSignals: Ranks<AttainmentSignal> = {
  adverse: 0,
  behind: 1,
  onPath: 2,
  reached: 3,
  notYetMeasurable: undefined,
  notAssessed: undefined,
  unknown: undefined,
};

const dataQualitySignals: Ranks<DataQualitySignal> = { missing: 0, stale: 1, gaps: 2, complete: 3 };

const orders = {
  measures: measureStates,
  mandates: mandateStates,
  implementation: implementationSignals,
  attainment: attainmentSignals,
  dataQuality: dataQualitySignals,
} as const;

export function directionOf(order: keyof typeof orders, old: string | undefined, now: string | undefined): Direction {
  const ranks: Readonly<Record<string, number | undefined>> = orders[order];
  const [from, to] = [ranks[old ?? ''], ranks[now ?? '']];
  if (from === undefined || to === undefined || from === to) return 'sideways';
  return to > from ? 'up' : 'down';
}
