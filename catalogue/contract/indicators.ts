import { words } from '../words.ts';
import { date, dateUntil, fromConcept, identifier, longText, number, oneOf, referenceTo, text } from './column.ts';
import { unlessIs } from './condition.ts';
import { sheet, type RowOf } from './sheet.ts';

const measuresSomething = unlessIs(
  'kind',
  ['Kontext'],
  words('bei Output- und Wirkungsindikatoren', 'for output and outcome indicators'),
);

/** One row, one Indikator with its definition. Labels follow the indicator sheets of IntMon and German cities. */
export const indicators = sheet(
  'Indikatoren',
  {
    key: 'indicators',
    table: 'tblIndikatoren',
    rowNoun: 'Indikator',
    help: 'Eine Zeile je Indikator. Die Messwerte stehen auf dem Blatt „Messwerte“.',
    identity: 'id',
    spareRows: 20,
  },
  {
    id: identifier('Indikator-Nr.', {
      help: 'Feste Nummer des Indikators: I, Handlungsfeld und laufende Zahl.',
      example: 'I-BS-01',
      filledBy: 'coordination',
      aliases: ['Nr.', 'Indikatornummer', 'ID'],
    }),
    title: text.always('Indikator', {
      help: 'Name der Kennzahl.',
      example: 'Kita-Besuchsquote der Kinder mit Migrationshintergrund',
      aliases: ['Bezeichnung', 'Kennzahl', 'Name des Indikators'],
      width: 40,
    }),
    kind: oneOf('Output', 'Wirkung', 'Kontext').always('Indikatorart', {
      help: 'Output: was die Maßnahme leistet. Wirkung: was sich dadurch ändert. Kontext: Rahmen, den die Stadt nicht steuert.',
      example: 'Wirkung',
      aliases: ['Art', 'Typ'],
      filledBy: 'coordination',
      width: 13,
    }),
    measure: referenceTo('measures').optional('Maßnahmen-Nr.', {
      help: 'Nummer der Maßnahme, die der Indikator misst; leer bei Kontextindikatoren.',
      example: 'BS-01',
      aliases: ['Maßnahme', 'zu Maßnahme'],
    }),
    field: fromConcept('field').always('Handlungsfeld', {
      help: 'Handlungsfeld des Integrationskonzepts.',
      filledBy: 'coordination',
    }),
    actionGoal: fromConcept('actionGoal').optional('Handlungsziel', {
      help: 'Handlungsziel, dessen Erreichung der Indikator zeigt.',
      filledBy: 'coordination',
    }),
    office: fromConcept('office').always('Zuständiges Amt', {
      help: 'Amt, das die Werte liefert.',
      filledBy: 'coordination',
      aliases: ['Federführung', 'Amt', 'Zuständig'],
    }),
    unit: text.always('Einheit', {
      help: 'Einheit der Werte, zum Beispiel Anzahl, %, Personen, Tage.',
      example: '%',
      aliases: ['Maßeinheit'],
      width: 14,
    }),
    direction: oneOf('soll steigen', 'soll sinken', 'soll gleich bleiben', 'ohne Richtung').when(
      measuresSomething,
      'Erwünschte Richtung',
      {
        help: 'In welche Richtung soll sich der Wert entwickeln?',
        example: 'soll steigen',
        aliases: ['Richtung', 'Zielrichtung'],
      },
    ),
    definition: longText.always('Definition', {
      help: 'Was wird gezählt, was nicht; Zähler und Nenner.',
      example: 'Kinder von 3 bis unter 6 Jahren mit Migrationshintergrund in Kitas je 100 dieser Kinder.',
    }),
    relevance: longText.optional('Empirische Relevanz', {
      help: 'Warum sagt die Kennzahl etwas über Integration aus?',
      aliases: ['Relevanz', 'Begründung'],
    }),
    appraisal: longText.optional('Bewertung des Indikators', {
      help: 'Wie ist eine Veränderung zu lesen? Wo liegen Grenzen?',
      aliases: ['Bewertung', 'Interpretation'],
    }),
    source: text.always('Datenquelle', {
      help: 'Statistik, Register oder Erhebung, aus der die Werte stammen.',
      example: 'Kita-Statistik zum 1. März',
      aliases: ['Quelle'],
    }),
    method: longText.optional('Methodische Besonderheiten', {
      help: 'Brüche in der Reihe, Schätzungen, kleine Fallzahlen.',
      aliases: ['Methodik', 'Methodische Hinweise'],
    }),
    frequency: oneOf('jährlich', 'halbjährlich', 'vierteljährlich', 'alle zwei Jahre', 'unregelmäßig').always(
      'Erhebungsrhythmus',
      {
        help: 'Wie oft liegt ein neuer Wert vor?',
        example: 'jährlich',
        aliases: ['Rhythmus', 'Periodizität', 'Turnus'],
      },
    ),
    baseline: number.when(measuresSomething, 'Ausgangswert', {
      help: 'Wert, von dem aus die Entwicklung gemessen wird.',
      example: '62',
      aliases: ['Basiswert', 'Startwert'],
    }),
    baselineDate: dateUntil.when(measuresSomething, 'Stichtag des Ausgangswerts', {
      help: 'Tag, für den der Ausgangswert gilt.',
      example: '31.12.2018',
      aliases: ['Ausgangswert vom', 'Basisdatum', 'Ausgangsjahr'],
    }),
    target: number.when(measuresSomething, 'Zielwert', {
      help: 'Wert, der erreicht werden soll.',
      example: '80',
      aliases: ['Ziel', 'Sollwert'],
    }),
    targetDate: dateUntil.when(measuresSomething, 'Zieldatum', {
      help: 'Tag, an dem der Zielwert erreicht sein soll.',
      example: '31.12.2027',
      aliases: ['Zielwert bis', 'Zieljahr', 'Ziel bis'],
    }),
    measurableFrom: date.optional('Messbar ab', {
      help: 'Ab wann ist eine Wirkung frühestens zu erwarten? Vorher wird die Zielerreichung nicht bewertet.',
      example: '31.12.2021',
      aliases: ['Wirkung ab'],
    }),
    remark: longText.optional('Bemerkung', {
      help: 'Was das Integrationsbüro noch wissen sollte. Erscheint nur in der internen Ausgabe.',
      aliases: ['Bemerkungen', 'Anmerkung'],
      internal: true,
    }),
  },
);

export type Indicator = RowOf<typeof indicators>;
