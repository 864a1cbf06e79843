import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { contract } from '../../../catalogue/contract/contract.ts';
import type { Milestone } from '../../../catalogue/contract/milestones.ts';
import type { PlainDate } from '../../../catalogue/plain-date.ts';
import { milestoneStates } from '../../charts/states.ts';
import { timeline } from '../../charts/timeline.ts';
import { heading, signLine } from '../blocks.ts';
import { cellText } from '../cells.ts';
import type { MeasureView, ReportModel } from '../model.ts';
import { inPairs } from '../pairs.ts';
import { together } from '../table.ts';
import { contentWidth } from '../theme.ts';

/** Milestones as a line of time and, below it, in words. */
export function milestonePart(model: ReportModel, view: MeasureView): readonly Content[] {
  if (view.milestones.length === 0) return [];
  const day = model.monitoring.reporting.reportingDate;
  const numbered = view.milestones.map((milestone, index) => ({
    milestone,
    number: `M${index + 1}`,
    state: milestoneState(milestone, day),
  }));
  const dated = numbered.flatMap(({ milestone, number, state }) =>
    milestone.due === undefined ? [] : [{ number, title: milestone.title ?? 'ohne Titel', due: milestone.due, state }],
  );
  const chart = timeline({
    marks: dated,
    start: view.measure.start,
    end: view.measure.ongoing === true ? undefined : view.measure.end,
    reportingDate: day,
    palette: model.palette,
    width: contentWidth,
  });
  const texts = numbered.map((item) => milestoneText(model, item));
  const drawing: Content = {
    svg: chart.svg,
    width: chart.width,
    height: chart.height,
    alt: chart.alt,
    margin: [0, 0, 0, 4],
  };
  return [
    ...together([
      heading(3, 'Meilensteine', { style: 'h3Tight' }),
      ...(dated.length === 0 ? [] : [drawing]),
      ...inPairs(texts.slice(0, 2)),
    ]),
    ...inPairs(texts.slice(2)),
  ];
}

interface Numbered {
  readonly milestone: Milestone;
  readonly number: string;
  readonly state: keyof typeof milestoneStates;
}

function milestoneText(model: ReportModel, { milestone, number, state }: Numbered): Content {
  const cell = (key: string) => cellText(model, contract.milestones, milestone, key);
  const title = milestone.title ?? 'ohne Titel';
  const due = cell('due');
  const done = cell('doneOn');
  const days = [
    due === undefined ? 'ohne Frist' : `Frist ${due}`,
    done === undefined ? milestoneStates[state].label.de : `erreicht ${done}`,
  ].join(', ');
  const note = cell('note');
  const text: ContentText = {
    text: [
      { text: `${number}\u00a0\u00a0`, style: 'tdId' },
      { text: title, style: 'td' },
      { text: `\n${days}${note === undefined ? '' : `. ${note}`}`, style: 'tdSmall' },
    ],
  };
  return signLine(milestoneStates[state], text, title.length + (note ?? '').length);
}

export function milestoneState({ due, doneOn }: Milestone, day: PlainDate): keyof typeof milestoneStates {
  if (doneOn !== undefined) return 'done';
  if (due === undefined) return 'undated';
  return due < day ? 'overdue' : 'open';
}
