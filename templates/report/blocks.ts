import type { Content, ContentText, Margins } from 'pdfmake/interfaces.js';
import type { Chart } from '../charts/chart.ts';
import type { Palette } from '../charts/palette.ts';
import type { State } from '../charts/states.ts';
import { signOf, signWidth } from './sign.ts';
import { contentWidth } from './theme.ts';

/** Free height below which a heading moves to the next page with what follows it. */
const roomBelow = { 1: 160, 2: 130, 3: 84, 4: 60 } as const;

type Level = keyof typeof roomBelow;

interface HeadingDetails {
  readonly id?: string;
  readonly style?: string;
  /** Stands in the table of contents with this style. */
  readonly contents?: 'toc1' | 'toc2';
  /** Stands in the bookmarks, below the heading with this id. */
  readonly bookmark?: { readonly under?: string };
  readonly room?: number;
}

export function heading(level: Level, text: string, details: HeadingDetails = {}): ContentText {
  const { id, style = `h${level}`, contents, bookmark, room = roomBelow[level] } = details;
  return {
    text,
    style,
    headlineLevel: level,
    room,
    ...(id === undefined ? {} : { id }),
    ...(contents === undefined
      ? {}
      : { tocItem: true, tocStyle: contents, tocMargin: contents === 'toc1' ? [0, 9, 0, 1] : [16, 1, 0, 1] }),
    ...(bookmark === undefined ? {} : { outline: true, outlineParentId: bookmark.under, outlineExpanded: false }),
  };
}

export function lead(text: string): ContentText {
  return { text, style: 'lead' };
}

export function paragraph(text: string | readonly (string | ContentText)[]): ContentText {
  return { text: typeof text === 'string' ? text : [...text], style: 'p' };
}

export function note(text: string): ContentText {
  return { text, style: 'note', tag: 'Note' };
}

export function bullets(items: readonly Content[]): Content {
  return { ul: items.map((item) => asItem(item)), margin: [2, 0, 60, 7] };
}

function asItem(item: Content): Content {
  return typeof item === 'string' ? { text: item, margin: [0, 0, 0, 3] } : item;
}

/** A statement on coloured ground; a few lines of our own, never a text of unknown length. */
export function notice(text: Content): Content {
  return {
    table: { widths: ['*'], dontBreakRows: true, body: [[text]] },
    layout: 'notice',
    layoutTable: true,
    margin: [0, 4, 0, 12],
  };
}

export function panel(content: readonly Content[]): Content {
  return { table: { widths: ['*'], body: [[{ stack: [...content] }]] }, layout: 'panel', layoutTable: true };
}

/** A chart with its caption; both stay together, their height is bounded by the chart. */
export function figure(chart: Chart, caption?: string): Content {
  const drawing: Content = { svg: chart.svg, width: chart.width, height: chart.height, alt: chart.alt };
  if (caption === undefined) return { ...drawing, margin: [0, 2, 0, 6] };
  return {
    stack: [drawing, { text: caption, style: 'caption', tag: 'Caption' }],
    unbreakable: true,
    margin: [0, 4, 0, 0],
  };
}

/** Letters up to which a line beside a sign surely stays on one page. */
const shortText = 600;

/** A sign and a text beside it, kept together where the text is short; a long one may flow on. */
export function signLine(
  state: State,
  content: ContentText,
  letters: number,
  details: { readonly top?: number; readonly margin?: Margins } = {},
): Content {
  const { top = 0.6, margin = 0 } = details;
  return {
    columns: [
      { width: signWidth(3.9), ...signOf(state, 3.9), margin: [0, top, 0, 0] },
      { width: '*', ...content },
    ],
    columnGap: 0,
    margin,
    unbreakable: letters <= shortText,
  };
}

/** Sign and word of a state. */
export function stateWord(state: State, details: { readonly style?: string; readonly bold?: boolean } = {}): Content {
  const { style = 'td', bold = false } = details;
  return {
    columns: [
      { width: signWidth(), ...signOf(state), margin: [0, 0.4, 0, 0] },
      { width: '*', text: state.label.de, style, color: state.text, bold },
    ],
    columnGap: 0,
  };
}

/** The signs of one signal with their words, in as many columns as fit. */
export function legend(states: readonly State[]): Content {
  const cells = states.flatMap((state): Content[] => [
    { ...signOf(state, 3.9), margin: [0, 1.3, 0, 0] },
    { text: state.label.de, style: 'legend' },
  ]);
  return {
    table: { widths: cells.map((_, index) => (index % 2 === 0 ? signWidth(3.9) : 'auto')), body: [cells] },
    layout: 'legend',
    layoutTable: true,
    margin: [0, 1, 0, 1],
  };
}

/** A share of a whole; the number stands beside it as text. */
export function shareBar(percent: number, palette: Palette, width: number, height = 4): Content {
  const filled = (width * Math.min(100, Math.max(0, percent))) / 100;
  return {
    canvas: [
      { type: 'rect', x: 0, y: 0, w: width, h: height, color: palette.hair },
      ...(filled > 0 ? [{ type: 'rect' as const, x: 0, y: 0, w: filled, h: height, color: palette.secondary }] : []),
    ],
    tag: 'Artifact',
  };
}

export interface KeyFigure {
  readonly number: string;
  readonly unit?: string;
  readonly label: string;
  readonly detail: string;
}

/** Read one after the other: number, what it counts, and what it means. */
export function keyFigures(figures: readonly KeyFigure[]): Content {
  const gap = 16;
  const width = (contentWidth - gap * (figures.length - 1)) / figures.length;
  const cells = figures.map(({ number, unit, label, detail }): Content => ({
    stack: [
      {
        text: [
          { text: number, style: 'figure' },
          { text: unit === undefined ? '' : `\u00a0${unit}`, style: 'figureUnit' },
        ],
      },
      { text: label, style: 'figureLabel', hyphens: false },
      { text: detail, style: 'tdMuted' },
    ],
    tag: 'LI',
  }));
  const spread = cells.flatMap((cell, index) => (index === 0 ? [cell] : ['', cell]));
  return {
    table: { widths: spread.map((_, index) => (index % 2 === 0 ? width : gap)), body: [spread] },
    layout: 'figures',
    layoutTable: true,
    tag: 'L',
    margin: [0, 2, 0, 14],
  };
}

/** Links within the document. */
export function linkTo(anchor: string, text: string): ContentText {
  return { text, linkToDestination: anchor, style: 'link' };
}

export function gap(height: number): Content {
  return { text: '', margin: [0, height, 0, 0], fontSize: 1, tag: 'Artifact' };
}
