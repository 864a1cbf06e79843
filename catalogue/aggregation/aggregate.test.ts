import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concept, reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { assess } from '../assessment/assessment.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { aggregate, type Aggregate, type Rating } from './aggregate.ts';
import { totalOf, type Counts } from './tally.ts';

function aggregated(
  drafts: Partial<DraftCatalogue>,
  {
    unreported = [],
    ratings = [],
  }: { unreported?: readonly string[]; ratings?: readonly (readonly [string, Rating])[] } = {},
) {
  return aggregateCatalogue(catalogueOf(drafts), unreported, ratings);
}

function aggregateCatalogue(
  catalogue: Catalogue,
  unreportedIds: readonly string[] = [],
  ratings: readonly (readonly [string, Rating])[] = [],
) {
  const unreported = new Set(unreportedIds);
  const assessment = assess(catalogue, reporting, unreported);
  return aggregate({ concept, reporting, catalogue, unreported, assessment, ratings: new Map(ratings) });
}

const early = { field: 'BS', mainGoal: 'BS.1', actionGoal: 'BS.1.1', office: '51' } as const;
const school = { field: 'BS', mainGoal: 'BS.1', actionGoal: 'BS.1.2', office: '50' } as const;
const work = { field: 'AM', mainGoal: 'AM.1', actionGoal: 'AM.1.1', office: '80' } as const;

describe('the signals are counted on every level', () => {
  const { total, field, mainGoal, actionGoal, directorate } = aggregated({
    measures: [
      { id: 'BS-01', ...early, state: 'abgeschlossen' },
      { id: 'BS-02', ...school, state: 'in Umsetzung', end: '2025-10-31' },
      { id: 'AM-01', ...work, state: 'in Umsetzung' },
    ],
    indicators: [
      { id: 'I-1', kind: 'Output', measure: 'BS-01', field: 'BS', office: '51' },
      { id: 'I-2', kind: 'Wirkung', measure: 'BS-02', field: 'BS', office: '50' },
      { id: 'I-3', kind: 'Kontext', field: 'BS', office: '51' },
    ],
  });

  test('Umsetzungsstand, from the Handlungsziel up to all', () => {
    expect(actionGoal('BS.1.1')?.counts.implementation.done).toBe(1);
    expect(mainGoal('BS.1')?.counts.implementation).toMatchObject({ done: 1, delayed: 1, onTrack: 0 });
    expect(field('BS')?.counts.implementation).toMatchObject({ done: 1, delayed: 1, onTrack: 0 });
    expect(total.counts.implementation).toMatchObject({ done: 1, delayed: 1, onTrack: 1 });
  });

  test('the same measures once more by Dezernat', () => {
    expect(directorate('I')?.counts.measures).toBe(2);
    expect(directorate('II')?.counts.implementation.onTrack).toBe(1);
  });

  test('Output and Wirkung apart and together, context indicators beside them', () => {
    expect(field('BS')?.counts).toMatchObject({
      attainment: { unknown: 2 },
      output: { unknown: 1 },
      outcome: { unknown: 1 },
      context: 1,
    });
  });

  test('an indicator without a goal of its own serves the goal of its measure', () => {
    expect(actionGoal('BS.1.2')?.counts.attainment.unknown).toBe(1);
  });

  test('a tally gives a bar in the order of the legend', () => {
    expect(Object.values(total.counts.implementation)).toEqual([1, 1, 1, 0, 0, 0]);
  });
});

test('a measure that nobody reported is counted as such, in its Datenlage and without a state', () => {
  const { total } = aggregated({ measures: [{ id: 'BS-01', ...early }] }, { unreported: ['BS-01'] });
  expect(total.counts).toMatchObject({
    measures: 1,
    unreported: 1,
    dataQuality: { missing: 1 },
    implementation: { unknown: 1 },
  });
});

test('a Handlungsziel without a measure is seen, also from above', () => {
  const { actionGoal, field, total } = aggregated({ measures: [{ id: 'BS-01', ...early }] });
  expect(actionGoal('BS.1.1')?.goals).toEqual({ all: 1, withoutMeasure: 0 });
  expect(field('BS')?.goals).toEqual({ all: 2, withoutMeasure: 1 });
  expect(total.goals).toEqual({ all: 3, withoutMeasure: 2 });
});

test('what belongs to no goal, field or Dezernat stays in, under a name that says so', () => {
  const { total, directorates } = aggregated({
    measures: [
      { id: 'A', field: 'BS', mainGoal: 'BS.1', office: '51' },
      { id: 'B', field: 'BS', office: '99' },
      { id: 'C', field: 'XX' },
    ],
  });
  expect(names(total)).toEqual([
    'Gesamt: 3',
    'Bildung und Sprache: 2',
    'Bildungserfolg: 1',
    'Frühe Bildung: 0',
    'Schule: 0',
    'Ohne Handlungsziel: 1',
    'Ohne Hauptziel: 1',
    'Arbeitsmarkt: 0',
    'Teilhabe: 0',
    'Anerkennung: 0',
    'Ohne Handlungsfeld: 1',
  ]);
  expect(directorates.flatMap(names)).toEqual(['Soziales: 1', 'Wirtschaft: 0', 'Ohne Dezernat: 2']);
});

test('the Steuerungsgruppe’s own rating stands beside the counts and does not travel upward', () => {
  const rating = { rating: 'gelb', reason: 'Die Hälfte der Kitas ist noch nicht dabei.' };
  const { actionGoal, mainGoal, strayRatings } = aggregated({}, { ratings: [['BS.1.1', rating]] });
  expect(actionGoal('BS.1.1')?.rating).toEqual(rating);
  expect(mainGoal('BS.1')?.rating).toBeUndefined();
  expect(strayRatings).toEqual([]);
});

test('a rating of a goal that the concept does not know is not dropped silently', () => {
  const { strayRatings } = aggregated({}, { ratings: [['BS.9.9', { rating: 'rot', reason: undefined }]] });
  expect(strayRatings).toEqual(['BS.9.9']);
});

function names({ name, counts, parts }: Aggregate): readonly string[] {
  return [`${name.de}: ${counts.measures}`, ...parts.flatMap(names)];
}

describe('whatever the catalogue holds', () => {
  const code = fc.constantFrom(undefined, 'BS', 'AM', 'XX', 'BS.1', 'AM.1', 'BS.1.1', 'BS.1.2', 'AM.1.1');
  const belonging = { field: code, actionGoal: code, office: fc.constantFrom(undefined, '51', '50', '80', '99') };
  const measure = fc.record({
    ...belonging,
    mainGoal: code,
    state: fc.constantFrom(undefined, 'in Umsetzung' as const, 'abgeschlossen' as const, 'verschoben' as const),
    updatedOn: fc.constantFrom(undefined, '2020-01-01', '2025-06-01'),
    end: fc.constantFrom(undefined, '2024-01-01', '2025-11-01', '2027-01-01'),
  });
  const indicator = fc.record({
    ...belonging,
    measure: fc.constantFrom(undefined, 'M-0', 'M-1', 'M-99'),
    kind: fc.constantFrom(undefined, 'Output' as const, 'Wirkung' as const, 'Kontext' as const),
    measurableFrom: fc.constantFrom(undefined, '2030-01-01'),
  });
  const catalogues = fc
    .record({ measures: fc.array(measure, { maxLength: 12 }), indicators: fc.array(indicator, { maxLength: 12 }) })
    .map(({ measures, indicators }) =>
      catalogueOf({
        measures: measures.map((draft, index) => ({ id: `M-${index}`, ...draft })),
        indicators: indicators.map((draft, index) => ({ id: `I-${index}`, ...draft })),
      }),
    );

  test('every part counts exactly once in what is above it', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const { total, directorates } = aggregateCatalogue(catalogue, ['M-1']);
        for (const each of all(total)) {
          if (each.parts.length > 0) expect(flat(each.counts)).toEqual(added(each.parts));
        }
        expect(added(directorates)).toEqual(flat(total.counts));
      }),
    );
  });

  test('nothing is lost, and every signal adds up to the number of its measures or indicators', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const { total, directorates } = aggregateCatalogue(catalogue, ['M-1']);
        const context = catalogue.indicators.filter(({ kind }) => kind === 'Kontext').length;
        expect(total.counts.measures).toBe(catalogue.measures.length);
        expect(total.counts.context).toBe(context);
        expect(totalOf(total.counts.attainment)).toBe(catalogue.indicators.length - context);
        for (const { counts } of [...all(total), ...directorates]) {
          expect(totalOf(counts.implementation)).toBe(counts.measures);
          expect(totalOf(counts.dataQuality)).toBe(counts.measures);
          expect(counts.unreported).toBeLessThanOrEqual(counts.dataQuality.missing);
        }
      }),
    );
  });

  test('a field holds the measures that name it', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const { field } = aggregateCatalogue(catalogue);
        for (const { code } of concept.fields) {
          expect(field(code)?.counts.measures).toBe(catalogue.measures.filter((each) => each.field === code).length);
        }
      }),
    );
  });

  function all(root: Aggregate): readonly Aggregate[] {
    return [root, ...root.parts.flatMap(all)];
  }

  /** Every number of the counts by its path, read off rather than computed by the code under test. */
  function flat(counts: Counts): Readonly<Record<string, number>> {
    return Object.fromEntries(
      Object.entries(counts).flatMap(([key, value]: [string, number | object]) =>
        typeof value === 'number'
          ? [[key, value]]
          : Object.entries(value).map(([signal, count]) => [`${key}.${signal}`, count]),
      ),
    );
  }

  function added(parts: readonly Aggregate[]): Readonly<Record<string, number>> {
    const sum: Record<string, number> = {};
    for (const { counts } of parts) {
      for (const [key, value] of Object.entries(flat(counts))) sum[key] = (sum[key] ?? 0) + value;
    }
    return sum;
  }
});
