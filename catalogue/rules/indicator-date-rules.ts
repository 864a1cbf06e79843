import { indicators } from '../contract/indicators.ts';
import { values } from '../contract/values.ts';
import { formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { hasEnded } from './kinds.ts';
import { remark, remarksOn, rule } from './rule.ts';

const path = 'Statistik: der Zielpfad führt vom Ausgangswert zum Zielwert';

const valueAfterReportingDate = rule({
  id: 'D-STICHTAG-01',
  severity: 'warning',
  title: words('Messwert nach dem Stichtag des Berichts', 'Value after the reporting date'),
  source: 'Statistik: ein Bericht gibt den Stand an seinem Stichtag wieder',
  example: 'Ein Messwert vom 31.01.2026 im Bericht zum 31.12.2025.',
  explains: ['D-STICHTAG-02'],
  check: ({ values: rows, reportingDate }) =>
    remarksOn(values, 'date', rows, ({ date }) =>
      date !== undefined && date > reportingDate
        ? words(
            `Der Messwert gilt für den ${formatDate(date)}, nach dem Stichtag ${formatDate(reportingDate)}. Er erscheint erst im nächsten Bericht; bitte den Stichtag prüfen.`,
            `The value is for ${formatDate(date)}, after the reporting date ${formatDate(reportingDate)}. It will appear in the next report only; please check the date.`,
          )
        : undefined,
    ),
});

/** So many values on the same day of the year make it the day of the series. */
const enoughForACustom = 4;

const unusualDayOfYear = rule({
  id: 'D-STICHTAG-02',
  severity: 'info',
  title: words('Stichtag weicht von der Reihe ab', 'Date differs from the series'),
  source: 'Statistik: eine Zeitreihe hat einen festen Stichtag, damit Werte vergleichbar sind',
  example: 'I-BS-01 wird zum 31. Dezember erhoben, ein Wert steht zum 31.10.2025.',
  check: ({ indicators: rows, seriesOf }) =>
    rows
      .filter(({ frequency }) => frequency === 'jährlich' || frequency === 'alle zwei Jahre')
      .flatMap((indicator) => {
        const series = seriesOf(indicator);
        const days = Map.groupBy(series, ({ date }) => date.slice(5));
        const usual = [...days.values()].find((same) => same.length >= enoughForACustom);
        // One or two exceptions are slips; more of them are another custom.
        if (usual === undefined || series.length - usual.length > 2) return [];
        const custom = usual[0]?.date.slice(5) ?? '';
        const shown = `${custom.slice(3)}.${custom.slice(0, 2)}.`;
        return remarksOn(values, 'date', series, ({ date, remark: note }) =>
          date.slice(5) !== custom && note === undefined
            ? words(
                `Die Werte von ${indicator.id} gelten sonst für den ${shown}, dieser für den ${formatDate(date)}. Bitte den Stichtag prüfen oder die Abweichung unter „Bemerkung“ erklären.`,
                `The values of ${indicator.id} are otherwise for ${shown}, this one for ${formatDate(date)}. Please check the date or explain it as a remark.`,
              )
            : undefined,
        );
      }),
});

const targetBeforeBaseline = rule({
  id: 'D-ZIEL-01',
  severity: 'error',
  title: words('Zieldatum vor dem Ausgangswert', 'Target date before the baseline'),
  source: path,
  example: 'I-GE-04 hat das Zieldatum 31.12.2018 und den Ausgangswert vom 31.12.2019.',
  explains: ['D-ZIEL-02'],
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'targetDate', rows, ({ baselineDate, targetDate }) =>
      baselineDate !== undefined && targetDate !== undefined && targetDate <= baselineDate
        ? words(
            `Das Zieldatum ${formatDate(targetDate)} liegt nicht nach dem Stichtag des Ausgangswerts ${formatDate(baselineDate)}. Bitte berichtigen.`,
            `The target date ${formatDate(targetDate)} does not lie after the date of the baseline ${formatDate(baselineDate)}. Please correct it.`,
          )
        : undefined,
    ),
});

const targetDatePassed = rule({
  id: 'D-ZIEL-02',
  severity: 'info',
  title: words('Zieldatum vor dem Berichtszeitraum', 'Target date before the reporting period'),
  source: 'Konzept: die Ergebnisse des Monitorings sind Grundlage der Fortschreibung',
  example: 'Der Zielwert von I-AM-03 galt für den 31.12.2022; AM-03 läuft weiter.',
  check: ({ indicators: rows, measureOf, reporting }) =>
    rows.flatMap((indicator) => {
      const { id, targetDate, kind } = indicator;
      const measure = measureOf(indicator);
      if (kind === 'Kontext' || targetDate === undefined || targetDate >= reporting.periodFrom) return [];
      if (measure === undefined || hasEnded(measure)) return [];
      return [
        remark(
          indicators,
          indicator,
          'targetDate',
          words(
            `Der Zielwert von ${id} galt für den ${formatDate(targetDate)}, ${measure.id} läuft aber weiter. Bitte einen neuen Zielwert mit Datum vorschlagen.`,
            `The target of ${id} was set for ${formatDate(targetDate)}, but ${measure.id} goes on. Please propose a new target with its date.`,
          ),
        ),
      ];
    }),
});

const baselineAfterReport = rule({
  id: 'D-AUSGANG-01',
  severity: 'warning',
  title: words('Ausgangswert nach dem Stichtag', 'Baseline after the reporting date'),
  source: path,
  example: 'Der Ausgangswert von I-GZ-02 ist vom 31.12.2026, der Stichtag der 31.12.2025.',
  check: ({ indicators: rows, reportingDate }) =>
    remarksOn(indicators, 'baselineDate', rows, ({ id, baselineDate }) =>
      baselineDate !== undefined && baselineDate > reportingDate
        ? words(
            `Der Ausgangswert von ${id} gilt für den ${formatDate(baselineDate)}, nach dem Stichtag ${formatDate(reportingDate)}. Bitte den Tag prüfen.`,
            `The baseline of ${id} is for ${formatDate(baselineDate)}, after the reporting date ${formatDate(reportingDate)}. Please check the day.`,
          )
        : undefined,
    ),
});

const measurableAfterTarget = rule({
  id: 'D-MESSBAR-01',
  severity: 'warning',
  title: words('Wirkung erst nach dem Zieldatum messbar', 'Effect measurable only after the target date'),
  source: 'Konzept: manche Wirkungen sind erst nach Jahren messbar',
  example: 'I-GZ-02 ist messbar ab 01.01.2029, das Zieldatum ist der 31.12.2027.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'measurableFrom', rows, ({ id, measurableFrom, targetDate }) =>
      measurableFrom !== undefined && targetDate !== undefined && measurableFrom > targetDate
        ? words(
            `Eine Wirkung ist bei ${id} erst ab ${formatDate(measurableFrom)} zu erwarten, das Ziel soll aber schon am ${formatDate(targetDate)} erreicht sein. Bitte einen der beiden Tage berichtigen.`,
            `An effect on ${id} is expected only from ${formatDate(measurableFrom)}, but the target is set for ${formatDate(targetDate)}. Please correct one of the days.`,
          )
        : undefined,
    ),
});

export const indicatorDateRules = [
  valueAfterReportingDate,
  unusualDayOfYear,
  targetBeforeBaseline,
  targetDatePassed,
  baselineAfterReport,
  measurableAfterTarget,
];
