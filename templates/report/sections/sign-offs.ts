import type { Content } from 'pdfmake/interfaces.js';
import { directoratesAt } from '../../../catalogue/concept/concept.ts';
import { contract } from '../../../catalogue/contract/contract.ts';
import type { SignOff } from '../../../catalogue/contract/sign-offs.ts';
import { formatDate, formatDateInText } from '../../../catalogue/plain-date.ts';
import { decisionStates } from '../../charts/states.ts';
import { cellText } from '../cells.ts';
import { lead, note, stateWord } from '../blocks.ts';
import { enumerate } from '../german.ts';
import type { ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { table } from '../table.ts';

interface Vote {
  readonly code: string;
  readonly name: string;
  readonly signOff: SignOff | undefined;
}

/** Prüfvermerk: which directorate stands behind its data. */
export const signOffs: Section = {
  id: 'signOffs',
  title: 'Prüfvermerk',
  part: 'annex',
  pages: flow((model) => {
    const votes = votesOf(model);
    return [
      lead(leadSentence(votes)),
      table({
        columns: [
          { header: 'Dezernat', width: '*' },
          { header: 'Freigabe', width: 124 },
          { header: 'Funktion', width: 92 },
          { header: 'Am', width: 54 },
        ],
        rows: votes.map((vote) => row(model, vote)),
        summary: 'Freigaben der Dezernate für den Stichtag dieses Berichts.',
      }),
      note(
        `Mit der Freigabe bestätigt ein Dezernat, dass es hinter den Angaben seiner Ämter zum Stichtag ${formatDateInText(model.monitoring.reporting.reportingDate)} steht.`,
      ),
      ...closing(model),
    ];
  }),
};

/** The last decision of every directorate for this Stichtag. */
function votesOf({ concept, monitoring }: ReportModel): readonly Vote[] {
  const day = monitoring.reporting.reportingDate;
  const own = monitoring.catalogue.signOffs.filter(({ reportingDate }) => reportingDate === day);
  return directoratesAt(concept, day).map(({ code, name }) => ({
    code,
    name,
    signOff: own
      .filter(({ directorate, decision }) => directorate === code && decision !== undefined)
      .toSorted((a, b) => ((a.signedOn ?? '') < (b.signedOn ?? '') ? -1 : 1))
      .at(-1),
  }));
}

function leadSentence(votes: readonly Vote[]): string {
  const free = votes.filter(({ signOff }) => signOff?.decision === 'frei' || signOff?.decision === 'frei mit Auflagen');
  const asked = votes.filter(({ signOff }) => signOff?.decision === 'Änderungen erbeten');
  const pending = votes.filter(({ signOff }) => signOff === undefined);
  const names = (some: readonly Vote[]) => enumerate(some.map(({ code }) => `Dezernat\u00a0${code}`));
  const rest = [
    asked.length === 0 ? '' : ` Änderungen erbeten: ${names(asked)}.`,
    pending.length === 0 ? '' : ` Ausstehend: ${names(pending)}.`,
  ].join('');
  if (free.length === votes.length) return 'Alle Dezernate haben ihre Angaben freigegeben.';
  return `${free.length} von ${votes.length} Dezernaten haben ihre Angaben freigegeben.${rest}`;
}

function row(model: ReportModel, { code, name, signOff }: Vote): Content[] {
  const cell = (key: string) => (signOff === undefined ? undefined : cellText(model, contract.signOffs, signOff, key));
  const conditions = cell('conditions');
  return [
    { text: [{ text: `${code}\u00a0\u00a0`, style: 'tdId' }, name], style: 'td' },
    {
      stack: [
        stateWord(decisionStates[decisionKey(signOff)]),
        ...(conditions === undefined ? [] : [{ text: conditions, style: 'tdMuted' }]),
      ],
    },
    cell('signedBy') ?? '–',
    cell('signedOn') ?? '–',
  ];
}

function decisionKey(signOff: SignOff | undefined): keyof typeof decisionStates {
  if (signOff?.decision === 'frei') return 'free';
  if (signOff?.decision === 'frei mit Auflagen') return 'conditions';
  return signOff === undefined ? 'pending' : 'changes';
}

function closing({ concept, edition }: ReportModel): readonly Content[] {
  const { office } = concept.city;
  return [
    {
      text: `Erstellt am ${formatDate(edition.createdOn)} durch ${office.name}, ${office.street}, ${office.town}. Kennung der Ausgabe: ${edition.id}.`,
      style: 'note',
    },
  ];
}
