/** What a workbook holds once its bytes are understood. Rows and columns count from 1, as Excel shows them. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  readonly properties: Properties;
  /** Defects of the file that did not stop the reading, for instance a sheet whose part is missing. */
  readonly defects: readonly Defect[];
}

/** The document properties that survive a trip through other programs; absent ones are undefined. */
export interface Properties {
  readonly title: string | undefined;
  readonly keywords: string | undefined;
  readonly category: string | undefined;
  readonly lastModifiedBy: string | undefined;
  /** The program that wrote the file, as `docProps/app.xml` names it. */
  readonly application: string | undefined;
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'veryHidden';
  /** Cells with a value or a formula, by row, then column. Empty styled cells are not listed. */
  readonly cells: readonly Cell[];
  readonly merges: readonly Range[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly tables: readonly Table[];
  readonly comments: readonly Comment[];
}

export type Cell = CellContent & {
  readonly row: number;
  readonly column: number;
  /** The formula as written, without the leading `=`; the content is its cached result. */
  readonly formula?: string;
};

/** A cell's content. A date is ISO text without zone, `2025-12-31` or `2025-12-31T14:30:00`. */
export type CellContent =
  | { readonly type: 'text'; readonly value: string }
  | {
      readonly type: 'number';
      readonly value: number;
      /** The number format shows per cent: 0.5 reads “50 %”. */ readonly percent?: true;
    }
  | { readonly type: 'boolean'; readonly value: boolean }
  | { readonly type: 'date'; readonly value: string }
  | { readonly type: 'error'; readonly value: string }
  /** A formula without a cached result. */
  | { readonly type: 'blank' };

export interface Range {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export interface Table {
  readonly name: string;
  readonly range: Range;
  readonly columns: readonly string[];
  /** The range has no header row; the names of the columns stand nowhere on the sheet. */
  readonly headerless?: true;
  /** The last row of the range shows totals and is no record. */
  readonly totals?: true;
}

export interface Comment {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export interface Defect {
  readonly sheet: string | undefined;
  /** An address such as `B7`, where the defect has one. */
  readonly cell: string | undefined;
  /** English, for the log and for tests; people read the finding made from it. */
  readonly message: string;
}
