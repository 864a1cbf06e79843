import type { Content, TableCell } from 'pdfmake/interfaces.js';

/** Items of a list two by two, read from left to right; a single one takes the whole line. */
export function inPairs(cells: readonly Content[]): readonly Content[] {
  if (cells.length === 0) return [];
  const [only] = cells;
  if (cells.length === 1 && only !== undefined) return [{ stack: [only], tag: 'L' }];
  const body = Array.from({ length: Math.ceil(cells.length / 2) }, (_, row): TableCell[] => [
    cells[row * 2] ?? '',
    cells[row * 2 + 1] ?? '',
  ]);
  return [{ table: { widths: ['*', '*'], body }, layout: 'pair', layoutTable: true, tag: 'L' }];
}
