import { altered, sound, type Cases } from './sound.ts';

const pending = { state: 'in Bearbeitung' } as const;

export const mandateCases: Cases = {
  'A-FRIST-01': { drafts: altered('mandates', { due: '2025-06-30' }), column: 'Frist' },
  'A-FRIST-02': { drafts: altered('mandates', { due: '2026-02-28' }), column: 'Frist' },
  'A-FOLGE-01': { drafts: altered('mandates', { due: '2023-12-31' }), column: 'Frist' },
  'A-FOLGE-02': {
    drafts: altered('mandates', { state: 'erledigt', answer: 'Der Bericht liegt vor.', closedOn: '2024-02-02' }),
    column: 'Erledigt am',
  },
  'A-STAND-01': { drafts: altered('mandates', { ...pending, closedOn: '2025-06-12' }), column: 'Erledigt am' },
  'A-MASSNAHME-01': {
    drafts: altered('mandates', { measure: 'BS-01' }, 0, altered('measures', { state: 'gestrichen' })),
    column: 'Maßnahmen-Nr.',
  },
  'O-ADRESSAT-01': { drafts: altered('mandates', { addressee: 'Verwaltung' }), column: 'Adressat' },
  'Z-FREIGABE-01': { drafts: altered('signOffs', { contentHash: '0123456789abcd' }), column: 'Prüfsumme' },
  'Z-FREIGABE-02': { drafts: altered('measures', { updatedOn: '2026-01-29' }), column: 'Freigegeben am' },
  'Z-FREIGABE-03': { drafts: altered('signOffs', { signedOn: '2025-12-15' }), column: 'Freigegeben am' },
  'Z-FREIGABE-04': { drafts: altered('signOffs', { reportingDate: '2024-12-31' }), column: 'Stichtag' },
  'Z-FREIGABE-05': { drafts: altered('signOffs', { conditions: 'Angaben fehlen noch.' }), column: 'Entscheidung' },
  'T-PERSON-05': { drafts: altered('signOffs', { signedBy: 'Erika Muster' }), column: 'Funktion' },
};

const longText =
  `${'Fachkräfte begleiten Familien auf dem Weg in die Kita und zurück. '.repeat(4)}Danach folgt e`.slice(0, 255);

export const textCases: Cases = {
  'T-PERSON-01': {
    drafts: altered('measures', { nextSteps: 'Fragen an a.muster@stadt.example richten.' }),
    column: 'Nächste Schritte',
  },
  'T-PERSON-02': {
    drafts: altered('measures', { nextSteps: 'Anmeldung unter 0340 204-1234 möglich.' }),
    column: 'Nächste Schritte',
  },
  'T-PERSON-03': {
    drafts: altered('measures', { nextSteps: 'Abstimmung mit Frau Dr. Muster im März.' }),
    column: 'Nächste Schritte',
  },
  'T-PERSON-04': {
    drafts: altered('measures', { stateNote: 'Ein Teilnehmer, geb. am 12.03.1990, fand eine Stelle.' }),
    column: 'Erläuterung zum Stand',
  },
  'T-PLATZHALTER-01': { drafts: altered('measures', { description: 'folgt' }), column: 'Kurzbeschreibung' },
  'T-PLATZHALTER-02': {
    drafts: altered('measures', { nextSteps: 'Auswertung bis XXX, danach Bericht.' }),
    column: 'Nächste Schritte',
  },
  'T-VERWEIS-01': { drafts: altered('measures', { stateNote: 'wie im Vorjahr' }), column: 'Erläuterung zum Stand' },
  'T-KURZ-01': { drafts: altered('measures', { description: 'Patenschaften' }), column: 'Kurzbeschreibung' },
  'T-LANG-01': { drafts: altered('measures', { title: 'Sehr lang '.repeat(13) }), column: 'Maßnahme' },
  'T-ABBRUCH-01': { drafts: altered('measures', { description: longText }), column: 'Kurzbeschreibung' },
  'T-ZEICHEN-01': {
    drafts: altered('measures', { description: 'Die FÃ¶rderung hilft Familien auf dem Weg in die Kita.' }),
    column: 'Kurzbeschreibung',
  },
  'T-DOPPELT-01': {
    drafts: altered('measures', { description: String(sound.measures[1]?.description) }, 2),
    column: 'Kurzbeschreibung',
    row: 8,
  },
};
