import type { Concept } from '../../catalogue/concept/concept.ts';
import { directoratesAt, entryLabel, officesAt } from '../../catalogue/concept/concept.ts';
import type { Directorate, Office, Reporting } from '../../catalogue/concept/schema.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';

/** For whom a workbook is made, for which report, and what it already holds. */
export interface TemplateRequest {
  readonly concept: Concept;
  readonly reporting: Reporting;
  readonly office: Office | { readonly directorate: Directorate };
  readonly rows: DraftCatalogue;
  /** A word that the start sheet shows beside the title, for instance „Beispiel“. */
  readonly notice?: string;
}

/** The unit that fills in the workbook: one office, or a directorate for all of its offices. */
export interface Recipient {
  readonly code: string;
  /** „51 Jugendamt“ or „Dezernat V Soziales“. */
  readonly label: string;
  readonly directorate: Directorate | undefined;
  /** The offices of a directorate; undefined where the recipient is itself an office. */
  readonly offices: readonly Office[] | undefined;
}

export function recipientOf({ concept, reporting, office }: TemplateRequest): Recipient {
  const day = reporting.reportingDate;
  if ('name' in office) {
    const directorate = directoratesAt(concept, day).find(({ code }) => code === office.directorate);
    return { code: office.code, label: entryLabel(office), directorate, offices: undefined };
  }
  const { directorate } = office;
  const offices = officesAt(concept, day).filter((candidate) => candidate.directorate === directorate.code);
  return { code: directorate.code, label: `Dezernat ${entryLabel(directorate)}`, directorate, offices };
}
