import { assess, type Assessment } from '../assessment/assessment.ts';
import type { Completeness } from '../completeness.ts';
import { reportingAt, type Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { PlainDate } from '../plain-date.ts';

/** What a comparison needs of an edition. The present `Monitoring` is one. */
export interface EditionState {
  readonly reporting: Pick<Reporting, 'reportingDate' | 'periodFrom'>;
  readonly catalogue: Catalogue;
  readonly unreported: ReadonlySet<string>;
  readonly completeness: Completeness;
  /** By the present rules, so that two editions are measured alike; computed from the rest where it is missing. */
  readonly assessment?: Assessment;
}

/** An edition as the archive keeps it. */
export interface Frozen {
  readonly reportingDate: PlainDate;
  readonly catalogue: Catalogue;
  readonly unreported: readonly string[];
  readonly completeness: Completeness;
}

/** `concept` is the one that was frozen with the edition: its calendar knows the reporting period. */
export function thaw({ reportingDate, catalogue, unreported, completeness }: Frozen, concept: Concept): EditionState {
  const { periodFrom } = reportingAt(concept, reportingDate);
  return { reporting: { reportingDate, periodFrom }, catalogue, unreported: new Set(unreported), completeness };
}

export function assessmentOf({ assessment, catalogue, reporting, unreported }: EditionState): Assessment {
  return assessment ?? assess(catalogue, reporting, unreported);
}
