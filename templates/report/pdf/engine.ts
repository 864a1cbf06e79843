import { createRequire } from 'node:module';
import type {
  Content,
  ContentBase,
  CustomTableLayout,
  DynamicBackground,
  DynamicContent,
  Style,
  StyleDictionary,
} from 'pdfmake/interfaces.js';
import type { Mark } from './structure.ts';

// pdfmake's own parts, which its public face does not show. The version is pinned; everything else meets only this file.

export interface Font {
  readonly font: {
    hasGlyphForCodePoint(codePoint: number): boolean;
    glyphForCodePoint(codePoint: number): { readonly id: number; readonly advanceWidth: number };
  };
  /** The glyphs in the file; a text names them by their places. */
  readonly subset: { readonly glyphs: number[] };
  readonly widths: number[];
  readonly unicode: (readonly number[])[];
  /** From the units of the font to thousandths. */
  readonly scale: number;
  /** The codes of the glyphs in hexadecimal digits, and where each stands. */
  encode(text: string, features?: unknown): readonly [codes: readonly string[], positions: readonly unknown[]];
  readonly ascender: number;
  widthOfString(text: string, size: number, features?: unknown): number;
}

export interface Inline {
  text: string;
  width: number;
  x: number;
  readonly font: Font;
  readonly fontSize: number;
  height: number;
  readonly alignment: string;
  readonly fontFeatures: unknown;
  readonly color: unknown;
  readonly link: unknown;
  readonly linkToDestination: unknown;
  readonly linkToPage: unknown;
  readonly decoration: unknown;
  readonly decorationColor: unknown;
  readonly decorationStyle: unknown;
  readonly background: unknown;
  readonly characterSpacing: unknown;
  readonly opacity: unknown;
  readonly sup: unknown;
  readonly sub: unknown;
  /** Page numbers to be filled in when all pages are known. */
  readonly _tocItemRef?: unknown;
  readonly _pageRef?: unknown;
  readonly _pageNodeRef?: PagePosition;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly noNewLine?: boolean;
  /** Ends with the hyphen of a word that the next line continues. */
  endsBroken?: boolean;
}

export interface PagePosition {
  readonly positions?: readonly { readonly pageNumber: number }[];
}

/** What the layout has placed, with what it belongs to. */
export interface Stamped {
  mark?: Mark;
}

export interface Line extends Stamped {
  readonly x: number;
  readonly y: number;
  readonly id?: string;
  /** Ends where the text says so, not where the column does. */
  readonly newLineForced?: boolean;
  readonly _outline?: Bookmark;
  readonly _pageNodeRef?: PagePosition;
  readonly maxWidth: number;
  inlineWidths: number;
  trailingCut: number;
  lastLineInParagraph: boolean;
  readonly inlines: Inline[];
  getWidth(): number;
  getAscenderHeight(): number;
}

interface Bookmark {
  readonly id?: string;
  readonly parentId?: string;
  readonly text: string;
  readonly expanded: boolean;
}

export interface Vector extends Stamped {
  readonly type: string;
  readonly x: number;
  readonly y: number;
  readonly r1: number;
  readonly r2: number;
  readonly w: number;
  readonly h: number;
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly points?: readonly { readonly x: number; readonly y: number }[];
}

export interface Drawing extends Stamped {
  readonly x: number;
  readonly y: number;
  readonly _width: number;
  readonly _height: number;
}

/** What the layer reads from a node of the content once pdfmake has prepared and measured it. */
export interface LayoutNode {
  readonly room?: number;
  readonly tag?: ContentBase['tag'];
  readonly alt?: string;
  readonly actualText?: string;
  readonly lang?: string;
  readonly summary?: string;
  readonly headlineLevel?: number;
  readonly layoutTable?: boolean;
  readonly rowHeader?: number;
  readonly colSpan?: number;
  readonly rowSpan?: number;
  readonly text?: unknown;
  readonly svg?: unknown;
  readonly image?: unknown;
  readonly canvas?: unknown;
  readonly ul?: unknown;
  readonly ol?: unknown;
  readonly stack?: readonly LayoutNode[];
  readonly section?: LayoutNode;
  readonly table?: { readonly headerRows?: number };
  readonly toc?: { readonly title?: LayoutNode; readonly _table?: LayoutNode };
  readonly listMarker?: { readonly _inlines?: readonly Inline[] };
  readonly _inlines?: Inline[];
  /** Left, top, right, bottom. */
  _margin?: readonly [number, number, number, number] | null;
}

export interface Page {
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly items: readonly { readonly type: string; readonly item: unknown }[];
}

/** A row of a table or columns side by side. */
export interface Row {
  readonly cells: readonly LayoutNode[];
  readonly rowIndex?: number;
}

/** A block laid out apart; heads of tables know on which pages they were put. */
export interface Fragment {
  readonly items: readonly { readonly type: string; readonly item: Stamped }[];
  readonly insertedOnPages?: unknown;
}

export interface Writer {
  readonly transactionLevel: number;
  context(): {
    readonly availableHeight: number;
    readonly y: number;
    readonly pageMargins: { readonly top: number } | undefined;
  };
  /** Puts a block that was laid out apart onto the page or the next one; nothing where it fits on neither. */
  addFragment(block: Fragment, ...how: readonly unknown[]): unknown;
  addLine(line: Stamped, ...how: readonly unknown[]): unknown;
  addSVG(drawing: Stamped, ...how: readonly unknown[]): unknown;
  addImage(image: Stamped, ...how: readonly unknown[]): unknown;
  addVector(vector: Stamped, ...how: readonly unknown[]): unknown;
  moveToNextPage(): void;
}

/** An object of the file, written when it ends. */
export interface PdfObject {
  readonly data: Record<string, unknown>;
  end(): void;
}

interface PdfPage {
  readonly width: number;
  readonly height: number;
  readonly dictionary: PdfObject;
  /** Giving the key, pdfkit enters the page into the tree of parents. */
  readonly structParentTreeKey: number;
}

/** pdfkit's trees of names and of numbers. */
export interface PdfTree {
  add(key: string | number, value: unknown): void;
  _compareKeys(a: string, b: string): number;
}

interface Outline {
  addItem(text: string, options: { expanded: boolean; top: number; left: number }): Outline;
}

interface AnnotationDetails {
  readonly Contents: unknown;
  readonly structParent: { add(added: { readonly annotationRef: PdfObject }): void };
}

export declare class PdfDocument {
  constructor(
    fonts: unknown,
    images: unknown,
    patterns: unknown,
    attachments: unknown,
    options: unknown,
    virtualFiles: unknown,
    localAccess: (path: string) => boolean,
  );
  info: Record<string, unknown>;
  readonly page: PdfPage;
  readonly outline: Outline;
  readonly _root: { readonly data: { readonly Names: { readonly data: { readonly Dests: PdfTree } } } };
  _font: Font;
  addPage(options: { size: readonly [number, number] }): void;
  addContent(operators: string): void;
  addNamedDestination(name: string, fit: 'XYZ', left: number | null, top: number | null, zoom: number | null): void;
  appendXML(xml: string): void;
  fillColor(colour: unknown): void;
  fontSize(size: number): void;
  goTo(x: number, y: number, width: number, height: number, name: string, details: AnnotationDetails): void;
  link(x: number, y: number, width: number, height: number, url: string, details: AnnotationDetails): void;
  ref(data: Record<string, unknown>): PdfObject;
  resolveColor(colour: unknown, otherwise: string): unknown;
  getStructTreeRoot(): PdfObject;
  getStructParentTree(): PdfTree;
  createStructParentTreeNextKey(): number;
  /** Sets one line of text with its upper edge at `y`. */
  _fragment(text: string, x: number, y: number, options: Readonly<Record<string, unknown>>): void;
  provideFont(family: string, bold: boolean, italics: boolean): Font;
  _addInfo(): void;
  on(event: 'data', listener: (chunk: Uint8Array) => void): void;
  on(event: 'end', listener: () => void): void;
  on(event: 'error', listener: (error: Error) => void): void;
  on(event: 'pageAdded', listener: () => void): void;
  end(): void;
}

export declare class LayoutBuilder {
  constructor(size: unknown, margins: unknown, svgMeasure: unknown);
  readonly writer: Writer;
  nestedLevel: number;
  registerTableLayouts(layouts: Readonly<Record<string, CustomTableLayout>>): void;
  layoutDocument(
    content: Content,
    document: PdfDocument,
    styles: StyleDictionary,
    defaultStyle: Style,
    background: DynamicBackground | undefined,
    header: DynamicContent | undefined,
    footer: DynamicContent | undefined,
  ): readonly Page[];
  processNode(node: LayoutNode, isCell?: boolean): void;
  processSection(node: LayoutNode): void;
  processRow(row: Row): unknown;
  addBackground(background: unknown): void;
  addDynamicRepeatable(content: unknown, size: unknown, name: 'header' | 'footer'): void;
  buildNextLine(node: LayoutNode): Line | null;
}

export declare class Renderer {
  constructor(document: PdfDocument, progress?: (share: number) => void);
  renderPages(pages: readonly Page[]): void;
  renderLine(line: Line, x: number, y: number): void;
  renderVector(vector: Vector): void;
  renderSVG(drawing: Drawing): void;
}

interface Engine {
  readonly PdfDocument: typeof PdfDocument;
  readonly LayoutBuilder: typeof LayoutBuilder;
  readonly Renderer: typeof Renderer;
  readonly SvgMeasure: new () => unknown;
  readonly builtinLayouts: Readonly<Record<string, CustomTableLayout>>;
  readonly noFiles: unknown;
}

/** A text in a dictionary of the file; plain strings become names there. */
export function pdfText(text: string): unknown {
  return Object(text);
}

const require = createRequire(import.meta.url);
const part = (name: string): unknown => (require(`pdfmake/js/${name}`) as { default: unknown }).default;

export const engine = {
  PdfDocument: part('PDFDocument'),
  LayoutBuilder: part('LayoutBuilder'),
  Renderer: part('Renderer'),
  SvgMeasure: part('SVGMeasure'),
  builtinLayouts: (require('pdfmake/js/tableLayouts') as { tableLayouts: unknown }).tableLayouts,
  noFiles: part('virtual-fs'),
} as Engine;
