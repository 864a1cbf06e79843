import { inflateRawSync } from 'node:zlib';
import type { Inflate } from '../../xlsx/index.ts';

/** One buffer for the whole output: with the default of 16 KB pieces zlib would hold large parts twice. */
export const inflate: Inflate = (compressed, maxBytes) =>
  inflateRawSync(compressed, { maxOutputLength: Math.max(1, maxBytes), chunkSize: Math.max(64, maxBytes + 1) });
