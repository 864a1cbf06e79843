import type { DatedValue } from '../assessment/series.ts';
import { indicators, type Indicator } from '../contract/indicators.ts';
import { values, type Value } from '../contract/values.ts';
import { formatNumber } from '../numbers.ts';
import { formatDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { indicatorPairs, isAnotherIndicator, pairs, type Pair } from './archive-pairs.ts';
import { archiveRule, remark, remarksOn } from './rule.ts';
import type { Edition } from './subject.ts';

const restatement = 'Statistik: veröffentlichte Werte werden nur mit einem Hinweis geändert';

function valueKey({ indicator, date, breakdown }: Value): string {
  return `${indicator}|${date}|${breakdown ?? 'insgesamt'}`;
}

/** The values that the earlier report printed. */
function printedValues({ catalogue, reporting }: Edition): readonly DatedValue[] {
  return catalogue.values.filter(
    (value): value is DatedValue =>
      value.date !== undefined && value.value !== undefined && value.date <= reporting.reportingDate,
  );
}

const restatedValue = archiveRule({
  id: 'H-WERT-01',
  severity: 'warning',
  title: words('Veröffentlichter Wert geändert', 'Published value changed'),
  source: restatement,
  example: 'I-BS-07 zum 31.12.2023: der letzte Bericht nannte 104, jetzt stehen dort 140.',
  check: ({ values: rows }, previous) => {
    const printed = new Map(printedValues(previous).map((value) => [valueKey(value), value]));
    return remarksOn(values, 'value', rows, (row) => {
      const before = printed.get(valueKey(row));
      if (before?.indicator === undefined || row.value === undefined || row.value === before.value) return undefined;
      // A provisional value was printed as such, and a new remark explains the change.
      if (before.provisional === true || (row.remark !== undefined && row.remark !== before.remark)) return undefined;
      return words(
        `${before.indicator} zum ${formatDate(before.date)}: ${quoted(previous.reporting.title)} nannte ${formatNumber(before.value, { max: 3 })}, jetzt steht hier ${formatNumber(row.value, { max: 3 })}. Bitte den Wert prüfen oder die Änderung unter „Bemerkung“ erklären.`,
        `${before.indicator} on ${formatDate(before.date)}: “${previous.reporting.title}” printed ${before.value}, now it is ${row.value}. Please check the value or explain the change as a remark.`,
      );
    });
  },
});

const lostValues = archiveRule({
  id: 'H-WERT-02',
  severity: 'warning',
  title: words('Veröffentlichter Wert fehlt', 'Published value missing'),
  source: restatement,
  example: 'I-BS-07 hatte im letzten Bericht einen Wert zum 31.12.2021, jetzt nicht mehr.',
  check: (subject, previous) => {
    const now = new Set(subject.values.map(valueKey));
    const lost = Map.groupBy(
      printedValues(previous).filter((value) => !now.has(valueKey(value))),
      ({ indicator }) => indicator,
    );
    return indicatorPairs(subject, previous).flatMap(([indicator]) => {
      const days = [...new Set((lost.get(indicator.id) ?? []).map(({ date }) => formatDate(date)))];
      if (days.length === 0) return [];
      return [
        remark(
          indicators,
          indicator,
          'id',
          words(
            `Zu ${indicator.id} fehlen Werte, die ${quoted(previous.reporting.title)} enthielt: ${days.join(', ')}. Bitte auf dem Blatt „Messwerte“ wieder eintragen.`,
            `Values of ${indicator.id} are missing that “${previous.reporting.title}” printed: ${days.join(', ')}. Please enter them again on the sheet “Messwerte”.`,
          ),
        ),
      ];
    });
  },
});

function isExplained([now, before]: Pair<Indicator>): boolean {
  const reasons = ['method', 'appraisal', 'remark'] as const;
  return reasons.some((key) => now[key] !== undefined && now[key] !== before[key]);
}

const movedBaseline = archiveRule({
  id: 'H-AUSGANG-01',
  severity: 'warning',
  title: words('Ausgangswert gegenüber dem letzten Bericht geändert', 'Baseline changed since the last report'),
  source: restatement,
  example: 'Der Ausgangswert von I-BS-12 war 74,2 und ist jetzt 70.',
  check: (subject, previous) =>
    indicatorPairs(subject, previous).flatMap((pair) => {
      const [indicator, { baseline }] = pair;
      const changed = baseline !== undefined && indicator.baseline !== undefined && indicator.baseline !== baseline;
      if (!changed || isExplained(pair)) return [];
      return [
        remark(
          indicators,
          indicator,
          'baseline',
          words(
            `Der Ausgangswert von ${indicator.id} war ${formatNumber(baseline, { max: 3 })} und ist jetzt ${formatNumber(indicator.baseline ?? 0, { max: 3 })}. Bitte den früheren Wert eintragen oder den Grund unter „Methodische Besonderheiten“ nennen.`,
            `The baseline of ${indicator.id} was ${baseline} and is now ${indicator.baseline}. Please enter the former value or name the reason under “Methodische Besonderheiten”.`,
          ),
        ),
      ];
    }),
});

const movedTarget = archiveRule({
  id: 'H-ZIEL-01',
  severity: 'warning',
  title: words('Zielwert gegenüber dem letzten Bericht geändert', 'Target changed since the last report'),
  source: 'Ratspraxis: Ziele ändert die Fortschreibung, nicht die Meldung',
  example: 'Der Zielwert von I-BS-12 war 90 und ist jetzt 85.',
  check: (subject, previous) =>
    indicatorPairs(subject, previous).flatMap((pair) => {
      const [indicator, { target }] = pair;
      const changed = target !== undefined && indicator.target !== undefined && indicator.target !== target;
      if (!changed || isExplained(pair)) return [];
      return [
        remark(
          indicators,
          indicator,
          'target',
          words(
            `Der Zielwert von ${indicator.id} war ${formatNumber(target, { max: 3 })} und ist jetzt ${formatNumber(indicator.target ?? 0, { max: 3 })}. Bitte den früheren Wert eintragen oder unter „Bewertung des Indikators“ sagen, wer die Änderung beschlossen hat.`,
            `The target of ${indicator.id} was ${target} and is now ${indicator.target}. Please enter the former value or say under “Bewertung des Indikators” who decided on the change.`,
          ),
        ),
      ];
    }),
});

const indicatorNumberReused = archiveRule({
  id: 'H-NUMMER-03',
  severity: 'warning',
  title: words('Indikator-Nr. neu vergeben', 'Indicator number reused'),
  source: 'Statistik: eine Nummer, eine Zeitreihe',
  example: 'I-BS-05 hieß „Aktive Lernpaten“ und heißt jetzt „Ausgeliehene Medien“.',
  check: ({ indicators: rows }, { catalogue }) =>
    pairs(rows, catalogue.indicators)
      .filter(isAnotherIndicator)
      .map(([indicator, before]) =>
        remark(
          indicators,
          indicator,
          'title',
          words(
            `${indicator.id} hieß im letzten Bericht ${quoted(before.title ?? '')} und heißt jetzt ${quoted(indicator.title ?? '')}. Ein neuer Indikator braucht eine neue Nummer; bitte das Integrationsbüro darum bitten.`,
            `${indicator.id} was called “${before.title ?? ''}” in the last report and is now “${indicator.title ?? ''}”. A new indicator needs a new number; please ask the Integrationsbüro for one.`,
          ),
        ),
      ),
});

export const archiveValueRules = [restatedValue, lostValues, movedBaseline, movedTarget, indicatorNumberReused];
