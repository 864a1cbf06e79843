import { actionGoalsOf, mainGoalsOf } from '../concept/concept.ts';
import { contract, sheets, sheetOf, type Row } from '../contract/contract.ts';
import { columnEntries } from '../contract/sheet.ts';
import { measures } from '../contract/measures.ts';
import { values } from '../contract/values.ts';
import { formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { placeOf, remark, rule, type Remark, type Subject } from './rule.ts';

const oneNumber = 'Konzept, Maßnahmenkatalog: jede Maßnahme ist eindeutig benannt';

/** Rows refer within their workbook; only measures, indicators and mandates may refer to another office's measure. */
const localReferences = new Set(['milestones.measure', 'values.indicator']);

function danglingReferences(subject: Subject, local: boolean): readonly Remark[] {
  return sheets.flatMap((sheet) =>
    columnEntries(sheet).flatMap(([key, { kind, label }]) => {
      if (kind.is !== 'reference' || localReferences.has(`${sheet.key}.${key}`) !== local) return [];
      const target = sheetOf(kind.sheet);
      const known = new Set(subject[kind.sheet].map((row) => ('id' in row ? row.id : '')));
      return subject[sheet.key].flatMap((row) => {
        const number: unknown = (row as unknown as Readonly<Record<string, unknown>>)[key];
        if (typeof number !== 'string' || known.has(number)) return [];
        return [
          {
            place: placeOf(row, sheet, key),
            message: words(
              `„${number}“ unter „${label}“ gibt es auf dem Blatt „${target.name}“ nicht. Bitte die Nummer prüfen.`,
              `There is no “${number}” (“${label}”) on the sheet “${target.name}”. Please check the number.`,
            ),
          },
        ];
      });
    }),
  );
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

const goalOutsideField = rule({
  id: 'R-ZIEL-01',
  severity: 'error',
  title: words('Ziel passt nicht zum Handlungsfeld', 'Goal does not belong to the field'),
  source: 'Konzept, Handlungsfelder und Ziele: Hauptziel und Handlungsziel',
  example: 'BS-04 gehört zu Bildung und Sprache, nennt aber das Handlungsziel AM.1.2.',
  check: ({ measures: rows, concept }) => {
    const fieldOfMain = new Map(mainGoalsOf(concept).map((goal) => [goal.code, goal.field]));
    const mainOfAction = new Map(actionGoalsOf(concept).map((goal) => [goal.code, goal.mainGoal]));
    return rows.flatMap((measure) => {
      const { field, mainGoal, actionGoal } = measure;
      const wrongMain = field !== undefined && mainGoal !== undefined && fieldOfMain.get(mainGoal) !== field;
      const wrongAction =
        mainGoal !== undefined && actionGoal !== undefined && mainOfAction.get(actionGoal) !== mainGoal;
      return [
        ...(wrongMain
          ? [
              remark(
                measures,
                measure,
                'mainGoal',
                words(
                  `Das Hauptziel ${mainGoal} gehört nicht zum Handlungsfeld ${field}. Bitte aus der Liste wählen.`,
                  `The main goal ${mainGoal} does not belong to the field ${field}. Please choose from the list.`,
                ),
              ),
            ]
          : []),
        ...(wrongAction
          ? [
              remark(
                measures,
                measure,
                'actionGoal',
                words(
                  `Das Handlungsziel ${actionGoal} gehört nicht zum Hauptziel ${mainGoal}. Bitte aus der Liste wählen.`,
                  `The action goal ${actionGoal} does not belong to the main goal ${mainGoal}. Please choose from the list.`,
                ),
              ),
            ]
          : []),
      ];
    });
  },
});

const numbered = ['measures', 'milestones', 'indicators', 'mandates'] as const;

type NumberedRow = Row & { readonly id: string };

/** Rows whose number an earlier row has already, together with that row. */
function repeatedRows(rows: readonly NumberedRow[]): readonly (readonly [repeated: NumberedRow, first: NumberedRow])[] {
  const first = new Map<string, NumberedRow>();
  return rows.flatMap((row) => {
    const known = first.get(row.id);
    if (known) return [[row, known] as const];
    first.set(row.id, row);
    return [];
  });
}

const repeatedNumber = rule({
  id: 'R-DOPPELT-01',
  severity: 'error',
  title: words('Nummer doppelt vergeben', 'Number used twice'),
  source: oneNumber,
  example: 'BS-04 steht in Zeile 9 und in Zeile 23.',
  check: (subject) =>
    numbered.flatMap((key) =>
      repeatedRows(subject[key]).flatMap(([row, first]) =>
        row.origin.file === first.origin.file
          ? [
              remark(
                contract[key],
                row,
                'id',
                words(
                  `Die Nummer ${row.id} steht schon in Zeile ${first.origin.row}. Bitte eine der beiden Zeilen löschen oder vom Integrationsbüro eine neue Nummer geben lassen.`,
                  `The number ${row.id} stands already in row ${first.origin.row}. Please delete one of the rows or ask the Integrationsbüro for a new number.`,
                ),
              ),
            ]
          : [],
      ),
    ),
});

const numberInTwoWorkbooks = rule({
  id: 'R-DOPPELT-02',
  severity: 'error',
  scope: 'catalogue',
  title: words('Nummer in zwei Arbeitsmappen', 'Number in two workbooks'),
  source: oneNumber,
  example: 'BS-04 melden das Jugendamt und das Sozialamt.',
  check: (subject) =>
    numbered.flatMap((key) =>
      repeatedRows(subject[key]).flatMap(([row, first]) =>
        row.origin.file === first.origin.file
          ? []
          : [
              remark(
                contract[key],
                row,
                'id',
                words(
                  `${row.id} steht auch in „${first.origin.file}“ (${first.origin.sheet}, Zeile ${first.origin.row}). Bitte klären, welches Amt berichtet; bis dahin gilt die Angabe des federführenden Amts.`,
                  `${row.id} stands in “${first.origin.file}” too (${first.origin.sheet}, row ${first.origin.row}). Please settle which office reports; until then the lead office's entry counts.`,
                ),
              ),
            ],
      ),
    ),
});

const repeatedValue = rule({
  id: 'R-DOPPELT-03',
  severity: 'error',
  title: words('Zwei Messwerte für denselben Stichtag', 'Two values for the same date'),
  source: 'Statistik: je Indikator, Stichtag und Gliederung ein Wert',
  example: 'I-BS-01 hat zum 31.12.2024 zwei Werte „insgesamt“.',
  check: ({ values: rows }) => {
    const first = new Map<string, (typeof rows)[number]>();
    return rows.flatMap((value) => {
      if (value.indicator === undefined || value.date === undefined) return [];
      const key = [value.indicator, value.date, value.breakdown ?? 'insgesamt'].join('|');
      const known = first.get(key);
      if (!known) {
        first.set(key, value);
        return [];
      }
      return [
        remark(
          values,
          value,
          'date',
          words(
            `Für ${value.indicator} steht der ${formatDate(value.date)} (${value.breakdown ?? 'insgesamt'}) schon in Zeile ${known.origin.row}. Bitte einen der Werte löschen.`,
            `For ${value.indicator} the date ${formatDate(value.date)} (${value.breakdown ?? 'insgesamt'}) stands already in row ${known.origin.row}. Please delete one of the values.`,
          ),
        ),
      ];
    });
  },
});

export const referenceRules = [
  unknownReference,
  unknownReferenceInCatalogue,
  goalOutsideField,
  repeatedNumber,
  numberInTwoWorkbooks,
  repeatedValue,
];
