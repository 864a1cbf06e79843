/** The most characters Excel keeps in a cell. */
export const longestText = 32_767;

/** A text that no cell can hold. Cutting it would lose what people wrote, so nothing is written at all. */
export class TextTooLong extends Error {
  override readonly name = 'TextTooLong';
  readonly sheet: string;
  readonly column: string;
  readonly row: number;
  readonly length: number;

  constructor(place: { readonly sheet: string; readonly column: string; readonly row: number }, length: number) {
    super(
      `The text on sheet “${place.sheet}”, column “${place.column}”, row ${place.row} has ${length} characters; a cell holds ${longestText}.`,
    );
    this.sheet = place.sheet;
    this.column = place.column;
    this.row = place.row;
    this.length = length;
  }
}

/**
 * Text as a cell can hold it: line ends are line feeds, and a character that XML forbids becomes the replacement
 * character, so that the place where it stood stays visible. exceljs would drop the first kind silently and write the
 * second as a broken file.
 */
export function cellText(text: string): string {
  return text
    .replace(/\r\n?|\v|\f|\u2028|\u2029/g, '\n')
    .toWellFormed()
    .replace(forbidden, '\uFFFD');
}

// oxlint-disable-next-line no-control-regex -- these are the characters that XML 1.0 forbids, and DEL, which exceljs drops
const forbidden = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** Text that looks like an escape, `_x0041_`, would come back as the character; exceljs writes it as it stands. */
export function escaped(text: string): string {
  return text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

/** Attribute values lose line breaks in XML; Excel writes them as an escape. */
export function escapedAttribute(text: string): string {
  return escaped(text).replaceAll('\n', '_x000a_');
}
