import { standardFont, type CellStyle } from './cell-style.ts';
import type { Content, SheetPlan } from './plan.ts';
import { lineCount } from './text-width.ts';

/** Points from line to line, as a multiple of the font size. */
const leading = 1.28;
const padding = 4;
/** The tallest row that Excel draws. */
const tallest = 409;

/**
 * Heights of the rows that hold wrapped text. Excel would find them out itself; LibreOffice does not when it converts
 * or prints without a window, and neither do viewers.
 */
export function textHeights({ cells, table, widths, heights }: SheetPlan): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const measure = (row: number, column: number, content: Content | undefined, style: CellStyle): void => {
    if (heights?.has(row) || !style.wrap || content?.is !== 'text') return;
    const size = style.size ?? standardFont.size;
    const lines = lineCount(content.text, (widths[column - 1] ?? 8) - (style.indent ?? 0), {
      bold: style.bold === true,
      scale: size / standardFont.size,
    });
    const height = Math.min(tallest, lines * size * leading + padding);
    if (height > (found.get(row) ?? 0)) found.set(row, height);
  };
  for (const { row, column, content, style } of cells) measure(row, column, content, style);
  for (const [index, row] of (table?.rows ?? []).entries()) {
    for (const [column, { body }] of (table?.columns ?? []).entries()) {
      measure((table?.headerRow ?? 0) + 1 + index, column + 1, row[column], body);
    }
  }
  return found;
}
