import type { Measure } from '../contract/measures.ts';
import type { Milestone } from '../contract/milestones.ts';
import { daysBetween, formatDate, type PlainDate } from '../plain-date.ts';
import { quoted, words, type Words } from '../words.ts';

/** Umsetzungsstand as a signal: where the measure stands against its own plan. */
export type ImplementationSignal = 'done' | 'onTrack' | 'delayed' | 'critical' | 'stopped' | 'unknown';

export interface Implementation {
  readonly signal: ImplementationSignal;
  /** Why, in one sentence. */
  readonly reason: Words;
  /** The signal that dates and milestones alone give, where the office judges otherwise. */
  readonly computed?: ImplementationSignal;
}

/** In the order in which bars and legends show them. */
export const implementationLabels: Readonly<Record<ImplementationSignal, Words>> = {
  done: words('abgeschlossen', 'completed'),
  onTrack: words('im Plan', 'on track'),
  delayed: words('verzögert', 'delayed'),
  critical: words('kritisch', 'critical'),
  stopped: words('verschoben oder gestrichen', 'postponed or cancelled'),
  unknown: words('ohne Angabe', 'not reported'),
};

/** Half a year behind a deadline turns „verzögert“ into „kritisch“ (own convention, named in the report). */
export const criticalAfterDays = 183;

/** The signal of a measure at a reporting date, from its state, its dates and its milestones. */
export function implementationOf(
  measure: Measure,
  milestones: readonly Milestone[],
  reportingDate: PlainDate,
): Implementation {
  if (measure.state === undefined) {
    return {
      signal: 'unknown',
      reason: words(
        'Ein Umsetzungsstand zum Stichtag wurde nicht gemeldet.',
        'No state was reported for the reporting date.',
      ),
    };
  }
  if (measure.state === 'abgeschlossen') {
    return { signal: 'done', reason: words('Als abgeschlossen gemeldet.', 'Reported as completed.') };
  }
  if (measure.state === 'gestrichen') {
    return { signal: 'stopped', reason: words('Die Maßnahme wurde gestrichen.', 'The measure was cancelled.') };
  }
  if (measure.state === 'verschoben') {
    return { signal: 'stopped', reason: words('Die Maßnahme wurde verschoben.', 'The measure was postponed.') };
  }
  const computed = delayOf(measure, milestones, reportingDate) ?? inTime(measure, milestones, reportingDate);
  return judgedBy(measure, computed) ?? computed;
}

const judgements = { 'im Plan': 'onTrack', verzögert: 'delayed', kritisch: 'critical' } as const;

/** The office's own judgement counts where it differs and gives a reason; it never hides what was computed. */
function judgedBy({ judgement, judgementReason }: Measure, computed: Implementation): Implementation | undefined {
  if (judgement === undefined || judgementReason === undefined || judgements[judgement] === computed.signal)
    return undefined;
  const labels = implementationLabels[computed.signal];
  return {
    signal: judgements[judgement],
    computed: computed.signal,
    reason: words(
      `Einschätzung des Amts: ${judgementReason} (errechnet: ${labels.de}. ${computed.reason.de})`,
      `The office's own judgement: ${judgementReason} (computed: ${labels.en}. ${computed.reason.en})`,
    ),
  };
}

interface Delay {
  readonly days: number;
  readonly reason: Words;
}

function delayOf(
  measure: Measure,
  milestones: readonly Milestone[],
  reportingDate: PlainDate,
): Implementation | undefined {
  const delays = [
    ...milestoneDelays(milestones, reportingDate),
    ...endDelay(measure, reportingDate),
    ...startDelay(measure, reportingDate),
  ];
  if (delays.length === 0) return undefined;
  const worst = delays.reduce((a, b) => (b.days > a.days ? b : a));
  return { signal: worst.days > criticalAfterDays ? 'critical' : 'delayed', reason: worst.reason };
}

function milestoneDelays(milestones: readonly Milestone[], reportingDate: PlainDate): readonly Delay[] {
  return milestones.flatMap(({ title, due, doneOn }) => {
    if (due === undefined || doneOn !== undefined || due >= reportingDate) return [];
    const name = title ?? '';
    return [
      {
        days: daysBetween(due, reportingDate),
        reason: words(
          `Der Meilenstein ${quoted(name)} war am ${formatDate(due)} fällig und ist offen.`,
          `The milestone “${name}” was due on ${formatDate(due)} and is open.`,
        ),
      },
    ];
  });
}

function endDelay({ end, ongoing }: Measure, reportingDate: PlainDate): readonly Delay[] {
  if (end === undefined || ongoing === true || end >= reportingDate) return [];
  return [
    {
      days: daysBetween(end, reportingDate),
      reason: words(
        `Das geplante Ende ${formatDate(end)} ist überschritten.`,
        `The planned end ${formatDate(end)} has passed.`,
      ),
    },
  ];
}

function startDelay({ start, state }: Measure, reportingDate: PlainDate): readonly Delay[] {
  const waiting = state === 'nicht begonnen' || state === 'in Vorbereitung';
  if (!waiting || start === undefined || start >= reportingDate) return [];
  return [
    {
      days: daysBetween(start, reportingDate),
      reason: words(
        `Der geplante Beginn ${formatDate(start)} ist verstrichen, die Umsetzung hat nicht begonnen.`,
        `The planned start ${formatDate(start)} has passed without implementation.`,
      ),
    },
  ];
}

function inTime(measure: Measure, milestones: readonly Milestone[], reportingDate: PlainDate): Implementation {
  const due = milestones.filter((milestone) => milestone.due !== undefined && milestone.due <= reportingDate);
  if (due.length > 0) {
    return {
      signal: 'onTrack',
      reason: words(
        due.length === 1
          ? 'Der bis zum Stichtag fällige Meilenstein ist erreicht.'
          : `Alle ${due.length} bis zum Stichtag fälligen Meilensteine sind erreicht.`,
        due.length === 1
          ? 'The milestone due by the reporting date is reached.'
          : `All ${due.length} milestones due by the reporting date are reached.`,
      ),
    };
  }
  if (measure.state === 'nicht begonnen' && measure.start !== undefined) {
    return {
      signal: 'onTrack',
      reason: words(
        `Der Beginn ist erst für den ${formatDate(measure.start)} geplant.`,
        `The start is planned for ${formatDate(measure.start)}.`,
      ),
    };
  }
  return { signal: 'onTrack', reason: words('Keine Frist ist überschritten.', 'No deadline has passed.') };
}
