import { standardFont } from './cell-style.ts';
import type { Part } from './pack.ts';
import type { SheetPlan } from './plan.ts';

/** Puts right in the written parts what exceljs 4.4.0 has no way to say. */
export function repaired(part: Part, sheets: readonly SheetPlan[]): Part {
  if (part.name.startsWith('xl/worksheets/_rels/')) return rewritten(part, withoutOuterLinks);
  if (part.name === 'xl/styles.xml') return rewritten(part, withStandardFont);
  const number = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(part.name)?.[1];
  const sheet = sheets[Number(number) - 1];
  return sheet ? rewritten(part, (xml) => withGrowingRows(withInnerLinks(xml), sheet)) : part;
}

/**
 * A link to a cell of the same workbook is written as an external one and as an inner one, with which Excel looks for
 * `#Sheet!A1##Sheet!A1` (exceljs issue 3027) and OnlyOffice opens the browser. Only the inner one stays.
 */
function withInnerLinks(xml: string): string {
  return xml.replace(/<hyperlink [^>]*location="#[^>]*\/>/g, (link) =>
    link.replace(/ r:id="[^"]*"/, '').replace('location="#', 'location="'),
  );
}

function withoutOuterLinks(xml: string): string {
  return xml.replace(/<Relationship [^>]*Target="#[^>]*\/>/g, '');
}

/** Every height is written as one that people have set, so the row would not grow with its text any more. */
function withGrowingRows(xml: string, { heights }: SheetPlan): string {
  return xml.replace(/<row r="(\d+)" ht="[^"]*" customHeight="1"/g, (row, number: string) =>
    heights?.has(Number(number)) ? row : row.replace(' customHeight="1"', ''),
  );
}

/** The first font is the one by which widths and heights are measured; it is Calibri whatever the cells use. */
function withStandardFont(xml: string): string {
  const { name, size } = standardFont;
  return xml.replace(/<font>.*?<\/font>/, `<font><sz val="${size}"/><name val="${name}"/><family val="2"/></font>`);
}

function rewritten(part: Part, rewrite: (xml: string) => string): Part {
  return { name: part.name, bytes: new TextEncoder().encode(rewrite(new TextDecoder().decode(part.bytes))) };
}
