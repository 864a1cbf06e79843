import { words, type Words } from '../words.ts';
import type { Change, ChangeKind } from './change.ts';

/** Under which headings people look for changes, in the order in which they ask. */
export const chapters = {
  new: words('Neu', 'New'),
  ended: words('Beendet oder weggefallen', 'Ended or gone'),
  reporting: words('Meldung', 'Reporting'),
  state: words('Stand', 'State'),
  schedule: words('Termine', 'Schedule'),
  target: words('Ziel- und Ausgangswerte', 'Targets and baselines'),
  figures: words('Messwerte', 'Figures'),
  belonging: words('Zuständigkeit und Zuordnung', 'Responsibility and assignment'),
  signals: words('Signale', 'Signals'),
  text: words('Texte', 'Texts'),
  other: words('Weitere Angaben', 'Other entries'),
} as const satisfies Readonly<Record<string, Words>>;

export type Chapter = keyof typeof chapters;

const chapterOfKind: Readonly<Record<ChangeKind, Chapter>> = {
  measureAdded: 'new',
  indicatorAdded: 'new',
  milestoneAdded: 'new',
  mandateNew: 'new',
  measureGone: 'ended',
  indicatorGone: 'ended',
  milestoneGone: 'ended',
  mandateGone: 'ended',
  mandateClosed: 'ended',
  measureReported: 'reporting',
  measureUnreported: 'reporting',
  signOffAdded: 'reporting',
  signOffGone: 'reporting',
  stateChanged: 'state',
  milestoneReached: 'state',
  postponed: 'schedule',
  broughtForward: 'schedule',
  targetChanged: 'target',
  baselineChanged: 'target',
  valueAdded: 'figures',
  valueRestated: 'figures',
  valueGone: 'figures',
  measureReplaced: 'belonging',
  officeChanged: 'belonging',
  goalChanged: 'belonging',
  signalChanged: 'signals',
  textChanged: 'text',
  fieldChanged: 'other',
};

export function chapterOf(change: Change): Chapter {
  const ended = change.kind === 'stateChanged' && (change.new === 'abgeschlossen' || change.new === 'gestrichen');
  return ended ? 'ended' : chapterOfKind[change.kind];
}
