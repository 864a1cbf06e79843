import { latestAt } from '../assessment/series.ts';
import { indicators, type Indicator } from '../contract/indicators.ts';
import { measures } from '../contract/measures.ts';
import { values } from '../contract/values.ts';
import { addDays, daysBetween, formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { hasEnded } from './kinds.ts';
import { remarksOn, rule } from './rule.ts';

const monitoring = 'Konzept, Monitoring und Steuerung';

const staleMeasure = rule({
  id: 'V-STAND-01',
  severity: 'warning',
  title: words('Angaben älter als der Berichtszeitraum', 'Data older than the reporting period'),
  source: `${monitoring}: fortlaufende Berichterstattung`,
  example: 'BS-04 wurde zuletzt am 03.02.2022 aktualisiert, der Berichtszeitraum beginnt am 01.01.2024.',
  check: ({ measures: rows, reporting }) =>
    remarksOn(measures, 'updatedOn', rows, ({ id, updatedOn }) =>
      updatedOn !== undefined && updatedOn < reporting.periodFrom
        ? words(
            `Die Angaben zu ${id} sind vom ${formatDate(updatedOn)} und damit älter als der Berichtszeitraum ab ${formatDate(reporting.periodFrom)}. Bitte prüfen und das Datum erneuern.`,
            `The data on ${id} date from ${formatDate(updatedOn)}, before the reporting period from ${formatDate(reporting.periodFrom)}. Please check them and renew the date.`,
          )
        : undefined,
    ),
});

/** Half a year before the reporting date a state can no longer be that of the reporting date. */
const daysBeforeReport = 183;

const checkedLongBefore = rule({
  id: 'V-STAND-02',
  severity: 'info',
  title: words('Angaben lange vor dem Stichtag geprüft', 'Data checked long before the reporting date'),
  source: 'Statistik: ein Bericht gibt den Stand an seinem Stichtag wieder; Alterung wie bei Kausal Watch',
  example: 'BS-04 wurde zuletzt am 14.05.2025 geprüft, der Stichtag ist der 31.12.2025.',
  check: ({ measures: rows, reporting, reportingDate }) => {
    const latest = addDays(reportingDate, -daysBeforeReport);
    return remarksOn(measures, 'updatedOn', rows, (measure) => {
      const { id, updatedOn } = measure;
      if (updatedOn === undefined || updatedOn < reporting.periodFrom || updatedOn >= latest || hasEnded(measure)) {
        return undefined;
      }
      return words(
        `Die Angaben zu ${id} wurden zuletzt am ${formatDate(updatedOn)} geprüft, gut ein halbes Jahr vor dem Stichtag ${formatDate(reportingDate)}. Bitte ansehen, ob sie noch stimmen, und das Datum erneuern.`,
        `The data on ${id} were last checked on ${formatDate(updatedOn)}, more than half a year before the reporting date ${formatDate(reportingDate)}. Please see whether they still hold and renew the date.`,
      );
    });
  },
});

/** Two rounds and a few days: one round may be missing because figures are published late, a second may not. */
const longestAge: Readonly<Record<NonNullable<Indicator['frequency']>, number>> = {
  vierteljährlich: 190,
  halbjährlich: 370,
  jährlich: 735,
  'alle zwei Jahre': 1465,
  unregelmäßig: Infinity,
};

/** Indicators that are measured more rarely than they are reported owe no value in every period. */
function isRare({ frequency }: Indicator): boolean {
  return frequency === 'alle zwei Jahre' || frequency === 'unregelmäßig';
}

const indicatorWithoutValue = rule({
  id: 'V-WERT-01',
  severity: 'warning',
  title: words('Indikator ohne aktuellen Wert', 'Indicator without a current value'),
  source: `${monitoring}: nachvollziehbares Monitoring über die Jahre`,
  example: 'I-BS-02 hat im Berichtszeitraum keinen Messwert.',
  check: ({ indicators: rows, measureOf, seriesOf, isRepeat, reporting, reportingDate }) =>
    remarksOn(indicators, 'id', rows, (indicator) => {
      const measure = measureOf(indicator);
      if (isRepeat(indicator) || (measure !== undefined && hasEnded(measure))) return undefined;
      if (indicator.measurableFrom !== undefined && indicator.measurableFrom > reportingDate) return undefined;
      const latest = latestAt(seriesOf(indicator), reportingDate);
      if (latest === undefined) {
        return words(
          `Zu ${indicator.id} gibt es keinen Messwert. Bitte auf dem Blatt „Messwerte“ eintragen.`,
          `There is no value for ${indicator.id}. Please enter it on the sheet “Messwerte”.`,
        );
      }
      if (latest.date >= reporting.periodFrom || isRare(indicator)) return undefined;
      return words(
        `Der letzte Messwert von ${indicator.id} ist vom ${formatDate(latest.date)} und liegt vor dem Berichtszeitraum. Bitte einen neueren eintragen.`,
        `The last value of ${indicator.id} is of ${formatDate(latest.date)}, before the reporting period. Please enter a newer one.`,
      );
    }),
});

const valueOlderThanRhythm = rule({
  id: 'V-ALTER-01',
  severity: 'warning',
  title: words('Messwert älter als der Erhebungsrhythmus', 'Value older than the reporting frequency'),
  source: 'DHIS2 und Kausal Watch: Alterung nach dem Rhythmus der Erhebung; Statistik: Aktualität',
  example: 'I-KP-04 wird vierteljährlich erhoben, der letzte Messwert ist vom 31.03.2025.',
  check: ({ indicators: rows, measureOf, seriesOf, reporting, reportingDate }) =>
    remarksOn(indicators, 'frequency', rows, (indicator) => {
      const measure = measureOf(indicator);
      if (indicator.frequency === undefined || (measure !== undefined && hasEnded(measure))) return undefined;
      const latest = latestAt(seriesOf(indicator), reportingDate);
      // Without any value in the period, that is the finding already.
      if (latest === undefined || (latest.date < reporting.periodFrom && !isRare(indicator))) return undefined;
      if (daysBetween(latest.date, reportingDate) <= longestAge[indicator.frequency]) return undefined;
      return words(
        `${indicator.id} wird ${indicator.frequency} erhoben, der letzte Messwert ist aber vom ${formatDate(latest.date)}. Bitte die fehlenden Werte eintragen oder den Rhythmus berichtigen.`,
        `${indicator.id} is measured “${indicator.frequency}”, but its last value is of ${formatDate(latest.date)}. Please enter the missing values or correct the frequency.`,
      );
    }),
});

/** A year and a half: final figures follow provisional ones within one annual round and its publication. */
const longestProvisional = 548;

const provisionalTooLong = rule({
  id: 'I-VORLAEUFIG-01',
  severity: 'warning',
  title: words('Wert seit Langem vorläufig', 'Value provisional for too long'),
  source: 'Statistik: vorläufige Werte werden durch endgültige ersetzt',
  example: 'Der Wert von I-AM-02 zum 31.12.2023 ist am 31.12.2025 noch vorläufig.',
  check: ({ values: rows, reportingDate }) =>
    remarksOn(values, 'provisional', rows, ({ provisional, date, indicator }) =>
      provisional === true && date !== undefined && daysBetween(date, reportingDate) > longestProvisional
        ? words(
            `Der Wert von ${indicator ?? 'diesem Indikator'} zum ${formatDate(date)} ist noch vorläufig. Bitte den endgültigen Wert eintragen oder „Vorläufig“ auf nein setzen.`,
            `The value of ${indicator ?? 'this indicator'} for ${formatDate(date)} is still provisional. Please enter the final value or set “Vorläufig” to nein.`,
          )
        : undefined,
    ),
});

export const freshnessRules = [
  staleMeasure,
  checkedLongBefore,
  indicatorWithoutValue,
  valueOlderThanRhythm,
  provisionalTooLong,
];
