import type { Concept } from '../../catalogue/concept/concept.ts';

/** Short forms of this report, explained in an annex. */
const explained: readonly (readonly [short: string, long: string])[] = [
  ['BV', 'Beschlussvorlage'],
  ['DIN', 'Deutsches Institut für Normung'],
  ['IV', 'Informationsvorlage'],
  ['k. A.', 'keine Angabe'],
  ['Nr.', 'Nummer'],
  ['(v)', 'vorläufig'],
];

/** Short forms of everyday language, which everybody reads and a voice has to be told. */
const common: readonly (readonly [short: string, long: string])[] = [
  ['bzw.', 'beziehungsweise'],
  ['ca.', 'circa'],
  ['d. h.', 'das heißt'],
  ['etc.', 'et cetera'],
  ['evtl.', 'eventuell'],
  ['ggf.', 'gegebenenfalls'],
  ['i. d. R.', 'in der Regel'],
  ['inkl.', 'inklusive'],
  ['u. a.', 'unter anderem'],
  ['usw.', 'und so weiter'],
  ['vgl.', 'vergleiche'],
  ['z. B.', 'zum Beispiel'],
];

/** In the order of the alphabet, with the codes of the Handlungsfelder. */
export function explainedAbbreviations({ fields }: Concept): readonly (readonly [short: string, long: string])[] {
  const codes = fields.map(({ code, name }) => [code, `Handlungsfeld ${name}`] as const);
  return [...explained, ...codes].toSorted(([a], [b]) => a.localeCompare(b, 'de'));
}

/** All that is read out in full. */
export function spokenAbbreviations(concept: Concept): ReadonlyMap<string, string> {
  return new Map([...common, ...explainedAbbreviations(concept)]);
}
