import type { CustomTableLayout, Style, StyleDictionary } from 'pdfmake/interfaces.js';
import type { Palette } from '../charts/palette.ts';

/** A4 in points. The left margin leaves room for punching, the text keeps to one measure on all pages. */
export const page = {
  width: 595.28,
  height: 841.89,
  margins: { left: 70, top: 84, right: 54, bottom: 62 },
} as const;

export const contentWidth = page.width - page.margins.left - page.margins.right;
export const contentHeight = page.height - page.margins.top - page.margins.bottom;

/** Running text is set narrower than tables: about 80 letters a line. */
const measure = 74;

export const font = 'Source Sans 3';

export function defaultStyle({ ink }: Palette): Style {
  return { font, fontSize: 9.8, lineHeight: 1.14, color: ink };
}

export function styles(palette: Palette): StyleDictionary {
  const { ink, muted, primary, secondary, onPrimary, onPrimaryMuted, onAccent } = palette;
  return {
    h1: { fontSize: 24, bold: true, color: primary, lineHeight: 1, margin: [0, 0, 0, 14] },
    h2: { fontSize: 14.5, bold: true, color: primary, lineHeight: 1.04, margin: [0, 16, 0, 5] },
    h2Top: { fontSize: 20, bold: true, color: primary, lineHeight: 1.02, margin: [0, 0, 0, 8] },
    h3: { fontSize: 10.6, bold: true, color: primary, lineHeight: 1.06, margin: [0, 12, 0, 4] },
    h3Tight: { fontSize: 10.2, bold: true, color: primary, lineHeight: 1.06, margin: [0, 7, 0, 2] },
    h3First: { fontSize: 10.6, bold: true, color: primary, lineHeight: 1.06, margin: [0, 0, 0, 4] },
    h4: { fontSize: 9.4, bold: true, color: secondary, lineHeight: 1.06, margin: [0, 8, 0, 2] },
    sheetTitle: { fontSize: 17, bold: true, color: primary, lineHeight: 1.02, margin: [0, 0, 0, 5] },
    sheetHead: { fontSize: 9, bold: true, color: primary, lineHeight: 1.04, margin: [0, 5, 0, 0.5] },
    sheetHeadFirst: { fontSize: 9, bold: true, color: primary, lineHeight: 1.04, margin: [0, 0, 0, 1] },
    sheetText: { fontSize: 9, lineHeight: 1.06 },
    kicker: { fontSize: 9, bold: true, color: secondary, margin: [0, 0, 0, 2] },
    lead: { fontSize: 12, lineHeight: 1.14, margin: [0, 0, measure / 2, 11] },
    p: { margin: [0, 0, measure, 7] },
    wide: { margin: [0, 0, 0, 6] },
    sheetSignal: { fontSize: 8.4, color: muted, lineHeight: 1.06, margin: [0, 2, 0, 0] },
    note: { fontSize: 8.6, color: muted, lineHeight: 1.12, margin: [0, 0, measure, 6] },
    caption: { fontSize: 8.4, color: muted, lineHeight: 1.1, margin: [0, 6, measure / 2, 12] },
    entry: { fontSize: 8.6, lineHeight: 1.06, margin: [8, 0, 0, 2], leadingIndent: -8 },
    legend: { fontSize: 8.5, lineHeight: 1.06 },
    strong: { bold: true },
    muted: { color: muted },
    link: { color: secondary },
    th: { fontSize: 8.3, bold: true, color: primary, lineHeight: 1.02 },
    td: { fontSize: 8.9, lineHeight: 1.06 },
    tdMuted: { fontSize: 8.9, lineHeight: 1.06, color: muted },
    tdStrong: { fontSize: 8.9, lineHeight: 1.06, bold: true },
    tdId: { fontSize: 8.9, lineHeight: 1.06, bold: true, color: secondary },
    tdSmall: { fontSize: 7.9, lineHeight: 1.06, color: muted },
    thSmall: { fontSize: 7.7, bold: true, color: primary, lineHeight: 1.02 },
    factLabel: { fontSize: 8.2, color: muted, lineHeight: 1.1 },
    factValue: { fontSize: 8.7, lineHeight: 1.06 },
    figure: { fontSize: 30, bold: true, color: primary, lineHeight: 0.92 },
    figureUnit: { fontSize: 12, color: primary, bold: true },
    figureLabel: { fontSize: 9.6, bold: true, lineHeight: 1.08, margin: [0, 3, 0, 2] },
    quote: { fontSize: 9.3, lineHeight: 1.08 },
    running: { fontSize: 8, color: muted, lineHeight: 1 },
    runningStrong: { fontSize: 8, color: primary, bold: true, lineHeight: 1 },
    toc1: { fontSize: 10.6, bold: true, color: primary, lineHeight: 1.05 },
    toc2: { fontSize: 9.6, color: ink, lineHeight: 1.05 },
    tocNumber: { fontSize: 9.6, color: muted, lineHeight: 1.05 },
    coverCity: { fontSize: 13, bold: true, color: onPrimary, lineHeight: 1.1 },
    coverOffice: { fontSize: 9.6, color: onPrimaryMuted, lineHeight: 1.12 },
    coverTitle: { fontSize: 46, bold: true, color: onPrimary, lineHeight: 0.94 },
    coverTitleLong: { fontSize: 30, bold: true, color: onPrimary, lineHeight: 0.98 },
    coverConcept: { fontSize: 16, color: onPrimary, lineHeight: 1.1 },
    coverNotice: { fontSize: 10.4, bold: true, color: onAccent, lineHeight: 1.1 },
    coverLabel: { fontSize: 8.6, color: muted, lineHeight: 1.1 },
    coverValue: { fontSize: 10.4, lineHeight: 1.16 },
  };
}

const none = () => 0;

export function tableLayouts(palette: Palette): Readonly<Record<string, CustomTableLayout>> {
  const bare: CustomTableLayout = {
    defaultBorder: false,
    hLineWidth: none,
    vLineWidth: none,
    paddingLeft: none,
    paddingRight: none,
    paddingTop: none,
    paddingBottom: none,
  };
  const lastColumn = (index: number, columns: readonly unknown[] | undefined) => index === (columns?.length ?? 0) - 1;
  const rows: CustomTableLayout = {
    hLineWidth: (line, { table }) =>
      line === 0 ? 0 : line === table.headerRows ? 1 : line === table.body.length ? 0.8 : 0.5,
    hLineColor: (line, { table }) =>
      line === table.headerRows || line === table.body.length ? palette.primary : palette.hair,
    vLineWidth: none,
    paddingLeft: (column) => (column === 0 ? 3 : 5),
    paddingRight: (column, { table }) => (lastColumn(column, table.body[0]) ? 3 : 5),
    paddingTop: (row, { table }) => (row < (table.headerRows ?? 0) ? 4 : 4.6),
    paddingBottom: (row, { table }) => (row < (table.headerRows ?? 0) ? 4 : 5),
    fillColor: (row, node) => (node.emphasis?.includes(row) === true ? palette.tint : null),
  };
  return {
    /** Data in rows: a strong line under the head, hairlines between rows, no lines downwards. */
    rows,
    /** Label and value, parted by hairlines. */
    facts: {
      ...bare,
      defaultBorder: true,
      hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : 0.5),
      hLineColor: () => palette.line,
      paddingRight: (column, { table }) => (lastColumn(column, table.body[0]) ? 0 : 8),
      paddingTop: () => 3,
      paddingBottom: () => 3.2,
    },
    /** Many narrow columns of numbers. */
    counts: {
      ...rows,
      paddingLeft: (column) => (column === 0 ? 3 : 2),
      paddingRight: () => 3,
      paddingTop: () => 1.4,
      paddingBottom: () => 1.7,
    },
    /** Short tables of a fact sheet. */
    tight: { ...rows, paddingTop: () => 3, paddingBottom: () => 3.4 },
    /** Milestones in two columns. */
    pair: { ...bare, paddingRight: (column) => (column === 0 ? 16 : 0), paddingBottom: () => 3 },
    /** Signs and their words in one line. */
    legend: { ...bare, paddingRight: (column) => (column % 2 === 0 ? 0 : 10) },
    /** Goals on the left, what serves them on the right, joined by a stroke. */
    goals: {
      ...bare,
      defaultBorder: true,
      hLineWidth: (line, { table }) => (line === 0 ? 1 : line === table.body.length ? 0 : 0.5),
      hLineColor: (line) => (line === 0 ? palette.secondary : palette.hair),
      vLineWidth: none,
      paddingLeft: (column) => (column === 0 ? 0 : 8),
      paddingRight: (column) => (column === 0 ? 8 : 0),
      paddingTop: () => 4.6,
      paddingBottom: () => 3.4,
    },
    /** Key figures side by side under strong strokes. */
    figures: {
      ...bare,
      defaultBorder: true,
      hLineWidth: (line) => (line === 0 ? 2 : 0),
      hLineColor: (_, __, column) => (column % 2 === 0 ? palette.primary : palette.paper),
      paddingTop: () => 8,
    },
    /** Label and value on tinted ground. */
    panelFacts: {
      ...bare,
      defaultBorder: true,
      hLineWidth: (line, { table }) => (line === 0 || line === table.body.length ? 0 : 0.5),
      hLineColor: () => palette.line,
      paddingRight: (column) => (column === 0 ? 6 : 0),
      paddingTop: () => 1.8,
      paddingBottom: () => 2,
    },
    /** Tinted ground for things that belong together. */
    panel: {
      ...bare,
      fillColor: () => palette.tint,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => 7,
      paddingBottom: () => 8,
    },
    /** A statement that must not be overlooked: stroke in the accent colour at the left. */
    notice: {
      ...bare,
      defaultBorder: true,
      vLineWidth: (line) => (line === 0 ? 3 : 0),
      vLineColor: () => palette.accent,
      fillColor: () => palette.accentTint,
      paddingLeft: () => 11,
      paddingRight: () => 11,
      paddingTop: () => 6,
      paddingBottom: () => 7,
    },
    /** Signals of a fact sheet, three cells under one line. */
    signals: {
      ...bare,
      defaultBorder: true,
      vLineWidth: (line, { table }) => (line === 0 || line === table.body[0]?.length ? 0 : 6),
      vLineColor: () => palette.paper,
      fillColor: () => palette.tint,
      paddingLeft: () => 10,
      paddingRight: () => 10,
      paddingTop: () => 6,
      paddingBottom: () => 7,
    },
    coverNotice: {
      ...bare,
      fillColor: () => palette.accent,
      paddingLeft: () => 12,
      paddingRight: () => 12,
      paddingTop: () => 7,
      paddingBottom: () => 8,
    },
    bare,
  };
}
