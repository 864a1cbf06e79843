import { elementsIn, isElement, type StructureElement } from './structure.ts';

/**
 * Names the headers of every cell where scopes alone leave doubt: in tables whose cells span rows or columns, or that
 * have several rows of headers. Numbers are given from `first`; returns the next free one.
 */
export function nameHeaders(table: StructureElement, first: number): number {
  const rows = [...rowsOf(table)];
  const spans = rows.some(({ kids }) => kids.some((kid) => isElement(kid) && isSpanning(kid)));
  const headRows = rows.filter(({ kids }) => kids.every((kid) => isElement(kid) && kid.attributes.scope === 'Column'));
  if (headRows.length === 0 || (!spans && headRows.length === 1)) return first;
  let next = first;
  const grid = gridOf(rows);
  const placed = new Set<StructureElement>();
  grid.forEach((row, y) => {
    row.forEach((cell, x) => {
      if (placed.has(cell)) return;
      placed.add(cell);
      if (cell.type === 'TH') cell.attributes.id = `h${next++}`;
      const above = columnsOf(row, x, cell).flatMap((column) => grid.slice(0, y).map((other) => other[column]));
      const headers = [
        ...above.filter((other) => other?.attributes.scope === 'Column'),
        ...row.slice(0, x).filter((other) => other.attributes.scope === 'Row'),
      ].flatMap((header) => header?.attributes.id ?? []);
      if (headers.length > 0) cell.attributes.headers = [...new Set(headers)];
    });
  });
  return next;
}

function isSpanning({ attributes: { colSpan = 1, rowSpan = 1 } }: StructureElement): boolean {
  return colSpan > 1 || rowSpan > 1;
}

function* rowsOf(table: StructureElement): Generator<StructureElement> {
  for (const element of elementsIn(table)) if (element.type === 'TR') yield element;
}

function columnsOf(row: readonly StructureElement[], from: number, cell: StructureElement): readonly number[] {
  return row.flatMap((other, index) => (index >= from && other === cell ? [index] : []));
}

/** Cells by row and column; a cell that spans stands in every place that it covers. */
function gridOf(rows: readonly StructureElement[]): readonly (readonly StructureElement[])[] {
  const grid: StructureElement[][] = rows.map(() => []);
  rows.forEach(({ kids }, y) => {
    let x = 0;
    for (const cell of kids.filter(isElement)) {
      while (grid[y]?.[x] !== undefined) x += 1;
      const { colSpan = 1, rowSpan = 1 } = cell.attributes;
      for (let down = 0; down < rowSpan; down += 1) {
        for (let right = 0; right < colSpan; right += 1) {
          const row = grid[y + down];
          if (row !== undefined) row[x + right] = cell;
        }
      }
    }
  });
  return grid;
}
