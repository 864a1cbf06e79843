import { directoratesAt, type Concept } from '../concept/concept.ts';
import type { Field, MainGoal } from '../concept/schema.ts';
import type { Monitoring } from '../monitoring.ts';
import { words, type Words } from '../words.ts';
import { countIndicator, countMeasure } from './count.ts';
import { placesIn, type Placement } from './placement.ts';
import { addCounts, noCounts, type Counts } from './tally.ts';

/** What the Steuerungsgruppe itself says of a goal. It stands beside the counts and is never computed from them. */
export interface Rating {
  readonly rating: string;
  readonly reason: string | undefined;
}

export type Level = 'total' | 'field' | 'mainGoal' | 'actionGoal' | 'directorate';

export interface Aggregate {
  readonly level: Level;
  /** Undefined for the total, and for what belongs to no field, goal or directorate. */
  readonly code: string | undefined;
  readonly name: Words;
  readonly counts: Counts;
  /** Action goals of the concept from here down; a directorate has none. */
  readonly goals: { readonly all: number; readonly withoutMeasure: number };
  readonly rating: Rating | undefined;
  /** Together they hold what this one holds. */
  readonly parts: readonly Aggregate[];
}

export interface Aggregation {
  /** Its parts are the fields, theirs the main goals, theirs the action goals. */
  readonly total: Aggregate;
  /** The same measures and indicators once more, by the directorate of their office. */
  readonly directorates: readonly Aggregate[];
  readonly field: (code: string) => Aggregate | undefined;
  readonly mainGoal: (code: string) => Aggregate | undefined;
  readonly actionGoal: (code: string) => Aggregate | undefined;
  readonly directorate: (code: string) => Aggregate | undefined;
  /** Codes that were rated and that the concept does not know. */
  readonly strayRatings: readonly string[];
}

export type AggregationInput = Pick<Monitoring, 'concept' | 'reporting' | 'catalogue' | 'unreported' | 'assessment'> & {
  readonly ratings?: ReadonlyMap<string, Rating>;
};

/** Carries the three signals upward by counting them; nowhere are they made into one. */
export function aggregate(input: AggregationInput): Aggregation {
  const { concept, reporting, ratings = new Map<string, Rating>() } = input;
  const items = placedItems(input);
  const total = goalTree(
    concept,
    gathered(items, ({ field, mainGoal, actionGoal }) => [field, mainGoal, actionGoal]),
    ratings,
  );
  const counts = gathered(items, ({ directorate }) => [directorate]);
  const directorates = [
    ...directoratesAt(concept, reporting.reportingDate).map(({ code, name }) =>
      leaf('directorate', code, words(name, name), counts(code)),
    ),
    ...without('directorate', counts()),
  ];
  const find = finder([total, ...directorates]);
  const rated = new Set([...withParts(total)].flatMap(({ code, rating }) => (rating ? [code] : [])));
  return {
    total,
    directorates,
    field: (code) => find('field', code),
    mainGoal: (code) => find('mainGoal', code),
    actionGoal: (code) => find('actionGoal', code),
    directorate: (code) => find('directorate', code),
    strayRatings: [...ratings.keys()].filter((code) => !rated.has(code)),
  };
}

interface Item {
  readonly placement: Placement;
  readonly counts: Counts;
}

function placedItems({ concept, catalogue, reporting, assessment, unreported }: AggregationInput): readonly Item[] {
  const places = placesIn(concept, catalogue, reporting.reportingDate);
  return [
    ...catalogue.measures.map((measure) => ({
      placement: places.ofMeasure(measure),
      counts: countMeasure(measure, assessment, unreported),
    })),
    ...catalogue.indicators.map((indicator) => ({
      placement: places.ofIndicator(indicator),
      counts: countIndicator(indicator, assessment),
    })),
  ];
}

type Path = readonly (string | undefined)[];

/** The counts of what stands exactly at a path, such as field and main goal; without codes what belongs to none. */
function gathered(items: readonly Item[], pathOf: (placement: Placement) => Path): (...path: Path) => Counts {
  const key = (path: Path) => path.filter((code) => code !== undefined).join('|');
  const groups = Map.groupBy(items, ({ placement }) => key(pathOf(placement)));
  return (...path) => (groups.get(key(path)) ?? []).reduce((sum, { counts }) => addCounts(sum, counts), noCounts);
}

type Ratings = ReadonlyMap<string, Rating>;
type CountsOf = (...path: Path) => Counts;

function goalTree({ fields }: Concept, counts: CountsOf, ratings: Ratings): Aggregate {
  const parts = [...fields.map((field) => fieldOf(field, counts, ratings)), ...without('field', counts())];
  return sum('total', undefined, words('Gesamt', 'Total'), parts);
}

function fieldOf(field: Field, counts: CountsOf, ratings: Ratings): Aggregate {
  const { code, name, mainGoals } = field;
  const parts = [
    ...mainGoals.map((goal) => mainGoalOf(field, goal, counts, ratings)),
    ...without('mainGoal', counts(code)),
  ];
  return { ...sum('field', code, words(name, name), parts), rating: ratings.get(code) };
}

function mainGoalOf(
  field: Field,
  { code, name, actionGoals }: MainGoal,
  counts: CountsOf,
  ratings: Ratings,
): Aggregate {
  const parts = [
    ...actionGoals.map((goal): Aggregate => {
      const own = counts(field.code, code, goal.code);
      return {
        ...leaf('actionGoal', goal.code, words(goal.name, goal.name), own),
        goals: { all: 1, withoutMeasure: own.measures === 0 ? 1 : 0 },
        rating: ratings.get(goal.code),
      };
    }),
    ...without('actionGoal', counts(field.code, code)),
  ];
  return { ...sum('mainGoal', code, words(name, name), parts), rating: ratings.get(code) };
}

function leaf(level: Level, code: string | undefined, name: Words, counts: Counts): Aggregate {
  return { level, code, name, counts, goals: { all: 0, withoutMeasure: 0 }, rating: undefined, parts: [] };
}

function sum(level: Level, code: string | undefined, name: Words, parts: readonly Aggregate[]): Aggregate {
  return {
    level,
    code,
    name,
    counts: parts.reduce((all, { counts }) => addCounts(all, counts), noCounts),
    goals: {
      all: parts.reduce((all, { goals }) => all + goals.all, 0),
      withoutMeasure: parts.reduce((all, { goals }) => all + goals.withoutMeasure, 0),
    },
    rating: undefined,
    parts,
  };
}

const namesWithout: Readonly<Record<Exclude<Level, 'total'>, Words>> = {
  field: words('Ohne Handlungsfeld', 'Without a field of action'),
  mainGoal: words('Ohne Hauptziel', 'Without a main goal'),
  actionGoal: words('Ohne Handlungsziel', 'Without an action goal'),
  directorate: words('Ohne Dezernat', 'Without a directorate'),
};

/** A part of its own for what belongs to none, so that nothing is lost; no part where there is nothing. */
function without(level: Exclude<Level, 'total'>, counts: Counts): readonly Aggregate[] {
  return counts === noCounts ? [] : [leaf(level, undefined, namesWithout[level], counts)];
}

function finder(roots: readonly Aggregate[]): (level: Level, code: string) => Aggregate | undefined {
  const all = roots.flatMap((root) => [...withParts(root)]);
  const known = new Map(all.flatMap((each) => (each.code === undefined ? [] : [[`${each.level} ${each.code}`, each]])));
  return (level, code) => known.get(`${level} ${code}`);
}

function* withParts(root: Aggregate): Generator<Aggregate> {
  yield root;
  for (const part of root.parts) yield* withParts(part);
}
