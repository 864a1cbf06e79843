import { indicators, type Indicator } from '../contract/indicators.ts';
import { values, type Value } from '../contract/values.ts';
import { formatNumber } from '../numbers.ts';
import { formatDate, yearOf } from '../plain-date.ts';
import { words } from '../words.ts';
import { isCount, isShare, isTotal } from './kinds.ts';
import { remark, rule, type Remark } from './rule.ts';
import type { Subject } from './subject.ts';

type Breakdown = NonNullable<Value['breakdown']>;

/** Breakdowns whose parts make up the whole. „divers“ and unknown sex may be left out where they are small. */
const partitions: readonly { readonly parts: readonly Breakdown[]; readonly needed: readonly Breakdown[] }[] = [
  { parts: ['weiblich', 'männlich', 'divers'], needed: ['weiblich', 'männlich'] },
  {
    parts: ['unter 18 Jahren', '18 bis 64 Jahre', 'ab 65 Jahren'],
    needed: ['unter 18 Jahren', '18 bis 64 Jahre', 'ab 65 Jahren'],
  },
];

interface Partition {
  readonly indicator: Indicator;
  readonly total: Value & { readonly value: number };
  readonly parts: readonly (Value & { readonly value: number })[];
}

/** Every total that stands beside a full breakdown of the same day. */
function partitionsOf({ indicators: rows, valuesOf }: Subject): readonly Partition[] {
  return rows.flatMap((indicator) => {
    const own = valuesOf(indicator).filter(isNumber);
    // Most indicators have no breakdown: they are done here.
    if (own.every(isTotal)) return [];
    return [...Map.groupBy(own, ({ date }) => date)].flatMap(([date, sameDay]) => {
      const total = sameDay.find(isTotal);
      if (date === undefined || total === undefined) return [];
      return partitions.flatMap(({ parts, needed }) => {
        const found = sameDay.filter(({ breakdown }) => breakdown !== undefined && parts.includes(breakdown));
        const complete = needed.every((part) => found.some(({ breakdown }) => breakdown === part));
        return complete ? [{ indicator, total, parts: found }] : [];
      });
    });
  });
}

function isNumber(value: Value): value is Value & { readonly value: number } {
  return value.value !== undefined;
}

/** People whose sex or age is unknown may make the whole a little larger than its parts. */
const unknownShare = 0.05;

const partsUnlikeTotal = rule({
  id: 'I-SUMME-01',
  severity: 'warning',
  title: words('Teile ergeben nicht die Summe', 'Parts do not add up'),
  source: 'Statistik: Gliederungen eines gezählten Werts ergeben zusammen den Wert insgesamt',
  example: 'I-BS-07 zum 31.12.2023: weiblich 64 und männlich 40 ergeben nicht 140.',
  explains: ['P-ZIFFERN-01'],
  check: (subject) => {
    // Numbers rounded to 5 need not add up (Destatis).
    const rounding = subject.concept.disclosure.roundTo / 2;
    return partitionsOf(subject)
      .filter(({ indicator }) => isCount(indicator))
      .flatMap(({ indicator, total, parts }) => {
        const sum = parts.reduce((all, { value }) => all + value, 0);
        const slack = rounding * (parts.length + 1);
        const missing = total.value - sum;
        if (missing >= -slack && missing <= Math.max(slack, 2, total.value * unknownShare)) return [];
        const shown = parts.map(({ breakdown, value }) => `${breakdown} ${formatNumber(value)}`).join(', ');
        return [
          remark(
            values,
            total,
            'value',
            words(
              `${indicator.id} zum ${shownDate(total)}: ${shown} ergeben ${formatNumber(sum)}, insgesamt stehen aber ${formatNumber(total.value)}. Bitte die Werte prüfen.`,
              `${indicator.id} on ${shownDate(total)}: the parts make ${sum}, but the total is ${total.value}. Please check the values.`,
            ),
          ),
        ];
      });
  },
});

/** Shares are rounded to a tenth as a rule. */
const roundedTenth = 0.1;

const totalOutsideParts = rule({
  id: 'I-SUMME-02',
  severity: 'warning',
  title: words('Anteil insgesamt liegt außerhalb seiner Teile', 'Overall share lies outside its parts'),
  source: 'Statistik: ein Anteil insgesamt ist das gewogene Mittel der Anteile seiner Teile',
  example: 'I-AM-92: weiblich 34,7 %, männlich 52,7 %, insgesamt 61 %.',
  explains: ['P-ZIFFERN-01', 'P-SPRUNG-01'],
  check: (subject) =>
    partitionsOf(subject)
      .filter(({ indicator }) => isShare(indicator))
      .flatMap(({ indicator, total, parts }) => {
        const shares = parts.map(({ value }) => value);
        const [lowest, highest] = [Math.min(...shares), Math.max(...shares)];
        if (total.value >= lowest - roundedTenth && total.value <= highest + roundedTenth) return [];
        return [
          remark(
            values,
            total,
            'value',
            words(
              `${indicator.id} zum ${shownDate(total)}: ${formatNumber(total.value)} % insgesamt liegen nicht zwischen den Anteilen der Teile (${formatNumber(lowest)} bis ${formatNumber(highest)} %). Bitte die Werte prüfen.`,
              `${indicator.id} on ${shownDate(total)}: ${total.value} % overall do not lie between the shares of the parts (${lowest} to ${highest} %). Please check the values.`,
            ),
          ),
        ];
      }),
});

function shownDate({ date }: Value): string {
  return date === undefined ? '' : formatDate(date);
}

const partsWithoutTotal = rule({
  id: 'I-GLIEDERUNG-01',
  severity: 'warning',
  title: words('Gliederung ohne Wert insgesamt', 'Breakdown without total'),
  source: 'Statistik: der Bericht zeigt zuerst den Wert insgesamt',
  example: 'I-BS-05 hat zum 31.12.2025 Werte für weiblich und männlich, aber keinen Wert insgesamt.',
  check: ({ indicators: rows, valuesOf }) =>
    rows.flatMap((indicator) => {
      const own = valuesOf(indicator).filter(({ date }) => date !== undefined);
      if (own.every(isTotal)) return [];
      return [...Map.groupBy(own, ({ date }) => date)].flatMap(([, sameDay]): readonly Remark[] => {
        const [first] = sameDay;
        if (first === undefined || sameDay.some(isTotal)) return [];
        return [
          remark(
            values,
            first,
            'breakdown',
            words(
              `Zu ${indicator.id} gibt es zum ${shownDate(first)} gegliederte Werte, aber keinen Wert „insgesamt“. Bitte ergänzen; der Bericht zeigt den Indikator sonst nicht.`,
              `For ${indicator.id} there are broken-down values on ${shownDate(first)}, but no total (“insgesamt”). Please add it; otherwise the report cannot show the indicator.`,
            ),
          ),
        ];
      });
    }),
});

/** Older gaps can hardly be filled any more. */
const yearsBack = 4;

const gapInSeries = rule({
  id: 'I-LUECKE-01',
  severity: 'info',
  title: words('Lücke in der Reihe', 'Gap in the series'),
  source: 'Statistik: eine jährliche Reihe hat jedes Jahr einen Wert, oder der Grund ist genannt',
  example: 'I-BS-08 hat Werte für 2022 und 2024, aber keinen für 2023.',
  check: ({ indicators: rows, seriesOf, reportingDate }) =>
    rows.flatMap((indicator) => {
      const { id, frequency, kind, method = '', remark: note = '' } = indicator;
      if (frequency !== 'jährlich' || kind === 'Kontext') return [];
      const years = new Set(seriesOf(indicator).map(({ date }) => yearOf(date)));
      const [first, last] = [Math.min(...years), Math.min(Math.max(...years), yearOf(reportingDate))];
      const missing = yearsBetween(Math.max(first, yearOf(reportingDate) - yearsBack), last).filter(
        // A year that the method names is explained.
        (year) => !years.has(year) && !`${method} ${note}`.includes(String(year)),
      );
      if (missing.length === 0) return [];
      return [
        remark(
          indicators,
          indicator,
          'frequency',
          words(
            `${id} wird jährlich erhoben, es fehlt aber ${missing.join(', ')}. Bitte nachtragen oder den Grund unter „Methodische Besonderheiten“ nennen.`,
            `${id} is measured every year, but ${missing.join(', ')} is missing. Please add it or name the reason under “Methodische Besonderheiten”.`,
          ),
        ),
      ];
    }),
});

function yearsBetween(first: number, last: number): readonly number[] {
  return Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
}

export const seriesRules = [partsUnlikeTotal, totalOutsideParts, partsWithoutTotal, gapInSeries];
