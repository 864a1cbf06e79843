// The tags of a PDF as plain data: laid out first, filled with content while drawing, written at the end.

/** Structure types of PDF 1.7 that the report uses; no role map is needed. */
export type StructureType =
  | 'Document'
  | 'Sect'
  | 'H1'
  | 'H2'
  | 'H3'
  | 'H4'
  | 'P'
  | 'Note'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'
  | 'Table'
  | 'THead'
  | 'TBody'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'Figure'
  | 'Caption'
  | 'TOC'
  | 'TOCI'
  | 'Reference'
  | 'Link'
  | 'Span';

/** Left, bottom, right, top in points from the lower left corner of the page. */
export type Box = readonly [number, number, number, number];

export interface Attributes {
  readonly alt?: string | undefined;
  /** What is read instead of the content. */
  readonly actualText?: string | undefined;
  /** What an abbreviation stands for. */
  readonly expansion?: string | undefined;
  readonly lang?: string | undefined;
  readonly summary?: string | undefined;
  readonly numbering?: 'Disc' | 'Decimal' | 'None' | undefined;
  readonly scope?: 'Row' | 'Column' | undefined;
  readonly colSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  /** Where a link leads. */
  readonly target?: unknown;
  id?: string;
  headers?: readonly string[];
  box?: Box;
}

export interface StructureElement {
  readonly type: StructureType;
  readonly attributes: Attributes;
  /** In reading order. */
  readonly kids: Kid[];
}

/** A stretch of a page's content. */
export interface MarkedContent {
  readonly page: unknown;
  readonly mcid: number;
}

export interface AnnotationKid {
  readonly page: unknown;
  readonly annotation: unknown;
}

export type Kid = StructureElement | MarkedContent | AnnotationKid;

export type Artifact = 'Layout' | 'Header' | 'Footer' | 'Background';

/** What a piece of a page belongs to. Every node of the content has a mark of its own. */
export type Mark = { readonly element: StructureElement } | { readonly artifact: Artifact };

export const decoration: Mark = { artifact: 'Layout' };

export function element(type: StructureType, attributes: Attributes = {}): StructureElement {
  return { type, attributes: { ...attributes }, kids: [] };
}

/** A new element as the last one below another. */
export function append(parent: StructureElement, type: StructureType, attributes?: Attributes): StructureElement {
  const child = element(type, attributes);
  parent.kids.push(child);
  return child;
}

export function isElement(kid: Kid): kid is StructureElement {
  return 'type' in kid;
}

/** Cells and rows keep their place in the grid even when they are empty. */
const keptEmpty = new Set<StructureType>(['TD', 'TH', 'TR']);

/** Takes out what has nothing to say; says whether anything is left. */
export function prune({ type, kids }: StructureElement): boolean {
  const kept = kids.filter((kid) => !isElement(kid) || prune(kid));
  if (kept.length < kids.length) kids.splice(0, kids.length, ...kept);
  return kids.length > 0 || keptEmpty.has(type);
}

export function* elementsIn(root: StructureElement): Generator<StructureElement> {
  yield root;
  for (const kid of root.kids) if (isElement(kid)) yield* elementsIn(kid);
}
