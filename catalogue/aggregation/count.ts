import type { Assessment } from '../assessment/assessment.ts';
import { attainmentLabels } from '../assessment/attainment.ts';
import { dataQualityLabels } from '../assessment/data-quality.ts';
import { implementationLabels } from '../assessment/implementation.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { Measure } from '../contract/measures.ts';
import { noCounts, tally, type Counts } from './tally.ts';

/** What one measure adds to every count above it. */
export function countMeasure({ id }: Measure, assessment: Assessment, unreported: ReadonlySet<string>): Counts {
  return {
    ...noCounts,
    measures: 1,
    unreported: unreported.has(id) ? 1 : 0,
    implementation: tally([assessment.implementation.get(id)?.signal ?? 'unknown'], implementationLabels),
    dataQuality: tally([assessment.dataQuality.get(id)?.signal ?? 'missing'], dataQualityLabels),
  };
}

/** What one indicator adds. Context indicators stand apart: they measure nothing that the city does. */
export function countIndicator({ id, kind }: Indicator, { attainment }: Assessment): Counts {
  if (kind === 'Kontext') return { ...noCounts, context: 1 };
  const one = tally([attainment.get(id)?.signal ?? 'unknown'], attainmentLabels);
  return {
    ...noCounts,
    attainment: one,
    output: kind === 'Output' ? one : noCounts.output,
    outcome: kind === 'Wirkung' ? one : noCounts.outcome,
  };
}
