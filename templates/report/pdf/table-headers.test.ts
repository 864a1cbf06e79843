import { expect, test } from 'vitest';
import { append, element, type Attributes, type StructureType } from './structure.ts';
import { nameHeaders } from './table-headers.ts';

type Cell = readonly [StructureType, Attributes?];

function tableOf(rows: readonly (readonly Cell[])[]) {
  const table = element('Table');
  const cells = rows.map((row) => {
    const line = append(table, 'TR');
    return row.map(([type, attributes]) => append(line, type, attributes));
  });
  return { table, cells };
}

const column: Attributes = { scope: 'Column' };
const row: Attributes = { scope: 'Row' };

test('below a header that spans, every cell names its headers', () => {
  const { table, cells } = tableOf([
    [
      ['TH', { ...column, rowSpan: 2 }],
      ['TH', { ...column, colSpan: 2 }],
    ],
    [
      ['TH', column],
      ['TH', column],
    ],
    [['TH', row], ['TD'], ['TD']],
  ]);
  expect(nameHeaders(table, 1)).toBe(6);
  expect(cells[2]?.map(({ attributes }) => attributes.headers)).toEqual([
    ['h1'],
    ['h2', 'h3', 'h5'],
    ['h2', 'h4', 'h5'],
  ]);
});

test('where scopes say all, nothing is named', () => {
  const { table, cells } = tableOf([
    [
      ['TH', column],
      ['TH', column],
    ],
    [['TH', row], ['TD']],
  ]);
  expect(nameHeaders(table, 1)).toBe(1);
  expect(cells.flat().every(({ attributes }) => attributes.id === undefined)).toBe(true);
});
