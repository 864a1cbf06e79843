import type { Defects } from './defects.ts';
import type { Limits } from './limits.ts';

/** Whose accessories (tables, comments) are read, where to report, and how much is too much. */
export interface SheetPlace {
  readonly sheet: string;
  readonly limits: Limits;
  readonly defects: Defects;
}
