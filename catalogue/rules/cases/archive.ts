import { altered, sound, soundBefore, valueRows, without, type Cases } from './sound.ts';

const sameWords = { stateNote: sound.measures[0]?.stateNote };

export const archiveCases: Cases = {
  'H-WERT-01': {
    drafts: altered('values', { value: 91 }, 7),
    column: 'Istwert',
    row: valueRows.totalOf2023,
  },
  'H-WERT-02': {
    drafts: without('values', ({ indicator, date }) => indicator === 'I-BS-01' && date === '2020-12-31'),
    column: 'Indikator-Nr.',
  },
  'H-AUSGANG-01': {
    drafts: sound,
    column: 'Ausgangswert',
    before: altered('indicators', { baseline: 58 }, 0, soundBefore),
  },
  'H-ZIEL-01': { drafts: sound, column: 'Zielwert', before: altered('indicators', { target: 90 }, 0, soundBefore) },
  'H-NUMMER-01': {
    drafts: sound,
    column: 'Maßnahme',
    before: altered('measures', { title: 'Fahrradkurse', start: '2019-01-01' }, 0, soundBefore),
  },
  'H-NUMMER-02': { drafts: without('measures', ({ id }) => id === 'BS-01'), column: undefined },
  'H-NUMMER-03': {
    drafts: sound,
    column: 'Indikator',
    before: altered('indicators', { title: 'Ausleihen', definition: 'Ausgeliehene Medien im Jahr.' }, 0, soundBefore),
  },
  'H-STAND-01': {
    drafts: sound,
    column: 'Umsetzungsstand',
    before: altered('measures', { state: 'abgeschlossen' }, 0, soundBefore),
  },
  'H-FORTSCHRITT-01': {
    drafts: sound,
    column: 'Fortschritt',
    before: altered('measures', { progress: 70 }, 0, soundBefore),
  },
  'H-AUSGABE-01': { drafts: sound, column: 'Verausgabt', before: altered('measures', { spent: 1200 }, 0, soundBefore) },
  'H-FRIST-01': {
    drafts: sound,
    column: 'Frist',
    row: 7,
    before: altered('milestones', { due: '2025-10-31' }, 1, soundBefore),
  },
  'H-MEILENSTEIN-01': {
    drafts: sound,
    column: 'Erreicht am',
    row: 7,
    before: altered('milestones', { doneOn: '2023-10-31' }, 1, soundBefore),
  },
  'H-AUFTRAG-01': { drafts: { ...sound, mandates: [] }, column: undefined },
  'T-KOPIE-01': {
    drafts: sound,
    column: 'Erläuterung zum Stand',
    before: altered('measures', sameWords, 0, soundBefore),
  },
};
