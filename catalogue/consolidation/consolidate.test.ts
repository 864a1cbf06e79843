import { expect, test } from 'vitest';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { consolidate, type OfficeWorkbook } from './consolidate.ts';

function workbook(file: string, office: string, drafts: Partial<DraftCatalogue>): OfficeWorkbook {
  const catalogue = catalogueOf(drafts);
  const renamed = Object.fromEntries(
    Object.entries(catalogue).map(([key, rows]) => [
      key,
      rows.map((row: { origin: object }) => ({ ...row, origin: { ...row.origin, file } })),
    ]),
  );
  return { file, offices: new Set([office]), catalogue: renamed as typeof catalogue };
}

const nothing = catalogueOf({});

test('the workbooks of two offices become one catalogue', () => {
  const { catalogue, unreported } = consolidate(
    [
      workbook('51.xlsx', '51', {
        measures: [{ id: 'BS-01', office: '51' }],
        milestones: [{ id: 'BS-01-M1', measure: 'BS-01' }],
      }),
      workbook('80.xlsx', '80', { measures: [{ id: 'AM-01', office: '80' }] }),
    ],
    nothing,
  );
  expect(catalogue.measures.map(({ id, origin }) => [id, origin.file])).toEqual([
    ['BS-01', '51.xlsx'],
    ['AM-01', '80.xlsx'],
  ]);
  expect(catalogue.milestones).toHaveLength(1);
  expect(unreported.size).toBe(0);
});

test('where two offices report the same number, the lead office counts, whichever came first', () => {
  const lead = workbook('51.xlsx', '51', {
    measures: [{ id: 'BS-01', office: '51', title: 'vom Jugendamt' }],
    milestones: [{ id: 'BS-01-M1', measure: 'BS-01', title: 'eigener' }],
  });
  const other = workbook('50.xlsx', '50', {
    measures: [{ id: 'BS-01', office: '51', title: 'vom Sozialamt' }],
    milestones: [{ id: 'BS-01-M1', measure: 'BS-01', title: 'fremder' }],
  });
  for (const order of [
    [lead, other],
    [other, lead],
  ]) {
    const { catalogue } = consolidate(order, nothing);
    expect(catalogue.measures.map(({ title }) => title)).toEqual(['vom Jugendamt']);
    expect(catalogue.milestones.map(({ title }) => title)).toEqual(['eigener']);
  }
});

test('what was handed out and did not come back stays in, without what must be reported anew', () => {
  const handedOut = catalogueOf({
    measures: [
      { id: 'BS-01', title: 'Kita-Einstieg', state: 'in Umsetzung', progress: 40, priority: 'hoch' },
      { id: 'BS-02', title: 'Elternbegleiter' },
    ],
    indicators: [{ id: 'I-BS-01', measure: 'BS-01' }],
    values: [{ indicator: 'I-BS-01', date: '2023-12-31', value: 62 }],
  });
  const { catalogue, unreported } = consolidate(
    [workbook('51.xlsx', '51', { measures: [{ id: 'BS-02', state: 'laufend' }] })],
    handedOut,
  );
  expect([...unreported]).toEqual(['BS-01']);
  const silent = catalogue.measures.find(({ id }) => id === 'BS-01');
  expect(silent).toMatchObject({ title: 'Kita-Einstieg', priority: 'hoch' });
  expect(silent?.state).toBeUndefined();
  expect(silent?.progress).toBeUndefined();
  expect(catalogue.values.map(({ value }) => value)).toEqual([62]);
});

test('values without indicator or date are never taken for duplicates of each other', () => {
  const { catalogue } = consolidate([workbook('51.xlsx', '51', { values: [{ value: 1 }, { value: 2 }] })], nothing);
  expect(catalogue.values.map(({ value }) => value)).toEqual([1, 2]);
});

test('rows without a number are never taken for the same, although they stand in the same line of two workbooks', () => {
  const nameless = (file: string) => ({ id: `(${file}, Maßnahmen, Zeile 12)`, title: `aus ${file}` });
  const { catalogue } = consolidate(
    [
      workbook('51.xlsx', '51', { measures: [nameless('51.xlsx')] }),
      workbook('50.xlsx', '50', { measures: [nameless('50.xlsx')] }),
    ],
    nothing,
  );
  expect(catalogue.measures).toHaveLength(2);
});
