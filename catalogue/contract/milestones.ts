import { date, dateUntil, identifier, referenceTo, text, longText } from './column.ts';
import { sheet, type RowOf } from './sheet.ts';

/** One row, one Meilenstein of a measure. */
export const milestones = sheet(
  'Meilensteine',
  {
    key: 'milestones',
    table: 'tblMeilensteine',
    rowNoun: 'Meilenstein',
    help: 'Eine Zeile je Meilenstein. Ein Meilenstein ist ein Ergebnis mit einer Frist, keine Tätigkeit.',
    identity: 'id',
    spareRows: 40,
  },
  {
    id: identifier('Meilenstein-Nr.', {
      help: 'Maßnahmen-Nr., dann M und eine laufende Zahl.',
      example: 'BS-01-M1',
      width: 15,
      aliases: ['Nr.', 'Meilensteinnummer', 'ID'],
    }),
    measure: referenceTo('measures').always('Maßnahmen-Nr.', {
      help: 'Nummer der Maßnahme, zu der der Meilenstein gehört.',
      example: 'BS-01',
      aliases: ['Maßnahme', 'zu Maßnahme'],
    }),
    title: text.always('Meilenstein', {
      help: 'Ergebnis in wenigen Worten.',
      example: 'Kooperationsvertrag unterzeichnet',
      aliases: ['Bezeichnung', 'Ergebnis'],
      width: 44,
    }),
    due: dateUntil.always('Frist', {
      help: 'Bis wann soll das Ergebnis vorliegen? TT.MM.JJJJ.',
      example: '30.06.2025',
      aliases: ['Termin', 'fällig am', 'geplant bis'],
    }),
    doneOn: date.optional('Erreicht am', {
      help: 'Tag, an dem das Ergebnis vorlag; leer, solange es offen ist.',
      example: '12.06.2025',
      aliases: ['erledigt am', 'erreicht'],
      renewed: true,
    }),
    note: longText.optional('Erläuterung', {
      help: 'Warum früher oder später? Was fehlt noch?',
      aliases: ['Bemerkung', 'Anmerkung'],
    }),
  },
);

export type Milestone = RowOf<typeof milestones>;
