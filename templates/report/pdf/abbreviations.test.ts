import { expect, test } from 'vitest';
import { abbreviations } from './abbreviations.ts';

const find = abbreviations(
  new Map([
    ['BS', 'Bildung und Sprache'],
    ['z. B.', 'zum Beispiel'],
    ['(v)', 'vorläufig'],
  ]),
);

test('abbreviations are found as whole words, with or without a fixed space', () => {
  expect(find('Im BS, z.\u00a0B. 12 (v)')).toEqual([
    { text: 'Im ' },
    { text: 'BS', expansion: 'Bildung und Sprache' },
    { text: ', ' },
    { text: 'z.\u00a0B.', expansion: 'zum Beispiel' },
    { text: ' 12 ' },
    { text: '(v)', expansion: 'vorläufig' },
  ]);
});

test('a number that begins with one is none', () => {
  for (const text of ['BS-01', 'I-BS-01', 'BS.1.1', 'ABS', 'BSE']) expect(find(text)).toEqual([{ text }]);
});
