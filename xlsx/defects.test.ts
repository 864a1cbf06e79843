import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  handMade,
  numberCell,
  partsOf,
  relation,
  rows,
  textCell,
  zipOfParts,
  type HandMade,
} from '../test/xlsx-lint/hand-made.ts';
import { inflate } from '../test/xlsx-lint/inflate.ts';
import { zipOf } from '../test/xlsx-lint/zip-writer.ts';
import { defaultLimits, readWorkbook, type Limits, type Workbook } from './index.ts';

async function read(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<Workbook> {
  const result = await readWorkbook(bytes, inflate, limits);
  if (result.status === 'refused') throw new Error(result.refusal.detail);
  return result.workbook;
}

async function readCells(cells: string, workbook: Partial<HandMade> = {}): Promise<Workbook> {
  return await read(handMade({ ...workbook, sheets: [{ name: 'S', xml: rows(cells) }] }));
}

test('a sheet whose part is missing is reported, and the others are read', async () => {
  const { 'xl/worksheets/sheet1.xml': _, ...rest } = partsOf({
    sheets: [
      { name: 'Fehlt', xml: '' },
      { name: 'Da', xml: rows(numberCell('A1', 1)) },
    ],
  });
  const workbook = await read(zipOfParts(rest));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Da']);
  expect(workbook.defects).toMatchObject([{ sheet: 'Fehlt', cell: undefined }]);
});

test('a shared text that does not exist is reported with its cell', async () => {
  const workbook = await readCells(`<c r="A1" t="s"><v>99</v></c>${numberCell('B1', 5)}`);
  expect(workbook.sheets[0]!.cells).toMatchObject([{ column: 2, value: 5 }]);
  expect(workbook.defects).toEqual([{ sheet: 'S', cell: 'A1', message: 'shared text 99 does not exist' }]);
});

test('missing shared texts are reported once for the part and once for each cell', async () => {
  const { 'xl/sharedStrings.xml': _, ...rest } = partsOf({
    sheets: [{ name: 'S', xml: rows('<c r="A1" t="s"><v>0</v></c>') }],
  });
  const workbook = await read(zipOfParts(rest));
  expect(workbook.defects.map(({ cell }) => cell)).toEqual([undefined, 'A1']);
});

test('a cell outside the sheet is reported', async () => {
  const workbook = await readCells(numberCell('ZZZ1', 1) + numberCell('A9999999', 2) + numberCell('A1', 3));
  expect(workbook.sheets[0]!.cells).toHaveLength(1);
  expect(workbook.defects).toHaveLength(2);
});

test.each([
  ['a number with a decimal comma', '<c r="A1"><v>1,5</v></c>', '1,5'],
  ['a truth value nobody knows', '<c r="A1" t="b"><v>ja</v></c>', 'ja'],
  ['an ISO cell with another date', '<c r="A1" t="d"><v>31.12.2025</v></c>', '31.12.2025'],
  ['a cell of an unknown type', '<c r="A1" t="neu"><v>etwas</v></c>', 'etwas'],
])('%s is kept word for word and reported', async (_, cell, text) => {
  const workbook = await readCells(cell);
  expect(workbook.sheets[0]!.cells).toEqual([{ type: 'text', value: text, row: 1, column: 1 }]);
  expect(workbook.defects).toMatchObject([{ sheet: 'S', cell: 'A1' }]);
});

test('an empty value is an empty cell, not a zero', async () => {
  const workbook = await readCells('<c r="A1"><v></v></c><c r="B1"><v> </v></c><c r="C1" t="s"><v/></c>');
  expect(workbook.sheets[0]!.cells).toEqual([]);
  expect(workbook.defects).toEqual([]);
});

test('a text longer than Excel allows is cut and reported', async () => {
  const workbook = await readCells(textCell('A1', 'x'.repeat(40_000)));
  const [cell] = workbook.sheets[0]!.cells;
  expect(cell?.type === 'text' && cell.value.length).toBe(32_767);
  expect(workbook.defects).toMatchObject([{ cell: 'A1' }]);
});

test('damaged comments, tables and properties are reported, the cells are read', async () => {
  const relations = relation('rId1', 'comments', '../comments1.xml') + relation('rId2', 'table', '../tables/t.xml');
  const sheets = [{ name: 'S', xml: rows(numberCell('A1', 1)), relations }];
  const workbook = await read(
    handMade({ sheets, parts: { 'xl/comments1.xml': '<half', 'xl/tables/t.xml': '<table/>' } }),
  );
  expect(workbook.sheets[0]).toMatchObject({ cells: [{ value: 1 }], comments: [], tables: [] });
  expect(workbook.defects).toHaveLength(2);
});

test('a part that differs from its checksum is read and reported', async () => {
  const parts = Object.entries(partsOf({ sheets: [{ name: 'S', xml: rows(numberCell('A1', 1)) }] })).map(
    ([name, content]) =>
      name.includes('sheet1') ? { name, content, claimedCrc: 1, claimedSize: 10 } : { name, content },
  );
  const workbook = await read(zipOf(parts));
  expect(workbook.sheets[0]!.cells).toHaveLength(1);
  expect(workbook.defects).toMatchObject([{ message: expect.stringContaining('checksum') as string }]);
});

test('a part that stands in the zip twice is reported, and the first is read', async () => {
  const parts = Object.entries(partsOf({ sheets: [{ name: 'S', xml: rows(numberCell('A1', 1)) }] }));
  const twice = [...parts, ['xl/worksheets/Sheet1.xml', '<worksheet/>'] as const];
  const workbook = await read(zipOf(twice.map(([name, content]) => ({ name, content }))));
  expect(workbook.sheets[0]!.cells).toHaveLength(1);
  expect(workbook.defects).toMatchObject([{ message: expect.stringContaining('twice') as string }]);
});

test('of very many defects the first are listed and the rest is counted', async () => {
  const cells = Array.from({ length: 50 }, (_, index) => `<c r="A${index + 1}" t="s"><v>9</v></c>`).join('');
  const workbook = await read(handMade({ sheets: [{ name: 'S', xml: rows(cells) }] }), {
    ...defaultLimits,
    defects: 10,
  });
  expect(workbook.defects).toHaveLength(11);
  expect(workbook.defects.at(-1)?.message).toBe('40 further defects');
});

/** A workbook with everything in it: tables, notes, dates, formulas, hidden and merged cells. */
async function richWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const sheet = workbook.addWorksheet('Maßnahmen');
  const table = { name: 'T', ref: 'A1', columns: [{ name: 'Nr.' }, { name: 'Ende' }, { name: 'Kosten' }] };
  const row = (index: number): unknown[] => [`BS-${index}`, new Date(Date.UTC(2025, 0, index % 28)), index * 1.5];
  sheet.addTable({ ...table, rows: Array.from({ length: 200 }, (_, index) => row(index + 1)) });
  sheet.getCell('E1').note = 'Notiz';
  sheet.mergeCells('E5:F6');
  sheet.getCell('G1').value = { formula: 'SUM(C:C)', result: 9 };
  workbook.addWorksheet('Hilfe', { state: 'hidden' }).getCell('A1').value = 'x'.repeat(300);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

test('a file cut off anywhere is refused, never a crash', async () => {
  const whole = await richWorkbook();
  for (let length = 0; length < whole.length; length += 500) {
    const result = await readWorkbook(whole.slice(0, length), inflate);
    expect(result.status).toBe('refused');
  }
});

test('a file with zeros in the place of any 500 bytes is read or refused, never a crash', async () => {
  const whole = await richWorkbook();
  for (let start = 0; start < whole.length; start += 500) {
    const result = await readWorkbook(whole.slice().fill(0, start, start + 500), inflate);
    expect(['read', 'refused']).toContain(result.status);
  }
});

test('a file with any bytes changed is read or refused, never a crash', async () => {
  const whole = await richWorkbook();
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }));
  await fc.assert(
    fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 20 }), async (changes) => {
      const changed = whole.slice();
      for (const [index, byte] of changes) changed[index] = byte;
      expect(['read', 'refused']).toContain((await readWorkbook(changed, inflate)).status);
    }),
  );
});

test('a part with any characters changed is read or refused, never a crash', async () => {
  const parts = partsOf({
    sheets: [{ name: 'S', xml: rows(textCell('A1', 'x') + numberCell('B1', 5, 1)) }],
    strings: '<si><t>x</t></si>',
    formats: ['dd.mm.yyyy'],
  });
  const anyPart = fc.constantFrom(...Object.keys(parts).filter((name) => name !== '[Content_Types].xml'));
  const piece = fc.constantFrom(
    '<',
    '>',
    '/',
    '"',
    '&',
    '=',
    ' ',
    '<c>',
    '<row r="',
    '</v>',
    '<v>',
    '-1',
    '1e99',
    ':',
    '\u0000',
  );
  await fc.assert(
    fc.asyncProperty(
      anyPart,
      fc.array(fc.tuple(fc.nat(900), fc.nat(9), piece), { minLength: 1 }),
      async (part, edits) => {
        let xml = String(parts[part]);
        for (const [at, length, text] of edits) xml = xml.slice(0, at) + text + xml.slice(at + length);
        const { status } = await readWorkbook(zipOfParts({ ...parts, [part]: xml }), inflate);
        expect(['read', 'refused']).toContain(status);
      },
    ),
    { numRuns: 500 },
  );
});

test('any bytes at all are refused, never a crash', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, looksLikeZip) => {
      const file = looksLikeZip ? new Uint8Array([0x50, 0x4b, 3, 4, ...bytes]) : bytes;
      expect((await readWorkbook(file, inflate)).status).toBe('refused');
    }),
  );
});
