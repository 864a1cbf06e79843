import type { ConceptList } from '../contract/column.ts';
import type { PlainDate } from '../plain-date.ts';
import type {
  ActionGoal,
  ConceptData,
  Directorate,
  Field,
  MainGoal,
  Office,
  Organisation,
  Reporting,
} from './schema.ts';

export type Concept = ConceptData;

/** One entry of a list that people choose from; a cell shows it as „code name“. */
export interface ListEntry {
  readonly code: string;
  readonly name: string;
  /** The entry on which this one depends: the field of a main goal, the directorate of an office. */
  readonly parent: string | undefined;
}

/** The organisation in force on a day; before the first one, the first. */
export function organisationAt(concept: Concept, day: PlainDate): Organisation {
  const inForce = concept.organisation.filter((organisation) => organisation.validFrom <= day);
  const candidates = inForce.length > 0 ? inForce : concept.organisation.slice(0, 1);
  return candidates.reduce((latest, next) => (next.validFrom > latest.validFrom ? next : latest));
}

export function officesAt(concept: Concept, day: PlainDate): readonly Office[] {
  return organisationAt(concept, day).offices;
}

export function directoratesAt(concept: Concept, day: PlainDate): readonly Directorate[] {
  return organisationAt(concept, day).directorates;
}

export function officeAt(concept: Concept, day: PlainDate, code: string): Office | undefined {
  return officesAt(concept, day).find((office) => office.code === code);
}

export function fieldOf(concept: Concept, code: string | undefined): Field | undefined {
  return concept.fields.find((field) => field.code === code);
}

export function mainGoalsOf(concept: Concept): readonly (MainGoal & { readonly field: string })[] {
  return concept.fields.flatMap((field) => field.mainGoals.map((goal) => ({ ...goal, field: field.code })));
}

export function actionGoalsOf(
  concept: Concept,
): readonly (ActionGoal & { readonly mainGoal: string; readonly field: string })[] {
  return mainGoalsOf(concept).flatMap((mainGoal) =>
    mainGoal.actionGoals.map((goal) => ({ ...goal, mainGoal: mainGoal.code, field: mainGoal.field })),
  );
}

/** The entries of a list as they stand on a day, in the order of the concept. */
export function listEntries(concept: Concept, list: ConceptList, day: PlainDate): readonly ListEntry[] {
  switch (list) {
    case 'field':
      return concept.fields.map(({ code, name }) => ({ code, name, parent: undefined }));
    case 'mainGoal':
      return mainGoalsOf(concept).map(({ code, name, field }) => ({ code, name, parent: field }));
    case 'actionGoal':
      return actionGoalsOf(concept).map(({ code, name, mainGoal }) => ({ code, name, parent: mainGoal }));
    case 'guideline':
      return concept.guidelines.map(({ code, name }) => ({ code, name, parent: undefined }));
    case 'targetGroup':
      return concept.targetGroups.map(({ code, name }) => ({ code, name, parent: undefined }));
    case 'directorate':
      return directoratesAt(concept, day).map(({ code, name }) => ({ code, name, parent: undefined }));
    case 'office':
      return officesAt(concept, day).map(({ code, name, directorate }) => ({ code, name, parent: directorate }));
  }
}

/** How a cell shows an entry: „BS Bildung und Sprache“. */
export function entryLabel(entry: { readonly code: string; readonly name: string }): string {
  return `${entry.code} ${entry.name}`;
}

/** The report that is due on a day: the one with the latest Stichtag that has passed, else the first of the calendar. */
export function reportingAt(concept: Concept, today: PlainDate): Reporting {
  const { calendar } = concept.reporting;
  const passed = calendar.filter((reporting) => reporting.reportingDate <= today);
  const candidates = passed.length > 0 ? passed : calendar.slice(0, 1);
  return candidates.reduce((latest, next) => (next.reportingDate > latest.reportingDate ? next : latest));
}
