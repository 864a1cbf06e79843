import { hyphenate } from './hyphenate.ts';

/** Stands for a letter that the font does not have: visible, so that nobody takes the text for complete. */
export const replacement = '\u25a1';

export interface Lettering {
  /** The content with every text ready to be set. */
  readonly set: <T>(content: T) => T;
  /** Letters that could not be set, each once, in the order of their appearance. */
  readonly missing: () => readonly string[];
}

/** Nodes whose texts are looked through; everything else (vectors, measures, links) stays as it is. */
const containers = new Set(['stack', 'columns', 'ul', 'ol', 'table', 'body', 'section', 'text', 'svg']);

/** Makes texts ready for one font: letters it lacks are replaced and named, long words get soft hyphens. */
export function lettering(hasGlyph: (codePoint: number) => boolean): Lettering {
  const known = new Map<number, boolean>();
  const missing = new Set<string>();

  const printable = (text: string): string => {
    let result = '';
    let changed = false;
    for (const letter of text) {
      const codePoint = letter.codePointAt(0) ?? 0;
      let there = known.get(codePoint);
      if (there === undefined) {
        there = letter === '\n' || hasGlyph(codePoint);
        known.set(codePoint, there);
      }
      if (!there) {
        missing.add(letter);
        changed = true;
      }
      result += there ? letter : replacement;
    }
    return changed ? result : text;
  };

  const walk = (node: unknown, mayBreak: boolean, key = 'text'): unknown => {
    if (typeof node === 'string') {
      const clean = printable(tidy(node));
      return key !== 'svg' && mayBreak ? hyphenate(clean) : clean;
    }
    if (Array.isArray(node)) return node.map((part) => walk(part, mayBreak, key));
    if (typeof node !== 'object' || node === null) return node;
    const breaks = mayBreak && !('headlineLevel' in node) && (node as { hyphens?: boolean }).hyphens !== false;
    return Object.fromEntries(
      Object.entries(node).map(([name, value]) => [
        name,
        containers.has(name) ? walk(value, breaks, name) : copied(value),
      ]),
    );
  };

  return { set: (content) => walk(content, true) as typeof content, missing: () => [...missing] };
}

/** pdfmake writes into what it lays out, vectors and widths included; the content itself stays as it was. */
function copied(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(copied);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, copied(part)]));
}

/** Letters that draw nothing and only confuse: controls, directions, joiners, variants. A line break stays. */
const invisible = /(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Variation_Selector}]/gu;

/** One way of writing for the same letter, and no break between a number and its sign. */
function tidy(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?/g, '\n')
    .replaceAll('\t', ' ')
    .replaceAll(invisible, '')
    .replaceAll(/(\d) (?=[%€])/g, '$1\u00a0');
}
