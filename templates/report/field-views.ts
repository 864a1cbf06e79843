import type { Concept } from '../../catalogue/concept/concept.ts';
import type { Field } from '../../catalogue/concept/schema.ts';
import type { IndicatorView, MeasureView } from './model.ts';

/** A Handlungsziel with what serves it. */
export interface GoalView {
  readonly code: string;
  readonly name: string;
  readonly measures: readonly MeasureView[];
  readonly indicators: readonly IndicatorView[];
}

export interface MainGoalView {
  readonly code: string;
  readonly name: string;
  readonly goals: readonly GoalView[];
}

export interface FieldView {
  readonly code: string;
  readonly name: string;
  readonly summary: string | undefined;
  readonly mainGoals: readonly MainGoalView[];
  /** What belongs to the field and to none of its goals. */
  readonly unassigned: { readonly measures: readonly MeasureView[]; readonly indicators: readonly IndicatorView[] };
  readonly measures: readonly MeasureView[];
  readonly indicators: readonly IndicatorView[];
}

/** The fields of the concept; what names no field of the concept comes last in a field of its own, so that nothing is lost. */
export function fieldViews(
  concept: Concept,
  measures: readonly MeasureView[],
  indicators: readonly IndicatorView[],
): readonly FieldView[] {
  const known = new Set(concept.fields.map(({ code }) => code));
  const views = concept.fields.map((field) =>
    fieldView(
      field,
      measures.filter(({ measure }) => measure.field === field.code),
      indicators.filter(({ indicator }) => indicator.field === field.code),
    ),
  );
  const homeless = {
    measures: measures.filter(({ measure }) => !known.has(measure.field ?? '')),
    indicators: indicators.filter(({ indicator }) => !known.has(indicator.field ?? '')),
  };
  if (homeless.measures.length + homeless.indicators.length === 0) return views;
  return [
    ...views,
    { code: '–', name: 'Ohne Handlungsfeld', summary: undefined, mainGoals: [], unassigned: homeless, ...homeless },
  ];
}

function fieldView(field: Field, measures: readonly MeasureView[], indicators: readonly IndicatorView[]): FieldView {
  const goalOf = goalFinder(measures);
  const mainGoals = field.mainGoals.map(({ code, name, actionGoals }) => ({
    code,
    name,
    goals: actionGoals.map((goal) => ({
      code: goal.code,
      name: goal.name,
      measures: measures.filter(({ measure }) => measure.actionGoal === goal.code),
      indicators: indicators.filter((view) => goalOf(view) === goal.code),
    })),
  }));
  const goals = new Set(field.mainGoals.flatMap(({ actionGoals }) => actionGoals.map(({ code }) => code)));
  return {
    code: field.code,
    name: field.name,
    summary: field.summary,
    mainGoals,
    unassigned: {
      measures: measures.filter(({ measure }) => !goals.has(measure.actionGoal ?? '')),
      indicators: indicators.filter((view) => !goals.has(goalOf(view) ?? '')),
    },
    measures,
    indicators,
  };
}

/** An indicator serves the goal it names, else the goal of its measure. */
function goalFinder(measures: readonly MeasureView[]): (view: IndicatorView) => string | undefined {
  const goals = new Map(measures.map(({ measure }) => [measure.id, measure.actionGoal]));
  return ({ indicator }) => indicator.actionGoal ?? goals.get(indicator.measure ?? '');
}
