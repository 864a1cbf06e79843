import { createRequire } from 'node:module';

export const softHyphen = '\u00ad';

const german = createRequire(import.meta.url)('hyphen/de') as {
  hyphenateSync(text: string, options: { hyphenChar: string; minWordLength: number }): string;
};

const shortestWord = 9;
const lettersBefore = 4;
const lettersBehind = 3;

const longWord = new RegExp(String.raw`\p{L}{${shortestWord},}`, 'gu');
const known = new Map<string, string>();

/** Soft hyphens in long words; short remains at either end are not worth a break. */
export function hyphenate(text: string): string {
  return text.replace(longWord, (word) => {
    let divided = known.get(word);
    if (divided === undefined) {
      divided = divide(word);
      known.set(word, divided);
    }
    return divided;
  });
}

function divide(word: string): string {
  const syllables = german
    .hyphenateSync(word, { hyphenChar: softHyphen, minWordLength: shortestWord })
    .split(softHyphen);
  let result = syllables[0] ?? '';
  let letters = result.length;
  for (const syllable of syllables.slice(1)) {
    const mayBreak = letters >= lettersBefore && word.length - letters >= lettersBehind;
    result += (mayBreak ? softHyphen : '') + syllable;
    letters += syllable.length;
  }
  return result;
}
