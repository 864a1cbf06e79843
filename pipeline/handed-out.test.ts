import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { runCli } from '../test/cli.ts';
import { concept, conceptSource, reporting } from '../test/concept.ts';
import { sound } from '../catalogue/rules/cases/sound.ts';
import { templateWorkbook } from '../templates/workbook/index.ts';
import { workbookName } from './handed-out.ts';

const root = mkdtempSync(join(tmpdir(), 'ausgegeben-'));
const [office] = concept.organisation[1]!.offices;
const name = workbookName(reporting, office!);
const date = ['--folder', root, '--date', '2026-02-15'];

/** Two measures without indicators are handed out; the office deletes one of the rows before it answers. */
const handedOut = { ...sound, indicators: [], values: [] };
const answered = { ...handedOut, measures: handedOut.measures.filter(({ id }) => id !== 'BS-02') };

beforeAll(async () => {
  await runCli('init', root);
  writeFileSync(join(root, 'konzept.yaml'), conceptSource);
  const workbook = (rows: typeof sound) => templateWorkbook({ concept, reporting, office: office!, rows });
  mkdirSync(join(root, 'vorlagen', '2025-12-31'));
  writeFileSync(join(root, 'vorlagen', '2025-12-31', name), await workbook(handedOut));
  writeFileSync(join(root, 'eingang', name), await workbook(answered));
  await runCli('run', ...date);
});

interface Checked {
  readonly workbooks: readonly { readonly file: string; readonly findings: readonly { readonly message: string }[] }[];
}

test('a row that was deleted is traced to the workbook that was handed out, not to the answer of the same name', async () => {
  const deleted = await runCli('explain', 'BS-02', ...date);
  expect(deleted.out).toContain(`vorlagen/2025-12-31/${name}`);
  expect(deleted.out).not.toContain('sha256');
  const kept = await runCli('explain', 'BS-01', ...date);
  expect(kept.out).toMatch(/\n {2}Massnahmenkatalog.*sha256 [0-9a-f]{64}/);
});

test('and the answer gets no finding on a row that it does not have', async () => {
  const { out } = await runCli('check', ...date, '--json');
  const [workbook] = (JSON.parse(out) as Checked).workbooks;
  const messages = workbook!.findings.map(({ message }) => message).join('\n');
  expect(workbook!.file).toBe(name);
  expect(messages).toContain('Zu BS-01 gibt es keinen Indikator');
  expect(messages).not.toContain('Zu BS-02 gibt es keinen Indikator');
});

test('two files of one name in two folders stay apart', async () => {
  const { out } = await runCli(
    'check',
    join(root, 'eingang', name),
    join(root, 'vorlagen', '2025-12-31', name),
    ...date,
    '--json',
  );
  const files = (JSON.parse(out) as Checked).workbooks.map(({ file }) => file);
  expect(new Set(files).size).toBe(2);
});
