import type { Content, TableCell } from 'pdfmake/interfaces.js';
import { contract } from '../../../catalogue/contract/contract.ts';
import { formatNumber, formatPercent } from '../../../catalogue/numbers.ts';
import { formatDate } from '../../../catalogue/plain-date.ts';
import { seriesChart } from '../../charts/series-chart.ts';
import { attainmentStates } from '../../charts/states.ts';
import { unitPhrase } from '../amounts.ts';
import { cellText, labelOf } from '../cells.ts';
import { heading, linkTo, note, stateWord } from '../blocks.ts';
import type { IndicatorView, ReportModel } from '../model.ts';
import { anchorOf, chapterHeading, type Section, type SectionPages } from '../section.ts';
import { facts, table } from '../table.ts';
import { contentHeight } from '../theme.ts';
import { breakdownTable, remarks } from './indicator-values.ts';
import { indicatorLink } from './measure-cells.ts';
import { pointsOf } from './series-points.ts';

const chartWidth = 300;
const chartHeight = 148;
/** A sheet begins only where half a page is free: two to a page. */
const sheetRoom = contentHeight / 2 - 34;

/** Indikatorenblätter: what is counted, how, and how it went. */
export const indicatorSheets: Section = {
  id: 'indicatorSheets',
  title: 'Indikatorenblätter',
  part: 'annex',
  applies: ({ indicators, contextIndicators }) => indicators.length + contextIndicators.length > 0,
  pages: (model, chapter) => {
    const all = [...model.indicators, ...model.contextIndicators];
    const under = anchorOf(chapter.id);
    return [
      directory(all, chapterHeading(chapter), chapter.title),
      { running: chapter.title, content: all.flatMap((view) => sheetOf(model, view, under)) },
    ];
  },
};

function directory(all: readonly IndicatorView[], head: readonly Content[], running: string): SectionPages {
  return {
    running,
    content: [
      ...head,
      note(
        'Die gestrichelte Linie zeigt den Weg vom Ausgangswert zum Zielwert. Eine Lücke mit „k. A.“ heißt, dass kein Wert vorliegt; hohle Punkte mit „(v)“ sind vorläufig. Die Fläche hinter dem Stichtag ist getönt.',
      ),
      table({
        columns: [
          { header: 'Nr.', width: 50 },
          { header: 'Indikator', width: '*' },
          { header: 'Art', width: 48 },
          { header: 'Zielerreichung', width: 124 },
          { header: 'Seite', width: 28, align: 'right' },
        ],
        rows: all.map((view) => [
          indicatorLink(view),
          { text: view.title, style: 'td' },
          { text: view.indicator.kind ?? '–', style: 'tdMuted' },
          stateWord(attainmentStates[view.attainment.signal]),
          { pageReference: view.anchor, style: 'td', alignment: 'right' },
        ]),
        layout: 'tight',
        summary: 'Verzeichnis der Indikatorenblätter mit Art, Zielerreichung und Seite.',
      }),
    ],
  };
}

function sheetOf(model: ReportModel, view: IndicatorView, under: string): readonly Content[] {
  const { indicator, anchor, title } = view;
  return [
    heading(2, `${indicator.id}\u00a0\u00a0${title}`, { id: anchor, bookmark: { under }, room: sheetRoom }),
    subtitle(model, view),
    {
      columns: [
        { width: chartWidth, stack: [chartOf(model, view)] },
        { width: '*', stack: keyData(model, view) },
      ],
      columnGap: 20,
      margin: [0, 2, 0, 8],
    },
    facts(
      (['definition', 'relevance', 'appraisal', 'source', 'method', 'remark'] as const).map(
        (key) => [labelOf(contract.indicators, key), cellText(model, contract.indicators, indicator, key)] as const,
      ),
      112,
    ),
    ...breakdownTable(model, view),
    ...remarks(view),
  ];
}

function chartOf({ palette, monitoring }: ReportModel, { indicator, series, title }: IndicatorView): Content {
  if (series.length === 0) {
    return { text: 'Zu diesem Indikator liegt noch kein Wert vor.', style: 'muted', margin: [0, 20, 0, 20] };
  }
  const { baseline, baselineDate, target, targetDate } = indicator;
  const chart = seriesChart({
    title,
    unit: indicator.unit,
    points: pointsOf(series),
    frequency: indicator.frequency,
    baseline:
      baseline !== undefined && baselineDate !== undefined ? { value: baseline, date: baselineDate } : undefined,
    target: target !== undefined && targetDate !== undefined ? { value: target, date: targetDate } : undefined,
    reportingDate: monitoring.reporting.reportingDate,
    palette,
    width: chartWidth,
    height: chartHeight,
  });
  return { svg: chart.svg, width: chart.width, height: chart.height, alt: chart.alt };
}

const kindNames = { Output: 'Outputindikator', Wirkung: 'Wirkungsindikator', Kontext: 'Kontextindikator' } as const;

function kindName(kind: keyof typeof kindNames | undefined): string {
  return kind === undefined ? 'Indikator' : kindNames[kind];
}

/** Kind, unit, rhythm, office and measure in one line below the name. */
function subtitle(model: ReportModel, { indicator, office }: IndicatorView): Content {
  const measure = model.measures.find((view) => view.measure.id === indicator.measure);
  const parts = [
    `${kindName(indicator.kind)}${unitPhrase(indicator.unit)}`,
    indicator.frequency,
    office,
    indicator.measure === undefined || measure !== undefined ? undefined : `Maßnahme ${indicator.measure}`,
  ].filter((part) => part !== undefined);
  const link = measure === undefined ? [] : [' · Maßnahme ', linkTo(measure.anchor, measure.measure.id)];
  return { text: [parts.join(' · '), ...link], style: 'tdMuted', margin: [0, -3, 0, 6] };
}

function keyData(model: ReportModel, view: IndicatorView): Content[] {
  const { indicator, attainment } = view;
  const { latest } = attainment;
  const cell = (key: string) => cellText(model, contract.indicators, indicator, key);
  const measured = latest === undefined ? undefined : formatDate(latest.date);
  const rows = [
    ['Ausgangswert', numberOf(view, indicator.baseline), cell('baselineDate')],
    [latest?.provisional === true ? 'Istwert (v)' : 'Istwert', numberOf(view, latest?.value), measured],
    ['Zielwert', numberOf(view, indicator.target), cell('targetDate')],
    ['Richtung', cell('direction'), undefined],
    ['Messbar ab', cell('measurableFrom'), undefined],
  ].filter(([, value]) => value !== undefined);
  return [
    stateWord(attainmentStates[attainment.signal], { style: 'strong', bold: true }),
    { text: attainment.reason.de, style: 'tdMuted', margin: [0, 3, 0, 5] },
    ...(rows.length === 0 ? [] : [valueTable(rows)]),
  ];
}

function numberOf({ indicator }: IndicatorView, value: number | undefined): string | undefined {
  if (value === undefined) return undefined;
  return indicator.unit === '%' ? formatPercent(value) : formatNumber(value);
}

/** Name, value and the day for which it stands. */
function valueTable(rows: readonly (readonly (string | undefined)[])[]): Content {
  return {
    table: {
      widths: [58, '*', 'auto'],
      body: rows.map(([label, value, day]): TableCell[] =>
        day === undefined
          ? [{ text: label ?? '', style: 'factLabel' }, { text: value ?? '', style: 'factValue', colSpan: 2 }, {}]
          : [
              { text: label ?? '', style: 'factLabel' },
              { text: value ?? '', style: 'factValue' },
              { text: day, style: 'factLabel' },
            ],
      ),
    },
    layout: 'facts',
    rowHeader: 1,
  };
}
