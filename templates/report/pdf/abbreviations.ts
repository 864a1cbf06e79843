export interface TextPart {
  readonly text: string;
  /** What the part stands for, where it is an abbreviation. */
  readonly expansion?: string;
}

export type Abbreviations = (text: string) => readonly TextPart[];

/** Finds abbreviations as whole words: „BS“ stands for the field, „BS-01“ is the number of a measure. */
export function abbreviations(list: ReadonlyMap<string, string>): Abbreviations {
  if (list.size === 0) return (text) => [{ text }];
  const byLength = [...list.keys()].toSorted((a, b) => b.length - a.length);
  const words = byLength.map((short) => escape(short).replaceAll(' ', '[ \u00a0]'));
  const pattern = new RegExp(String.raw`(?<![\p{L}\d.\-])(?:${words.join('|')})(?![\p{L}\d\-]|\.\d)`, 'gu');
  return (text) => {
    const parts: TextPart[] = [];
    let end = 0;
    for (const match of text.matchAll(pattern)) {
      const expansion = list.get(match[0].replaceAll('\u00a0', ' '));
      if (expansion === undefined) continue;
      if (match.index > end) parts.push({ text: text.slice(end, match.index) });
      parts.push({ text: match[0], expansion });
      end = match.index + match[0].length;
    }
    if (end === 0) return [{ text }];
    return end < text.length ? [...parts, { text: text.slice(end) }] : parts;
  };
}

function escape(text: string): string {
  return text.replaceAll(/[.()[\]{}*+?^$|\\/]/g, String.raw`\$&`);
}
