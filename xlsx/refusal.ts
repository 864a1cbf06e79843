/** Why a file is not read. Each reason asks something else of the person who sent the file. */
export type RefusalReason =
  /** No bytes at all. */
  | 'empty'
  /** Protected by a password or by rights management: send it without. */
  | 'encrypted'
  /** Excel 97–2003 in binary or XML: save as .xlsx. */
  | 'old-excel'
  /** Excel's binary workbook .xlsb: save as .xlsx. */
  | 'binary-excel'
  /** LibreOffice's own format: save as .xlsx. */
  | 'open-document'
  /** A web page, often an export of a specialised procedure that only calls itself .xls. */
  | 'html'
  /** Plain text such as CSV. */
  | 'text'
  /** The note that Excel or LibreOffice leaves beside an open workbook: send the workbook itself. */
  | 'lock-file'
  /** Storage was reserved but never written, the usual trace of an interrupted copy: send it again. */
  | 'all-zero'
  /** The beginning of a workbook whose end is missing: the synchronisation has not finished. */
  | 'half-synced'
  /** Some other document, for instance Word or PDF. */
  | 'not-a-workbook'
  /** Beyond the limits: remove formatted empty rows and pictures. */
  | 'too-big'
  /** A workbook whose content contradicts itself: open it in Excel, let it repair, save. */
  | 'damaged'
  /** Built as no office program builds a file: ask where it comes from before opening it. */
  | 'suspicious';

export interface Refusal {
  readonly reason: RefusalReason;
  /** English, for the log; people read the finding made from the reason. */
  readonly detail: string;
}

/** Carries a refusal out of the depths of parsing to the face of this folder, which turns it into a value. */
export class Refused extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(`${refusal.reason}: ${refusal.detail}`);
    this.name = 'Refused';
    this.refusal = refusal;
  }
}

export function refuse(reason: RefusalReason, detail: string): never {
  throw new Refused({ reason, detail });
}

export function refuseAbove(limit: number, count: number, what: string): void {
  if (count > limit) refuse('too-big', `more than ${limit} ${what}`);
}
