import { directoratesAt, entryLabel, officesAt, reportingAt, type Concept } from '../../catalogue/concept/concept.ts';
import type { Directorate, Office, Reporting } from '../../catalogue/concept/schema.ts';
import { draftsOf } from '../../catalogue/consolidation/drafts.ts';
import { merge } from '../../catalogue/consolidation/consolidate.ts';
import { emptyCatalogue, type Catalogue } from '../../catalogue/contract/contract.ts';
import { addDays, type PlainDate } from '../../catalogue/plain-date.ts';
import { words, type Words } from '../../catalogue/words.ts';
import { openArchive } from '../archive/archive.ts';
import { reportingRecipients, writeTemplates } from '../handed-out.ts';
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
  readonly directorates: readonly string[];
}

/** Writes the workbooks for the report that is due, prefilled with what is known. */
export async function template(
  { folder: path, today, from, offices, directorates }: TemplateOptions,
  terminal: Terminal,
): Promise<void> {
  const folder = workingFolder(path);
  const { concept } = await loadConcept(folder);
  await makeFolders(folder);
  const reporting = reportingAt(concept, today);
  const named = [
    ...offices.map((code) => officeNamed(code, concept, reporting)),
    ...directorates.map((code) => directorateNamed(code, concept, reporting)),
  ];

  const known = from.length > 0 ? await catalogueFrom(from, concept, reporting) : lastCatalogue(folder, reporting);
  const drafts = draftsOf(known);
  const reporters = reportingRecipients(drafts, concept, reporting);
  const everybody = reporters.length > 0 ? reporters : officesAt(concept, reporting.reportingDate);
  const recipients = named.length > 0 ? named : everybody;
  const paths = await writeTemplates(folder, concept, reporting, drafts, recipients, {
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

function officeNamed(code: string, concept: Concept, reporting: Reporting): Office {
  const known = officesAt(concept, reporting.reportingDate);
  return known.find((office) => office.code === code) ?? unknown(words(`Das Amt „${code}“`, `office “${code}”`), known);
}

function directorateNamed(code: string, concept: Concept, reporting: Reporting): { readonly directorate: Directorate } {
  const known = directoratesAt(concept, reporting.reportingDate);
  const directorate = known.find((candidate) => candidate.code === code);
  return { directorate: directorate ?? unknown(words(`Das Dezernat „${code}“`, `directorate “${code}”`), known) };
}

function unknown(what: Words, known: readonly { readonly code: string; readonly name: string }[]): never {
  const list = known.map((entry) => `  ${entryLabel(entry)}`).join('\n');
  throw new UserError(
    words(`${what.de} gibt es nicht. Möglich sind:\n${list}`, `There is no ${what.en}. Possible are:\n${list}`),
  );
}
