import type { Content } from 'pdfmake/interfaces.js';
import type { Value } from '../../../catalogue/contract/values.ts';
import { formatNumber } from '../../../catalogue/numbers.ts';
import { formatDate } from '../../../catalogue/plain-date.ts';
import { enumerate, sentence } from '../german.ts';
import type { IndicatorView, ReportModel } from '../model.ts';

/** The newest values of the parts: women and men, ages. One row a part. */
export function breakdownTable({ monitoring }: ReportModel, { indicator }: IndicatorView): readonly Content[] {
  const day = monitoring.reporting.reportingDate;
  const parts = monitoring.catalogue.values.filter(
    ({ indicator: id, breakdown, date, value }) =>
      id === indicator.id &&
      breakdown !== undefined &&
      breakdown !== 'insgesamt' &&
      value !== undefined &&
      date !== undefined &&
      date <= day,
  );
  const newest = [...Map.groupBy(parts, ({ breakdown }) => breakdown ?? '')].map(([, values]) =>
    values.reduce((a, b) => ((b.date ?? '') > (a.date ?? '') ? b : a)),
  );
  if (newest.length === 0) return [];
  return [
    {
      text: [{ text: 'Gliederung: ', bold: true }, `${enumerate(newest.map(inWords))}.`],
      style: 'tdMuted',
      margin: [0, 5, 0, 0],
    },
  ];
}

function inWords({ breakdown, value, date, provisional }: Value): string {
  const day = date === undefined ? '' : ` (${formatDate(date)}${provisional === true ? ', vorläufig' : ''})`;
  return `${breakdown} ${value === undefined ? 'ohne Wert' : formatNumber(value)}${day}`;
}

/** What was noted on single values, for instance a break in the series or another source. */
export function remarks({ series }: IndicatorView): readonly Content[] {
  const noted = series.filter(({ remark, source }) => filled(remark) || filled(source));
  if (noted.length === 0) return [];
  const notes = noted.map(({ date, remark, source }) => {
    const parts = [remark, filled(source) ? `Quelle ${source}` : undefined].filter(filled);
    return `${formatDate(date)}: ${parts.join(', ')}`;
  });
  return [
    {
      text: [{ text: 'Anmerkungen zu Werten: ', bold: true }, sentence(notes.join('; '))],
      style: 'tdMuted',
      margin: [0, 5, 0, 0],
    },
  ];
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
