/** A label in two lines at most, parted between words; a longer one ends with „…“, because a chart cannot grow. */
export function wrapLabel(label: string, charactersPerLine: number): readonly string[] {
  const lines: string[] = [''];
  for (const word of label.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    const longer = line === '' ? word : `${line} ${word}`;
    if (longer.length <= charactersPerLine || line === '') lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const [first = '', second, ...rest] = lines;
  if (second === undefined) return [shorten(first, charactersPerLine)];
  return [shorten(first, charactersPerLine), shorten(rest.length > 0 ? `${second} …` : second, charactersPerLine)];
}

function shorten(line: string, characters: number): string {
  return line.length <= characters + 2 ? line : `${line.slice(0, Math.max(1, characters - 1)).trimEnd()}…`;
}
