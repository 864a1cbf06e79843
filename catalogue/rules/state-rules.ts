import { measures } from '../contract/measures.ts';
import { milestones } from '../contract/milestones.ts';
import { formatPercent } from '../numbers.ts';
import { daysBetween, formatDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { remark, remarksOn, rule } from './rule.ts';

const steering = 'Konzept, Monitoring und Steuerung: Umsetzungsstand';

const finishedWithoutFullProgress = rule({
  id: 'S-STAND-01',
  severity: 'error',
  title: words('Abgeschlossen, aber nicht zu 100 %', 'Completed, but not at 100 %'),
  source: steering,
  example: 'GZ-02 ist abgeschlossen, der Fortschritt beträgt 60 %.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'progress', rows, ({ id, state, progress }) =>
      state === 'abgeschlossen' && progress !== undefined && progress < 100
        ? words(
            `${id} ist abgeschlossen, der Fortschritt steht aber auf ${formatPercent(progress)}. Bitte Stand oder Fortschritt berichtigen.`,
            `${id} is completed, but its progress is ${progress} %. Please correct state or progress.`,
          )
        : undefined,
    ),
});

const notBegunWithProgress = rule({
  id: 'S-STAND-02',
  severity: 'error',
  title: words('Nicht begonnen, aber mit Fortschritt', 'Not begun, but with progress'),
  source: steering,
  example: 'WL-05 ist nicht begonnen, der Fortschritt beträgt 30 %.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'progress', rows, ({ id, state, progress = 0 }) =>
      state === 'nicht begonnen' && progress > 0
        ? words(
            `${id} ist nicht begonnen, der Fortschritt steht aber auf ${formatPercent(progress)}. Bitte Stand oder Fortschritt berichtigen.`,
            `${id} is not begun, but its progress is ${progress} %. Please correct state or progress.`,
          )
        : undefined,
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
          .filter(({ doneOn, origin }) => doneOn === undefined && origin.verbatim['doneOn'] === undefined)
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
    remarksOn(
      measures,
      'state',
      rows,
      ({ id, state, ongoing }) =>
        state === 'laufend' && ongoing === false
          ? words(
              `${id} hat ein Ende; der Stand „laufend“ gilt nur für Maßnahmen ohne Ende. Bitte „in Umsetzung“ wählen.`,
              `${id} has an end; the state “laufend” is for measures without one. Please choose “in Umsetzung”.`,
            )
          : undefined,
      { set: 'in Umsetzung' },
    ),
});

const begunBeforeStart = rule({
  id: 'S-STAND-05',
  severity: 'warning',
  title: words('Begonnen, aber Beginn nach dem Stichtag', 'Begun, but start after the reporting date'),
  source: steering,
  example: 'KP-05 ist in Umsetzung, der Beginn ist der 01.03.2026, der Stichtag der 31.12.2025.',
  check: ({ measures: rows, reportingDate }) =>
    remarksOn(measures, 'start', rows, ({ id, state, start }) =>
      (state === 'in Umsetzung' || state === 'laufend' || state === 'abgeschlossen') &&
      start !== undefined &&
      start > reportingDate
        ? words(
            `${id} ist ${quoted(state)}, beginnt laut Plan aber erst am ${formatDate(start)}, nach dem Stichtag ${formatDate(reportingDate)}. Bitte Stand oder Beginn berichtigen.`,
            `${id} is “${state}”, but begins on ${formatDate(start)}, after the reporting date ${formatDate(reportingDate)}. Please correct state or start.`,
          )
        : undefined,
    ),
});

const fullProgressNotFinished = rule({
  id: 'S-STAND-06',
  severity: 'warning',
  title: words('Zu 100 % umgesetzt, aber nicht abgeschlossen', 'At 100 %, but not completed'),
  source: steering,
  example: 'AM-03 steht auf 100 % und ist noch in Umsetzung.',
  explains: ['S-STAND-09'],
  check: ({ measures: rows }) =>
    remarksOn(measures, 'state', rows, ({ id, state, progress, ongoing }) =>
      state === 'in Umsetzung' && progress === 100 && ongoing !== true
        ? words(
            `${id} steht auf 100 %, ist aber „in Umsetzung“. Bitte „abgeschlossen“ wählen oder den Fortschritt berichtigen.`,
            `${id} is at 100 %, but “in Umsetzung”. Please choose “abgeschlossen” or correct the progress.`,
          )
        : undefined,
    ),
});

const ongoingFinished = rule({
  id: 'S-STAND-07',
  severity: 'warning',
  title: words('Laufende Maßnahme ist abgeschlossen', 'Ongoing measure is completed'),
  source: 'Maßnahmensteckbrief: „laufend“ kennzeichnet Maßnahmen ohne Ende',
  example: 'GE-03 ist auf Dauer angelegt und abgeschlossen.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'ongoing', rows, ({ id, state, ongoing }) =>
      state === 'abgeschlossen' && ongoing === true
        ? words(
            `${id} ist abgeschlossen, aber als laufende Maßnahme gekennzeichnet. Bitte „Laufende Maßnahme“ auf nein setzen und das Ende eintragen.`,
            `${id} is completed, but marked as ongoing. Please set “Laufende Maßnahme” to nein and enter the end.`,
          )
        : undefined,
    ),
});

const standstill = rule({
  id: 'S-STAND-08',
  severity: 'warning',
  title: words('Seit über einem Jahr in Umsetzung ohne Fortschritt', 'No progress in more than a year'),
  source: steering,
  example: 'GZ-06 begann am 01.03.2024 und steht auf 0 %.',
  explains: ['S-FORTSCHRITT-02'],
  check: ({ measures: rows, reportingDate }) =>
    remarksOn(measures, 'progress', rows, ({ id, state, progress, start }) =>
      state === 'in Umsetzung' && progress === 0 && start !== undefined && daysBetween(start, reportingDate) > 365
        ? words(
            `${id} ist seit dem ${formatDate(start)} in Umsetzung und steht auf 0 %. Bitte den Fortschritt nachtragen oder unter „Erläuterung zum Stand“ sagen, was hindert.`,
            `${id} has been implemented since ${formatDate(start)} and is at 0 %. Please enter the progress or say what hinders it.`,
          )
        : undefined,
    ),
});

const allMilestonesReached = rule({
  id: 'S-STAND-09',
  severity: 'info',
  title: words('Alle Meilensteine erreicht, aber nicht abgeschlossen', 'All milestones reached, but not completed'),
  source: steering,
  example: 'AM-03 hat alle drei Meilensteine erreicht und ist noch in Umsetzung.',
  check: ({ measures: rows, milestonesOf }) =>
    remarksOn(measures, 'state', rows, (measure) => {
      const own = milestonesOf(measure);
      if (measure.state !== 'in Umsetzung' || measure.ongoing === true || own.length === 0) return undefined;
      if (!own.every(({ doneOn }) => doneOn !== undefined)) return undefined;
      return words(
        `${measure.id} hat alle Meilensteine erreicht und ist noch „in Umsetzung“. Bitte abschließen oder die nächsten Meilensteine eintragen.`,
        `${measure.id} has reached all its milestones and is still “in Umsetzung”. Please close it or enter the next milestones.`,
      );
    }),
});

const milestoneBeforeBegin = rule({
  id: 'S-MEILENSTEIN-01',
  severity: 'warning',
  title: words('Nicht begonnen, aber Meilenstein erreicht', 'Not begun, but a milestone is reached'),
  source: steering,
  example: 'WL-05 ist nicht begonnen, Meilenstein „Fläche gefunden“ ist erreicht.',
  check: ({ measures: rows, milestonesOf }) =>
    remarksOn(measures, 'state', rows, (measure) => {
      // Where the progress speaks against the state as well, that is the finding already.
      if (measure.state !== 'nicht begonnen' || (measure.progress ?? 0) > 0) return undefined;
      const reached = milestonesOf(measure).find(({ doneOn }) => doneOn !== undefined);
      if (reached?.doneOn === undefined) return undefined;
      return words(
        `${measure.id} ist nicht begonnen, der Meilenstein ${quoted(reached.title ?? reached.id)} aber am ${formatDate(reached.doneOn)} erreicht. Bitte den Stand berichtigen, etwa auf „in Vorbereitung“.`,
        `${measure.id} is not begun, but its milestone “${reached.title ?? reached.id}” was reached on ${formatDate(reached.doneOn)}. Please correct the state, perhaps to “in Vorbereitung”.`,
      );
    }),
});

const progressOutOfRange = rule({
  id: 'S-FORTSCHRITT-01',
  severity: 'error',
  title: words('Fortschritt nicht zwischen 0 und 100 %', 'Progress not between 0 and 100 %'),
  source: 'Maßnahmensteckbrief: Fortschritt als Anteil',
  example: 'AM-01 hat einen Fortschritt von 6000 %.',
  explains: ['S-STAND-01', 'S-STAND-02'],
  check: ({ measures: rows }) =>
    remarksOn(measures, 'progress', rows, ({ progress }) =>
      progress !== undefined && (progress < 0 || progress > 100)
        ? words(
            `Der Fortschritt beträgt ${formatPercent(progress)}. Bitte einen Wert zwischen 0 und 100 % eintragen.`,
            `The progress is ${progress} %. Please enter a value between 0 and 100 %.`,
          )
        : undefined,
    ),
});

/** So many points behind the calendar, a measure will hardly be finished in time. */
const pointsBehind = 50;

const progressBehindTime = rule({
  id: 'S-FORTSCHRITT-02',
  severity: 'warning',
  title: words('Fortschritt weit hinter der Zeit', 'Progress far behind the calendar'),
  source: `${steering}; eigene Festlegung: 50 Prozentpunkte hinter der verstrichenen Zeit`,
  example: 'Von AM-02 sind 80 % der Zeit um und 20 % umgesetzt.',
  check: ({ measures: rows, reportingDate }) =>
    remarksOn(measures, 'progress', rows, ({ id, state, ongoing, start, end, progress }) => {
      if (state !== 'in Umsetzung' || ongoing === true || progress === undefined || progress < 0) return undefined;
      // What is overdue has its own finding.
      if (start === undefined || end === undefined || end <= start || end < reportingDate) return undefined;
      const gone = (daysBetween(start, reportingDate) / daysBetween(start, end)) * 100;
      if (gone - progress < pointsBehind) return undefined;
      return words(
        `Von ${id} sind ${formatPercent(gone, { max: 0 })} der Zeit um, aber erst ${formatPercent(progress)} umgesetzt. Bitte prüfen, ob das Ende ${formatDate(end)} zu halten ist, und den Weg dorthin unter „Nächste Schritte“ nennen.`,
        `${Math.round(gone)} % of the time of ${id} is gone, but only ${progress} % is done. Please check whether the end ${formatDate(end)} can be kept and name the way there.`,
      );
    }),
});

export const stateRules = [
  finishedWithoutFullProgress,
  notBegunWithProgress,
  finishedWithOpenMilestones,
  runningNotOngoing,
  begunBeforeStart,
  fullProgressNotFinished,
  ongoingFinished,
  standstill,
  allMilestonesReached,
  milestoneBeforeBegin,
  progressOutOfRange,
  progressBehindTime,
];
