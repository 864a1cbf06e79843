import type { ConceptData } from '../concept/schema.ts';

/** The rules of the city, from its concept. */
export type Disclosure = ConceptData['disclosure'];

/** The internal edition: the same way to every number, nothing suppressed, nothing rounded. */
export const openToAll: Disclosure = { threshold: 0, secondary: false, roundTo: 0 };

/**
 * Whether a count is so small that it could be about somebody known. Zero is not: it is about nobody. A fraction or a
 * negative number is no count, but looks small enough to be treated as one.
 */
export function isSmall(value: number, { threshold }: Disclosure): boolean {
  return value !== 0 && Math.abs(value) < threshold;
}
