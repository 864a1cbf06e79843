import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseConcept } from '../catalogue/concept/parse.ts';
import { sheets, type Catalogue, type Row } from '../catalogue/contract/contract.ts';
import type { PlainDate } from '../catalogue/plain-date.ts';
import { readSubmission, type Submission } from './submission.ts';

const fixtures = new URL('../test/fixtures/foreign-programs/', import.meta.url);
const parsed = parseConcept(readFileSync(new URL('../templates/dessau-rosslau/konzept.yaml', import.meta.url), 'utf8'));
if (parsed.status === 'invalid') throw new Error('the concept is invalid');
const { concept } = parsed;

async function read(name: string): Promise<Submission> {
  const bytes = new Uint8Array(readFileSync(new URL(name, fixtures)));
  const day = '2025-12-31' as PlainDate;
  return readSubmission(
    { status: 'collected', file: { name: 'mappe.xlsx', bytes, sha256: '', receivedOn: '2026-01-20' as PlainDate } },
    concept,
    day,
  );
}

/** The rows without where they stood. */
function content(catalogue: Catalogue): object {
  return Object.fromEntries(
    sheets.map(({ key }) => [
      key,
      catalogue[key].map(({ origin, ...values }: Row) => ({ ...values, verbatim: origin.verbatim })),
    ]),
  );
}

const original = await read('original.xlsx');

test('the original has the rows and the faults of the example', () => {
  expect(original.unit).toBe('51');
  expect(original.catalogue.measures).toHaveLength(6);
  expect(original.findings.map(({ rule }) => rule)).toContain('L-WERT-02');
});

test.each(['libreoffice.xlsx', 'gnumeric.xlsx', 'openpyxl.xlsx', 'xlsxwriter.xlsx'])(
  '%s gives the same catalogue',
  async (name) => {
    const saved = await read(name);
    expect(saved.status).toBe('read');
    expect(saved.unit).toBe('51');
    expect(content(saved.catalogue)).toEqual(content(original.catalogue));
  },
);

test.each(['libreoffice.xlsx', 'gnumeric.xlsx', 'openpyxl.xlsx'])(
  '%s gives the same findings, to the cell and the word',
  async (name) => {
    expect((await read(name)).findings).toEqual(original.findings);
  },
);

test('a list that was copied into another layout gives the same findings at its own cells', async () => {
  const copied = await read('xlsxwriter.xlsx');
  const said = (submission: Submission) => submission.findings.map(({ rule, message }) => `${rule} ${message.de}`);
  expect(said(copied)).toEqual(said(original));
});
