import type { Attainment } from '../../catalogue/assessment/attainment.ts';
import type { DataQuality } from '../../catalogue/assessment/data-quality.ts';
import type { Implementation } from '../../catalogue/assessment/implementation.ts';
import { totalsByIndicator, type DatedValue } from '../../catalogue/assessment/series.ts';
import { directoratesAt, officeAt, type Concept } from '../../catalogue/concept/concept.ts';
import type { Indicator } from '../../catalogue/contract/indicators.ts';
import type { Mandate } from '../../catalogue/contract/mandates.ts';
import type { Measure } from '../../catalogue/contract/measures.ts';
import type { Milestone } from '../../catalogue/contract/milestones.ts';
import type { Monitoring } from '../../catalogue/monitoring.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { words } from '../../catalogue/words.ts';
import { paletteOf, type Palette } from '../charts/palette.ts';
import { fieldViews, type FieldView } from './field-views.ts';

export interface Edition {
  readonly id: string;
  readonly createdOn: PlainDate;
  readonly audience: 'internal' | 'public';
  /** Shown on the cover, for instance „Beispiel: erfundene Daten“. */
  readonly notice?: string;
}

/** A measure with everything the report says about it. */
export interface MeasureView {
  readonly measure: Measure;
  readonly title: string;
  readonly anchor: string;
  readonly office: string;
  readonly directorate: string | undefined;
  readonly implementation: Implementation;
  readonly dataQuality: DataQuality;
  readonly reported: boolean;
  /** By deadline. */
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly IndicatorView[];
}

export interface IndicatorView {
  readonly indicator: Indicator;
  readonly title: string;
  readonly anchor: string;
  readonly office: string;
  readonly attainment: Attainment;
  readonly series: readonly DatedValue[];
}

export interface ReportModel {
  readonly monitoring: Monitoring;
  readonly concept: Concept;
  readonly edition: Edition;
  readonly internal: boolean;
  readonly palette: Palette;
  /** „Stadt Dessau-Roßlau“ */
  readonly city: string;
  readonly measures: readonly MeasureView[];
  /** All but the context indicators. */
  readonly indicators: readonly IndicatorView[];
  readonly contextIndicators: readonly IndicatorView[];
  readonly fields: readonly FieldView[];
  readonly mandates: readonly Mandate[];
}

export function reportModel(monitoring: Monitoring, edition: Edition): ReportModel {
  const { concept } = monitoring;
  const indicators = indicatorViews(monitoring);
  const measures = measureViews(monitoring, indicators);
  const measuring = indicators.filter(({ indicator }) => indicator.kind !== 'Kontext');
  return {
    monitoring,
    concept,
    edition,
    internal: edition.audience === 'internal',
    palette: paletteOf(concept.look),
    city: `Stadt ${concept.city.name}`,
    measures,
    indicators: measuring,
    contextIndicators: indicators.filter(({ indicator }) => indicator.kind === 'Kontext'),
    fields: fieldViews(concept, measures, measuring),
    mandates: monitoring.catalogue.mandates.toSorted((a, b) => compare(a.due ?? '9999', b.due ?? '9999')),
  };
}

/** „51 Jugendamt“; a code that the organisation does not know stands alone. */
export function officeLabel(monitoring: Monitoring, code: string | undefined): string {
  if (code === undefined) return 'ohne Angabe';
  const office = officeAt(monitoring.concept, monitoring.reporting.reportingDate, code);
  return office === undefined ? code : `${office.code}\u00a0${office.name}`;
}

export function directorateLabel(monitoring: Monitoring, code: string | undefined): string {
  const known = directoratesAt(monitoring.concept, monitoring.reporting.reportingDate).find(
    (directorate) => directorate.code === code,
  );
  if (known === undefined) return code === undefined ? 'ohne Dezernat' : `Dezernat ${code}`;
  return `Dezernat ${known.code}: ${known.name}`;
}

function measureViews(monitoring: Monitoring, indicators: readonly IndicatorView[]): readonly MeasureView[] {
  const { catalogue, assessment, unreported, concept, reporting } = monitoring;
  const milestones = Map.groupBy(catalogue.milestones, ({ measure }) => measure ?? '');
  const ofMeasure = Map.groupBy(indicators, ({ indicator }) => indicator.measure ?? '');
  const anchor = anchors('massnahme');
  return catalogue.measures.map((measure) => ({
    measure,
    title: measure.title ?? 'ohne Titel',
    anchor: anchor(measure.id),
    office: officeLabel(monitoring, measure.office),
    directorate: officeAt(concept, reporting.reportingDate, measure.office ?? '')?.directorate,
    implementation: assessment.implementation.get(measure.id) ?? unknownImplementation,
    dataQuality: assessment.dataQuality.get(measure.id) ?? unknownDataQuality,
    reported: !unreported.has(measure.id),
    milestones: (milestones.get(measure.id) ?? []).toSorted((a, b) => compare(a.due ?? '9999', b.due ?? '9999')),
    indicators: ofMeasure.get(measure.id) ?? [],
  }));
}

function indicatorViews(monitoring: Monitoring): readonly IndicatorView[] {
  const series = totalsByIndicator(monitoring.catalogue);
  const anchor = anchors('indikator');
  return monitoring.catalogue.indicators.map((indicator) => ({
    indicator,
    title: indicator.title ?? 'ohne Namen',
    anchor: anchor(indicator.id),
    office: officeLabel(monitoring, indicator.office),
    attainment: monitoring.assessment.attainment.get(indicator.id) ?? unknownAttainment,
    series: series.get(indicator.id) ?? [],
  }));
}

/** Names for links within the document: a number that stands twice must not name two places. */
function anchors(kind: string): (id: string) => string {
  const taken = new Set<string>();
  return (id) => {
    let name = `${kind}-${id}`;
    while (taken.has(name)) name += '+';
    taken.add(name);
    return name;
  };
}

const notAssessed = words('Zu diesem Eintrag liegt keine Bewertung vor.', 'There is no assessment of this entry.');
const unknownImplementation: Implementation = { signal: 'unknown', reason: notAssessed };
const unknownDataQuality: DataQuality = { signal: 'missing', reason: notAssessed };
const unknownAttainment: Attainment = {
  signal: 'unknown',
  reason: notAssessed,
  latest: undefined,
  expected: undefined,
};

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
