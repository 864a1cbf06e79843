import { describe, expect, test } from 'vitest';
import { concept } from '../../test/concept.ts';
import type { Kind } from '../contract/column.ts';
import type { PlainDate } from '../plain-date.ts';
import { listsAt, readCell } from './cell.ts';
import type { CellContent } from './grid.ts';

const lists = listsAt(concept, '2025-12-31' as PlainDate);
const read = (content: CellContent, kind: Kind) => readCell(content, kind, lists);
const typed = (value: string): CellContent => ({ type: 'text', value });

describe('dates', () => {
  const first: Kind = { is: 'date', partial: 'first' };
  const last: Kind = { is: 'date', partial: 'last' };

  test.each([
    ['01.03.2024', '2024-03-01', '2024-03-01'],
    ['1.3.24', '2024-03-01', '2024-03-01'],
    ['2024-03-01', '2024-03-01', '2024-03-01'],
    ['1. März 2024', '2024-03-01', '2024-03-01'],
    ['März 2024', '2024-03-01', '2024-03-31'],
    ['Mrz. 2024', '2024-03-01', '2024-03-31'],
    ['Feb 2024', '2024-02-01', '2024-02-29'],
    ['03/2024', '2024-03-01', '2024-03-31'],
    ['3. Quartal 2024', '2024-07-01', '2024-09-30'],
    ['Q3 2024', '2024-07-01', '2024-09-30'],
    ['III/2024', '2024-07-01', '2024-09-30'],
    ['IV. Quartal 2024', '2024-10-01', '2024-12-31'],
    ['2024', '2024-01-01', '2024-12-31'],
    ['Ende 2024', '2024-12-31', '2024-12-31'],
    [' 01.03.2024\u00a0', '2024-03-01', '2024-03-01'],
  ])('„%s“ begins on %s and ends on %s', (text, start, end) => {
    expect(read(typed(text), first)).toMatchObject({ is: 'interpreted', value: start });
    expect(read(typed(text), last)).toMatchObject({ is: 'interpreted', value: end });
  });

  test('a real date is taken as it stands, with or without a time', () => {
    expect(read({ type: 'date', value: '2024-03-01' }, first)).toEqual({ is: 'value', value: '2024-03-01' });
    expect(read({ type: 'date', value: '2024-03-01T14:30:00' }, first)).toEqual({ is: 'value', value: '2024-03-01' });
  });

  test('a date whose format was lost is found again behind its number', () => {
    expect(read({ type: 'number', value: 45_352 }, first)).toMatchObject({ is: 'interpreted', value: '2024-03-01' });
    expect(read({ type: 'number', value: 2024 }, last)).toMatchObject({ is: 'interpreted', value: '2024-12-31' });
  });

  test.each(['31.02.2024', 'bald', 'nach der Sommerpause', '13/2024', '5. Quartal 2024', '1.3.', '32.1.2024'])(
    '„%s“ is not a date',
    (text) => {
      expect(read(typed(text), first).is).toBe('unreadable');
    },
  );

  test.each(['k. A.', '-', '–', 's. o.', 'folgt', '?', 'n/a'])('„%s“ stands for no date', (text) => {
    expect(read(typed(text), first).is).toBe('placeholder');
  });
});

describe('numbers', () => {
  const number: Kind = { is: 'number' };

  test.each([
    ['1.234,5', 1234.5],
    ['1234,5', 1234.5],
    ['1 234,5', 1234.5],
    ['1\u202f234', 1234],
    ['1.234', 1234],
    ['1,234', 1.234],
    ['1,234.5', 1234.5],
    ['1.5', 1.5],
    ['12.000 €', 12_000],
    ['ca. 12.000 €', 12_000],
    ['12.000,- Euro', 12_000],
    ['68,5 %', 68.5],
    ['−3', -3],
    ['0', 0],
  ])('„%s“ is %d', (text, value) => {
    expect(read(typed(text), number)).toMatchObject({ is: 'interpreted', value });
  });

  test.each(['viele', '12 bis 14', '1.2.3', '3 von 5', '1e5', '--5', '12a'])('„%s“ is no number', (text) => {
    expect(read(typed(text), number).is).toBe('unreadable');
  });

  test('a zero is a value', () => {
    expect(read({ type: 'number', value: 0 }, number)).toEqual({ is: 'value', value: 0 });
  });

  test('a share formatted as per cent gives the figure that people see', () => {
    expect(read({ type: 'number', value: 0.685, percent: true }, number)).toMatchObject({ value: 68.5 });
  });
});

describe('progress', () => {
  const percent: Kind = { is: 'percent' };

  test.each<[string, CellContent, unknown]>([
    ['a per-cent cell', { type: 'number', value: 0.6, percent: true }, { is: 'value', value: 60 }],
    ['0.07 without a rounding tail', { type: 'number', value: 0.07, percent: true }, { is: 'value', value: 7 }],
    ['a plain 60', { type: 'number', value: 60 }, { is: 'interpreted', value: 60 }],
    ['a plain 0.6', { type: 'number', value: 0.6 }, { is: 'interpreted', value: 60 }],
    ['„60 %“', typed('60 %'), { is: 'interpreted', value: 60 }],
    ['„60“', typed('60'), { is: 'interpreted', value: 60 }],
    ['zero', { type: 'number', value: 0 }, { is: 'value', value: 0 }],
  ])('%s', (_, content, expected) => {
    expect(read(content, percent)).toMatchObject(expected as object);
  });

  test('a plain 1 may be 1 or 100 per cent and is asked back', () => {
    expect(read({ type: 'number', value: 1 }, percent).is).toBe('unreadable');
  });
});

describe('choices and lists', () => {
  const state: Kind = { is: 'choice', options: ['nicht begonnen', 'in Umsetzung', 'abgeschlossen'], many: false };
  const office: Kind = { is: 'concept', list: 'office', many: false };
  const groups: Kind = { is: 'concept', list: 'targetGroup', many: true };

  test.each(['In umsetzung', 'in  Umsetzung ', 'IN UMSETZUNG', 'in Umsetzung\u00a0'])(
    '„%s“ is the state „in Umsetzung“',
    (text) => {
      expect(read(typed(text), state)).toMatchObject({ value: 'in Umsetzung' });
    },
  );

  test('another word is not guessed', () => {
    expect(read(typed('läuft'), state).is).toBe('unreadable');
  });

  test.each(['51', '51 Jugendamt', 'Jugendamt', 'Amt 51', '51 – Jugendamt', 'E51', 'jugendamt'])(
    '„%s“ is office 51',
    (text) => {
      expect(read(typed(text), office)).toMatchObject({ value: '51' });
    },
  );

  test('a code that Excel turned into a number is still a code', () => {
    expect(read({ type: 'number', value: 51 }, office)).toMatchObject({ value: '51' });
  });

  test('an office that the organisation does not have is not understood', () => {
    expect(read(typed('99 Amt für Unbekanntes'), office).is).toBe('unreadable');
  });

  test.each([
    'ZG1 Kinder; ZG2 Eltern und Familien',
    'Kinder\nEltern und Familien',
    'ZG1, ZG2',
    'kinder;eltern und familien;',
  ])('„%s“ are two target groups', (text) => {
    expect(read(typed(text), groups)).toMatchObject({ value: ['ZG1', 'ZG2'] });
  });

  test.each<[string, boolean]>([
    ['ja', true],
    ['Ja', true],
    ['x', true],
    ['nein', false],
    ['Nein ', false],
  ])('„%s“ answers %s', (text, value) => {
    expect(read(typed(text), { is: 'yesNo' })).toMatchObject({ value });
  });

  test('a ticked box answers too', () => {
    expect(read({ type: 'boolean', value: false }, { is: 'yesNo' })).toMatchObject({ value: false });
  });
});

test('an error or an uncomputed formula is never taken for a value', () => {
  for (const kind of [{ is: 'number' }, { is: 'text', lines: 'one' }] as const) {
    expect(read({ type: 'error', value: '#REF!' }, kind).is).toBe('unreadable');
    expect(read({ type: 'blank' }, kind).is).toBe('unreadable');
  }
});
