import { describe, expect, test } from 'vitest';
import { concept, reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { checkCatalogue, checkWorkbook, rules } from './check.ts';

type Drafts = Partial<DraftCatalogue>;

const measure = {
  id: 'BS-01',
  title: 'Kita-Einstieg',
  description: 'Fachkräfte begleiten Familien auf dem Weg in die Kita.',
  field: 'BS',
  mainGoal: 'BS.1',
  actionGoal: 'BS.1.1',
  office: '51',
  targetGroups: ['ZG1'],
  start: '2024-03-01',
  ongoing: false,
  end: '2026-12-31',
  state: 'in Umsetzung',
  progress: 60,
  spent: 1000,
  ownFunds: 5000,
  nextSteps: 'Dritter Standort bis Juni 2026.',
  priority: 'hoch',
  updatedOn: '2026-01-15',
} as const satisfies DraftCatalogue['measures'][number];

const milestone = {
  id: 'BS-01-M1',
  measure: 'BS-01',
  title: 'Vertrag',
  due: '2025-06-30',
  doneOn: '2025-06-12',
} as const;

const indicator = {
  id: 'I-BS-01',
  title: 'Kita-Besuchsquote',
  kind: 'Wirkung',
  measure: 'BS-01',
  field: 'BS',
  office: '51',
  unit: '%',
  direction: 'soll steigen',
  definition: 'Kinder in Kitas je 100 Kinder.',
  source: 'Kita-Statistik',
  frequency: 'jährlich',
  baseline: 60,
  baselineDate: '2018-12-31',
  target: 80,
  targetDate: '2027-12-31',
} as const satisfies DraftCatalogue['indicators'][number];

const series = [61, 63, 64, 68].map((value, index) => ({
  indicator: 'I-BS-01',
  date: `${2022 + index}-12-31`,
  value,
  breakdown: 'insgesamt' as const,
}));

const mandate = {
  id: 'A-2024-01',
  kind: 'Auftrag',
  wording: 'Bericht über die Kita-Plätze',
  body: 'Ausschuss',
  issuedOn: '2024-03-14',
  addressee: '51 Jugendamt',
  due: '2026-06-30',
  state: 'offen',
} as const satisfies DraftCatalogue['mandates'][number];

const sound: Drafts = {
  measures: [measure],
  milestones: [milestone],
  indicators: [indicator],
  values: series,
  mandates: [mandate],
};

/** Where a rule must speak: the drafts that break it and the cell it must name. Columns are lettered as declared. */
const cases: Readonly<Record<string, { readonly drafts: Drafts; readonly column: string; readonly row?: number }>> = {
  'V-PFLICHT-01': {
    drafts: {
      ...sound,
      measures: [{ ...measure, state: undefined, progress: undefined, spent: undefined, nextSteps: undefined }],
    },
    column: 'Umsetzungsstand',
  },
  'V-STAND-01': {
    drafts: { ...sound, measures: [{ ...measure, updatedOn: '2022-02-03' }] },
    column: 'Letzte Aktualisierung',
  },
  'V-BASIS-01': { drafts: { ...sound, indicators: [{ ...indicator, baseline: undefined }] }, column: 'Ausgangswert' },
  'V-WERT-01': { drafts: { ...sound, values: series.slice(0, 2) }, column: 'Indikator-Nr.' },
  'V-INDIKATOR-01': { drafts: { ...sound, indicators: [], values: [] }, column: 'Maßnahmen-Nr.' },
  'D-FOLGE-01': { drafts: { ...sound, measures: [{ ...measure, end: '2023-12-31' }] }, column: 'Ende' },
  'D-LAUFEND-01': { drafts: { ...sound, measures: [{ ...measure, ongoing: true, state: 'laufend' }] }, column: 'Ende' },
  'D-MEILENSTEIN-01': { drafts: { ...sound, milestones: [{ ...milestone, due: '2027-06-30' }] }, column: 'Frist' },
  'D-STICHTAG-01': {
    drafts: { ...sound, values: [...series, { ...series[0], date: '2026-01-31' }] },
    column: 'Stichtag',
    row: 10,
  },
  'D-ZIEL-01': { drafts: { ...sound, indicators: [{ ...indicator, targetDate: '2017-12-31' }] }, column: 'Zieldatum' },
  'R-NUMMER-01': {
    drafts: { ...sound, values: [...series, { ...series[0], indicator: 'I-BS-99' }] },
    column: 'Indikator-Nr.',
    row: 10,
  },
  'R-NUMMER-02': { drafts: { ...sound, measures: [{ ...measure, replacedBy: 'BS-77' }] }, column: 'ersetzt durch' },
  'R-ZIEL-01': { drafts: { ...sound, measures: [{ ...measure, actionGoal: 'AM.1.1' }] }, column: 'Handlungsziel' },
  'R-DOPPELT-01': { drafts: { ...sound, measures: [measure, measure] }, column: 'Maßnahmen-Nr.', row: 7 },
  'R-DOPPELT-02': { drafts: sound, column: 'Maßnahmen-Nr.' },
  'R-DOPPELT-03': {
    drafts: { ...sound, values: [...series, { ...series[0], value: 62 }] },
    column: 'Stichtag',
    row: 10,
  },
  'S-STAND-01': { drafts: { ...sound, measures: [{ ...measure, state: 'abgeschlossen' }] }, column: 'Fortschritt' },
  'S-STAND-02': {
    drafts: { ...sound, measures: [{ ...measure, state: 'nicht begonnen', start: '2026-02-01' }] },
    column: 'Fortschritt',
  },
  'S-STAND-03': {
    drafts: {
      ...sound,
      measures: [{ ...measure, state: 'abgeschlossen', progress: 100 }],
      milestones: [{ ...milestone, doneOn: undefined }],
    },
    column: 'Erreicht am',
  },
  'S-STAND-04': { drafts: { ...sound, measures: [{ ...measure, state: 'laufend' }] }, column: 'Umsetzungsstand' },
  'S-FRIST-01': { drafts: { ...sound, measures: [{ ...measure, end: '2025-06-30' }] }, column: 'Ende' },
  'S-FRIST-02': {
    drafts: { ...sound, measures: [{ ...measure, state: 'nicht begonnen', progress: 0 }] },
    column: 'Beginn',
  },
  'S-FRIST-03': { drafts: { ...sound, milestones: [{ ...milestone, doneOn: undefined }] }, column: 'Frist' },
  'S-FORTSCHRITT-01': { drafts: { ...sound, measures: [{ ...measure, progress: 6000 }] }, column: 'Fortschritt' },
  'F-AUSGABE-01': { drafts: { ...sound, measures: [{ ...measure, spent: 9000 }] }, column: 'Verausgabt' },
  'I-RICHTUNG-01': {
    drafts: { ...sound, indicators: [{ ...indicator, direction: 'soll sinken' }] },
    column: 'Zielwert',
  },
  'I-PROZENT-01': {
    drafts: { ...sound, values: series.with(3, { ...series[3]!, value: 130 }) },
    column: 'Istwert',
    row: 9,
  },
  'P-KOMMA-01': {
    drafts: {
      ...sound,
      indicators: [{ ...indicator, unit: 'Kinder', target: 90 }],
      values: series.with(3, { ...series[3]!, value: 680 }),
    },
    column: 'Istwert',
    row: 9,
  },
  'A-FRIST-01': { drafts: { ...sound, mandates: [{ ...mandate, due: '2025-06-30' }] }, column: 'Frist' },
  'T-PERSON-01': {
    drafts: { ...sound, measures: [{ ...measure, nextSteps: 'Fragen an a.muster@stadt.example richten.' }] },
    column: 'Nächste Schritte',
  },
  'T-PLATZHALTER-01': {
    drafts: { ...sound, measures: [{ ...measure, description: 'folgt' }] },
    column: 'Kurzbeschreibung',
  },
};

function findingsIn(drafts: Drafts, rule: string) {
  const catalogue = catalogueOf(drafts);
  // Two workbooks for the one rule that needs them.
  const both = rule === 'R-DOPPELT-02' ? twice(catalogue) : catalogue;
  return [...checkWorkbook(catalogue, concept, reporting), ...checkCatalogue(both, concept, reporting)];
}

function twice(catalogue: ReturnType<typeof catalogueOf>): ReturnType<typeof catalogueOf> {
  const copies = catalogue.measures.map((row) => ({ ...row, origin: { ...row.origin, file: 'amt50.xlsx' } }));
  return { ...catalogue, measures: [...catalogue.measures, ...copies] };
}

test('a sound catalogue has no findings', () => {
  expect(findingsIn(sound, '')).toEqual([]);
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  test(`finds: ${rule.example}`, () => {
    const expected = cases[id]!;
    const found = findingsIn(expected.drafts, id).filter((finding) => finding.rule === id);
    expect(found).toHaveLength(1);
    expect(found[0]?.place.column).toBe(expected.column);
    expect(found[0]?.place.cell).toMatch(new RegExp(`^[A-Z]+${expected.row ?? 6}$`));
    expect(found[0]?.severity).toBe(rule.severity);
  });

  test('says in a sentence what is wrong, in both languages', () => {
    for (const { message } of findingsIn(cases[id]!.drafts, id).filter((finding) => finding.rule === id)) {
      expect(message.de).toMatch(/[.]$/);
      expect(message.en).toMatch(/[.]$/);
      expect(message.de).not.toContain('undefined');
      expect(message.en).not.toContain('undefined');
    }
  });
});

test('rule ids are unique and every rule names its source', () => {
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, source, example } of rules) {
    expect(id).toMatch(/^[A-Z]-[A-ZÄÖÜ]+-\d{2}$/);
    expect(source.length).toBeGreaterThan(10);
    expect(example).toMatch(/\.$/);
  }
});

test('a column that is missing altogether is one finding of the reading, not one for every row', () => {
  const catalogue = catalogueOf({ ...sound, measures: [{ ...measure, title: undefined }] });
  const withoutColumn = {
    ...catalogue,
    measures: catalogue.measures.map((row) => {
      const { title: _, ...letters } = row.origin.letters;
      return { ...row, origin: { ...row.origin, letters } };
    }),
  };
  expect(checkWorkbook(withoutColumn, concept, reporting)).toEqual([]);
});
