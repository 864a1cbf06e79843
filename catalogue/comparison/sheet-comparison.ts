import type { SheetKey } from '../contract/column.ts';
import { sheetOf, type Catalogue, type Row } from '../contract/contract.ts';
import { placeOf } from '../rules/rule.ts';
import type { Change, ChangeKind, Details, Subject } from './change.ts';
import type { Lineage } from './lineage.ts';
import type { Pair } from './matching.ts';
import type { Side } from './side.ts';

export type RowOn<Key extends SheetKey> = Catalogue[Key][number];

export interface Context {
  readonly before: Side;
  readonly now: Side;
  readonly lineage: Lineage;
}

/** Gives columns that changed together one meaning, or leaves them to the general comparison of fields. */
export interface Reading<R> {
  readonly columns: readonly (keyof R & string)[];
  /** To be asked even where none of the columns differs. */
  readonly always?: boolean;
  readonly read: (pair: Pair<R>, context: Context) => Change | undefined;
}

/** How the rows of one sheet are compared. Columns without a reading are compared as fields. */
export interface SheetComparison<R> {
  readonly nameOf: (row: R) => string;
  /** Names under which an older row may stand now besides its own. */
  readonly heirsOf?: (row: R, context: Context) => readonly string[];
  readonly added: (row: R, context: Context) => readonly Change[];
  readonly gone: (row: R, context: Context) => readonly Change[];
  readonly readings: readonly Reading<R>[];
  /** What changes besides the cells, such as a signal. */
  readonly beyondCells?: (pair: Pair<R>, context: Context) => readonly Change[];
  /** Columns whose changes say nothing. */
  readonly ignored: readonly (keyof R & string)[];
}

/** A change of a row that is there now; `column` leads to the cell. */
export function change<Kind extends ChangeKind>(
  kind: Kind,
  subject: Subject,
  row: Row,
  column: string,
  details: Details[Kind],
): Change {
  const sheet = sheetOf(subject.sheet);
  const place = placeOf(row, sheet, column);
  const internal = sheet.columns[column]?.internal ?? false;
  return { kind, subject, place, internal, ...details } as unknown as Change;
}

/** A change of a row that is no longer there. */
export function loss<Kind extends ChangeKind>(kind: Kind, subject: Subject, details: Details[Kind]): Change {
  return { kind, subject, place: undefined, internal: false, ...details } as unknown as Change;
}

/**
 * The number of a row. A row without one got a provisional number from its line, which is another line in every file:
 * such a row is found again by its wording.
 */
export function numberOr(id: string, wording: string | undefined): string {
  return id.startsWith('(') && /^\(.*, Zeile \d+\)$/.test(id) && wording !== undefined ? `\u0000${wording}` : id;
}
