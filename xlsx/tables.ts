import { parseRange } from './address.ts';
import { decodeEscapes } from './escapes.ts';
import type { Parts } from './parts.ts';
import { refuseAbove } from './refusal.ts';
import type { SheetPlace } from './sheet-place.ts';
import type { Range, Table } from './workbook.ts';

/** Undefined, and reported, where the part is missing or names no range. */
export async function readTable(part: string, parts: Parts, place: SheetPlace): Promise<Table | undefined> {
  const columns: string[] = [];
  let name = '';
  let range: Range | undefined;
  let headerless = false;
  let totals = false;
  await parts.parse(part, {
    open(element, attributes) {
      if (element === 'table') {
        name = attributes['displayName'] ?? attributes['name'] ?? '';
        range = parseRange(attributes['ref'] ?? '');
        headerless = attributes['headerRowCount'] === '0';
        totals = Number(attributes['totalsRowCount'] ?? 0) > 0;
      } else if (element === 'tableColumn') {
        columns.push(decodeEscapes(attributes['name'] ?? ''));
        refuseAbove(place.limits.listEntries, columns.length, 'columns of a table');
      }
    },
  });
  if (!range) {
    place.defects.add(`the table in ${part} has no range`, place.sheet);
    return undefined;
  }
  return { name, range, columns, ...(headerless ? { headerless } : {}), ...(totals ? { totals } : {}) };
}
