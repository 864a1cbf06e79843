import { expect, test } from 'vitest';
import { concept, reporting } from '../test/concept.ts';
import { catalogueOf } from '../test/draft-catalogue.ts';
import { completenessOf, percentOf } from './completeness.ts';
import type { PlainDate } from './plain-date.ts';

const catalogue = catalogueOf({
  measures: [
    { id: 'BS-01', field: 'BS', office: '51', state: 'laufend' },
    { id: 'BS-02', field: 'BS', office: '51' },
    { id: 'AM-01', field: 'AM', office: '80' },
  ],
});

const completeness = completenessOf({
  concept,
  reporting,
  catalogue,
  unreported: new Set(['AM-01']),
  submissions: [
    { file: '51.xlsx', office: '51', receivedOn: '2026-01-20' as PlainDate },
    { file: '50.xlsx', office: '50', receivedOn: '2026-02-10' as PlainDate },
  ],
  expectedOffices: new Set(['51', '50', '80']),
});

test('offices are in time, late or missing', () => {
  expect(completeness.offices.map(({ code, submission }) => [code, submission.is])).toEqual([
    ['51', 'inTime'],
    ['50', 'late'],
    ['80', 'missing'],
  ]);
  expect(completeness.total.offices).toEqual({ expected: 3, inTime: 1, late: 1, missing: 1 });
  expect(completeness.directorates.map(({ code, offices }) => [code, offices.missing])).toEqual([
    ['I', 0],
    ['II', 1],
  ]);
});

test('a measure counts as reported when it came in with a state', () => {
  expect(completeness.total.measures).toEqual({ expected: 3, reported: 1 });
  expect(completeness.fields.map(({ code, measures }) => [code, measures.reported, measures.expected])).toEqual([
    ['BS', 1, 2],
    ['AM', 0, 1],
  ]);
});

test('the required cells of offices add up to the total', () => {
  const sum = completeness.offices.reduce((total, { cells }) => total + cells.required, 0);
  expect(sum).toBe(completeness.total.cells.required);
  expect(percentOf({ filled: 0, required: 0 })).toBeUndefined();
  expect(percentOf({ filled: 1, required: 4 })).toBe(25);
});

test('the day of the deadline is in time', () => {
  const onTheDay = completenessOf({
    concept,
    reporting,
    catalogue,
    unreported: new Set(),
    submissions: [{ file: '51.xlsx', office: '51', receivedOn: reporting.deadline }],
    expectedOffices: new Set(['51']),
  });
  expect(onTheDay.offices[0]?.submission.is).toBe('inTime');
});
