import { mkdtempSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { concept, conceptSource, reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { monitor } from '../monitor.ts';
import { openArchive, type FrozenEdition } from './archive.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'archiv-'));

const monitoring = monitor(
  concept,
  reporting,
  [],
  catalogueOf({ measures: [{ id: 'BS-01', office: '51', title: 'Kita-Einstieg' }] }),
);

function edition(fingerprint: string): Omit<FrozenEdition, 'id' | 'number'> {
  return {
    reportingDate: reporting.reportingDate,
    createdOn: '2026-02-16' as PlainDate,
    fingerprint,
    concept: conceptSource,
    catalogue: monitoring.catalogue,
    unreported: [...monitoring.unreported],
    completeness: monitoring.completeness,
    findings: monitoring.findings,
    sources: [{ file: '51.xlsx', sha256: 'ab', receivedOn: '2026-01-20' as PlainDate, status: 'read', unit: '51' }],
  };
}

test('an edition comes out of the archive as it went in', () => {
  const archive = openArchive(folder());
  const { id } = archive.freeze(edition('f1'));
  const loaded = archive.load(id);
  expect(id).toBe('2025-12-31.1');
  expect(loaded).toMatchObject({ concept: conceptSource, unreported: ['BS-01'], sources: edition('f1').sources });
  expect(loaded?.catalogue).toEqual(JSON.parse(JSON.stringify(monitoring.catalogue)));
  archive.close();
});

test('editions of a reporting date are numbered, the same inputs never twice', () => {
  const archive = openArchive(folder());
  archive.freeze(edition('f1'));
  expect(archive.freeze(edition('f2')).id).toBe('2025-12-31.2');
  expect(() => archive.freeze(edition('f2'))).toThrow(/UNIQUE/);
  expect(archive.last('2026-06-30' as PlainDate)?.number).toBe(2);
  expect(archive.last('2025-06-30' as PlainDate)).toBeUndefined();
  expect(archive.find('f1')?.id).toBe('2025-12-31.1');
  archive.close();
});

test('a failed edition leaves nothing behind', () => {
  const archive = openArchive(folder());
  const twice = { ...edition('f1'), sources: [...edition('f1').sources, ...edition('f1').sources] };
  expect(() => archive.freeze(twice)).toThrow();
  expect(archive.find('f1')).toBeUndefined();
  archive.close();
});

test('the archive is readable for its owner only', () => {
  const path = folder();
  openArchive(path).close();
  expect(statSync(join(path, 'archiv.sqlite')).mode & 0o077).toBe(0);
});

test('a file that is no archive is refused and not touched', () => {
  const path = folder();
  writeFileSync(
    join(path, 'archiv.sqlite'),
    'not a database, but long enough to look like a file of its own'.repeat(20),
  );
  const before = readFileSync(join(path, 'archiv.sqlite'));
  expect(() => openArchive(path)).toThrow(/Archiv .* lässt sich nicht öffnen/);
  expect(readFileSync(join(path, 'archiv.sqlite'))).toEqual(before);
});

test('an archive of a newer program is refused', () => {
  const path = folder();
  openArchive(path).close();
  const database = new DatabaseSync(join(path, 'archiv.sqlite'));
  database.exec("INSERT INTO migration VALUES ('999-later.sql', 'x')");
  database.close();
  expect(() => openArchive(path)).toThrow(/neueren Fassung/);
});
