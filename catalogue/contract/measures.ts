import { words } from '../words.ts';
import {
  date,
  dateUntil,
  euro,
  fromConcept,
  identifier,
  longText,
  oneOf,
  percent,
  referenceTo,
  severalFromConcept,
  severalOf,
  text,
  yesNo,
} from './column.ts';
import { unlessIs, whenIs } from './condition.ts';
import { sheet, type RowOf } from './sheet.ts';

const notOngoing = unlessIs('ongoing', [true], words('bei befristeten Maßnahmen', 'for measures with an end'));
const notAsPlanned = whenIs(
  'state',
  ['verschoben', 'gestrichen'],
  words('bei verschobenen und gestrichenen Maßnahmen', 'for postponed and cancelled measures'),
);
const begun = whenIs(
  'state',
  ['in Umsetzung', 'laufend', 'abgeschlossen'],
  words('sobald die Umsetzung begonnen hat', 'once implementation has begun'),
);
const judgedOtherwise = whenIs(
  'judgement',
  ['im Plan', 'verzögert', 'kritisch'],
  words('bei abweichender Einschätzung', 'where the judgement differs'),
);
const stillOpen = whenIs(
  'state',
  ['in Vorbereitung', 'in Umsetzung', 'laufend', 'verschoben'],
  words('solange die Maßnahme offen ist', 'while the measure is open'),
);

/** One row, one Maßnahme of the Maßnahmenkatalog. Labels follow the Maßnahmensteckbrief in use in German cities. */
export const measures = sheet(
  'Maßnahmen',
  {
    key: 'measures',
    table: 'tblMassnahmen',
    rowNoun: 'Maßnahme',
    help: 'Eine Zeile je Maßnahme. Grau hinterlegte Spalten pflegt das Integrationsbüro, alle anderen Ihr Amt.',
    identity: 'id',
    spareRows: 20,
    aliases: ['Maßnahmenkatalog', 'Massnahmen', 'Maßnahmenliste'],
  },
  {
    id: identifier('Maßnahmen-Nr.', {
      help: 'Feste Nummer der Maßnahme aus Handlungsfeld und laufender Zahl. Sie bleibt über alle Berichte gleich; bitte nicht ändern.',
      example: 'BS-01',
      aliases: ['Nr.', 'Nummer', 'Maßnahmennummer', 'Lfd. Nr.', 'ID'],
      filledBy: 'coordination',
    }),
    title: text.always('Maßnahme', {
      help: 'Kurzer, sprechender Name der Maßnahme, höchstens 120 Zeichen.',
      example: 'Kita-Einstieg: Brücken bauen in frühe Bildung',
      aliases: ['Titel', 'Bezeichnung', 'Name der Maßnahme', 'Maßnahmentitel'],
      width: 38,
    }),
    description: longText.always('Kurzbeschreibung', {
      help: 'In zwei bis vier Sätzen: Was geschieht, für wen, mit wem? Keine Namen von Personen.',
      example: 'Fachkräfte begleiten Familien ohne Kita-Platz auf dem Weg in die Regelbetreuung.',
      aliases: ['Beschreibung', 'Inhalt'],
    }),
    goals: longText.optional('Beschreibung der Ziele', {
      help: 'Woran wird man erkennen, dass die Maßnahme gewirkt hat?',
      example: 'Mehr Kinder mit Migrationshintergrund besuchen vor der Schule eine Kita.',
      aliases: ['Ziele', 'Zielbeschreibung', 'Ziel der Maßnahme'],
    }),
    field: fromConcept('field').always('Handlungsfeld', {
      help: 'Handlungsfeld des Integrationskonzepts, aus der Liste.',
      example: 'BS Bildung und Sprache',
      filledBy: 'coordination',
      aliases: ['HF', 'Feld'],
    }),
    mainGoal: fromConcept('mainGoal').always('Hauptziel', {
      help: 'Hauptziel des Handlungsfelds, aus der Liste. Sie zeigt nur Ziele des gewählten Handlungsfelds.',
      filledBy: 'coordination',
      aliases: ['Oberziel'],
    }),
    actionGoal: fromConcept('actionGoal').always('Handlungsziel', {
      help: 'Handlungsziel, dem die Maßnahme dient, aus der Liste. Sie zeigt nur Ziele des gewählten Hauptziels.',
      filledBy: 'coordination',
      aliases: ['Teilziel', 'Unterziel'],
    }),
    office: fromConcept('office').always('Federführung', {
      help: 'Amt, das die Maßnahme verantwortet und berichtet.',
      example: '51 Jugendamt',
      filledBy: 'coordination',
      aliases: ['Federführendes Amt', 'Zuständig', 'Zuständigkeit', 'Verantwortlich', 'Verantwortlichkeit'],
    }),
    partners: longText.optional('Mitwirkende Stellen', {
      help: 'Weitere Ämter, freie Träger und Partner, mit Semikolon getrennt. Keine Namen von Personen.',
      example: 'Amt 40; Kita-Träger; Jobcenter',
      aliases: ['Mitwirkende', 'Beteiligte', 'Mitwirkende Stellen / Beteiligte', 'Kooperationspartner'],
      width: 30,
    }),
    contact: text.optional('Ansprechperson', {
      help: 'Für Rückfragen des Integrationsbüros. Erscheint nur in der internen Ausgabe.',
      aliases: ['Ansprechpartner', 'Ansprechpartnerin', 'Kontakt'],
      internal: true,
    }),
    targetGroups: severalFromConcept('targetGroup').always('Zielgruppen', {
      help: 'Wen erreicht die Maßnahme? Mehrere mit Semikolon trennen.',
      example: 'Kinder; Eltern und Familien',
      aliases: ['Zielgruppe'],
    }),
    genders: severalOf('alle', 'Frauen und Mädchen', 'Männer und Jungen', 'divers').optional('Geschlecht', {
      help: 'Richtet sich die Maßnahme besonders an ein Geschlecht? Sonst „alle“.',
      example: 'alle',
      aliases: ['Gender'],
    }),
    ages: severalOf(
      'alle',
      '0 bis 5 Jahre',
      '6 bis 17 Jahre',
      '18 bis 26 Jahre',
      '27 bis 64 Jahre',
      'ab 65 Jahren',
    ).optional('Alter', {
      help: 'Altersgruppen, mit Semikolon getrennt; sonst „alle“.',
      example: '0 bis 5 Jahre',
      aliases: ['Altersgruppe'],
    }),
    legalStatus: severalOf(
      'alle',
      'EU-Bürgerinnen und -Bürger',
      'anerkannte Schutzberechtigte',
      'im Asylverfahren',
      'geduldet',
      'sonstiger Aufenthaltstitel',
      'deutsche Staatsangehörigkeit',
    ).optional('Aufenthaltsstatus', {
      help: 'Gilt die Maßnahme nur für einen Aufenthaltsstatus? Sonst „alle“.',
      example: 'alle',
      aliases: ['Rechtsstatus', 'Status des Aufenthalts'],
    }),
    stay: severalOf('alle', 'neu zugewandert (bis 3 Jahre)', '3 bis 8 Jahre', 'länger als 8 Jahre').optional(
      'Aufenthaltsdauer',
      {
        help: 'Wie lange leben die Menschen schon hier? Sonst „alle“.',
        example: 'neu zugewandert (bis 3 Jahre)',
      },
    ),
    guidelines: severalFromConcept('guideline').optional('Leitlinien', {
      help: 'Leitlinien des Konzepts, denen die Maßnahme dient, mit Semikolon getrennt.',
      example: 'L2; L6',
      aliases: ['Leitlinie'],
      width: 20,
    }),
    start: date.always('Beginn', {
      help: 'Erster Tag der Umsetzung, TT.MM.JJJJ.',
      example: '01.03.2024',
      aliases: ['Start', 'Umsetzung von', 'Beginn der Umsetzung', 'Umsetzungszeitraum von'],
    }),
    ongoing: yesNo.always('Laufende Maßnahme', {
      help: 'ja, wenn die Maßnahme auf Dauer angelegt ist und kein Ende hat; sonst nein.',
      example: 'nein',
      aliases: ['laufend', 'Daueraufgabe', 'dauerhaft'],
    }),
    end: dateUntil.when(notOngoing, 'Ende', {
      help: 'Geplanter letzter Tag, TT.MM.JJJJ; leer bei laufenden Maßnahmen.',
      example: '31.12.2026',
      aliases: ['Umsetzung bis', 'Ende der Umsetzung', 'Umsetzungszeitraum bis', 'Abschluss'],
    }),
    state: oneOf(
      'nicht begonnen',
      'in Vorbereitung',
      'in Umsetzung',
      'laufend',
      'abgeschlossen',
      'verschoben',
      'gestrichen',
    ).always('Umsetzungsstand', {
      help: 'Stand am Stichtag, aus der Liste. „laufend“ nur bei Maßnahmen ohne Ende.',
      example: 'in Umsetzung',
      aliases: ['Stand', 'Status', 'Stand der Umsetzung', 'Bearbeitungsstand'],
      renewed: true,
    }),
    stateNote: longText.when(notAsPlanned, 'Erläuterung zum Stand', {
      help: 'Was wurde seit dem letzten Bericht erreicht, was hat gehindert? Pflicht, wenn verschoben oder gestrichen.',
      example: 'Zwei von drei Standorten arbeiten; der dritte folgt nach dem Umbau.',
      aliases: ['Erläuterung', 'Sachstand', 'Begründung'],
      renewed: true,
    }),
    progress: percent.when(begun, 'Fortschritt', {
      help: 'Anteil des Vorhabens, der am Stichtag erledigt war, 0 bis 100 %; bei laufenden Maßnahmen Anteil des Jahresprogramms.',
      example: '60 %',
      aliases: ['Umsetzungsgrad', 'Fortschritt in %', 'Fortschritt %'],
      renewed: true,
    }),
    judgement: oneOf('im Plan', 'verzögert', 'kritisch').optional('Abweichende Einschätzung', {
      help: 'Nur ausfüllen, wenn der aus Fristen und Meilensteinen errechnete Stand irreführt. Der Bericht zeigt beides.',
      example: 'im Plan',
      aliases: ['Einschätzung'],
      renewed: true,
    }),
    judgementReason: longText.when(judgedOtherwise, 'Begründung der Einschätzung', {
      help: 'Warum trifft der errechnete Stand nicht zu? Ohne Begründung gilt der errechnete Stand.',
      example: 'Der überfällige Meilenstein hängt an einer Bundesverordnung, die im März erwartet wird.',
      renewed: true,
    }),
    ownFunds: euro.optional('Eigenmittel geplant', {
      help: 'Mittel der Stadt für die ganze Laufzeit, bei laufenden Maßnahmen je Jahr, in Euro.',
      example: '12000',
      aliases: ['Eigenmittel', 'Eigenmittel (€)', 'Finanzierung Eigenmittel'],
    }),
    grants: euro.optional('Fördermittel geplant', {
      help: 'Mittel von Bund, Land, EU oder Stiftungen, in Euro.',
      example: '48000',
      aliases: ['Fördermittel', 'Fördermittel (€)', 'Drittmittel'],
    }),
    spent: euro.when(begun, 'Verausgabt', {
      help: 'Bis zum Stichtag ausgegebene Mittel in Euro, bei laufenden Maßnahmen im letzten Jahr; 0, wenn nichts ausgegeben wurde.',
      example: '31500',
      aliases: ['Ausgaben', 'Verausgabte Mittel', 'Mittelabfluss'],
      renewed: true,
    }),
    fundingSource: text.optional('Finanzierungsquelle', {
      help: 'Haushaltsstelle oder Förderprogramm.',
      example: 'Bundesprogramm „Kita-Einstieg“',
      aliases: ['Quelle der Finanzierung', 'Förderprogramm', 'Haushaltsstelle'],
    }),
    priority: oneOf('hoch', 'mittel', 'niedrig').always('Priorität', {
      help: 'Rang der Maßnahme nach Festlegung der Steuerungsgruppe.',
      example: 'hoch',
      filledBy: 'coordination',
      width: 11,
    }),
    risks: longText.optional('Risiken und Hemmnisse', {
      help: 'Was gefährdet die Umsetzung? Zum Beispiel fehlendes Personal, auslaufende Förderung.',
      example: 'Die Förderung endet zum Jahresende; eine Anschlussfinanzierung ist beantragt.',
      aliases: ['Risiken', 'Hemmnisse', 'Risiken/Hemmnisse', 'Schwierigkeiten'],
    }),
    nextSteps: longText.when(stillOpen, 'Nächste Schritte', {
      help: 'Was geschieht bis zum nächsten Bericht, und bis wann?',
      example: 'Auswahl des dritten Standorts bis 30.06.2026.',
      aliases: ['Weiteres Vorgehen', 'Ausblick'],
      renewed: true,
    }),
    resolution: text.optional('Beschlussbezug', {
      help: 'Nummer der Vorlage oder des Beschlusses, auf dem die Maßnahme beruht.',
      example: 'BV/012/2024/V-51',
      aliases: ['Beschluss', 'Vorlage'],
      filledBy: 'coordination',
    }),
    replacedBy: referenceTo('measures').optional('ersetzt durch', {
      help: 'Nummer der Maßnahme, die an ihre Stelle tritt.',
      example: 'BS-09',
      aliases: ['Nachfolgemaßnahme', 'abgelöst durch'],
    }),
    updatedOn: date.always('Letzte Aktualisierung', {
      help: 'Tag, an dem Ihr Amt die Angaben zuletzt geprüft hat, TT.MM.JJJJ.',
      example: '15.01.2026',
      aliases: ['Aktualisiert am', 'Stand vom', 'Datenstand'],
      renewed: true,
    }),
    remark: longText.optional('Bemerkung', {
      help: 'Was das Integrationsbüro noch wissen sollte. Erscheint nur in der internen Ausgabe.',
      aliases: ['Bemerkungen', 'Anmerkung', 'Anmerkungen', 'Hinweis'],
      internal: true,
    }),
  },
);

export type Measure = RowOf<typeof measures>;
