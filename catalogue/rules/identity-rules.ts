import { contract, type Row } from '../contract/contract.ts';
import { measures } from '../contract/measures.ts';
import { values } from '../contract/values.ts';
import { formatDate } from '../plain-date.ts';
import { normalised } from '../reading/label.ts';
import { quoted, words } from '../words.ts';
import { hasEnded, isOpen } from './kinds.ts';
import { numberSpelling } from './number-spelling.ts';
import { remark, remarksOn, rule } from './rule.ts';

const oneNumber = 'Konzept, Maßnahmenkatalog: jede Maßnahme ist eindeutig benannt';
const revision = 'Konzept: Fortschreibung des Maßnahmenkatalogs';

const numbered = ['measures', 'milestones', 'indicators', 'mandates'] as const;

type NumberedRow = Row & { readonly id: string };

/** Rows whose key an earlier row has already, together with that row. */
function repeatedRows<R extends NumberedRow>(
  rows: readonly R[],
  keyOf: (row: R) => string,
): readonly (readonly [repeated: R, first: R])[] {
  const first = new Map<string, R>();
  return rows.flatMap((row) => {
    const key = keyOf(row);
    const known = first.get(key);
    if (known) return [[row, known] as const];
    first.set(key, row);
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
      repeatedRows<NumberedRow>(subject[key], ({ id }) => id).flatMap(([row, first]) =>
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
      repeatedRows<NumberedRow>(subject[key], ({ id }) => id).flatMap(([row, first]) =>
        row.origin.file === first.origin.file
          ? []
          : [
              remark(
                contract[key],
                row,
                'id',
                words(
                  `${row.id} steht auch in ${quoted(first.origin.file)} (${first.origin.sheet}, Zeile ${first.origin.row}). Bitte klären, welches Amt berichtet; bis dahin gilt die Angabe des federführenden Amts.`,
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
      const key = `${value.indicator}|${value.date}|${value.breakdown ?? 'insgesamt'}`;
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

const numberSpelledTwice = rule({
  id: 'R-DOPPELT-04',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Zwei Nummern unterscheiden sich nur in der Schreibweise', 'Two numbers differ in spelling only'),
  source: oneNumber,
  example: 'Im Katalog stehen BS-04 und BS-4.',
  check: (subject) =>
    numbered.flatMap((key) =>
      repeatedRows<NumberedRow>(subject[key], ({ id }) => numberSpelling(id)).flatMap(([row, first]) =>
        row.id === first.id
          ? []
          : [
              remark(
                contract[key],
                row,
                'id',
                words(
                  `${row.id} und ${first.id} unterscheiden sich nur in der Schreibweise. Bitte mit dem Integrationsbüro klären, ob dieselbe Zeile gemeint ist.`,
                  `${row.id} and ${first.id} differ in spelling only. Please settle with the Integrationsbüro whether the same row is meant.`,
                ),
              ),
            ],
      ),
    ),
});

const titleTwice = rule({
  id: 'R-DOPPELT-05',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Zwei Maßnahmen mit demselben Namen', 'Two measures of the same name'),
  source: oneNumber,
  example: 'BS-04 und BS-11 heißen beide „Lernpatenschaften an Schulen“.',
  check: ({ measures: rows }) => {
    const open = rows.filter((measure) => normalised(measure.title ?? '') !== '' && !hasEnded(measure));
    return repeatedRows(open, ({ title }) => normalised(title ?? '')).flatMap(([measure, first]) =>
      measure.id === first.id || measure.replacedBy === first.id || first.replacedBy === measure.id
        ? []
        : [
            remark(
              measures,
              measure,
              'title',
              words(
                `${measure.id} heißt wie ${first.id}: ${quoted(measure.title ?? '')}. Bitte klären, ob es dieselbe Maßnahme ist, oder die Namen unterscheiden.`,
                `${measure.id} has the name of ${first.id}: “${measure.title ?? ''}”. Please settle whether it is the same measure, or tell the names apart.`,
              ),
            ),
          ],
    );
  },
});

const replacedByItself = rule({
  id: 'R-ERSATZ-01',
  severity: 'error',
  title: words('Maßnahme durch sich selbst ersetzt', 'Measure replaced by itself'),
  source: revision,
  example: 'WL-03 ist „ersetzt durch“ WL-03.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'replacedBy', rows, ({ id, replacedBy }) =>
      replacedBy === id
        ? words(
            `${id} ist durch sich selbst ersetzt. Bitte die Nummer der Nachfolgerin eintragen oder die Zelle leeren.`,
            `${id} is replaced by itself. Please enter the number of its successor or clear the cell.`,
          )
        : undefined,
    ),
});

const replacedInCircle = rule({
  id: 'R-ERSATZ-02',
  severity: 'error',
  scope: 'catalogue',
  title: words('Maßnahmen ersetzen sich im Kreis', 'Measures replace each other in a circle'),
  source: revision,
  example: 'WL-03 ist durch WL-07 ersetzt und WL-07 durch WL-03.',
  check: ({ measures: rows }) => {
    const successors = new Map(rows.map(({ id, replacedBy }) => [id, replacedBy]));
    return circlesIn(successors).flatMap((circle) =>
      rows
        .filter(({ id }) => id === circle[0])
        .slice(0, 1)
        .map((measure) => {
          const shown = [...circle, measure.id].join(' → ');
          return remark(
            measures,
            measure,
            'replacedBy',
            words(
              `Die Nachfolge führt im Kreis: ${shown}. Bitte bei der Maßnahme, die weiterläuft, „ersetzt durch“ leeren.`,
              `The succession leads in a circle: ${shown}. Please clear “ersetzt durch” at the measure that goes on.`,
            ),
          );
        }),
    );
  },
});

/** Every circle once; a measure that only replaces itself is none. */
function circlesIn(successors: ReadonlyMap<string, string | undefined>): readonly (readonly string[])[] {
  const walked = new Set<string>();
  return [...successors.keys()].flatMap((start) => {
    const path: string[] = [];
    let next: string | undefined = start;
    while (next !== undefined && !walked.has(next)) {
      walked.add(next);
      path.push(next);
      next = successors.get(next);
    }
    const entry = next === undefined ? -1 : path.indexOf(next);
    const circle = entry < 0 ? [] : path.slice(entry);
    return circle.length > 1 ? [circle] : [];
  });
}

const replacedButOpen = rule({
  id: 'R-ERSATZ-03',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Ersetzte Maßnahme ist noch offen', 'Replaced measure is still open'),
  source: revision,
  example: 'WL-03 ist durch WL-07 ersetzt, die schon läuft, und selbst noch in Umsetzung.',
  check: ({ measures: rows, measureOf }) =>
    remarksOn(measures, 'state', rows, (measure) => {
      const next = measureOf({ measure: measure.replacedBy });
      // While the successor waits, the old measure may well go on.
      const taken = next?.state === 'in Umsetzung' || next?.state === 'laufend' || next?.state === 'abgeschlossen';
      if (next === undefined || next.id === measure.id || !taken || !isOpen(measure)) return undefined;
      return words(
        `${measure.id} ist durch ${next.id} ersetzt (dort ${quoted(next.state ?? '')}), steht aber selbst auf ${quoted(measure.state ?? '')}. Bitte abschließen, streichen oder „ersetzt durch“ leeren.`,
        `${measure.id} is replaced by ${next.id} (“${next.state ?? ''}”), but is itself “${measure.state ?? ''}”. Please close or cancel it, or clear “ersetzt durch”.`,
      );
    }),
});

export const identityRules = [
  repeatedNumber,
  numberInTwoWorkbooks,
  repeatedValue,
  numberSpelledTwice,
  titleTwice,
  replacedByItself,
  replacedInCircle,
  replacedButOpen,
];
