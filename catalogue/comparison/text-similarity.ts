/** Numbers with sign and separators, words, and signs that carry meaning such as %, €, § or a question mark. */
const tokens =
  /(?:(?<![\p{L}\p{N}.])[-\u2212])?\p{N}+(?:[.,:/]\p{N}+)*|[\p{L}\p{M}][\p{L}\p{M}\p{N}]*|\p{N}[\p{L}\p{N}]*|[%§?\p{S}]/gu;

function plain(text: string): string {
  return text.normalize('NFC').replaceAll('\u00AD', '').toLowerCase();
}

/** Whether two texts say the same, word for word: blanks, line breaks, commas and letter case do not count. */
export function sameWords(a: string, b: string): boolean {
  if (a === b) return true;
  const [first, second] = [plain(a).matchAll(tokens), plain(b).matchAll(tokens)];
  for (const [word] of first) if (second.next().value?.[0] !== word) return false;
  return second.next().done === true;
}

/** The share of words that two texts have in common (Dice), from 0 to 1, whatever their order. */
export function similarityOf(a: string, b: string): number {
  const [first, second] = [plain(a).match(tokens) ?? [], plain(b).match(tokens) ?? []];
  if (first.length + second.length === 0) return 1;
  const left = new Map<string, number>();
  for (const word of first) left.set(word, (left.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const count = left.get(word) ?? 0;
    if (count === 0) continue;
    left.set(word, count - 1);
    shared += 1;
  }
  return (2 * shared) / (first.length + second.length);
}
