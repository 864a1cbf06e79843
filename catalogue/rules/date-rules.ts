import { indicators } from '../contract/indicators.ts';
import { measures } from '../contract/measures.ts';
import { milestones } from '../contract/milestones.ts';
import { values } from '../contract/values.ts';
import { formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { remark, rule } from './rule.ts';

const periods = 'Konzept, Maßnahmenkatalog: Umsetzungszeiträume';

const endBeforeStart = rule({
  id: 'D-FOLGE-01',
  severity: 'error',
  title: words('Ende vor Beginn', 'End before start'),
  source: periods,
  example: 'AM-02 endet am 31.12.2022 und beginnt am 01.03.2023.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) =>
      measure.start !== undefined && measure.end !== undefined && measure.end < measure.start
        ? [
            remark(
              measures,
              measure,
              'end',
              words(
                `Das Ende ${formatDate(measure.end)} liegt vor dem Beginn ${formatDate(measure.start)}. Bitte einen der beiden Tage berichtigen.`,
                `The end ${formatDate(measure.end)} lies before the start ${formatDate(measure.start)}. Please correct one of the days.`,
              ),
            ),
          ]
        : [],
    ),
});

const ongoingWithEnd = rule({
  id: 'D-LAUFEND-01',
  severity: 'warning',
  title: words('Laufende Maßnahme mit Ende', 'Ongoing measure with an end'),
  source: periods,
  example: 'GE-03 ist als laufend gekennzeichnet und hat ein Ende.',
  check: ({ measures: rows }) =>
    rows.flatMap((measure) =>
      measure.ongoing === true && measure.end !== undefined
        ? [
            remark(
              measures,
              measure,
              'end',
              words(
                `${measure.id} ist eine laufende Maßnahme, hat aber ein Ende (${formatDate(measure.end)}). Bitte das Ende löschen oder „Laufende Maßnahme“ auf nein setzen.`,
                `${measure.id} is an ongoing measure but has an end (${formatDate(measure.end)}). Please clear the end or set “Laufende Maßnahme” to nein.`,
              ),
            ),
          ]
        : [],
    ),
});

const milestoneOutsidePeriod = rule({
  id: 'D-MEILENSTEIN-01',
  severity: 'warning',
  title: words('Meilenstein außerhalb des Umsetzungszeitraums', 'Milestone outside the period of its measure'),
  source: periods,
  example: 'BS-01-M3 ist nach dem Ende von BS-01 fällig.',
  check: ({ measures: rows, milestonesOf }) =>
    // Where the period itself is wrong, that is the finding.
    rows
      .filter(({ start, end }) => start === undefined || end === undefined || end >= start)
      .flatMap((measure) =>
        milestonesOf(measure).flatMap((milestone) => {
          const { due } = milestone;
          if (due === undefined) return [];
          const late = measure.end !== undefined && measure.ongoing !== true && due > measure.end;
          const early = measure.start !== undefined && due < measure.start;
          if (!late && !early) return [];
          return [
            remark(
              milestones,
              milestone,
              'due',
              words(
                `Die Frist ${formatDate(due)} liegt ${late ? 'nach dem Ende' : 'vor dem Beginn'} der Maßnahme ${measure.id}. Bitte prüfen.`,
                `The deadline ${formatDate(due)} lies ${late ? 'after the end' : 'before the start'} of measure ${measure.id}. Please check.`,
              ),
            ),
          ];
        }),
      ),
});

const valueAfterReportingDate = rule({
  id: 'D-STICHTAG-01',
  severity: 'warning',
  title: words('Messwert nach dem Stichtag des Berichts', 'Value after the reporting date'),
  source: 'Statistik: ein Bericht gibt den Stand an seinem Stichtag wieder',
  example: 'Ein Messwert vom 31.01.2026 im Bericht zum 31.12.2025.',
  check: ({ values: rows, reportingDate }) =>
    rows.flatMap((value) =>
      value.date !== undefined && value.date > reportingDate
        ? [
            remark(
              values,
              value,
              'date',
              words(
                `Der Messwert gilt für den ${formatDate(value.date)}, nach dem Stichtag ${formatDate(reportingDate)}. Er erscheint erst im nächsten Bericht; bitte den Stichtag prüfen.`,
                `The value is for ${formatDate(value.date)}, after the reporting date ${formatDate(reportingDate)}. It will appear in the next report only; please check the date.`,
              ),
            ),
          ]
        : [],
    ),
});

const targetBeforeBaseline = rule({
  id: 'D-ZIEL-01',
  severity: 'error',
  title: words('Zieldatum vor dem Ausgangswert', 'Target date before the baseline'),
  source: 'Statistik: der Zielpfad führt vom Ausgangswert zum Zielwert',
  example: 'I-GE-04 hat das Zieldatum 31.12.2018 und den Ausgangswert vom 31.12.2019.',
  check: ({ indicators: rows }) =>
    rows.flatMap((indicator) =>
      indicator.baselineDate !== undefined &&
      indicator.targetDate !== undefined &&
      indicator.targetDate <= indicator.baselineDate
        ? [
            remark(
              indicators,
              indicator,
              'targetDate',
              words(
                `Das Zieldatum ${formatDate(indicator.targetDate)} liegt nicht nach dem Stichtag des Ausgangswerts ${formatDate(indicator.baselineDate)}. Bitte berichtigen.`,
                `The target date ${formatDate(indicator.targetDate)} does not lie after the date of the baseline ${formatDate(indicator.baselineDate)}. Please correct it.`,
              ),
            ),
          ]
        : [],
    ),
});

export const dateRules = [
  endBeforeStart,
  ongoingWithEnd,
  milestoneOutsidePeriod,
  valueAfterReportingDate,
  targetBeforeBaseline,
];
