import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import { tooMuchMemory } from './messages.ts';

/** Given to the thread that watches over its own process while the main thread may be lost in a file. */
export interface Watch {
  readonly residentBytes: number;
  /** Process that started this one. */
  readonly parent: number;
  /** One number: the most memory seen, in kilobytes. */
  readonly peak: SharedArrayBuffer;
}

const { residentBytes, parent, peak } = workerData as Watch;
const peakKilobytes = new Int32Array(peak);

setInterval(() => {
  const resident = process.memoryUsage.rss();
  if (resident / 1024 > Atomics.load(peakKilobytes, 0)) Atomics.store(peakKilobytes, 0, resident / 1024);
  if (resident > residentBytes) end(`${tooMuchMemory}, ${resident} bytes\n`);
  if (!parentLives()) end('');
}, 20);

/** A killed parent cannot say goodbye, and a main thread in an endless loop would not hear it. */
function parentLives(): boolean {
  if (process.ppid !== parent) return false;
  try {
    return process.kill(parent, 0); // On Windows the number of a dead parent stays.
  } catch {
    return false;
  }
}

/** `process.exit` in a thread ends only the thread. */
function end(lastWords: string): void {
  try {
    writeSync(2, lastWords);
  } catch {
    // Nobody listens any more.
  }
  process.kill(process.pid, 'SIGKILL');
}
