import { expect, test } from 'vitest';
import { capitalise, count, enumerate, quoted, sentence } from './german.ts';

test('numbers and nouns agree', () => {
  expect([0, 1, 2].map((number) => count(number, 'Maßnahme', 'Maßnahmen'))).toEqual([
    'keine Maßnahmen',
    '1\u00a0Maßnahme',
    '2\u00a0Maßnahmen',
  ]);
});

test('a list ends with „und“', () => {
  expect(enumerate([])).toBe('');
  expect(enumerate(['a'])).toBe('a');
  expect(enumerate(['a', 'b', 'c'])).toBe('a, b und c');
});

test('quotation marks within a quotation are single', () => {
  expect(quoted(' Das Programm „Kita-Einstieg“ endet. ')).toBe('„Das Programm ‚Kita-Einstieg‘ endet.“');
});

test('a sentence begins with a capital and ends with a full stop', () => {
  expect(capitalise('überfällig')).toBe('Überfällig');
  expect(sentence('Start im September')).toBe('Start im September.');
  expect(sentence('Warum?')).toBe('Warum?');
});
