import { words } from '../words.ts';
import { date, dateUntil, fromConcept, longText, oneOf, text } from './column.ts';
import { whenIs } from './condition.ts';
import { sheet, type RowOf } from './sheet.ts';

const decided = whenIs(
  'decision',
  ['frei', 'frei mit Auflagen', 'Änderungen erbeten'],
  words('sobald das Dezernat entschieden hat', 'once the directorate has decided'),
);
const withReservation = whenIs(
  'decision',
  ['frei mit Auflagen', 'Änderungen erbeten'],
  words('bei Auflagen und Änderungswünschen', 'where there are conditions or requests'),
);

/** One row, one Freigabe: a directorate stands behind its data for a reporting date. */
export const signOffs = sheet(
  'Freigabe',
  {
    key: 'signOffs',
    table: 'tblFreigabe',
    rowNoun: 'Freigabe',
    help: 'Das Dezernat bestätigt mit einer Zeile, dass es hinter den Angaben zum Stichtag steht.',
    identity: undefined,
    spareRows: 4,
    aliases: ['Freigaben', 'Prüfvermerk'],
  },
  {
    directorate: fromConcept('directorate').always('Dezernat', {
      help: 'Dezernat, das freigibt.',
      filledBy: 'coordination',
    }),
    reportingDate: dateUntil.always('Stichtag', {
      help: 'Stichtag des Berichts, für den die Freigabe gilt.',
      example: '31.12.2025',
      filledBy: 'coordination',
    }),
    decision: oneOf('frei', 'frei mit Auflagen', 'Änderungen erbeten').optional('Entscheidung', {
      help: 'frei, frei mit Auflagen oder Änderungen erbeten; leer, solange die Freigabe aussteht.',
      example: 'frei',
      renewed: true,
      aliases: ['Freigabe'],
    }),
    conditions: longText.when(withReservation, 'Auflagen', {
      help: 'Was ist noch zu ändern, und bis wann?',
      renewed: true,
      aliases: ['Änderungen', 'Begründung'],
    }),
    signedBy: text.when(decided, 'Funktion', {
      help: 'Funktion, nicht Name: zum Beispiel Dezernentin, Amtsleitung.',
      example: 'Dezernatsleitung',
      renewed: true,
      aliases: ['Freigegeben durch'],
    }),
    signedOn: date.when(decided, 'Freigegeben am', {
      help: 'Tag der Freigabe, TT.MM.JJJJ.',
      example: '28.01.2026',
      renewed: true,
      aliases: ['Datum', 'am'],
    }),
    contentHash: text.optional('Prüfsumme', {
      help: 'Schreibt das Add-in: der Stand der Daten, für den die Freigabe gilt. Bitte nicht ändern.',
      filledBy: 'coordination',
      width: 20,
    }),
  },
);

export type SignOff = RowOf<typeof signOffs>;
