import type { Content } from 'pdfmake/interfaces.js';
import { pathTolerance } from '../../../catalogue/assessment/attainment.ts';
import { criticalAfterDays } from '../../../catalogue/assessment/implementation.ts';
import { formatPercent } from '../../../catalogue/numbers.ts';
import {
  attainmentStates,
  dataQualityStates,
  implementationStates,
  mandateStates,
  type State,
} from '../../charts/states.ts';
import { heading, lead, paragraph, stateWord } from '../blocks.ts';
import { legendOf } from '../legends.ts';
import type { ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { facts, table, together } from '../table.ts';

const tolerance = formatPercent(pathTolerance * 100);

const implementationMeaning: Readonly<Record<keyof typeof implementationStates, string>> = {
  done: 'Das Amt hat die Maßnahme als abgeschlossen gemeldet.',
  onTrack: 'Keine Frist der Maßnahme ist überschritten: weder Beginn noch Ende noch ein Meilenstein.',
  delayed: `Eine Frist ist überschritten, höchstens um ${criticalAfterDays} Tage. Es zählt die Frist mit dem größten Verzug.`,
  critical: `Eine Frist ist um mehr als ${criticalAfterDays} Tage überschritten, also um mehr als ein halbes Jahr.`,
  stopped: 'Die Maßnahme wurde verschoben oder gestrichen.',
  unknown: 'Zum Stichtag wurde kein Umsetzungsstand gemeldet.',
};

const attainmentMeaning: Readonly<Record<keyof typeof attainmentStates, string>> = {
  reached: `Der Istwert hat den Zielwert erreicht. Soll der Wert gleich bleiben, darf er bis zu ${tolerance} vom Zielwert abweichen.`,
  onPath: `Der Istwert liegt auf der geraden Linie vom Ausgangswert zum Zielwert oder bleibt höchstens um ${tolerance} des ganzen Weges zurück.`,
  behind: 'Der Istwert bleibt weiter zurück, hat sich aber nicht vom Ausgangswert aus verschlechtert.',
  adverse: 'Der Istwert ist schlechter als der Ausgangswert.',
  notYetMeasurable: 'Eine Wirkung ist erst später zu erwarten; der Tag steht auf dem Indikatorenblatt.',
  notAssessed: 'Ausgangswert, Zielwert oder Richtung fehlt, oder es ist ein Kontextindikator.',
  unknown: 'Bis zum Stichtag liegt kein Wert vor.',
};

const dataQualityMeaning: Readonly<Record<keyof typeof dataQualityStates, string>> = {
  complete: 'Alle Pflichtangaben liegen vor und stammen aus dem Berichtszeitraum.',
  gaps: 'Mindestens eine Pflichtangabe fehlt.',
  stale: 'Die letzte Aktualisierung liegt vor dem Berichtszeitraum.',
  missing: 'Zu der Maßnahme ging keine Meldung ein.',
};

/** How every signal comes about, and what the signs in tables and charts mean. */
export const method: Section = {
  id: 'method',
  title: 'Zeichenerklärung und Methode',
  part: 'annex',
  pages: flow((model) => [
    lead(
      'Jeder Zustand ist an Form, Zeichen, Wort und Farbe zu erkennen. Der Bericht bleibt auch in Grau und ohne Farbensehen lesbar.',
    ),
    ...signal(
      'Umsetzungsstand',
      'Wo steht die Maßnahme gegenüber ihrem eigenen Plan? Grundlage sind der gemeldete Stand, Beginn und Ende und die Meilensteine.',
      implementationStates,
      implementationMeaning,
    ),
    ...signal(
      'Zielerreichung',
      'Wo steht der Istwert auf dem Weg vom Ausgangswert zum Zielwert? Der Weg wird als gerade Linie zwischen beiden Stichtagen angenommen.',
      attainmentStates,
      attainmentMeaning,
    ),
    ...signal(
      'Datenlage',
      'Wie weit tragen die Angaben? Die Monde werten nicht, sie zeigen nur, wie viel bekannt ist.',
      dataQualityStates,
      dataQualityMeaning,
    ),
    ...mandateSigns(model),
    ...figures(model),
    ...disclosure(model),
  ]),
};

function signal<Signal extends string>(
  title: string,
  question: string,
  states: Readonly<Record<Signal, State>>,
  meaning: Readonly<Record<Signal, string>>,
): readonly Content[] {
  return together([
    heading(2, title),
    paragraph(question),
    table({
      columns: [
        { header: 'Zeichen', width: 150 },
        { header: 'Bedeutung', width: '*' },
      ],
      rows: (Object.keys(states) as Signal[]).map((key) => [
        stateWord(states[key]),
        { text: meaning[key], style: 'td' },
      ]),
      layout: 'tight',
      summary: `Zeichen des Signals ${title} und ihre Bedeutung.`,
    }),
  ]);
}

function mandateSigns({ mandates }: ReportModel): readonly Content[] {
  if (mandates.length === 0) return [];
  return [
    heading(2, 'Aufträge und Empfehlungen'),
    paragraph(
      'Überfällig ist, was seine Frist vor dem Stichtag überschritten hat und weder erledigt noch abgelehnt ist. Sonst gilt der gemeldete Stand:',
    ),
    legendOf(
      mandateStates,
      Object.keys(mandateStates).map(() => 1),
    ),
  ];
}

function figures(model: ReportModel): readonly Content[] {
  return [
    heading(2, 'Zahlen und Zeichen'),
    facts(
      [
        ['–', 'Es liegt nichts vor oder es ist nichts anzugeben.'],
        ['k. A.', 'keine Angabe: In einer Reihe fehlt ein Wert. Die Linie wird dort unterbrochen, nicht überbrückt.'],
        ['(v)', 'vorläufiger Wert, der sich noch ändern kann; im Diagramm als hohler Punkt mit gestrichelter Linie.'],
        ['(wie eingetragen)', 'Die Angabe war nicht eindeutig zu lesen und steht hier so, wie sie eingetragen wurde.'],
        ['Prozente', 'Anteile sind gerundet; Summen können deshalb um eine Einheit abweichen.'],
        [
          'Stichtag',
          `Werte nach dem Stichtag gehen in keine Bewertung ein.${model.internal ? ' Sie sind im Diagramm hinter der getönten Grenze zu sehen.' : ''}`,
        ],
        ['Achsen', 'Beginnt die senkrechte Achse eines Diagramms nicht bei null, trägt sie am Fuß einen Zickzack.'],
      ],
      112,
    ),
  ];
}

/** The monitoring of a public edition comes with disclosure control applied; here is only said what it does. */
function disclosure({ concept, internal }: ReportModel): readonly Content[] {
  const { threshold } = concept.disclosure;
  return [
    heading(2, 'Personen und kleine Zahlen'),
    paragraph(
      internal
        ? `Diese Ausgabe ist für den Dienstgebrauch und zeigt alle Zahlen. In der öffentlichen Ausgabe ${threshold > 1 ? `werden Fallzahlen unter ${threshold} nicht gezeigt und` : 'werden'} Ansprechpersonen und interne Bemerkungen weggelassen.`
        : `Ansprechpersonen und interne Bemerkungen sind nicht enthalten.${threshold > 1 ? ` Fallzahlen unter ${threshold} werden nicht gezeigt.` : ''}`,
    ),
  ];
}
