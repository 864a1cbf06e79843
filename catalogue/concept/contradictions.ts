import { words, type Words } from '../words.ts';
import { actionGoalsOf, mainGoalsOf, type Concept } from './concept.ts';
import { contrast } from './contrast.ts';

export interface Contradiction {
  readonly path: readonly (string | number)[];
  readonly message: Words;
}

/** Mistakes that no single entry shows: codes used twice, offices without directorate, colours nobody can read. */
export function contradictions(concept: Concept): readonly Contradiction[] {
  return checks.flatMap((check) => check(concept));
}

type Check = (concept: Concept) => readonly Contradiction[];

const uniqueCodes: Check = (concept) => [
  ...repeated(concept.fields, ['fields']),
  ...repeated(concept.guidelines, ['guidelines']),
  ...repeated(concept.targetGroups, ['targetGroups']),
  ...concept.organisation.flatMap((organisation, index) => [
    ...repeated(organisation.directorates, ['organisation', index, 'directorates']),
    ...repeated(organisation.offices, ['organisation', index, 'offices']),
  ]),
];

const uniqueGoals: Check = (concept) => {
  const seen = new Set<string>();
  return [...mainGoalsOf(concept), ...actionGoalsOf(concept)].flatMap(({ code, field }) => {
    if (!seen.has(code)) {
      seen.add(code);
      return [];
    }
    return [{ path: ['fields', concept.fields.findIndex((entry) => entry.code === field)], message: usedTwice(code) }];
  });
};

const officesHaveDirectorates: Check = (concept) =>
  concept.organisation.flatMap((organisation, index) => {
    const known = new Set(organisation.directorates.map(({ code }) => code));
    return organisation.offices.flatMap((office, position) =>
      known.has(office.directorate)
        ? []
        : [
            {
              path: ['organisation', index, 'offices', position, 'directorate'],
              message: words(
                `Das Dezernat „${office.directorate}“ gibt es in dieser Organisation nicht. Möglich sind: ${[...known].join(', ')}.`,
                `There is no directorate “${office.directorate}” in this organisation. Possible are: ${[...known].join(', ')}.`,
              ),
            },
          ],
    );
  });

const datesInOrder: Check = (concept) =>
  concept.reporting.calendar.flatMap((reporting, index) => {
    const wrong =
      reporting.periodFrom >= reporting.reportingDate
        ? 'periodFrom'
        : reporting.deadline < reporting.reportingDate
          ? 'deadline'
          : undefined;
    return wrong === undefined
      ? []
      : [
          {
            path: ['reporting', 'calendar', index, wrong],
            message: words(
              'Die Tage sind nicht in der Reihenfolge Beginn, Stichtag, Abgabefrist. Bitte berichtigen.',
              'The days are not in the order start, reporting date, deadline. Please correct them.',
            ),
          },
        ];
  });

/** WCAG 2.1, 1.4.3: text needs 4.5:1. Primary and secondary colour carry text on white, so both are held to it. */
const readableColours: Check = (concept) =>
  (['primary', 'secondary'] as const).flatMap((key) => {
    const ratio = contrast(concept.look[key], '#FFFFFF');
    return ratio >= 4.5
      ? []
      : [
          {
            path: ['look', key],
            message: words(
              `Die Farbe hat auf Weiß nur einen Kontrast von ${ratio.toFixed(1).replace('.', ',')}:1; nötig sind 4,5:1. Bitte eine dunklere wählen.`,
              `The colour has a contrast of only ${ratio.toFixed(1)}:1 on white; 4.5:1 is needed. Please choose a darker one.`,
            ),
          },
        ];
  });

const checks: readonly Check[] = [uniqueCodes, uniqueGoals, officesHaveDirectorates, datesInOrder, readableColours];

function usedTwice(code: string): Words {
  return words(
    `Das Kürzel „${code}“ kommt zweimal vor. Bitte eines ändern.`,
    `The code “${code}” is used twice. Please change one.`,
  );
}

function repeated(
  entries: readonly { readonly code: string }[],
  path: readonly (string | number)[],
): readonly Contradiction[] {
  const seen = new Set<string>();
  return entries.flatMap(({ code }, index) => {
    if (seen.has(code)) return [{ path: [...path, index, 'code'], message: usedTwice(code) }];
    seen.add(code);
    return [];
  });
}
