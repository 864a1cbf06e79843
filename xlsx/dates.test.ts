import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoCellToIso, serialToIso } from './dates.ts';

test.each([
  [1, '1900-01-01'],
  [59, '1900-02-28'],
  [61, '1900-03-01'],
  [45_292, '2024-01-01'],
  [46_022, '2025-12-31'],
  [2_958_465, '9999-12-31'],
])('day %d is %s', (serial, iso) => {
  expect(serialToIso(serial, false)).toBe(iso);
});

test('29 February 1900, which Excel alone knows, is no date', () => {
  expect(serialToIso(60, false)).toBeUndefined();
});

test('a workbook of the 1904 calendar begins four years later', () => {
  expect(serialToIso(0, true)).toBe('1904-01-01');
  expect(serialToIso(43_830, true)).toBe('2024-01-01');
});

test('what Excel shows as ##### is no date', () => {
  expect([-1, 0.5, 2_958_466, Number.NaN].map((serial) => serialToIso(serial, false))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

test('a time of day follows after a T, rounded to the second', () => {
  expect(serialToIso(45_292.604_166_666_664, false)).toBe('2024-01-01T14:30:00');
  expect(serialToIso(45_292.999_999_99, false)).toBe('2024-01-02');
});

test('every day since March 1900 is one day after the day before', () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_464 }), (serial) => {
      const [today = '', tomorrow = ''] = [serialToIso(serial, false), serialToIso(serial + 1, false)];
      expect(Date.parse(tomorrow) - Date.parse(today)).toBe(86_400_000);
    }),
  );
});

test.each([
  ['2024-01-01', '2024-01-01'],
  ['2024-01-01T00:00:00', '2024-01-01'],
  ['2024-01-01T12:00:00', '2024-01-01T12:00:00'],
  ['2024-01-01T12:30', '2024-01-01T12:30:00'],
  ['2024-01-01T00:00:00.000Z', '2024-01-01'],
  ['2024-01-01T23:30:00+01:00', '2024-01-01T23:30:00'],
])('an ISO cell with %s is %s, by the clock on the wall', (text, iso) => {
  expect(isoCellToIso(text)).toBe(iso);
});

test.each(['', '2024', '01.02.2024', '2024-02-30', '2024-13-01', '2024-01-01T25:00:00', '2024-01-01T10:61:00'])(
  'an ISO cell with “%s” is no date',
  (text) => {
    expect(isoCellToIso(text)).toBeUndefined();
  },
);
