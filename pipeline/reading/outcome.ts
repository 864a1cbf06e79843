import type { Concept } from '../../catalogue/concept/concept.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import type { ReadCatalogue } from '../../catalogue/reading/read-catalogue.ts';
import type { RefusalReason } from '../../xlsx/index.ts';

/** A file on its way into a reading process. */
export interface ForeignFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What all files of a run are read against. */
export interface ReadingContext {
  readonly concept: Concept;
  readonly day: PlainDate;
}

/** What became of a foreign file. Details are English, for the log and for tests. */
export type Outcome =
  | { readonly status: 'read'; readonly read: ReadCatalogue }
  | { readonly status: 'refused'; readonly reason: RefusalReason; readonly detail: string }
  | { readonly status: 'stopped'; readonly why: StopReason; readonly detail: string };

export type StopReason =
  /** More memory than a workbook may cost. */
  | 'memory'
  /** No answer in time. */
  | 'time'
  /** The process ended in the middle, and again when the file was tried a second time. */
  | 'died'
  /** The reader itself threw: a defect of ours. */
  | 'failed';

/** What reading a file has cost. */
export interface Cost {
  readonly milliseconds: number;
  /** The most memory the process held meanwhile. */
  readonly peakBytes: number;
}

export interface Answer {
  readonly outcome: Outcome;
  readonly cost: Cost;
}

export interface ReadingLimits {
  /** From the hand-over of the file to the answer; the start of a process does not count. */
  readonly milliseconds: number;
  /** Resident memory of the whole process. */
  readonly residentBytes: number;
  /** V8's own heap, which the process ends at by itself. */
  readonly heapMegabytes: number;
  /** What is read from one file, serialised: nothing unbounded may reach the run. */
  readonly answerBytes: number;
}

const megabyte = 1024 * 1024;

export const readingLimits: ReadingLimits = {
  milliseconds: 10_000,
  residentBytes: 512 * megabyte,
  heapMegabytes: 512,
  answerBytes: 64 * megabyte,
};
