import { sheets, sheetOf } from '../contract/contract.ts';
import { indicators } from '../contract/indicators.ts';
import { milestones } from '../contract/milestones.ts';
import { columnEntries } from '../contract/sheet.ts';
import { quoted, words } from '../words.ts';
import { numberSpelling } from './number-spelling.ts';
import { placeOf, remarksOn, rule, type Remark } from './rule.ts';
import type { Subject } from './subject.ts';

const oneNumber = 'Konzept, Maßnahmenkatalog: jede Maßnahme ist eindeutig benannt';

/** Rows refer within their workbook; only measures, indicators and mandates may refer to another office's measure. */
const localReferences = new Set(['milestones.measure', 'values.indicator']);

function danglingReferences(subject: Subject, local: boolean): readonly Remark[] {
  return sheets.flatMap((sheet) =>
    columnEntries(sheet).flatMap(([key, { kind, label }]) => {
      if (kind.is !== 'reference' || localReferences.has(`${sheet.key}.${key}`) !== local) return [];
      const target = sheetOf(kind.sheet);
      const known = new Set(subject[kind.sheet].map((row) => ('id' in row ? row.id : '')));
      const alike = spellingFinder(known);
      return subject[sheet.key].flatMap((row) => {
        const number: unknown = (row as unknown as Readonly<Record<string, unknown>>)[key];
        if (typeof number !== 'string' || known.has(number)) return [];
        const meant = alike(number);
        return [
          {
            place: placeOf(row, sheet, key),
            message:
              meant === undefined
                ? words(
                    `${quoted(number)} unter „${label}“ gibt es auf dem Blatt „${target.name}“ nicht. Bitte die Nummer prüfen.`,
                    `There is no “${number}” (“${label}”) on the sheet “${target.name}”. Please check the number.`,
                  )
                : words(
                    `${quoted(number)} unter „${label}“ ist anders geschrieben als ${quoted(meant)} auf dem Blatt „${target.name}“. Bitte die Nummer angleichen.`,
                    `“${number}” (“${label}”) is not spelled like “${meant}” on the sheet “${target.name}”. Please adjust the number.`,
                  ),
            ...(meant !== undefined && { fix: { set: meant } }),
          },
        ];
      });
    }),
  );
}

/** Finds the one known number that differs in spelling only. */
function spellingFinder(known: ReadonlySet<string>): (number: string) => string | undefined {
  let spellings: ReadonlyMap<string, readonly string[]> | undefined;
  return (number) => {
    spellings ??= Map.groupBy(known, numberSpelling);
    const alike = spellings.get(numberSpelling(number)) ?? [];
    return alike.length === 1 ? alike[0] : undefined;
  };
}

const unknownReference = rule({
  id: 'R-NUMMER-01',
  severity: 'error',
  title: words('Verweis ins Leere', 'Reference to nothing'),
  source: oneNumber,
  example: 'Ein Messwert nennt den Indikator I-BS-99, den es nicht gibt.',
  check: (subject) => danglingReferences(subject, true),
});

const unknownReferenceInCatalogue = rule({
  id: 'R-NUMMER-02',
  severity: 'error',
  scope: 'catalogue',
  title: words('Verweis auf eine Maßnahme, die es nicht gibt', 'Reference to a measure that does not exist'),
  source: oneNumber,
  example: 'WL-03 ist „ersetzt durch“ WL-77, die es im ganzen Katalog nicht gibt.',
  check: (subject) => danglingReferences(subject, false),
});

const milestoneOfAnotherMeasure = rule({
  id: 'R-NUMMER-03',
  severity: 'warning',
  title: words('Meilenstein-Nr. gehört zu einer anderen Maßnahme', 'Milestone number of another measure'),
  source: `${oneNumber}; die Meilenstein-Nr. beginnt mit der Maßnahmen-Nr.`,
  example: 'BS-01-M2 steht bei der Maßnahme BS-02.',
  check: ({ milestones: rows, measures: all }) => {
    const known = new Set(all.map(({ id }) => id));
    return remarksOn(milestones, 'measure', rows, ({ id, measure }) => {
      const named = /^(.+)-M\d+$/.exec(id)?.[1];
      return named !== undefined && measure !== undefined && named !== measure && known.has(named) && known.has(measure)
        ? words(
            `Der Meilenstein ${id} trägt die Nummer von ${named}, ist aber ${measure} zugeordnet. Bitte prüfen, zu welcher Maßnahme er gehört.`,
            `Milestone ${id} bears the number of ${named}, but is assigned to ${measure}. Please check to which measure it belongs.`,
          )
        : undefined;
    });
  },
});

const indicatorInAnotherField = rule({
  id: 'R-FELD-02',
  severity: 'warning',
  scope: 'catalogue',
  title: words(
    'Indikator in einem anderen Handlungsfeld als seine Maßnahme',
    'Indicator in another field than its measure',
  ),
  source: 'Konzept, Handlungsfelder und Ziele',
  example: 'I-BS-04 steht unter Bildung, misst aber die Maßnahme AM-02.',
  check: ({ indicators: rows, measureOf }) =>
    remarksOn(indicators, 'field', rows, (indicator) => {
      const measure = measureOf(indicator);
      if (measure?.field === undefined || indicator.field === undefined || measure.field === indicator.field) {
        return undefined;
      }
      return words(
        `${indicator.id} steht im Handlungsfeld ${indicator.field}, die Maßnahme ${measure.id} im Handlungsfeld ${measure.field}. Bitte das Handlungsfeld oder die Maßnahmen-Nr. berichtigen.`,
        `${indicator.id} stands in the field ${indicator.field}, but measure ${measure.id} in ${measure.field}. Please correct the field or the number of the measure.`,
      );
    }),
});

const indicatorWithoutPurpose = rule({
  id: 'I-BEZUG-01',
  severity: 'warning',
  title: words('Indikator ohne Maßnahme und Ziel', 'Indicator without measure or goal'),
  source: 'Ratspraxis: Zusammenhang von Maßnahme und Ziel (Aachen, Potsdam)',
  example: 'Der Output-Indikator I-BS-04 nennt keine Maßnahme.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'measure', rows, ({ id, kind, measure, actionGoal }) => {
      if (measure !== undefined) return undefined;
      if (kind === 'Output') {
        return words(
          `${id} misst eine Leistung, nennt aber keine Maßnahme. Bitte die Maßnahmen-Nr. eintragen.`,
          `${id} measures an output, but names no measure. Please enter the number of the measure.`,
        );
      }
      return kind === 'Wirkung' && actionGoal === undefined
        ? words(
            `${id} misst eine Wirkung, nennt aber weder Maßnahme noch Handlungsziel. Bitte eines von beiden eintragen.`,
            `${id} measures an outcome, but names neither measure nor action goal. Please enter one of them.`,
          )
        : undefined;
    }),
});

export const referenceRules = [
  unknownReference,
  unknownReferenceInCatalogue,
  milestoneOfAnotherMeasure,
  indicatorInAnotherField,
  indicatorWithoutPurpose,
];
