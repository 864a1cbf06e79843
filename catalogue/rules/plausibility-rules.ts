import type { DatedValue } from '../assessment/series.ts';
import type { Indicator } from '../contract/indicators.ts';
import { values } from '../contract/values.ts';
import { formatNumber } from '../numbers.ts';
import { formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { median, medianDeviation } from './robust.ts';
import { remark, remarksOn, rule } from './rule.ts';
import type { Subject } from './subject.ts';

/** Nine to eleven times the usual: a decimal comma that slipped, not a development. */
const slips = [10, 100, 1000];

const commaSlip = rule({
  id: 'P-KOMMA-01',
  severity: 'warning',
  title: words('Wert vermutlich um eine Kommastelle verrutscht', 'Value probably off by a decimal place'),
  source: 'Statistik: Plausibilität gegen die eigene Reihe (Median der Nachbarn)',
  example: 'I-GZ-02: 3400 nach 310, 325 und 338.',
  explains: ['P-SPRUNG-01', 'P-ZIFFERN-01', 'I-EINHEIT-02'],
  check: ({ indicators: rows, seriesOf }) =>
    rows.flatMap((indicator) => {
      const series = seriesOf(indicator);
      if (series.length < 4) return [];
      return series.flatMap((value, index) => {
        const usual = median(neighbours(series, index).map((other) => other.value));
        if (usual === 0 || value.value === 0) return [];
        const ratio = value.value / usual;
        const slip = slips.find((factor) => isNear(ratio, factor) || isNear(1 / ratio, factor));
        if (slip === undefined) return [];
        return [
          remark(
            values,
            value,
            'value',
            words(
              `${formatNumber(value.value, { max: 3 })} ist etwa das ${ratio > 1 ? '' : '1/'}${slip}-Fache der benachbarten Werte von ${indicator.id} (Median ${formatNumber(usual, { max: 3 })}). Bitte das Komma prüfen oder die Besonderheit unter „Bemerkung“ erklären.`,
              `${value.value} is about ${ratio > 1 ? '' : '1/'}${slip} times the neighbouring values of ${indicator.id} (median ${usual}). Please check the decimal point or explain it as a remark.`,
            ),
          ),
        ];
      });
    }),
});

/** The two values before and the two after: a series that grows for years is compared with its own time. */
function neighbours<Item>(series: readonly Item[], index: number): readonly Item[] {
  const near = series.slice(Math.max(0, index - 2), index + 3);
  return near.toSpliced(Math.min(index, 2), 1);
}

function isNear(ratio: number, factor: number): boolean {
  return ratio > factor * 0.7 && ratio < factor * 1.4;
}

/** A value of the period with what its own history would have led one to expect. */
interface Forecast {
  readonly value: DatedValue;
  readonly expected: number;
  /** How much the series usually deviates from its usual change. */
  readonly spread: number;
}

/** Four earlier values make three changes, the fewest from which a usual change can be told. */
const shortestHistory = 4;
/** What lies further back says little about the next value. */
const longestHistory = 12;

/**
 * The values that this report adds, each against the history before it; what an earlier report has printed is past
 * doubting here, and a value with a remark is explained.
 */
function forecasts({ seriesOf, reporting, reportingDate }: Subject, indicator: Indicator): readonly Forecast[] {
  const series = seriesOf(indicator);
  return series.flatMap((value, index) => {
    if (value.date < reporting.periodFrom || value.date > reportingDate || value.remark !== undefined) return [];
    const history = series.slice(Math.max(0, index - longestHistory), index).map((earlier) => earlier.value);
    const last = history.at(-1);
    if (last === undefined || history.length < shortestHistory) return [];
    const changes = history.slice(1).map((later, before) => later - (history[before] ?? later));
    // A level series has no spread of its own; a twentieth of its size is always possible.
    const least = Math.max(0.05 * Math.abs(median(history)), Math.abs(last) * 0.05, 0.5);
    return [{ value, expected: last + median(changes), spread: Math.max(medianDeviation(changes), least) }];
  });
}

/** Beyond five usual deviations; three would doubt every pandemic year. */
const jump = 5;

const unusualJump = rule({
  id: 'P-SPRUNG-01',
  severity: 'warning',
  title: words('Sprung gegenüber der eigenen Reihe', 'Jump against its own history'),
  source: 'Statistik: Ausreißer nach dem Median der absoluten Abweichungen (MAD); DHIS2',
  example: 'I-BS-12: 40,3 % nach 76,9, 80,3 und 83 %.',
  check: (subject) =>
    subject.indicators.flatMap((indicator) => {
      // The first only: the value after an outlier jumps back.
      const forecast = forecasts(subject, indicator).find(isJump);
      if (forecast === undefined) return [];
      const { value, expected } = forecast;
      return [
        remark(
          values,
          value,
          'value',
          words(
            `${formatNumber(value.value, { max: 3 })} zum ${formatDate(value.date)} weicht stark von der bisherigen Entwicklung von ${indicator.id} ab (zu erwarten wären etwa ${formatNumber(expected)}). Bitte prüfen oder den Grund unter „Bemerkung“ nennen.`,
            `${value.value} on ${formatDate(value.date)} differs widely from the development of ${indicator.id} so far (about ${Math.round(expected * 10) / 10} was to be expected). Please check it or name the reason as a remark.`,
          ),
        ),
      ];
    }),
});

function isJump({ value, expected, spread }: Forecast): boolean {
  return Math.abs(value.value - expected) > jump * spread;
}

const swappedDigits = rule({
  id: 'P-ZIFFERN-01',
  severity: 'warning',
  title: words('Zwei Ziffern vermutlich vertauscht', 'Two digits probably swapped'),
  source: 'Statistik: Plausibilität gegen die eigene Reihe; häufigster Tippfehler neben dem Komma',
  example: 'I-BS-10: 7551 nach 4390 und 5060; 5751 würde passen.',
  explains: ['P-SPRUNG-01'],
  check: (subject) =>
    subject.indicators.flatMap((indicator) =>
      forecasts(subject, indicator).flatMap((forecast) => {
        const { value } = forecast;
        if (!isDoubtful(forecast)) return [];
        const meant = swaps(value.value).find((swapped) => fits(swapped, forecast));
        if (meant === undefined) return [];
        return [
          remark(
            values,
            value,
            'value',
            words(
              `${formatNumber(value.value, { max: 3 })} zum ${formatDate(value.date)} passt nicht zur Reihe von ${indicator.id}, ${formatNumber(meant, { max: 3 })} würde passen. Sind zwei Ziffern vertauscht? Bitte prüfen oder unter „Bemerkung“ erklären.`,
              `${value.value} on ${formatDate(value.date)} does not fit the series of ${indicator.id}, ${meant} would. Are two digits swapped? Please check it or explain it as a remark.`,
            ),
          ),
        ];
      }),
    ),
});

function isDoubtful({ value, expected, spread }: Forecast): boolean {
  return Math.abs(value.value - expected) > 4 * spread;
}

function fits(number: number, { expected, spread }: Forecast): boolean {
  return Math.abs(number - expected) < spread;
}

/** The numbers that arise when two neighbouring digits change places: 68.5 gives 86.5 and 65.8. */
function swaps(number: number): readonly number[] {
  const text = String(number);
  if (!/^\d+(?:\.\d+)?$/.test(text)) return [];
  const digits = text.replace('.', '');
  const point = text.includes('.') ? text.indexOf('.') : digits.length;
  return Array.from({ length: digits.length - 1 }, (_, left) => {
    const swapped = `${digits.slice(0, left)}${digits.charAt(left + 1)}${digits.charAt(left)}${digits.slice(left + 2)}`;
    return Number(`${swapped.slice(0, point)}.${swapped.slice(point)}`);
  }).filter((swapped) => swapped !== number);
}

const sameThrice = rule({
  id: 'P-GLEICH-01',
  severity: 'info',
  title: words('Dreimal derselbe Wert', 'The same value three times'),
  source: 'Statistik: fortgeschriebene statt erhobener Werte',
  example: 'I-BS-08 steht seit 2023 unverändert auf 68,4 %.',
  check: ({ indicators: rows, seriesOf, reporting, reportingDate }) =>
    rows.flatMap((indicator) => {
      const lastThree = seriesOf(indicator)
        .filter(({ date }) => date <= reportingDate)
        .slice(-3);
      const last = lastThree[2];
      if (last === undefined || last.date < reporting.periodFrom || last.remark !== undefined) return [];
      // Small numbers, 0 and 100 % repeat by themselves.
      const digits = String(last.value).replaceAll(/\D|0+$/g, '');
      if (digits.length < 3 || lastThree.some(({ value }) => value !== last.value)) return [];
      return remarksOn(values, 'value', [last], () =>
        words(
          `${indicator.id} steht dreimal nacheinander auf ${formatNumber(last.value, { max: 3 })}. Wurde der Wert neu erhoben? Bitte prüfen oder unter „Bemerkung“ bestätigen.`,
          `${indicator.id} has ${last.value} three times in a row. Was the value measured anew? Please check it or confirm it as a remark.`,
        ),
      );
    }),
});

export const plausibilityRules = [commaSlip, unusualJump, swappedDigits, sameThrice];
