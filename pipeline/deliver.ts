import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Monitoring } from '../catalogue/monitoring.ts';
import { yearOf } from '../catalogue/plain-date.ts';
import type { Archive, EditionHead } from './archive/archive.ts';
import { sweepLeftovers, writeAtomically } from './atomic-write.ts';

/** Renders the report of an edition into the edition's own folder. Returns its path. */
export async function deliver(
  archive: Archive,
  reports: string,
  edition: EditionHead,
  monitoring: Monitoring,
): Promise<string> {
  // Loading the typesetter takes longer than finding out that nothing has changed.
  const { renderReport } = await import('../templates/report/index.ts');
  const notice = exampleNotice(monitoring);
  const pdf = await renderReport(monitoring, {
    id: edition.id,
    createdOn: edition.createdOn,
    audience: 'internal',
    ...(notice !== undefined && { notice }),
  });
  const target = join(reports, edition.id);
  await mkdir(target, { recursive: true, mode: 0o700 });
  await sweepLeftovers(target);
  const file = `Monitoringbericht-${yearOf(monitoring.reporting.reportingDate)}_intern.pdf`;
  await writeAtomically(join(target, file), pdf);
  archive.recordOutputs(edition.id, [{ file, sha256: sha256Of(pdf), bytes: pdf.length }]);
  return join(target, file);
}

/** Path of the edition's report, provided that all its files are there as they were written. */
export async function deliveredReport(
  archive: Archive,
  reports: string,
  edition: EditionHead,
): Promise<string | undefined> {
  const outputs = archive.outputsOf(edition.id);
  for (const { file, sha256 } of outputs) {
    const bytes = await readFile(join(reports, edition.id, file)).catch(() => undefined);
    if (bytes === undefined || sha256Of(bytes) !== sha256) return undefined;
  }
  const report = outputs.find(({ file }) => file.endsWith('.pdf'));
  return report && join(reports, edition.id, report.file);
}

/** The made-up catalogue must never pass for the city's own. */
function exampleNotice({ catalogue }: Monitoring): string | undefined {
  const example = catalogue.measures.some(({ remark }) => remark?.startsWith('Beispiel') === true);
  return example ? 'Beispiel: Maßnahmen, Werte und Beschlüsse sind erdacht.' : undefined;
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}
