import { actionGoalsOf, mainGoalsOf, officesAt, type Concept } from '../concept/concept.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { Measure } from '../contract/measures.ts';
import type { PlainDate } from '../plain-date.ts';

/** Where a measure or indicator is counted. What the concept does not know is undefined: counted, but without a place. */
export interface Placement {
  readonly field: string | undefined;
  /** Of that field. */
  readonly mainGoal: string | undefined;
  /** Of that main goal. */
  readonly actionGoal: string | undefined;
  readonly directorate: string | undefined;
}

export interface Places {
  readonly ofMeasure: (measure: Measure) => Placement;
  readonly ofIndicator: (indicator: Indicator) => Placement;
}

type Naming = Pick<Measure, 'field' | 'mainGoal' | 'actionGoal' | 'office'>;

/**
 * The field is the one that the row names. A goal counts only within it, so that the parts of a field are always the
 * field; that the row contradicts itself is for the rules to say.
 */
export function placesIn(concept: Concept, catalogue: Catalogue, day: PlainDate): Places {
  const fields = new Set(concept.fields.map(({ code }) => code));
  const mainGoals = new Map(mainGoalsOf(concept).map((goal) => [goal.code, goal]));
  const actionGoals = new Map(actionGoalsOf(concept).map((goal) => [goal.code, goal]));
  const directorates = new Map(officesAt(concept, day).map(({ code, directorate }) => [code, directorate]));
  const measures = new Map(catalogue.measures.map((measure) => [measure.id, measure]));

  const place = ({ field = '', mainGoal = '', actionGoal = '', office = '' }: Naming): Placement => {
    const directorate = directorates.get(office);
    if (!fields.has(field)) return { field: undefined, mainGoal: undefined, actionGoal: undefined, directorate };
    const goal = actionGoals.get(actionGoal);
    if (goal?.field === field) return { field, mainGoal: goal.mainGoal, actionGoal, directorate };
    const known = mainGoals.get(mainGoal)?.field === field ? mainGoal : undefined;
    return { field, mainGoal: known, actionGoal: undefined, directorate };
  };

  return {
    ofMeasure: place,
    // An indicator serves the goal it names, else the goals of its measure.
    ofIndicator: ({ field, actionGoal, office, measure }) => {
      const owner = measures.get(measure ?? '');
      return place({ field, office, mainGoal: owner?.mainGoal, actionGoal: actionGoal ?? owner?.actionGoal });
    },
  };
}
