import type { Content } from 'pdfmake/interfaces.js';
import { directoratesAt } from '../../../catalogue/concept/concept.ts';
import { stackedBars } from '../../charts/stacked-bars.ts';
import { attainmentStates, dataQualityStates, implementationStates, type State } from '../../charts/states.ts';
import { figure, heading, lead, paragraph } from '../blocks.ts';
import { count } from '../german.ts';
import type { ReportModel } from '../model.ts';
import { signOf } from '../sign.ts';
import { flow, type Section } from '../section.ts';
import { table, type TableColumn } from '../table.ts';
import { statesOf, tally, tallyInWords } from '../tally.ts';
import { contentWidth } from '../theme.ts';

interface Group {
  readonly label: string;
  readonly counts: readonly number[];
}

/** The three signals over fields and Dezernate. */
export const overview: Section = {
  id: 'overview',
  title: 'Gesamtübersicht',
  part: 'body',
  pages: flow((model) => [
    lead('Drei Signale, drei Fragen: Was geschieht, was ist erreicht, und was wissen wir darüber?'),
    ...implementation(model),
    ...attainment(model),
    ...dataQuality(model),
  ]),
};

function implementation(model: ReportModel): readonly Content[] {
  const { fields, measures, palette } = model;
  const counts = (own: ReportModel['measures']) =>
    tally(own, ({ implementation }) => implementation.signal, implementationStates);
  const total = counts(measures);
  const directorates = directorateGroups(model).map(({ label, measures: own }) => ({ label, counts: counts(own) }));
  return [
    heading(2, 'Umsetzungsstand'),
    paragraph(
      measures.length === 0
        ? 'Der Katalog enthält keine Maßnahme.'
        : `Von ${count(measures.length, 'Maßnahme', 'Maßnahmen')} sind ${tallyInWords(total, implementationStates)}.`,
    ),
    countsTable(
      'Handlungsfeld',
      fields.map(({ name, measures: own }) => ({ label: name, counts: counts(own) })),
      implementationStates,
      'Zahl der Maßnahmen je Handlungsfeld und Umsetzungsstand.',
    ),
    heading(3, 'Nach Dezernaten'),
    figure(
      stackedBars({
        title: 'Umsetzungsstand der Maßnahmen je Dezernat',
        states: statesOf(implementationStates),
        rows: directorates,
        palette,
        width: contentWidth,
        labelWidth: 196,
        rowHeight: 15.5,
      }),
    ),
    // The table names the signs of the chart above it and thereby serves as its legend.
    countsTable('Dezernat', directorates, implementationStates, 'Zahl der Maßnahmen je Dezernat und Umsetzungsstand.'),
  ];
}

function attainment({ fields, indicators, palette }: ReportModel): readonly Content[] {
  if (indicators.length === 0) return [];
  const counts = (own: ReportModel['indicators']) =>
    tally(own, ({ attainment }) => attainment.signal, attainmentStates);
  const groups = fields.map(({ name, indicators: own }) => ({ label: name, counts: counts(own) }));
  const total = counts(indicators);
  return [
    heading(2, 'Zielerreichung'),
    paragraph(
      `Bewertet werden Output- und Wirkungsindikatoren. Von ${count(indicators.length, 'Indikator', 'Indikatoren')} sind ${tallyInWords(total, attainmentStates)}.`,
    ),
    figure(
      stackedBars({
        title: 'Zielerreichung der Indikatoren je Handlungsfeld',
        states: statesOf(attainmentStates),
        rows: groups,
        palette,
        width: contentWidth,
        rowHeight: 15.5,
      }),
    ),
    countsTable('Handlungsfeld', groups, attainmentStates, 'Zahl der Indikatoren je Handlungsfeld und Zielerreichung.'),
  ];
}

function dataQuality(model: ReportModel): readonly Content[] {
  const counts = (own: ReportModel['measures']) => tally(own, (view) => view.dataQuality.signal, dataQualityStates);
  return [
    heading(2, 'Datenlage'),
    paragraph(
      model.measures.length === 0
        ? 'Zu Maßnahmen liegen keine Angaben vor.'
        : `Die Angaben zu den Maßnahmen sind: ${tallyInWords(counts(model.measures), dataQualityStates)}.`,
    ),
    countsTable(
      'Dezernat',
      directorateGroups(model).map(({ label, measures }) => ({ label, counts: counts(measures) })),
      dataQualityStates,
      'Zahl der Maßnahmen je Dezernat und Datenlage.',
    ),
  ];
}

/** Measures by the directorate of their office; those whose office the organisation does not know come last. */
function directorateGroups({ concept, monitoring, measures }: ReportModel) {
  const directorates = directoratesAt(concept, monitoring.reporting.reportingDate);
  const groups = directorates.map(({ code, name }) => ({
    label: `${code}\u00a0\u00a0${name}`,
    measures: measures.filter(({ directorate }) => directorate === code),
  }));
  const known = new Set(directorates.map(({ code }) => code));
  const homeless = measures.filter(({ directorate }) => !known.has(directorate ?? ''));
  return homeless.length === 0 ? groups : [...groups, { label: 'Ohne Dezernat', measures: homeless }];
}

/** Groups downwards, states across, the sum of all in the last row. */
function countsTable(
  first: string,
  groups: readonly Group[],
  states: Readonly<Record<string, State>>,
  summary: string,
): Content {
  // A state that occurs nowhere needs no column.
  const used = statesOf(states).map((_, index) => groups.some(({ counts }) => (counts[index] ?? 0) > 0));
  const shown = statesOf(states).filter((_, index) => used[index] === true);
  const width = Math.min(56, Math.floor((contentWidth - 184) / (shown.length + 1)));
  const columns: TableColumn[] = [
    { header: first, width: '*' },
    ...shown.map(({ label }): TableColumn => ({ header: label.de, width, align: 'right' })),
    { header: 'gesamt', width: 34, align: 'right' },
  ];
  const numbers = groups.map(({ label, counts }) => ({
    label,
    counts: counts.filter((_, index) => used[index] === true),
  }));
  const total = shown.map((_, index) => numbers.reduce((sum, { counts }) => sum + (counts[index] ?? 0), 0));
  const rows = [...numbers, { label: 'Alle', counts: total }];
  return table({
    columns,
    rows: rows.map(({ label, counts }, row) => {
      const style = row === groups.length ? 'tdStrong' : 'td';
      return [
        { text: label, style },
        ...shown.map((state, index) => countCell(counts[index] ?? 0, state, style)),
        {
          text: String(counts.reduce((sum, number) => sum + number, 0)),
          style: 'tdStrong',
          alignment: 'right' as const,
        },
      ];
    }),
    emphasis: [groups.length],
    layout: 'counts',
    summary,
  });
}

/** The sign stands only where there is something to count, so that the eye finds it. */
function countCell(number: number, state: State, style: string): Content {
  if (number === 0) return { text: '–', actualText: 'keine', style: 'tdMuted', alignment: 'right' };
  return {
    columns: [
      { width: '*', text: '' },
      { width: 12, ...signOf(state, 3.4), margin: [0, 1.4, 0, 0] },
      { width: 14, text: String(number), style, alignment: 'right' },
    ],
    columnGap: 0,
  };
}
