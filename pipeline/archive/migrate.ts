import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { words } from '../../catalogue/words.ts';
import { UserError } from '../user-error.ts';

const folder = import.meta.dirname;

/** Brings a database to the newest schema. Each numbered file runs once; a file that changed afterwards is refused. */
export function migrate(database: DatabaseSync): void {
  database.exec('CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, sha256 TEXT NOT NULL) STRICT');
  const applied = new Map(
    database
      .prepare('SELECT name, sha256 FROM migration')
      .all()
      .map((row) => [String(row['name']), String(row['sha256'])]),
  );
  const files = readdirSync(folder)
    .filter((name) => /^\d{3}-.*\.sql$/.test(name))
    .toSorted();
  const unknown = [...applied.keys()].find((name) => !files.includes(name));
  if (unknown !== undefined) throw newerArchive(unknown);

  for (const name of files) {
    const sql = readFileSync(join(folder, name), 'utf8');
    const sha256 = createHash('sha256').update(sql).digest('hex');
    const known = applied.get(name);
    if (known === sha256) continue;
    if (known !== undefined) throw new Error(`migration ${name} was changed after it had been applied`);
    database.exec('BEGIN IMMEDIATE');
    try {
      database.exec(sql);
      database.prepare('INSERT INTO migration VALUES (?, ?)').run(name, sha256);
      database.exec('COMMIT');
    } catch (error) {
      database.exec('ROLLBACK');
      throw error;
    }
  }
}

function newerArchive(name: string): UserError {
  return new UserError(
    words(
      `Das Archiv stammt von einer neueren Fassung des Integrationsmonitors (${name}). Bitte das Programm aktualisieren; das Archiv bleibt unverändert.`,
      `The archive was made by a newer version of Integrationsmonitor (${name}). Please update the program; the archive is left as it is.`,
    ),
  );
}
