import type { Inflate } from '../../xlsx/index.ts';
import { letters } from './letters.ts';
import { monitorFiles, type Task } from './monitor-files.ts';

/** What the page offers to the test. */
export interface Offer {
  /** The letters of what `monitorFiles` gives. */
  readonly monitor: (task: Task) => Promise<string>;
  /** How many bytes come out. */
  readonly inflate: (compressed: Uint8Array, maxBytes: number) => Promise<number>;
}

/** As in Node: no more than asked for is ever held, whatever the file claims. */
const inflate: Inflate = async (compressed, maxBytes) => {
  const stream = new Blob([new Uint8Array(compressed)]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    length += chunk.length;
    if (length > maxBytes) throw new RangeError(`more than ${maxBytes} bytes`);
    chunks.push(chunk);
  }
  const plain = new Uint8Array(length);
  let end = 0;
  for (const chunk of chunks) {
    plain.set(chunk, end);
    end += chunk.length;
  }
  return plain;
};

const offer: Offer = {
  monitor: async (task) => letters(await monitorFiles(task, inflate)),
  inflate: async (compressed, maxBytes) => (await inflate(compressed, maxBytes)).length,
};

Object.assign(globalThis, offer);
