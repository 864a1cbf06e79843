import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { columnLetters, formatAddress, lastColumn, lastRow, parseAddress, parseRange } from './address.ts';

test('columns are lettered as Excel letters them', () => {
  expect([1, 26, 27, 52, 53, 702, 703, lastColumn].map(columnLetters)).toEqual([
    'A',
    'Z',
    'AA',
    'AZ',
    'BA',
    'ZZ',
    'AAA',
    'XFD',
  ]);
});

test('every address of a sheet is read back as it was written', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: lastRow }), fc.integer({ min: 1, max: lastColumn }), (row, column) => {
      expect(parseAddress(formatAddress(row, column))).toEqual({ row, column });
    }),
  );
});

test('dollar signs and small letters do not matter', () => {
  expect(parseAddress('$b$7')).toEqual({ row: 7, column: 2 });
});

test.each(['', 'B', '7', 'B0', 'XFE1', 'A1048577', '__proto__', 'A1B2', 'ZZZZZZ999999999', 'B 7'])(
  '“%s” is no address',
  (reference) => {
    expect(parseAddress(reference)).toBeUndefined();
  },
);

test('a range may be a block, one cell, whole columns or whole rows, its corners in any order', () => {
  expect(parseRange('B2:D9')).toEqual({ top: 2, left: 2, bottom: 9, right: 4 });
  expect(parseRange('$D$9:$B$2')).toEqual({ top: 2, left: 2, bottom: 9, right: 4 });
  expect(parseRange('C3')).toEqual({ top: 3, left: 3, bottom: 3, right: 3 });
  expect(parseRange('A:C')).toEqual({ top: 1, left: 1, bottom: lastRow, right: 3 });
  expect(parseRange('3:5')).toEqual({ top: 3, left: 1, bottom: 5, right: lastColumn });
});

test.each(['', ':', 'A1:', 'A', '5', 'A1:5', 'A:5', 'A0:B2', 'A1:XFE2', 'A1:B2:C3'])(
  '“%s” is no range',
  (reference) => {
    expect(parseRange(reference)).toBeUndefined();
  },
);
