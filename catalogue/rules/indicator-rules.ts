import { indicators } from '../contract/indicators.ts';
import { values } from '../contract/values.ts';
import { formatNumber } from '../numbers.ts';
import { words } from '../words.ts';
import { remark, rule } from './rule.ts';

const targetAgainstDirection = rule({
  id: 'I-RICHTUNG-01',
  severity: 'error',
  title: words('Zielwert gegen die erwünschte Richtung', 'Target against the desired direction'),
  source: 'Statistik: Richtung, Ausgangswert und Zielwert müssen zusammenpassen',
  example: 'I-AM-03 soll sinken, der Zielwert liegt aber über dem Ausgangswert.',
  check: ({ indicators: rows }) =>
    rows.flatMap((indicator) => {
      const { direction, baseline, target } = indicator;
      if (baseline === undefined || target === undefined) return [];
      const wrong =
        (direction === 'soll steigen' && target < baseline) || (direction === 'soll sinken' && target > baseline);
      return wrong
        ? [
            remark(
              indicators,
              indicator,
              'target',
              words(
                `${indicator.id} ${direction}, der Zielwert ${formatNumber(target)} liegt aber ${target < baseline ? 'unter' : 'über'} dem Ausgangswert ${formatNumber(baseline)}. Bitte Richtung oder Zielwert berichtigen.`,
                `The target ${target} of ${indicator.id} lies ${target < baseline ? 'below' : 'above'} the baseline ${baseline}, against the direction. Please correct one of them.`,
              ),
            ),
          ]
        : [];
    }),
});

const percentOver100 = rule({
  id: 'I-PROZENT-01',
  severity: 'error',
  title: words('Anteil über 100 %', 'Share above 100 %'),
  source: 'Statistik: ein Anteil liegt zwischen 0 und 100 %',
  example: 'I-BS-01 hat zum 31.12.2024 den Wert 685 %.',
  check: ({ indicators: rows, values: all }) => {
    const shares = new Set(rows.filter(({ unit }) => unit === '%').map(({ id }) => id));
    return all.flatMap((value) =>
      value.value !== undefined && shares.has(value.indicator ?? '') && (value.value > 100 || value.value < 0)
        ? [
            remark(
              values,
              value,
              'value',
              words(
                `${formatNumber(value.value)} % ist als Anteil nicht möglich. Bitte Komma und Einheit prüfen.`,
                `${value.value} % is not possible as a share. Please check decimal point and unit.`,
              ),
            ),
          ]
        : [],
    );
  },
});

/** Nine to eleven times the usual: a decimal comma that slipped, not a development. */
const slips = [10, 100, 1000];

const commaSlip = rule({
  id: 'P-KOMMA-01',
  severity: 'warning',
  title: words('Wert vermutlich um eine Kommastelle verrutscht', 'Value probably off by a decimal place'),
  source: 'Statistik: Plausibilität gegen die eigene Reihe (Median der Nachbarn)',
  example: 'I-GZ-02: 3400 nach 310, 325 und 338.',
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
  return series.filter((_, other) => other !== index && Math.abs(other - index) <= 2);
}

function isNear(ratio: number, factor: number): boolean {
  return ratio > factor * 0.7 && ratio < factor * 1.4;
}

function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

export const indicatorRules = [targetAgainstDirection, percentOver100, commaSlip];
