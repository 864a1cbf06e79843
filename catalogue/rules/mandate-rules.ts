import { mandates } from '../contract/mandates.ts';
import { addDays, formatDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { hasEnded, isPending } from './kinds.ts';
import { remarksOn, rule } from './rule.ts';

const control = 'Ratspraxis: Beschlusskontrolle (Dessau-Roßlau 2025, Magdeburg 2025)';

const mandateOverdue = rule({
  id: 'A-FRIST-01',
  severity: 'warning',
  title: words('Auftrag überfällig', 'Mandate overdue'),
  source: control,
  example: 'A-2024-03 war bis 30.06.2025 zu beantworten und ist offen.',
  check: ({ mandates: rows, reportingDate }) =>
    remarksOn(mandates, 'due', rows, (mandate) => {
      const { id, due, state, answer } = mandate;
      if (due === undefined || due >= reportingDate || !isPending(mandate)) return undefined;
      const ask =
        answer === undefined
          ? words('Bitte die Antwort eintragen.', 'Please enter the answer.')
          : words(
              'Bitte erledigen oder mit dem Gremium eine neue Frist vereinbaren.',
              'Please close it or agree on a new deadline with the body.',
            );
      return words(
        `${id} war bis ${formatDate(due)} zu erledigen und ist „${state}“. ${ask.de}`,
        `${id} was due on ${formatDate(due)} and is “${state}”. ${ask.en}`,
      );
    }),
});

/** A quarter ahead: committees meet every month or two. */
const daysAhead = 92;

const mandateDueSoon = rule({
  id: 'A-FRIST-02',
  severity: 'info',
  title: words('Auftrag bald fällig und nicht in Bearbeitung', 'Mandate due soon and not being worked on'),
  source: `${control}; Erinnerung vor der Frist wie bei Kausal Watch`,
  example: 'A-2025-04 ist am 31.03.2026 fällig und noch offen.',
  check: ({ mandates: rows, reportingDate }) =>
    remarksOn(mandates, 'due', rows, ({ id, due, state, answer }) =>
      due !== undefined &&
      due >= reportingDate &&
      due <= addDays(reportingDate, daysAhead) &&
      state === 'offen' &&
      answer === undefined
        ? words(
            `${id} ist am ${formatDate(due)} fällig und noch offen. Bitte die Bearbeitung beginnen und die Antwort vorbereiten.`,
            `${id} is due on ${formatDate(due)} and still open. Please begin to work on it and prepare the answer.`,
          )
        : undefined,
    ),
});

const dueBeforeIssued = rule({
  id: 'A-FOLGE-01',
  severity: 'error',
  title: words('Frist vor der Erteilung', 'Deadline before the mandate was given'),
  source: control,
  example: 'A-2024-03 wurde am 14.03.2024 erteilt, die Frist ist der 31.12.2023.',
  explains: ['A-FRIST-01'],
  check: ({ mandates: rows }) =>
    remarksOn(mandates, 'due', rows, ({ id, issuedOn, due }) =>
      issuedOn !== undefined && due !== undefined && due < issuedOn
        ? words(
            `Die Frist ${formatDate(due)} von ${id} liegt vor der Erteilung am ${formatDate(issuedOn)}. Bitte das Integrationsbüro um Berichtigung bitten.`,
            `The deadline ${formatDate(due)} of ${id} lies before the day it was given, ${formatDate(issuedOn)}. Please ask the Integrationsbüro for correction.`,
          )
        : undefined,
    ),
});

const closedBeforeIssued = rule({
  id: 'A-FOLGE-02',
  severity: 'error',
  title: words('Erledigt vor der Erteilung', 'Closed before the mandate was given'),
  source: control,
  example: 'A-2024-03 wurde am 14.03.2024 erteilt und soll am 02.02.2024 erledigt worden sein.',
  check: ({ mandates: rows }) =>
    remarksOn(mandates, 'closedOn', rows, ({ id, issuedOn, closedOn }) =>
      issuedOn !== undefined && closedOn !== undefined && closedOn < issuedOn
        ? words(
            `${id} soll am ${formatDate(closedOn)} erledigt worden sein, wurde aber erst am ${formatDate(issuedOn)} erteilt. Bitte den Tag berichtigen.`,
            `${id} is said to have been closed on ${formatDate(closedOn)}, but was given on ${formatDate(issuedOn)}. Please correct the day.`,
          )
        : undefined,
    ),
});

const openButClosed = rule({
  id: 'A-STAND-01',
  severity: 'error',
  title: words('Auftrag offen, aber mit Erledigungsdatum', 'Mandate open, but with a closing date'),
  source: control,
  example: 'A-2024-03 ist „in Bearbeitung“, „Erledigt am“ ist der 12.06.2025.',
  explains: ['A-FOLGE-02'],
  check: ({ mandates: rows }) =>
    remarksOn(mandates, 'closedOn', rows, (mandate) =>
      isPending(mandate) && mandate.closedOn !== undefined
        ? words(
            `${mandate.id} ist ${quoted(mandate.state ?? '')}, hat aber das Erledigungsdatum ${formatDate(mandate.closedOn)}. Bitte den Stand berichtigen oder das Datum löschen.`,
            `${mandate.id} is “${mandate.state ?? ''}”, but was closed on ${formatDate(mandate.closedOn)}. Please correct the state or clear the date.`,
          )
        : undefined,
    ),
});

const pendingForEndedMeasure = rule({
  id: 'A-MASSNAHME-01',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Auftrag offen, Maßnahme beendet', 'Mandate open, measure ended'),
  source: control,
  example: 'A-2024-03 ist offen, die Maßnahme BS-01 abgeschlossen.',
  check: ({ mandates: rows, measureOf }) =>
    remarksOn(mandates, 'measure', rows, (mandate) => {
      const measure = measureOf(mandate);
      if (measure === undefined || !hasEnded(measure) || !isPending(mandate)) return undefined;
      return words(
        `${mandate.id} ist ${quoted(mandate.state ?? '')}, die Maßnahme ${measure.id} aber ${quoted(measure.state ?? '')}. Bitte den Auftrag beantworten oder einer anderen Maßnahme zuordnen.`,
        `${mandate.id} is “${mandate.state ?? ''}”, but measure ${measure.id} is “${measure.state ?? ''}”. Please answer the mandate or assign it to another measure.`,
      );
    }),
});

export const mandateRules = [
  mandateOverdue,
  mandateDueSoon,
  dueBeforeIssued,
  closedBeforeIssued,
  openButClosed,
  pendingForEndedMeasure,
];
