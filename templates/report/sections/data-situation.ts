import type { Content } from 'pdfmake/interfaces.js';
import { percentOf, type OfficeCompleteness, type Share } from '../../../catalogue/completeness.ts';
import { formatPercent } from '../../../catalogue/numbers.ts';
import { formatDate, formatDateInText } from '../../../catalogue/plain-date.ts';
import { stackedBars } from '../../charts/stacked-bars.ts';
import { dataQualityStates, submissionStates } from '../../charts/states.ts';
import { figure, heading, lead, paragraph, shareBar, stateWord } from '../blocks.ts';
import { count, plural } from '../german.ts';
import { legendOf } from '../legends.ts';
import { officeLabel, type MeasureView, type ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { table, type TableColumn } from '../table.ts';
import { statesOf, tally } from '../tally.ts';
import { contentWidth } from '../theme.ts';
import { measureLink } from './measure-cells.ts';

/** Who reported, who did not, and how complete it is. Honest before beautiful. */
export const dataSituation: Section = {
  id: 'dataSituation',
  title: 'Datenlage und Vollständigkeit',
  part: 'body',
  pages: flow((model) => [
    lead(leadSentence(model)),
    paragraph(cellSentence(model)),
    heading(2, 'Datenlage je Handlungsfeld'),
    ...qualityBars(model),
    heading(2, 'Rückmeldungen der Dezernate und Ämter'),
    submissions(model),
    ...notReported(model),
    ...withGaps(model),
  ]),
};

function leadSentence({ monitoring: { completeness } }: ReportModel): string {
  const { expected, inTime, late, missing } = completeness.total.offices;
  if (expected === 0) return 'Für diesen Stichtag wurde kein Amt um eine Rückmeldung gebeten.';
  const received = inTime + late;
  const rest = missing === 0 ? '' : ` ${missing} ${plural(missing, 'Rückmeldung steht', 'Rückmeldungen stehen')} aus.`;
  const lateness =
    received === 0
      ? ''
      : late === 0
        ? ` Alle Rückmeldungen kamen bis zum ${formatDateInText(completeness.deadline)}.`
        : ` ${inTime} ${plural(inTime, 'kam', 'kamen')} bis zur Frist am ${formatDateInText(completeness.deadline)}, ${late}\u00a0danach.`;
  return `${received} von ${expected} ${plural(expected, 'Amt hat', 'Ämtern haben')} gemeldet.${lateness}${rest}`;
}

function cellSentence({ monitoring: { completeness }, measures }: ReportModel): string {
  const { cells, measures: reported } = completeness.total;
  const percent = percentOf(cells);
  const filled =
    percent === undefined
      ? ''
      : ` Von allen Pflichtangaben sind ${percentInWords(percent)} ausgefüllt; es fehlen ${cells.required - cells.filled} von ${cells.required}.`;
  return `${reported.reported} von ${count(measures.length, 'Maßnahme', 'Maßnahmen', 'keiner Maßnahme')} ${plural(reported.reported, 'ist', 'sind')} mit Umsetzungsstand gemeldet.${filled}`;
}

/** Nobody reads „100 %“ where something is missing. */
export function percentInWords(percent: number): string {
  if (percent < 100 && percent > 99.5) return `mehr als ${formatPercent(99)}`;
  return formatPercent(percent, { max: 0 });
}

function qualityBars({ fields, measures, palette }: ReportModel): readonly Content[] {
  const signalOf = ({ dataQuality }: MeasureView) => dataQuality.signal;
  const chart = stackedBars({
    title: 'Datenlage der Maßnahmen je Handlungsfeld',
    states: statesOf(dataQualityStates),
    rows: fields.map(({ name, measures: own }) => ({ label: name, counts: tally(own, signalOf, dataQualityStates) })),
    palette,
    width: contentWidth,
  });
  return [figure(chart), legendOf(dataQualityStates, tally(measures, signalOf, dataQualityStates))];
}

const barWidth = 74;

function submissions(model: ReportModel): Content {
  const { completeness } = model.monitoring;
  const rows: Content[][] = [];
  const emphasis: number[] = [];
  for (const directorate of completeness.directorates) {
    const offices = completeness.offices.filter((office) => office.directorate === directorate.code);
    if (offices.length === 0) continue;
    emphasis.push(rows.length);
    const { expected, inTime, late } = directorate.offices;
    rows.push([
      { text: `Dezernat ${directorate.code}: ${directorate.name}`, style: 'tdStrong' },
      { text: `${inTime + late} von ${expected} ${plural(expected, 'Amt', 'Ämtern')}`, style: 'tdStrong' },
      { text: `${directorate.measures.reported} von ${directorate.measures.expected}`, style: 'tdStrong' },
      filledCell(model, directorate.cells, true),
    ]);
    rows.push(...offices.map((office) => officeRow(model, office)));
  }
  return table({
    columns: [
      { header: 'Dezernat und Amt', width: '*' },
      { header: 'Rückmeldung', width: 118 },
      { header: 'Maßnahmen gemeldet', width: 62 },
      { header: 'Pflichtangaben ausgefüllt', width: barWidth + 6 },
    ],
    rows,
    emphasis,
    summary: 'Rückmeldung, gemeldete Maßnahmen und ausgefüllte Pflichtangaben je Dezernat und Amt.',
  });
}

function officeRow(model: ReportModel, office: OfficeCompleteness): Content[] {
  const { submission, measures } = office;
  const day = submission.is === 'missing' ? '' : `, ${formatDate(submission.receivedOn)}`;
  const state = submissionStates[submission.is];
  return [
    { text: `${office.code}\u00a0\u00a0${office.name}`, style: 'td', margin: [8, 0, 0, 0] },
    stateWord({ ...state, label: { ...state.label, de: `${state.label.de}${day}` } }),
    { text: measures.expected === 0 ? '–' : `${measures.reported} von ${measures.expected}`, style: 'td' },
    filledCell(model, office.cells, false),
  ];
}

function filledCell({ palette }: ReportModel, cells: Share, bold: boolean): Content {
  const percent = percentOf(cells);
  if (percent === undefined) return { text: '–', style: 'tdMuted' };
  return {
    columns: [
      { width: 34, text: formatPercent(Math.floor(percent), { max: 0 }), style: bold ? 'tdStrong' : 'td' },
      { width: '*', stack: [shareBar(percent, palette, barWidth - 34, 4.4)], margin: [0, 3.8, 0, 0] },
    ],
    columnGap: 0,
  };
}

const measureColumns: readonly TableColumn[] = [
  { header: 'Nr.', width: 46 },
  { header: 'Maßnahme', width: '*' },
  { header: 'Federführung', width: 150 },
];

function notReported({ measures, monitoring }: ReportModel): readonly Content[] {
  const silent = measures.filter(({ reported, measure }) => !reported || measure.state === undefined);
  if (silent.length === 0) return [];
  return [
    heading(2, 'Nicht gemeldete Maßnahmen'),
    paragraph(
      `Zu ${silent.length === 1 ? 'dieser Maßnahme' : 'diesen Maßnahmen'} liegt für den Stichtag kein Umsetzungsstand vor. Sie ${plural(silent.length, 'zählt', 'zählen')} im ganzen Bericht als „ohne Angabe“.`,
    ),
    table({
      columns: measureColumns,
      rows: silent.map((view) => [
        measureLink(view),
        { text: view.title, style: 'td' },
        { text: officeLabel(monitoring, view.measure.office), style: 'tdMuted' },
      ]),
      summary: 'Maßnahmen ohne gemeldeten Umsetzungsstand mit federführendem Amt.',
    }),
  ];
}

function withGaps({ measures }: ReportModel): readonly Content[] {
  const gaps = measures.filter(
    ({ reported, measure, dataQuality }) =>
      reported && measure.state !== undefined && (dataQuality.signal === 'gaps' || dataQuality.signal === 'stale'),
  );
  if (gaps.length === 0) return [];
  return [
    heading(2, 'Lückenhafte und veraltete Angaben'),
    table({
      columns: [
        { header: 'Nr.', width: 46 },
        { header: 'Maßnahme', width: 150 },
        { header: 'Was fehlt', width: '*' },
      ],
      rows: gaps.map((view) => [
        measureLink(view),
        { text: view.title, style: 'td' },
        {
          stack: [
            stateWord(dataQualityStates[view.dataQuality.signal]),
            { text: view.dataQuality.reason.de, style: 'tdMuted' },
          ],
        },
      ]),
      summary:
        'Gemeldete Maßnahmen, zu denen Pflichtangaben fehlen oder deren Angaben älter als der Berichtszeitraum sind.',
    }),
  ];
}
