import type { Content } from 'pdfmake/interfaces.js';
import { expect, test } from 'vitest';
import { parseIsoDate } from '../../../catalogue/plain-date.ts';
import { paletteOf } from '../../charts/palette.ts';
import { heading } from '../blocks.ts';
import { defaultStyle, styles, tableLayouts } from '../theme.ts';
import { layOut, type Print } from './render.ts';

const palette = paletteOf({ primary: '#0F3F4F', secondary: '#0B7371', accent: '#E0A526' });

function printOf(content: readonly Content[]): Print {
  return {
    title: 'Probe',
    author: '',
    subject: '',
    keywords: '',
    createdOn: parseIsoDate('2026-02-10')!,
    leaves: [{ content }],
    styles: styles(palette),
    defaultStyle: defaultStyle(palette),
    abbreviations: new Map(),
    layouts: tableLayouts(palette),
    noteOnMissing: (letters) => ({ text: `fehlt: ${letters.join('')}` }),
  };
}

function printed(content: readonly Content[]): readonly (readonly string[])[] {
  return linesOf(printOf(content));
}

function linesOf(print: Print): readonly (readonly string[])[] {
  return layOut(print).map(({ items }) =>
    items
      .filter(({ type }) => type === 'line')
      .map(({ item }) => (item as { inlines: readonly { text: string }[] }).inlines.map(({ text }) => text).join('')),
  );
}

const lines = (number: number): Content[] =>
  Array.from({ length: number }, (_, index) => ({ text: `Zeile ${index + 1}` }));

test.each([
  ['an unbreakable block', { stack: lines(200), unbreakable: true }],
  ['a row that is not to be broken', { table: { dontBreakRows: true, body: [['Kopf'], [{ stack: lines(200) }]] } }],
  [
    'a row kept with the head',
    { table: { headerRows: 1, keepWithHeaderRows: 1, body: [['Kopf'], [{ stack: lines(200) }]] } },
  ],
] as readonly (readonly [string, Content])[])('%s higher than a page loses nothing', (_, content) => {
  const found = printed([content]).flat();
  expect(found.filter((line) => line.startsWith('Zeile'))).toHaveLength(200);
});

test('what is printed stays as it was and can be printed again', () => {
  const print = printOf([
    { canvas: [{ type: 'rect', x: 0, y: 0, w: 9, h: 9 }] },
    { table: { widths: ['*'], body: [['a']] } },
  ]);
  const before = JSON.stringify(print.leaves);
  expect(linesOf(print)).toEqual(linesOf(print));
  expect(JSON.stringify(print.leaves)).toBe(before);
});

test('a heading does not stay behind alone at the foot of a page', () => {
  for (let before = 40; before < 60; before += 1) {
    const pages = printed([...lines(before), heading(2, 'Überschrift'), ...lines(20)]);
    const page = pages.find((found) => found.includes('Überschrift'));
    expect(page?.at(-1)).not.toBe('Überschrift');
  }
});

test('a word broken at the end of a line shows a hyphen, one within a line does not', () => {
  const [page] = printed([{ columns: [{ width: 90, text: 'Die Vollständigkeit der Integrationskonzepte' }] }]);
  expect(page?.join('|')).toBe('Die Vollständigkeit |der Integrationskon-|zepte');
});

test('no line reaches beyond its column', () => {
  const word = 'Integrationskonzeptfortschreibungsbeschlussvorlage';
  const text = `${word} und ${word}`;
  for (let width = 40; width < 200; width += 7) {
    const joined = printed([{ columns: [{ width, text }] }])
      .flat()
      .join('')
      .replaceAll(/[- ]/g, '');
    expect(joined).toBe(text.replaceAll(' ', ''));
  }
});

test('letters that the font lacks are named at the end', () => {
  expect(printed([{ text: 'Name: 陈' }]).flat()).toEqual(['Name: □', 'fehlt: □']);
});
