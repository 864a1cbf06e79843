import type { Concept } from '../catalogue/concept/concept.ts';
import { officesAt } from '../catalogue/concept/concept.ts';
import { emptyCatalogue, type Catalogue } from '../catalogue/contract/contract.ts';
import type { Finding } from '../catalogue/finding.ts';
import { formatDate, type PlainDate } from '../catalogue/plain-date.ts';
import { readingFinding, readingRules } from '../catalogue/reading/reading-rules.ts';
import { refusedFinding, type RefusalReason } from '../catalogue/reading/refusals.ts';
import { words } from '../catalogue/words.ts';
import type { Collected } from './inbox.ts';
import { inOrder } from './reading/in-order.ts';
import type { Outcome, ReadingContext, StopReason } from './reading/outcome.ts';
import { ReadingPool } from './reading/pool.ts';

/** A file of the inbox after reading: a catalogue, or the reason why there is none. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  readonly receivedOn: PlainDate | undefined;
  readonly status: 'read' | 'refused';
  /** Code of the office or directorate for which the workbook was made. */
  readonly unit: string | undefined;
  /** Offices for which it speaks. */
  readonly offices: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
}

/** One pool for everything this process reads: its children are idle between two commands and end on their own. */
const pool = new ReadingPool();

/** Reads collected files side by side, and gives the submissions in the order of the files. */
export async function* readSubmissions(
  files: Iterable<Collected> | AsyncIterable<Collected>,
  concept: Concept,
  day: PlainDate,
): AsyncGenerator<Submission> {
  const context: ReadingContext = { concept, day };
  yield* inOrder(files, (collected) => read(collected, context), pool.ahead);
}

/**
 * Reads one collected file in a process of its own. Never throws for what is in it: what cannot be read is a finding.
 * For several files use `readSubmissions`.
 */
export async function readSubmission(collected: Collected, concept: Concept, day: PlainDate): Promise<Submission> {
  return read(collected, { concept, day });
}

async function read(collected: Collected, context: ReadingContext): Promise<Submission> {
  if (collected.status === 'refused') {
    return refused(collected.name, '', undefined, refusedFinding(collected.name, collected.reason));
  }
  const { name, bytes, sha256, receivedOn } = collected.file;
  const { outcome } = await pool.read({ name, bytes }, context);
  if (outcome.status !== 'read') return refused(name, sha256, receivedOn, refusedFinding(name, refusalReason(outcome)));

  const { recognised, identity, catalogue, findings } = outcome.read;
  if (!recognised) return { ...refused(name, sha256, receivedOn), findings };
  const { concept, day } = context;
  const otherDate = identity.reportingDate;
  if (otherDate !== undefined && otherDate !== day)
    return refused(name, sha256, receivedOn, otherPeriodFinding(name, otherDate, day));
  return {
    file: name,
    sha256,
    receivedOn,
    status: 'read',
    unit: identity.unit,
    offices: officesOf(identity.unit, catalogue, concept, day),
    catalogue,
    findings,
  };
}

/** What the person who sent the file is told where its process had to be stopped. */
const stopReasons = {
  memory: 'too-big',
  time: 'too-slow',
  died: 'damaged',
  failed: 'reader-failed',
} as const satisfies Readonly<Record<StopReason, RefusalReason>>;

function refusalReason(outcome: Exclude<Outcome, { status: 'read' }>): RefusalReason {
  return outcome.status === 'refused' ? outcome.reason : stopReasons[outcome.why];
}

function refused(
  file: string,
  sha256: string,
  receivedOn: PlainDate | undefined,
  ...findings: readonly Finding[]
): Submission {
  return {
    file,
    sha256,
    receivedOn,
    status: 'refused',
    unit: undefined,
    offices: new Set(),
    catalogue: emptyCatalogue,
    findings,
  };
}

function otherPeriodFinding(file: string, made: PlainDate, due: PlainDate): Finding {
  return readingFinding(
    readingRules.otherPeriod,
    { file },
    words(
      `Die Arbeitsmappe gehört zum Bericht mit Stichtag ${formatDate(made)}; fällig ist der Stichtag ${formatDate(due)}. Sie wird nicht ausgewertet; bitte die aktuelle Vorlage verwenden.`,
      `The workbook belongs to the report of ${formatDate(made)}; the one that is due is of ${formatDate(due)}. It is not evaluated; please use the current template.`,
    ),
  );
}

/** The office of the workbook; for a directorate its offices; where the file does not say, the office most of its measures name. */
function officesOf(
  unit: string | undefined,
  { measures }: Catalogue,
  concept: Concept,
  day: PlainDate,
): ReadonlySet<string> {
  const offices = officesAt(concept, day);
  if (offices.some(({ code }) => code === unit)) return new Set([unit ?? '']);
  const ofDirectorate = offices.filter(({ directorate }) => directorate === unit).map(({ code }) => code);
  if (ofDirectorate.length > 0) return new Set(ofDirectorate);
  const named = Map.groupBy(measures, ({ office }) => office ?? '');
  const [most] = [...named].filter(([code]) => code !== '').toSorted(([, a], [, b]) => b.length - a.length);
  return new Set(most ? [most[0]] : []);
}
