import type { Content } from 'pdfmake/interfaces.js';
import { directoratesAt } from '../../../catalogue/concept/concept.ts';
import { formatDate, formatDateInText } from '../../../catalogue/plain-date.ts';
import { numberWord } from '../amounts.ts';
import { bullets, heading, lead, notice, paragraph } from '../blocks.ts';
import { plural } from '../german.ts';
import type { ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { facts } from '../table.ts';

/** Why there is a report, what it can say and what not, and how it comes about. */
export const purpose: Section = {
  id: 'purpose',
  title: 'Auftrag, Ziele und Verfahren',
  part: 'body',
  pages: flow((model, { refer }) => [
    ...occasion(model),
    ...limits(refer),
    ...procedure(model, refer),
    ...guidelines(model),
  ]),
};

function occasion({ concept, monitoring, city }: ReportModel): readonly Content[] {
  const { title, adoptedOn, adoptedBy, mandate } = concept.concept;
  const { reporting } = monitoring;
  return [
    lead(
      `Der ${adoptedBy} hat am ${formatDateInText(adoptedOn)} das ${title} beschlossen. Dieser Bericht zeigt, was daraus bis zum ${formatDateInText(reporting.reportingDate)} geworden ist.`,
    ),
    heading(2, 'Anlass und Auftrag'),
    paragraph(
      `Das Konzept verlangt, seinen Maßnahmenkatalog regelmäßig zu überprüfen und fortlaufend zu berichten. Die ${city} kommt dem mit diesem ${concept.council.paperType === 'Informationsvorlage' ? 'als Informationsvorlage eingebrachten ' : ''}Bericht nach. Grundlage des Konzepts: ${mandate}.`,
    ),
    ...(concept.history.length === 0
      ? []
      : [
          heading(3, 'Der Weg zum Konzept'),
          facts(
            concept.history.map(({ date, event }) => [date, event] as const),
            112,
          ),
        ]),
  ];
}

function limits(refer: (id: string) => string): readonly Content[] {
  return [
    heading(2, 'Ziele und Grenzen des Berichts'),
    paragraph(
      'Der Bericht soll dem Stadtrat, seinen Ausschüssen und der Verwaltung zeigen, welche Maßnahmen umgesetzt werden, wie weit die vereinbarten Ziele erreicht sind und wie verlässlich die Angaben dazu sind. Er beantwortet diese drei Fragen getrennt und verrechnet sie nicht zu einer Note:',
    ),
    bullets([
      {
        text: [{ text: 'Umsetzungsstand: ', bold: true }, 'Wie steht die Maßnahme zu ihrem eigenen Plan?'],
        margin: [0, 0, 0, 3],
      },
      {
        text: [
          { text: 'Zielerreichung: ', bold: true },
          'Wo liegt der Istwert eines Indikators auf dem Weg vom Ausgangswert zum Zielwert?',
        ],
        margin: [0, 0, 0, 3],
      },
      {
        text: [{ text: 'Datenlage: ', bold: true }, 'Sind die Angaben vollständig und aktuell?'],
        margin: [0, 0, 0, 3],
      },
    ]),
    notice({
      text: [
        { text: 'Kein Nachweis von Ursache und Wirkung. ', bold: true },
        'Ob sich eine Kennzahl wegen einer einzelnen Maßnahme verändert hat, lässt sich kaum belegen; viele andere Einflüsse wirken mit, und manche Wirkung zeigt sich erst nach Jahren. Der Bericht verfolgt die Entwicklung deshalb über die Zeit und behauptet keinen ursächlichen Zusammenhang.',
      ],
    }),
    paragraph(
      `Wie jedes der drei Signale zustande kommt, steht in ${refer('method')}. Was nicht gemeldet wurde, bleibt sichtbar: Es wird nicht geschätzt und nicht aus früheren Jahren übernommen.`,
    ),
  ];
}

function procedure({ concept, monitoring, edition }: ReportModel, refer: (id: string) => string): readonly Content[] {
  const { reporting } = monitoring;
  const directorates = directoratesAt(concept, reporting.reportingDate).length;
  return [
    heading(2, 'Steuerung und Verfahren'),
    paragraph(
      `Das Monitoring begleitet die ${concept.concept.steering}. Geschäftsstelle ist das ${concept.city.office.name}.`,
    ),
    facts(
      [
        [
          'Stichtag',
          `Alle Angaben gelten für den ${formatDateInText(reporting.reportingDate)}; der Berichtszeitraum beginnt am ${formatDateInText(reporting.periodFrom)}.`,
        ],
        [
          'Rückmeldung',
          `Die federführenden Ämter füllen ihre Arbeitsmappe bis zum ${formatDateInText(reporting.deadline)} aus.`,
        ],
        [
          'Prüfung',
          'Jede Angabe wird nach festen Regeln auf Vollständigkeit und Widersprüche geprüft; Auffälligkeiten gehen mit Blatt und Zelle an das Amt zurück.',
        ],
        [
          'Freigabe',
          `${directorates === 1 ? 'Das Dezernat steht' : `Die ${numberWord(directorates)} Dezernate stehen`} mit einer Freigabe hinter ${plural(directorates, 'seinen', 'ihren')} Angaben (${refer('signOffs')}).`,
        ],
        [
          'Beratung',
          concept.council.route.map(({ body, role }) => `${body} (${role})`).join(', ') +
            (reporting.councilDate === undefined ? '.' : `, zuletzt am ${formatDate(reporting.councilDate)}.`),
        ],
        [
          'Ausgabe',
          `Diese Ausgabe trägt die Kennung ${edition.id} und bleibt unverändert; Korrekturen erscheinen als neue Ausgabe.`,
        ],
      ],
      82,
    ),
  ];
}

/** By name only, in two columns: fact sheets refer to their codes. */
function guidelines({ concept }: ReportModel): readonly Content[] {
  const half = Math.ceil(concept.guidelines.length / 2);
  const column = (from: number, to: number): Content => ({
    stack: concept.guidelines.slice(from, to).map(({ code, name }): Content => ({
      text: [{ text: `${code}\u00a0\u00a0`, style: 'tdId' }, name],
      margin: [0, 0, 0, 3],
    })),
  });
  return [
    heading(2, 'Leitlinien des Konzepts'),
    { columns: [column(0, half), column(half, concept.guidelines.length)], columnGap: 24, tag: 'L' },
  ];
}
