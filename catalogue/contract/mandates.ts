import { words } from '../words.ts';
import { date, dateUntil, identifier, longText, oneOf, referenceTo, text } from './column.ts';
import { whenIs } from './condition.ts';
import { sheet, type RowOf } from './sheet.ts';

const closed = whenIs(
  'state',
  ['erledigt', 'abgelehnt'],
  words('bei erledigten und abgelehnten Aufträgen', 'for closed mandates'),
);

/** One row, one Auftrag, Beschluss or Empfehlung with addressee and deadline, followed until closed. */
export const mandates = sheet(
  'Aufträge',
  {
    key: 'mandates',
    table: 'tblAuftraege',
    rowNoun: 'Auftrag',
    help: 'Aufträge des Stadtrats und der Ausschüsse sowie Empfehlungen früherer Berichte. Ihr Amt berichtet Stand und Antwort.',
    identity: 'id',
    spareRows: 10,
    aliases: ['Auftraege', 'Beschlüsse', 'Beschlusskontrolle'],
  },
  {
    id: identifier('Auftrags-Nr.', {
      help: 'Feste Nummer des Auftrags.',
      example: 'A-2024-03',
      filledBy: 'coordination',
      aliases: ['Nr.', 'ID'],
    }),
    kind: oneOf('Auftrag', 'Beschluss', 'Empfehlung').always('Art', {
      help: 'Auftrag, Beschluss oder Empfehlung.',
      example: 'Auftrag',
      filledBy: 'coordination',
      width: 13,
    }),
    wording: longText.always('Wortlaut', {
      help: 'Was ist zu tun? Möglichst im Wortlaut des Beschlusses.',
      filledBy: 'coordination',
      aliases: ['Text', 'Inhalt', 'Auftrag'],
    }),
    body: text.always('Gremium', {
      help: 'Wer hat den Auftrag erteilt?',
      example: 'Ausschuss für Gesundheit und Soziales',
      filledBy: 'coordination',
    }),
    issuedOn: date.always('Erteilt am', {
      help: 'Tag der Sitzung.',
      example: '14.03.2024',
      filledBy: 'coordination',
      aliases: ['vom'],
    }),
    paper: text.optional('Vorlage', {
      help: 'Nummer der Vorlage.',
      example: 'IV/062/2024/III-66',
      filledBy: 'coordination',
      aliases: ['Vorlagennummer', 'Beschlussnummer'],
    }),
    addressee: text.always('Adressat', {
      help: 'Amt oder Dezernat, das handeln soll; keine Personen.',
      example: '51 Jugendamt',
      filledBy: 'coordination',
      aliases: ['Zuständig', 'Empfänger'],
    }),
    measure: referenceTo('measures').optional('Maßnahmen-Nr.', {
      help: 'Maßnahme, die der Auftrag betrifft.',
      example: 'BS-01',
      filledBy: 'coordination',
      aliases: ['Maßnahme'],
    }),
    due: dateUntil.always('Frist', {
      help: 'Bis wann ist zu berichten?',
      example: '31.12.2025',
      filledBy: 'coordination',
      aliases: ['Termin', 'fällig am'],
    }),
    state: oneOf('offen', 'in Bearbeitung', 'erledigt', 'abgelehnt').always('Stand', {
      help: 'Stand am Stichtag, aus der Liste.',
      example: 'in Bearbeitung',
      renewed: true,
      aliases: ['Bearbeitungsstand', 'Status'],
    }),
    answer: longText.when(closed, 'Antwort', {
      help: 'Was wurde getan oder warum nicht? Pflicht, wenn erledigt oder abgelehnt.',
      renewed: true,
      aliases: ['Ergebnis', 'Stellungnahme'],
    }),
    closedOn: date.when(closed, 'Erledigt am', { help: 'Tag, an dem der Auftrag abgeschlossen wurde.', renewed: true }),
  },
);

export type Mandate = RowOf<typeof mandates>;
