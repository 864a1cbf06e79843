import type { Assessment } from './assessment/assessment.ts';
import type { Comparison } from './comparison/compare.ts';
import type { Completeness } from './completeness.ts';
import type { Concept } from './concept/concept.ts';
import type { Reporting } from './concept/schema.ts';
import type { Catalogue } from './contract/contract.ts';
import type { Finding } from './finding.ts';
import type { PlainDate } from './plain-date.ts';

/** A file that went into an edition, with what became of it. */
export interface Source {
  readonly file: string;
  readonly sha256: string;
  /** Undefined where the file could not even be opened. */
  readonly receivedOn: PlainDate | undefined;
  readonly status: 'read' | 'refused';
  /** Code of the office or directorate for which the workbook was made; undefined where the file does not say. */
  readonly unit: string | undefined;
}

/** Everything an edition knows: what the report, the archive and the open data are made from. */
export interface Monitoring {
  readonly concept: Concept;
  readonly reporting: Reporting;
  readonly catalogue: Catalogue;
  readonly unreported: ReadonlySet<string>;
  readonly assessment: Assessment;
  readonly completeness: Completeness;
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
  /** What changed since the edition before; absent in the first report. */
  readonly comparison?: Comparison;
}
