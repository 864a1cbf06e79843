import type { Content } from 'pdfmake/interfaces.js';
import type { Mandate } from '../../../catalogue/contract/mandates.ts';
import { formatDate, type PlainDate } from '../../../catalogue/plain-date.ts';
import { mandateStates } from '../../charts/states.ts';
import { cellText } from '../cells.ts';
import { contract } from '../../../catalogue/contract/contract.ts';
import { heading, lead, linkTo, stateWord } from '../blocks.ts';
import { count, enumerate, plural, quoted } from '../german.ts';
import type { ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { table } from '../table.ts';

/** What council and committees asked for, followed until it is closed. */
export const mandates: Section = {
  id: 'mandates',
  title: 'Aufträge und Empfehlungen',
  part: 'body',
  applies: (model) => model.mandates.length > 0,
  pages: flow((model) => {
    const day = model.monitoring.reporting.reportingDate;
    const open = model.mandates.filter(isOpen);
    const closed = model.mandates.filter((mandate) => !isOpen(mandate));
    return [
      lead(leadSentence(model.mandates, day)),
      ...part('Offen', open, model),
      ...part('Abgeschlossen', closed, model),
    ];
  }),
};

function leadSentence(all: readonly Mandate[], day: PlainDate): string {
  const overdue = all.filter((mandate) => mandateState(mandate, day) === 'overdue').length;
  const done = all.filter(({ state }) => state === 'erledigt').length;
  const rest = [
    done === 0 ? '' : `${done}\u00a0${plural(done, 'ist', 'sind')} erledigt`,
    overdue === 0 ? '' : `${overdue}\u00a0${plural(overdue, 'ist', 'sind')} überfällig`,
  ].filter((clause) => clause !== '');
  return `Der Bericht verfolgt ${count(all.length, 'Auftrag, Beschluss oder eine Empfehlung', 'Aufträge, Beschlüsse und Empfehlungen')} bis zum Abschluss.${rest.length === 0 ? '' : ` ${enumerate(rest)}.`}`;
}

function isOpen({ state }: Mandate): boolean {
  return state !== 'erledigt' && state !== 'abgelehnt';
}

/** Overdue is what has passed its deadline without being closed, whatever else was reported. */
export function mandateState(mandate: Mandate, day: PlainDate): keyof typeof mandateStates {
  if (mandate.state === 'erledigt') return 'done';
  if (mandate.state === 'abgelehnt') return 'declined';
  if (mandate.due !== undefined && mandate.due < day) return 'overdue';
  if (mandate.state === undefined) return 'unknown';
  return mandate.state === 'offen' ? 'open' : 'inWork';
}

function part(title: string, chosen: readonly Mandate[], model: ReportModel): readonly Content[] {
  if (chosen.length === 0) return [];
  return [
    heading(2, title),
    table({
      columns: [
        { header: 'Nr.', width: 52 },
        { header: 'Wortlaut, Adressat und Antwort', width: '*' },
        { header: 'Frist', width: 50 },
        { header: 'Stand', width: 76 },
      ],
      rows: chosen.map((mandate) => row(mandate, model)),
      summary: `Aufträge und Empfehlungen, ${title.toLowerCase()}, mit Adressat, Frist, Stand und Antwort.`,
    }),
  ];
}

function row(mandate: Mandate, model: ReportModel): Content[] {
  const day = model.monitoring.reporting.reportingDate;
  const cell = (key: string) => cellText(model, contract.mandates, mandate, key);
  const origin = [mandate.kind, mandate.body, cell('issuedOn')].filter((item) => item !== undefined);
  const measure = model.measures.find((view) => view.measure.id === mandate.measure);
  const closed = mandate.closedOn === undefined ? [] : [{ text: formatDate(mandate.closedOn), style: 'tdSmall' }];
  return [
    { text: mandate.id, style: 'tdId' },
    {
      stack: [
        { text: mandate.wording ?? 'Wortlaut fehlt.', style: 'td' },
        { text: origin.join(', '), style: 'tdSmall', margin: [0, 2, 0, 0] },
        {
          text: `${mandate.paper === undefined ? '' : `Vorlage ${mandate.paper} · `}an: ${cell('addressee') ?? 'nicht angegeben'}`,
          style: 'tdSmall',
        },
        ...(measure === undefined
          ? []
          : [{ text: ['Maßnahme ', linkTo(measure.anchor, measure.measure.id)], style: 'tdSmall' }]),
        ...(mandate.answer === undefined
          ? []
          : [
              {
                text: [{ text: 'Antwort: ', bold: true }, quoted(mandate.answer)],
                style: 'td',
                margin: [0, 4, 0, 0] as [number, number, number, number],
              },
            ]),
      ],
    },
    { text: cell('due') ?? '–', style: 'td' },
    { stack: [stateWord(mandateStates[mandateState(mandate, day)]), ...closed] },
  ];
}
