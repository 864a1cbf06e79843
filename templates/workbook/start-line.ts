import type { CellStyle } from './cell-style.ts';
import { text } from './content.ts';
import type { CellPlan, Content } from './plan.ts';
import type { StartStyles } from './start-styles.ts';

/** The columns of the start sheet between two narrow margins. */
export const startColumns = { label: 2, text: 3, count: 4, open: 5 } as const;
export const startWidths = [2.5, 28, 86, 10, 18, 2.5] as const;

export interface StartCell {
  readonly content?: Content;
  readonly style: CellStyle;
}

/** One row of the start sheet. */
export interface StartLine {
  readonly height?: number;
  /** Colour behind the whole width. */
  readonly ground?: string;
  readonly cells: Readonly<Partial<Record<keyof typeof startColumns, StartCell>>>;
}

export const emptyLine: StartLine = { cells: {} };

export function section(title: string, lines: readonly StartLine[], styles: StartStyles): readonly StartLine[] {
  return [{ height: 32, cells: { label: { content: text(title), style: styles.heading } } }, ...lines];
}

export function pair(label: string, words: string, styles: StartStyles): StartLine {
  return {
    cells: {
      label: { content: text(label), style: styles.label },
      text: { content: text(words), style: styles.text },
      ...rule(styles),
    },
  };
}

/** The line below goes on to the right edge. */
export function rule({ text }: StartStyles): Pick<StartLine['cells'], 'count' | 'open'> {
  return { count: { style: text }, open: { style: text } };
}

export function placed(lines: readonly StartLine[]): {
  readonly cells: readonly CellPlan[];
  readonly heights: ReadonlyMap<number, number>;
} {
  return {
    cells: lines.flatMap((line, index) => cellsOf(line, index + 1)),
    heights: new Map(
      lines.flatMap(({ height }, index) => (height === undefined ? [] : [[index + 1, height] as const])),
    ),
  };
}

function cellsOf({ cells, ground }: StartLine, row: number): readonly CellPlan[] {
  const filled = Object.entries(cells).map(([name, { content, style }]) => ({
    row,
    column: startColumns[name as keyof typeof startColumns],
    content,
    style: ground === undefined ? style : { fill: ground, ...style },
  }));
  if (ground === undefined) return filled;
  const taken = new Set<number>(filled.map(({ column }) => column));
  const rest = startWidths.map((_, index) => index + 1).filter((column) => !taken.has(column));
  return [...filled, ...rest.map((column) => ({ row, column, style: { fill: ground } }))];
}
