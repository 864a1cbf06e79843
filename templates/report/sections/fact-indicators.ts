import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { attainmentStates } from '../../charts/states.ts';
import { amount } from '../amounts.ts';
import { heading, signLine } from '../blocks.ts';
import type { IndicatorView, MeasureView } from '../model.ts';
import { inPairs } from '../pairs.ts';
import { together } from '../table.ts';

/** What the measure is measured by; the course stands on the sheet of the indicator. */
export function indicatorPart({ indicators }: MeasureView): readonly Content[] {
  if (indicators.length === 0) return [];
  const texts = indicators.map(indicatorText);
  // The heading stays with the first line below it.
  return [
    ...together([heading(3, 'Indikatoren', { style: 'h3Tight' }), ...inPairs(texts.slice(0, 2))]),
    ...inPairs(texts.slice(2)),
  ];
}

function indicatorText({ indicator, title, anchor, attainment }: IndicatorView): Content {
  const { unit, baseline, target } = indicator;
  const value = (label: string, number: number | undefined) =>
    number === undefined ? [] : [`${label} ${amount(number, unit)}`];
  const values = [
    ...value('Ausgangswert', baseline),
    ...value('Istwert', attainment.latest?.value),
    ...value('Zielwert', target),
  ];
  const state = attainmentStates[attainment.signal];
  const text: ContentText = {
    text: [
      { text: `${indicator.id}\u00a0\u00a0`, style: 'tdId', linkToDestination: anchor },
      { text: title, style: 'td' },
      { text: `\n${[...values, state.label.de].join(', ')}`, style: 'tdSmall' },
    ],
  };
  return signLine(state, text, title.length);
}
