import { indicators, type Indicator } from '../contract/indicators.ts';
import { values } from '../contract/values.ts';
import { formatNumber } from '../numbers.ts';
import { quoted, words } from '../words.ts';
import { isCount, isPercent, isShare } from './kinds.ts';
import { placeOf, remarksOn, rule } from './rule.ts';

const shares = 'Statistik: ein Anteil liegt zwischen 0 und 100 %';
const units = 'Statistik: Name, Einheit und Werte eines Indikators passen zusammen';

const percentOver100 = rule({
  id: 'I-PROZENT-01',
  severity: 'error',
  title: words('Anteil über 100 %', 'Share above 100 %'),
  source: shares,
  example: 'I-BS-01 hat zum 31.12.2024 den Wert 685 %.',
  explains: ['P-KOMMA-01', 'P-SPRUNG-01', 'P-ZIFFERN-01'],
  check: ({ indicators: rows, values: all }) => {
    const shares = idsOf(rows.filter(isShare));
    return remarksOn(values, 'value', all, ({ indicator, value }) =>
      value !== undefined && (value > 100 || value < 0) && shares.has(indicator ?? '')
        ? words(
            `${formatNumber(value)} % ist als Anteil nicht möglich. Bitte Komma und Einheit prüfen.`,
            `${value} % is not possible as a share. Please check decimal point and unit.`,
          )
        : undefined,
    );
  },
});

const targetOver100 = rule({
  id: 'I-PROZENT-02',
  severity: 'error',
  title: words('Ausgangs- oder Zielwert über 100 %', 'Baseline or target above 100 %'),
  source: shares,
  example: 'Der Zielwert von I-BS-01 ist 850 %.',
  explains: ['I-RICHTUNG-01', 'I-RICHTUNG-03', 'I-AUSGANG-01'],
  check: ({ indicators: rows }) =>
    (['baseline', 'target'] as const).flatMap((key) =>
      rows.filter(isShare).flatMap((indicator) => {
        const value = indicator[key];
        if (value === undefined || (value >= 0 && value <= 100)) return [];
        return [
          {
            place: placeOf(indicator, indicators, key),
            message: words(
              `„${indicators.columns[key].label}“ von ${indicator.id} ist ${formatNumber(value)} %, das ist als Anteil nicht möglich. Bitte Komma und Einheit prüfen.`,
              `“${indicators.columns[key].label}” of ${indicator.id} is ${value} %, not possible as a share. Please check decimal point and unit.`,
            ),
          },
        ];
      }),
    ),
});

const sharesAsFractions = rule({
  id: 'I-EINHEIT-01',
  severity: 'warning',
  title: words('Werte vermutlich als Bruchteil statt in Prozent', 'Values probably fractions, not per cent'),
  source: units,
  example: 'I-BS-01 hat die Einheit %, das Ziel 80, aber die Werte 0,62 und 0,65.',
  check: ({ indicators: rows, seriesOf }) =>
    remarksOn(indicators, 'unit', rows, (indicator) => {
      const { id, unit, baseline = 0, target = 0 } = indicator;
      const series = seriesOf(indicator);
      const fractions = series.length > 1 && series.every(({ value }) => value > 0 && value <= 1);
      if (!isPercent(unit) || !fractions || Math.max(baseline, target) <= 2) return undefined;
      return words(
        `${id} hat die Einheit ${quoted(unit ?? '')}, alle Messwerte liegen aber zwischen 0 und 1. Bitte in Prozent eintragen, zum Beispiel 62 statt 0,62.`,
        `${id} has the unit “${unit ?? ''}”, but all values lie between 0 and 1. Please enter per cent, for instance 62 instead of 0.62.`,
      );
    }),
});

const brokenCount = rule({
  id: 'I-EINHEIT-02',
  severity: 'warning',
  title: words('Gezähltes mit Nachkommastellen', 'Count with decimals'),
  source: units,
  example: 'I-GZ-03 zählt Personen, der Wert ist 115,5.',
  check: ({ indicators: rows, values: all, indicatorOf }) => {
    const counts = idsOf(rows.filter(isCount));
    return remarksOn(values, 'value', all, (row) => {
      const { indicator = '', value } = row;
      if (value === undefined || Number.isInteger(value) || !counts.has(indicator)) return undefined;
      const unit = indicatorOf(row)?.unit ?? '';
      return words(
        `${indicator} zählt ${quoted(unit)}, der Wert ist aber ${formatNumber(value, { max: 3 })}. Bitte Komma und Tausenderpunkt prüfen.`,
        `${indicator} counts “${unit}”, but the value is ${value}. Please check decimal point and thousands.`,
      );
    });
  },
});

/** „Quote der …“ and „Kita-Besuchsquote“; not „Quotenplätze“. */
const namesAShare = /quote\b|\banteil\b|prozentsatz/i;

const shareWithoutPercent = rule({
  id: 'I-EINHEIT-03',
  severity: 'warning',
  title: words('Anteil oder Quote ohne Prozent', 'Share without per cent'),
  source: units,
  example: 'Die „Kita-Besuchsquote“ hat die Einheit „Kinder“.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'unit', rows, ({ id, title = '', unit }) =>
      unit !== undefined && namesAShare.test(title) && !/%|prozent|promille|‰|punkt|\bje\b|\bpro\b/i.test(unit)
        ? words(
            `${id} heißt ${quoted(title)}, die Einheit ist aber ${quoted(unit)}. Bitte Einheit oder Namen berichtigen.`,
            `${id} is called “${title}”, but its unit is “${unit}”. Please correct unit or name.`,
          )
        : undefined,
    ),
});

const negativeCount = rule({
  id: 'I-NEGATIV-01',
  severity: 'error',
  title: words('Gezähltes unter null', 'Count below zero'),
  source: units,
  example: 'I-GZ-03 zählt Personen, der Wert ist −12.',
  explains: ['I-EINHEIT-02', 'P-SPRUNG-01'],
  check: ({ indicators: rows, values: all, indicatorOf }) => {
    const counts = idsOf(rows.filter(isCount));
    return remarksOn(values, 'value', all, (row) => {
      const { indicator = '', value } = row;
      if (value === undefined || value >= 0 || !counts.has(indicator)) return undefined;
      const unit = indicatorOf(row)?.unit ?? '';
      return words(
        `${indicator} zählt ${quoted(unit)}, der Wert ist aber ${formatNumber(value)}. Bitte das Vorzeichen prüfen; bei einem Saldo den Namen des Indikators ergänzen.`,
        `${indicator} counts “${unit}”, but the value is ${value}. Please check the sign; for a balance, say so in the indicator's name.`,
      );
    });
  },
});

function idsOf(rows: readonly Indicator[]): ReadonlySet<string> {
  return new Set(rows.map(({ id }) => id));
}

export const unitRules = [
  percentOver100,
  targetOver100,
  sharesAsFractions,
  brokenCount,
  shareWithoutPercent,
  negativeCount,
];
