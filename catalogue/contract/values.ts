import { dateUntil, longText, number, oneOf, referenceTo, text, yesNo } from './column.ts';
import { sheet, type RowOf } from './sheet.ts';

/** One row, one Messwert (Istwert) of an indicator at a Stichtag, in total or for one part of a breakdown. */
export const values = sheet(
  'Messwerte',
  {
    key: 'values',
    table: 'tblMesswerte',
    rowNoun: 'Messwert',
    help: 'Eine Zeile je Indikator und Stichtag. Frühere Werte bitte stehen lassen und nicht überschreiben.',
    identity: undefined,
    spareRows: 60,
    aliases: ['Werte', 'Istwerte'],
  },
  {
    indicator: referenceTo('indicators').always('Indikator-Nr.', {
      help: 'Nummer des Indikators.',
      example: 'I-BS-01',
      aliases: ['Indikator', 'Kennzahl-Nr.'],
    }),
    date: dateUntil.always('Stichtag', {
      help: 'Tag, für den der Wert gilt, TT.MM.JJJJ.',
      example: '31.12.2025',
      aliases: ['Datum', 'Jahr', 'Wert vom'],
    }),
    value: number.always('Istwert', {
      help: 'Der gemessene Wert, ohne Einheit.',
      example: '68,5',
      aliases: ['Wert', 'Messwert'],
    }),
    breakdown: oneOf(
      'insgesamt',
      'weiblich',
      'männlich',
      'divers',
      'unter 18 Jahren',
      '18 bis 64 Jahre',
      'ab 65 Jahren',
    ).always('Gliederung', {
      help: 'Für wen gilt der Wert? In der Regel „insgesamt“.',
      example: 'insgesamt',
      aliases: ['Gruppe', 'Merkmal'],
    }),
    provisional: yesNo.optional('Vorläufig', {
      help: 'ja, wenn sich der Wert noch ändern kann.',
      example: 'nein',
      aliases: ['vorläufiger Wert'],
    }),
    source: text.optional('Quelle des Werts', {
      help: 'Nur wenn sie von der Datenquelle des Indikators abweicht.',
      aliases: ['Quelle', 'Datenquelle'],
      width: 24,
    }),
    remark: longText.optional('Bemerkung', {
      help: 'Besonderheiten dieses Werts, zum Beispiel ein Bruch in der Reihe.',
      aliases: ['Anmerkung'],
      width: 34,
    }),
  },
);

export type Value = RowOf<typeof values>;
