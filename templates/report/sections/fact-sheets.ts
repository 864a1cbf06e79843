import type { Content, Margins } from 'pdfmake/interfaces.js';
import { contract } from '../../../catalogue/contract/contract.ts';
import { formatPercent } from '../../../catalogue/numbers.ts';
import { dataQualityStates, implementationStates, type State } from '../../charts/states.ts';
import { cellText, labelOf } from '../cells.ts';
import { heading, note, panel, shareBar, stateWord } from '../blocks.ts';
import type { MeasureView, ReportModel } from '../model.ts';
import { anchorOf, chapterHeading, type Chapter, type Section, type SectionPages } from '../section.ts';
import { facts, table } from '../table.ts';
import { factEntries, longTexts } from './fact-columns.ts';
import { milestonePart } from './fact-milestones.ts';
import { indicatorPart } from './fact-indicators.ts';
import { measureLink } from './measure-cells.ts';

const panelWidth = 204;

/** Maßnahmensteckbriefe: one page each where the texts are of usual length. */
export const factSheets: Section = {
  id: 'factSheets',
  title: 'Maßnahmensteckbriefe',
  part: 'annex',
  applies: ({ measures }) => measures.length > 0,
  pages: (model, chapter) => [
    directory(model, chapter),
    ...model.measures.map((view) => sheetOf(model, view, chapter)),
  ],
};

function directory(model: ReportModel, chapter: Chapter): SectionPages {
  return {
    running: chapter.title,
    content: [
      ...chapterHeading(chapter),
      note('Jede Maßnahme hat ein Blatt. Texte in den Steckbriefen stammen unverändert von den federführenden Ämtern.'),
      table({
        columns: [
          { header: 'Nr.', width: 46 },
          { header: 'Maßnahme', width: '*' },
          { header: 'Umsetzungsstand', width: 118 },
          { header: 'Seite', width: 28, align: 'right' },
        ],
        rows: model.measures.map((view) => [
          measureLink(view),
          { text: view.title, style: 'td' },
          stateWord(implementationStates[view.implementation.signal]),
          { pageReference: view.anchor, style: 'td', alignment: 'right' },
        ]),
        layout: 'tight',
        summary: 'Verzeichnis der Maßnahmensteckbriefe mit Umsetzungsstand und Seite.',
      }),
    ],
  };
}

function sheetOf(model: ReportModel, view: MeasureView, chapter: Chapter): SectionPages {
  const { measure, anchor, title } = view;
  return {
    running: `Steckbrief ${measure.id}`,
    content: [
      { text: kicker(model, view), style: 'kicker' },
      heading(2, `${measure.id}\u00a0\u00a0${title}`, {
        id: anchor,
        style: 'sheetTitle',
        bookmark: { under: anchorOf(chapter.id) },
      }),
      ...goalLine(model, view),
      signals(model, view),
      body(model, view),
      ...milestonePart(model, view),
      ...indicatorPart(view),
    ],
  };
}

/** What the office wrote, and beside it what can be said in a word; without the latter no empty panel. */
function body(model: ReportModel, view: MeasureView): Content {
  const entries = factEntries(model, view);
  const margin: Margins = [0, 7, 0, 0];
  if (entries.length === 0) return { stack: texts(model, view), margin };
  return {
    columns: [
      { width: '*', stack: texts(model, view) },
      { width: panelWidth, stack: [panel([facts(entries, 58, 'panelFacts')])] },
    ],
    columnGap: 18,
    margin,
  };
}

function kicker({ concept }: ReportModel, { measure }: MeasureView): string {
  const field = concept.fields.find(({ code }) => code === measure.field);
  return `Steckbrief · ${field === undefined ? 'ohne Handlungsfeld' : `Handlungsfeld ${field.name}`}`;
}

function goalLine(model: ReportModel, { measure }: MeasureView): readonly Content[] {
  const entries = (['mainGoal', 'actionGoal'] as const).map(
    (key) => [labelOf(contract.measures, key), cellText(model, contract.measures, measure, key)] as const,
  );
  return [{ stack: [facts(entries, 60)], margin: [0, 0, 0, 6] }];
}

/** The three things to know about a measure, side by side and never blended. */
function signals(model: ReportModel, view: MeasureView): Content {
  const { implementation, dataQuality, measure } = view;
  return {
    table: {
      widths: ['*', 78, '*'],
      body: [
        [
          signalCell(
            'Umsetzungsstand',
            implementationStates[implementation.signal],
            reported(measure.state),
            implementation.reason.de,
          ),
          {
            stack: [
              { text: 'Fortschritt', style: 'factLabel', margin: [0, 0, 0, 2] },
              {
                text: measure.progress === undefined ? 'ohne Angabe' : formatPercent(measure.progress, { max: 0 }),
                bold: true,
              },
              ...(measure.progress === undefined
                ? []
                : [
                    {
                      stack: [shareBar(measure.progress, model.palette, 78, 5)],
                      margin: [0, 5, 0, 0] as [number, number, number, number],
                    },
                  ]),
            ],
            tag: 'LI',
          },
          signalCell(
            'Datenlage',
            dataQualityStates[dataQuality.signal],
            '',
            `${dataQuality.reason.de} ${updated(model, view)}`,
          ),
        ],
      ],
    },
    layout: 'signals',
    layoutTable: true,
    tag: 'L',
  };
}

function updated(model: ReportModel, { measure }: MeasureView): string {
  const label = labelOf(contract.measures, 'updatedOn');
  return `${label}: ${cellText(model, contract.measures, measure, 'updatedOn') ?? 'ohne Angabe'}.`;
}

/** States that the reason of the signal names itself. */
const saidByReason = new Set(['abgeschlossen', 'verschoben', 'gestrichen']);

function reported(state: string | undefined): string {
  return state === undefined || saidByReason.has(state) ? '' : `Gemeldet: ${state}. `;
}

function signalCell(label: string, state: State, before: string, reason: string): Content {
  return {
    stack: [
      { text: label, style: 'factLabel', margin: [0, 0, 0, 2] },
      stateWord(state, { style: 'strong', bold: true }),
      { text: before + reason, style: 'sheetSignal' },
    ],
    tag: 'LI',
  };
}

/** Meant for colleagues: the public edition does without. */
function remark(model: ReportModel, { measure }: MeasureView): readonly Content[] {
  const text = cellText(model, contract.measures, measure, 'remark');
  if (text === undefined) return [];
  return [
    {
      text: [{ text: `${labelOf(contract.measures, 'remark')} (intern): `, bold: true }, text],
      style: 'tdSmall',
      margin: [0, 5, 0, 0],
    },
  ];
}

function texts(model: ReportModel, view: MeasureView): Content[] {
  const parts = longTexts(model, view).flatMap(([label, text], index): Content[] => [
    heading(3, label, { style: index === 0 ? 'sheetHeadFirst' : 'sheetHead' }),
    { text, style: 'sheetText' },
  ]);
  const own = [...parts, ...remark(model, view)];
  return own.length > 0 ? own : [{ text: 'Zu dieser Maßnahme liegen keine Texte vor.', style: 'muted' }];
}
