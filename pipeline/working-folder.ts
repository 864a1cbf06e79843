import { chmod, mkdir, readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Concept } from '../catalogue/concept/concept.ts';
import { parseConcept } from '../catalogue/concept/parse.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import { conceptFile } from '../catalogue/rules/rule.ts';
import { words } from '../catalogue/words.ts';
import { UserError } from './user-error.ts';

/** The folder a city works in. */
export interface WorkingFolder {
  readonly root: string;
  readonly concept: string;
  /** Workbooks handed out. */
  readonly templates: string;
  /** Workbooks that came back. */
  readonly inbox: string;
  readonly reports: string;
  readonly archive: string;
}

export function workingFolder(path: string): WorkingFolder {
  const root = resolve(path);
  return {
    root,
    concept: join(root, conceptFile),
    templates: join(root, 'vorlagen'),
    inbox: join(root, 'eingang'),
    reports: join(root, 'berichte'),
    archive: join(root, 'archiv'),
  };
}

/** The folder of the workbooks handed out for a report. */
export function handedOutFolder(folder: WorkingFolder, reporting: Reporting): string {
  return join(folder.templates, reporting.reportingDate);
}

/** Makes what is missing, readable for its owner only: the workbooks may name persons. */
export async function makeFolders(folder: WorkingFolder): Promise<void> {
  for (const path of [folder.root, folder.templates, folder.inbox, folder.reports, folder.archive]) {
    const made = await mkdir(path, { recursive: true, mode: 0o700 });
    if (made !== undefined) await chmod(path, 0o700);
  }
}

export async function exists(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined)) !== undefined;
}

/** The working folder in which the first of the paths lies, so that a workbook can be checked from anywhere; else the current one. */
export async function folderAbove([path]: readonly string[]): Promise<string> {
  for (let folder = resolve(path ?? '.'); ; folder = dirname(folder)) {
    if (await exists(join(folder, conceptFile))) return folder;
    if (folder === dirname(folder)) return '.';
  }
}

export interface LoadedConcept {
  readonly concept: Concept;
  /** The file word for word, for the archive. */
  readonly source: string;
}

/** Reads the concept of a working folder. Throws a `UserError` that names every mistake with line and column. */
export async function loadConcept(folder: WorkingFolder): Promise<LoadedConcept> {
  const source = await readFile(folder.concept, 'utf8').catch(() => {
    throw new UserError(
      words(
        `Hier liegt keine Konzeptdatei: ${folder.concept}\nEinen Arbeitsordner legt „init <Ordner>“ an; mit --folder <Ordner> wird er gewählt.`,
        `There is no concept file here: ${folder.concept}\n“init <folder>” makes a working folder; --folder <folder> chooses one.`,
      ),
    );
  });
  const parsed = parseConcept(source);
  if (parsed.status === 'valid') return { concept: parsed.concept, source };
  const list = (language: 'de' | 'en') =>
    parsed.problems
      .map(({ line, column, message }) => `${folder.concept}:${line}:${column}  ${message[language]}`)
      .join('\n');
  throw new UserError(
    words(
      `Die Konzeptdatei hat ${parsed.problems.length} Fehler:\n${list('de')}`,
      `The concept file has ${parsed.problems.length} mistakes:\n${list('en')}`,
    ),
  );
}
