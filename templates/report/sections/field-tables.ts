import type { Content } from 'pdfmake/interfaces.js';
import { formatNumber } from '../../../catalogue/numbers.ts';
import { formatDate, yearOf, type PlainDate } from '../../../catalogue/plain-date.ts';
import { sparkline } from '../../charts/sparkline.ts';
import { unitPhrase } from '../amounts.ts';
import type { FieldView } from '../field-views.ts';
import type { IndicatorView, ReportModel } from '../model.ts';
import { table } from '../table.ts';
import {
  attainmentCell,
  dataQualityCell,
  implementationCell,
  indicatorLink,
  measureLink,
  progressCell,
} from './measure-cells.ts';
import { pointsOf } from './series-points.ts';

export function measureTable(model: ReportModel, field: FieldView): Content {
  return table({
    columns: [
      { header: 'Nr.', width: 38 },
      { header: 'Maßnahme', width: '*' },
      { header: 'Federführung', width: 84 },
      { header: 'Umsetzungsstand', width: 76 },
      { header: 'Fortschritt', width: 42 },
      { header: 'Datenlage', width: 64 },
    ],
    rows: field.measures.map((view) => [
      measureLink(view),
      { text: view.title, style: 'td' },
      { text: view.office, style: 'tdMuted' },
      implementationCell(view),
      progressCell(view, model, 38),
      dataQualityCell(view),
    ]),
    layout: 'tight',
    summary: `Maßnahmen im Handlungsfeld ${field.name} mit Federführung, Umsetzungsstand, Fortschritt und Datenlage.`,
  });
}

const sparkWidth = 52;

export function indicatorTable(model: ReportModel, field: FieldView): Content {
  return table({
    columns: [
      { header: 'Nr.', width: 46 },
      { header: 'Indikator', width: '*' },
      { header: 'Ausgangswert', width: 42, align: 'right' },
      { header: 'Istwert', width: 42, align: 'right' },
      { header: 'Zielwert', width: 42, align: 'right' },
      { header: 'Verlauf', width: sparkWidth },
      { header: 'Zielerreichung', width: 76 },
    ],
    rows: field.indicators.map((view) => {
      const { indicator, attainment, title } = view;
      const { latest } = attainment;
      return [
        indicatorLink(view),
        {
          stack: [
            { text: title, style: 'td' },
            { text: `${indicator.kind ?? 'Art fehlt'}${unitPhrase(indicator.unit)}`, style: 'tdSmall' },
          ],
        },
        number(indicator.baseline, indicator.baselineDate),
        number(latest?.value, latest?.date, latest?.provisional === true),
        number(indicator.target, indicator.targetDate),
        course(model, view),
        attainmentCell(view),
      ];
    }),
    layout: 'tight',
    summary: `Indikatoren im Handlungsfeld ${field.name} mit Ausgangswert, Istwert, Zielwert, Verlauf und Zielerreichung.`,
  });
}

/** The number, below it the year for which it stands. */
function number(value: number | undefined, date: PlainDate | undefined, provisional = false): Content {
  if (value === undefined) return { text: '–', style: 'tdMuted', alignment: 'right' };
  const year = date === undefined ? '' : String(yearOf(date));
  return {
    stack: [
      { text: formatNumber(value), style: 'tdStrong', alignment: 'right' },
      { text: `${year}${provisional ? ' (v)' : ''}`, style: 'tdSmall', alignment: 'right' },
    ],
  };
}

function course({ palette, monitoring }: ReportModel, { indicator, series, title }: IndicatorView): Content {
  const until = series.filter(({ date }) => date <= monitoring.reporting.reportingDate);
  const only = until[0];
  if (only === undefined) return { text: 'keine Werte', style: 'tdSmall' };
  if (until.length === 1) return { text: `ein Wert, ${formatDate(only.date)}`, style: 'tdSmall' };
  const chart = sparkline({
    title,
    points: pointsOf(until),
    frequency: indicator.frequency,
    target: indicator.target,
    palette,
    width: sparkWidth,
  });
  return { svg: chart.svg, width: chart.width, height: chart.height, alt: chart.alt };
}
