import type { Content, CustomTableLayout, DynamicContent, Style, StyleDictionary } from 'pdfmake/interfaces.js';
import type { PlainDate } from '../../../catalogue/plain-date.ts';
import { font, page } from '../theme.ts';
import { abbreviations } from './abbreviations.ts';
import { ReportDocument } from './document.ts';
import { TaggedDrawing } from './drawing.ts';
import { engine, type Page } from './engine.ts';
import { fontFiles, isFontFile } from './fonts.ts';
import { archivable } from './identity.ts';
import { ReportLayout } from './layout.ts';
import { lettering } from './lettering.ts';
import type { StructureElement } from './structure.ts';
import { writeStructure } from './structure-tree.ts';

/** Pages that share head, foot and margins; every leaf begins a page of its own. */
export interface Leaf {
  readonly content: readonly Content[];
  readonly header?: DynamicContent;
  readonly footer?: DynamicContent;
  /** Drawn over the whole sheet, under the content. */
  readonly ground?: Content;
}

export interface Print {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly createdOn: PlainDate;
  readonly leaves: readonly Leaf[];
  /** Short forms and what they stand for, as they are read out. */
  readonly abbreviations: ReadonlyMap<string, string>;
  readonly styles: StyleDictionary;
  readonly defaultStyle: Style;
  readonly layouts: Readonly<Record<string, CustomTableLayout>>;
  /** What the last leaf says about letters that the font lacks. */
  readonly noteOnMissing: (letters: readonly string[]) => Content;
}

/** The same print gives the same bytes. `progress` counts pages. */
export async function render(print: Print, progress?: (done: number, total: number) => void): Promise<Uint8Array> {
  const document = newDocument(print);
  const { pages, structure } = layOutTagged(print, document);
  if (progress !== undefined) {
    let done = 0;
    document.on('pageAdded', () => progress((done += 1), pages.length));
  }
  const bytes = collect(document);
  const drawing = new TaggedDrawing(document, abbreviations(print.abbreviations));
  drawing.renderPages(pages);
  writeStructure(document, structure, {
    elementsByPage: drawing.marked.elementsByPage,
    annotations: drawing.annotations,
  });
  document.end();
  return bytes;
}

/** Pages with their lines and vectors, as they stand before drawing. */
export function layOut(print: Print): readonly Page[] {
  return layOutTagged(print, newDocument(print)).pages;
}

interface Laid {
  readonly pages: readonly Page[];
  readonly structure: StructureElement;
}

/**
 * Blocks are kept whole where that is surely possible;
 * should one of them prove higher than a page, all is laid out once more with every block free to break.
 */
function layOutTagged(print: Print, document: ReportDocument): Laid {
  const kept = attempt(print, document, (content) => content);
  if (!kept.hasLost) return kept;
  const free = attempt(print, document, breakable);
  if (free.hasLost) throw new Error('A heading of a table or a running head is higher than a page.');
  return free;
}

function attempt(print: Print, document: ReportDocument, adapt: <T>(content: T) => T) {
  const face = document.provideFont(font, false, false).font;
  const { set, missing } = lettering((codePoint) => face.hasGlyphForCodePoint(codePoint));
  const sections = print.leaves.map((leaf) => sectionOf(leaf, (content) => adapt(set(content))));
  const letters = missing();
  if (letters.length > 0) sections.at(-1)?.section.push(set(print.noteOnMissing(letters)));
  const layout = new ReportLayout(
    { width: page.width, height: page.height, orientation: 'portrait' },
    page.margins,
    new engine.SvgMeasure(),
  );
  layout.registerTableLayouts({ ...engine.builtinLayouts, ...print.layouts });
  const nothing = undefined;
  const { styles, defaultStyle } = print;
  const pages = layout.layoutDocument(sections, document, styles, defaultStyle, nothing, nothing, nothing);
  return { pages, structure: layout.structure, hasLost: layout.hasLost };
}

const keepingWhole = new Set(['unbreakable', 'dontBreakRows', 'keepWithHeaderRows']);

function breakable<T>(content: T): T {
  if (Array.isArray(content)) return content.map((part: unknown) => breakable(part)) as T;
  if (typeof content !== 'object' || content === null) return content;
  const entries = Object.entries(content).filter(([key]) => !keepingWhole.has(key));
  return Object.fromEntries(entries.map(([key, value]) => [key, breakable(value)])) as T;
}

function sectionOf({ content, header, footer, ground }: Leaf, set: <T>(content: T) => T) {
  const running = (maker: DynamicContent | undefined): DynamicContent | null =>
    maker === undefined ? null : (current, count, size) => set(maker(current, count, size));
  return {
    section: set([...content]),
    header: running(header),
    footer: running(footer),
    background: ground === undefined ? null : () => set(ground),
  };
}

function newDocument({ title, author, subject, keywords, createdOn }: Print): ReportDocument {
  const info = {
    Title: title,
    Author: author,
    Subject: subject,
    Keywords: keywords,
    Creator: 'Integrationsmonitor',
    Producer: 'pdfmake',
    // Noon in Greenwich is the same day in all of Europe.
    CreationDate: new Date(`${createdOn}T12:00:00Z`),
  };
  const options = {
    size: [page.width, page.height],
    pdfVersion: '1.7',
    compress: true,
    lang: 'de-DE',
    tagged: true,
    subset: archivable,
    displayTitle: true,
    fontLayoutCache: true,
    autoFirstPage: false,
    bufferPages: false,
    info,
    font: null,
  };
  return new ReportDocument(fontFiles(), {}, {}, {}, options, engine.noFiles, isFontFile);
}

function collect(document: ReportDocument): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Uint8Array[] = [];
    document.on('data', (chunk) => chunks.push(chunk));
    document.on('end', () => resolve(Buffer.concat(chunks)));
    document.on('error', reject);
  });
}
