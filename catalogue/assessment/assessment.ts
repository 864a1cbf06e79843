import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import { attainmentOf, type Attainment } from './attainment.ts';
import { dataQualityOf, type DataQuality } from './data-quality.ts';
import { implementationOf, type Implementation } from './implementation.ts';
import { totalsByIndicator } from './series.ts';

/** The three signals, never blended: two per measure, one per indicator. */
export interface Assessment {
  readonly implementation: ReadonlyMap<string, Implementation>;
  readonly dataQuality: ReadonlyMap<string, DataQuality>;
  readonly attainment: ReadonlyMap<string, Attainment>;
}

/** Assesses a catalogue in which every number stands once; `unreported` names the measures that nobody handed in. */
export function assess(
  catalogue: Catalogue,
  reporting: Pick<Reporting, 'reportingDate' | 'periodFrom'>,
  unreported: ReadonlySet<string>,
): Assessment {
  const { reportingDate, periodFrom } = reporting;
  const milestones = Map.groupBy(catalogue.milestones, ({ measure }) => measure ?? '');
  const series = totalsByIndicator(catalogue);
  return {
    implementation: new Map(
      catalogue.measures.map((measure) => [
        measure.id,
        implementationOf(measure, milestones.get(measure.id) ?? [], reportingDate),
      ]),
    ),
    dataQuality: new Map(
      catalogue.measures.map((measure) => [
        measure.id,
        dataQualityOf(measure, !unreported.has(measure.id), periodFrom),
      ]),
    ),
    attainment: new Map(
      catalogue.indicators.map((indicator) => [
        indicator.id,
        attainmentOf(indicator, series.get(indicator.id) ?? [], reportingDate),
      ]),
    ),
  };
}
