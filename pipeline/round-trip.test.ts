import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { concept, reporting } from '../test/concept.ts';
import type { Column } from '../catalogue/contract/column.ts';
import { contract, sheets, type Row } from '../catalogue/contract/contract.ts';
import type { DraftCatalogue } from '../catalogue/contract/draft.ts';
import { columnEntries, type Sheet } from '../catalogue/contract/sheet.ts';
import { listEntries } from '../catalogue/concept/concept.ts';
import { addDays } from '../catalogue/plain-date.ts';
import { templateWorkbook } from '../templates/workbook/index.ts';
import { readSubmission } from './submission.ts';

const day = reporting.reportingDate;
const [office] = concept.organisation[1]!.offices;

// oxlint-disable-next-line no-control-regex -- these are the characters that XML forbids
const unwritable = /[\u0000-\u0009\u000B-\u001F\u0085\u2028\u2029\uFFFE\uFFFF\u00a0\u202f]/g;

/** Text as a cell can hold it: without control characters and blanks at its ends; other line separators come back as line breaks. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
    fc.constantFrom(
      '=1+1',
      '+49 340 123',
      '-',
      '@Amt',
      '007',
      '1.234,5',
      '2024-03-01',
      'wahr',
      '_x0041_',
      '<&>"\'',
      'Zeile 1\nZeile 2',
      '„Anführung“',
      '#REF!',
      'ja',
    ),
  )
  .map((typed) => typed.replaceAll(unwritable, ' ').trim())
  .filter((typed) => typed !== '' && typed.isWellFormed());

function valueFor(column: Column): fc.Arbitrary<unknown> {
  const { kind } = column;
  switch (kind.is) {
    case 'text':
    case 'reference':
      return text;
    case 'date':
      return fc.integer({ min: 0, max: 20_000 }).map((days) => addDays(reporting.periodFrom, days - 10_000));
    case 'number':
      return fc.double({ noNaN: true, min: -1e9, max: 1e9 }).map((number) => Number(number.toPrecision(12)));
    case 'euro':
      return fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => cents / 100);
    case 'percent':
      return fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return kind.many
        ? fc.uniqueArray(fc.constantFrom(...kind.options), { minLength: 1 })
        : fc.constantFrom(...kind.options);
    case 'concept': {
      const codes = listEntries(concept, kind.list, day).map(({ code }) => code);
      return kind.many ? fc.uniqueArray(fc.constantFrom(...codes), { minLength: 1 }) : fc.constantFrom(...codes);
    }
  }
}

function rowOf(sheet: Sheet): fc.Arbitrary<object> {
  const entries = columnEntries(sheet).map(([key, column]) => {
    const value = valueFor(column);
    return [key, key === sheet.identity ? value : fc.option(value, { nil: undefined, freq: 4 })] as const;
  });
  return fc
    .record(Object.fromEntries(entries))
    .filter((row) => Object.values(row).some((value) => value !== undefined));
}

const drafts = fc.record(
  Object.fromEntries(
    sheets.map((sheet) => [
      sheet.key,
      fc.array(rowOf(sheet), { minLength: sheet === contract.signOffs ? 1 : 0, maxLength: 4 }),
    ]),
  ),
) as unknown as fc.Arbitrary<DraftCatalogue>;

/** What was written, as the reader should give it back. */
function expected(sheet: Sheet, row: object): object {
  const values = row as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    columnEntries(sheet).map(([key, { kind }]) => [key, values[key] ?? ('many' in kind && kind.many ? [] : undefined)]),
  );
}

test('whatever a catalogue holds, its workbook gives it back', async () => {
  await fc.assert(
    fc.asyncProperty(drafts, async (rows) => {
      const bytes = await templateWorkbook({ concept, reporting, office: office!, rows });
      const file = { name: 'mappe.xlsx', bytes, sha256: '', receivedOn: day };
      const { catalogue, findings } = await readSubmission({ status: 'collected', file }, concept, day);
      for (const sheet of sheets) {
        const read = catalogue[sheet.key].map((row: Row) => ({ ...row, origin: undefined }));
        expect(read).toEqual(rows[sheet.key].map((row) => ({ ...expected(sheet, row), origin: undefined })));
      }
      expect(findings.filter(({ rule }) => rule.startsWith('L-'))).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
