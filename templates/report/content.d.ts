// What the sections say beyond pdfmake's own vocabulary; layout and tagging read it.
import 'pdfmake/interfaces.js';

declare module 'pdfmake/interfaces.js' {
  interface ContentBase {
    /** Structure type where it does not follow from the node, for instance `Caption`; `Artifact` for decorations. */
    tag?: 'Artifact' | 'Caption' | 'L' | 'LI' | 'Note' | 'P';
    /** Alternative text of a figure. */
    alt?: string;
    /** What is read instead of the text, for instance of a sign. */
    actualText?: string;
    /** Language of the text where it is not German. */
    lang?: string;
    /** Number of leading columns that name their row. */
    rowHeader?: number;
    /** A table that only places things side by side. */
    layoutTable?: boolean;
    /** What a table tells, for people who cannot overlook it. */
    summary?: string;
    /** Free height in points that must be left on the page, else the node starts on the next one. */
    room?: number;
    /** `false` keeps the words of large type whole. */
    hyphens?: boolean;
    /** Rows of a table that sum up others. */
    emphasis?: readonly number[];
  }
}
