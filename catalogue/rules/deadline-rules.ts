import { measures } from '../contract/measures.ts';
import { milestones } from '../contract/milestones.ts';
import { formatDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { isOpen } from './kinds.ts';
import { remark, remarksOn, rule } from './rule.ts';

const steering = 'Konzept, Monitoring und Steuerung: Umsetzungsstand';

const endPassed = rule({
  id: 'S-FRIST-01',
  severity: 'warning',
  title: words('Maßnahme überfällig', 'Measure overdue'),
  source: steering,
  example: 'KP-03 sollte am 30.06.2025 enden und ist noch in Umsetzung.',
  check: ({ measures: rows, reportingDate }) =>
    remarksOn(measures, 'end', rows, (measure) => {
      const { id, end, ongoing, state } = measure;
      return end !== undefined && ongoing !== true && end < reportingDate && isOpen(measure)
        ? words(
            `${id} sollte am ${formatDate(end)} enden und ist „${state}“. Bitte abschließen oder ein neues Ende mit Erläuterung eintragen.`,
            `${id} was to end on ${formatDate(end)} and is “${state}”. Please close it or enter a new end with an explanation.`,
          )
        : undefined;
    }),
});

const startPassed = rule({
  id: 'S-FRIST-02',
  severity: 'warning',
  title: words('Beginn verstrichen', 'Start has passed'),
  source: steering,
  example: 'WL-05 sollte am 01.04.2024 beginnen und ist nicht begonnen.',
  check: ({ measures: rows, reportingDate }) =>
    remarksOn(measures, 'start', rows, ({ id, start, end, state }) => {
      if (state !== 'nicht begonnen' && state !== 'in Vorbereitung') return undefined;
      if (start === undefined || start >= reportingDate) return undefined;
      // Where the end has passed too, that is the finding.
      if (end !== undefined && end < reportingDate) return undefined;
      return words(
        `${id} sollte am ${formatDate(start)} beginnen und ist ${state === 'nicht begonnen' ? 'nicht begonnen' : 'noch in Vorbereitung'}. Bitte den neuen Beginn oder den Stand „verschoben“ mit Erläuterung eintragen.`,
        `${id} was to start on ${formatDate(start)} and is ${state === 'nicht begonnen' ? 'not begun' : 'still being prepared'}. Please enter a new start or the state “verschoben” with an explanation.`,
      );
    }),
});

const milestoneOverdue = rule({
  id: 'S-FRIST-03',
  severity: 'warning',
  title: words('Meilenstein überfällig', 'Milestone overdue'),
  source: steering,
  example: 'BS-01-M2 war am 30.06.2025 fällig und ist offen.',
  check: ({ measures: rows, milestonesOf, reportingDate }) =>
    rows.filter(isOpen).flatMap((measure) =>
      milestonesOf(measure).flatMap((milestone) => {
        const { id, title, due, doneOn, origin } = milestone;
        const done = doneOn !== undefined || origin.verbatim['doneOn'] !== undefined;
        if (done || due === undefined || due >= reportingDate) return [];
        return [
          remark(
            milestones,
            milestone,
            'due',
            words(
              `${quoted(title ?? id)} war am ${formatDate(due)} fällig und ist offen. Bitte „Erreicht am“ oder eine neue Frist mit Erläuterung eintragen.`,
              `“${title ?? id}” was due on ${formatDate(due)} and is open. Please enter when it was reached, or a new deadline with an explanation.`,
            ),
          ),
        ];
      }),
    ),
});

const postponedWithoutNewDate = rule({
  id: 'S-FRIST-04',
  severity: 'warning',
  title: words('Verschoben ohne neuen Termin', 'Postponed without a new date'),
  source: 'Ratspraxis: Verschobenes braucht einen neuen Termin (Beschlusskontrolle)',
  example: 'KP-09 ist verschoben, das Ende steht noch auf dem 31.12.2024.',
  check: ({ measures: rows, reportingDate }) =>
    remarksOn(measures, 'end', rows, ({ id, state, end }) =>
      state === 'verschoben' && end !== undefined && end < reportingDate
        ? words(
            `${id} ist verschoben, das Ende steht aber noch auf dem ${formatDate(end)}. Bitte den neuen Zeitraum eintragen.`,
            `${id} is postponed, but its end is still ${formatDate(end)}. Please enter the new period.`,
          )
        : undefined,
    ),
});

export const deadlineRules = [endPassed, startPassed, milestoneOverdue, postponedWithoutNewDate];
