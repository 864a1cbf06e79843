import { serialize } from 'node:v8';
import { Worker } from 'node:worker_threads';
import type { Reply, Request, ServeOptions } from './messages.ts';
import type { ForeignFile, Outcome, ReadingContext } from './outcome.ts';
import type { Watch } from './watchdog.ts';

export type ReadForeign = (file: ForeignFile, context: ReadingContext) => Promise<Outcome>;

/** The life of a reading process: one file after the other, until the run goes away. */
export function serve(read: ReadForeign): void {
  const { residentBytes, answerBytes } = JSON.parse(process.argv[2] ?? '{}') as ServeOptions;
  const peak = watch(residentBytes);
  let context: ReadingContext | undefined;
  process.once('disconnect', () => process.exit());
  process.on('message', (request: Request) => {
    if (request.kind === 'context') context = request.context;
    else if (context) void answer(request.file, context);
  });
  send({ kind: 'ready' });

  async function answer(file: ForeignFile, context: ReadingContext): Promise<void> {
    const start = performance.now();
    peak.reset();
    const outcome = bounded(await attempt(read, file, context), answerBytes);
    const residentBytes = process.memoryUsage.rss();
    const cost = { milliseconds: performance.now() - start, peakBytes: Math.max(peak.bytes(), residentBytes) };
    send({ kind: 'answer', outcome, cost, residentBytes });
  }
}

async function attempt(read: ReadForeign, file: ForeignFile, context: ReadingContext): Promise<Outcome> {
  try {
    return await read(file, context);
  } catch (error) {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { status: 'stopped', why: 'failed', detail };
  }
}

function bounded(outcome: Outcome, limit: number): Uint8Array {
  const bytes = serialize(outcome);
  if (bytes.length <= limit) return bytes;
  const detail = `more than ${limit} bytes to answer`;
  return serialize({ status: 'refused', reason: 'too-big', detail } satisfies Outcome);
}

/** Starts the thread that ends this process when it grows too big or lost its parent. */
function watch(residentBytes: number): { reset: () => void; bytes: () => number } {
  const peak = new SharedArrayBuffer(4);
  const kilobytes = new Int32Array(peak);
  const thread = new Worker(new URL('watchdog.ts', import.meta.url), {
    workerData: { residentBytes, parent: process.ppid, peak } satisfies Watch,
    resourceLimits: { maxOldGenerationSizeMb: 16, maxYoungGenerationSizeMb: 2 },
  });
  thread.unref();
  return { reset: () => Atomics.store(kilobytes, 0, 0), bytes: () => Atomics.load(kilobytes, 0) * 1024 };
}

function send(reply: Reply): void {
  process.send?.(reply);
}
