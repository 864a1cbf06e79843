import { indicators } from '../contract/indicators.ts';
import { measures } from '../contract/measures.ts';
import { sheets } from '../contract/contract.ts';
import { latestAt } from '../assessment/series.ts';
import { formatDate } from '../plain-date.ts';
import { requirementsOf } from '../required.ts';
import { words } from '../words.ts';
import { remark, rule } from './rule.ts';

const conceptMonitoring = 'Konzept, Monitoring und Steuerung';

const requiredCells = rule({
  id: 'V-PFLICHT-01',
  severity: 'error',
  title: words('Pflichtangabe fehlt', 'Required entry missing'),
  source: `${conceptMonitoring}: Maßnahmen, Verantwortlichkeiten und Umsetzungszeiträume`,
  example: 'BS-04 hat keinen Umsetzungsstand.',
  check: (subject) =>
    sheets.flatMap((sheet) =>
      subject[sheet.key].flatMap((row) =>
        requirementsOf(sheet, row)
          // A column that is missing altogether is one finding of the reading, not one for every row.
          .filter(
            ({ key, filled }) =>
              !filled && row.origin.letters[key] !== undefined && !hasOwnRule.has(`${sheet.key}.${key}`),
          )
          .map(({ key, column }) => {
            const when = typeof column.required === 'object' ? column.required.words : undefined;
            return remark(
              sheet,
              row,
              key,
              words(
                `„${column.label}“ fehlt${when ? `; die Angabe ist Pflicht ${when.de}` : ''}.`,
                `“${column.label}” is missing${when ? `; it is required ${when.en}` : ''}.`,
              ),
            );
          }),
      ),
    ),
});

/** Columns whose absence a rule of its own explains better. */
const hasOwnRule = new Set(['indicators.baseline', 'indicators.baselineDate']);

const staleMeasure = rule({
  id: 'V-STAND-01',
  severity: 'warning',
  title: words('Angaben älter als der Berichtszeitraum', 'Data older than the reporting period'),
  source: `${conceptMonitoring}: fortlaufende Berichterstattung`,
  example: 'BS-04 wurde zuletzt am 03.02.2022 aktualisiert, der Berichtszeitraum beginnt am 01.01.2024.',
  check: ({ measures: rows, reporting }) =>
    rows.flatMap((measure) =>
      measure.updatedOn !== undefined && measure.updatedOn < reporting.periodFrom
        ? [
            remark(
              measures,
              measure,
              'updatedOn',
              words(
                `Die Angaben zu ${measure.id} sind vom ${formatDate(measure.updatedOn)} und damit älter als der Berichtszeitraum ab ${formatDate(reporting.periodFrom)}. Bitte prüfen und das Datum erneuern.`,
                `The data on ${measure.id} date from ${formatDate(measure.updatedOn)}, before the reporting period from ${formatDate(reporting.periodFrom)}. Please check them and renew the date.`,
              ),
            ),
          ]
        : [],
    ),
});

const indicatorWithoutBaseline = rule({
  id: 'V-BASIS-01',
  severity: 'error',
  title: words('Indikator ohne Ausgangswert', 'Indicator without baseline'),
  source: 'Ratspraxis: ohne Ausgangspunkt ist keine Entwicklung zu beurteilen (Konstanz)',
  example: 'I-BS-02 hat einen Zielwert, aber keinen Ausgangswert.',
  check: ({ indicators: rows }) =>
    rows.flatMap((indicator) => {
      if (indicator.kind === 'Kontext') return [];
      if (indicator.baseline === undefined && indicator.origin.verbatim['baseline'] === undefined) {
        return [
          remark(
            indicators,
            indicator,
            'baseline',
            words(
              `${indicator.id} hat keinen Ausgangswert. Ohne ihn lässt sich die Entwicklung nicht beurteilen; bitte Wert und Stichtag eintragen.`,
              `${indicator.id} has no baseline. Without it no development can be assessed; please enter value and date.`,
            ),
          ),
        ];
      }
      return indicator.baselineDate === undefined && indicator.origin.verbatim['baselineDate'] === undefined
        ? [
            remark(
              indicators,
              indicator,
              'baselineDate',
              words(
                `Der Ausgangswert von ${indicator.id} hat keinen Stichtag.`,
                `The baseline of ${indicator.id} has no date.`,
              ),
            ),
          ]
        : [];
    }),
});

const indicatorWithoutValue = rule({
  id: 'V-WERT-01',
  severity: 'warning',
  title: words('Indikator ohne aktuellen Wert', 'Indicator without a current value'),
  source: `${conceptMonitoring}: nachvollziehbares Monitoring über die Jahre`,
  example: 'I-BS-02 hat im Berichtszeitraum keinen Messwert.',
  check: ({ indicators: rows, measures: all, seriesOf, reporting, reportingDate }) => {
    const ended = new Set(
      all.filter(({ state }) => state === 'abgeschlossen' || state === 'gestrichen').map(({ id }) => id),
    );
    return rows.flatMap((indicator) => {
      if (ended.has(indicator.measure ?? '')) return [];
      if (indicator.measurableFrom !== undefined && indicator.measurableFrom > reportingDate) return [];
      const latest = latestAt(seriesOf(indicator), reportingDate);
      if (latest !== undefined && latest.date >= reporting.periodFrom) return [];
      const since = latest === undefined ? undefined : formatDate(latest.date);
      return [
        remark(
          indicators,
          indicator,
          'id',
          since === undefined
            ? words(
                `Zu ${indicator.id} gibt es keinen Messwert. Bitte auf dem Blatt „Messwerte“ eintragen.`,
                `There is no value for ${indicator.id}. Please enter it on the sheet “Messwerte”.`,
              )
            : words(
                `Der letzte Messwert von ${indicator.id} ist vom ${since} und liegt vor dem Berichtszeitraum. Bitte einen neueren eintragen.`,
                `The last value of ${indicator.id} is of ${since}, before the reporting period. Please enter a newer one.`,
              ),
        ),
      ];
    });
  },
});

const measureWithoutIndicator = rule({
  id: 'V-INDIKATOR-01',
  severity: 'info',
  scope: 'catalogue',
  title: words('Maßnahme ohne Indikator', 'Measure without indicator'),
  source: 'Ratspraxis: Zusammenhang von Maßnahme und Ziel (Aachen, Potsdam)',
  example: 'Zu BS-04 gibt es keinen Indikator.',
  check: ({ measures: rows, indicatorsOf }) =>
    rows
      .filter((measure) => measure.state !== 'gestrichen' && indicatorsOf(measure).length === 0)
      .map((measure) =>
        remark(
          measures,
          measure,
          'id',
          words(
            `Zu ${measure.id} gibt es keinen Indikator. Bitte mit dem Integrationsbüro klären, woran ihr Erfolg zu erkennen ist.`,
            `There is no indicator for ${measure.id}. Please settle with the Integrationsbüro how its success can be seen.`,
          ),
        ),
      ),
});

export const completenessRules = [
  requiredCells,
  staleMeasure,
  indicatorWithoutBaseline,
  indicatorWithoutValue,
  measureWithoutIndicator,
];
