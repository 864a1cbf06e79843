import { stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { Concept } from '../catalogue/concept/concept.ts';
import type { PlainDate } from '../catalogue/plain-date.ts';
import { words } from '../catalogue/words.ts';
import { collect, listFiles } from './inbox.ts';
import { readSubmissions, type Submission } from './submission.ts';
import { UserError } from './user-error.ts';

/**
 * Reads files and folders as a person names them on the command line. Files are named from `base`, else from the folder
 * given, or from the current one where several paths are given, so that no two have the same name. Throws a `UserError`
 * for a path that is not there.
 */
export async function submissionsIn(
  paths: readonly string[],
  concept: Concept,
  day: PlainDate,
  { base, onRead }: { readonly base?: string; readonly onRead?: (name: string) => void } = {},
): Promise<readonly Submission[]> {
  const submissions: Submission[] = [];
  for (const given of paths) {
    const path = resolve(given);
    const info = await stat(path).catch(() => undefined);
    if (!info) {
      throw new UserError(
        words(`Diese Datei oder diesen Ordner gibt es nicht: ${given}`, `There is no such file or folder: ${given}`),
      );
    }
    const folder = info.isDirectory() ? path : dirname(path);
    const files = info.isDirectory() ? await listFiles(path) : [path];
    const namedFrom = base ?? (paths.length > 1 ? process.cwd() : folder);
    const collected = collect(namedFrom, files, concept.reporting.timezone);
    for await (const submission of readSubmissions(collected, concept, day)) {
      onRead?.(submission.file);
      submissions.push(submission);
    }
  }
  return submissions;
}
