/** Widths of Arial in thousandths of the font size, by groups of letters that are about alike. */
const groups: readonly (readonly [letters: RegExp, width: number])[] = [
  [/[ijl'|]/, 210],
  [/[ftI.,:;!/\\ [\]·„“‚‘]/, 278],
  [/[r()\-"*°]/, 340],
  [/[ckszvxyJ]/, 500],
  [/[mM%–…]/, 850],
  [/[wWOQGÖ@—]/, 760],
  [/[A-ZÄÜẞ&€<>=+]/, 690],
];
const digit = 556;
const boldness = 1.08;
/** Programs and fonts differ a little; a line too many does less harm than one cut off. */
const tolerance = 0.96;

/** How many lines a text takes in a column, `width` in digits of the standard size as Excel counts it. */
export function lineCount(text: string, width: number, { bold = false, scale = 1 } = {}): number {
  const factor = (scale * (bold ? boldness : 1)) / digit;
  const room = Math.max(1, width * tolerance);
  return text
    .split('\n')
    .map((paragraph) => linesOf(paragraph.split(' '), room, factor))
    .reduce((sum, lines) => sum + lines, 0);
}

/** The width that a text needs on one line. */
export function widthNeeded(text: string, { bold = false } = {}): number {
  return (widthOf(text) * (bold ? boldness : 1)) / digit / tolerance;
}

function linesOf(words: readonly string[], room: number, factor: number): number {
  const blank = widthOf(' ') * factor;
  let lines = 1;
  let used = 0;
  for (const word of words) {
    const width = widthOf(word) * factor;
    if (used > 0 && used + blank + width > room) {
      lines += 1;
      used = 0;
    }
    const total = used + (used > 0 ? blank : 0) + width;
    lines += Math.max(0, Math.ceil(total / room) - 1);
    used = total > room ? total % room : total;
  }
  return lines;
}

function widthOf(word: string): number {
  let width = 0;
  for (const letter of word) width += widthOfLetter(letter);
  return width;
}

const known = new Map<string, number>();

function widthOfLetter(letter: string): number {
  const width = known.get(letter) ?? groups.find(([letters]) => letters.test(letter))?.[1] ?? digit;
  known.set(letter, width);
  return width;
}
