import { officeAt, officesAt, reportingAt, type Concept } from '../../catalogue/concept/concept.ts';
import type { Reporting } from '../../catalogue/concept/schema.ts';
import { draftsOf, reportingOffices } from '../../catalogue/consolidation/drafts.ts';
import { merge } from '../../catalogue/consolidation/consolidate.ts';
import { emptyCatalogue, type Catalogue } from '../../catalogue/contract/contract.ts';
import { addDays, type PlainDate } from '../../catalogue/plain-date.ts';
import { words } from '../../catalogue/words.ts';
import { openArchive } from '../archive/archive.ts';
import { writeTemplates } from '../handed-out.ts';
import { submissionsIn } from '../inputs.ts';
import type { Terminal } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { loadConcept, makeFolders, workingFolder, type WorkingFolder } from '../working-folder.ts';

interface TemplateOptions {
  readonly folder: string;
  readonly today: PlainDate;
  /** Workbooks or folders from which the rows are taken; without them, the last edition of the archive. */
  readonly from: readonly string[];
  readonly offices: readonly string[];
}

/** Writes the workbooks for the report that is due, prefilled with what is known. */
export async function template(
  { folder: path, today, from, offices }: TemplateOptions,
  terminal: Terminal,
): Promise<void> {
  const folder = workingFolder(path);
  const { concept } = await loadConcept(folder);
  await makeFolders(folder);
  const reporting = reportingAt(concept, today);
  for (const office of offices)
    if (!officeAt(concept, reporting.reportingDate, office)) throw unknownOffice(office, concept, reporting);

  const known = from.length > 0 ? await catalogueFrom(from, concept, reporting) : lastCatalogue(folder, reporting);
  const drafts = draftsOf(known);
  const reporters = reportingOffices(drafts, concept, reporting.reportingDate);
  const chosen =
    offices.length > 0
      ? offices
      : reporters.length > 0
        ? reporters
        : officesAt(concept, reporting.reportingDate).map(({ code }) => code);
  const paths = await writeTemplates(folder, concept, reporting, drafts, {
    offices: chosen,
    onWritten: (name) => terminal.print(name),
  });
  terminal.say(
    words(
      `${paths.length} ${paths.length === 1 ? 'Arbeitsmappe' : 'Arbeitsmappen'} für „${reporting.title}“ in ${folder.templates}.`,
      `${paths.length} ${paths.length === 1 ? 'workbook' : 'workbooks'} for “${reporting.title}” in ${folder.templates}.`,
    ),
  );
}

async function catalogueFrom(paths: readonly string[], concept: Concept, reporting: Reporting): Promise<Catalogue> {
  const submissions = await submissionsIn(paths, concept, reporting.reportingDate);
  const refused = submissions.find(({ status }) => status === 'refused');
  const [finding] = refused?.findings ?? [];
  if (refused && finding) {
    throw new UserError(words(`${refused.file}: ${finding.message.de}`, `${refused.file}: ${finding.message.en}`));
  }
  return merge(submissions.map(({ catalogue }) => catalogue));
}

/** The newest edition of an earlier reporting date; empty before the first report. */
function lastCatalogue(folder: WorkingFolder, reporting: Reporting): Catalogue {
  const archive = openArchive(folder.archive);
  try {
    const last = archive.last(addDays(reporting.reportingDate, -1));
    return (last && archive.load(last.id)?.catalogue) ?? emptyCatalogue;
  } finally {
    archive.close();
  }
}

function unknownOffice(office: string, concept: Concept, reporting: Reporting): UserError {
  const known = officesAt(concept, reporting.reportingDate)
    .map(({ code, name }) => `  ${code} ${name}`)
    .join('\n');
  return new UserError(
    words(
      `Das Amt „${office}“ gibt es nicht. Möglich sind:\n${known}`,
      `There is no office “${office}”. Possible are:\n${known}`,
    ),
  );
}
