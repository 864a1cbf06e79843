import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { contentWidth } from './theme.ts';

export interface TableColumn {
  readonly header: string;
  readonly width: number | '*';
  readonly align?: 'right';
}

interface TableDetails {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly (readonly Content[])[];
  /** What the table tells, for people who cannot overlook it. */
  readonly summary: string;
  /** Number of leading columns that name the row. */
  readonly rowHeader?: number;
  /** Rows that sum up others. */
  readonly emphasis?: readonly number[];
  readonly width?: number;
  readonly layout?: 'rows' | 'counts' | 'tight';
  /** Even a short table may break, so that the heading above it does not stay behind alone. */
  readonly mayBreak?: boolean;
}

/** A table with a head that returns on every page. Without rows there is nothing to show. */
export function table(details: TableDetails): Content {
  const {
    columns,
    rows,
    summary,
    rowHeader = 1,
    emphasis = [],
    width = contentWidth,
    layout = 'rows',
    mayBreak = false,
  } = details;
  if (rows.length === 0) return [];
  const heights = rows.map((row) => rowLines(row, columns, width));
  const short = heights.every((lines) => lines <= lowRow);
  return {
    table: {
      headerRows: 1,
      widths: columns.map(({ width }) => width),
      // Both keep rows whole, and both lose what does not fit on a page (pdfmake 2560): only for rows known to be low.
      dontBreakRows: short,
      ...((heights[0] ?? 0) <= lowRow ? { keepWithHeaderRows: 1 } : {}),
      body: [
        columns.map(({ header, align }): TableCell => ({
          text: header,
          style: layout === 'counts' ? 'thSmall' : 'th',
          alignment: align ?? 'left',
        })),
        ...rows.map((row) => row.map((cell, index) => asCell(cell, columns[index]?.align))),
      ],
    },
    layout,
    rowHeader,
    summary,
    unbreakable: !mayBreak && heights.reduce((sum, lines) => sum + lines + 1, 0) <= lowTable,
    emphasis: emphasis.map((row) => row + 1),
    margin: [0, 2, 0, 12],
  };
}

/** Label and value in two columns; entries without value stay out. */
export function facts(
  entries: readonly (readonly [label: string, value: Content | undefined])[],
  labelWidth: number,
  layout: 'facts' | 'panelFacts' = 'facts',
): Content {
  const rows = entries.flatMap(([label, value]) =>
    value === undefined || value === '' ? [] : [[label, value] as const],
  );
  if (rows.length === 0) return [];
  return {
    table: {
      widths: [labelWidth, '*'],
      body: rows.map(([label, value]): TableCell[] => [
        { text: label, style: 'factLabel' },
        typeof value === 'string' ? { text: value, style: 'factValue' } : value,
      ]),
    },
    layout,
    rowHeader: 1,
  };
}

/** The sign for an empty cell, and what is read in its place. */
const nothing = '–';
const notGiven = 'keine Angabe';

function asCell(cell: Content, align: 'right' | undefined): TableCell {
  if (typeof cell === 'object' && 'text' in cell && cell.text === nothing) return { actualText: notGiven, ...cell };
  if (cell === nothing) return { text: cell, actualText: notGiven, style: 'td', alignment: align ?? 'left' };
  if (typeof cell !== 'string' && typeof cell !== 'number') return cell;
  return { text: String(cell), style: 'td', alignment: align ?? 'left' };
}

const pointsPerLetter = 4.5;
/** Lines of a row, and of a whole table with the space between its rows, that surely fit on a page. */
const lowRow = 22;
const lowTable = 30;
const onePage = 44;
/** Points of a drawing that count as a line. */
const lineHeight = 12;

/** Lines of the highest cell by a cautious estimate, whatever the letters are. */
function rowLines(row: readonly Content[], columns: readonly TableColumn[], width: number): number {
  const fixed = columns.reduce((sum, column) => sum + 10 + (column.width === '*' ? 0 : column.width), 0);
  const stars = columns.filter((column) => column.width === '*').length;
  return Math.max(
    ...row.map((cell, index) => {
      const own = columns[index]?.width ?? '*';
      return linesIn(cell, own === '*' ? (width - fixed) / Math.max(1, stars) : own);
    }),
  );
}

/** Lines of a content in a column, by a cautious estimate. */
export function linesIn(content: Content, width: number): number {
  return linesOf(content, Math.max(4, Math.floor(width / pointsPerLetter)));
}

/** What belongs on one page, kept there unless it might be higher than a page: then it flows. */
export function together(blocks: readonly Content[]): readonly Content[] {
  const lines = blocks.reduce<number>((sum, block) => sum + linesIn(block, contentWidth) + 2, 0);
  return lines <= onePage ? [{ stack: [...blocks], unbreakable: true }] : blocks;
}

/** Whether a row of such contents may be kept whole without being lost at the foot of a page. */
export function isLow(contents: readonly (readonly [content: Content, width: number])[]): boolean {
  return contents.every(([content, width]) => linesIn(content, width) <= lowRow);
}

/** Lines of a content, every text in it beginning a line of its own. */
function linesOf(content: unknown, lettersPerLine: number): number {
  if (typeof content === 'string') {
    return content.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / lettersPerLine)), 0);
  }
  if (Array.isArray(content)) return content.reduce<number>((sum, part) => sum + linesOf(part, lettersPerLine), 0);
  if (typeof content !== 'object' || content === null) return 1;
  const { text, stack, columns, ul, table: inner, svg, height } = content as Readonly<Record<string, unknown>>;
  if (svg !== undefined) return Math.ceil((typeof height === 'number' ? height : 800) / lineHeight);
  if (inner !== undefined)
    return linesOfRows((inner as { body: readonly (readonly unknown[])[] }).body, lettersPerLine);
  const parts = text ?? stack ?? columns ?? ul;
  return parts === undefined ? 2 : linesOf(parts, lettersPerLine);
}

/** A row is as high as its highest cell; columns are taken for equally wide. */
function linesOfRows(rows: readonly (readonly unknown[])[], lettersPerLine: number): number {
  return rows.reduce((sum, row) => {
    const letters = Math.max(4, Math.floor(lettersPerLine / Math.max(1, row.length)));
    return sum + 0.6 + Math.max(...row.map((cell) => linesOf(cell, letters)));
  }, 0);
}
