/**
 * What a workbook may cost. A catalogue of measures stays far below; a file above was built to exhaust memory, or it
 * carries a million formatted empty rows that its author does not know of. Sizes are bytes, all others are counts.
 */
export interface Limits {
  readonly fileBytes: number;
  readonly zipEntries: number;
  /** One part after inflating. */
  readonly partBytes: number;
  /** What a part may have although the zip directory announces less: some programs write wrong sizes. */
  readonly unannouncedBytes: number;
  /** All inflated parts together. */
  readonly inflatedBytes: number;
  /** Inflated to compressed size; judged only above `ratioFloorBytes`, small parts legitimately compress far. */
  readonly compressionRatio: number;
  readonly ratioFloorBytes: number;
  readonly xmlDepth: number;
  /** Elements of one part; a million of formatted empty rows has a few of them each. */
  readonly xmlElements: number;
  readonly sheets: number;
  /** Cells with a value or a formula; styled empty cells do not count. */
  readonly cells: number;
  readonly sharedStrings: number;
  /** Characters of one text; Excel's own limit. */
  readonly cellText: number;
  /** Characters of all texts and formulas, counted again for every cell that shares a text. */
  readonly totalText: number;
  /** Entries of any other list: relationships, formats, merges, comments, tables, columns of a table. */
  readonly listEntries: number;
  /** Defects that are listed one by one. */
  readonly defects: number;
}

const mega = 1_000_000;

export const defaultLimits: Limits = {
  fileBytes: 50 * mega,
  zipEntries: 5_000,
  partBytes: 200 * mega,
  unannouncedBytes: 16 * mega,
  inflatedBytes: 400 * mega,
  compressionRatio: 200,
  ratioFloorBytes: mega,
  xmlDepth: 64,
  xmlElements: 15 * mega,
  sheets: 1_000,
  cells: 2 * mega,
  sharedStrings: 2 * mega,
  cellText: 32_767,
  totalText: 64 * mega,
  listEntries: 100_000,
  defects: 1_000,
};
