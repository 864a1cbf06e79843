import { encodingByMark } from '../../xlsx/sniff.ts';
import { repeated, type LintedWorkbook } from './linted-workbook.ts';
import { allOf, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** A rule over the whole file; findings name the part. */
export type PackageRule = (workbook: LintedWorkbook) => readonly string[];

const longestText = 32_767;
const longestFormatCode = 255;

const uniqueEntries: PackageRule = ({ entries }) =>
  repeated(entries).map((entry) => `${entry}: stands twice in the zip`);

const wellFormed: PackageRule = ({ malformed }) => [...malformed.values()];

const noForbiddenCharacters: PackageRule = ({ parts }) =>
  [...parts].flatMap(([part, bytes]) => {
    if (!/\.(?:xml|rels)$/i.test(part)) return [];
    // oxlint-disable-next-line no-control-regex -- they are what is looked for
    const found = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(
      new TextDecoder(encodingByMark(bytes)).decode(bytes),
    );
    return found ? [`${part}: illegal XML character U+${found[0].charCodeAt(0).toString(16).padStart(4, '0')}`] : [];
  });

const everyPartHasAContentType: PackageRule = ({ entries, contentTypes }) => {
  const extensions = new Set(attributesOf(contentTypes, 'Default', 'Extension'));
  const overrides = new Set(attributesOf(contentTypes, 'Override', 'PartName'));
  return entries
    .filter((entry) => entry !== '[Content_Types].xml' && !entry.endsWith('/'))
    .filter(
      (entry) =>
        !overrides.has(`/${entry.toLowerCase()}`) &&
        !extensions.has(entry.slice(entry.lastIndexOf('.') + 1).toLowerCase()),
    )
    .map((entry) => `${entry}: no content type`);
};

const everyContentTypeHasAPart: PackageRule = ({ entries, contentTypes }) => {
  const names = new Set(entries.map((entry) => `/${entry.toLowerCase()}`));
  return attributesOf(contentTypes, 'Override', 'PartName')
    .filter((name) => !names.has(name))
    .map((name) => `[Content_Types].xml: declares the missing part ${name}`);
};

const relationsHaveTargets: PackageRule = ({ relations, entries }) => {
  const names = new Set(entries.map((entry) => entry.toLowerCase()));
  return [...relations].flatMap(([owner, list]) =>
    list
      .filter(({ isExternal, target }) => !isExternal && !target.includes('#') && !names.has(target.toLowerCase()))
      .map(({ target }) => `${owner}: points to the missing part ${target}`),
  );
};

const relationIdsAreUnique: PackageRule = ({ relations }) =>
  [...relations].flatMap(([owner, list]) =>
    repeated(list.map(({ id }) => id)).map((id) => `${owner}: two relationships ${id}`),
  );

const hasAWorkbook: PackageRule = ({ book }) => (book ? [] : ['_rels/.rels: no workbook']);

const sharedTextsAreNotTooLong: PackageRule = ({ sharedStrings, strings }) =>
  strings.flatMap((text, index) =>
    text.length > longestText ? [`${sharedStrings?.part}: text ${index} is longer than ${longestText}`] : [],
  );

const stylesPointToWhatExists: PackageRule = ({ styles }) => {
  const pointers = [
    ['fontId', 'fonts'],
    ['fillId', 'fills'],
    ['borderId', 'borders'],
  ] as const;
  return pointers.flatMap(([attribute, list]) => {
    const count = Math.max(1, childOf(styles?.root, list)?.children.length ?? 0);
    const isPast = (xf: XmlElement): boolean => Number(xf.attributes[attribute] ?? 0) >= count;
    return allOf(styles?.root, 'xf').some(isPast) ? [`${styles?.part}: a style points past the ${list}`] : [];
  });
};

const formatCodesAreTexts: PackageRule = ({ styles }) =>
  allOf(styles?.root, 'numFmt').flatMap(({ attributes }) => {
    const code = attributes['formatCode'] ?? '';
    if (code.includes('[object')) return [`${styles?.part}: the format code ${code}`];
    return code.length > longestFormatCode ? [`${styles?.part}: a format code longer than ${longestFormatCode}`] : [];
  });

/** Each block of shape numbers may belong to one drawing; notes on two sheets by exceljs share one. */
const drawingsOfNotesDoNotShareBlocks: PackageRule = ({ parts }) => {
  const blocks = [...parts]
    .filter(([part]) => part.endsWith('.vml'))
    .flatMap(([part, bytes]) => {
      const blocks = /idmap[^>]*data="([^"]*)"/.exec(new TextDecoder().decode(bytes))?.[1] ?? '';
      return blocks.split(',').map((block) => ({ part, block }));
    });
  return repeated(blocks.map(({ block }) => block)).map((block) => {
    const users = blocks.filter((other) => other.block === block).map(({ part }) => part);
    return `${users.join(', ')}: share the VML idmap block ${block}`;
  });
};

function attributesOf(element: XmlElement | undefined, child: string, attribute: string): readonly string[] {
  return childrenOf(element, child).map(({ attributes }) => (attributes[attribute] ?? '').toLowerCase());
}

export const packageRules: readonly PackageRule[] = [
  uniqueEntries,
  wellFormed,
  noForbiddenCharacters,
  everyPartHasAContentType,
  everyContentTypeHasAPart,
  relationsHaveTargets,
  relationIdsAreUnique,
  hasAWorkbook,
  sharedTextsAreNotTooLong,
  stylesPointToWhatExists,
  formatCodesAreTexts,
  drawingsOfNotesDoNotShareBlocks,
];
