import type { Indicator } from '../contract/indicators.ts';
import { daysBetween, formatDate, type PlainDate } from '../plain-date.ts';
import { formatNumber } from '../numbers.ts';
import { words, type Words } from '../words.ts';
import { latestAt, type DatedValue } from './series.ts';

/** Zielerreichung as a signal: where the latest value stands on the path from baseline to target. */
export type AttainmentSignal =
  | 'reached'
  | 'onPath'
  | 'behind'
  | 'adverse'
  | 'notYetMeasurable'
  | 'notAssessed'
  | 'unknown';

export interface Attainment {
  readonly signal: AttainmentSignal;
  readonly reason: Words;
  readonly latest: DatedValue | undefined;
  /** The value the target path expects at the date of the latest value; undefined where there is no path. */
  readonly expected: number | undefined;
}

export const attainmentLabels: Readonly<Record<AttainmentSignal, Words>> = {
  reached: words('Ziel erreicht', 'target reached'),
  onPath: words('auf dem Zielpfad', 'on the target path'),
  behind: words('hinter dem Zielpfad', 'behind the target path'),
  adverse: words('entgegen der Zielrichtung', 'moving away from the target'),
  notYetMeasurable: words('noch nicht messbar', 'not yet measurable'),
  notAssessed: words('nicht bewertet', 'not assessed'),
  unknown: words('ohne Angabe', 'not reported'),
};

/** A value counts as on the path while it lags by no more than this share of the way from baseline to target. */
export const pathTolerance = 0.1;

/** The signal of an indicator at a reporting date. Context indicators are never assessed (IntMon der Länder). */
export function attainmentOf(
  indicator: Indicator,
  series: readonly DatedValue[],
  reportingDate: PlainDate,
): Attainment {
  const latest = latestAt(series, reportingDate);
  const signal = (signal: AttainmentSignal, reason: Words, expected?: number): Attainment => ({
    signal,
    reason,
    latest,
    expected,
  });

  if (indicator.kind === 'Kontext') {
    return signal(
      'notAssessed',
      words(
        'Kontextindikatoren beschreiben den Rahmen und werden nicht bewertet.',
        'Context indicators describe the setting and are not assessed.',
      ),
    );
  }
  if (latest === undefined) {
    return signal(
      'unknown',
      words('Bis zum Stichtag liegt kein Wert vor.', 'There is no value up to the reporting date.'),
    );
  }
  if (indicator.measurableFrom !== undefined && reportingDate < indicator.measurableFrom) {
    return signal(
      'notYetMeasurable',
      words(
        `Eine Wirkung ist erst ab ${formatDate(indicator.measurableFrom)} zu erwarten.`,
        `An effect can be expected only from ${formatDate(indicator.measurableFrom)}.`,
      ),
    );
  }
  const path = pathOf(indicator);
  if (path === undefined) {
    return signal(
      'notAssessed',
      words('Ausgangswert, Zielwert oder Richtung fehlt.', 'Baseline, target or direction is missing.'),
    );
  }
  const expected = expectedAt(path, latest.date);
  const comparison = words(
    `Istwert ${formatNumber(latest.value)} am ${formatDate(latest.date)}; der Zielpfad verlangt ${formatNumber(expected)}, das Ziel ${formatNumber(path.target)}.`,
    `Value ${latest.value} on ${formatDate(latest.date)}; the path asks for ${round(expected)}, the target is ${path.target}.`,
  );
  return signal(compare(path, latest.value, expected), comparison, expected);
}

interface TargetPath {
  readonly direction: 'up' | 'down' | 'level';
  readonly baseline: number;
  readonly baselineDate: PlainDate;
  readonly target: number;
  readonly targetDate: PlainDate;
}

const directions = { 'soll steigen': 'up', 'soll sinken': 'down', 'soll gleich bleiben': 'level' } as const;

function pathOf({ direction, baseline, baselineDate, target, targetDate }: Indicator): TargetPath | undefined {
  if (direction === undefined || direction === 'ohne Richtung') return undefined;
  if (baseline === undefined || baselineDate === undefined || target === undefined || targetDate === undefined)
    return undefined;
  return { direction: directions[direction], baseline, baselineDate, target, targetDate };
}

/** The straight line from baseline to target; before it the baseline, behind it the target. */
function expectedAt(path: TargetPath, day: PlainDate): number {
  const whole = daysBetween(path.baselineDate, path.targetDate);
  const gone = daysBetween(path.baselineDate, day);
  const share = whole <= 0 ? 1 : Math.min(1, Math.max(0, gone / whole));
  return path.baseline + (path.target - path.baseline) * share;
}

function compare(path: TargetPath, value: number, expected: number): AttainmentSignal {
  if (path.direction === 'level') {
    return Math.abs(value - path.target) <= Math.abs(path.target) * pathTolerance ? 'reached' : 'behind';
  }
  const sign = path.direction === 'up' ? 1 : -1;
  const slack = Math.abs(path.target - path.baseline) * pathTolerance;
  if (sign * (value - path.target) >= 0) return 'reached';
  if (sign * (value - expected) >= -slack) return 'onPath';
  return sign * (value - path.baseline) < 0 ? 'adverse' : 'behind';
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
