import { entryLabel, listEntries, type Concept } from '../../concept/concept.ts';
import type { Column, ConceptList } from '../../contract/column.ts';
import { formatEuro, formatNumber, formatPercent } from '../../numbers.ts';
import { formatDate, parseIsoDate, type PlainDate } from '../../plain-date.ts';
import { quoted, words, type Words } from '../../words.ts';
import type { Content, DatedNumber } from '../change.ts';

/** Of which edition a code is: the same code may have had another name then. */
export type When = 'old' | 'new';

/** The value of an indicator of which a sentence speaks. */
export interface FigureOf {
  readonly indicator: string | undefined;
  readonly date: PlainDate | undefined;
  readonly breakdown: string | undefined;
  readonly unit: string | undefined;
}

/** How sentences name things. A public edition hands in a `figure` that suppresses small numbers. */
export interface Naming {
  readonly entry: (list: ConceptList, code: string, when: When) => string;
  readonly figure: (value: number, of: FigureOf) => Words;
}

export interface Period {
  readonly before: PlainDate;
  readonly now: PlainDate;
}

export function namingOf(concept: Concept, { before, now }: Period, figure: Naming['figure'] = plainFigure): Naming {
  const labels = new Map<string, ReadonlyMap<string, string>>();
  const labelsOf = (list: ConceptList, when: When) => {
    const key = `${list} ${when}`;
    const found =
      labels.get(key) ??
      new Map(
        listEntries(concept, list, when === 'old' ? before : now).map((entry) => [entry.code, entryLabel(entry)]),
      );
    labels.set(key, found);
    return found;
  };
  return { entry: (list, code, when) => labelsOf(list, when).get(code) ?? code, figure };
}

/** Enough digits that two different numbers never look alike. */
const exact = { max: 6 };

function plainFigure(value: number, { unit }: FigureOf): Words {
  const named = unit === undefined || unit === 'Anzahl' ? '' : `\u00a0${unit}`;
  return words(`${formatNumber(value, exact)}${named}`, `${value}${named}`);
}

/** „80 % (31.12.2027)“ */
export function datedNumber({ value, date }: DatedNumber, naming: Naming, of: Omit<FigureOf, 'date'>): Words {
  const number = value === undefined ? words('leer', 'empty') : naming.figure(value, { ...of, date });
  const day = date === undefined ? '' : ` (${formatDate(date)})`;
  return words(`${number.de}${day}`, `${number.en}${day}`);
}

/** What a cell holds, as people would say it. */
export function contentWords(content: Content, { kind }: Column, when: When, naming: Naming): Words {
  if (content === undefined || (Array.isArray(content) && content.length === 0)) return words('leer', 'empty');
  if (Array.isArray(content)) {
    const parts = (content as readonly string[]).map((part) => contentWords(part, { kind } as Column, when, naming));
    return words(parts.map(({ de }) => de).join('; '), parts.map(({ en }) => en).join('; '));
  }
  if (typeof content === 'boolean') return content ? words('ja', 'yes') : words('nein', 'no');
  if (typeof content === 'number') return numberWords(content, kind.is);
  const text = content as string;
  if (kind.is === 'concept') return same(naming.entry(kind.list, text, when));
  if (kind.is === 'reference') return same(text);
  const day = kind.is === 'date' ? parseIsoDate(text) : undefined;
  return day === undefined ? words(quoted(text), `“${text}”`) : same(formatDate(day));
}

function numberWords(value: number, kind: Column['kind']['is']): Words {
  switch (kind) {
    case 'euro':
      return words(formatEuro(value), `€${value}`);
    case 'percent':
      return words(formatPercent(value, exact), `${value}%`);
    default:
      return words(formatNumber(value, exact), String(value));
  }
}

function same(text: string): Words {
  return words(text, text);
}
