// oxlint-disable no-underscore-dangle -- the names are pdfmake's and pdfkit's own.
import type { Abbreviations } from './abbreviations.ts';
import {
  engine,
  pdfText,
  type Drawing,
  type Inline,
  type Line,
  type Page,
  type PagePosition,
  type PdfDocument,
  type Vector,
} from './engine.ts';
import { softHyphen } from './hyphenate.ts';
import { MarkedPages } from './marked-content.ts';
import { hyphen } from './soft-hyphen.ts';
import { append, decoration, isElement, type Box, type Mark, type StructureElement } from './structure.ts';

type Outline = PdfDocument['outline'];

/** Free space above a heading when a bookmark leads to it. */
const aboveHeading = 12;

/** Draws the pages, each piece marked with the structure element that it belongs to. Lines are set by our own hand. */
export class TaggedDrawing extends engine.Renderer {
  readonly marked: MarkedPages;
  /** By the key that an annotation has in the tree of parents. */
  readonly annotations = new Map<number, StructureElement>();
  private readonly document: PdfDocument;
  private readonly abbreviations: Abbreviations;
  private readonly bookmarks = new Map<string, Outline>();

  constructor(document: PdfDocument, abbreviations: Abbreviations) {
    super(document);
    this.document = document;
    this.abbreviations = abbreviations;
    this.marked = new MarkedPages(document);
  }

  override renderPages(pages: readonly Page[]): void {
    for (const { pageSize, items } of pages) {
      this.document.addPage({ size: [pageSize.width, pageSize.height] });
      for (const { type, item } of items) this.draw(type, item);
      this.marked.close();
    }
  }

  private draw(type: string, item: unknown): void {
    if (type === 'line') return this.renderLine(item as Line, (item as Line).x, (item as Line).y);
    if (type === 'vector') return this.renderVector(item as Vector);
    if (type === 'svg') return this.renderSVG(item as Drawing);
    throw new Error(`Of a content of the kind ${type} it is not known how it is tagged.`);
  }

  override renderVector(vector: Vector): void {
    const mark = vector.mark ?? decoration;
    this.marked.begin(mark);
    if ('element' in mark) this.enlarge(mark.element, boundsOf(vector));
    super.renderVector(vector);
  }

  override renderSVG(drawing: Drawing): void {
    const mark = drawing.mark ?? decoration;
    this.marked.begin(mark);
    const { x, y, _width, _height } = drawing;
    if ('element' in mark) this.enlarge(mark.element, [x, y, x + _width, y + _height]);
    super.renderSVG(drawing);
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.bookmark(line, y);
    const ascent = line.getAscenderHeight();
    line.inlines.forEach((run, index) => {
      const position = run._pageNodeRef ?? (index === 0 ? line._pageNodeRef : undefined);
      if (position !== undefined) fillIn(run, position);
      const top = y + ascent - (run.font.ascender / 1000) * run.fontSize;
      if (index === 0 && line.id !== undefined) {
        this.document.addNamedDestination(line.id, 'XYZ', x + run.x, top, null);
      }
      if (run.text !== '') this.drawRun(run, line.mark ?? decoration, x + run.x, top, position !== undefined);
    });
  }

  private drawRun(run: Inline, mark: Mark, x: number, y: number, isPageNumber: boolean): void {
    if (run.decoration || run.background || run.sup || run.sub) {
      throw new Error(`How „${run.text}“ is decorated, raised or lowered is not known to this layer.`);
    }
    this.document.fillColor(this.document.resolveColor(run.color, 'black'));
    this.document._font = run.font;
    this.document.fontSize(run.fontSize);
    if ('artifact' in mark) {
      this.marked.begin(mark);
      this.set(run, run.text, x, y);
      return;
    }
    const target = run.linkToDestination ?? run.link;
    const element = target ? linkWithin(mark.element, target) : mark.element;
    if (target) {
      this.annotate(run, element, x, y, isPageNumber ? `Gehe zu Seite ${run.text}` : `Gehe zu ${run.text.trim()}`);
    }
    const words = run.endsBroken === true ? run.text.slice(0, -hyphen.length) + softHyphen : run.text;
    let left = x;
    for (const { text, expansion } of this.abbreviations(words)) {
      this.marked.begin(mark, expansion === undefined ? element : append(element, 'Span', { expansion }));
      this.set(run, text, left, y);
      left += this.widthOf(run, text);
    }
  }

  private set(run: Inline, text: string, x: number, y: number): void {
    const { characterSpacing, fontFeatures } = run;
    const features = fontFeatures === null ? {} : { features: fontFeatures };
    this.document._fragment(text, x, y, { textWidth: run.width, wordCount: 1, characterSpacing, ...features });
  }

  private widthOf({ font, fontSize, fontFeatures, characterSpacing }: Inline, text: string): number {
    const spacing = typeof characterSpacing === 'number' ? characterSpacing : 0;
    return font.widthOfString(text, fontSize, fontFeatures ?? undefined) + spacing * text.length;
  }

  /** The area to click on, tied to the link's element in both directions. */
  private annotate(run: Inline, element: StructureElement, x: number, y: number, contents: string): void {
    const { document, annotations } = this;
    const details = {
      Contents: pdfText(contents),
      structParent: {
        add({ annotationRef }: { readonly annotationRef: { readonly data: Record<string, unknown> } }) {
          const key = document.createStructParentTreeNextKey();
          annotationRef.data['StructParent'] = key;
          annotations.set(key, element);
          element.kids.push({ page: document.page.dictionary, annotation: annotationRef });
        },
      },
    };
    if (typeof run.linkToDestination === 'string') {
      document.goTo(x, y, run.width, run.height, run.linkToDestination, details);
    } else document.link(x, y, run.width, run.height, String(run.link), details);
  }

  private bookmark({ _outline: outline }: Line, y: number): void {
    if (outline === undefined) return;
    const parent = this.bookmarks.get(outline.parentId ?? '') ?? this.document.outline;
    const { width } = this.document.page;
    const options = { expanded: outline.expanded, top: Math.max(0, y - aboveHeading), left: width };
    const added = parent.addItem(outline.text, options);
    if (outline.id !== undefined) this.bookmarks.set(outline.id, added);
  }

  /** The box of a figure encloses all that was drawn of it; from the top of the page to the foot as PDF counts. */
  private enlarge({ attributes }: StructureElement, [left, top, right, bottom]: Box): void {
    const { height } = this.document.page;
    const { box } = attributes;
    const own: Box = [left, height - bottom, right, height - top];
    attributes.box =
      box === undefined
        ? own
        : [Math.min(box[0], own[0]), Math.min(box[1], own[1]), Math.max(box[2], own[2]), Math.max(box[3], own[3])];
  }
}

/** Neighbouring parts of a line, and lines, that lead to the same place are one link. */
function linkWithin(parent: StructureElement, target: unknown): StructureElement {
  const last = parent.kids.at(-1);
  if (last !== undefined && isElement(last) && last.type === 'Link' && last.attributes.target === target) return last;
  return append(parent, 'Link', { target });
}

/** A page number that is known only now. */
function fillIn(run: Inline, { positions }: PagePosition): void {
  const [position] = positions ?? [];
  if (position === undefined) throw new Error('A page number refers to a place that does not exist.');
  run.text = String(position.pageNumber);
  const width = run.font.widthOfString(run.text, run.fontSize, run.fontFeatures ?? undefined);
  if (run.alignment === 'right') run.x += run.width - width;
  run.width = width;
}

function boundsOf(vector: Vector): Box {
  const { type, x, y, r1, r2, w, h, x1, y1, x2, y2, points = [] } = vector;
  if (type === 'ellipse') return [x - r1, y - r2, x + r1, y + r2];
  if (type === 'rect') return [x, y, x + w, y + h];
  if (type === 'line') return [Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2)];
  const across = points.map((point) => point.x);
  const down = points.map((point) => point.y);
  return [Math.min(...across), Math.min(...down), Math.max(...across), Math.max(...down)];
}
