import { createHash } from 'node:crypto';
import { open, readdir, stat } from 'node:fs/promises';
import { basename, join, relative, sep } from 'node:path';
import type { PlainDate } from '../catalogue/plain-date.ts';

/** One file as it lay in a folder, read through one handle. */
export interface InboxFile {
  /** Name for people and findings: relative to the folder, with `/`. */
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sha256: string;
  readonly receivedOn: PlainDate;
}

export type Collected =
  | { readonly status: 'collected'; readonly file: InboxFile }
  /** Open in another program or changing while it was read; or too big to be a submission. */
  | { readonly status: 'refused'; readonly name: string; readonly reason: 'locked' | 'too-big' };

/** Beyond this nothing is read into memory; the reader's own limit is lower. */
const largestFile = 64 * 1024 * 1024;

/** Names that office programs, browsers and synchronisers give to files that are no submissions. */
const ignoredName = /^(?:~\$|\.|~)|\.(?:tmp|part|crdownload|nextcloud|lock)$|^(?:Thumbs\.db|desktop\.ini)$/i;
const officeLock = /^(?:~\$|\.~lock\.)/;

/** Paths of the files in a folder and below it, sorted, without lock files, hidden and half-loaded ones. */
export async function listFiles(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && !ignoredName.test(entry.name) && !officeLock.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter(
      (path) =>
        !relative(folder, path)
          .split(sep)
          .some((part) => part.startsWith('.')),
    )
    .toSorted();
}

/** Reads files one after the other; whatever cannot be read comes back as locked, never as an exception. */
export async function* collect(folder: string, paths: readonly string[], timezone: string): AsyncGenerator<Collected> {
  for (const path of paths) {
    const name = relative(folder, path).split(sep).join('/') || basename(path);
    yield await collectOne(path, name, timezone);
  }
}

async function collectOne(path: string, name: string, timezone: string): Promise<Collected> {
  const handle = await open(path, 'r').catch(() => undefined);
  if (!handle) return { status: 'refused', name, reason: 'locked' };
  try {
    const before = await handle.stat();
    if (before.size > largestFile) return { status: 'refused', name, reason: 'too-big' };
    const bytes = new Uint8Array(await handle.readFile());
    const after = await stat(path);
    if (after.size !== bytes.length || after.mtimeMs !== before.mtimeMs)
      return { status: 'refused', name, reason: 'locked' };
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return { status: 'collected', file: { name, bytes, sha256, receivedOn: dayOf(after.mtime, timezone) } };
  } catch {
    return { status: 'refused', name, reason: 'locked' };
  } finally {
    await handle.close().catch(() => undefined);
  }
}

/** The day in the city's own time. */
export function dayOf(instant: Date, timezone: string): PlainDate {
  // Swedish writes dates as ISO does.
  return new Intl.DateTimeFormat('sv-SE', { timeZone: timezone }).format(instant) as PlainDate;
}
