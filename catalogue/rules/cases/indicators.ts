import { added, altered, sound, valueRows, without, withSeries, type Cases } from './sound.ts';

const counted = { unit: 'Kinder', title: 'Kinder in Kitas', baseline: 300, target: 900, baselineDate: '2018-12-31' };

export const indicatorCases: Cases = {
  'V-BASIS-01': { drafts: altered('indicators', { baseline: undefined }), column: 'Ausgangswert' },
  'V-GLIEDERUNG-01': {
    drafts: without('values', ({ date, breakdown }) => date === '2025-12-31' && breakdown === 'männlich'),
    column: 'Indikator-Nr.',
    row: 7,
  },
  'V-WERT-01': {
    drafts: without('values', ({ indicator, date }) => indicator === 'I-AM-01' && date !== '2023-12-31'),
    column: 'Indikator-Nr.',
    row: 8,
  },
  'V-ALTER-01': {
    drafts: altered(
      'indicators',
      { frequency: 'vierteljährlich' },
      2,
      without('values', ({ indicator, date }) => indicator === 'I-AM-01' && date === '2025-12-31'),
    ),
    column: 'Erhebungsrhythmus',
    row: 8,
  },
  'I-VORLAEUFIG-01': {
    drafts: altered('values', { provisional: true }),
    column: 'Vorläufig',
  },
  'D-STICHTAG-01': {
    drafts: added('values', { date: '2026-01-31' }),
    column: 'Stichtag',
    row: 6 + sound.values.length,
  },
  'D-STICHTAG-02': { drafts: altered('values', { date: '2025-10-31' }, 6), column: 'Stichtag', row: 12 },
  'D-ZIEL-01': { drafts: altered('indicators', { targetDate: '2017-12-31' }), column: 'Zieldatum' },
  'D-ZIEL-02': { drafts: altered('indicators', { targetDate: '2022-12-31' }), column: 'Zieldatum' },
  'D-AUSGANG-01': {
    drafts: altered('indicators', { baselineDate: '2026-12-31' }),
    column: 'Stichtag des Ausgangswerts',
  },
  'D-MESSBAR-01': { drafts: altered('indicators', { measurableFrom: '2029-01-01' }), column: 'Messbar ab' },
  'R-NUMMER-01': {
    drafts: added('values', { indicator: 'I-BS-99' }),
    column: 'Indikator-Nr.',
    row: 6 + sound.values.length,
  },
  'R-DOPPELT-03': {
    drafts: added('values', { value: 62 }),
    column: 'Stichtag',
    row: 6 + sound.values.length,
  },
  'R-FELD-02': {
    drafts: altered('indicators', { field: 'AM', actionGoal: 'AM.1.1' }, 1),
    column: 'Handlungsfeld',
    row: 7,
  },
  'R-ZIEL-02': { drafts: altered('indicators', { actionGoal: 'AM.1.1' }, 1), column: 'Handlungsziel', row: 7 },
  'I-BEZUG-01': {
    drafts: added('indicators', { id: 'I-BS-03', kind: 'Output', measure: undefined, measurableFrom: '2026-06-30' }),
    column: 'Maßnahmen-Nr.',
    row: 9,
  },
  'I-KONTEXT-01': { drafts: altered('indicators', { kind: 'Kontext' }, 1), column: 'Maßnahmen-Nr.', row: 7 },
  'I-RICHTUNG-01': { drafts: altered('indicators', { direction: 'soll sinken' }), column: 'Zielwert' },
  'I-RICHTUNG-02': { drafts: altered('indicators', { target: 60 }), column: 'Zielwert' },
  'I-RICHTUNG-03': { drafts: altered('indicators', { direction: 'soll gleich bleiben' }), column: 'Zielwert' },
  'I-AUSGANG-01': { drafts: altered('indicators', { baseline: 62 }), column: 'Ausgangswert' },
  'I-PROZENT-01': { drafts: altered('values', { value: 130 }, 6), column: 'Istwert', row: valueRows.lastOfQuota },
  'I-PROZENT-02': { drafts: altered('indicators', { target: 800 }), column: 'Zielwert' },
  'I-EINHEIT-01': {
    drafts: withSeries('I-BS-01', [0.61, 0.63, 0.66], altered('indicators', { baselineDate: '2018-12-31' })),
    column: 'Einheit',
  },
  'I-EINHEIT-02': { drafts: altered('values', { value: 54.5 }, 18), column: 'Istwert', row: 24 },
  'I-EINHEIT-03': { drafts: altered('indicators', { unit: 'Kinder' }), column: 'Einheit' },
  'I-NEGATIV-01': { drafts: altered('values', { value: -54 }, 18), column: 'Istwert', row: 24 },
  'I-SUMME-01': { drafts: altered('values', { value: 130 }, 9), column: 'Istwert', row: valueRows.totalOf2025 },
  'I-SUMME-02': {
    drafts: altered('values', { value: 60 }, 9, {
      ...altered('indicators', { unit: '%', title: 'Anteil der Zufriedenen', baseline: 40, target: 80 }, 1),
      values: sound.values.map((row) => {
        const share = { insgesamt: 45, weiblich: 50, männlich: 40 }[String(row.breakdown)];
        return row.indicator === 'I-BS-02' && share !== undefined ? { ...row, value: share } : row;
      }),
    }),
    column: 'Istwert',
    row: valueRows.totalOf2025,
  },
  'I-GLIEDERUNG-01': {
    drafts: without(
      'values',
      ({ indicator, date, breakdown }) => indicator === 'I-BS-02' && date === '2024-12-31' && breakdown === 'insgesamt',
    ),
    column: 'Gliederung',
    row: 16,
  },
  'I-LUECKE-01': {
    drafts: without('values', ({ indicator, date }) => indicator === 'I-BS-01' && date === '2023-12-31'),
    column: 'Erhebungsrhythmus',
  },
  'P-KOMMA-01': {
    drafts: withSeries('I-BS-01', [310, 325, 338, 350, 361, 370, 3800], altered('indicators', counted)),
    column: 'Istwert',
    row: 12,
  },
  'P-SPRUNG-01': {
    drafts: withSeries('I-BS-01', [310, 325, 338, 350, 361, 370, 795], altered('indicators', counted)),
    column: 'Istwert',
    row: 12,
  },
  'P-ZIFFERN-01': {
    drafts: withSeries('I-BS-01', [310, 325, 338, 350, 361, 370, 830], altered('indicators', counted)),
    column: 'Istwert',
    row: 12,
  },
  'P-GLEICH-01': {
    drafts: withSeries('I-BS-01', [60, 61.2, 63.4, 64.1, 66.3, 66.3, 66.3]),
    column: 'Istwert',
    row: 12,
  },
};
