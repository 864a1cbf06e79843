import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { officesAt, type Concept } from '../catalogue/concept/concept.ts';
import type { Office, Reporting } from '../catalogue/concept/schema.ts';
import { handOut, joinDrafts, reportingOffices } from '../catalogue/consolidation/drafts.ts';
import type { DraftCatalogue } from '../catalogue/contract/draft.ts';
import { yearOf } from '../catalogue/plain-date.ts';
import { templateWorkbook, type TemplateRequest } from '../templates/workbook/index.ts';
import { writeAtomically } from './atomic-write.ts';
import { handedOutFolder, type WorkingFolder } from './working-folder.ts';

/** Who gets a workbook: an office, or a directorate for all of its offices. */
export type Recipient = TemplateRequest['office'];

/** Name of a workbook, without characters that a file system or a mail program refuses. */
export function workbookName(reporting: Reporting, recipient: Recipient): string {
  const { code, name } = 'name' in recipient ? recipient : recipient.directorate;
  const plain = name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^A-Za-z0-9]+/g, '-');
  const unit = 'name' in recipient ? code : `Dezernat-${code}`;
  return `Massnahmenkatalog-${yearOf(reporting.reportingDate)}_${unit}-${plain}.xlsx`;
}

interface HandOutOptions {
  readonly notice?: string | undefined;
  readonly onWritten?: (name: string) => void;
}

/** Writes a prefilled workbook for every recipient. Returns their paths. */
export async function writeTemplates(
  folder: WorkingFolder,
  concept: Concept,
  reporting: Reporting,
  drafts: DraftCatalogue,
  recipients: readonly Recipient[],
  { notice, onWritten }: HandOutOptions = {},
): Promise<readonly string[]> {
  const target = handedOutFolder(folder, reporting);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (const recipient of recipients) {
    const offices = officesOf(recipient, concept, reporting).map(({ code }) => code);
    const rows = joinDrafts(offices.map((office) => handOut(drafts, office, concept, reporting)));
    const bytes = await templateWorkbook({
      concept,
      reporting,
      office: recipient,
      rows,
      ...(notice !== undefined && { notice }),
    });
    const name = workbookName(reporting, recipient);
    await writeAtomically(join(target, name), bytes);
    // The time stamp is part of what a run compares: the same template again must not look new.
    const day = new Date(`${reporting.reportingDate}T12:00:00Z`);
    await utimes(join(target, name), day, day);
    paths.push(join(target, name));
    onWritten?.(name);
  }
  return paths;
}

/** The offices that have something to report. */
export function reportingRecipients(drafts: DraftCatalogue, concept: Concept, reporting: Reporting): readonly Office[] {
  const codes = new Set(reportingOffices(drafts, concept, reporting.reportingDate));
  return officesAt(concept, reporting.reportingDate).filter(({ code }) => codes.has(code));
}

function officesOf(recipient: Recipient, concept: Concept, reporting: Reporting): readonly Office[] {
  if ('name' in recipient) return [recipient];
  return officesAt(concept, reporting.reportingDate).filter(
    ({ directorate }) => directorate === recipient.directorate.code,
  );
}
