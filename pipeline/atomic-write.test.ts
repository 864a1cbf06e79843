import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sweepLeftovers, writeAtomically } from './atomic-write.ts';

const folder = () => mkdtempSync(join(tmpdir(), 'bericht-'));

test('a file is replaced in one piece and nothing else is left', async () => {
  const root = folder();
  await writeAtomically(join(root, 'a.pdf'), 'alt');
  await writeAtomically(join(root, 'a.pdf'), 'neu');
  expect(readFileSync(join(root, 'a.pdf'), 'utf8')).toBe('neu');
  expect(readdirSync(root)).toEqual(['a.pdf']);
});

test('what a killed process left half written is swept, other files stay', async () => {
  const root = folder();
  writeFileSync(join(root, '.schreiben-0123456789ab-a.pdf'), 'halb');
  writeFileSync(join(root, '.andere'), 'x');
  await sweepLeftovers(root);
  expect(readdirSync(root)).toEqual(['.andere']);
});

test('a folder that is not there is an error, not a lost report', async () => {
  const root = folder();
  await expect(writeAtomically(join(root, 'fehlt', 'a.pdf'), 'x')).rejects.toThrow();
  expect(readdirSync(root)).toEqual([]);
});
