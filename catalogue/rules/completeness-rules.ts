import { mainGoalsOf } from '../concept/concept.ts';
import { sheets, type Row } from '../contract/contract.ts';
import { indicators } from '../contract/indicators.ts';
import { measures } from '../contract/measures.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';
import { formatDate } from '../plain-date.ts';
import { requirementsOf } from '../required.ts';
import { quoted, words } from '../words.ts';
import { isReported, isTotal } from './kinds.ts';
import { remark, remarkOnConcept, remarksOn, rule } from './rule.ts';

const monitoring = 'Konzept, Monitoring und Steuerung';

const requiredCells = rule({
  id: 'V-PFLICHT-01',
  severity: 'error',
  title: words('Pflichtangabe fehlt', 'Required entry missing'),
  source: `${monitoring}: Maßnahmen, Verantwortlichkeiten und Umsetzungszeiträume`,
  example: 'BS-04 hat keinen Umsetzungsstand.',
  check: (subject) =>
    sheets.flatMap((sheet) =>
      subject[sheet.key].filter(lacksSomething(sheet)).flatMap((row) =>
        requirementsOf(sheet, row)
          // A column that is missing altogether is one finding of the reading, not one for every row.
          .filter(
            ({ key, filled }) =>
              !filled && row.origin.letters[key] !== undefined && !hasOwnRule.has(`${sheet.key}.${key}`),
          )
          .map(({ key, column }) => {
            const when = typeof column.required === 'object' ? column.required.words : undefined;
            const ask =
              column.filledBy === 'office'
                ? words('Bitte eintragen.', 'Please enter it.')
                : words('Das Integrationsbüro trägt sie ein.', 'The Integrationsbüro enters it.');
            return remark(
              sheet,
              row,
              key,
              words(
                `„${column.label}“ fehlt${when ? `; die Angabe ist Pflicht ${when.de}` : ''}. ${ask.de}`,
                `“${column.label}” is missing${when ? `; it is required ${when.en}` : ''}. ${ask.en}`,
              ),
            );
          }),
      ),
    ),
});

/** Most rows hold all that could be asked of them; what is really asked need only be found out for the others. */
function lacksSomething(sheet: Sheet): (row: Row) => boolean {
  const asked = columnEntries(sheet).flatMap(([key, { required }]) => (required === 'never' ? [] : [key]));
  return (row) => {
    const cells = row as unknown as Readonly<Record<string, unknown>>;
    return asked.some((key) => cells[key] === undefined || (Array.isArray(cells[key]) && cells[key].length === 0));
  };
}

/** Columns whose absence a rule of its own explains better. */
const hasOwnRule = new Set(['indicators.baseline', 'indicators.baselineDate']);

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
                `Der Ausgangswert von ${indicator.id} hat keinen Stichtag. Bitte den Tag eintragen, für den er gilt.`,
                `The baseline of ${indicator.id} has no date. Please enter the day for which it holds.`,
              ),
            ),
          ]
        : [];
    }),
});

const measureWithoutIndicator = rule({
  id: 'V-INDIKATOR-01',
  severity: 'info',
  scope: 'catalogue',
  title: words('Maßnahme ohne Indikator', 'Measure without indicator'),
  source: 'Ratspraxis: Zusammenhang von Maßnahme und Ziel (Aachen, Potsdam)',
  example: 'Zu BS-04 gibt es keinen Indikator.',
  check: ({ measures: rows, indicatorsOf, isRepeat }) =>
    remarksOn(measures, 'id', rows, (measure) =>
      measure.state !== 'gestrichen' && !isRepeat(measure) && indicatorsOf(measure).length === 0
        ? words(
            `Zu ${measure.id} gibt es keinen Indikator. Bitte mit dem Integrationsbüro klären, woran ihr Erfolg zu erkennen ist.`,
            `There is no indicator for ${measure.id}. Please settle with the Integrationsbüro how its success can be seen.`,
          )
        : undefined,
    ),
});

const measureWithoutMilestone = rule({
  id: 'V-MEILENSTEIN-01',
  severity: 'info',
  title: words('Befristete Maßnahme ohne Meilenstein', 'Measure with an end but without milestone'),
  source: 'Maßnahmensteckbrief: Meilensteine mit Frist',
  example: 'GZ-04 ist in Umsetzung und hat keinen Meilenstein.',
  check: ({ measures: rows, milestonesOf, isRepeat }) =>
    remarksOn(measures, 'id', rows, (measure) =>
      measure.state === 'in Umsetzung' &&
      measure.ongoing === false &&
      !isRepeat(measure) &&
      milestonesOf(measure).length === 0
        ? words(
            `${measure.id} ist in Umsetzung und hat keinen Meilenstein. Bitte mindestens ein Ergebnis mit Frist auf dem Blatt „Meilensteine“ eintragen, damit der Verlauf zu erkennen ist.`,
            `${measure.id} is being implemented and has no milestone. Please enter at least one result with a deadline on the sheet “Meilensteine”, so that its course can be seen.`,
          )
        : undefined,
    ),
});

const breakdownNotContinued = rule({
  id: 'V-GLIEDERUNG-01',
  severity: 'info',
  title: words('Gliederung nicht fortgeführt', 'Breakdown not continued'),
  source: 'Konzept, Leitlinie Gender-Mainstreaming: Angaben nach Geschlecht und Alter',
  example: 'I-BS-05 war 2024 nach Geschlecht gegliedert, 2025 ist es nicht mehr.',
  check: ({ indicators: rows, seriesOf, valuesOf, reportingDate }) =>
    remarksOn(indicators, 'id', rows, (indicator) => {
      const totals = seriesOf(indicator).filter(({ date }) => date <= reportingDate);
      const [before, last] = totals.slice(-2);
      if (before === undefined || last === undefined) return undefined;
      const partsAt = (day: string) =>
        valuesOf(indicator).flatMap((value) => (value.date === day && !isTotal(value) ? (value.breakdown ?? []) : []));
      const now = new Set<string>(partsAt(last.date));
      const lost = partsAt(before.date).filter((part) => !now.has(part));
      if (lost.length === 0) return undefined;
      const parts = lost.map((part) => quoted(part)).join(', ');
      return words(
        `Für ${indicator.id} fehlen zum ${formatDate(last.date)} die Werte ${parts}, die es zum ${formatDate(before.date)} noch gab. Bitte nachtragen, wenn sie vorliegen.`,
        `For ${indicator.id} the values ${parts} of ${formatDate(before.date)} are not continued on ${formatDate(last.date)}. Please add them where they exist.`,
      );
    }),
});

const fieldWithoutReport = rule({
  id: 'V-FELD-01',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Handlungsfeld ohne Meldung', 'Field without a report'),
  source: `${monitoring}: Bericht über alle Handlungsfelder`,
  example: 'Im Handlungsfeld Gesundheit hat keine Maßnahme einen Umsetzungsstand.',
  check: ({ concept, measures: rows }) => {
    const byField = Map.groupBy(rows, ({ field }) => field ?? '');
    return concept.fields.flatMap(({ code, name }) => {
      const own = byField.get(code) ?? [];
      return own.length === 0 || own.some(isReported)
        ? []
        : [
            remarkOnConcept(
              words(
                `Zum Handlungsfeld ${code} ${quoted(name)} ist keine Meldung eingegangen (${own.length === 1 ? 'eine Maßnahme' : `${own.length} Maßnahmen`}). Bitte bei den Ämtern nachfragen; der Bericht bleibt hier sonst leer.`,
                `Nothing was reported on the field ${code} “${name}” (${own.length === 1 ? 'one measure' : `${own.length} measures`}). Please ask the offices; the report will have nothing to say here.`,
              ),
            ),
          ];
    });
  },
});

const mainGoalWithoutOutcome = rule({
  id: 'V-ZIEL-01',
  severity: 'info',
  scope: 'catalogue',
  title: words('Hauptziel ohne Wirkungsindikator', 'Main goal without outcome indicator'),
  source: `${monitoring}: Wirkungsziele werden über die Jahre verfolgt`,
  example: 'Zum Hauptziel WL.1 gibt es nur Output-Indikatoren.',
  check: ({ concept, measures: rows, indicators: all, measureOf }) => {
    const mainOf = new Map(
      mainGoalsOf(concept).flatMap(({ code, actionGoals }) => actionGoals.map((goal) => [goal.code, code] as const)),
    );
    const covered = new Set(
      all
        .filter(({ kind }) => kind === 'Wirkung')
        .map((indicator) => mainOf.get(indicator.actionGoal ?? '') ?? measureOf(indicator)?.mainGoal),
    );
    const measuresOf = Map.groupBy(rows, ({ mainGoal }) => mainGoal ?? '');
    return mainGoalsOf(concept).flatMap(({ code, name }) => {
      const own = measuresOf.get(code) ?? [];
      // An office that handed in nothing did not hand in its indicators either: then nothing can be said.
      if (covered.has(code) || own.length === 0 || !own.every(isReported)) return [];
      return [
        remarkOnConcept(
          words(
            `Zum Hauptziel ${code} ${quoted(name)} gibt es keinen Wirkungsindikator. Bitte in der Steuerungsgruppe klären, woran seine Erreichung zu erkennen ist.`,
            `There is no outcome indicator for the main goal ${code} “${name}”. Please settle in the steering group how its attainment can be seen.`,
          ),
        ),
      ];
    });
  },
});

export const completenessRules = [
  requiredCells,
  indicatorWithoutBaseline,
  measureWithoutIndicator,
  measureWithoutMilestone,
  breakdownNotContinued,
  fieldWithoutReport,
  mainGoalWithoutOutcome,
];
