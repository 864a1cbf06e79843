import { actionGoalsOf, mainGoalsOf } from '../concept/concept.ts';
import type { MainGoal } from '../concept/schema.ts';
import { indicators } from '../contract/indicators.ts';
import { measures } from '../contract/measures.ts';
import { quoted, words, type Words } from '../words.ts';
import { remark, remarkOnConcept, remarksOn, rule } from './rule.ts';

const goals = 'Konzept, Handlungsfelder und Ziele: Hauptziel und Handlungsziel';

const goalOutsideField = rule({
  id: 'R-ZIEL-01',
  severity: 'error',
  title: words('Ziel passt nicht zum Handlungsfeld', 'Goal does not belong to the field'),
  source: goals,
  example: 'BS-04 gehört zu Bildung und Sprache, nennt aber das Handlungsziel AM.1.2.',
  check: ({ measures: rows, concept }) => {
    const fieldOfMain = new Map(mainGoalsOf(concept).map((goal) => [goal.code, goal.field]));
    const mainOfAction = new Map(actionGoalsOf(concept).map((goal) => [goal.code, goal.mainGoal]));
    return rows.flatMap((measure) => {
      const { field, mainGoal, actionGoal } = measure;
      const wrongMain = field !== undefined && mainGoal !== undefined && fieldOfMain.get(mainGoal) !== field;
      const wrongAction =
        mainGoal !== undefined && actionGoal !== undefined && mainOfAction.get(actionGoal) !== mainGoal;
      return [
        ...(wrongMain
          ? [
              remark(
                measures,
                measure,
                'mainGoal',
                words(
                  `Das Hauptziel ${mainGoal} gehört nicht zum Handlungsfeld ${field}. Bitte aus der Liste wählen.`,
                  `The main goal ${mainGoal} does not belong to the field ${field}. Please choose from the list.`,
                ),
              ),
            ]
          : []),
        ...(wrongAction
          ? [
              remark(
                measures,
                measure,
                'actionGoal',
                words(
                  `Das Handlungsziel ${actionGoal} gehört nicht zum Hauptziel ${mainGoal}. Bitte aus der Liste wählen.`,
                  `The action goal ${actionGoal} does not belong to the main goal ${mainGoal}. Please choose from the list.`,
                ),
              ),
            ]
          : []),
      ];
    });
  },
});

const indicatorGoalOutsideField = rule({
  id: 'R-ZIEL-02',
  severity: 'error',
  title: words(
    'Handlungsziel des Indikators passt nicht zum Handlungsfeld',
    "Indicator's goal does not belong to its field",
  ),
  source: goals,
  example: 'I-BS-04 steht unter Bildung und Sprache, nennt aber das Handlungsziel AM.1.2.',
  check: ({ indicators: rows, concept }) => {
    const fieldOf = new Map(actionGoalsOf(concept).map((goal) => [goal.code, goal.field]));
    return remarksOn(indicators, 'actionGoal', rows, ({ field, actionGoal }) =>
      field !== undefined && actionGoal !== undefined && fieldOf.get(actionGoal) !== field
        ? words(
            `Das Handlungsziel ${actionGoal} gehört nicht zum Handlungsfeld ${field}. Bitte aus der Liste wählen.`,
            `The action goal ${actionGoal} does not belong to the field ${field}. Please choose from the list.`,
          )
        : undefined,
    );
  },
});

const fieldWithoutMeasure = rule({
  id: 'R-FELD-01',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Handlungsfeld ohne Maßnahme', 'Field without a measure'),
  source: 'Ratspraxis: Zusammenhang von Maßnahme und Ziel (Aachen, Potsdam)',
  example: 'Im Handlungsfeld Gesundheit steht keine Maßnahme im Katalog.',
  check: ({ concept, measures: rows }) => {
    const served = new Set(rows.filter(({ state }) => state !== 'gestrichen').map(({ field }) => field));
    return concept.fields
      .filter(({ code }) => !served.has(code))
      .map(({ code, name }) =>
        remarkOnConcept(
          words(
            `Dem Handlungsfeld ${code} ${quoted(name)} dient keine Maßnahme. Bitte in der Steuerungsgruppe klären, ob Maßnahmen fehlen oder das Konzept fortzuschreiben ist.`,
            `No measure serves the field ${code} “${name}”. Please settle in the steering group whether measures are missing or the concept is to be revised.`,
          ),
        ),
      );
  },
});

const goalWithoutMeasure = rule({
  id: 'R-ZIEL-03',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Ziel ohne Maßnahme', 'Goal without a measure'),
  source: 'Ratspraxis: Zusammenhang von Maßnahme und Ziel (Aachen, Potsdam)',
  example: 'Dem Handlungsziel BS.2.3 dient keine Maßnahme.',
  check: ({ concept, measures: rows }) => {
    const active = rows.filter(({ state }) => state !== 'gestrichen');
    const fields = new Set(active.map(({ field }) => field));
    const served = new Set(active.map(({ actionGoal }) => actionGoal));
    return (
      concept.fields
        // A field without any measure is one finding, not one for each of its goals.
        .filter(({ code }) => fields.has(code))
        .flatMap(({ mainGoals }) => mainGoals.flatMap((goal) => unserved(goal, served)))
        .map(remarkOnConcept)
    );
  },
});

function unserved({ code, name, actionGoals }: MainGoal, served: ReadonlySet<string | undefined>): readonly Words[] {
  const without = actionGoals.filter((goal) => !served.has(goal.code));
  if (without.length === actionGoals.length) return [noMeasureFor('Hauptziel', 'main goal', code, name)];
  return without.map((goal) => noMeasureFor('Handlungsziel', 'action goal', goal.code, goal.name));
}

function noMeasureFor(level: string, levelInEnglish: string, code: string, name: string): Words {
  return words(
    `Dem ${level} ${code} ${quoted(name)} dient keine Maßnahme. Bitte in der Steuerungsgruppe klären, ob eine Maßnahme fehlt oder das Ziel fortzuschreiben ist.`,
    `No measure serves the ${levelInEnglish} ${code} “${name}”. Please settle in the steering group whether a measure is missing or the goal is to be revised.`,
  );
}

export const hierarchyRules = [goalOutsideField, indicatorGoalOutsideField, fieldWithoutMeasure, goalWithoutMeasure];
