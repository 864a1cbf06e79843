import type { Tag } from '../inspection.ts';
import { rule, type Rule } from '../rule.ts';
import { nameOf, textOf } from '../values.ts';
import { holdsOnly, ofType, place, standsIn } from './structure-rules.ts';

const groups = ['THead', 'TBody', 'TFoot'];

function rowsOf(table: Tag): readonly Tag[] {
  return table.kids.flatMap((kid) => (kid.type === 'TR' ? [kid] : groups.includes(kid.type) ? kid.kids : []));
}

interface Grid {
  readonly rows: readonly (readonly Tag[])[];
  readonly overlaps: boolean;
}

/** The cells by row and column, spans spread over the places they cover. */
function gridOf(table: Tag): Grid {
  const rows = rowsOf(table);
  const grid: Tag[][] = rows.map(() => []);
  let overlaps = false;
  rows.forEach(({ kids }, y) => {
    let x = 0;
    for (const cell of kids) {
      while (grid[y]?.[x] !== undefined) x += 1;
      for (let down = 0; down < span(cell, 'RowSpan'); down += 1) {
        for (let right = 0; right < span(cell, 'ColSpan'); right += 1) {
          const row = grid[y + down];
          if (row === undefined || row[x + right] !== undefined) overlaps = true;
          else row[x + right] = cell;
        }
      }
    }
  });
  return { rows: grid, overlaps };
}

function span({ attributes }: Tag, name: 'ColSpan' | 'RowSpan'): number {
  const value = attributes.get(name);
  return typeof value === 'number' ? value : 1;
}

function isSpanning(cell: Tag): boolean {
  return span(cell, 'ColSpan') > 1 || span(cell, 'RowSpan') > 1;
}

function tables(id: string, says: string, isBroken: (table: Tag) => boolean): Rule {
  return rule(id, says, (inspection) => ofType(inspection, 'Table').filter(isBroken).map(place));
}

function isAmbiguous(table: Tag): boolean {
  const cells = rowsOf(table).flatMap(({ kids }) => kids);
  const hasHead = cells.some(({ attributes }) => attributes.get('Scope') === '/Column');
  if (!hasHead || !cells.some(isSpanning)) return false;
  const ids = new Set(cells.map(({ dictionary }) => textOf(dictionary.get('ID'))));
  return cells.some(({ type, attributes }) => {
    const headers = attributes.get('Headers');
    if (type !== 'TD') return false;
    return !Array.isArray(headers) || headers.some((header) => !ids.has(textOf(header)));
  });
}

export const tableRules: readonly Rule[] = [
  holdsOnly('UA 7.2-3', 'Table', 'TR', ...groups, 'Caption'),
  standsIn('UA 7.2-4', 'TR', 'Table', ...groups),
  standsIn('UA 7.2-5', 'THead', 'Table'),
  standsIn('UA 7.2-6', 'TBody', 'Table'),
  standsIn('UA 7.2-8', 'TH', 'TR'),
  standsIn('UA 7.2-9', 'TD', 'TR'),
  holdsOnly('UA 7.2-10', 'TR', 'TH', 'TD'),
  tables('UA 7.2-11', 'a table has one head', ({ kids }) => kids.filter(({ type }) => type === 'THead').length > 1),
  tables(
    'UA 7.2-14',
    'a head needs a body',
    ({ kids }) => kids.some(({ type }) => type === 'THead') && !kids.some(({ type }) => type === 'TBody'),
  ),
  tables('UA 7.2-15', 'no cell lies over another', (table) => gridOf(table).overlaps),
  holdsOnly('UA 7.2-36', 'THead', 'TR'),
  holdsOnly('UA 7.2-37', 'TBody', 'TR'),
  tables('UA 7.2-42', 'all rows have the same number of columns', (table) => {
    const widths = gridOf(table).rows.map((row) => row.filter((cell) => cell !== undefined).length);
    return new Set(widths).size > 1;
  }),
  rule('UA 7.5-1', 'headers say for what they stand', (inspection) =>
    ofType(inspection, 'TH')
      .filter(({ attributes }) => !['Row', 'Column', 'Both'].includes(nameOf(attributes.get('Scope'))))
      .map(place),
  ),
  tables('own headers', 'a table of data has headers', (table) =>
    rowsOf(table).every(({ kids }) => kids.every(({ type }) => type !== 'TH')),
  ),
  tables('own spans', 'where cells span under a head, every cell names its headers', isAmbiguous),
];
