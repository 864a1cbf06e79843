import type { Words } from './words.ts';

export type Severity = 'error' | 'warning' | 'info';

export const severityLabels: Readonly<Record<Severity, Words>> = {
  error: { de: 'Fehler', en: 'Error' },
  warning: { de: 'Warnung', en: 'Warning' },
  info: { de: 'Hinweis', en: 'Hint' },
};

/** From the gravest to the mildest, as lists are sorted. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** Where a finding stands. A finding on a whole file has no sheet, one on a whole sheet no cell. */
export interface Place {
  readonly file: string;
  readonly sheet?: string | undefined;
  /** `B7` */
  readonly cell?: string | undefined;
  /** Label of the column as the contract names it. */
  readonly column?: string | undefined;
}

/** What to write into the cell to mend the finding, where that is safe. Dates are ISO text. */
export interface Fix {
  readonly set: string | number | boolean;
}

export interface Finding {
  /** Stable id of the rule, for instance `M-STAND-03`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Words;
  readonly place: Place;
  readonly fix?: Fix;
}

/** Gravest first, then by file, sheet and cell, so that two runs list the same findings in the same order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    severities.indexOf(a.severity) - severities.indexOf(b.severity) ||
    compareText(a.place.file, b.place.file) ||
    compareText(a.place.sheet ?? '', b.place.sheet ?? '') ||
    compareCells(a.place.cell, b.place.cell) ||
    compareText(a.rule, b.rule)
  );
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By row, then column: B7 comes before A10. */
function compareCells(a = '', b = ''): number {
  const row = (cell: string) => Number(/\d+$/.exec(cell)?.[0] ?? 0);
  return row(a) - row(b) || a.length - b.length || compareText(a, b);
}
