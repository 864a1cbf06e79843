import { completenessOf } from '../completeness.ts';
import type { Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { EditionState } from './edition.ts';

/** For tests: the edition that a catalogue would become, with every office asked and none answering late. */
export function editionOf(
  catalogue: Catalogue,
  concept: Concept,
  reporting: Reporting,
  unreportedIds: readonly string[] = [],
): EditionState {
  const unreported = new Set(unreportedIds);
  const expectedOffices = new Set(
    [...catalogue.measures, ...catalogue.indicators].flatMap(({ office }) => office ?? []),
  );
  const completeness = completenessOf({ concept, reporting, catalogue, unreported, submissions: [], expectedOffices });
  return { reporting, catalogue, unreported, completeness };
}
