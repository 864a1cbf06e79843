import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { reportingAt } from '../../catalogue/concept/concept.ts';
import { parseConcept } from '../../catalogue/concept/parse.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import type { RefusalReason } from '../../catalogue/reading/refusals.ts';
import { words, type Words } from '../../catalogue/words.ts';
import { collect, listFiles, type Collected } from '../inbox.ts';
import { inOrder } from '../reading/in-order.ts';
import type { Cost, Outcome, ReadingContext, StopReason } from '../reading/outcome.ts';
import { ReadingPool } from '../reading/pool.ts';
import type { Terminal } from '../terminal.ts';
import { UserError } from '../user-error.ts';

const sampleConcept = new URL('../../templates/dessau-rosslau/konzept.yaml', import.meta.url);

interface CorpusOptions {
  readonly folder: string;
  readonly today: PlainDate;
}

/** One file and what became of it, without its content: a corpus has thousands of them. */
export interface Tried {
  readonly file: string;
  readonly fate: Fate;
  readonly cost: Cost;
}

type Fate =
  | { readonly is: 'read'; readonly recognised: boolean }
  | { readonly is: 'refused'; readonly reason: RefusalReason }
  | { readonly is: StopReason; readonly detail: string };

/** What the reader did with a folder of foreign files. */
export interface CorpusReport {
  readonly files: number;
  /** Workbooks that were read, and those of them that hold a catalogue. */
  readonly read: number;
  readonly recognised: number;
  /** Files that were told from workbooks, by reason. */
  readonly refused: ReadonlyMap<string, number>;
  /** Stopped because they wanted more memory than a file may cost: contained, and rare in real files. */
  readonly tooMuchMemory: readonly Tried[];
  readonly crashed: readonly Tried[];
  readonly hung: readonly Tried[];
  readonly slowest: Tried | undefined;
  readonly biggest: Tried | undefined;
  readonly milliseconds: number;
}

/** Tries the reader on any folder of files and prints what became of them. Returns whether one crashed or hung. */
export async function corpus({ folder, today }: CorpusOptions, terminal: Terminal): Promise<boolean> {
  const report = await tryAll(resolve(folder), today, (count, files) =>
    terminal.progress(words(`${count} von ${files} Dateien …`, `${count} of ${files} files …`)),
  );
  tell(report, terminal);
  return report.crashed.length + report.hung.length > 0;
}

export async function tryAll(
  folder: string,
  today: PlainDate,
  onTried?: (count: number, files: number) => void,
): Promise<CorpusReport> {
  const start = performance.now();
  const context = await sampleContext(today);
  const pool = new ReadingPool();
  const paths = await pathsIn(folder);
  const tried: Tried[] = [];
  const files = collect(folder, paths, context.concept.reporting.timezone);
  for await (const answer of inOrder(files, (file) => tryOne(pool, file, context), pool.ahead)) {
    tried.push(answer);
    onTried?.(tried.length, paths.length);
  }
  return { ...summed(tried), milliseconds: performance.now() - start };
}

async function pathsIn(folder: string): Promise<readonly string[]> {
  return listFiles(folder).catch(() => {
    throw new UserError(words(`Diesen Ordner gibt es nicht: ${folder}`, `There is no such folder: ${folder}`));
  });
}

async function tryOne(pool: ReadingPool, collected: Collected, context: ReadingContext): Promise<Tried> {
  if (collected.status === 'refused') {
    const { name: file, reason } = collected;
    return { file, fate: { is: 'refused', reason }, cost: { milliseconds: 0, peakBytes: 0 } };
  }
  const { name: file, bytes } = collected.file;
  const { outcome, cost } = await pool.read({ name: file, bytes }, context);
  return { file, fate: fateOf(outcome), cost };
}

function fateOf(outcome: Outcome): Fate {
  switch (outcome.status) {
    case 'read':
      return { is: 'read', recognised: outcome.read.recognised };
    case 'refused':
      return { is: 'refused', reason: outcome.reason };
    case 'stopped':
      return { is: outcome.why, detail: outcome.detail };
  }
}

function summed(tried: readonly Tried[]): Omit<CorpusReport, 'milliseconds'> {
  const read = tried.flatMap(({ fate }) => (fate.is === 'read' ? [fate] : []));
  const reasons = tried.flatMap(({ fate }) => (fate.is === 'refused' ? [fate.reason] : []));
  const most = (cost: (tried: Tried) => number) => tried.toSorted((a, b) => cost(b) - cost(a))[0];
  return {
    files: tried.length,
    read: read.length,
    recognised: read.filter(({ recognised }) => recognised).length,
    refused: new Map(
      [...Map.groupBy(reasons, (reason) => reason)]
        .map(([reason, files]) => [reason, files.length] as const)
        .toSorted(([, a], [, b]) => b - a),
    ),
    tooMuchMemory: tried.filter(({ fate }) => fate.is === 'memory'),
    crashed: tried.filter(({ fate }) => fate.is === 'died' || fate.is === 'failed'),
    hung: tried.filter(({ fate }) => fate.is === 'time'),
    slowest: most(({ cost }) => cost.milliseconds),
    biggest: most(({ cost }) => cost.peakBytes),
  };
}

function tell(report: CorpusReport, terminal: Terminal): void {
  const { language } = terminal;
  const line = (label: Words, count: number | string, note = '') =>
    terminal.print(`${label[language].padEnd(24)} ${String(count).padStart(8)}  ${note}`.trimEnd());
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  const files = (list: readonly Tried[]) => list.map(({ file }) => file).join(', ');

  line(words('Dateien', 'Files'), report.files, seconds(report.milliseconds));
  line(
    words('Gelesen', 'Read'),
    report.read,
    words(
      `davon ${report.recognised} als Maßnahmenkatalog erkannt`,
      `${report.recognised} of them recognised as a catalogue`,
    )[language],
  );
  line(
    words('Abgelehnt', 'Refused'),
    [...report.refused.values()].reduce((sum, count) => sum + count, 0),
  );
  for (const [reason, count] of report.refused) line(words(`  ${reason}`, `  ${reason}`), count);
  line(words('Zu viel Speicher', 'Too much memory'), report.tooMuchMemory.length, files(report.tooMuchMemory));
  line(words('Abgestürzt', 'Crashed'), report.crashed.length);
  line(words('Hängen geblieben', 'Hung'), report.hung.length, files(report.hung));
  for (const { file, fate } of report.crashed) terminal.print(`  ${file}: ${'detail' in fate ? fate.detail : ''}`);
  const { slowest, biggest } = report;
  if (slowest) line(words('Langsamste', 'Slowest'), seconds(slowest.cost.milliseconds), slowest.file);
  if (biggest) line(words('Größter Speicher', 'Biggest memory'), `${megabytes(biggest)} MB`, biggest.file);
}

function megabytes({ cost }: Tried): number {
  return Math.round(cost.peakBytes / 1024 / 1024);
}

async function sampleContext(today: PlainDate): Promise<ReadingContext> {
  const parsed = parseConcept(await readFile(sampleConcept, 'utf8'));
  if (parsed.status === 'invalid') throw new Error('the concept that comes with the program is invalid');
  return { concept: parsed.concept, day: reportingAt(parsed.concept, today).reportingDate };
}
