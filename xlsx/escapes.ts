/**
 * SpreadsheetML writes characters that XML forbids, and line breaks in attributes, as `_xHHHH_`; a literal `_x0041_`
 * is written `_x005F_x0041_` (ECMA-376 part 1, 22.9.2.19).
 */
export function decodeEscapes(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}

/**
 * A copy of a text cut from a larger one. V8 represents a piece of 13 characters and more as a window onto the whole:
 * one kept cell would keep its whole chunk of XML alive. Joining and cutting again makes it its own.
 */
export function detached(text: string): string {
  return text.length < 13 ? text : ` ${text}`.slice(1);
}
