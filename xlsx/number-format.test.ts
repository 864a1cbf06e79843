import { expect, test } from 'vitest';
import { builtInKind, kindOfCode } from './number-format.ts';

test.each([
  'dd.mm.yyyy',
  'TT.MM.JJJJ',
  'mmm yy',
  'mmmm',
  '[$-407]d/\\ mmm/\\ yy;@',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'yyyy\\-mm\\-dd\\Thh:mm',
  'dd/mm/yyyy;;',
  '[=0]"";dd.mm.yyyy',
  '[>0]dd.mm.yyyy;""',
])('%s shows a date', (code) => {
  expect(kindOfCode(code)).toBe('date');
});

test.each(['hh:mm', 'h:mm AM/PM', 'mm:ss.0', '[$-F400]h:mm:ss\\ AM/PM'])('%s shows a time', (code) => {
  expect(kindOfCode(code)).toBe('time');
});

test.each(['0%', '0.00%', '#,##0.0 %', '0%;[Red]-0%'])('%s shows per cent', (code) => {
  expect(kindOfCode(code)).toBe('percent');
});

test.each([
  'General',
  'Standard',
  'General\\ "Tag"',
  '@',
  '0.00E+00',
  '#,##0.00\\ "Std"',
  '[Red]0.00',
  '0.00\\ "d"',
  '0.0\\ "m²"',
  '#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"',
  '[$€-407]\\ #,##0.00',
  '0\\%',
  '_-* #,##0.00\\ _D_M_-',
  '"unclosed d',
])('%s shows a plain number', (code) => {
  expect(kindOfCode(code)).toBe('plain');
});

test.each(['[h]:mm', '[hh]:mm:ss', '[mm]:ss', '[s]'])('%s shows a duration, which is a number', (code) => {
  expect(kindOfCode(code)).toBe('plain');
});

test('a code longer than Excel allows is not even looked at', () => {
  expect(kindOfCode(`${'['.repeat(200_000)}dd.mm.yyyy`)).toBe('plain');
});

test('formats that Excel knows by number only', () => {
  expect([0, 2, 9, 10, 14, 20, 22, 45, 46, 47, 49].map(builtInKind)).toEqual([
    'plain',
    'plain',
    'percent',
    'percent',
    'date',
    'time',
    'date',
    'time',
    'plain',
    'time',
    'plain',
  ]);
});
