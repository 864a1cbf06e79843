import { expect, test } from 'vitest';
import { hyphenate } from './hyphenate.ts';
import { lettering } from './lettering.ts';

const shown = (text: string) => text.replaceAll('\u00ad', '|');
const ascii = (codePoint: number) => codePoint < 0x250 || codePoint === 0x20ac;

test('long words may break, with four letters before and three behind the break', () => {
  expect(shown(hyphenate('Integrationskonzept'))).toBe('Inte|gra|ti|ons|kon|zept');
  expect(shown(hyphenate('Vollständigkeit'))).toBe('Voll|stän|dig|keit');
});

test('short words stay whole', () => {
  expect(shown(hyphenate('Maßnahme im Amt'))).toBe('Maßnahme im Amt');
});

test('headings keep their words whole, because bookmarks show them', () => {
  const { set } = lettering(ascii);
  expect(set({ text: 'Vollständigkeit', headlineLevel: 1 })).toEqual({ text: 'Vollständigkeit', headlineLevel: 1 });
});

test('a letter that the font lacks becomes a box and is named once', () => {
  const { set, missing } = lettering(ascii);
  expect(set([{ text: 'Ω Ω' }, { svg: '<text>Ж</text>' }])).toEqual([{ text: '□ □' }, { svg: '<text>□</text>' }]);
  expect(missing()).toEqual(['Ω', 'Ж']);
});

test('invisible characters go, a letter with its accent becomes one', () => {
  const { set, missing } = lettering(ascii);
  expect(set({ text: 'Ko\u0308ln\u200b\ufeff\u0007, So\u00adzial' })).toEqual({ text: 'Köln, Sozial' });
  expect(missing()).toEqual([]);
});

test('a number and its sign stay together', () => {
  const { set } = lettering(ascii);
  expect(set({ text: '8,6 % und 12 €' })).toEqual({ text: '8,6\u00a0% und 12\u00a0€' });
});
