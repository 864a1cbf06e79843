import { expect, test } from 'vitest';
import { concept } from '../test/concept.ts';
import { catalogueOf } from '../test/draft-catalogue.ts';
import type { PlainDate } from './plain-date.ts';
import { explain } from './provenance.ts';

const day = '2025-12-31' as PlainDate;
const sources = [
  { file: 'test.xlsx', sha256: 'abc', receivedOn: '2026-01-20' as PlainDate, status: 'read', unit: '51' },
] as const;

const catalogue = catalogueOf({
  measures: [
    {
      id: 'BS-01',
      title: 'Kita-Einstieg',
      field: 'BS',
      office: '51',
      start: '2024-03-01',
      progress: 60,
      ownFunds: 12_000,
      ongoing: false,
      targetGroups: ['ZG1', 'ZG2'],
    },
    { id: 'BS-02', title: 'Elternbegleiter', replacedBy: 'BS-01' },
  ],
  milestones: [{ id: 'BS-01-M1', measure: 'BS-01', title: 'Vertrag' }],
  indicators: [{ id: 'I-BS-01', measure: 'BS-01' }],
});

test('every entry of a measure is traced to workbook, sheet and cell', () => {
  const [row] = explain('BS-01', catalogue, sources, concept, day);
  const shown = Object.fromEntries(row!.entries.map(({ label, shown, cell }) => [label, `${shown} @ ${cell}`]));
  expect(shown).toMatchObject({
    Maßnahme: 'Kita-Einstieg @ B6',
    Handlungsfeld: 'BS Bildung und Sprache @ E6',
    Federführung: '51 Jugendamt @ H6',
    Zielgruppen: 'ZG1 Kinder; ZG2 Eltern und Familien @ K6',
    Beginn: '01.03.2024 @ Q6',
    'Laufende Maßnahme': 'nein @ R6',
    Fortschritt: '60\u00a0% @ V6',
    'Eigenmittel geplant': '12.000\u00a0€ @ Y6',
  });
  expect(row!.entries[0]).toMatchObject({
    file: 'test.xlsx',
    sheet: 'Maßnahmen',
    sha256: 'abc',
    receivedOn: '2026-01-20',
    understood: true,
  });
});

test('what hangs on a measure is explained with it', () => {
  expect(explain('BS-01', catalogue, sources, concept, day).map(({ sheet, title }) => `${sheet} ${title}`)).toEqual([
    'Maßnahmen BS-01',
    'Maßnahmen BS-02',
    'Meilensteine BS-01-M1',
    'Indikatoren I-BS-01',
  ]);
});

test('what was not understood is quoted word for word', () => {
  const [measure] = catalogue.measures;
  const unread = {
    ...catalogue,
    measures: [{ ...measure!, origin: { ...measure!.origin, verbatim: { state: 'läuft' } } }],
  };
  const [row] = explain('BS-01', unread, sources, concept, day);
  expect(row!.entries.find(({ label }) => label === 'Umsetzungsstand')).toMatchObject({
    shown: 'läuft',
    understood: false,
  });
});

test('an unknown number has no explanation', () => {
  expect(explain('XX-99', catalogue, sources, concept, day)).toEqual([]);
});
