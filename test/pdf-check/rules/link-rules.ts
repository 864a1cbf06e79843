import { numberOf, type Inspection, type Sheet } from '../inspection.ts';
import { dictionaryOf, listOf } from '../pdf-file.ts';
import { rule, type Rule } from '../rule.ts';
import { textOf } from '../values.ts';

type Annotation = Sheet['annotations'][number];

/** A rule about every annotation. */
function annotations(
  id: string,
  says: string,
  isBroken: (annotation: Annotation, sheet: Sheet, inspection: Inspection) => boolean,
): Rule {
  return rule(id, says, (inspection) =>
    inspection.sheets.flatMap((sheet, index) =>
      sheet.annotations
        .filter((annotation) => isBroken(annotation, sheet, inspection))
        .map(({ number }) => `object ${number} on page ${index + 1}`),
    ),
  );
}

const holders = new WeakMap<Inspection, ReadonlyMap<number, { type: string; number: number; page: number }>>();

/** The element that holds an annotation. */
function holderOf(inspection: Inspection, annotation: number) {
  const known =
    holders.get(inspection) ??
    new Map(
      inspection.tags.flatMap(({ type, number, annotations: held }) =>
        held.map(({ page, annotation: one }) => [one, { type, number, page }] as const),
      ),
    );
  holders.set(inspection, known);
  return known.get(annotation);
}

/** The flag for printing alone; all others hide something or belong to other kinds. */
const print = 4;

export const linkRules: readonly Rule[] = [
  rule('UA 7.18.3-1', 'the tabulator follows the structure', ({ sheets }) =>
    sheets.flatMap(({ dictionary, annotations: own }, index) =>
      own.length > 0 && dictionary.get('Tabs') !== '/S' ? [`page ${index + 1}`] : [],
    ),
  ),
  annotations(
    'own kinds',
    'there are no annotations but links',
    ({ dictionary }) => dictionary.get('Subtype') !== '/Link',
  ),
  annotations(
    'UA 7.18.5-1',
    'links are held by a Link',
    ({ number }, _, inspection) => holderOf(inspection, number)?.type !== 'Link',
  ),
  annotations(
    'UA 7.18.5-2',
    'links say where they lead',
    ({ dictionary }) => textOf(dictionary.get('Contents')).trim() === '',
  ),
  annotations(
    'own link page',
    'a Link names the page of its annotation',
    ({ number }, sheet, inspection) => holderOf(inspection, number)?.page !== sheet.number,
  ),
  annotations(
    'own link parent',
    'from every link a way leads back to its element',
    ({ number, dictionary }, _, inspection) =>
      numberOf(inspection.parents.get(Number(dictionary.get('StructParent') ?? -1))) !==
      holderOf(inspection, number)?.number,
  ),
  annotations('A 6.3.2-2', 'links are printed and never hidden', ({ dictionary }) => dictionary.get('F') !== print),
  annotations('own targets', 'links lead to places that exist', ({ dictionary }, _, { file, catalog }) => {
    const target = dictionaryOf(file, dictionary.get('A')).get('D');
    if (!(target instanceof Buffer)) return false;
    const names = listOf(file, dictionaryOf(file, dictionaryOf(file, catalog.get('Names')).get('Dests')).get('Names'));
    return !names.some((name) => name instanceof Buffer && name.equals(target));
  }),
];
