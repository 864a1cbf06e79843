import { describe, expect, test } from 'vitest';
import { concept } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { Reporting } from '../concept/schema.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import type { PlainDate } from '../plain-date.ts';
import { editionOf } from './edition.fixture.ts';
import { historyOf } from './history.ts';

const [of2023, of2025] = concept.reporting.calendar as [Reporting, Reporting];
const of2027: Reporting = {
  ...of2025,
  periodFrom: '2026-01-01' as PlainDate,
  reportingDate: '2027-12-31' as PlainDate,
};

function historyWith(first: Partial<DraftCatalogue>, second: Partial<DraftCatalogue>, third: Partial<DraftCatalogue>) {
  return historyOf([
    editionOf(catalogueOf(first), concept, of2023),
    editionOf(catalogueOf(second), concept, of2025, ['BS-02']),
    editionOf(catalogueOf(third), concept, of2027),
  ]);
}

describe('the history of a measure', () => {
  test('has state, progress, end and signals at every Stichtag', () => {
    const measure = (state: 'in Umsetzung' | 'abgeschlossen', progress: number) => ({
      measures: [{ id: 'BS-01', state, progress, end: '2024-12-31' }],
    });
    const points = historyWith(measure('in Umsetzung', 20), measure('in Umsetzung', 80), measure('abgeschlossen', 100));
    expect(points.measure('BS-01')).toMatchObject([
      { reportingDate: '2023-12-31', entry: { state: 'in Umsetzung', progress: 20, implementation: 'onTrack' } },
      { reportingDate: '2025-12-31', entry: { state: 'in Umsetzung', progress: 80, implementation: 'critical' } },
      { reportingDate: '2027-12-31', entry: { state: 'abgeschlossen', progress: 100, implementation: 'done' } },
    ]);
  });

  test('shows where it did not exist and where nobody reported', () => {
    const catalogue = { measures: [{ id: 'BS-02' }] };
    expect(historyWith({}, catalogue, catalogue).measure('BS-02')).toMatchObject([
      { entry: undefined },
      { entry: { reported: false, dataQuality: 'missing' } },
      { entry: { reported: true, dataQuality: 'gaps' } },
    ]);
  });

  test('goes back to the number it had before it was replaced', () => {
    const first = { measures: [{ id: 'BS-01', progress: 10, replacedBy: 'BS-05' }] };
    const second = { measures: [{ id: 'BS-05', progress: 20, replacedBy: 'BS-09' }] };
    const third = { measures: [{ id: 'BS-09', progress: 30 }] };
    expect(historyWith(first, second, third).measure('BS-09')).toMatchObject([
      { entry: { id: 'BS-01', progress: 10 } },
      { entry: { id: 'BS-05', progress: 20 } },
      { entry: { id: 'BS-09', progress: 30 } },
    ]);
  });

  test('has no common past with several that were merged into it', () => {
    const two = {
      measures: [
        { id: 'BS-01', replacedBy: 'BS-09' },
        { id: 'BS-03', replacedBy: 'BS-09' },
      ],
    };
    const one = { measures: [{ id: 'BS-09' }] };
    expect(historyWith(two, one, one).measure('BS-09')[0]).toEqual({ reportingDate: '2023-12-31', entry: undefined });
  });
});

describe('the history of an indicator', () => {
  const indicators = [{ id: 'I-1', kind: 'Output', target: 90, targetDate: '2030-12-31' } as const];
  const values = (...figures: readonly (readonly [year: number, value: number])[]) => ({
    indicators,
    values: figures.map(([year, value]) => ({ indicator: 'I-1', date: `${year}-12-31`, value })),
  });

  test('has the value that each edition knew at its Stichtag', () => {
    const { points, restatements } = historyWith(
      values([2023, 60]),
      values([2023, 60], [2025, 70]),
      values([2023, 60], [2025, 70], [2028, 99]),
    ).indicator('I-1');
    expect(points.map(({ entry }) => [entry?.date, entry?.value, entry?.restated])).toEqual([
      ['2023-12-31', 60, false],
      ['2025-12-31', 70, false],
      ['2025-12-31', 70, false],
    ]);
    expect(restatements).toEqual([]);
  });

  test('of an indicator that ended was not restated by its end', () => {
    const { points, restatements } = historyWith(values([2023, 60]), values([2023, 60]), {}).indicator('I-1');
    expect(points.map(({ entry }) => entry?.restated)).toEqual([false, false, undefined]);
    expect(restatements).toEqual([]);
  });

  test('marks what was restated later, by whom and from what', () => {
    const { points, restatements } = historyWith(
      values([2023, 60]),
      values([2023, 63], [2025, 70]),
      values([2025, 70]),
    ).indicator('I-1');
    expect(points[0]?.entry).toMatchObject({ value: 60, today: undefined, restated: true });
    expect(points[1]?.entry).toMatchObject({ value: 70, today: 70, restated: false });
    expect(restatements).toEqual([
      { date: '2023-12-31', old: 60, new: 63, since: '2025-12-31' },
      { date: '2023-12-31', old: 63, new: undefined, since: '2027-12-31' },
    ]);
  });
});
