import type { SignOff } from '../contract/sign-offs.ts';
import { change, loss, type SheetComparison } from './sheet-comparison.ts';
import { signOffSubject } from './subject.ts';

/**
 * A sign-off belongs to one Stichtag. That the next report has its own, and no longer the former ones, is the course of
 * things; only for a Stichtag of which both editions could speak does one come or go.
 */
export const signOffs: SheetComparison<SignOff> = {
  nameOf,
  heirsOf: (signOff, { lineage }) =>
    signOff.directorate === undefined
      ? []
      : [...lineage.directorates(signOff.directorate)].map((directorate) => nameOf({ ...signOff, directorate })),
  added: (signOff, { before }) =>
    signOff.reportingDate !== undefined && signOff.reportingDate > before.edition.reporting.reportingDate
      ? []
      : [change('signOffAdded', signOffSubject(signOff), signOff, 'decision', { decision: signOff.decision })],
  gone: (signOff, { now }) =>
    signOff.reportingDate !== undefined && signOff.reportingDate < now.edition.reporting.reportingDate
      ? []
      : [loss('signOffGone', signOffSubject(signOff), { decision: signOff.decision })],
  readings: [],
  // Follows from everything else that changed.
  ignored: ['contentHash'],
};

function nameOf({ directorate, reportingDate }: SignOff): string {
  return `${directorate}|${reportingDate}`;
}
