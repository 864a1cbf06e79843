/**
 * What a number format makes of a number. `time` shows hours without a day: a value below one is a time of day or a
 * duration and stays a number, a larger one is a point in time. Elapsed hours (`[h]:mm`) are a duration: `plain`.
 */
export type FormatKind = 'plain' | 'percent' | 'date' | 'time';

/** Excel's own limit for a format code; longer ones are an attack on those who use regular expressions here. */
const longestCode = 255;

/**
 * Built-in formats have a number only (ECMA-376 part 1, 18.8.30). 27–36 and 50–58 are dates in East Asian Excel and
 * not used in others.
 */
const builtInKinds: ReadonlyMap<number, FormatKind> = new Map<number, FormatKind>([
  ...ids(9, 10, 'percent'),
  ...ids(14, 17, 'date'),
  ...ids(18, 21, 'time'),
  ...ids(22, 22, 'date'),
  ...ids(27, 31, 'date'),
  ...ids(32, 35, 'time'),
  ...ids(36, 36, 'date'),
  ...ids(45, 45, 'time'),
  ...ids(47, 47, 'time'),
  ...ids(50, 58, 'date'),
]);

function ids(from: number, to: number, kind: FormatKind): readonly (readonly [number, FormatKind])[] {
  return Array.from({ length: to - from + 1 }, (_, offset) => [from + offset, kind] as const);
}

export function builtInKind(id: number): FormatKind {
  return builtInKinds.get(id) ?? 'plain';
}

/** All sections count: `[=0]"";dd.mm.yyyy` is a date format, whichever section a value falls into. */
export function kindOfCode(code: string): FormatKind {
  if (code.length > longestCode) return 'plain';
  const symbols = symbolsOf(code);
  if (symbols.includes('[')) return 'plain';
  if (/[yd]/.test(symbols)) return 'date';
  if (/[hs]/.test(symbols)) return 'time';
  if (symbols.includes('m')) return 'date';
  return symbols.includes('%') ? 'percent' : 'plain';
}

/**
 * The characters of a code that have a meaning, in lower case: without quoted and escaped text, fill and padding,
 * colours, locales and conditions. Of elapsed time (`[h]`, `[mm]`) the bracket stays as its sign.
 */
function symbolsOf(code: string): string {
  const lower = code.toLowerCase().replaceAll('general', '').replaceAll('standard', '');
  let symbols = '';
  for (let index = 0; index < lower.length; index++) {
    const symbol = lower.charAt(index);
    if (symbol === '"') index = endOf(lower, '"', index);
    else if (symbol === '\\' || symbol === '_' || symbol === '*') index++;
    else if (symbol === '[') {
      const end = endOf(lower, ']', index);
      if (/^(?:h+|m+|s+)$/.test(lower.slice(index + 1, end))) symbols += '[';
      index = end;
    } else symbols += symbol;
  }
  return symbols;
}

function endOf(text: string, closing: string, from: number): number {
  const end = text.indexOf(closing, from + 1);
  return end < 0 ? text.length : end;
}
