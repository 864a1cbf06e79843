import { measures, type Measure } from '../contract/measures.ts';
import { milestones } from '../contract/milestones.ts';
import { formatEuro, formatPercent } from '../numbers.ts';
import { formatDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { isAnotherMeasure, measurePairs, pairs } from './archive-pairs.ts';
import { hasEnded, isPending } from './kinds.ts';
import { archiveRule, remark, remarkOnConcept } from './rule.ts';

const continuity = 'Konzept, Monitoring und Steuerung: nachvollziehbarer Verlauf über die Berichte';

const measureNumberReused = archiveRule({
  id: 'H-NUMMER-01',
  severity: 'warning',
  title: words('Maßnahmen-Nr. neu vergeben', 'Measure number reused'),
  source: 'Konzept, Maßnahmenkatalog: jede Maßnahme ist eindeutig benannt',
  example: 'BS-04 hieß „Lernpatenschaften an Schulen“ und heißt jetzt „Fahrradkurse“.',
  check: ({ measures: rows }, { catalogue }) =>
    pairs(rows, catalogue.measures)
      .filter(isAnotherMeasure)
      .map(([measure, before]) =>
        remark(
          measures,
          measure,
          'title',
          words(
            `${measure.id} hieß im letzten Bericht ${quoted(before.title ?? '')} und heißt jetzt ${quoted(measure.title ?? '')}. Eine neue Maßnahme braucht eine neue Nummer; bitte das Integrationsbüro darum bitten.`,
            `${measure.id} was called “${before.title ?? ''}” in the last report and is now “${measure.title ?? ''}”. A new measure needs a new number; please ask the Integrationsbüro for one.`,
          ),
        ),
      ),
});

const measureVanished = archiveRule({
  id: 'H-NUMMER-02',
  severity: 'warning',
  title: words('Offene Maßnahme ist nicht mehr im Katalog', 'Open measure is no longer in the catalogue'),
  source: 'Ratspraxis: was begonnen wurde, wird bis zum Ende berichtet (Potsdam, Magdeburg)',
  example: 'GZ-05 war im letzten Bericht in Umsetzung und fehlt jetzt.',
  check: ({ measures: rows }, { catalogue }) => {
    const known = new Set(rows.map(({ id }) => id));
    return catalogue.measures
      .filter((measure) => !known.has(measure.id) && !hasEnded(measure))
      .map(({ id, title }) =>
        remarkOnConcept(
          words(
            `${id} ${quoted(title ?? '')} war im letzten Bericht noch offen und fehlt jetzt im Katalog. Bitte wieder aufnehmen, notfalls als „gestrichen“ mit Erläuterung.`,
            `${id} “${title ?? ''}” was still open in the last report and is missing now. Please take it in again, if need be as “gestrichen” with an explanation.`,
          ),
        ),
      );
  },
});

const stateWentBack = archiveRule({
  id: 'H-STAND-01',
  severity: 'warning',
  title: words('Umsetzungsstand fällt zurück', 'State goes back'),
  source: continuity,
  example: 'BS-06 war abgeschlossen und ist wieder in Umsetzung.',
  check: (subject, previous) =>
    measurePairs(subject, previous).flatMap(([measure, before]) =>
      stage(measure) < stage(before)
        ? [
            remark(
              measures,
              measure,
              'state',
              words(
                `${measure.id} war im letzten Bericht ${quoted(before.state ?? '')} und ist jetzt ${quoted(measure.state ?? '')}. Bitte den Stand prüfen; eine neue Runde ist eine neue Maßnahme.`,
                `${measure.id} was “${before.state ?? ''}” in the last report and is “${measure.state ?? ''}” now. Please check the state; a new round is a new measure.`,
              ),
            ),
          ]
        : [],
    ),
});

/** How far a measure has come; NaN for states that may come from and lead to any other. */
function stage({ state }: Measure): number {
  if (state === 'nicht begonnen') return 0;
  if (state === 'in Vorbereitung') return 1;
  if (state === 'in Umsetzung' || state === 'laufend') return 2;
  return state === 'abgeschlossen' || state === 'gestrichen' ? 3 : Number.NaN;
}

const progressFell = archiveRule({
  id: 'H-FORTSCHRITT-01',
  severity: 'warning',
  title: words('Fortschritt geringer als im letzten Bericht', 'Progress lower than in the last report'),
  source: continuity,
  example: 'GZ-06 stand im letzten Bericht auf 70 % und steht jetzt auf 55 %.',
  check: (subject, previous) =>
    measurePairs(subject, previous).flatMap(([measure, before]) => {
      // The progress of an ongoing measure is that of its year and begins anew.
      if (measure.state !== 'in Umsetzung' || before.state !== 'in Umsetzung' || measure.ongoing === true) return [];
      if (measure.progress === undefined || before.progress === undefined) return [];
      if (measure.progress >= before.progress) return [];
      return [
        remark(
          measures,
          measure,
          'progress',
          words(
            `${measure.id} stand im letzten Bericht auf ${formatPercent(before.progress)} und steht jetzt auf ${formatPercent(measure.progress)}. Bitte prüfen oder unter „Erläuterung zum Stand“ erklären.`,
            `${measure.id} was at ${before.progress} % in the last report and is at ${measure.progress} % now. Please check it or explain it.`,
          ),
        ),
      ];
    }),
});

const spendingFell = archiveRule({
  id: 'H-AUSGABE-01',
  severity: 'warning',
  title: words('Weniger verausgabt als im letzten Bericht', 'Less spent than in the last report'),
  source: 'Maßnahmensteckbrief: verausgabt sind die Mittel der ganzen Laufzeit bis zum Stichtag',
  example: 'GZ-06: im letzten Bericht 18.700 €, jetzt 12.000 €.',
  check: (subject, previous) =>
    measurePairs(subject, previous).flatMap(([measure, before]) => {
      // An ongoing measure states the spending of a year.
      if (measure.ongoing !== false || before.ongoing !== false) return [];
      if (measure.spent === undefined || before.spent === undefined || measure.spent >= before.spent) return [];
      return [
        remark(
          measures,
          measure,
          'spent',
          words(
            `Für ${measure.id} waren im letzten Bericht ${formatEuro(before.spent)} verausgabt, jetzt sind es ${formatEuro(measure.spent)}. Bitte die Ausgaben seit Beginn eintragen, nicht nur die des letzten Jahres.`,
            `${formatEuro(before.spent)} were spent on ${measure.id} in the last report, now it is ${formatEuro(measure.spent)}. Please enter all spending since the start, not only that of the last year.`,
          ),
        ),
      ];
    }),
});

const deadlineMoved = archiveRule({
  id: 'H-FRIST-01',
  severity: 'info',
  title: words('Frist eines Meilensteins ohne Erläuterung verschoben', 'Milestone deadline moved without explanation'),
  source: 'Ratspraxis: Verschobenes wird begründet (Beschlusskontrolle)',
  example: 'BS-03-M3 war am 30.06.2025 fällig, jetzt am 30.06.2027.',
  check: ({ milestones: rows }, { catalogue }) =>
    pairs(rows, catalogue.milestones).flatMap(([milestone, before]) => {
      const { due, doneOn, note, title, id } = milestone;
      if (due === undefined || before.due === undefined || due <= before.due || doneOn !== undefined) return [];
      if (note !== undefined && note !== before.note) return [];
      return [
        remark(
          milestones,
          milestone,
          'due',
          words(
            `Die Frist von ${quoted(title ?? id)} war der ${formatDate(before.due)} und ist jetzt der ${formatDate(due)}. Bitte den Grund unter „Erläuterung“ nennen.`,
            `The deadline of “${title ?? id}” was ${formatDate(before.due)} and is ${formatDate(due)} now. Please name the reason under “Erläuterung”.`,
          ),
        ),
      ];
    }),
});

const milestoneUndone = archiveRule({
  id: 'H-MEILENSTEIN-01',
  severity: 'warning',
  title: words('Erreichter Meilenstein ist wieder offen', 'Reached milestone is open again'),
  source: continuity,
  example: 'BS-01-M1 war laut letztem Bericht am 12.06.2023 erreicht und ist jetzt offen.',
  check: ({ milestones: rows }, { catalogue }) =>
    pairs(rows, catalogue.milestones).flatMap(([milestone, before]) => {
      const unread = milestone.origin.verbatim['doneOn'] !== undefined;
      if (before.doneOn === undefined || milestone.doneOn !== undefined || unread) return [];
      return [
        remark(
          milestones,
          milestone,
          'doneOn',
          words(
            `${quoted(milestone.title ?? milestone.id)} war laut letztem Bericht am ${formatDate(before.doneOn)} erreicht. Bitte das Datum wieder eintragen oder unter „Erläuterung“ sagen, warum der Meilenstein offen ist.`,
            `“${milestone.title ?? milestone.id}” was reached on ${formatDate(before.doneOn)} according to the last report. Please enter the date again or explain why the milestone is open.`,
          ),
        ),
      ];
    }),
});

const mandateVanished = archiveRule({
  id: 'H-AUFTRAG-01',
  severity: 'warning',
  title: words('Offener Auftrag ist nicht mehr im Katalog', 'Open mandate is no longer in the catalogue'),
  source: 'Ratspraxis: Beschlusskontrolle (Dessau-Roßlau 2025, Magdeburg 2025)',
  example: 'A-2022-03 war im letzten Bericht in Bearbeitung und fehlt jetzt.',
  check: ({ mandates: rows }, { catalogue }) => {
    const known = new Set(rows.map(({ id }) => id));
    return catalogue.mandates
      .filter((mandate) => !known.has(mandate.id) && isPending(mandate))
      .map(({ id, state }) =>
        remarkOnConcept(
          words(
            `${id} war im letzten Bericht ${quoted(state ?? '')} und fehlt jetzt. Bitte wieder aufnehmen und bis zur Erledigung berichten.`,
            `${id} was “${state ?? ''}” in the last report and is missing now. Please take it in again and report on it until it is closed.`,
          ),
        ),
      );
  },
});

/** Shorter texts may well be true twice. */
const longEnough = 25;

const copiedText = archiveRule({
  id: 'T-KOPIE-01',
  severity: 'info',
  title: words('Text des letzten Berichts unverändert übernommen', "Last report's text copied"),
  source: 'Ratspraxis: der Rat will lesen, was sich seit dem letzten Bericht getan hat',
  example: 'Die Erläuterung zum Stand von GZ-06 ist Wort für Wort die des letzten Berichts.',
  check: (subject, previous) =>
    measurePairs(subject, previous).flatMap(([measure, before]) => {
      if (hasEnded(measure)) return [];
      const copied = (['stateNote', 'nextSteps'] as const).find((key) => {
        const text = measure[key] ?? '';
        return text.length >= longEnough && text.trim() === before[key]?.trim();
      });
      if (copied === undefined) return [];
      return [
        remark(
          measures,
          measure,
          copied,
          words(
            `„${measures.columns[copied].label}“ von ${measure.id} ist Wort für Wort der Text des letzten Berichts. Bitte sagen, was sich seither getan hat.`,
            `“${measures.columns[copied].label}” of ${measure.id} is word for word the text of the last report. Please say what has happened since.`,
          ),
        ),
      ];
    }),
});

export const archiveMeasureRules = [
  measureNumberReused,
  measureVanished,
  stateWentBack,
  progressFell,
  spendingFell,
  deadlineMoved,
  milestoneUndone,
  mandateVanished,
  copiedText,
];
