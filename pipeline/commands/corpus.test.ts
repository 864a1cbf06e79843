import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { handMade, numberCell, rows } from '../../test/xlsx-lint/hand-made.ts';
import { terminalOn } from '../terminal.ts';
import { corpus } from './corpus.ts';

const folder = mkdtempSync(join(tmpdir(), 'korpus-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const today = '2026-02-16' as PlainDate;

async function printed(path: string): Promise<{ readonly failed: boolean; readonly lines: readonly string[] }> {
  let out = '';
  const terminal = terminalOn({ write: (text) => (out += text) }, { write: () => undefined }, 'de', false);
  const failed = await corpus({ folder: path, today }, terminal);
  return { failed, lines: out.split('\n').map((line) => line.replaceAll(/ +/g, ' ')) };
}

test('a folder of foreign files is counted by what became of them', async () => {
  mkdirSync(join(folder, 'unten'));
  writeFileSync(join(folder, 'mappe.xlsx'), handMade({ sheets: [{ name: 'S', xml: rows(numberCell('A1', 1)) }] }));
  writeFileSync(join(folder, 'unten', 'leer.xlsx'), '');
  writeFileSync(join(folder, 'unten', 'auch-leer.xlsx'), '');
  writeFileSync(join(folder, 'liste.csv'), 'a;b\n1;2\n');
  const { failed, lines } = await printed(folder);
  expect(failed).toBe(false);
  expect(lines[0]).toMatch(/^Dateien 4 /);
  expect(lines[1]).toBe('Gelesen 1 davon 0 als Maßnahmenkatalog erkannt');
  expect(lines.slice(2, 5)).toEqual(['Abgelehnt 3', ' empty 2', ' text 1']);
  expect(lines).toContain('Abgestürzt 0');
  expect(lines).toContain('Hängen geblieben 0');
});

test('an empty folder is no failure', async () => {
  const { failed, lines } = await printed(mkdtempSync(join(folder, 'nichts-')));
  expect(failed).toBe(false);
  expect(lines[0]).toMatch(/^Dateien 0 /);
});

test('a folder that is not there is said', async () => {
  await expect(printed(join(folder, 'gibt-es-nicht'))).rejects.toThrow('Diesen Ordner gibt es nicht');
});
