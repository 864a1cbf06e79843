import { measures } from '../contract/measures.ts';
import { milestones } from '../contract/milestones.ts';
import { formatEuro, formatPercent } from '../numbers.ts';
import { formatDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { remark, rule } from './rule.ts';

const steering = 'Konzept, Monitoring und Steuerung: Umsetzungsstand';

const finishedWithoutFullProgress = rule({
  id: 'S-STAND-01',
  severity: 'error',
  title: words('Abgeschlossen, aber nicht zu 100 %', 'Completed, but not at 100 %'),
  source: steering,
  example: 'GZ-02 ist abgeschlossen, der Fortschritt beträgt 60 %.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) =>
      measure.state === 'abgeschlossen' && measure.progress !== undefined && measure.progress < 100
        ? [
            remark(
              measures,
              measure,
              'progress',
              words(
                `${measure.id} ist abgeschlossen, der Fortschritt steht aber auf ${formatPercent(measure.progress)}. Bitte Stand oder Fortschritt berichtigen.`,
                `${measure.id} is completed, but its progress is ${measure.progress} %. Please correct state or progress.`,
              ),
            ),
          ]
        : [],
    ),
});

const notBegunWithProgress = rule({
  id: 'S-STAND-02',
  severity: 'error',
  title: words('Nicht begonnen, aber mit Fortschritt', 'Not begun, but with progress'),
  source: steering,
  example: 'WL-05 ist nicht begonnen, der Fortschritt beträgt 30 %.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) =>
      measure.state === 'nicht begonnen' && (measure.progress ?? 0) > 0
        ? [
            remark(
              measures,
              measure,
              'progress',
              words(
                `${measure.id} ist nicht begonnen, der Fortschritt steht aber auf ${formatPercent(measure.progress ?? 0)}. Bitte Stand oder Fortschritt berichtigen.`,
                `${measure.id} is not begun, but its progress is ${measure.progress ?? 0} %. Please correct state or progress.`,
              ),
            ),
          ]
        : [],
    ),
});

const finishedWithOpenMilestones = rule({
  id: 'S-STAND-03',
  severity: 'error',
  title: words('Abgeschlossen mit offenem Meilenstein', 'Completed with an open milestone'),
  source: steering,
  example: 'BS-04 ist abgeschlossen, Meilenstein „Evaluation“ ist offen.',
  check: ({ measures: rows, milestonesOf }) =>
    rows
      .filter((measure) => measure.state === 'abgeschlossen')
      .flatMap((measure) =>
        milestonesOf(measure)
          .filter(({ doneOn }) => doneOn === undefined)
          .map((milestone) =>
            remark(
              milestones,
              milestone,
              'doneOn',
              words(
                `${quoted(milestone.title ?? milestone.id)} ist offen, die Maßnahme ${measure.id} aber abgeschlossen. Bitte das Datum nachtragen oder den Stand berichtigen.`,
                `“${milestone.title ?? milestone.id}” is open, but measure ${measure.id} is completed. Please add the date or correct the state.`,
              ),
            ),
          ),
      ),
});

const runningNotOngoing = rule({
  id: 'S-STAND-04',
  severity: 'warning',
  title: words('„laufend“ passt nicht zur Befristung', '“laufend” contradicts the fixed term'),
  source: 'Maßnahmensteckbrief: „laufend“ kennzeichnet Maßnahmen ohne Ende',
  example: 'AM-06 ist „laufend“, aber keine laufende Maßnahme.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) =>
      measure.state === 'laufend' && measure.ongoing === false
        ? [
            remark(
              measures,
              measure,
              'state',
              words(
                `${measure.id} hat ein Ende; der Stand „laufend“ gilt nur für Maßnahmen ohne Ende. Bitte „in Umsetzung“ wählen.`,
                `${measure.id} has an end; the state “laufend” is for measures without one. Please choose “in Umsetzung”.`,
              ),
              { set: 'in Umsetzung' },
            ),
          ]
        : [],
    ),
});

const open = new Set(['nicht begonnen', 'in Vorbereitung', 'in Umsetzung', 'laufend']);

const endPassed = rule({
  id: 'S-FRIST-01',
  severity: 'warning',
  title: words('Maßnahme überfällig', 'Measure overdue'),
  source: steering,
  example: 'KP-03 sollte am 30.06.2025 enden und ist noch in Umsetzung.',
  check: ({ measures: rows, reportingDate }) =>
    rows.flatMap((measure) =>
      measure.end !== undefined &&
      measure.ongoing !== true &&
      measure.end < reportingDate &&
      open.has(measure.state ?? '')
        ? [
            remark(
              measures,
              measure,
              'end',
              words(
                `${measure.id} sollte am ${formatDate(measure.end)} enden und ist „${measure.state}“. Bitte abschließen oder ein neues Ende mit Erläuterung eintragen.`,
                `${measure.id} was to end on ${formatDate(measure.end)} and is “${measure.state}”. Please close it or enter a new end with an explanation.`,
              ),
            ),
          ]
        : [],
    ),
});

const startPassed = rule({
  id: 'S-FRIST-02',
  severity: 'warning',
  title: words('Beginn verstrichen', 'Start has passed'),
  source: steering,
  example: 'WL-05 sollte am 01.04.2024 beginnen und ist nicht begonnen.',
  check: ({ measures: rows, reportingDate }) =>
    rows.flatMap((measure) =>
      measure.state === 'nicht begonnen' && measure.start !== undefined && measure.start < reportingDate
        ? [
            remark(
              measures,
              measure,
              'start',
              words(
                `${measure.id} sollte am ${formatDate(measure.start)} beginnen und ist nicht begonnen. Bitte den neuen Beginn oder den Stand „verschoben“ mit Erläuterung eintragen.`,
                `${measure.id} was to start on ${formatDate(measure.start)} and is not begun. Please enter a new start or the state “verschoben” with an explanation.`,
              ),
            ),
          ]
        : [],
    ),
});

const milestoneOverdue = rule({
  id: 'S-FRIST-03',
  severity: 'warning',
  title: words('Meilenstein überfällig', 'Milestone overdue'),
  source: steering,
  example: 'BS-01-M2 war am 30.06.2025 fällig und ist offen.',
  check: ({ measures: rows, milestonesOf, reportingDate }) =>
    rows
      .filter(({ state }) => open.has(state ?? ''))
      .flatMap((measure) =>
        milestonesOf(measure).flatMap((milestone) =>
          milestone.doneOn === undefined && milestone.due !== undefined && milestone.due < reportingDate
            ? [
                remark(
                  milestones,
                  milestone,
                  'due',
                  words(
                    `${quoted(milestone.title ?? milestone.id)} war am ${formatDate(milestone.due)} fällig und ist offen. Bitte „Erreicht am“ oder eine neue Frist mit Erläuterung eintragen.`,
                    `“${milestone.title ?? milestone.id}” was due on ${formatDate(milestone.due)} and is open. Please enter when it was reached, or a new deadline with an explanation.`,
                  ),
                ),
              ]
            : [],
        ),
      ),
});

const progressOutOfRange = rule({
  id: 'S-FORTSCHRITT-01',
  severity: 'error',
  title: words('Fortschritt nicht zwischen 0 und 100 %', 'Progress not between 0 and 100 %'),
  source: 'Maßnahmensteckbrief: Fortschritt als Anteil',
  example: 'AM-01 hat einen Fortschritt von 6000 %.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) =>
      measure.progress !== undefined && (measure.progress < 0 || measure.progress > 100)
        ? [
            remark(
              measures,
              measure,
              'progress',
              words(
                `Der Fortschritt beträgt ${formatPercent(measure.progress)}. Bitte einen Wert zwischen 0 und 100 % eintragen.`,
                `The progress is ${measure.progress} %. Please enter a value between 0 and 100 %.`,
              ),
            ),
          ]
        : [],
    ),
});

const spentOverPlanned = rule({
  id: 'F-AUSGABE-01',
  severity: 'warning',
  title: words('Mehr verausgabt als geplant', 'Spent more than planned'),
  source: 'Konzept: Ressourcen werden durch politischen Willen bereitgestellt',
  example: 'GZ-04: verausgabt 18.000 €, geplant 12.000 €.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) => {
      const { spent, ownFunds, grants } = measure;
      if (spent === undefined || (ownFunds === undefined && grants === undefined)) return [];
      const planned = (ownFunds ?? 0) + (grants ?? 0);
      if (spent <= planned) return [];
      return [
        remark(
          measures,
          measure,
          'spent',
          words(
            `Verausgabt sind ${formatEuro(spent)}, geplant waren ${formatEuro(planned)}. Bitte die Beträge prüfen oder den Mehrbedarf erläutern.`,
            `${formatEuro(spent)} were spent, ${formatEuro(planned)} were planned. Please check the amounts or explain the excess.`,
          ),
        ),
      ];
    }),
});

export const stateRules = [
  finishedWithoutFullProgress,
  notBegunWithProgress,
  finishedWithOpenMilestones,
  runningNotOngoing,
  endPassed,
  startPassed,
  milestoneOverdue,
  progressOutOfRange,
  spentOverPlanned,
];
