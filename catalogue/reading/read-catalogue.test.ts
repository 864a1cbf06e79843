import { expect, test } from 'vitest';
import { concept } from '../../test/concept.ts';
import { gridOf, type Sheets } from '../../test/grid.ts';
import type { PlainDate } from '../plain-date.ts';
import { readCatalogue } from './read-catalogue.ts';

const day = '2025-12-31' as PlainDate;
const read = (sheets: Sheets, keywords?: string) => readCatalogue(gridOf(sheets, keywords), 'amt51.xlsx', concept, day);
const rules = (findings: readonly { readonly rule: string }[]) => findings.map(({ rule }) => rule);

const header = ['Maßnahmen-Nr.', 'Maßnahme', 'Umsetzungsstand', 'Beginn', 'Fortschritt'];

test('columns are found by label wherever they stand', () => {
  const straight = read({ Maßnahmen: [header, ['BS-01', 'Kita-Einstieg', 'in Umsetzung', '01.03.2024', '60 %']] });
  const moved = read({
    Maßnahmen: [
      ['Maßnahmenkatalog 2025'],
      [],
      ['Fortschritt', 'Beginn', undefined, 'Maßnahme', 'Umsetzungsstand', 'Maßnahmen-Nr.'],
      ['60 %', '01.03.2024', undefined, 'Kita-Einstieg', 'in Umsetzung', 'BS-01'],
    ],
  });
  const [first] = straight.catalogue.measures;
  expect(first).toMatchObject({
    id: 'BS-01',
    title: 'Kita-Einstieg',
    state: 'in Umsetzung',
    start: '2024-03-01',
    progress: 60,
  });
  expect({ ...moved.catalogue.measures[0], origin: undefined }).toEqual({ ...first, origin: undefined });
  expect(moved.catalogue.measures[0]?.origin).toMatchObject({ row: 4, letters: { id: 'F', progress: 'A' } });
});

test('a text date is understood and reported with its cell and a fix', () => {
  const { findings } = read({ Maßnahmen: [header, ['BS-01', 'Kita-Einstieg', 'in Umsetzung', 'März 2024']] });
  expect(findings).toContainEqual({
    rule: 'L-WERT-01',
    severity: 'info',
    place: { file: 'amt51.xlsx', sheet: 'Maßnahmen', cell: 'D2', column: 'Beginn' },
    message: expect.objectContaining({ de: '„März 2024“ wurde als „01.03.2024“ gelesen.' }),
    fix: { set: '2024-03-01' },
  });
});

test('what cannot be understood is kept word for word and reported', () => {
  const { catalogue, findings } = read({ Maßnahmen: [header, ['BS-01', 'Kita-Einstieg', 'läuft', 'bald']] });
  expect(catalogue.measures[0]?.origin.verbatim).toEqual({ state: 'läuft', start: 'bald' });
  expect(catalogue.measures[0]?.state).toBeUndefined();
  expect(rules(findings).filter((rule) => rule === 'L-WERT-02')).toHaveLength(2);
});

test('a renamed column is read and named, a foreign one is not lost in silence', () => {
  const { catalogue, findings } = read({
    Maßnahmen: [
      ['Nr.', 'Titel', 'Status', 'Ampel'],
      ['BS-01', 'Kita-Einstieg', 'laufend', 'grün'],
    ],
  });
  expect(catalogue.measures[0]).toMatchObject({ id: 'BS-01', title: 'Kita-Einstieg', state: 'laufend' });
  expect(rules(findings).filter((rule) => rule === 'L-SPALTE-02')).toHaveLength(3);
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'L-SPALTE-03', place: expect.objectContaining({ cell: 'D1', column: 'Ampel' }) }),
  );
});

test('a row without a number is kept under a provisional one', () => {
  const { catalogue, findings } = read({ Maßnahmen: [header, [undefined, 'Neue Maßnahme']] });
  expect(catalogue.measures[0]).toMatchObject({ id: '(amt51.xlsx, Maßnahmen, Zeile 2)', title: 'Neue Maßnahme' });
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'L-ZEILE-01', place: expect.objectContaining({ cell: 'A2' }) }),
  );
});

test('a renamed sheet is found by its headers, an extra one is named', () => {
  const { catalogue, findings } = read({
    'Tabelle1 (2)': [
      ['Meilenstein-Nr.', 'Maßnahmen-Nr.', 'Meilenstein', 'Frist', 'Erreicht am'],
      ['BS-01-M1', 'BS-01', 'Vertrag', '30.06.2025'],
    ],
    Notizen: [['Bitte noch prüfen']],
  });
  expect(catalogue.milestones).toHaveLength(1);
  expect(findings).toContainEqual(
    expect.objectContaining({ rule: 'L-BLATT-02', place: { file: 'amt51.xlsx', sheet: 'Notizen' } }),
  );
});

test('another workbook is no catalogue', () => {
  const result = read({
    Haushalt: [
      ['Konto', 'Betrag'],
      ['4711', '12,50'],
    ],
  });
  expect(result.recognised).toBe(false);
  expect(rules(result.findings)).toEqual(['L-DATEI-02']);
});

test('the office is known from the properties, and from the start sheet where they were lost', () => {
  const sheet = { Maßnahmen: [header] };
  expect(
    read(sheet, 'integrationsmonitor;contract:1;document:2025-51;office:51;reporting-date:2025-12-31').identity,
  ).toEqual({
    document: '2025-51',
    unit: '51',
    reportingDate: '2025-12-31',
    contractVersion: 1,
  });
  const start = [
    ['Amt', '51 Jugendamt'],
    ['Stichtag', '31.12.2025'],
    ['Vorlage', 1],
    ['Dokument-Nr.', '2025-51'],
  ];
  expect(read({ Start: start, ...sheet }).identity).toEqual({
    document: '2025-51',
    unit: '51',
    reportingDate: '2025-12-31',
    contractVersion: 1,
  });
});

test('empty rows between entries do not end the table', () => {
  const { catalogue } = read({ Maßnahmen: [header, ['BS-01', 'Eins'], [], ['   '], ['BS-02', 'Zwei']] });
  expect(catalogue.measures.map(({ id, origin }) => [id, origin.row])).toEqual([
    ['BS-01', 2],
    ['BS-02', 5],
  ]);
});
