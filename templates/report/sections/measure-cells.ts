import type { Content } from 'pdfmake/interfaces.js';
import { formatPercent } from '../../../catalogue/numbers.ts';
import { dataQualityStates, implementationStates, attainmentStates } from '../../charts/states.ts';
import { linkTo, shareBar, stateWord } from '../blocks.ts';
import type { IndicatorView, MeasureView, ReportModel } from '../model.ts';

/** The number of a measure, leading to its fact sheet. */
export function measureLink({ measure, anchor }: MeasureView): Content {
  return { ...linkTo(anchor, measure.id), style: 'tdId' };
}

export function indicatorLink({ indicator, anchor }: IndicatorView): Content {
  return { ...linkTo(anchor, indicator.id), style: 'tdId' };
}

export function implementationCell({ implementation }: MeasureView): Content {
  return stateWord(implementationStates[implementation.signal]);
}

export function dataQualityCell({ dataQuality }: MeasureView): Content {
  return stateWord(dataQualityStates[dataQuality.signal]);
}

export function attainmentCell({ attainment }: IndicatorView): Content {
  return stateWord(attainmentStates[attainment.signal]);
}

/** Progress as number and bar; no bar where nobody said how far it is. */
export function progressCell({ measure: { progress } }: MeasureView, { palette }: ReportModel, width: number): Content {
  if (progress === undefined) return { text: '–', style: 'tdMuted' };
  return {
    stack: [
      { text: formatPercent(progress, { max: 0 }), style: 'td' },
      { stack: [shareBar(progress, palette, width)], margin: [0, 2.5, 0, 0] },
    ],
  };
}
