import type { Content, ContentText, TableCell } from 'pdfmake/interfaces.js';
import { attainmentStates, implementationStates, type State } from '../../charts/states.ts';
import type { FieldView, GoalView } from '../field-views.ts';
import type { IndicatorView, MeasureView } from '../model.ts';
import { signLine } from '../blocks.ts';
import { isLow } from '../table.ts';
import { contentWidth } from '../theme.ts';

const goalWidth = 168;
const listWidth = contentWidth - goalWidth - 16;

/** The line from Hauptziel over Handlungsziel to measures and indicators, as councils asked to see it. */
export function goalLines(field: FieldView): readonly Content[] {
  const { unassigned } = field;
  const rest: GoalView = { code: '', name: 'Ohne Handlungsziel', ...unassigned };
  return [
    ...field.mainGoals.flatMap(({ code, name, goals }) => goalBlock(code, name, goals)),
    ...(unassigned.measures.length + unassigned.indicators.length === 0
      ? []
      : goalBlock('', 'Ohne Zuordnung zu einem Ziel', [rest])),
  ];
}

function goalBlock(code: string, name: string, goals: readonly GoalView[]): readonly Content[] {
  const rows = goals.map((goal) => [goalCell(goal), { stack: servants(goal) }] as const);
  return [
    {
      text: code === '' ? name : `Hauptziel ${code}\u00a0\u00a0${name}`,
      style: 'h4',
      headlineLevel: 4,
      margin: [0, 8, 0, 3],
      room: 70,
    },
    {
      table: {
        widths: [goalWidth, listWidth],
        dontBreakRows: rows.every(([goal, served]) =>
          isLow([
            [goal, goalWidth],
            [served, listWidth],
          ]),
        ),
        body: rows.map(([goal, served]): TableCell[] => [goal, served]),
      },
      layout: 'goals',
      rowHeader: 1,
      summary: `Handlungsziele zum Hauptziel ${code} mit ihren Maßnahmen und Indikatoren.`,
      margin: [0, 0, 0, 6],
    },
  ];
}

function goalCell({ code, name }: GoalView): Content {
  return { text: [{ text: code === '' ? '' : `${code}\u00a0\u00a0`, style: 'tdId' }, name], style: 'td' };
}

function servants({ measures, indicators }: GoalView): Content[] {
  const lines = [...measures.map((view) => measureLine(view)), ...indicators.map((view) => indicatorLine(view))];
  const list: Content[] = lines.length === 0 ? [] : [{ stack: lines, tag: 'L' }];
  if (measures.length > 0) return list;
  return [{ text: 'Noch keine Maßnahme zugeordnet.', style: 'tdMuted', italics: true, margin: [0, 0, 0, 2] }, ...list];
}

function measureLine({ measure, title, anchor, implementation }: MeasureView): Content {
  return line(implementationStates[implementation.signal], measure.id, title, anchor, 'td');
}

function indicatorLine({ indicator, title, anchor, attainment }: IndicatorView): Content {
  return line(attainmentStates[attainment.signal], indicator.id, title, anchor, 'tdMuted');
}

function line(state: State, id: string, title: string, anchor: string, style: string): Content {
  const text: ContentText = {
    text: [
      { text: `${id}\u00a0\u00a0`, style: 'tdId', linkToDestination: anchor },
      { text: title, style },
      { text: ` (${state.label.de.replaceAll(' ', '\u00a0')})`, style: 'tdSmall' },
    ],
  };
  return signLine(state, text, title.length, { margin: [0, 0, 0, 2.4] });
}
