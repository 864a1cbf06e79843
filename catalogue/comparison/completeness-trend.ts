import { percentOf, type Completeness, type Share, type UnitCompleteness } from '../completeness.ts';
import { officesAt, type Concept } from '../concept/concept.ts';
import type { Lineage } from './lineage.ts';

/** Percent then and now; undefined where nothing was asked, or where a unit was divided and has no former self. */
export interface Trend {
  readonly before: number | undefined;
  readonly now: number | undefined;
  /** Percentage points. */
  readonly points: number | undefined;
}

export interface Trends {
  /** Required cells that are filled. */
  readonly cells: Trend;
  /** Measures on which somebody reported. */
  readonly measures: Trend;
}

export interface UnitTrend extends Trends {
  readonly code: string;
  readonly name: string;
}

export interface CompletenessTrend {
  readonly offices: readonly UnitTrend[];
  readonly directorates: readonly UnitTrend[];
  readonly fields: readonly UnitTrend[];
  readonly total: Trends;
}

type Counted = Pick<UnitCompleteness, 'cells' | 'measures'>;

/** The units of the newer edition against what their former selves had handed in together. */
export function completenessTrend(
  before: Completeness,
  now: Completeness,
  concept: Concept,
  lineage: Lineage,
): CompletenessTrend {
  const directorateOf = new Map(
    officesAt(concept, now.reportingDate).map(({ code, directorate }) => [code, directorate]),
  );
  const directoratesOf = (office: string) =>
    new Set([...lineage.offices(office)].map((code) => directorateOf.get(code) ?? ''));
  return {
    offices: now.offices.map((unit) => trendOf(unit, formerSelf(unit.code, before.offices, lineage.offices))),
    directorates: now.directorates.map((unit) => trendOf(unit, formerSelf(unit.code, before.offices, directoratesOf))),
    fields: now.fields.map((unit) =>
      trendOf(
        unit,
        formerSelf(unit.code, before.fields, (code) => new Set([lineage.goal(code)])),
      ),
    ),
    total: trends(now.total, before.total),
  };
}

/** The former units that went into a unit, added up; undefined where one of them went elsewhere too. */
function formerSelf(
  code: string,
  former: readonly UnitCompleteness[],
  becameOf: (code: string) => ReadonlySet<string>,
): Counted | undefined {
  const parts = former.filter((unit) => becameOf(unit.code).has(code));
  if (parts.length === 0 || parts.some((unit) => becameOf(unit.code).size > 1)) return undefined;
  return parts.reduce<Counted>(
    (sum, { cells, measures }) => ({
      cells: { filled: sum.cells.filled + cells.filled, required: sum.cells.required + cells.required },
      measures: {
        expected: sum.measures.expected + measures.expected,
        reported: sum.measures.reported + measures.reported,
      },
    }),
    { cells: { filled: 0, required: 0 }, measures: { expected: 0, reported: 0 } },
  );
}

function trendOf(unit: UnitCompleteness, former: Counted | undefined): UnitTrend {
  return { code: unit.code, name: unit.name, ...trends(unit, former) };
}

function trends(now: Counted, before: Counted | undefined): Trends {
  return {
    cells: trend(before?.cells, now.cells),
    measures: trend(before && reportedShare(before), reportedShare(now)),
  };
}

function reportedShare({ measures }: Counted): Share {
  return { filled: measures.reported, required: measures.expected };
}

function trend(old: Share | undefined, current: Share): Trend {
  const [before, now] = [old && percentOf(old), percentOf(current)];
  return { before, now, points: before === undefined || now === undefined ? undefined : now - before };
}
