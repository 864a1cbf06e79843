import { thaw, type EditionState } from '../catalogue/comparison/edition.ts';
import { reportingAt, type Concept } from '../catalogue/concept/concept.ts';
import { parseConcept } from '../catalogue/concept/parse.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import type { Catalogue } from '../catalogue/contract/contract.ts';
import { addDays } from '../catalogue/plain-date.ts';
import type { Archive } from './archive/archive.ts';

/** The newest edition of an earlier Stichtag: what a new report is compared with. */
export interface PreviousEdition {
  readonly id: string;
  readonly catalogue: Catalogue;
  readonly reporting: Reporting;
  readonly state: EditionState;
}

/** Undefined before the first report. */
export function previousEdition(archive: Archive, reporting: Reporting, concept: Concept): PreviousEdition | undefined {
  const head = archive.last(addDays(reporting.reportingDate, -1));
  const frozen = head && archive.load(head.id);
  if (!frozen) return undefined;
  // A concept file of years ago may not fit today's schema any more; then today's calendar knows the period as well.
  const parsed = parseConcept(frozen.concept);
  const itsConcept = parsed.status === 'valid' ? parsed.concept : concept;
  return {
    id: frozen.id,
    catalogue: frozen.catalogue,
    reporting: reportingAt(itsConcept, frozen.reportingDate),
    state: thaw(frozen, itsConcept),
  };
}
