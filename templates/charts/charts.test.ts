import { describe, expect, test } from 'vitest';
import { contrast } from '../../catalogue/concept/contrast.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { motif } from './motif.ts';
import { paletteOf } from './palette.ts';
import { gapsOf, runsOf, type SeriesPoint } from './series.ts';
import { seriesChart } from './series-chart.ts';
import { signs, type SignName } from './signs.ts';
import { sparkline } from './sparkline.ts';
import { stackedBars } from './stacked-bars.ts';
import * as states from './states.ts';
import { timeline } from './timeline.ts';
import { wrapLabel } from './wrap-label.ts';

const palette = paletteOf({ primary: '#0F3F4F', secondary: '#0B7371', accent: '#E0A526' });
const at = (date: string, value: number, provisional = false): SeriesPoint => ({
  date: date as PlainDate,
  value,
  provisional,
});
const withGap = [at('2018-12-31', 62), at('2019-12-31', 64), at('2022-12-31', 70), at('2023-12-31', 71.5, true)];

describe('stacked bars', () => {
  const chart = stackedBars({
    title: 'Umsetzungsstand',
    states: Object.values(states.implementationStates),
    rows: [
      { label: 'Bildung', counts: [1, 6, 2, 0, 0, 0] },
      { label: 'Gesundheit & Pflege', counts: [0, 0, 0, 0, 0, 0] },
    ],
    palette,
    width: 400,
  });

  test('say their numbers in words', () => {
    expect(chart.alt).toContain('Bildung: 1 abgeschlossen, 6 im Plan, 2 verzögert;');
    expect(chart.alt).toContain('Gesundheit & Pflege: keine.');
  });

  test('are well-formed whatever a label holds', () => {
    expect(chart.svg).toContain('Gesundheit &amp; Pflege');
    expect(chart.svg).not.toMatch(/NaN|undefined/);
  });
});

describe('a series', () => {
  const options = {
    title: 'Quote',
    unit: '%',
    points: withGap,
    frequency: 'jährlich',
    baseline: { date: '2018-12-31' as PlainDate, value: 62 },
    target: { date: '2027-12-31' as PlainDate, value: 80 },
    reportingDate: '2025-12-31' as PlainDate,
    palette,
    width: 300,
    height: 150,
  };

  test('stays cut where a value is missing', () => {
    expect(runsOf(withGap, 'jährlich').map((run) => run.length)).toEqual([2, 2]);
    expect(gapsOf(withGap, 'jährlich')).toEqual([{ from: '2019-12-31', to: '2022-12-31' }]);
    expect(seriesChart(options).svg).toContain('k. A.');
  });

  test('without a rhythm has no gaps', () => {
    expect(runsOf(withGap, 'unregelmäßig')).toHaveLength(1);
  });

  test('says values, gaps, provisional values, baseline and target', () => {
    const { alt } = seriesChart(options);
    expect(alt).toContain('31.12.2018: 62; 31.12.2019: 64; 31.12.2022: 70; 31.12.2023: 71,5 (vorläufig)');
    expect(alt).toContain('Zwischen 31.12.2019 und 31.12.2022 fehlt ein Wert.');
    expect(alt).toContain('Ausgangswert 62 am 31.12.2018. Zielwert 80 bis 31.12.2027.');
  });

  test.each([
    ['one value', [at('2025-12-31', 5)]],
    ['equal values', [at('2024-12-31', 0), at('2025-12-31', 0)]],
    ['negative values', [at('2024-12-31', -5), at('2025-12-31', 3)]],
    ['a leap day', [at('2020-02-29', 5), at('2024-02-29', 6)]],
    ['no value', []],
  ])('is drawn with %s', (_, points) => {
    const { baseline: _baseline, target: _target, ...bare } = options;
    for (const chart of [
      seriesChart({ ...options, points }),
      seriesChart({ ...bare, points: points.length > 0 ? points : withGap }),
    ]) {
      expect(chart.svg).not.toMatch(/NaN|undefined|Infinity/);
    }
    expect(sparkline({ title: 'Quote', points, frequency: 'jährlich', target: undefined, palette }).svg).not.toMatch(
      /NaN|Infinity/,
    );
  });
});

describe('a timeline', () => {
  const mark = (number: string, due: string, state: keyof typeof states.milestoneStates) => ({
    number,
    title: `Titel ${number}`,
    due: due as PlainDate,
    state,
  });
  const options = { start: undefined, end: undefined, reportingDate: '2025-12-31' as PlainDate, palette, width: 400 };

  test('says every milestone with deadline and state', () => {
    const { alt } = timeline({
      ...options,
      marks: [mark('M1', '2025-06-30', 'overdue'), mark('M2', '2026-06-30', 'open')],
    });
    expect(alt).toContain('M1 Titel M1, Frist 30.06.2025, überfällig; M2 Titel M2, Frist 30.06.2026, offen');
  });

  test('grows where milestones fall on the same day', () => {
    const one = timeline({ ...options, marks: [mark('M1', '2025-06-30', 'done')] });
    const two = timeline({ ...options, marks: [mark('M1', '2025-06-30', 'done'), mark('M2', '2025-06-30', 'done')] });
    expect(two.height).toBeGreaterThan(one.height);
  });
});

test('the motif says the share of every field', () => {
  expect(motif({ shares: [0.5, 1], palette, width: 300 }).alt).toContain('50 %, 100 %');
});

test('a long label takes two lines and then says that it goes on', () => {
  expect(wrapLabel('Kommunale Verwaltung und Partizipation', 20)).toEqual([
    'Kommunale Verwaltung',
    'und Partizipation',
  ]);
  expect(wrapLabel('eins zwei drei vier', 5)).toEqual(['eins', 'zwei …']);
});

describe('states', () => {
  const all = Object.values(states).flatMap((family) => Object.values(family));

  test.each(all.map((state) => [state.label.de, state] as const))('„%s“ is legible', (_, state) => {
    expect(contrast(state.fill, '#FFFFFF')).toBeGreaterThanOrEqual(3);
    expect(contrast(state.text, '#FFFFFF')).toBeGreaterThanOrEqual(4.5);
    expect(contrast(state.text, state.background)).toBeGreaterThanOrEqual(4.5);
    expect(contrast(state.onFill, state.fill)).toBeGreaterThanOrEqual(3);
  });

  test.each(Object.entries(states))('the states of %s differ in form or mark, not only in colour', (_, family) => {
    const names = Object.values(family).map(({ sign }) => sign);
    expect(new Set(names).size).toBe(names.length);
  });

  test('every sign has a form of its own', () => {
    const drawn = (Object.keys(signs) as SignName[]).map((name) => JSON.stringify(signs[name]));
    expect(new Set(drawn).size).toBe(drawn.length);
  });
});

test.each([
  ['dark', '#0F3F4F'],
  ['yellow', '#FFDD00'],
  ['white', '#FFFFFF'],
  ['black', '#000000'],
])('a %s city colour gives legible text', (_, colour) => {
  const chosen = paletteOf({ primary: colour, secondary: colour, accent: colour });
  expect(contrast(chosen.primary, chosen.paper)).toBeGreaterThanOrEqual(7);
  expect(contrast(chosen.onPrimary, chosen.primary)).toBeGreaterThanOrEqual(7);
  expect(contrast(chosen.onPrimaryMuted, chosen.primary)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(chosen.secondary, chosen.tint)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(chosen.muted, chosen.tint)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(chosen.onAccent, chosen.accent)).toBeGreaterThanOrEqual(4.5);
  expect(contrast(chosen.ink, chosen.accentTint)).toBeGreaterThanOrEqual(7);
});
