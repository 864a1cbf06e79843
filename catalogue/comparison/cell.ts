import type { Column } from '../contract/column.ts';
import type { Row } from '../contract/contract.ts';
import type { Content } from './change.ts';
import type { Lineage } from './lineage.ts';
import { sameWords } from './text-similarity.ts';

export function contentOf(row: Row, key: string): Content {
  return row.origin.verbatim[key] ?? valueOf(row, key);
}

function valueOf(row: Row, key: string): Content {
  return (row as unknown as Readonly<Record<string, Content>>)[key];
}

/** Whether a cell says the same as the cell of the older edition once its codes are carried over. */
export function sameCell(column: Column, key: string, before: Row, now: Row, lineage: Lineage): boolean {
  if (before.origin.verbatim[key] !== now.origin.verbatim[key]) return false;
  const [old, current] = [valueOf(before, key), valueOf(now, key)];
  return old === current || sameContent(column, old, current, lineage);
}

export function isUnreadable(row: Row, key: string): boolean {
  return row.origin.verbatim[key] !== undefined;
}

function sameContent(column: Column, old: Content, now: Content, lineage: Lineage): boolean {
  if (Array.isArray(old) || Array.isArray(now)) return sameList(column, listOf(old), listOf(now), lineage);
  return typeof old === 'string' && typeof now === 'string' && sameText(column, old, now, lineage);
}

/** The order of a list carries no meaning; an older edition without the column has no list at all. */
function sameList(column: Column, old: readonly string[], now: readonly string[], lineage: Lineage): boolean {
  const same = (a: string, b: string) => a === b || sameText(column, a, b, lineage);
  return old.every((a) => now.some((b) => same(a, b))) && now.every((b) => old.some((a) => same(a, b)));
}

function listOf(content: Content): readonly string[] {
  return Array.isArray(content) ? (content as readonly string[]) : [];
}

function sameText({ kind }: Column, old: string, now: string, lineage: Lineage): boolean {
  switch (kind.is) {
    case 'text':
      return kind.lines === 'many' ? sameWords(old, now) : squeezed(old) === squeezed(now);
    case 'concept':
      return carriedOn(kind.list, old, lineage).has(now);
    case 'reference':
      return kind.sheet === 'measures' && lineage.measure(old) === now;
    default:
      return false;
  }
}

/** Exact but for blanks: in a title or a number of a paper every sign counts. */
function squeezed(text: string): string {
  return text.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
}

function carriedOn(list: string, code: string, lineage: Lineage): ReadonlySet<string> {
  switch (list) {
    case 'office':
      return lineage.offices(code);
    case 'directorate':
      return lineage.directorates(code);
    case 'field':
    case 'mainGoal':
    case 'actionGoal':
      return new Set([lineage.goal(code)]);
    default:
      return new Set([code]);
  }
}
