/** „1 Maßnahme“, „2 Maßnahmen“, „keine Maßnahme“. */
export function count(number: number, one: string, many: string, none = `keine ${many}`): string {
  if (number === 0) return none;
  return `${number}\u00a0${number === 1 ? one : many}`;
}

/** Only the verb or noun that fits a number. */
export function plural(number: number, one: string, many: string): string {
  return number === 1 ? one : many;
}

/** „a, b und c“ */
export function enumerate(items: readonly string[], last = 'und'): string {
  if (items.length < 2) return items[0] ?? '';
  return `${items.slice(0, -1).join(', ')} ${last} ${items.at(-1)}`;
}

/** A text that people entered, as one paragraph less space around it, ending as it ended. */
export function quoted(text: string): string {
  return `„${text.trim().replaceAll('„', '‚').replaceAll('“', '‘')}“`;
}

export function capitalise(text: string): string {
  return text.charAt(0).toLocaleUpperCase('de') + text.slice(1);
}

/** A sentence ends with a full stop, whoever wrote it. */
export function sentence(text: string): string {
  const trimmed = text.trim();
  return trimmed === '' || /[.!?…:“]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
