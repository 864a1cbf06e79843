// oxlint-disable no-underscore-dangle -- the names are pdfmake's and pdfkit's own.
import { engine, type Font } from './engine.ts';
import { softHyphen } from './hyphenate.ts';
import { accessibleIdentity } from './identity.ts';
import { giveSoftHyphen } from './soft-hyphen.ts';

/** pdfkit's document repaired: fonts know soft hyphens as nothing and measure exactly, metadata is well-formed XML. */
export class ReportDocument extends engine.PdfDocument {
  constructor(...details: ConstructorParameters<typeof engine.PdfDocument>) {
    super(...details);
    // Readers search names by their bytes; pdfkit sorts them by the rules of this machine's language.
    this._root.data.Names.data.Dests._compareKeys = byBytes;
    this.appendXML(accessibleIdentity);
  }

  private readonly repaired = new WeakSet<Font>();

  override provideFont(family: string, bold: boolean, italics: boolean): Font {
    const font = super.provideFont(family, bold, italics);
    if (!this.repaired.has(font)) {
      this.repaired.add(font);
      // The font has a visible glyph for the soft hyphen: measured, it would widen words; drawn, it would spoil copying.
      giveSoftHyphen(font);
      const widthOfString = font.widthOfString.bind(font);
      font.widthOfString = (text, size, features) =>
        exact(widthOfString(text.replaceAll(softHyphen, ''), size, features));
    }
    return font;
  }

  override _addInfo(): void {
    const info = this.info;
    this.info = Object.fromEntries(
      Object.entries(info).map(([key, value]) => [key, typeof value === 'string' ? escapeXml(value) : value]),
    );
    try {
      super._addInfo();
    } finally {
      this.info = info;
    }
  }
}

/**
 * Widths in steps of 1/1024 point add up without rounding error. Otherwise a column as wide as its text proves too
 * narrow for the sum of the parts of that text, and the last letter falls into the next line.
 */
function exact(width: number): number {
  return Math.ceil(width * 1024) / 1024;
}

/** The order of two names as they stand in the file: Latin letters in one byte, others in two behind a mark. */
function byBytes(a: string, b: string): number {
  return Buffer.compare(bytesOf(a), bytesOf(b));
}

function bytesOf(name: string): Buffer {
  return /^[\0-\u007f]*$/.test(name) ? Buffer.from(name, 'ascii') : Buffer.from(`\ufeff${name}`, 'utf16le').swap16();
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
