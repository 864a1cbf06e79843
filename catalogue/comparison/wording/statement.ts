import type { Words } from '../../words.ts';
import type { ChangeKind, ChangeOf } from '../change.ts';
import type { Naming } from './naming.ts';

/** One function per kind of change: a sentence for a reader who already knows of which row it speaks. */
export type Statements<Kind extends ChangeKind> = {
  readonly [K in Kind]: (change: ChangeOf<K>, naming: Naming) => Words;
};
