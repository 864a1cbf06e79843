import type { Content } from 'pdfmake/interfaces.js';
import type { ImplementationSignal } from '../../../catalogue/assessment/implementation.ts';
import { formatPercent } from '../../../catalogue/numbers.ts';
import { formatDateInText } from '../../../catalogue/plain-date.ts';
import { stackedBars } from '../../charts/stacked-bars.ts';
import { attainmentStates, implementationStates } from '../../charts/states.ts';
import { numberWord } from '../amounts.ts';
import { heading, keyFigures, lead, notice, type KeyFigure } from '../blocks.ts';
import { capitalise, count, enumerate, plural } from '../german.ts';
import { legendOf } from '../legends.ts';
import type { MeasureView, ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { table, together } from '../table.ts';
import { statesOf, tally } from '../tally.ts';
import { contentWidth } from '../theme.ts';
import { implementationCell, measureLink } from './measure-cells.ts';

/** At most so many measures are named; where few are critical, delayed ones fill up to the smaller number. */
const named = { most: 4, least: 3 };

/** What a councillor reads in two minutes. */
export const essentials: Section = {
  id: 'essentials',
  title: 'Das Wichtigste auf einer Seite',
  part: 'body',
  pages: flow((model) => [
    lead(leadSentence(model)),
    keyFigures(figuresOf(model)),
    heading(2, 'Umsetzungsstand je Handlungsfeld', { style: 'h3Tight' }),
    fieldBars(model),
    legendOf(
      implementationStates,
      tally(model.measures, ({ implementation }) => implementation.signal, implementationStates),
    ),
    ...attainment(model),
    gaps(model),
    ...critical(model),
  ]),
};

function leadSentence({ measures, monitoring }: ReportModel): string {
  const day = formatDateInText(monitoring.reporting.reportingDate);
  if (measures.length === 0) return `Zum Stichtag ${day} enthält der Maßnahmenkatalog keine Maßnahme.`;
  const of = (signal: ImplementationSignal) =>
    measures.filter(({ implementation }) => implementation.signal === signal).length;
  const good = of('done') + of('onTrack');
  const silent = of('unknown');
  return [
    `Zum Stichtag ${day} ${plural(good, 'ist', 'sind')} ${good} von ${count(measures.length, 'Maßnahme', 'Maßnahmen')} im Plan oder abgeschlossen.`,
    troubleSentence(of('delayed'), of('critical')),
    silent === 0 ? '' : `Zu ${count(silent, 'Maßnahme', 'Maßnahmen')} wurde kein Stand gemeldet.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function troubleSentence(delayed: number, critical: number): string {
  const parts = [
    delayed > 0 ? `${delayed} ${plural(delayed, 'ist', 'sind')} verzögert` : '',
    critical > 0 ? `${critical} ${plural(critical, 'ist', 'sind')} kritisch` : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${capitalise(enumerate(parts))}.`;
}

function figuresOf({ measures, fields, indicators, monitoring }: ReportModel): readonly KeyFigure[] {
  const good = measures.filter(({ implementation: { signal } }) => signal === 'done' || signal === 'onTrack').length;
  const assessed = indicators.filter(({ attainment: { signal } }) =>
    ['reached', 'onPath', 'behind', 'adverse'].includes(signal),
  );
  const onPath = assessed.filter(({ attainment: { signal } }) => signal === 'reached' || signal === 'onPath').length;
  const { offices } = monitoring.completeness.total;
  const received = offices.inTime + offices.late;
  return [
    {
      number: String(measures.length),
      label: plural(measures.length, 'Maßnahme', 'Maßnahmen'),
      detail: `in ${numberWord(fields.length)} ${plural(fields.length, 'Handlungsfeld', 'Handlungsfeldern')}`,
    },
    {
      number: String(good),
      unit: `von ${measures.length}`,
      label: 'im Plan oder abgeschlossen',
      detail:
        measures.length === 0
          ? 'Es gibt keine Maßnahmen.'
          : `${formatPercent((good / measures.length) * 100, { max: 0 })} aller Maßnahmen`,
    },
    {
      number: String(onPath),
      unit: `von ${assessed.length}`,
      label: 'Ziele erreicht oder auf dem Pfad',
      detail: assessed.length === 0 ? 'Noch ist nichts bewertet.' : 'bewertete Indikatoren',
    },
    {
      number: String(received),
      unit: `von ${offices.expected}`,
      label: plural(offices.expected, 'Amt hat gemeldet', 'Ämtern haben gemeldet'),
      detail: received === 0 ? 'Es ging keine Rückmeldung ein.' : `davon ${offices.inTime} fristgerecht`,
    },
  ];
}

function fieldBars({ fields, palette }: ReportModel): Content {
  const chart = stackedBars({
    title: 'Umsetzungsstand der Maßnahmen je Handlungsfeld',
    states: statesOf(implementationStates),
    rows: fields.map(({ name, measures }) => ({
      label: name,
      counts: tally(measures, ({ implementation }) => implementation.signal, implementationStates),
    })),
    palette,
    width: contentWidth,
    rowHeight: 15,
  });
  return { svg: chart.svg, width: chart.width, height: chart.height, alt: chart.alt, margin: [0, 0, 0, 6] };
}

function attainment({ indicators, palette }: ReportModel): readonly Content[] {
  if (indicators.length === 0) return [];
  const counts = tally(indicators, ({ attainment }) => attainment.signal, attainmentStates);
  const chart = stackedBars({
    title: 'Zielerreichung aller Output- und Wirkungsindikatoren',
    states: statesOf(attainmentStates),
    rows: [{ label: 'Alle Indikatoren', counts }],
    palette,
    width: contentWidth,
    rowHeight: 15,
  });
  return [
    heading(2, 'Zielerreichung', { style: 'h3Tight' }),
    { svg: chart.svg, width: chart.width, height: chart.height, alt: chart.alt, margin: [0, 0, 0, 6] },
    legendOf(attainmentStates, counts),
  ];
}

/** More offices than these are counted instead of named. */
const namedOffices = 4;

function gaps({ monitoring, measures, indicators }: ReportModel): Content {
  const { offices } = monitoring.completeness;
  const missing = offices.filter(({ submission }) => submission.is === 'missing').map(({ name }) => name);
  const unreported = measures.filter(({ reported }) => !reported).length;
  const without = indicators.filter(({ attainment }) => attainment.latest === undefined).length;
  const items = [
    missing.length === 0
      ? ''
      : `die Rückmeldung von ${missing.length} ${plural(missing.length, 'Amt', 'Ämtern')}${missing.length <= namedOffices ? ` (${enumerate(missing)})` : ''}`,
    unreported === 0 ? '' : `der Stand von ${count(unreported, 'Maßnahme', 'Maßnahmen')}`,
    without === 0 ? '' : `ein Wert zu ${count(without, 'Indikator', 'Indikatoren')}`,
  ].filter((item) => item !== '');
  const text =
    items.length === 0
      ? 'Alle erbetenen Angaben sind eingegangen.'
      : `Es ${plural(items.length, 'fehlt', 'fehlen')} ${enumerate(items)}.`;
  return notice({ text: [{ text: 'Was nicht vorliegt. ', bold: true }, text], style: 'td' });
}

function critical(model: ReportModel): readonly Content[] {
  const chosen = mostCriticalOf(model.measures);
  if (chosen.length === 0) return [];
  // Heading and table stay together, and the table low enough for the one page that the title promises.
  return together([
    heading(2, 'Was besondere Aufmerksamkeit braucht', { style: 'h3Tight' }),
    table({
      columns: [
        { header: 'Nr.', width: 40 },
        { header: 'Maßnahme und Grund', width: '*' },
        { header: 'Stand', width: 52 },
      ],
      rows: chosen.map((view) => [
        measureLink(view),
        {
          stack: [
            { text: view.title, bold: true, style: 'td' },
            { text: view.implementation.reason.de, style: 'td' },
          ],
        },
        implementationCell(view),
      ]),
      layout: 'tight',
      summary: 'Die Maßnahmen mit dem größten Verzug, mit Grund.',
    }),
  ]);
}

const priorities = ['hoch', 'mittel', 'niedrig'];

/** Critical before delayed, then by the priority that the Steuerungsgruppe gave. */
export function mostCriticalOf(measures: readonly MeasureView[]): readonly MeasureView[] {
  const rank = ({ measure: { priority } }: MeasureView) => (priority === undefined ? 3 : priorities.indexOf(priority));
  const of = (wanted: ImplementationSignal) =>
    measures.filter(({ implementation: { signal } }) => signal === wanted).toSorted((a, b) => rank(a) - rank(b));
  const critical = of('critical').slice(0, named.most);
  return [...critical, ...of('delayed').slice(0, Math.max(0, named.least - critical.length))];
}
