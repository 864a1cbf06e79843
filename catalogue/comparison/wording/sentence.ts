import { words, type Words } from '../../words.ts';
import type { Change, ChangeKind } from '../change.ts';
import { indicatorStatements } from './indicator-statements.ts';
import { measureStatements } from './measure-statements.ts';
import type { Naming } from './naming.ts';
import { otherStatements } from './other-statements.ts';
import type { Statements } from './statement.ts';

const statements: Statements<ChangeKind> = { ...measureStatements, ...indicatorStatements, ...otherStatements };

/** „Stand von „in Umsetzung“ zu „abgeschlossen“.“, for a list that names the row itself. */
export function statementOf(change: Change, naming: Naming): Words {
  const say = statements[change.kind] as (change: Change, naming: Naming) => Words;
  return say(change, naming);
}

/** „BS-01: Stand von „in Umsetzung“ zu „abgeschlossen“.“ */
export function sentenceOf(change: Change, naming: Naming): Words {
  const { de, en } = statementOf(change, naming);
  return words(`${change.subject.id}: ${de}`, `${change.subject.id}: ${en}`);
}
