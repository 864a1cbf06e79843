import type { Content } from 'pdfmake/interfaces.js';
import { implementationStates } from '../../charts/states.ts';
import { numberWord } from '../amounts.ts';
import { heading, lead, note, paragraph } from '../blocks.ts';
import type { FieldView } from '../field-views.ts';
import { count, plural } from '../german.ts';
import type { MeasureView, ReportModel } from '../model.ts';
import { anchorOf, chapterHeading, type Section } from '../section.ts';
import { tally, tallyInWords } from '../tally.ts';
import { goalLines } from './goal-lines.ts';
import { indicatorTable, measureTable } from './field-tables.ts';
import { accounts } from './field-accounts.ts';

/** Every Handlungsfeld on pages of its own: goals, measures, indicators, and what the offices say about them. */
export const fields: Section = {
  id: 'fields',
  title: 'Handlungsfelder',
  part: 'body',
  applies: ({ fields }) => fields.length > 0,
  pages: (model, chapter) =>
    model.fields.map((field, index) => ({
      running: field.name,
      content: [
        ...(index === 0 ? [...chapterHeading(chapter), opening(model)] : []),
        heading(2, `${chapter.label}.${index + 1}\u00a0\u00a0${field.name}`, {
          id: `handlungsfeld-${field.code}`,
          style: 'h2Top',
          contents: 'toc2',
          bookmark: { under: anchorOf(chapter.id) },
        }),
        ...fieldContent(model, field),
      ],
    })),
};

function opening({ fields }: ReportModel): Content {
  return paragraph(
    `Das Konzept gliedert sich in ${numberWord(fields.length)} ${plural(fields.length, 'Handlungsfeld', 'Handlungsfelder')}. Jedes beginnt mit seinen Zielen und dem, was ihnen dient; Nummern führen zum Steckbrief der Maßnahme oder zum Blatt des Indikators.`,
  );
}

function fieldContent(model: ReportModel, field: FieldView): readonly Content[] {
  const goalsWithoutMeasure = field.mainGoals.flatMap(({ goals }) =>
    goals.filter(({ measures }) => measures.length === 0),
  );
  return [
    ...(field.summary === undefined ? [] : [lead(field.summary)]),
    paragraph(stateSentence(field.measures)),
    heading(3, 'Von den Zielen zu den Maßnahmen'),
    ...goalLines(field),
    ...(goalsWithoutMeasure.length === 0
      ? []
      : [
          note(
            `${goalsWithoutMeasure.length === 1 ? 'Ein Handlungsziel hat' : `${goalsWithoutMeasure.length} Handlungsziele haben`} noch keine Maßnahme: ${goalsWithoutMeasure.map(({ code }) => code).join(', ')}.`,
          ),
        ]),
    ...(field.measures.length === 0 ? [] : [heading(3, 'Maßnahmen', { room: 120 }), measureTable(model, field)]),
    ...(field.indicators.length === 0 ? [] : [heading(3, 'Indikatoren', { room: 120 }), indicatorTable(model, field)]),
    ...accounts(field),
  ];
}

function stateSentence(measures: readonly MeasureView[]): string {
  if (measures.length === 0) return 'Diesem Handlungsfeld ist noch keine Maßnahme zugeordnet.';
  const counts = tally(measures, ({ implementation }) => implementation.signal, implementationStates);
  const critical = measures.filter(({ implementation }) => implementation.signal === 'critical');
  const named =
    critical.length === 0
      ? ''
      : ` ${plural(critical.length, 'Kritisch ist', 'Kritisch sind')} ${critical.map(({ measure }) => measure.id).join(', ')}.`;
  return `${count(measures.length, 'Maßnahme', 'Maßnahmen')}: ${tallyInWords(counts, implementationStates)}.${named}`;
}
