import { describe, expect, test } from 'vitest';
import type { Mandate } from '../../catalogue/contract/mandates.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { reportModel } from './model.ts';
import { day, fullMeasure, internal, monitoringFrom, textOfReport } from './report.fixture.ts';
import { percentInWords } from './sections/data-situation.ts';
import { mostCriticalOf } from './sections/essentials.ts';
import { milestoneState } from './sections/fact-milestones.ts';
import { mandateState } from './sections/mandates.ts';
import { pagesOf } from './sections.ts';

const monitoringOf = (drafts: Partial<DraftCatalogue>) => monitoringFrom(catalogueOf(drafts));

const outcome = {
  id: 'I-BS-01',
  title: 'Kita-Besuchsquote',
  kind: 'Wirkung',
  measure: 'BS-01',
  field: 'BS',
  office: '51',
  unit: '%',
  direction: 'soll steigen',
  definition: 'Kinder in Kitas je 100.',
  source: 'Kita-Statistik',
  frequency: 'jährlich',
  baseline: 62,
  baselineDate: '2018-12-31',
  target: 80,
  targetDate: '2027-12-31',
} as const;

const values = [
  { indicator: 'I-BS-01', date: '2018-12-31', value: 62, breakdown: 'insgesamt' },
  { indicator: 'I-BS-01', date: '2025-12-31', value: 77.5, breakdown: 'insgesamt', provisional: true },
  { indicator: 'I-BS-01', date: '2025-12-31', value: 78.2, breakdown: 'weiblich' },
] as const;

describe('the sentences fit the numbers', () => {
  test('one measure is „1 Maßnahme“, two are „2 Maßnahmen“', () => {
    expect(textOfReport(monitoringOf({ measures: [fullMeasure] }))).toContain('ist 1 von 1 Maßnahme im Plan');
    const two = [fullMeasure, { ...fullMeasure, id: 'BS-02' }];
    expect(textOfReport(monitoringOf({ measures: two }))).toContain('sind 2 von 2 Maßnahmen im Plan');
  });

  test('99,9 % is not called 100 %', () => {
    expect(percentInWords(99.9)).toBe('mehr als 99\u00a0%');
    expect(percentInWords(100)).toBe('100\u00a0%');
  });
});

describe('Handlungsfelder', () => {
  test('name the goals that no measure serves', () => {
    expect(textOfReport(monitoringOf({ measures: [fullMeasure] }))).toContain(
      'Ein Handlungsziel hat noch keine Maßnahme: BS.1.2.',
    );
  });

  test('quote progress and risks with the number of the measure', () => {
    const text = textOfReport(monitoringOf({ measures: [fullMeasure] }));
    expect(text).toContain('BS-01 „Zwei von drei Standorten arbeiten.“');
    expect(text).toContain('BS-01 „Die Förderung endet.“');
  });
});

describe('indicators', () => {
  test('show baseline, value, target, provisional values and the parts of a breakdown', () => {
    const text = textOfReport(monitoringOf({ measures: [fullMeasure], indicators: [outcome], values }));
    for (const part of ['62 % 31.12.2018', '77,5 % 31.12.2025', '80 % 31.12.2027', 'Istwert (v)', 'weiblich 78,2']) {
      expect(text).toContain(part);
    }
  });

  test('of context stand in a chapter of their own that claims no effect', () => {
    const context = { ...outcome, id: 'I-BS-90', kind: 'Kontext', measure: undefined } as const;
    const text = textOfReport(monitoringOf({ measures: [fullMeasure], indicators: [context] }));
    expect(text).toContain('Rahmendaten');
    expect(text).toContain('folgt nicht, dass eine Maßnahme gewirkt oder nicht gewirkt hat');
  });
});

describe('what needs attention', () => {
  const views = (states: readonly (readonly [id: string, end: string, priority: string])[]) =>
    reportModel(
      monitoringOf({ measures: states.map(([id, end, priority]) => ({ ...fullMeasure, id, end, priority })) }),
      internal,
    ).measures;

  test('is critical before delayed, then by priority, and at most four', () => {
    const chosen = mostCriticalOf(
      views([
        ['a', '2025-11-30', 'hoch'],
        ['b', '2025-01-31', 'niedrig'],
        ['c', '2025-01-31', 'hoch'],
        ['d', '2027-01-31', 'hoch'],
      ]),
    );
    expect(chosen.map(({ measure }) => measure.id)).toEqual(['c', 'b', 'a']);
    expect(mostCriticalOf(views(Array.from({ length: 9 }, (_, i) => [`k${i}`, '2025-01-31', 'hoch'])))).toHaveLength(4);
  });

  test('an open mandate past its deadline is overdue whatever state was reported', () => {
    const mandate = { state: 'in Bearbeitung', due: day('2025-12-30') } as Mandate;
    expect(mandateState(mandate, day('2025-12-31'))).toBe('overdue');
    expect(mandateState({ ...mandate, state: 'erledigt' }, day('2025-12-31'))).toBe('done');
    expect(mandateState({ ...mandate, due: day('2025-12-31') }, day('2025-12-31'))).toBe('inWork');
  });

  test('a milestone without deadline is neither open nor overdue', () => {
    const [milestone] = monitoringOf({ milestones: [{ id: 'M1', title: 'Vertrag' }] }).catalogue.milestones;
    expect(milestoneState(milestone!, day('2025-12-31'))).toBe('undated');
    expect(milestoneState({ ...milestone!, due: day('2025-06-30') }, day('2025-12-31'))).toBe('overdue');
  });
});

describe('for readers by ear', () => {
  /** Every object of the content, containers and all. */
  function nodes(content: unknown): readonly Readonly<Record<string, unknown>>[] {
    if (Array.isArray(content)) return content.flatMap(nodes);
    if (typeof content !== 'object' || content === null) return [];
    const node = content as Readonly<Record<string, unknown>>;
    return [node, ...Object.values(node).flatMap(nodes)];
  }

  const model = reportModel(
    monitoringOf({
      measures: [fullMeasure],
      indicators: [outcome],
      values,
      milestones: [{ id: 'M1', measure: 'BS-01', title: 'Vertrag', due: '2025-06-30' }],
    }),
    internal,
  );
  const all = nodes(pagesOf(model).flatMap(({ content }) => content));

  test('every drawing has a text or is decoration', () => {
    const silent = all.filter(
      (node) => ('svg' in node || 'canvas' in node) && node['alt'] === undefined && node['tag'] !== 'Artifact',
    );
    expect(silent).toEqual([]);
  });

  test('every table says what it tells and which columns name its rows, unless it only places things', () => {
    const tables = all.filter((node) => 'table' in node && node['layoutTable'] !== true);
    expect(tables.length).toBeGreaterThan(8);
    expect(tables.filter((node) => node['rowHeader'] === undefined)).toEqual([]);
    const withHead = tables.filter((node) => (node['table'] as { headerRows?: number }).headerRows === 1);
    expect(withHead.filter((node) => node['summary'] === undefined)).toEqual([]);
  });

  test('headings go down by one level at most', () => {
    const levels = all.flatMap((node) => (typeof node['headlineLevel'] === 'number' ? [node['headlineLevel']] : []));
    levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 1)).toBeLessThanOrEqual(1));
  });
});
