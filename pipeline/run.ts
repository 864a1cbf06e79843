import type { Comparison } from '../catalogue/comparison/compare.ts';
import type { Completeness } from '../catalogue/completeness.ts';
import { reportingAt } from '../catalogue/concept/concept.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import { merge } from '../catalogue/consolidation/consolidate.ts';
import type { Finding } from '../catalogue/finding.ts';
import type { Monitoring } from '../catalogue/monitoring.ts';
import type { PlainDate } from '../catalogue/plain-date.ts';
import { words } from '../catalogue/words.ts';
import { openArchive, type Archive, type EditionHead } from './archive/archive.ts';
import { deliver, deliveredReport } from './deliver.ts';
import { fingerprintOf } from './fingerprint.ts';
import { collect, listFiles, type Collected } from './inbox.ts';
import { monitor } from './monitor.ts';
import { previousEdition, type PreviousEdition } from './previous.ts';
import { readSubmissions, type Submission } from './submission.ts';
import type { Terminal } from './terminal.ts';
import { UserError } from './user-error.ts';
import {
  exists,
  handedOutFolder,
  loadConcept,
  makeFolders,
  type LoadedConcept,
  type WorkingFolder,
} from './working-folder.ts';

export interface RunResult {
  readonly outcome: 'edition' | 'unchanged';
  readonly edition: EditionHead;
  /** Path of the report. */
  readonly report: string;
  readonly completeness: Completeness;
  readonly findings: readonly Finding[];
  /** What changed since the edition before; absent in the first report and where nothing was done anew. */
  readonly comparison?: Comparison;
}

/** The time in which a run acts: `today` decides which report is due, the clock only dates the record. */
export interface Time {
  readonly today: PlainDate;
  readonly clock: () => Date;
}

/**
 * The whole line for one working folder: collect → read → check → consolidate → archive → render. The same inputs give
 * the same edition, and a run that was cut off is completed by the next one.
 */
export async function run(folder: WorkingFolder, time: Time, terminal: Terminal): Promise<RunResult> {
  const startedAt = time.clock().toISOString();
  const loaded = await loadConcept(folder);
  // Made anew it would be empty, and an edition in which nobody reported would follow.
  if (!(await exists(folder.inbox))) throw inboxGone(folder.inbox);
  await makeFolders(folder);
  const archive = openArchive(folder.archive);
  try {
    const job: Job = {
      ...loaded,
      folder,
      archive,
      terminal,
      today: time.today,
      reporting: reportingAt(loaded.concept, time.today),
    };
    const inputs = await collectInputs(job);
    const known = archive.find(inputs.fingerprint);
    const result = (known && (await unchanged(job, known))) ?? (await newEdition(job, inputs, known));
    archive.recordRun({
      startedAt,
      finishedAt: time.clock().toISOString(),
      outcome: result.outcome,
      edition: result.edition.id,
      record: {
        inputs: inputs.received.map(inputRecord),
        outputs: archive.outputsOf(result.edition.id),
        node: process.version,
      },
    });
    return result;
  } finally {
    archive.close();
  }
}

function inboxGone(path: string): UserError {
  return new UserError(
    words(
      `Den Eingang gibt es nicht: ${path}\nLiegt er auf einem Netzlaufwerk, bitte die Verbindung prüfen. Sonst legt „init“ ihn an. Es wurde nichts geändert.`,
      `The inbox is not there: ${path}\nIf it lies on a network share, please check the connection. Otherwise “init” makes it. Nothing was changed.`,
    ),
  );
}

interface Job extends LoadedConcept {
  readonly folder: WorkingFolder;
  readonly archive: Archive;
  readonly terminal: Terminal;
  readonly today: PlainDate;
  readonly reporting: Reporting;
}

interface Inputs {
  readonly handedOut: readonly Collected[];
  readonly received: readonly Collected[];
  readonly fingerprint: string;
  readonly previous: PreviousEdition | undefined;
}

async function collectInputs({ concept, source, folder, archive, reporting, terminal }: Job): Promise<Inputs> {
  terminal.progress(words('Arbeitsmappen werden gesammelt …', 'Collecting workbooks …'));
  const { timezone } = concept.reporting;
  const handedOut = await collectAll(folder.root, handedOutFolder(folder, reporting), timezone);
  const received = await collectAll(folder.inbox, folder.inbox, timezone);
  const previous = previousEdition(archive, reporting, concept);
  const fingerprint = fingerprintOf({
    conceptSource: source,
    reportingDate: reporting.reportingDate,
    handedOut,
    received,
    previous: previous?.id,
  });
  return { handedOut, received, fingerprint, previous };
}

/** Files are named from `base`: what was handed out from the working folder, so that it is never taken for what came back. */
async function collectAll(base: string, folder: string, timezone: string): Promise<readonly Collected[]> {
  if (!(await exists(folder))) return [];
  return Array.fromAsync(collect(base, await listFiles(folder), timezone));
}

/** The known edition, if all its files are still there; otherwise they are made again. */
async function unchanged({ archive, folder }: Job, edition: EditionHead): Promise<RunResult | undefined> {
  const report = await deliveredReport(archive, folder.reports, edition);
  const frozen = report === undefined ? undefined : archive.load(edition.id);
  if (report === undefined || !frozen) return undefined;
  return { outcome: 'unchanged', edition, report, completeness: frozen.completeness, findings: frozen.findings };
}

async function newEdition(
  job: Job,
  { handedOut, received, fingerprint, previous }: Inputs,
  known: EditionHead | undefined,
): Promise<RunResult> {
  const { concept, reporting, archive, folder, terminal } = job;
  const read = await readAll(job, [...handedOut, ...received]);
  const templates = read.slice(0, handedOut.length);
  const submissions = read.slice(handedOut.length);
  const handedOutRows = merge(templates.map(({ catalogue }) => catalogue));
  const monitoring = monitor(concept, reporting, submissions, handedOutRows, previous);
  const edition = known ?? freeze(job, monitoring, fingerprint);
  terminal.progress(words('Bericht wird gesetzt …', 'Setting the report …'));
  const report = await deliver(archive, folder.reports, edition, monitoring);
  return {
    outcome: 'edition',
    edition,
    report,
    completeness: monitoring.completeness,
    findings: monitoring.findings,
    ...(monitoring.comparison && { comparison: monitoring.comparison }),
  };
}

async function readAll(
  { concept, reporting, terminal }: Job,
  files: readonly Collected[],
): Promise<readonly Submission[]> {
  const submissions: Submission[] = [];
  for await (const submission of readSubmissions(files, concept, reporting.reportingDate)) {
    submissions.push(submission);
    const count = submissions.length;
    terminal.progress(
      words(`Arbeitsmappen gelesen: ${count} von ${files.length} …`, `Workbooks read: ${count} of ${files.length} …`),
    );
  }
  return submissions;
}

function freeze({ archive, source, today }: Job, monitoring: Monitoring, fingerprint: string): EditionHead {
  const { reporting, catalogue, unreported, completeness, findings, sources } = monitoring;
  return archive.freeze({
    reportingDate: reporting.reportingDate,
    createdOn: today,
    fingerprint,
    concept: source,
    catalogue,
    unreported: [...unreported],
    completeness,
    findings,
    sources,
  });
}

function inputRecord(input: Collected): object {
  return input.status === 'refused'
    ? { file: input.name, refused: input.reason }
    : { file: input.file.name, sha256: input.file.sha256 };
}
