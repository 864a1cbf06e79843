import type { contract } from './contract.ts';
import type { ValueOf } from './column.ts';
import type { Sheet } from './sheet.ts';

/**
 * A row on its way into a workbook. Next to the column's own values, text is allowed everywhere: a cell may hold what
 * people really type, for instance „März 2024“ in a date column. Dates are ISO text.
 */
export type DraftOf<S> =
  S extends Sheet<infer C> ? { readonly [K in keyof C]?: ValueOf<C[K]> | string | undefined } : never;

/** Rows for every sheet of one workbook. */
export type DraftCatalogue = { readonly [K in keyof typeof contract]: readonly DraftOf<(typeof contract)[K]>[] };
