import { sheets } from '../contract/contract.ts';
import { measures } from '../contract/measures.ts';
import { milestones } from '../contract/milestones.ts';
import { columnEntries } from '../contract/sheet.ts';
import { addDays, formatDate, yearOf, type PlainDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { placeOf, remark, remarksOn, rule } from './rule.ts';

const periods = 'Konzept, Maßnahmenkatalog: Umsetzungszeiträume';

/** The concept is of 2018 and its forerunners of 2010; nobody plans a whole generation ahead. */
const firstYear = '1990';
const yearsAhead = 30;

/** Rules that compare days: a wrong year sets several of them off. */
const whereDatesCount = [
  'D-FOLGE-01 D-ZUKUNFT-01 D-MEILENSTEIN-01 D-MEILENSTEIN-02 D-MEILENSTEIN-03 D-STICHTAG-01 D-STICHTAG-02 D-ZIEL-01',
  'D-ZIEL-02 D-AUSGANG-01 D-MESSBAR-01 S-FRIST-01 S-FRIST-02 S-FRIST-03 S-FRIST-04 S-STAND-05 V-STAND-01',
  'A-FRIST-01 A-FOLGE-01 A-FOLGE-02 Z-FREIGABE-03 Z-FREIGABE-04',
].flatMap((ids) => ids.split(' '));

const unusualYear = rule({
  id: 'D-JAHR-01',
  severity: 'error',
  title: words('Jahreszahl außerhalb des Üblichen', 'Year out of the ordinary'),
  source: `${periods}; Plausibilität`,
  example: 'BS-04 endet am 31.12.2206.',
  explains: whereDatesCount,
  check: (subject) => {
    const last = String(yearOf(subject.reportingDate) + yearsAhead + 1);
    return sheets.flatMap((sheet) => {
      const columns = columnEntries(sheet).filter(([, { kind }]) => kind.is === 'date');
      return subject[sheet.key].flatMap((row) =>
        columns.flatMap(([key, { label }]) => {
          const day = (row as unknown as Readonly<Record<string, PlainDate | undefined>>)[key];
          if (day === undefined || (day >= firstYear && day < last)) return [];
          return [
            {
              place: placeOf(row, sheet, key),
              message: words(
                `Unter „${label}“ steht der ${formatDate(day)}. Bitte die Jahreszahl prüfen.`,
                `“${label}” holds ${formatDate(day)}. Please check the year.`,
              ),
            },
          ];
        }),
      );
    });
  },
});

const endBeforeStart = rule({
  id: 'D-FOLGE-01',
  severity: 'error',
  title: words('Ende vor Beginn', 'End before start'),
  source: periods,
  example: 'AM-02 endet am 31.12.2022 und beginnt am 01.03.2023.',
  explains: ['S-FRIST-01', 'S-FRIST-04'],
  check: ({ measures: rows }) =>
    remarksOn(measures, 'end', rows, ({ start, end }) =>
      start !== undefined && end !== undefined && end < start
        ? words(
            `Das Ende ${formatDate(end)} liegt vor dem Beginn ${formatDate(start)}. Bitte einen der beiden Tage berichtigen.`,
            `The end ${formatDate(end)} lies before the start ${formatDate(start)}. Please correct one of the days.`,
          )
        : undefined,
    ),
});

const ongoingWithEnd = rule({
  id: 'D-LAUFEND-01',
  severity: 'warning',
  title: words('Laufende Maßnahme mit Ende', 'Ongoing measure with an end'),
  source: periods,
  example: 'GE-03 ist als laufend gekennzeichnet und hat ein Ende.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'end', rows, ({ id, ongoing, end }) =>
      ongoing === true && end !== undefined
        ? words(
            `${id} ist eine laufende Maßnahme, hat aber ein Ende (${formatDate(end)}). Bitte das Ende löschen oder „Laufende Maßnahme“ auf nein setzen.`,
            `${id} is an ongoing measure but has an end (${formatDate(end)}). Please clear the end or set “Laufende Maßnahme” to nein.`,
          )
        : undefined,
    ),
});

const reportedFromTheFuture = rule({
  id: 'D-ZUKUNFT-01',
  severity: 'warning',
  title: words('Letzte Aktualisierung liegt in der Zukunft', 'Last update lies in the future'),
  source: 'Maßnahmensteckbrief: Letzte Aktualisierung',
  example: 'BS-04 soll am 15.01.2027 geprüft worden sein, der Stichtag ist der 31.12.2025.',
  check: ({ measures: rows, reportingDate }) => {
    // A report is closed within a year of its reporting date; what is later is a slip of the year.
    const latest = addDays(reportingDate, 365);
    return remarksOn(measures, 'updatedOn', rows, ({ id, updatedOn }) =>
      updatedOn !== undefined && updatedOn > latest
        ? words(
            `${id} soll am ${formatDate(updatedOn)} geprüft worden sein, mehr als ein Jahr nach dem Stichtag ${formatDate(reportingDate)}. Bitte die Jahreszahl prüfen.`,
            `${id} is said to have been checked on ${formatDate(updatedOn)}, more than a year after the reporting date ${formatDate(reportingDate)}. Please check the year.`,
          )
        : undefined,
    );
  },
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
                `Die Frist ${formatDate(due)} liegt ${late ? 'nach dem Ende' : 'vor dem Beginn'} der Maßnahme ${measure.id}. Bitte die Frist oder den Zeitraum der Maßnahme berichtigen.`,
                `The deadline ${formatDate(due)} lies ${late ? 'after the end' : 'before the start'} of measure ${measure.id}. Please correct the deadline or the period of the measure.`,
              ),
            ),
          ];
        }),
      ),
});

const milestoneReachedLater = rule({
  id: 'D-MEILENSTEIN-02',
  severity: 'info',
  title: words('Meilenstein erst nach dem Stichtag erreicht', 'Milestone reached after the reporting date'),
  source: 'Statistik: ein Bericht gibt den Stand an seinem Stichtag wieder',
  example: 'BS-01-M2 wurde am 20.01.2026 erreicht, der Stichtag ist der 31.12.2025.',
  check: ({ milestones: rows, reportingDate }) =>
    remarksOn(milestones, 'doneOn', rows, ({ id, title, doneOn }) =>
      doneOn !== undefined && doneOn > reportingDate
        ? words(
            `${quoted(title ?? id)} wurde am ${formatDate(doneOn)} erreicht, nach dem Stichtag ${formatDate(reportingDate)}. Bitte das Datum prüfen; stimmt es, gehört es in den nächsten Bericht.`,
            `“${title ?? id}” was reached on ${formatDate(doneOn)}, after the reporting date ${formatDate(reportingDate)}. Please check the date; if it is right, it belongs into the next report.`,
          )
        : undefined,
    ),
});

const milestoneReachedBeforeStart = rule({
  id: 'D-MEILENSTEIN-03',
  severity: 'warning',
  title: words('Meilenstein vor Beginn der Maßnahme erreicht', 'Milestone reached before the measure began'),
  source: periods,
  example: 'BS-01-M1 wurde am 12.06.2015 erreicht, BS-01 begann am 01.03.2018.',
  check: ({ milestones: rows, measureOf }) =>
    remarksOn(milestones, 'doneOn', rows, (milestone) => {
      const { id, title, due, doneOn } = milestone;
      const start = measureOf(milestone)?.start;
      if (start === undefined || doneOn === undefined || doneOn >= start) return undefined;
      // A deadline that lies before the start as well is the finding already.
      if (due !== undefined && due < start) return undefined;
      return words(
        `${quoted(title ?? id)} soll am ${formatDate(doneOn)} erreicht worden sein, die Maßnahme begann aber erst am ${formatDate(start)}. Bitte die Tage prüfen.`,
        `“${title ?? id}” is said to have been reached on ${formatDate(doneOn)}, but the measure began on ${formatDate(start)}. Please check the days.`,
      );
    }),
});

export const measureDateRules = [
  unusualYear,
  endBeforeStart,
  ongoingWithEnd,
  reportedFromTheFuture,
  milestoneOutsidePeriod,
  milestoneReachedLater,
  milestoneReachedBeforeStart,
];
