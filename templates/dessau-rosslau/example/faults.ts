import type { SheetKey } from '../../../catalogue/contract/column.ts';
import type { contract } from '../../../catalogue/contract/contract.ts';
import type { DraftCatalogue } from '../../../catalogue/contract/draft.ts';

/** What goes wrong in a real round of reporting, applied to the example's workbooks. Every fault says what it shows. */

/** Hands in nothing. */
export const missingOffice = '52';

export const lateDirectorate = { code: 'III', receivedOn: '2026-02-10' } as const;

/** A cell of the clean catalogue and what somebody typed there instead; undefined empties it. */
export type CellFault = {
  readonly [Key in SheetKey]: {
    readonly sheet: Key;
    /** Number of the row in the clean catalogue; for values indicator|date|breakdown. */
    readonly row: string;
    readonly column: keyof (typeof contract)[Key]['columns'] & string;
    readonly typed: string | number | boolean | undefined;
    readonly shows: string;
  };
}[SheetKey];

/** A row that does not belong there, in the workbook of the named office. */
export type ExtraRow = {
  readonly [Key in SheetKey]: {
    readonly sheet: Key;
    readonly office: string;
    readonly row: DraftCatalogue[Key][number];
    readonly shows: string;
  };
}[SheetKey];

export const cellFaults: readonly CellFault[] = [
  // Dates as people write them
  { sheet: 'measures', row: 'WL-06', column: 'start', typed: 'März 2024', shows: 'Monat statt Tag' },
  { sheet: 'milestones', row: 'GE-02-M3', column: 'doneOn', typed: '27.3.24', shows: 'kurze Jahreszahl als Text' },
  { sheet: 'milestones', row: 'KP-03-M2', column: 'due', typed: '3. Quartal 2024', shows: 'Quartal statt Tag' },
  {
    sheet: 'milestones',
    row: 'BS-02-M4',
    column: 'due',
    typed: 'Herbst 2026',
    shows: 'Datum, das niemand sicher deuten kann',
  },
  { sheet: 'measures', row: 'AM-09', column: 'end', typed: '2020-12-31', shows: 'Ende vor Beginn' },
  {
    sheet: 'measures',
    row: 'WL-03',
    column: 'updatedOn',
    typed: '2023-11-20',
    shows: 'Angaben älter als der Berichtszeitraum',
  },

  // States that contradict each other
  { sheet: 'measures', row: 'BS-06', column: 'progress', typed: 60, shows: 'abgeschlossen mit 60 % Fortschritt' },
  {
    sheet: 'milestones',
    row: 'KP-10-M3',
    column: 'doneOn',
    typed: undefined,
    shows: 'abgeschlossen, Meilenstein in der Vergangenheit offen',
  },
  { sheet: 'measures', row: 'GE-09', column: 'progress', typed: 30, shows: 'nicht begonnen mit Fortschritt' },
  {
    sheet: 'measures',
    row: 'KP-04',
    column: 'actionGoal',
    typed: 'BS.2.1',
    shows: 'Handlungsziel aus einem anderen Handlungsfeld',
  },

  // What is missing, or there only for the look of it
  { sheet: 'measures', row: 'WL-07', column: 'state', typed: undefined, shows: 'Umsetzungsstand fehlt' },
  { sheet: 'measures', row: 'AM-07', column: 'stateNote', typed: undefined, shows: 'verschoben ohne Erläuterung' },
  {
    sheet: 'indicators',
    row: 'I-GZ-10',
    column: 'baseline',
    typed: undefined,
    shows: 'Wirkung nicht messbar, Ausgangswert fehlt',
  },
  { sheet: 'measures', row: 'WL-04', column: 'nextSteps', typed: 'folgt', shows: 'Platzhalter statt Angabe' },
  { sheet: 'measures', row: 'GE-01', column: 'goals', typed: 'k. A.', shows: 'Platzhalter statt Angabe' },

  // Numbers and money
  {
    sheet: 'values',
    row: 'I-GE-06|2025-12-31|insgesamt',
    column: 'value',
    typed: 370,
    shows: 'Istwert zehnmal zu hoch, Kommafehler',
  },
  {
    sheet: 'values',
    row: 'I-BS-07|2023-12-31|insgesamt',
    column: 'value',
    typed: 140,
    shows: 'früherer Wert geändert; weiblich und männlich ergeben nicht mehr die Summe',
  },
  {
    sheet: 'values',
    row: 'I-GE-02|2025-12-31|insgesamt',
    column: 'value',
    typed: '1.264,0',
    shows: 'Zahl als Text mit Tausenderpunkt',
  },
  {
    sheet: 'values',
    row: 'I-KP-04|2025-12-31|insgesamt',
    column: 'value',
    typed: '33 Tage',
    shows: 'Einheit in der Zahlenspalte',
  },
  {
    sheet: 'measures',
    row: 'KP-09',
    column: 'spent',
    typed: 'ca. 12.000 €',
    shows: 'Betrag mit Ungefähr und Währungszeichen',
  },
  { sheet: 'measures', row: 'GE-04', column: 'spent', typed: 94100, shows: 'mehr verausgabt als geplant' },
  { sheet: 'measures', row: 'AM-03', column: 'progress', typed: 'ca. 70 %', shows: 'Fortschritt als Text' },
  {
    sheet: 'values',
    row: 'I-WL-03|2025-12-31|insgesamt',
    column: 'date',
    typed: '2026-12-31',
    shows: 'Messwert nach dem Stichtag',
  },

  // Numbers and names of other rows
  {
    sheet: 'values',
    row: 'I-GZ-04|2024-12-31|insgesamt',
    column: 'indicator',
    typed: 'I-GZ-44',
    shows: 'unbekannte Indikator-Nr.',
  },
  { sheet: 'measures', row: 'AM-02', column: 'office', typed: '99 Amt für Unbekanntes', shows: 'unbekanntes Amt' },
  { sheet: 'measures', row: 'WL-08', column: 'replacedBy', typed: 'WL-19', shows: 'Nachfolgerin gibt es nicht' },

  // Lists and texts
  {
    sheet: 'measures',
    row: 'KP-02',
    column: 'state',
    typed: 'In umsetzung',
    shows: 'andere Schreibung eines Listenwerts',
  },
  { sheet: 'measures', row: 'BS-05', column: 'priority', typed: ' Hoch', shows: 'Leerzeichen und Großschreibung' },
  {
    sheet: 'measures',
    row: 'GZ-02',
    column: 'partners',
    typed: 'Amt 41; Amt 32; Vereine (Anmeldung unter tafel@example.org); Gastronomie',
    shows: 'E-Mail-Adresse in einem Text, der veröffentlicht wird',
  },
];

export const extraRows: readonly ExtraRow[] = [
  {
    sheet: 'measures',
    office: '40',
    row: {
      id: 'BS-08',
      title: 'Sprachförderung in Hort und Ganztag',
      description:
        'Das Amt hat die Nummer selbst vergeben. Zwei Horte erproben Sprachförderung am Nachmittag mit Honorarkräften.',
      field: 'BS',
      mainGoal: 'BS.2',
      actionGoal: 'BS.2.2',
      office: '40',
      targetGroups: ['ZG1'],
      start: '2025-08-01',
      ongoing: false,
      end: '2026-07-31',
      state: 'in Umsetzung',
      progress: 40,
      ownFunds: 8000,
      spent: 2900,
      priority: 'mittel',
      nextSteps: 'Auswertung im Juni 2026.',
      updatedOn: '2026-01-20',
      remark: 'Beispiel: bewusst doppelt vergebene Nummer.',
    },
    shows: 'dieselbe Maßnahmen-Nr. aus zwei Ämtern',
  },
  {
    sheet: 'values',
    office: '80',
    row: { indicator: 'I-AM-01', date: '2025-12-31', value: 48, breakdown: 'insgesamt', provisional: false },
    shows: 'zweiter, abweichender Wert für denselben Stichtag',
  },
  {
    sheet: 'milestones',
    office: '51',
    row: { id: 'BS-77-M1', measure: 'BS-77', title: 'Bedarfsabfrage ausgewertet', due: '2026-05-31' },
    shows: 'Meilenstein einer Maßnahme, die es nicht gibt',
  },
];
