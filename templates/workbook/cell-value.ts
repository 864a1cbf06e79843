import { entryLabel, listEntries, type Concept } from '../../catalogue/concept/concept.ts';
import type { ConceptList, Kind } from '../../catalogue/contract/column.ts';
import { formatDate, parseIsoDate, type PlainDate } from '../../catalogue/plain-date.ts';
import { text } from './content.ts';
import type { Content } from './plan.ts';

/** How entries of the concept are shown, „BS Bildung und Sprache“, by list and code. */
export type EntryLabels = (list: ConceptList, code: string) => string | undefined;

export function entryLabelsAt(concept: Concept, day: PlainDate): EntryLabels {
  const known = new Map<ConceptList, ReadonlyMap<string, string>>();
  return (list, code) => {
    const labels =
      known.get(list) ?? new Map(listEntries(concept, list, day).map((entry) => [entry.code, entryLabel(entry)]));
    known.set(list, labels);
    return labels.get(code);
  };
}

/** Excel's calendar is wrong before this day: it has a 29 February 1900. */
const firstReliableDay = '1900-03-01';

/** A draft value as its cell holds it; whatever does not fit the column stays word for word. */
export function contentOf(value: unknown, kind: Kind, labels: EntryLabels): Content | undefined {
  if (value === undefined || value === null || value === '') return undefined;
  if (typeof value === 'number') return { is: 'number', number: kind.is === 'percent' ? value / 100 : value };
  if (typeof value === 'boolean') return text(value ? 'ja' : 'nein');
  if (Array.isArray(value)) {
    return value.length > 0 ? text(value.map((item) => shown(String(item), kind, labels)).join('; ')) : undefined;
  }
  const words = value as string;
  const date = kind.is === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(words) ? parseIsoDate(words) : undefined;
  if (date) return date >= firstReliableDay ? { is: 'date', date } : text(formatDate(date));
  return text(shown(words, kind, labels));
}

/** A semicolon separates entries, so a label that has one of its own is represented by its code. */
function shown(code: string, kind: Kind, labels: EntryLabels): string {
  if (kind.is !== 'concept') return code;
  const label = labels(kind.list, code) ?? code;
  return kind.many && label.includes(';') ? code : label;
}
