import type { Inspection, Tag } from '../inspection.ts';
import { dictionaryOf } from '../pdf-file.ts';
import { fileRule, rule, type Rule } from '../rule.ts';
import { textOf } from '../values.ts';

const standard = new Set(
  [
    'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody',
    'Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP',
    'Figure Formula Form',
  ]
    .join(' ')
    .split(' '),
);

export function place({ type, number }: Tag): string {
  return `${type} in object ${number}`;
}

export function ofType({ tags }: Inspection, ...types: readonly string[]): readonly Tag[] {
  return tags.filter(({ type }) => types.includes(type));
}

/** Elements of some types that stand in no other than these. */
export function standsIn(id: string, type: string, ...parents: readonly string[]): Rule {
  return rule(id, `${type} stands in ${parents.join(' or ')}`, (inspection) =>
    ofType(inspection, type)
      .filter(({ parent }) => !parents.includes(parent?.type ?? ''))
      .map(place),
  );
}

export function holdsOnly(id: string, type: string, ...kids: readonly string[]): Rule {
  return rule(id, `${type} holds only ${kids.join(', ')}`, (inspection) =>
    ofType(inspection, type)
      .filter((tag) => tag.content.length > 0 || tag.kids.some((kid) => !kids.includes(kid.type)))
      .map(place),
  );
}

function headingsThatSkip({ tags }: Inspection): readonly string[] {
  const levels = tags.flatMap((tag) => (/^H[1-6]$/.test(tag.type) ? [{ tag, level: Number(tag.type[1]) }] : []));
  return levels.filter(({ level }, index) => level > (levels[index - 1]?.level ?? 0) + 1).map(({ tag }) => place(tag));
}

export const structureRules: readonly Rule[] = [
  fileRule(
    'UA 7.1-11',
    'there is a structure, and it begins with the document',
    ({ root }) => root?.type === 'Document',
  ),
  rule('UA 7.1-12', 'every element knows its parent', ({ tags }) =>
    tags.filter(({ dictionary }) => !dictionary.has('P')).map(place),
  ),
  rule('UA 7.1-5', 'elements are of types that readers know', ({ file, catalog, tags }) => {
    const roles = dictionaryOf(file, dictionaryOf(file, catalog.get('StructTreeRoot')).get('RoleMap'));
    return tags.filter(({ type }) => !standard.has(type) && !roles.has(type)).map(place);
  }),
  rule('UA 7.4.2-1', 'headings skip no level', headingsThatSkip),
  rule('UA 7.3-1', 'figures have a text in their place', (inspection) =>
    ofType(inspection, 'Figure')
      .filter(({ dictionary }) => textOf(dictionary.get('Alt') ?? dictionary.get('ActualText')).trim() === '')
      .map(place),
  ),
  rule('own figure box', 'figures say where they stand', (inspection) =>
    ofType(inspection, 'Figure')
      .filter(({ attributes }) => {
        const box = attributes.get('BBox');
        return !Array.isArray(box) || box.length !== 4 || !box.every((edge) => Number.isFinite(edge));
      })
      .map(place),
  ),
  rule('UA 7.9-1', 'notes have an identity', (inspection) =>
    ofType(inspection, 'Note')
      .filter(({ dictionary }) => textOf(dictionary.get('ID')) === '')
      .map(place),
  ),
  rule('UA 7.9-2', 'identities are unique', ({ tags }) => {
    const named = tags.filter(({ dictionary }) => dictionary.has('ID'));
    const byId = Map.groupBy(named, ({ dictionary }) => textOf(dictionary.get('ID')));
    return [...byId.values()].flatMap((same) => same.slice(1)).map(place);
  }),
  standsIn('UA 7.2-17', 'LI', 'L'),
  standsIn('UA 7.2-18', 'LBody', 'LI'),
  holdsOnly('UA 7.2-19', 'L', 'L', 'LI', 'Caption'),
  holdsOnly('UA 7.2-20', 'LI', 'Lbl', 'LBody'),
  standsIn('UA 7.2-26', 'TOCI', 'TOC'),
  holdsOnly('UA 7.2-27', 'TOC', 'TOC', 'TOCI', 'Caption'),
  rule('own contents', 'every entry of the table of contents leads somewhere', (inspection) =>
    ofType(inspection, 'TOCI')
      .filter(
        (entry) =>
          !entry.kids.some(({ type, kids }) => type === 'Reference' && kids.some((kid) => kid.type === 'Link')),
      )
      .map(place),
  ),
  rule('own sections', 'every chapter is a section that begins with its heading', (inspection) =>
    ofType(inspection, 'H1')
      .filter(({ parent }) => parent?.type !== 'Sect')
      .map(place),
  ),
  rule('own empty', 'nothing is there that says nothing', ({ tags }) =>
    tags
      .filter(({ type, kids, content, annotations }) => {
        const mayBeEmpty = type === 'TD' || type === 'TH';
        return !mayBeEmpty && kids.length + content.length + annotations.length === 0;
      })
      .map(place),
  ),
];
