import { mkdir, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { officeAt, type Concept } from '../catalogue/concept/concept.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import { handOut, reportingOffices } from '../catalogue/consolidation/drafts.ts';
import type { DraftCatalogue } from '../catalogue/contract/draft.ts';
import { yearOf } from '../catalogue/plain-date.ts';
import { templateWorkbook } from '../templates/workbook/index.ts';
import { writeAtomically } from './atomic-write.ts';
import { handedOutFolder, type WorkingFolder } from './working-folder.ts';

/** Name of an office's workbook, without characters that a file system or a mail program refuses. */
export function workbookName(concept: Concept, reporting: Reporting, office: string): string {
  const name = officeAt(concept, reporting.reportingDate, office)?.name ?? '';
  const plain = name
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .replaceAll('ß', 'ss')
    .replaceAll(/[^A-Za-z0-9]+/g, '-');
  return `Massnahmenkatalog-${yearOf(reporting.reportingDate)}_${office}-${plain}.xlsx`;
}

interface HandOutOptions {
  readonly offices?: readonly string[];
  readonly notice?: string | undefined;
  readonly onWritten?: (name: string) => void;
}

/** Writes a prefilled workbook for every office that reports, or for the ones named. Returns their paths. */
export async function writeTemplates(
  folder: WorkingFolder,
  concept: Concept,
  reporting: Reporting,
  drafts: DraftCatalogue,
  { offices, notice, onWritten }: HandOutOptions = {},
): Promise<readonly string[]> {
  const target = handedOutFolder(folder, reporting);
  await mkdir(target, { recursive: true, mode: 0o700 });
  const paths: string[] = [];
  for (const code of offices ?? reportingOffices(drafts, concept, reporting.reportingDate)) {
    const office = officeAt(concept, reporting.reportingDate, code);
    if (!office) continue;
    const rows = handOut(drafts, code, concept, reporting);
    const bytes = await templateWorkbook({ concept, reporting, office, rows, ...(notice !== undefined && { notice }) });
    const name = workbookName(concept, reporting, code);
    await writeAtomically(join(target, name), bytes);
    // The time stamp is part of what a run compares: the same template again must not look new.
    const day = new Date(`${reporting.reportingDate}T12:00:00Z`);
    await utimes(join(target, name), day, day);
    paths.push(join(target, name));
    onWritten?.(name);
  }
  return paths;
}
