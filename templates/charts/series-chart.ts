import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../catalogue/numbers.ts';
import { formatDate, yearOf, type PlainDate } from '../../catalogue/plain-date.ts';
import { circle, drawing, polygon, polyline, rect, text, textOverLines, type Chart } from './chart.ts';
import type { Palette } from './palette.ts';
import { gapsOf, runsOf, yearsOf, type SeriesPoint } from './series.ts';

interface DatedNumber {
  readonly date: PlainDate;
  readonly value: number;
}

export interface SeriesChart {
  readonly title: string;
  readonly unit: string | undefined;
  readonly points: readonly SeriesPoint[];
  readonly frequency: string | undefined;
  readonly baseline?: DatedNumber | undefined;
  readonly target?: DatedNumber | undefined;
  readonly reportingDate: PlainDate;
  readonly palette: Palette;
  readonly width: number;
  readonly height: number;
}

interface Frame {
  readonly x: (date: PlainDate) => number;
  readonly y: (value: number) => number;
  readonly ticksOfTime: readonly PlainDate[];
  readonly ticks: readonly number[];
  /** Whether the value axis starts above nothing; then a break in the axis says so. */
  readonly cut: boolean;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A series over the years with baseline, target and the path between them. Gaps stay gaps, provisional values hollow. */
export function seriesChart(options: SeriesChart): Chart {
  const frame = frameOf(options);
  const parts = [
    ...future(options, frame),
    ...axes(options, frame),
    ...targetPath(options, frame),
    ...course(options, frame),
    ...marks(options, frame),
  ];
  return drawing(options.width, options.height, parts, altOf(options));
}

function frameOf({ points, baseline, target, reportingDate, width, height }: SeriesChart): Frame {
  const ends = [baseline, target].filter((end) => end !== undefined);
  const values = [...points, ...ends].map(({ value }) => value);
  const days = [...points, ...ends].map(({ date }) => yearsOf(date)).concat(yearsOf(reportingDate));
  const low = Math.min(...values);
  const high = Math.max(...values);
  const cut = low > 0 && low > high * 0.55;
  const spread = high - low || Math.abs(high) || 1;
  const bottomValue = cut ? low - spread * 0.35 : Math.min(0, low);
  const scale = scaleLinear()
    .domain([bottomValue, high + spread * 0.12])
    .nice(4);
  const ticks = scale.ticks(4);
  const left = 8 + 4.1 * Math.max(...ticks.map((tick) => formatNumber(tick, { max: 2 }).length));
  const right = width - (target === undefined ? 16 : 52);
  const top = 10;
  const bottom = height - 16;
  const first = Math.min(...days);
  const last = Math.max(...days, first + 1);
  const x = scaleLinear()
    .domain([first, last])
    .range([left + 6, right]);
  scale.range([bottom, top]);
  return {
    x: (date) => x(yearsOf(date)),
    y: (value) => scale(value),
    ticksOfTime: timeTicks(first, last, points.at(-1)?.date ?? reportingDate),
    ticks,
    cut: cut && (scale.domain()[0] ?? 0) > 0,
    left,
    right,
    top,
    bottom,
  };
}

/** One tick a year on the day of the year on which the values stand, so that every value meets its year. */
function timeTicks(first: number, last: number, example: PlainDate): readonly PlainDate[] {
  const day = example.slice(4) === '-02-29' ? '-02-28' : example.slice(4);
  const from = Math.floor(first) - 1;
  const all = Array.from({ length: Math.ceil(last) - from + 2 }, (_, index) => `${from + index}${day}` as PlainDate);
  const inside = all.filter((date) => yearsOf(date) >= first - 0.05 && yearsOf(date) <= last + 0.05);
  const step = Math.max(1, Math.ceil(inside.length / 8));
  return inside.filter((_, index) => index % step === 0);
}

/** What lies behind the Stichtag is tinted: there is nothing to see yet. */
function future({ reportingDate, palette }: SeriesChart, { x, top, bottom, right }: Frame): readonly string[] {
  const from = x(reportingDate);
  return right - from > 4 ? [rect(from, top - 4, right - from, bottom - top + 4, palette.tint)] : [];
}

function axes({ palette }: SeriesChart, frame: Frame): readonly string[] {
  const { y, x, ticksOfTime, ticks, left, right, bottom, cut } = frame;
  const grid = ticks.flatMap((tick, index) => [
    polyline(
      [
        [left, y(tick)],
        [right, y(tick)],
      ],
      { stroke: index === 0 ? palette.muted : palette.hair, width: index === 0 ? 0.8 : 0.6 },
    ),
    text(left - 4, y(tick) + 2.6, formatNumber(tick, { max: 2 }), { fill: palette.muted, anchor: 'end' }),
  ]);
  const labels = ticksOfTime.map((date) =>
    text(x(date), bottom + 11, String(yearOf(date)), { fill: palette.muted, anchor: 'middle' }),
  );
  const start = y(ticks[0] ?? 0);
  const zigzag = cut
    ? [
        polyline(
          [
            [left, start],
            [left - 2.5, start - 2],
            [left + 2.5, start - 5],
            [left, start - 7],
          ],
          { stroke: palette.muted, width: 0.8 },
        ),
      ]
    : [];
  return [...grid, ...zigzag, ...labels];
}

function targetPath({ baseline, target, palette }: SeriesChart, { x, y, right }: Frame): readonly string[] {
  if (target === undefined) return [];
  const end = [x(target.date), y(target.value)] as const;
  const line =
    baseline === undefined
      ? []
      : [
          polyline([[x(baseline.date), y(baseline.value)], end], {
            stroke: palette.muted,
            width: 1.1,
            dash: '3.4 2.4',
          }),
        ];
  const [cx, cy] = end;
  const diamond = polygon(
    [
      [cx, cy - 4],
      [cx + 4, cy],
      [cx, cy + 4],
      [cx - 4, cy],
    ],
    palette.paper,
    { stroke: palette.ink, width: 1.3 },
  );
  const labelX = Math.min(cx, right) + 9;
  return [
    ...line,
    diamond,
    text(labelX, cy - 1.5, `Ziel ${yearOf(target.date)}`, { size: 7.2, fill: palette.muted }),
    text(labelX, cy + 8, formatNumber(target.value), { size: 9, fill: palette.ink, bold: true }),
  ];
}

function course({ points, frequency, palette }: SeriesChart, { x, y }: Frame): readonly string[] {
  return runsOf(points, frequency).flatMap((run) =>
    run.slice(1).map((point, index) => {
      const before = run[index] ?? point;
      const dashed = point.provisional ? { dash: '2.2 1.8' } : {};
      return polyline(
        [
          [x(before.date), y(before.value)],
          [x(point.date), y(point.value)],
        ],
        {
          stroke: palette.secondary,
          width: 1.8,
          round: !point.provisional,
          ...dashed,
        },
      );
    }),
  );
}

function marks({ points, frequency, baseline, palette }: SeriesChart, { x, y, bottom }: Frame): readonly string[] {
  const last = points.at(-1);
  const first = points[0];
  const dots = points.map((point) =>
    circle(x(point.date), y(point.value), point === last ? 3.1 : 2, {
      fill: point.provisional || point !== last ? palette.paper : palette.secondary,
      stroke: palette.secondary,
      width: 1.3,
    }),
  );
  const gaps = gapsOf(points, frequency).map(({ from, to }) =>
    text((x(from) + x(to)) / 2, bottom - 4, 'k. A.', { size: 7, fill: palette.muted, anchor: 'middle' }),
  );
  const start = baseline ?? first;
  const label = (at: DatedNumber, words: string, bold: boolean, side: 'above' | 'below') =>
    textOverLines(
      x(at.date) + (bold ? 0 : -3),
      y(at.value) + (side === 'above' ? -6 : 12),
      words,
      { size: bold ? 9.5 : 8, fill: bold ? palette.secondary : palette.ink, anchor: bold ? 'middle' : 'start', bold },
      palette,
    );
  const rising = start !== undefined && last !== undefined && last.value >= start.value;
  const lastSide = rising ? 'above' : y(last?.value ?? 0) > bottom - 16 ? 'above' : 'below';
  return [
    ...gaps,
    baseline === undefined ? '' : circle(x(baseline.date), y(baseline.value), 2.4, { fill: palette.ink }),
    ...dots,
    start === undefined || (last !== undefined && x(last.date) - x(start.date) < 24)
      ? ''
      : label(start, formatNumber(start.value), false, y(start.value) > bottom - 16 || !rising ? 'above' : 'below'),
    last === undefined
      ? ''
      : label(last, `${formatNumber(last.value)}${last.provisional ? ' (v)' : ''}`, true, lastSide),
  ];
}

function altOf({ title, unit, points, baseline, target, frequency }: SeriesChart): string {
  const name = (point: SeriesPoint) =>
    `${formatDate(point.date)}: ${formatNumber(point.value)}${point.provisional ? ' (vorläufig)' : ''}`;
  const gaps = gapsOf(points, frequency).map(
    ({ from, to }) => ` Zwischen ${formatDate(from)} und ${formatDate(to)} fehlt ein Wert.`,
  );
  const start =
    baseline === undefined ? '' : ` Ausgangswert ${formatNumber(baseline.value)} am ${formatDate(baseline.date)}.`;
  const goal = target === undefined ? '' : ` Zielwert ${formatNumber(target.value)} bis ${formatDate(target.date)}.`;
  const course = points.length > 0 ? `${points.map(name).join('; ')}.` : 'Es liegen keine Werte vor.';
  return `Liniendiagramm ${title}${unit === undefined ? '' : ` (${unit})`}: ${course}${gaps.join('')}${start}${goal}`;
}
