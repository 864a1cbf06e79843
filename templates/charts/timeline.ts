import { scaleLinear } from 'd3-scale';
import { formatDate, yearOf, type PlainDate } from '../../catalogue/plain-date.ts';
import { drawing, polyline, rect, sign, text, type Chart } from './chart.ts';
import type { Palette } from './palette.ts';
import { yearsOf } from './series.ts';
import { milestoneStates } from './states.ts';

export interface TimelineMark {
  /** Short number that the table below repeats. */
  readonly number: string;
  readonly title: string;
  readonly due: PlainDate;
  readonly state: keyof typeof milestoneStates;
}

interface Timeline {
  readonly marks: readonly TimelineMark[];
  readonly start: PlainDate | undefined;
  readonly end: PlainDate | undefined;
  readonly reportingDate: PlainDate;
  readonly palette: Palette;
  readonly width: number;
}

const inset = 12;
const lane = 19;
const reach = 15;

/** Milestones of a measure along its years; marks that would lie on each other move to the lane below. */
export function timeline(options: Timeline): Chart {
  const { marks, start, end, reportingDate, palette, width } = options;
  const days = [...marks.map(({ due }) => due), start, end, reportingDate].filter((day) => day !== undefined);
  const first = Math.min(...days.map(yearsOf));
  const last = Math.max(...days.map(yearsOf), first + 0.5);
  const scale = scaleLinear()
    .domain([first, last])
    .range([inset, width - inset]);
  const x = (day: PlainDate) => scale(yearsOf(day));
  const lanes = lanesOf(marks, x);
  const axis = 25;
  const height = axis + 19 + lane * Math.max(0, ...lanes);
  const today = x(reportingDate);
  const parts = [
    ...yearMarks(first, last, scale, axis, palette),
    rect(inset, axis - 1.5, width - 2 * inset, 3, palette.hair),
    rect(
      x(start ?? days[0] ?? reportingDate),
      axis - 1.5,
      x(end ?? reportingDate) - x(start ?? days[0] ?? reportingDate),
      3,
      palette.line,
    ),
    polyline(
      [
        [today, 10],
        [today, height - 2],
      ],
      { stroke: palette.secondary, width: 1, dash: '2 2' },
    ),
    text(Math.min(Math.max(today, 20), width - 20), 7, 'Stichtag', {
      size: 7.2,
      fill: palette.secondary,
      anchor: 'middle',
      bold: true,
    }),
    ...marks.flatMap((mark, index) => {
      const y = axis + lane * (lanes[index] ?? 0);
      const state = milestoneStates[mark.state];
      return [
        sign(state.sign, x(mark.due), y, 5.2, state.fill, palette.paper),
        text(x(mark.due), y + 14, mark.number, { size: 7.5, fill: palette.ink, anchor: 'middle', bold: true }),
      ];
    }),
  ];
  return drawing(width, height, parts, altOf(options));
}

function lanesOf(marks: readonly TimelineMark[], x: (day: PlainDate) => number): readonly number[] {
  const lastInLane: number[] = [];
  return marks.map((mark) => {
    const at = x(mark.due);
    const free = lastInLane.findIndex((taken) => at - taken >= reach);
    const chosen = free === -1 ? lastInLane.length : free;
    lastInLane[chosen] = at;
    return chosen;
  });
}

function yearMarks(
  first: number,
  last: number,
  scale: (value: number) => number,
  axis: number,
  palette: Palette,
): readonly string[] {
  const years = Array.from({ length: Math.floor(last) - Math.ceil(first) + 1 }, (_, index) => Math.ceil(first) + index);
  const step = Math.ceil(years.length / 10);
  return years
    .filter((_, index) => index % step === 0)
    .flatMap((year) => [
      polyline(
        [
          [scale(year), axis - 8],
          [scale(year), axis - 2],
        ],
        { stroke: palette.muted, width: 0.6 },
      ),
      text(scale(year) + 2, axis - 8, String(year), { size: 6.8, fill: palette.muted }),
    ]);
}

function altOf({ marks, start, end }: Timeline): string {
  const span = [
    start === undefined ? undefined : `Beginn ${yearOf(start)}`,
    end === undefined ? undefined : `Ende ${yearOf(end)}`,
  ].filter((part) => part !== undefined);
  const named = marks.map(
    ({ number, title, due, state }) =>
      `${number} ${title}, Frist ${formatDate(due)}, ${milestoneStates[state].label.de}`,
  );
  return `Zeitleiste der Meilensteine${span.length > 0 ? ` (${span.join(', ')})` : ''}: ${named.join('; ')}.`;
}
