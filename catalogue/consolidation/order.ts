import type { Concept } from '../concept/concept.ts';
import type { Catalogue } from '../contract/contract.ts';

const natural = new Intl.Collator('de', { numeric: true });

/** The catalogue in the order of the concept's fields, by number within a field, whatever file came first. */
export function inConceptOrder(catalogue: Catalogue, concept: Concept): Catalogue {
  const rank = new Map(concept.fields.map(({ code }, index) => [code, index]));
  const rankOf = ({ field }: { readonly field: string | undefined }) => rank.get(field ?? '') ?? rank.size;
  const byNumber = (a: { readonly id: string }, b: { readonly id: string }) => natural.compare(a.id, b.id);
  return {
    ...catalogue,
    measures: catalogue.measures.toSorted((a, b) => rankOf(a) - rankOf(b) || byNumber(a, b)),
    milestones: catalogue.milestones.toSorted(byNumber),
    indicators: catalogue.indicators.toSorted((a, b) => rankOf(a) - rankOf(b) || byNumber(a, b)),
    mandates: catalogue.mandates.toSorted(byNumber),
  };
}
