import type { Content } from 'pdfmake/interfaces.js';
import { formatNumber } from '../../../catalogue/numbers.ts';
import { formatDate } from '../../../catalogue/plain-date.ts';
import { seriesChart } from '../../charts/series-chart.ts';
import { lead, note, notice } from '../blocks.ts';
import { amount } from '../amounts.ts';
import type { IndicatorView, ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { contentWidth } from '../theme.ts';
import { pointsOf } from './series-points.ts';
import { indicatorLink } from './measure-cells.ts';

const gutter = 24;
const chartWidth = (contentWidth - gutter) / 2;

/** Rahmendaten: the setting of the city's work, which it does not steer. */
export const contextFigures: Section = {
  id: 'context',
  title: 'Rahmendaten',
  part: 'body',
  applies: ({ contextIndicators }) => contextIndicators.length > 0,
  pages: flow((model) => [
    lead('Rahmendaten beschreiben, unter welchen Bedingungen Integration in der Stadt geschieht.'),
    notice(
      'Diese Zahlen hängen von vielem ab, was die Stadt nicht steuert. Sie werden deshalb nicht bewertet, und aus ihrer Entwicklung folgt nicht, dass eine Maßnahme gewirkt oder nicht gewirkt hat.',
    ),
    ...pairs(model.contextIndicators).map((pair): Content => ({
      columns: [0, 1].map((index) => {
        const view = pair[index];
        return { width: chartWidth, stack: view === undefined ? [''] : multiple(model, view) };
      }),
      columnGap: gutter,
      margin: [0, 4, 0, 10],
      room: 160,
    })),
    note('Definitionen, Quellen und Besonderheiten der Erhebung stehen auf den Indikatorenblättern.'),
  ]),
};

function multiple(model: ReportModel, view: IndicatorView): Content[] {
  const { indicator, series, title } = view;
  const head: Content = {
    text: [indicatorLink(view), { text: `\u00a0\u00a0${title}`, style: 'tdStrong' }],
    margin: [0, 0, 0, 1],
  };
  const last = series.at(-1);
  if (last === undefined) return [head, { text: 'Es liegt kein Wert vor.', style: 'tdMuted' }];
  const chart = seriesChart({
    title,
    unit: indicator.unit,
    points: pointsOf(series),
    frequency: indicator.frequency,
    reportingDate: model.monitoring.reporting.reportingDate,
    palette: model.palette,
    width: chartWidth,
    height: 96,
  });
  return [
    head,
    {
      text: `${amount(last.value, indicator.unit)} am ${formatDate(last.date)}${change(view)}`,
      style: 'tdMuted',
      margin: [0, 0, 0, 4],
    },
    { svg: chart.svg, width: chart.width, height: chart.height, alt: chart.alt },
    { text: `Quelle: ${indicator.source ?? 'nicht angegeben'}`, style: 'tdSmall', margin: [0, 3, 0, 0] },
  ];
}

/** The change since the first value of the series, in the unit of the indicator. */
function change({ series, indicator }: IndicatorView): string {
  const first = series[0];
  const last = series.at(-1);
  if (first === undefined || last === undefined || first === last) return '';
  const difference = last.value - first.value;
  const sign = difference > 0 ? '+' : '';
  const unit = indicator.unit === '%' ? '\u00a0Prozentpunkte' : '';
  return `, ${difference === 0 ? 'unverändert' : `${sign}${formatNumber(difference)}${unit}`} seit ${formatDate(first.date)}`;
}

function pairs<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  return Array.from({ length: Math.ceil(items.length / 2) }, (_, index) => items.slice(index * 2, index * 2 + 2));
}
