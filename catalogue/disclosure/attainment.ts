import { attainmentOf, type Attainment, type AttainmentSignal } from '../assessment/attainment.ts';
import { latestAt, type DatedValue } from '../assessment/series.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { PlainDate } from '../plain-date.ts';
import { words, type Words } from '../words.ts';
import type { Publication } from './publication.ts';
import { numberIn } from './published-value.ts';
import { isSmall } from './rules.ts';

/** Zielerreichung for the public: what it says and why, without numbers that stand elsewhere. */
export interface PublishedAttainment {
  readonly signal: AttainmentSignal;
  readonly reason: Words;
}

const valueWithheld: PublishedAttainment = {
  signal: 'notAssessed',
  reason: words('Der Istwert unterliegt der Geheimhaltung.', 'The value is confidential.'),
};

const baselineWithheld: PublishedAttainment = {
  signal: 'notAssessed',
  reason: words('Der Ausgangswert unterliegt der Geheimhaltung.', 'The baseline is confidential.'),
};

const numbersWithheld = words(
  'Der Ausgangswert unterliegt der Geheimhaltung; die Bewertung gilt für jeden kleinen Ausgangswert.',
  'The baseline is confidential; the assessment holds for every small baseline.',
);

/**
 * The signal that follows from published numbers, so that neither it nor its reason tells a suppressed one. With
 * rounding it can differ from the internal signal, but never from the numbers beside it.
 */
export function publishedAttainment(
  indicator: Indicator,
  series: readonly DatedValue[],
  reportingDate: PlainDate,
  publication: Publication,
): PublishedAttainment {
  const latest = latestAt(series, reportingDate);
  const internal = attainmentOf(indicator, series, reportingDate);
  if (latest === undefined || internal.expected === undefined) return signalAndReason(internal);

  const value = numberIn(publication.valueOf(indicator.id, latest.date));
  if (value === undefined) return valueWithheld;
  const assessWith = (baseline: number) =>
    attainmentOf({ ...indicator, baseline }, [{ ...latest, value }], reportingDate);

  const baseline = numberIn(publication.baselineOf(indicator.id));
  return baseline === undefined
    ? assessWithoutBaseline(indicator, publication, assessWith)
    : signalAndReason(assessWith(baseline));
}

/** A signal that is the same for every baseline there could be tells nothing about the baseline there is. */
function assessWithoutBaseline(
  { baseline }: Indicator,
  { rules }: Publication,
  assessWith: (baseline: number) => Attainment,
): PublishedAttainment {
  if (baseline === undefined || !isSmall(baseline, rules)) return baselineWithheld;
  const possible = Array.from({ length: rules.threshold + 1 }, (_, count) => assessWith(count).signal);
  const [signal = 'notAssessed', ...others] = new Set(possible);
  return others.length === 0 ? { signal, reason: numbersWithheld } : baselineWithheld;
}

function signalAndReason({ signal, reason }: Attainment): PublishedAttainment {
  return { signal, reason };
}
