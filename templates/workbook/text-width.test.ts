import { expect, test } from 'vitest';
import { lineCount } from './text-width.ts';

test.each([
  ['kurz', 20, 1],
  ['', 20, 1],
  ['eins\nzwei\n', 20, 3],
  ['Bildungsgerechtigkeit Bildungsgerechtigkeit', 24, 2],
  ['Bildungsgerechtigkeit', 8, 3],
])('%j takes in a column of width %i %i lines', (text, width, lines) => {
  expect(lineCount(text, width)).toBe(lines);
});

test('bold and larger type needs more room', () => {
  const text = 'Ein Satz, der in der Breite gerade noch Platz hat.';
  expect(lineCount(text, 43)).toBe(1);
  expect(lineCount(text, 43, { bold: true })).toBe(2);
  expect(lineCount(text, 43, { scale: 1.3 })).toBe(2);
});
