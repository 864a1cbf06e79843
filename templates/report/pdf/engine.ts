import { createRequire } from 'node:module';
import type {
  Content,
  CustomTableLayout,
  DynamicBackground,
  DynamicContent,
  Style,
  StyleDictionary,
} from 'pdfmake/interfaces.js';

// pdfmake's own parts, which its public face does not show. The version is pinned; everything else meets only this file.

export interface Font {
  readonly font: { hasGlyphForCodePoint(codePoint: number): boolean };
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
  readonly _pageNodeRef?: unknown;
  readonly leadingCut: number;
  readonly trailingCut: number;
  readonly noNewLine?: boolean;
}

export interface Line {
  readonly maxWidth: number;
  inlineWidths: number;
  trailingCut: number;
  lastLineInParagraph: boolean;
  readonly inlines: Inline[];
  getWidth(): number;
}

export interface LayoutNode {
  readonly room?: number;
  readonly _inlines?: Inline[];
  /** Left, top, right, bottom. */
  _margin?: readonly [number, number, number, number] | null;
}

export interface Page {
  readonly items: readonly { readonly type: string; readonly item: unknown }[];
}

export interface Writer {
  readonly transactionLevel: number;
  context(): {
    readonly availableHeight: number;
    readonly y: number;
    readonly pageMargins: { readonly top: number } | undefined;
  };
  /** Puts a block that was laid out apart onto the page or the next one; nothing where it fits on neither. */
  addFragment(...block: readonly unknown[]): unknown;
  moveToNextPage(): void;
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
  buildNextLine(node: LayoutNode): Line | null;
}

export declare class Renderer {
  constructor(document: PdfDocument, progress?: (share: number) => void);
  renderPages(pages: readonly Page[]): void;
}

interface Engine {
  readonly PdfDocument: typeof PdfDocument;
  readonly LayoutBuilder: typeof LayoutBuilder;
  readonly Renderer: typeof Renderer;
  readonly SvgMeasure: new () => unknown;
  readonly builtinLayouts: Readonly<Record<string, CustomTableLayout>>;
  readonly noFiles: unknown;
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
