import type { Words } from '../words.ts';

/** What a cell says. Whatever is not taken as it stands carries its reason, so that nothing happens in silence. */
export type Interpretation<Value> =
  | { readonly is: 'empty' }
  | { readonly is: 'value'; readonly value: Value }
  /** Understood without doubt although written differently. */
  | { readonly is: 'interpreted'; readonly value: Value; readonly shown: string }
  /** A placeholder such as „k. A.“ where a value belongs: read as empty. */
  | { readonly is: 'placeholder' }
  | { readonly is: 'unreadable'; readonly why: Words };

export function value<Value>(value: Value): Interpretation<Value> {
  return { is: 'value', value };
}

export function interpreted<Value>(value: Value, shown: string): Interpretation<Value> {
  return { is: 'interpreted', value, shown };
}

export function unreadable(why: Words): Interpretation<never> {
  return { is: 'unreadable', why };
}

export const empty: Interpretation<never> = { is: 'empty' };

const placeholders = new Set([
  '',
  'ka',
  'kA',
  'na',
  'entfaellt',
  'offen',
  'folgt',
  'tbd',
  'unbekannt',
  'so',
  'keineangabe',
  'keineangaben',
  'x',
]);

/** „k. A.“, „-“, „s. o.“, „folgt“, „?“: signs for “no value” in a column that wants one. */
export function isPlaceholder(normalisedText: string): boolean {
  return placeholders.has(normalisedText);
}
