import type { Cost, ForeignFile, ReadingContext } from './outcome.ts';

/** From the run to a reading process. */
export type Request =
  /** Once before the first file and whenever the context changes. */
  | { readonly kind: 'context'; readonly context: ReadingContext }
  | { readonly kind: 'file'; readonly file: ForeignFile };

/** From a reading process to the run. */
export type Reply =
  /** Loaded; a file can come. */
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'answer';
      /** An `Outcome`, serialised, so that its size is known before it is sent. */
      readonly outcome: Uint8Array;
      readonly cost: Cost;
      /** Memory the process holds after the file: what it does not give back counts against the next one. */
      readonly residentBytes: number;
    };

/** How the command line of a reading process tells it its limits. */
export interface ServeOptions {
  readonly residentBytes: number;
  readonly answerBytes: number;
}

/** What the watchdog leaves on the error output before it ends its process. */
export const tooMuchMemory = 'reading process: too much memory';
