import type { Column, SheetKey } from '../contract/column.ts';
import { sheetOf, type Row } from '../contract/contract.ts';
import { columnEntries } from '../contract/sheet.ts';
import { contentOf, isUnreadable, sameCell } from './cell.ts';
import type { Change, Content } from './change.ts';
import type { Pair } from './matching.ts';
import { change, type Context, type Reading, type SheetComparison } from './sheet-comparison.ts';
import type { Side } from './side.ts';
import { subjectOf } from './subject.ts';
import { similarityOf } from './text-similarity.ts';

/** A text is a slight change of another while they share this part of their words (own convention). */
export const slightFrom = 0.85;

interface Cell {
  readonly key: string;
  readonly column: Column;
}

/** Tells all changes of a row that both editions have: first what its columns mean together, then every other cell. */
export function rowComparison<R extends Row>(
  sheet: SheetKey,
  { readings, beyondCells, ignored }: SheetComparison<R>,
  context: Context,
): (pair: Pair<R>) => readonly Change[] {
  const cells = comparedCells(sheet, ignored, context.before);
  const standing = readings.some(({ always }) => always);
  return (pair) => {
    const differing = cells.filter(({ key, column }) => !sameCell(column, key, pair.before, pair.now, context.lineage));
    const beyond = beyondCells?.(pair, context) ?? none;
    if (differing.length === 0 && !standing) return beyond;
    const open = new Map(differing.map(({ key, column }) => [key, column]));
    const read = readings.flatMap((reading) => {
      const found = ask(reading, open, pair, context);
      if (found === undefined) return none;
      for (const column of reading.columns) open.delete(column);
      return found;
    });
    const rest = [...open].map(([key, column]) => cellChange(sheet, key, column, pair, context));
    return [...read, ...rest, ...beyond];
  };
}

const none: readonly Change[] = [];

function comparedCells(sheet: SheetKey, ignored: readonly string[], older: Side): readonly Cell[] {
  const { identity } = sheetOf(sheet);
  return columnEntries(sheetOf(sheet))
    .map(([key, column]) => ({ key, column }))
    .filter(({ key }) => key !== identity && !ignored.includes(key) && older.hasColumn(sheet, key));
}

function ask<R extends Row>(
  { columns, always, read }: Reading<R>,
  open: ReadonlyMap<string, Column>,
  pair: Pair<R>,
  context: Context,
): Change | undefined {
  if (always) return read(pair, context);
  if (!columns.some((column) => open.has(column))) return undefined;
  // What could not be understood has no meaning yet; it is shown word for word.
  if (columns.some((column) => isUnreadable(pair.before, column) || isUnreadable(pair.now, column))) return undefined;
  return read(pair, context);
}

function cellChange(key: SheetKey, column: string, { kind, label }: Column, pair: Pair<Row>, context: Context): Change {
  const [old, now] = [contentOf(pair.before, column), contentOf(pair.now, column)];
  const subject = subjectOf(key, pair.now, context.now);
  if (kind.is === 'text' && kind.lines === 'many' && isText(old) && isText(now)) {
    const similarity = old === undefined || now === undefined ? 0 : similarityOf(old, now);
    const extent = similarity >= slightFrom ? 'slight' : 'substantial';
    return change('textChanged', subject, pair.now, column, { column, label, old, new: now, similarity, extent });
  }
  return change('fieldChanged', subject, pair.now, column, { column, label, old, new: now });
}

function isText(content: Content): content is string | undefined {
  return content === undefined || typeof content === 'string';
}
