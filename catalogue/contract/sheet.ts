import type { Column, SheetKey, ValueOf } from './column.ts';

export type Columns = Readonly<Record<string, Column>>;

export interface Sheet<C extends Columns = Columns> {
  readonly key: SheetKey;
  readonly name: string;
  readonly aliases: readonly string[];
  /** Name of the Excel table object. */
  readonly table: string;
  /** What one row is, for sentences: „die Maßnahme“. */
  readonly rowNoun: string;
  readonly help: string;
  /** The column that names a row; undefined where only several columns together do. */
  readonly identity: string | undefined;
  /** Rows that the template keeps free for new entries. */
  readonly spareRows: number;
  readonly columns: C;
}

/** Where a row was read. The cell of a column is its letter and the row; a missing column has no letter. */
export interface Origin {
  readonly file: string;
  readonly sheet: string;
  readonly row: number;
  readonly letters: Readonly<Record<string, string>>;
  /** Cells that could not be understood, word for word, by column key. */
  readonly verbatim: Readonly<Record<string, string>>;
}

/**
 * One row of a sheet. Whatever people must fill in may still be missing, so every value but the identity can be
 * undefined; a list is empty instead.
 */
export type RowOf<S> =
  S extends Sheet<infer C> ? { readonly [K in keyof C]: ValueOf<C[K]> } & { readonly origin: Origin } : never;

export function sheet<const C extends Columns>(
  name: string,
  details: Omit<Sheet, 'name' | 'columns' | 'aliases' | 'identity'> & {
    readonly aliases?: readonly string[];
    readonly identity: (keyof NoInfer<C> & string) | undefined;
  },
  columns: C,
): Sheet<C> {
  return { name, aliases: [], ...details, columns };
}

export function columnEntries(of: Sheet): readonly (readonly [key: string, column: Column])[] {
  return Object.entries(of.columns);
}
