import type { Concept } from '../concept/concept.ts';
import type { SheetKey } from '../contract/column.ts';
import { sheets, type Row } from '../contract/contract.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Change } from './change.ts';
import { completenessTrend, type CompletenessTrend } from './completeness-trend.ts';
import type { EditionState } from './edition.ts';
import { indicators } from './indicators.ts';
import { lineageOf } from './lineage.ts';
import { mandates } from './mandates.ts';
import { match } from './matching.ts';
import { measures } from './measures.ts';
import { milestones } from './milestones.ts';
import { rowComparison } from './row-changes.ts';
import type { Context, RowOn, SheetComparison } from './sheet-comparison.ts';
import { sideOf } from './side.ts';
import { signOffs } from './sign-offs.ts';
import { values } from './values.ts';

/** What happened between two editions. */
export interface Comparison {
  readonly before: PlainDate;
  readonly now: PlainDate;
  /** Sheet by sheet in the order of the newer edition, what is gone at the end of its sheet. */
  readonly changes: readonly Change[];
  readonly completeness: CompletenessTrend;
}

export interface Mappings {
  /** Former to present codes of fields, main goals and action goals, where a revised concept named them anew. */
  readonly goalCodes?: ReadonlyMap<string, string>;
}

const comparisons: Readonly<Record<SheetKey, (context: Context) => readonly Change[]>> = {
  measures: on('measures', measures),
  milestones: on('milestones', milestones),
  indicators: on('indicators', indicators),
  values: on('values', values),
  mandates: on('mandates', mandates),
  signOffs: on('signOffs', signOffs),
};

/**
 * Compares two editions field by field. `concept` is the present one: its organisations say what became of the offices
 * of the older edition, so that nothing old has to be rewritten.
 */
export function compare(
  before: EditionState,
  now: EditionState,
  concept: Concept,
  { goalCodes = new Map() }: Mappings = {},
): Comparison {
  const lineage = lineageOf(before, now, concept, goalCodes);
  const context: Context = { before: sideOf(before), now: sideOf(now), lineage };
  return {
    before: before.reporting.reportingDate,
    now: now.reporting.reportingDate,
    changes: sheets.flatMap(({ key }) => comparisons[key](context)),
    completeness: completenessTrend(before.completeness, now.completeness, concept, lineage),
  };
}

function on<Key extends SheetKey>(key: Key, comparison: SheetComparison<RowOn<Key>>) {
  return (context: Context): readonly Change[] => {
    const { before, now } = context;
    const changesOf = rowComparison<RowOn<Key> & Row>(key, comparison, context);
    return match<RowOn<Key>>(
      before.edition.catalogue[key],
      now.edition.catalogue[key],
      comparison.nameOf,
      (row) => comparison.heirsOf?.(row, context) ?? [],
    ).flatMap((found) => {
      switch (found.is) {
        case 'both':
          return changesOf(found);
        case 'added':
          return comparison.added(found.now, context);
        case 'gone':
          return comparison.gone(found.before, context);
      }
    });
  };
}
