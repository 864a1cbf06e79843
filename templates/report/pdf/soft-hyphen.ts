import type { Font } from './engine.ts';
import { softHyphen } from './hyphenate.ts';

export const hyphen = '-';

/**
 * Teaches a font the hyphen at the end of a line: it looks like any other and says of itself that it is none. Whoever
 * reads, copies or searches gets the word whole. pdfkit would give it the code of the real hyphen, whose glyph it shares.
 */
export function giveSoftHyphen(font: Font): void {
  const encode = font.encode.bind(font);
  let code: string | undefined;
  font.encode = (text, features) => {
    if (!text.endsWith(softHyphen)) return encode(text, features);
    const [codes, positions] = encode(text.slice(0, -1) + hyphen, features);
    code ??= addGlyph(font);
    return [[...codes.slice(0, -1), code], positions];
  };
}

function addGlyph({ font, subset, widths, unicode, scale }: Font): string {
  const glyph = font.glyphForCodePoint(hyphen.charCodeAt(0));
  const code = subset.glyphs.push(glyph.id) - 1;
  widths[code] = glyph.advanceWidth * scale;
  unicode[code] = [softHyphen.charCodeAt(0)];
  return code.toString(16).padStart(4, '0');
}
