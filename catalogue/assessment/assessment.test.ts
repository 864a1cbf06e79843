import { describe, expect, test } from 'vitest';
import { reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { assess } from './assessment.ts';

type MeasureDraft = DraftCatalogue['measures'][number];
type IndicatorDraft = DraftCatalogue['indicators'][number];

describe('Umsetzungsstand', () => {
  const signal = (measure: MeasureDraft, milestones: DraftCatalogue['milestones'] = []) =>
    assess(
      catalogueOf({
        measures: [{ id: 'M', ...measure }],
        milestones: milestones.map((milestone) => ({ measure: 'M', ...milestone })),
      }),
      reporting,
      new Set(),
    ).implementation.get('M');

  test.each<[string, MeasureDraft, DraftCatalogue['milestones'], string]>([
    ['without a state', {}, [], 'unknown'],
    ['abgeschlossen', { state: 'abgeschlossen' }, [], 'done'],
    ['verschoben', { state: 'verschoben' }, [], 'stopped'],
    ['in Umsetzung, nothing due', { state: 'in Umsetzung', end: '2026-12-31' }, [], 'onTrack'],
    [
      'a milestone open for three months',
      { state: 'in Umsetzung' },
      [{ title: 'Vertrag', due: '2025-09-30' }],
      'delayed',
    ],
    ['a milestone open for a year', { state: 'in Umsetzung' }, [{ title: 'Vertrag', due: '2024-12-31' }], 'critical'],
    [
      'a milestone due on the reporting date itself',
      { state: 'in Umsetzung' },
      [{ title: 'Vertrag', due: '2025-12-31' }],
      'onTrack',
    ],
    ['the end passed', { state: 'in Umsetzung', end: '2025-10-31' }, [], 'delayed'],
    ['ongoing, whatever end is left over', { state: 'laufend', ongoing: true, end: '2020-12-31' }, [], 'onTrack'],
    ['not begun although the start passed', { state: 'nicht begonnen', start: '2025-11-01' }, [], 'delayed'],
    ['not begun, start still ahead', { state: 'nicht begonnen', start: '2026-04-01' }, [], 'onTrack'],
  ])('%s', (_, measure, milestones, expected) => {
    expect(signal(measure, milestones)?.signal).toBe(expected);
  });

  test('says why, with the milestone and its date', () => {
    expect(signal({ state: 'in Umsetzung' }, [{ title: 'Vertrag', due: '2024-12-31' }])?.reason.de).toBe(
      'Der Meilenstein „Vertrag“ war am 31.12.2024 fällig und ist offen.',
    );
  });
});

describe('the office judges otherwise', () => {
  const signal = (judged: MeasureDraft) =>
    assess(
      catalogueOf({
        measures: [{ id: 'M', state: 'in Umsetzung', ...judged }],
        milestones: [{ measure: 'M', title: 'Vertrag', due: '2024-12-31' }],
      }),
      reporting,
      new Set(),
    ).implementation.get('M');

  test('with a reason: its judgement counts, and the computed signal shows beside it', () => {
    expect(signal({ judgement: 'im Plan', judgementReason: 'Die Verordnung kommt im März.' })).toMatchObject({
      signal: 'onTrack',
      computed: 'critical',
      reason: {
        de: expect.stringMatching(
          /^Einschätzung des Amts: Die Verordnung kommt im März\. \(errechnet: kritisch\. Der Meilenstein „Vertrag“/,
        ),
      },
    });
  });

  test('without a reason the computed signal stands', () => {
    expect(signal({ judgement: 'im Plan' })).toMatchObject({ signal: 'critical' });
    expect(signal({ judgement: 'im Plan' })).not.toHaveProperty('computed');
  });
});

describe('Zielerreichung', () => {
  const path: IndicatorDraft = {
    kind: 'Wirkung',
    direction: 'soll steigen',
    baseline: 60,
    baselineDate: '2018-12-31',
    target: 80,
    targetDate: '2028-12-31',
  };
  const signal = (indicator: IndicatorDraft, value?: number) =>
    assess(
      catalogueOf({
        indicators: [{ id: 'I', ...indicator }],
        values: value === undefined ? [] : [{ indicator: 'I', date: '2025-12-31', value }],
      }),
      reporting,
      new Set(),
    ).attainment.get('I');

  test.each<[string, IndicatorDraft, number | undefined, string]>([
    ['no value', path, undefined, 'unknown'],
    ['target reached', path, 80, 'reached'],
    ['on the path of 74', path, 74, 'onPath'],
    ['slightly under the path', path, 72.5, 'onPath'],
    ['well under the path', path, 66, 'behind'],
    ['below the baseline', path, 58, 'adverse'],
    [
      'falling is good where it should fall',
      { ...path, direction: 'soll sinken', baseline: 80, target: 60 },
      59,
      'reached',
    ],
    ['not yet measurable', { ...path, measurableFrom: '2027-01-01' }, 58, 'notYetMeasurable'],
    ['without a target', { ...path, target: undefined }, 70, 'notAssessed'],
    ['context', { ...path, kind: 'Kontext' }, 58, 'notAssessed'],
    ['level within a tenth', { ...path, direction: 'soll gleich bleiben', baseline: 80 }, 77, 'reached'],
  ])('%s', (_, indicator, value, expected) => {
    expect(signal(indicator, value)?.signal).toBe(expected);
  });

  test('a breakdown is never taken for the whole', () => {
    const catalogue = catalogueOf({
      indicators: [{ id: 'I', ...path }],
      values: [{ indicator: 'I', date: '2025-12-31', value: 40, breakdown: 'weiblich' }],
    });
    expect(assess(catalogue, reporting, new Set()).attainment.get('I')?.signal).toBe('unknown');
  });

  test('a value after the reporting date waits for the next report', () => {
    const catalogue = catalogueOf({
      indicators: [{ id: 'I', ...path }],
      values: [{ indicator: 'I', date: '2026-06-30', value: 90 }],
    });
    expect(assess(catalogue, reporting, new Set()).attainment.get('I')?.signal).toBe('unknown');
  });
});

describe('Datenlage', () => {
  const quality = (measure: MeasureDraft, unreported: readonly string[] = []) =>
    assess(catalogueOf({ measures: [{ id: 'M', ...measure }] }), reporting, new Set(unreported)).dataQuality.get('M');

  test('nothing came in', () => {
    expect(quality({}, ['M'])?.signal).toBe('missing');
  });

  test('older than the period', () => {
    expect(quality({ updatedOn: '2023-05-01' })?.signal).toBe('stale');
  });

  test('gaps are named', () => {
    expect(quality({ updatedOn: '2026-01-10' })).toMatchObject({
      signal: 'gaps',
      reason: { de: expect.stringContaining('Umsetzungsstand') },
    });
  });
});
