import type { Measure } from '../contract/measures.ts';
import { measures } from '../contract/measures.ts';
import { missingColumns } from '../required.ts';
import { formatDate, type PlainDate } from '../plain-date.ts';
import { words, type Words } from '../words.ts';

/** Datenlage as a signal: how far the figures of a measure can be relied upon. */
export type DataQualitySignal = 'complete' | 'gaps' | 'stale' | 'missing';

export interface DataQuality {
  readonly signal: DataQualitySignal;
  readonly reason: Words;
}

export const dataQualityLabels: Readonly<Record<DataQualitySignal, Words>> = {
  complete: words('vollständig', 'complete'),
  gaps: words('lückenhaft', 'incomplete'),
  stale: words('veraltet', 'out of date'),
  missing: words('nicht gemeldet', 'not reported'),
};

/** The signal of a measure; `periodFrom` is the first day of the reporting period. */
export function dataQualityOf(measure: Measure, reported: boolean, periodFrom: PlainDate): DataQuality {
  if (!reported) {
    return {
      signal: 'missing',
      reason: words('Zu dieser Maßnahme ging keine Meldung ein.', 'Nothing was reported on this measure.'),
    };
  }
  if (measure.updatedOn !== undefined && measure.updatedOn < periodFrom) {
    return {
      signal: 'stale',
      reason: words(
        `Die Angaben sind vom ${formatDate(measure.updatedOn)} und damit älter als der Berichtszeitraum.`,
        `The data date from ${formatDate(measure.updatedOn)}, before the reporting period.`,
      ),
    };
  }
  const missing = missingColumns(measures, measure).map(({ label }) => label);
  if (missing.length > 0) {
    return {
      signal: 'gaps',
      reason: words(`Es fehlt: ${missing.join(', ')}.`, `Missing: ${missing.join(', ')}.`),
    };
  }
  return { signal: 'complete', reason: words('Alle Pflichtangaben liegen vor.', 'All required entries are there.') };
}
