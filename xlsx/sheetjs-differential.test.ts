import * as SheetJs from '@e965/xlsx';
import ExcelJS from 'exceljs';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate } from '../test/xlsx-lint/inflate.ts';
import { formatAddress, readWorkbook, type Cell } from './index.ts';

/** Another reader, written by others, reads every cell as we do. */
async function expectSameCells(bytes: Uint8Array): Promise<number> {
  const result = await readWorkbook(bytes, inflate);
  if (result.status === 'refused') throw new Error(result.refusal.detail);
  const theirs = SheetJs.read(bytes, { cellFormula: true });
  const { sheets } = result.workbook;
  const date1904 = theirs.Workbook?.WBProps?.date1904 === true;
  expect(sheets.map(({ name }) => name)).toEqual(theirs.SheetNames);
  for (const sheet of sheets) {
    const ours = new Map(sheet.cells.filter(hasContent).map((cell) => [addressOf(cell), cell]));
    const others = Object.entries(theirs.Sheets[sheet.name]!)
      .filter(([address]) => !address.startsWith('!'))
      .map(([address, cell]) => [address, theirView(cell as SheetJs.CellObject, ours.get(address))] as const);
    expect(Object.fromEntries([...ours].map(([address, cell]) => [address, ourView(cell, date1904)]))).toEqual(
      Object.fromEntries(others.filter(([, view]) => view !== undefined)),
    );
  }
  return sheets.reduce((count, { cells }) => count + cells.length, 0);
}

function addressOf({ row, column }: Cell): string {
  return formatAddress(row, column);
}

/** Formulas never calculated and empty texts: SheetJS lists them sometimes. */
function hasContent(cell: Cell): boolean {
  return cell.type !== 'blank' && cell.value !== '';
}

/** SheetJS leaves dates as the number of their day; our times are rounded to the second. */
function theirView(cell: SheetJs.CellObject, ours: Cell | undefined): unknown {
  if (cell.v === undefined || cell.v === '') return undefined;
  if (cell.t === 'e') return cell.w;
  return ours?.type === 'date' && typeof cell.v === 'number' ? seconds(cell.v) : cell.v;
}

function ourView(cell: Cell, date1904: boolean): unknown {
  if (cell.type === 'blank') return undefined;
  return cell.type === 'date' ? seconds(serialOf(cell.value, date1904)) : cell.value;
}

function seconds(days: number): string {
  return `${Math.round(days * 86_400)} s`;
}

function serialOf(iso: string, date1904: boolean): number {
  const days = Date.parse(`${iso.includes('T') ? iso : `${iso}T00:00:00`}Z`) / 86_400_000 + 25_569;
  if (date1904) return days - 1_462;
  return days < 61 ? days - 1 : days;
}

const formats = [
  'General',
  'dd.mm.yyyy',
  '[$-407]d/\\ mmm/\\ yy;@',
  '0 %',
  '0.00',
  'hh:mm',
  '[h]:mm',
  '#,##0.00\\ "€"',
  '@',
];

type CellValue = ExcelJS.CellValue;

const anyDate = fc.date({ min: new Date('1905-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
const anyText = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  // oxlint-disable-next-line no-control-regex -- XML forbids them, and exceljs neither escapes them nor _xHHHH_
  .filter((text) => !/[\u0000-\u001f\u007f\ufffe\uffff]|_x/.test(text));

const anyValue: fc.Arbitrary<CellValue> = fc.oneof(
  anyText,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }),
  fc.boolean(),
  anyDate,
  fc.constantFrom<CellValue>(null, { error: '#N/A' }, { error: '#DIV/0!' }),
  fc.integer().map((result) => ({ formula: 'A1+1', result })),
  anyText.map((result) => ({ formula: 'A1&B1', result })),
  anyText.map((text) => ({ richText: [{ text: 'a' }, { text, font: { bold: true } }] })),
);

const anyRow = fc.array(fc.tuple(anyValue, fc.constantFrom(...formats)), { maxLength: 12 });

test('SheetJS reads the same cells from workbooks that exceljs wrote', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { maxLength: 30 }), fc.boolean(), async (table, date1904) => {
      const workbook = new ExcelJS.Workbook();
      workbook.properties.date1904 = date1904;
      const sheet = workbook.addWorksheet('Maßnahmen');
      table.forEach((row, rowIndex) =>
        row.forEach(([value, format], columnIndex) => {
          const cell = sheet.getCell(rowIndex + 1, columnIndex + 1);
          cell.value = value;
          cell.numFmt = format;
        }),
      );
      await expectSameCells(new Uint8Array(await workbook.xlsx.writeBuffer()));
    }),
    { numRuns: 60 },
  );
});

test('SheetJS reads the same cells from workbooks that it wrote itself, with and without shared texts', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(fc.oneof(anyText, fc.integer(), fc.boolean(), anyDate), { maxLength: 12 }), {
        minLength: 1,
        maxLength: 30,
      }),
      fc.boolean(),
      async (table, bookSST) => {
        const workbook = SheetJs.utils.book_new();
        SheetJs.utils.book_append_sheet(workbook, SheetJs.utils.aoa_to_sheet(table, { UTC: true }), 'Maßnahmen');
        const bytes = SheetJs.write(workbook, { type: 'buffer', bookType: 'xlsx', bookSST }) as Buffer;
        await expectSameCells(new Uint8Array(bytes));
      },
    ),
    { numRuns: 60 },
  );
});

test('SheetJS reads the same 20,000 cells from a catalogue of usual size', async () => {
  const workbook = new ExcelJS.Workbook();
  for (const name of ['Maßnahmen', 'Meilensteine', 'Indikatoren', 'Werte']) {
    const sheet = workbook.addWorksheet(name);
    for (let row = 1; row <= 500; row++) {
      const texts = [`BS-${row}`, 'Sprachförderung für Eltern', row % 2 === 0 ? 'in Umsetzung' : 'abgeschlossen'];
      const day = new Date(Date.UTC(2020, 0, row));
      sheet.addRow([
        ...texts,
        day,
        row / 3,
        row % 2 === 0,
        { formula: 'E1*2', result: row },
        null,
        row,
        `Zeile ${row}\nzwei`,
      ]);
    }
  }
  expect(await expectSameCells(new Uint8Array(await workbook.xlsx.writeBuffer()))).toBe(18_000);
});
