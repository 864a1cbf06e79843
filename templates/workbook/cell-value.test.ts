import { expect, test } from 'vitest';
import type { Kind } from '../../catalogue/contract/column.ts';
import { concept, reporting } from '../../test/concept.ts';
import { contentOf, entryLabelsAt } from './cell-value.ts';

const labels = entryLabelsAt(concept, reporting.reportingDate);
const field: Kind = { is: 'concept', list: 'field', many: false };
const groups: Kind = { is: 'concept', list: 'targetGroup', many: true };
const choices: Kind = { is: 'choice', options: ['alle', 'Frauen'], many: true };
const date: Kind = { is: 'date', partial: 'first' };

test.each<[unknown, Kind, unknown]>([
  ['BS', field, { is: 'text', text: 'BS Bildung und Sprache' }],
  ['XX', field, { is: 'text', text: 'XX' }],
  [['ZG1', 'ZG2'], groups, { is: 'text', text: 'ZG1 Kinder; ZG2 Eltern und Familien' }],
  [['alle', 'Frauen'], choices, { is: 'text', text: 'alle; Frauen' }],
  [[], choices, undefined],
  [undefined, field, undefined],
  ['', { is: 'text', lines: 'one' }, undefined],
  [true, { is: 'yesNo' }, { is: 'text', text: 'ja' }],
  [false, { is: 'yesNo' }, { is: 'text', text: 'nein' }],
  [60, { is: 'percent' }, { is: 'number', number: 0.6 }],
  [0, { is: 'euro' }, { is: 'number', number: 0 }],
  ['2025-12-31', date, { is: 'date', date: '2025-12-31' }],
  ['2025-12-31', { is: 'text', lines: 'one' }, { is: 'text', text: '2025-12-31' }],
  ['1900-02-01', date, { is: 'text', text: '01.02.1900' }],
])('%j in a column of kind %j is written as %j', (value, kind, content) => {
  expect(contentOf(value, kind, labels)).toEqual(content);
});

test.each<[string, Kind]>([
  ['März 2024', date],
  ['2025-02-31', date],
  ['ca. 12.000 €', { is: 'euro' }],
  ['k. A.', { is: 'number' }],
  ['teilweise', { is: 'yesNo' }],
  ['halb fertig', { is: 'choice', options: ['offen'], many: false }],
])('%j, which does not fit its column, stays word for word', (value, kind) => {
  expect(contentOf(value, kind, labels)).toEqual({ is: 'text', text: value });
});

test('an entry with a semicolon in its name is listed by its code', () => {
  expect(contentOf(['ZG1', 'ZG2'], groups, (_, code) => `${code} Kinder; Jugendliche`)).toEqual({
    is: 'text',
    text: 'ZG1; ZG2',
  });
});
