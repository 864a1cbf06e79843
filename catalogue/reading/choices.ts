import { entryLabel, type ListEntry } from '../concept/concept.ts';
import { words, type Words } from '../words.ts';
import { empty, interpreted, isPlaceholder, unreadable, value, type Interpretation } from './interpretation.ts';
import { normalised } from './label.ts';

const yes = new Set(['ja', 'j', 'x', 'wahr', 'true', '1', 'yes', 'y']);
const no = new Set(['nein', 'n', 'falsch', 'false', '0', 'no']);

export function readYesNo(text: string): Interpretation<boolean> {
  const word = normalised(text);
  if (text === 'ja' || text === 'nein') return value(text === 'ja');
  if (yes.has(word) || text.trim() === '✓') return interpreted(true, 'ja');
  if (no.has(word)) return interpreted(false, 'nein');
  if (isPlaceholder(word)) return { is: 'placeholder' };
  return unreadable(words('Bitte „ja“ oder „nein“ wählen.', 'Please choose “ja” or “nein”.'));
}

/** Reads one of the options; letter case, umlauts and blanks do not matter. */
export function readChoice(text: string, options: readonly string[]): Interpretation<string> {
  const trimmed = text.trim();
  if (options.includes(trimmed)) return value(trimmed);
  const word = normalised(trimmed);
  const match = options.find((option) => normalised(option) === word);
  if (match !== undefined) return interpreted(match, match);
  if (isPlaceholder(word)) return { is: 'placeholder' };
  return unreadable(notInList(options));
}

/** Reads an entry of the concept by code, by „code name“ or by name. */
export function readEntry(
  text: string,
  entries: readonly ListEntry[],
  formerly: ReadonlyMap<string, string>,
): Interpretation<string> {
  const trimmed = text.trim();
  const exact = entries.find((entry) => trimmed === entry.code || trimmed === entryLabel(entry));
  if (exact) return value(exact.code);
  const word = normalised(trimmed);
  const [first = ''] = trimmed.replace(/^(?:Amt|Dezernat|Dez\.)\s+(?=\S)/i, '').split(/[\s:–—]+/, 1);
  const alike =
    entries.find((entry) => normalised(entry.name) === word || normalised(entryLabel(entry)) === word) ??
    entries.find((entry) => entry.code.toLowerCase() === first.toLowerCase()) ??
    entries.find((entry) => entry.code === formerly.get(first.toUpperCase()));
  if (alike) return interpreted(alike.code, entryLabel(alike));
  if (isPlaceholder(word)) return { is: 'placeholder' };
  return unreadable(notInList(entries.map(entryLabel)));
}

/** Reads a list separated by semicolons or line breaks, or by commas where every part is an entry. */
export function readSeveral(
  text: string,
  readOne: (part: string) => Interpretation<string>,
): Interpretation<readonly string[]> {
  const bySemicolon = split(text, /[;\n]/);
  const semicolonReadings = bySemicolon.map(readOne);
  const readings = semicolonReadings.every(isUnderstood) ? semicolonReadings : split(text, /[;,\n]/).map(readOne);
  const failed = readings.find((reading) => reading.is === 'unreadable');
  if (failed) return failed;
  const understood = readings.filter(isUnderstood);
  if (understood.length === 0) return readings.length === 0 ? empty : { is: 'placeholder' };
  const values = [...new Set(understood.map((reading) => reading.value))];
  if (readings.every((reading) => reading.is === 'value')) return value(values);
  return interpreted(
    values,
    understood.map((reading) => (reading.is === 'interpreted' ? reading.shown : reading.value)).join('; '),
  );
}

function split(text: string, separator: RegExp): readonly string[] {
  return text
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

type Understood = Extract<Interpretation<string>, { is: 'value' | 'interpreted' }>;

function isUnderstood(reading: Interpretation<string>): reading is Understood {
  return reading.is === 'value' || reading.is === 'interpreted';
}

function notInList(options: readonly string[]): Words {
  const shown = options.length > 8 ? [...options.slice(0, 7), '…'] : options;
  return words(
    `Bitte einen Eintrag der Liste wählen: ${shown.join('; ')}.`,
    `Please choose an entry of the list: ${shown.join('; ')}.`,
  );
}
