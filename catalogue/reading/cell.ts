import { listEntries, type Concept, type ListEntry } from '../concept/concept.ts';
import type { ConceptList, Kind } from '../contract/column.ts';
import { formatDate, parseIsoDate, type PlainDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { readChoice, readEntry, readSeveral, readYesNo } from './choices.ts';
import { readDate } from './dates.ts';
import type { CellContent } from './grid.ts';
import { empty, unreadable, value, type Interpretation } from './interpretation.ts';
import { readNumber, readPercent } from './numbers.ts';

/** The lists of the concept as they stand at the reporting date. */
export interface Lists {
  entries(list: ConceptList): readonly ListEntry[];
  /** Former codes of offices to their present ones. */
  readonly formerOffices: ReadonlyMap<string, string>;
}

export function listsAt(concept: Concept, day: PlainDate): Lists {
  const cache = new Map<ConceptList, readonly ListEntry[]>();
  return {
    entries: (list) => {
      const known = cache.get(list) ?? listEntries(concept, list, day);
      cache.set(list, known);
      return known;
    },
    formerOffices: new Map(
      concept.organisation.flatMap(({ offices }) =>
        offices.flatMap(({ code, formerly }) => formerly.map((former) => [former, code] as const)),
      ),
    ),
  };
}

/** What a cell says when its column is of a kind. */
export function readCell(cell: CellContent, kind: Kind, lists: Lists): Interpretation<unknown> {
  if (cell.type === 'error') {
    return unreadable(
      words(
        'Die Formel ergibt einen Fehler. Bitte den Wert eintragen.',
        'The formula gives an error. Please enter the value.',
      ),
    );
  }
  if (cell.type === 'blank') {
    return unreadable(
      words(
        'Die Formel wurde nie berechnet. Bitte die Datei in Excel öffnen und speichern oder den Wert eintragen.',
        'The formula was never computed. Please open and save the file in Excel or enter the value.',
      ),
    );
  }
  const text = textOf(cell).trim();
  if (text === '') return empty;
  switch (kind.is) {
    case 'text':
      return value(text);
    case 'reference':
      return value(text);
    case 'date':
      return readDate(cell, kind.partial);
    case 'number':
    case 'euro':
      return readNumber(cell);
    case 'percent':
      return readPercent(cell);
    case 'yesNo':
      return readYesNo(text);
    case 'choice':
      return kind.many ? readSeveral(text, (part) => readChoice(part, kind.options)) : readChoice(text, kind.options);
    case 'concept': {
      const entries = lists.entries(kind.list);
      const one = (part: string) => readEntry(part, entries, lists.formerOffices);
      return kind.many ? readSeveral(text, one) : one(text);
    }
  }
}

/** A cell's content as people see it, for texts and for quoting in findings. */
export function textOf(cell: CellContent): string {
  switch (cell.type) {
    case 'text':
    case 'error':
      return cell.value.replaceAll(/[\u00a0\u202f]/g, ' ').replaceAll('\r\n', '\n');
    case 'number':
      return cell.percent ? `${Number((cell.value * 100).toPrecision(12))} %` : String(cell.value).replace('.', ',');
    case 'boolean':
      return cell.value ? 'ja' : 'nein';
    case 'date': {
      const day = parseIsoDate(cell.value);
      return day ? formatDate(day) : cell.value;
    }
    case 'blank':
      return '';
  }
}
