import { mkdtempSync, rmSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../test/cli.ts';
import { checkPdf } from '../test/pdf-check/check-pdf.ts';
import { concept, conceptSource } from '../test/concept.ts';
import type { DraftCatalogue } from '../catalogue/contract/draft.ts';
import { altered, soundBefore } from '../catalogue/rules/cases/sound.ts';
import type { PlainDate } from '../catalogue/plain-date.ts';
import { templateWorkbook } from '../templates/workbook/index.ts';
import { run, type RunResult } from './run.ts';
import { terminalOn } from './terminal.ts';
import { workingFolder } from './working-folder.ts';

const root = mkdtempSync(join(tmpdir(), 'zwei-berichte-'));
const silent = terminalOn({ write: () => true }, { write: () => true }, 'de', true);

/** A measure that ends later than it should, and a past value that nobody said was changed. */
const changed = altered('values', { value: 66 }, 3, altered('measures', { end: '2027-06-30' }));

async function report(index: 0 | 1, rows: DraftCatalogue, today: string): Promise<RunResult> {
  const reporting = concept.reporting.calendar[index]!;
  const office = concept.organisation[1]!.offices[0]!;
  for (const name of readdirSync(join(root, 'eingang'))) rmSync(join(root, 'eingang', name));
  writeFileSync(join(root, 'eingang', 'amt51.xlsx'), await templateWorkbook({ concept, reporting, office, rows }));
  return run(workingFolder(root), { today: today as PlainDate, clock: () => new Date('2026-02-15T06:00:00Z') }, silent);
}

let first: RunResult;
let second: RunResult;

beforeAll(async () => {
  await runCli('init', root);
  writeFileSync(join(root, 'konzept.yaml'), conceptSource);
  first = await report(0, soundBefore, '2024-02-15');
  second = await report(1, changed, '2026-02-15');
});

test('each Stichtag has its own editions, and the older one stays as it was', () => {
  expect(first.edition.id).toBe('2023-12-31.1');
  expect(second.edition.id).toBe('2025-12-31.1');
  expect(readdirSync(join(root, 'berichte')).toSorted()).toEqual(['2023-12-31.1', '2025-12-31.1']);
});

test('the second report says what changed since the first', () => {
  const kinds = second.comparison?.changes.map(({ kind }) => kind) ?? [];
  expect(second.comparison).toMatchObject({ before: '2023-12-31', now: '2025-12-31' });
  expect(kinds).toEqual(expect.arrayContaining(['postponed', 'valueRestated', 'textChanged']));
  expect(first.comparison).toBeUndefined();
});

test('its report breaks no rule of PDF/UA-1 and PDF/A-2a which the checker knows', () => {
  expect(checkPdf(readFileSync(second.report))).toEqual([]);
});

test('a past value that was changed in silence is found, with its cell', () => {
  const restated = second.findings.filter(({ rule }) => rule === 'H-WERT-01');
  expect(restated).toHaveLength(1);
  expect(restated[0]!.place).toMatchObject({ file: 'amt51.xlsx', sheet: 'Messwerte', column: 'Istwert' });
  expect(restated[0]!.place.cell).toMatch(/^[A-Z]+\d+$/);
});

test('the workbook of the next report is prefilled from the last edition, without what must be reported anew', async () => {
  const { code } = await runCli('template', '--folder', root, '--date', '2026-01-05');
  expect(code).toBe(0);
  const [name] = readdirSync(join(root, 'vorlagen', '2025-12-31'));
  const check = await runCli(
    'check',
    join(root, 'vorlagen', '2025-12-31', name!),
    '--folder',
    root,
    '--date',
    '2026-01-05',
    '--json',
  );
  const { workbooks } = JSON.parse(check.out) as { workbooks: { findings: { rule: string; column: string }[] }[] };
  const missing = workbooks[0]!.findings.filter(({ rule }) => rule === 'V-PFLICHT-01').map(({ column }) => column);
  expect(missing).toEqual(expect.arrayContaining(['Umsetzungsstand', 'Letzte Aktualisierung']));
  expect(missing).not.toContain('Maßnahme');
});
