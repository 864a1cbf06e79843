import type { Inspection } from './inspection.ts';

export interface Rule {
  /** „UA“ for ISO 14289-1 (PDF/UA-1), „A“ for ISO 19005-2 (PDF/A-2a), each with clause and number as veraPDF counts them; „own“ for what this project asks beyond them. */
  readonly id: string;
  readonly says: string;
  /** Where it is broken; empty where all is well. */
  readonly check: (inspection: Inspection) => readonly string[];
}

export function rule(id: string, says: string, check: Rule['check']): Rule {
  return { id, says, check };
}

/** A rule that holds or does not hold for the file as a whole. */
export function fileRule(id: string, says: string, holds: (inspection: Inspection) => boolean): Rule {
  return rule(id, says, (inspection) => (holds(inspection) ? [] : ['file']));
}
