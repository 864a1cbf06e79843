import { assess, type Assessment } from '../../catalogue/assessment/assessment.ts';
import { completenessOf, type Completeness } from '../../catalogue/completeness.ts';
import { reportingAt, type Concept } from '../../catalogue/concept/concept.ts';
import { parseConcept } from '../../catalogue/concept/parse.ts';
import type { Reporting } from '../../catalogue/concept/schema.ts';
import { consolidate, merge } from '../../catalogue/consolidation/consolidate.ts';
import { emptyCatalogue, type Catalogue } from '../../catalogue/contract/contract.ts';
import type { Finding } from '../../catalogue/finding.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { readCatalogue } from '../../catalogue/reading/read-catalogue.ts';
import { checkCatalogue, checkWorkbook } from '../../catalogue/rules/check.ts';
import { readWorkbook, type Inflate, type RefusalReason, type Workbook } from '../../xlsx/index.ts';

export interface File {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface Task {
  /** Text of the concept file. */
  readonly concept: string;
  readonly today: PlainDate;
  readonly received: readonly File[];
  /** Workbooks that nobody sent back. */
  readonly notSentBack: readonly File[];
}

/** All that follows from some files. */
export interface Monitored {
  readonly files: readonly MonitoredFile[];
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
  readonly completeness: Completeness;
  readonly signals: Assessment;
}

export interface MonitoredFile {
  readonly file: string;
  readonly refusal?: RefusalReason;
  readonly workbook?: Workbook;
  readonly catalogue: Catalogue;
  /** What reading the file had to say. */
  readonly reading: readonly Finding[];
  /** What the rules say about the file alone. */
  readonly findings: readonly Finding[];
}

/** The line from bytes to signals. In Node and in a page only that differs which inflates. */
export async function monitorFiles(task: Task, inflate: Inflate): Promise<Monitored> {
  const parsed = parseConcept(task.concept);
  if (parsed.status === 'invalid') throw new Error('the concept is invalid');
  const { concept } = parsed;
  const reporting = reportingAt(concept, task.today);

  const files = await monitorEach(task.received, inflate, concept, reporting);
  const handedOut = await monitorEach(task.notSentBack, inflate, concept, reporting);
  const workbooks = files.map(({ file, catalogue }) => ({ file, catalogue, offices: officesIn(catalogue) }));
  const submitted = merge(files.map(({ catalogue }) => catalogue));
  const { catalogue, unreported } = consolidate(workbooks, merge(handedOut.map(({ catalogue }) => catalogue)));
  return {
    files,
    catalogue,
    findings: checkCatalogue(submitted, concept, reporting),
    completeness: completenessOf({
      concept,
      reporting,
      catalogue,
      unreported,
      submissions: workbooks.flatMap(({ file, offices }) =>
        [...offices].map((office) => ({ file, office, receivedOn: reporting.deadline })),
      ),
      expectedOffices: officesIn(catalogue),
    }),
    signals: assess(catalogue, reporting, unreported),
  };
}

async function monitorEach(
  files: readonly File[],
  inflate: Inflate,
  concept: Concept,
  reporting: Reporting,
): Promise<readonly MonitoredFile[]> {
  const monitored: MonitoredFile[] = [];
  for (const file of files) monitored.push(await monitorFile(file, inflate, concept, reporting));
  return monitored;
}

async function monitorFile(
  { name, bytes }: File,
  inflate: Inflate,
  concept: Concept,
  reporting: Reporting,
): Promise<MonitoredFile> {
  const result = await readWorkbook(bytes, inflate);
  if (result.status === 'refused') {
    return { file: name, refusal: result.refusal.reason, catalogue: emptyCatalogue, reading: [], findings: [] };
  }
  const { workbook } = result;
  const { catalogue, findings: reading } = readCatalogue(workbook, name, concept, reporting.reportingDate);
  return { file: name, workbook, catalogue, reading, findings: checkWorkbook(catalogue, concept, reporting) };
}

function officesIn({ measures }: Catalogue): ReadonlySet<string> {
  return new Set(measures.flatMap(({ office }) => office ?? []));
}
