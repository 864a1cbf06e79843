import { numberOf, type Inspection } from '../inspection.ts';
import { rule, type Rule } from '../rule.ts';
import type { Content } from '../content.ts';

/** A rule about the content of every page. */
function pages(id: string, says: string, isBroken: (content: Content) => boolean): Rule {
  return rule(id, says, ({ sheets }) =>
    sheets.flatMap(({ content }, index) => (isBroken(content) ? [`page ${index + 1}`] : [])),
  );
}

/** Pieces of pages in the structure, by page and number. */
function owners({ tags }: Inspection): ReadonlyMap<string, readonly number[]> {
  const pieces = tags.flatMap(({ number, content }) =>
    content.map(({ page, mcid }) => ({ key: `${page}/${mcid}`, number })),
  );
  return new Map(
    [...Map.groupBy(pieces, ({ key }) => key)].map(([key, all]) => [key, all.map(({ number }) => number)]),
  );
}

function piecesWithoutOwner(inspection: Inspection): readonly string[] {
  const known = owners(inspection);
  const drawn = new Set<string>();
  const broken = inspection.sheets.flatMap(({ number, content }, index) =>
    content.numbers.flatMap((mcid) => {
      const key = `${number}/${mcid}`;
      const isTwice = drawn.has(key);
      drawn.add(key);
      return isTwice || known.get(key)?.length !== 1 ? [`page ${index + 1}, piece ${mcid}`] : [];
    }),
  );
  const neverDrawn = [...known.keys()].filter((key) => !drawn.has(key));
  return [...broken, ...neverDrawn.map((key) => `${key} is in the structure alone`)];
}

function brokenWaysBack(inspection: Inspection): readonly string[] {
  const known = owners(inspection);
  return inspection.sheets.flatMap(({ number, dictionary, content }, index) => {
    const entry = inspection.parents.get(Number(dictionary.get('StructParents') ?? -1));
    const back = Array.isArray(entry) ? entry.map(numberOf) : [];
    const wrong = content.numbers.filter((mcid) => known.get(`${number}/${mcid}`)?.[0] !== back[mcid]);
    return wrong.map((mcid) => `page ${index + 1}, piece ${mcid}`);
  });
}

export const contentRules: readonly Rule[] = [
  pages('UA 7.1-1', 'no decoration within tagged content', ({ isArtifactInTag }) => isArtifactInTag),
  pages('UA 7.1-2', 'no tagged content within decoration', ({ isTagInArtifact }) => isTagInArtifact),
  pages('UA 7.1-3', 'all that is drawn is tagged or decoration', ({ unmarked }) => unmarked.length > 0),
  pages('own balance', 'what begins on a page ends there', ({ isBalanced }) => !isBalanced),
  pages('A 6.1.13-8', 'states are nested 28 deep at most', ({ deepestSave }) => deepestSave > 28),
  pages('A 6.2.2-1', 'only operators that readers know', ({ unknownOperators }) => unknownOperators.length > 0),
  rule('own pieces', 'every tagged piece is in the structure once, and every one there is drawn', piecesWithoutOwner),
  rule('own parents', 'from every piece a way leads back to its element', brokenWaysBack),
];
