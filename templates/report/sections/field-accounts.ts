import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { implementationStates } from '../../charts/states.ts';
import { heading, signLine } from '../blocks.ts';
import type { FieldView } from '../field-views.ts';
import { quoted } from '../german.ts';
import type { MeasureView } from '../model.ts';

interface Account {
  readonly view: MeasureView;
  readonly text: string;
}

/** Fortschritte und Schwierigkeiten in the words of the offices, each with the number of its measure. */
export function accounts({ measures }: FieldView): readonly Content[] {
  const notes = measures.filter(({ measure }) => filled(measure.stateNote));
  const progress = notes.filter(({ implementation }) => goesWell(implementation.signal));
  const trouble = notes.filter(({ implementation }) => !goesWell(implementation.signal));
  const risks = measures.filter(({ measure }) => filled(measure.risks));
  return [
    ...list(
      'Fortschritte',
      progress.map((view) => ({ view, text: view.measure.stateNote ?? '' })),
    ),
    ...list('Schwierigkeiten und Risiken', [
      ...trouble.map((view) => ({ view, text: view.measure.stateNote ?? '' })),
      ...risks.map((view) => ({ view, text: view.measure.risks ?? '' })),
    ]),
  ];
}

function list(title: string, items: readonly Account[]): readonly Content[] {
  if (items.length === 0) return [];
  return [
    heading(3, title),
    { stack: items.toSorted((a, b) => (a.view.measure.id < b.view.measure.id ? -1 : 1)).map(account), tag: 'L' },
  ];
}

/** Sign, number and quotation; long texts flow on to the next page. */
function account({ view, text }: Account): Content {
  const quote: ContentText = {
    text: [
      { text: `${view.measure.id}\u00a0\u00a0`, style: 'tdId', linkToDestination: view.anchor },
      { text: quoted(text), style: 'quote' },
    ],
  };
  return signLine(implementationStates[view.implementation.signal], quote, text.length, {
    top: 1.6,
    margin: [0, 0, 20, 2.4],
  });
}

function goesWell(signal: string): boolean {
  return signal === 'done' || signal === 'onTrack';
}

function filled(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
