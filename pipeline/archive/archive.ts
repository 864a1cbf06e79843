import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type SQLOutputValue } from 'node:sqlite';
import { gzipSync, gunzipSync } from 'node:zlib';
import type { Completeness } from '../../catalogue/completeness.ts';
import type { Catalogue } from '../../catalogue/contract/contract.ts';
import type { Finding } from '../../catalogue/finding.ts';
import type { Source } from '../../catalogue/monitoring.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { words } from '../../catalogue/words.ts';
import { UserError } from '../user-error.ts';
import { migrate } from './migrate.ts';

export interface EditionHead {
  readonly id: string;
  readonly reportingDate: PlainDate;
  readonly number: number;
  readonly createdOn: PlainDate;
  readonly fingerprint: string;
}

export interface FrozenEdition extends EditionHead {
  readonly concept: string;
  readonly catalogue: Catalogue;
  readonly unreported: readonly string[];
  readonly completeness: Completeness;
  readonly findings: readonly Finding[];
  readonly sources: readonly Source[];
}

export interface Output {
  readonly file: string;
  readonly sha256: string;
  readonly bytes: number;
}

export interface RunEntry {
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly outcome: 'edition' | 'unchanged' | 'failed';
  readonly edition: string | undefined;
  /** Plain data for machines. */
  readonly record: object;
}

/** What is kept over the years. The one interface to the database. */
export interface Archive {
  /** The edition with this fingerprint, if there is one. */
  find(fingerprint: string): EditionHead | undefined;
  /** The newest edition before or at a day. */
  last(day: PlainDate): EditionHead | undefined;
  load(id: string): FrozenEdition | undefined;
  /** Freezes an edition and gives it the next number of its reporting date. */
  freeze(edition: Omit<FrozenEdition, 'id' | 'number'>): EditionHead;
  outputsOf(id: string): readonly Output[];
  recordOutputs(id: string, outputs: readonly Output[]): void;
  recordRun(run: RunEntry): void;
  close(): void;
}

/** Opens the archive in a folder, or makes it. Throws a `UserError` where the file is no archive. */
export function openArchive(folder: string): Archive {
  const path = join(folder, 'archiv.sqlite');
  const database = openDatabase(path);
  chmodSync(path, 0o600);
  return {
    find: (fingerprint) => head(database.prepare(`${selectHead} WHERE fingerprint = ?`).get(fingerprint)),
    last: (day) =>
      head(
        database
          .prepare(`${selectHead} WHERE reporting_date <= ? ORDER BY reporting_date DESC, number DESC LIMIT 1`)
          .get(day),
      ),
    load: (id) => load(database, id),
    freeze: (edition) => inTransaction(database, () => freeze(database, edition)),
    outputsOf: (id) =>
      database
        .prepare('SELECT file, sha256, bytes FROM output WHERE edition = ? ORDER BY file')
        .all(id)
        .map((row) => ({ file: String(row['file']), sha256: String(row['sha256']), bytes: Number(row['bytes']) })),
    recordOutputs: (id, outputs) =>
      inTransaction(database, () => {
        const insert = database.prepare('INSERT OR REPLACE INTO output VALUES (?, ?, ?, ?)');
        for (const { file, sha256, bytes } of outputs) insert.run(id, file, sha256, bytes);
      }),
    recordRun: ({ startedAt, finishedAt, outcome, edition, record }) => {
      database
        .prepare('INSERT INTO run (started_at, finished_at, outcome, edition, record) VALUES (?, ?, ?, ?, ?)')
        .run(startedAt, finishedAt, outcome, edition ?? null, JSON.stringify(record));
    },
    close: () => database.close(),
  };
}

function openDatabase(path: string): DatabaseSync {
  try {
    const database = new DatabaseSync(path);
    database.exec(
      'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA busy_timeout = 10000',
    );
    migrate(database);
    return database;
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      words(
        `Das Archiv ${path} lässt sich nicht öffnen (${(error as Error).message}). Es wurde nicht verändert; bitte die letzte Sicherung zurückspielen.`,
        `The archive ${path} cannot be opened (${(error as Error).message}). It was not changed; please restore the last backup.`,
      ),
    );
  }
}

function inTransaction<Result>(database: DatabaseSync, work: () => Result): Result {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

type SqlRow = Readonly<Record<string, SQLOutputValue>>;

const selectHead = 'SELECT id, reporting_date, number, created_on, fingerprint FROM edition';

function head(row: SqlRow | undefined): EditionHead | undefined {
  return (
    row && {
      id: String(row['id']),
      reportingDate: String(row['reporting_date']) as PlainDate,
      number: Number(row['number']),
      createdOn: String(row['created_on']) as PlainDate,
      fingerprint: String(row['fingerprint']),
    }
  );
}

function freeze(database: DatabaseSync, edition: Omit<FrozenEdition, 'id' | 'number'>): EditionHead {
  const { reportingDate, createdOn, fingerprint, concept, sources, ...rest } = edition;
  const previous = database
    .prepare('SELECT max(number) AS number FROM edition WHERE reporting_date = ?')
    .get(reportingDate);
  const number = Number(previous?.['number'] ?? 0) + 1;
  const id = `${reportingDate}.${number}`;
  const { catalogue, unreported, completeness, findings } = rest;
  const monitoring = gzipSync(JSON.stringify({ catalogue, unreported, completeness, findings }));
  database
    .prepare('INSERT INTO edition VALUES (?, ?, ?, ?, ?, ?, ?)')
    .run(id, reportingDate, number, createdOn, fingerprint, concept, monitoring);
  const insert = database.prepare('INSERT INTO source VALUES (?, ?, ?, ?, ?, ?)');
  for (const { file, sha256, receivedOn, status, unit } of sources)
    insert.run(id, file, sha256, receivedOn ?? null, status, unit ?? null);
  return { id, reportingDate, number, createdOn, fingerprint };
}

function load(database: DatabaseSync, id: string): FrozenEdition | undefined {
  const row = database.prepare('SELECT * FROM edition WHERE id = ?').get(id);
  const found = head(row);
  if (!row || !found) return undefined;
  const kept = JSON.parse(gunzipSync(row['monitoring'] as Uint8Array).toString('utf8')) as Pick<
    FrozenEdition,
    'catalogue' | 'unreported' | 'completeness' | 'findings'
  >;
  const sources = database.prepare('SELECT * FROM source WHERE edition = ? ORDER BY file').all(id).map(sourceOf);
  return { ...found, concept: String(row['concept']), ...kept, sources };
}

function sourceOf(row: SqlRow): Source {
  const text = (value: SQLOutputValue | undefined) => (typeof value === 'string' ? value : undefined);
  return {
    file: String(row['file']),
    sha256: String(row['sha256']),
    receivedOn: text(row['received_on']) as PlainDate | undefined,
    status: row['status'] === 'read' ? 'read' : 'refused',
    unit: text(row['unit']),
  };
}
