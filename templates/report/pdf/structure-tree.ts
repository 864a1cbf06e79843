import { pdfText, type PdfDocument, type PdfObject } from './engine.ts';
import { elementsIn, isElement, prune, type Attributes, type Kid, type StructureElement } from './structure.ts';
import { nameHeaders } from './table-headers.ts';

/** What was drawn, by keys of the tree of parents. */
interface Drawn {
  readonly elementsByPage: ReadonlyMap<number, readonly StructureElement[]>;
  readonly annotations: ReadonlyMap<number, StructureElement>;
}

/** Writes the structure into the document, with the way back from every piece of a page to its element. */
export function writeStructure(
  document: PdfDocument,
  structure: StructureElement,
  { elementsByPage, annotations }: Drawn,
): void {
  prune(structure);
  const identified = nameElements(structure);
  const objects = new Map<StructureElement, PdfObject>();
  const objectOf = (element: StructureElement): PdfObject => {
    let object = objects.get(element);
    if (object === undefined) {
      object = document.ref({ S: element.type });
      objects.set(element, object);
    }
    return object;
  };
  const write = (element: StructureElement, parent: PdfObject): PdfObject => {
    const object = objectOf(element);
    Object.assign(object.data, { P: parent }, attributesOf(element.attributes), contentOf(element, objectOf));
    for (const kid of element.kids) if (isElement(kid)) write(kid, object);
    object.end();
    return object;
  };
  const root = document.getStructTreeRoot();
  root.data['K'] = [write(structure, root)];
  if (identified.length > 0) root.data['IDTree'] = { Names: identified.flatMap((one) => [idOf(one), objectOf(one)]) };
  const parents = document.getStructParentTree();
  for (const [key, elements] of elementsByPage) parents.add(key, elements.map(objectOf));
  for (const [key, element] of annotations) parents.add(key, objectOf(element));
}

/** Notes need an identity, and so do headers that cells refer to. Returns those that have one, in the order of it. */
function nameElements(structure: StructureElement): readonly StructureElement[] {
  let header = 1;
  let note = 1;
  for (const element of elementsIn(structure)) {
    if (element.type === 'Table') header = nameHeaders(element, header);
    if (element.type === 'Note') element.attributes.id = `n${note++}`;
  }
  const id = ({ attributes }: StructureElement) => attributes.id ?? '';
  return [...elementsIn(structure)]
    .filter((element) => id(element) !== '')
    .toSorted((a, b) => (id(a) < id(b) ? -1 : 1));
}

function idOf({ attributes }: StructureElement): unknown {
  return pdfText(attributes.id ?? '');
}

function contentOf({ kids }: StructureElement, objectOf: (element: StructureElement) => PdfObject) {
  // Most elements lie on one page, which is then named once.
  const page = kids.find((kid) => 'mcid' in kid)?.page;
  const entry = (kid: Kid): unknown => {
    if (isElement(kid)) return objectOf(kid);
    if ('annotation' in kid) return { Type: 'OBJR', Pg: kid.page, Obj: kid.annotation };
    return kid.page === page ? kid.mcid : { Type: 'MCR', Pg: kid.page, MCID: kid.mcid };
  };
  const entries = kids.map(entry);
  return {
    ...(page === undefined ? {} : { Pg: page }),
    ...(entries.length === 0 ? {} : { K: entries.length === 1 ? entries[0] : entries }),
  };
}

function attributesOf(attributes: Attributes): Record<string, unknown> {
  const { alt, actualText, expansion, lang, id, summary, numbering, scope, box, headers } = attributes;
  const { colSpan = 1, rowSpan = 1 } = attributes;
  const texts = { Alt: alt, ActualText: actualText, E: expansion, Lang: lang, ID: id };
  const table = {
    ...(scope === undefined ? {} : { Scope: scope }),
    ...(colSpan > 1 ? { ColSpan: colSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
    ...(headers === undefined ? {} : { Headers: headers.map((header) => pdfText(header)) }),
    ...(summary === undefined ? {} : { Summary: pdfText(summary) }),
  };
  const owned = [
    ...(Object.keys(table).length === 0 ? [] : [{ O: 'Table', ...table }]),
    ...(numbering === undefined ? [] : [{ O: 'List', ListNumbering: numbering }]),
    ...(box === undefined ? [] : [{ O: 'Layout', Placement: 'Block', BBox: box }]),
  ];
  return {
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([key, text]) => (text === undefined ? [] : [[key, pdfText(text)]])),
    ),
    ...(owned.length === 0 ? {} : { A: owned.length === 1 ? owned[0] : owned }),
  };
}
