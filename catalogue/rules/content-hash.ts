import { sheets, type Catalogue, type Row } from '../contract/contract.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';

/**
 * The Prüfsumme of a sign-off: 14 hexadecimal digits over all that a workbook holds, sign-offs aside. It tells whether
 * something changed, wherever the rows stand; it is no protection against somebody who wants to deceive.
 */
export function contentHash(catalogue: Catalogue): string {
  const signed = sheets.filter(({ key }) => key !== 'signOffs');
  return hash53(signed.map((sheet) => linesOf(sheet, catalogue[sheet.key])).join('\n'));
}

function linesOf(sheet: Sheet, rows: readonly Row[]): string {
  const keys = columnEntries(sheet).map(([key]) => key);
  const lines = rows.map((row) => {
    const cells = row as unknown as Readonly<Record<string, unknown>>;
    return JSON.stringify(keys.map((key) => row.origin.verbatim[key] ?? cells[key]));
  });
  return `${sheet.key}\n${lines.toSorted().join('\n')}`;
}

/** cyrb53, public domain: two 32-bit multiplicative hashes, 53 bits of them kept. */
function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(16).padStart(14, '0');
}
