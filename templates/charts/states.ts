import type { AttainmentSignal } from '../../catalogue/assessment/attainment.ts';
import { attainmentLabels } from '../../catalogue/assessment/attainment.ts';
import type { DataQualitySignal } from '../../catalogue/assessment/data-quality.ts';
import { dataQualityLabels } from '../../catalogue/assessment/data-quality.ts';
import type { ImplementationSignal } from '../../catalogue/assessment/implementation.ts';
import { implementationLabels } from '../../catalogue/assessment/implementation.ts';
import { severityLabels, type Severity } from '../../catalogue/finding.ts';
import { words, type Words } from '../../catalogue/words.ts';
import { mix } from './palette.ts';
import type { SignName } from './signs.ts';

/** How a state looks: form, mark, word and colour say the same, so that it is read in grey as well. */
export interface State {
  readonly label: Words;
  readonly sign: SignName;
  /** Areas and signs: at least 3 : 1 on paper. */
  readonly fill: string;
  /** Words: at least 4.5 : 1 on paper and on `background`. */
  readonly text: string;
  readonly background: string;
  /** Number and silhouette on an area in `fill`. */
  readonly onFill: string;
}

/** Fixed for every city: the meaning of a state must not change with a city's colours. Alternately dark and light. */
const hues = {
  blue: { fill: '#1B4F8F', text: '#1B4F8F', onFill: '#FFFFFF' },
  green: { fill: '#2C8A58', text: '#1B6A41', onFill: '#FFFFFF' },
  amber: { fill: '#C78300', text: '#825400', onFill: '#1A1A1A' },
  red: { fill: '#A41E17', text: '#951A14', onFill: '#FFFFFF' },
  violet: { fill: '#84789A', text: '#5C5170', onFill: '#FFFFFF' },
  grey: { fill: '#6B7780', text: '#4D5A63', onFill: '#FFFFFF' },
  slate: { fill: '#3A4B56', text: '#3A4B56', onFill: '#FFFFFF' },
} as const;

function state(label: Words, sign: SignName, hue: keyof typeof hues): State {
  return { label, sign, ...hues[hue], background: mix(hues[hue].fill, '#FFFFFF', 0.9) };
}

/** In the order of bars and legends. */
export const implementationStates: Readonly<Record<ImplementationSignal, State>> = {
  done: state(implementationLabels.done, 'squareCheck', 'blue'),
  onTrack: state(implementationLabels.onTrack, 'discCheck', 'green'),
  delayed: state(implementationLabels.delayed, 'triangleBang', 'amber'),
  critical: state(implementationLabels.critical, 'diamondCross', 'red'),
  stopped: state(implementationLabels.stopped, 'hexagonPause', 'violet'),
  unknown: state(implementationLabels.unknown, 'ringDash', 'grey'),
};

export const attainmentStates: Readonly<Record<AttainmentSignal, State>> = {
  reached: state(attainmentLabels.reached, 'squareCheck', 'blue'),
  onPath: state(attainmentLabels.onPath, 'discRise', 'green'),
  behind: state(attainmentLabels.behind, 'triangleBang', 'amber'),
  adverse: state(attainmentLabels.adverse, 'diamondFall', 'red'),
  notYetMeasurable: state(attainmentLabels.notYetMeasurable, 'ringDots', 'violet'),
  notAssessed: state(attainmentLabels.notAssessed, 'ringSlash', 'slate'),
  unknown: state(attainmentLabels.unknown, 'ringDash', 'grey'),
};

/** No traffic light: how much is known is not good or bad news, so the moons keep to one hue. */
export const dataQualityStates: Readonly<Record<DataQualitySignal, State>> = {
  complete: state(dataQualityLabels.complete, 'moonFull', 'slate'),
  gaps: state(dataQualityLabels.gaps, 'moonHalf', 'slate'),
  stale: state(dataQualityLabels.stale, 'moonClock', 'slate'),
  missing: state(dataQualityLabels.missing, 'moonEmpty', 'grey'),
};

export const submissionStates = {
  inTime: state(words('fristgerecht', 'in time'), 'discCheck', 'green'),
  late: state(words('verspätet', 'late'), 'triangleBang', 'amber'),
  missing: state(words('nicht eingegangen', 'not received'), 'ringDash', 'grey'),
} as const;

export const mandateStates = {
  done: state(words('erledigt', 'done'), 'squareCheck', 'blue'),
  inWork: state(words('in Bearbeitung', 'in progress'), 'discRise', 'green'),
  open: state(words('offen', 'open'), 'ringDots', 'slate'),
  overdue: state(words('überfällig', 'overdue'), 'diamondCross', 'red'),
  declined: state(words('abgelehnt', 'declined'), 'hexagonPause', 'violet'),
  unknown: state(words('ohne Angabe', 'not reported'), 'ringDash', 'grey'),
} as const;

export const milestoneStates = {
  done: state(words('erreicht', 'reached'), 'discCheck', 'green'),
  overdue: state(words('überfällig', 'overdue'), 'triangleBang', 'amber'),
  open: state(words('offen', 'open'), 'ringDots', 'slate'),
  undated: state(words('ohne Frist', 'no deadline'), 'ringDash', 'grey'),
} as const;

export const severityStates: Readonly<Record<Severity, State>> = {
  error: state(severityLabels.error, 'diamondCross', 'red'),
  warning: state(severityLabels.warning, 'triangleBang', 'amber'),
  info: state(severityLabels.info, 'ringInfo', 'slate'),
};

export const decisionStates = {
  free: state(words('frei', 'released'), 'discCheck', 'green'),
  conditions: state(words('frei mit Auflagen', 'released with conditions'), 'triangleBang', 'amber'),
  changes: state(words('Änderungen erbeten', 'changes requested'), 'diamondCross', 'red'),
  pending: state(words('ausstehend', 'pending'), 'ringDots', 'slate'),
} as const;
