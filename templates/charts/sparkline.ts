import { scaleLinear } from 'd3-scale';
import { formatNumber } from '../../catalogue/numbers.ts';
import { circle, drawing, polyline, type Chart } from './chart.ts';
import type { Palette } from './palette.ts';
import { runsOf, yearsOf, type SeriesPoint } from './series.ts';

interface Sparkline {
  readonly title: string;
  readonly points: readonly SeriesPoint[];
  readonly frequency: string | undefined;
  readonly target: number | undefined;
  readonly palette: Palette;
  readonly width?: number;
  readonly height?: number;
}

const inset = 3;

/** The course of an indicator in the size of a word: line, last value as a dot, target as a dashed line. */
export function sparkline(options: Sparkline): Chart {
  const { title, points, frequency, target, palette, width = 52, height = 18 } = options;
  const values = [...points.map(({ value }) => value), ...(target === undefined ? [] : [target])];
  const years = points.map(({ date }) => yearsOf(date));
  const x = scaleLinear()
    .domain(extent(years))
    .range([inset, width - inset]);
  const y = scaleLinear()
    .domain(extent(values))
    .range([height - inset, inset]);
  const at = (point: SeriesPoint) => [x(yearsOf(point.date)), y(point.value)] as const;
  const last = points.at(-1);
  const parts = [
    target === undefined
      ? ''
      : polyline(
          [
            [0, y(target)],
            [width, y(target)],
          ],
          { stroke: palette.muted, width: 0.7, dash: '2 1.6' },
        ),
    ...runsOf(points, frequency).map((run) =>
      run[0] !== undefined && run.length === 1
        ? circle(...at(run[0]), 1.1, { fill: palette.secondary })
        : polyline(run.map(at), { stroke: palette.secondary, width: 1.3, round: true }),
    ),
    last === undefined ? '' : circle(...at(last), 2.1, { fill: palette.secondary }),
  ];
  const course = points.map(({ date, value }) => `${date.slice(0, 4)}: ${formatNumber(value)}`).join(', ');
  const goal = target === undefined ? '' : `; Zielwert ${formatNumber(target)}`;
  return drawing(width, height, parts, `Verlauf ${title}: ${course || 'keine Werte'}${goal}.`);
}

/** A flat series still needs a range, else every point lies on the edge. */
function extent(values: readonly number[]): [number, number] {
  const low = Math.min(...values);
  const high = Math.max(...values);
  return low < high ? [low, high] : [low - 1, high + 1];
}
