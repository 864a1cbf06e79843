import type { Limits } from './limits.ts';
import type { Parts } from './parts.ts';
import { refuse, refuseAbove } from './refusal.ts';
import type { Sheet } from './workbook.ts';
import { isTrue, relationshipId } from './xml.ts';

/** What `workbook.xml` says: the sheets in the order of their tabs and the start of the calendar. */
export interface Book {
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
}

export interface SheetEntry {
  readonly name: string;
  readonly visibility: Sheet['visibility'];
  readonly relationId: string | undefined;
}

export async function readBook(part: string, parts: Parts, limits: Limits): Promise<Book> {
  const sheets: SheetEntry[] = [];
  let date1904 = false;
  let root: string | undefined;
  await parts.parse(part, {
    open(name, attributes) {
      if (root === undefined) {
        root = name;
        if (root !== 'workbook') refuse('not-a-workbook', `${part} is a ${root}`);
      }
      if (name === 'workbookPr') date1904 = isTrue(attributes['date1904']);
      if (name !== 'sheet') return;
      sheets.push({
        name: attributes['name'] ?? '',
        visibility: visibilityOf(attributes['state']),
        relationId: relationshipId(attributes),
      });
      refuseAbove(limits.sheets, sheets.length, 'sheets');
    },
  });
  return { date1904, sheets };
}

function visibilityOf(state: string | undefined): Sheet['visibility'] {
  return state === 'hidden' || state === 'veryHidden' ? state : 'visible';
}
