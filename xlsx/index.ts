/** The file format alone: bytes to cells, safely. Knows nothing of measures. */
export { columnLetters, formatAddress, parseAddress, parseRange, type Address } from './address.ts';
export { defaultLimits, type Limits } from './limits.ts';
export { readWorkbook, type ReadResult } from './read-workbook.ts';
export type { Refusal, RefusalReason } from './refusal.ts';
export type { Cell, CellContent, Comment, Defect, Properties, Range, Sheet, Table, Workbook } from './workbook.ts';
export type { Inflate } from './zip.ts';
