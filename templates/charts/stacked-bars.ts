import { scaleLinear } from 'd3-scale';
import { drawing, rect, signOutline, text, type Chart } from './chart.ts';
import type { Palette } from './palette.ts';
import type { State } from './states.ts';
import { wrapLabel } from './wrap-label.ts';

export interface BarRow {
  readonly label: string;
  /** One number for every state, in the order of `states`. */
  readonly counts: readonly number[];
}

interface StackedBars {
  readonly title: string;
  readonly states: readonly State[];
  readonly rows: readonly BarRow[];
  readonly palette: Palette;
  readonly width: number;
  readonly labelWidth?: number;
  readonly rowHeight?: number;
}

const totalWidth = 26;
const gap = 1.4;
const letterWidth = 4.1;
/** Height of a row whose name takes two lines. */
const twoLines = 21;

/** Rows of segments on one common scale; a segment shows form and number, not only its colour. */
export function stackedBars(options: StackedBars): Chart {
  const { states, rows, palette, width, labelWidth = 168 } = options;
  const letters = Math.floor((labelWidth - 10) / letterWidth);
  const wraps = rows.some(({ label }) => wrapLabel(label, letters).length > 1);
  const rowHeight = Math.max(options.rowHeight ?? 22, wraps ? twoLines : 0);
  const totals = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const scale = scaleLinear()
    .domain([0, Math.max(1, ...totals)])
    .range([labelWidth, width - totalWidth]);
  const parts = rows.flatMap(({ label, counts }, index) => {
    const top = index * rowHeight;
    const middle = top + rowHeight / 2;
    const total = totals[index] ?? 0;
    return [
      ...labelLines(label, letters, middle, palette),
      ...segments(counts, states, (count) => scale(count), top, rowHeight),
      total === 0
        ? text(labelWidth, middle + 3, 'keine', { size: 8.5, fill: palette.muted })
        : text(scale(total) + 6, middle + 3.1, String(total), { size: 9, fill: palette.ink, bold: true }),
    ];
  });
  return drawing(width, rows.length * rowHeight, parts, altOf(options));
}

function segments(
  counts: readonly number[],
  states: readonly State[],
  at: (count: number) => number,
  top: number,
  rowHeight: number,
): readonly string[] {
  const parts: string[] = [];
  let before = 0;
  states.forEach((state, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return;
    const left = at(before);
    const right = at(before + count) - gap;
    const middle = top + rowHeight / 2;
    parts.push(rect(left, top + 3, right - left, rowHeight - 6, state.fill));
    parts.push(...segmentMarks(state, count, left, right, middle));
    before += count;
  });
  return parts;
}

function segmentMarks(state: State, count: number, left: number, right: number, middle: number): readonly string[] {
  const centre = (left + right) / 2;
  const number = (x: number) =>
    text(x, middle + 3, String(count), { size: 8.5, fill: state.onFill, anchor: 'middle', bold: true });
  if (right - left >= 25) return [signOutline(state.sign, centre - 6.5, middle, 3, state.onFill), number(centre + 4.5)];
  if (right - left >= 6 + 4.4 * String(count).length) return [number(centre)];
  return [];
}

function labelLines(label: string, letters: number, middle: number, palette: Palette): readonly string[] {
  const lines = wrapLabel(label, letters);
  const start = middle + 3 - (lines.length - 1) * 4.6;
  return lines.map((line, index) => text(0, start + index * 9.2, line, { size: 8.8, fill: palette.ink }));
}

function altOf({ title, states, rows }: StackedBars): string {
  const sentences = rows.map(({ label, counts }) => {
    const named = states.flatMap((state, index) =>
      (counts[index] ?? 0) > 0 ? [`${counts[index]} ${state.label.de}`] : [],
    );
    return `${label}: ${named.length > 0 ? named.join(', ') : 'keine'}`;
  });
  return `Balkendiagramm: ${title}. ${sentences.join('; ')}.`;
}
