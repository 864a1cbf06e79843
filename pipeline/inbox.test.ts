import { mkdirSync, mkdtempSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { collect, dayOf, listFiles } from './inbox.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'eingang-'));

test('lock files, hidden files and half-loaded ones are no submissions', async () => {
  const root = folder();
  mkdirSync(join(root, 'Amt 51'));
  mkdirSync(join(root, '.sync'));
  for (const name of [
    'b.xlsx',
    'a.xlsx',
    '~$a.xlsx',
    '.~lock.a.xlsx#',
    'c.xlsx.part',
    'd.tmp',
    '.DS_Store',
    'Thumbs.db',
    'Amt 51/e.xlsx',
    '.sync/f.xlsx',
  ]) {
    writeFileSync(join(root, name), 'x');
  }
  expect((await listFiles(root)).map((path) => relative(root, path))).toEqual(['Amt 51/e.xlsx', 'a.xlsx', 'b.xlsx']);
});

test('a file comes with its name, hash and the day it was received', async () => {
  const root = folder();
  writeFileSync(join(root, 'a.xlsx'), 'abc');
  utimesSync(join(root, 'a.xlsx'), new Date('2026-01-20T10:00:00Z'), new Date('2026-01-20T10:00:00Z'));
  const [first] = await Array.fromAsync(collect(root, await listFiles(root), 'Europe/Berlin'));
  expect(first).toMatchObject({
    status: 'collected',
    file: {
      name: 'a.xlsx',
      receivedOn: '2026-01-20',
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    },
  });
});

test('a file that vanished is refused as locked, without an exception', async () => {
  const root = folder();
  const collected = await Array.fromAsync(collect(root, [join(root, 'weg.xlsx')], 'Europe/Berlin'));
  expect(collected).toEqual([{ status: 'refused', name: 'weg.xlsx', reason: 'locked' }]);
});

test('the day is that of the city, not of Greenwich', () => {
  expect(dayOf(new Date('2026-01-31T23:30:00Z'), 'Europe/Berlin')).toBe('2026-02-01');
});
