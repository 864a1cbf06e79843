import { expect, test } from 'vitest';
import { concept, reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { draftsOf, handOut, reportingOffices, rowsOfOffice } from './drafts.ts';

const drafts: DraftCatalogue = {
  measures: [
    { id: 'BS-01', office: '51', state: 'in Umsetzung', progress: 40, title: 'Kita-Einstieg' },
    { id: 'AM-01', office: '80', state: 'laufend' },
  ],
  milestones: [
    { id: 'BS-01-M1', measure: 'BS-01', doneOn: '2023-05-01' },
    { id: 'AM-01-M1', measure: 'AM-01' },
  ],
  indicators: [{ id: 'I-BS-01', measure: 'BS-01', office: '51' }],
  values: [
    { indicator: 'I-BS-01', date: '2023-12-31', value: 62 },
    { indicator: 'I-BS-01', date: '2025-12-31', value: 68 },
  ],
  mandates: [
    { id: 'A-1', measure: 'BS-01', addressee: '51 Jugendamt', state: 'offen' },
    { id: 'A-2', addressee: '80 Wirtschaftsförderung', state: 'erledigt' },
  ],
  signOffs: [
    { directorate: 'I', decision: 'frei' },
    { directorate: 'II', decision: 'frei' },
  ],
};

test('an office gets its measures, what hangs on them, and the mandates addressed to it', () => {
  const rows = rowsOfOffice(drafts, '51', concept, reporting.reportingDate);
  expect(rows.measures.map(({ id }) => id)).toEqual(['BS-01']);
  expect(rows.milestones.map(({ id }) => id)).toEqual(['BS-01-M1']);
  expect(rows.values).toHaveLength(2);
  expect(rows.mandates.map(({ id }) => id)).toEqual(['A-1']);
  expect(rows.signOffs.map(({ directorate }) => directorate)).toEqual(['I']);
});

test('every row goes to exactly one office', () => {
  const offices = reportingOffices(drafts, concept, reporting.reportingDate);
  for (const key of Object.keys(drafts) as (keyof DraftCatalogue)[]) {
    const handed = offices.flatMap(
      (office): readonly unknown[] => rowsOfOffice(drafts, office, concept, reporting.reportingDate)[key],
    );
    expect(handed).toHaveLength(drafts[key].length);
    expect(new Set(handed).size).toBe(drafts[key].length);
  }
});

test('for a new report the update fields are empty and the values of the period are still to come', () => {
  const rows = handOut(drafts, '51', concept, reporting);
  expect(rows.measures[0]).toMatchObject({ id: 'BS-01', title: 'Kita-Einstieg' });
  expect(rows.measures[0]?.state).toBeUndefined();
  expect(rows.values.map(({ date }) => date)).toEqual(['2023-12-31']);
  expect(rows.signOffs).toEqual([]);
  expect(handOut(drafts, '80', concept, reporting).mandates).toEqual([]);
});

test('what could not be understood goes back word for word', () => {
  const catalogue = catalogueOf({ measures: [{ id: 'BS-01' }] });
  const [row] = catalogue.measures;
  const unread = { ...catalogue, measures: [{ ...row!, origin: { ...row!.origin, verbatim: { state: 'läuft' } } }] };
  expect(draftsOf(unread).measures[0]).toMatchObject({ id: 'BS-01', state: 'läuft' });
});
