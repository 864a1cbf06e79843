import ExcelJS from 'exceljs';
import { expect, test } from 'vitest';
import { inflate } from '../test/xlsx-lint/inflate.ts';
import { readWorkbook, type Cell, type Sheet, type Workbook } from './index.ts';

/** What a department would send: written by a real library, read by us. */
async function sent(fill: (workbook: ExcelJS.Workbook) => void): Promise<Workbook> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook);
  const result = await readWorkbook(new Uint8Array(await workbook.xlsx.writeBuffer()), inflate);
  if (result.status === 'refused') throw new Error(result.refusal.detail);
  return result.workbook;
}

async function sentSheet(fill: (sheet: ExcelJS.Worksheet) => void): Promise<Sheet> {
  const { sheets } = await sent((workbook) => fill(workbook.addWorksheet('Maßnahmen')));
  return sheets[0]!;
}

function at(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.cells.find((cell) => cell.row === row && cell.column === column);
}

test('texts, numbers, truth values and errors come back as they were entered', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addRow(['Sprachförderung für Eltern', 12.5, 0, true, false, { error: '#N/A' }]);
  });
  expect(sheet.cells).toEqual([
    { type: 'text', value: 'Sprachförderung für Eltern', row: 1, column: 1 },
    { type: 'number', value: 12.5, row: 1, column: 2 },
    { type: 'number', value: 0, row: 1, column: 3 },
    { type: 'boolean', value: true, row: 1, column: 4 },
    { type: 'boolean', value: false, row: 1, column: 5 },
    { type: 'error', value: '#N/A', row: 1, column: 6 },
  ]);
});

test('umlauts, emoji, spaces at the edges and line breaks survive', async () => {
  const texts = ['  Straße der Jugend  ', 'Zeile 1\nZeile 2', '🌳 東京 €', '<b>&amp;</b>', ''];
  const sheet = await sentSheet((sheet) => texts.forEach((text) => sheet.addRow([text])));
  expect(sheet.cells.map((cell) => cell.type === 'text' && cell.value)).toEqual(texts);
});

test('a date is a day, or a day and a time, without a zone', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addRow([new Date(Date.UTC(2025, 11, 31)), new Date(Date.UTC(2025, 11, 31, 14, 30))]);
    sheet.getCell('A1').numFmt = 'dd.mm.yyyy';
    sheet.getCell('B1').numFmt = 'dd.mm.yyyy hh:mm';
  });
  expect(sheet.cells).toMatchObject([
    { type: 'date', value: '2025-12-31' },
    { type: 'date', value: '2025-12-31T14:30:00' },
  ]);
});

test('a workbook of the 1904 calendar gives the same dates', async () => {
  const { sheets } = await sent((workbook) => {
    workbook.properties.date1904 = true;
    workbook.addWorksheet('S').getCell('A1').value = new Date(Date.UTC(2025, 11, 31));
  });
  expect(sheets[0]!.cells).toMatchObject([{ type: 'date', value: '2025-12-31' }]);
});

test('0.5 shown as 50 % says that it is a percentage', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addRow([0.5, 0.5]);
    sheet.getCell('A1').numFmt = '0 %';
  });
  expect(sheet.cells).toEqual([
    { type: 'number', value: 0.5, percent: true, row: 1, column: 1 },
    { type: 'number', value: 0.5, row: 1, column: 2 },
  ]);
});

test('a time of day or a duration is a number, not a day in the year 1900', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addRow([0.5, 1.25]);
    sheet.getCell('A1').numFmt = 'hh:mm';
    sheet.getCell('B1').numFmt = '[h]:mm';
  });
  expect(sheet.cells).toMatchObject([
    { type: 'number', value: 0.5 },
    { type: 'number', value: 1.25 },
  ]);
});

test('a formula shows its result, be it 0, false or empty', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addRow([
      { formula: 'B1+1', result: 7 },
      { formula: 'SUM(C2:C9)', result: 0 },
      { formula: 'B1>9', result: false },
      { formula: '"a"&"b"', result: 'ab' },
      { formula: 'NOW()' },
    ]);
  });
  expect(sheet.cells).toEqual([
    { type: 'number', value: 7, row: 1, column: 1, formula: 'B1+1' },
    { type: 'number', value: 0, row: 1, column: 2, formula: 'SUM(C2:C9)' },
    { type: 'boolean', value: false, row: 1, column: 3, formula: 'B1>9' },
    { type: 'text', value: 'ab', row: 1, column: 4, formula: '"a"&"b"' },
    { type: 'blank', row: 1, column: 5, formula: 'NOW()' },
  ]);
});

test('text in several fonts is one text', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.getCell('A1').value = { richText: [{ text: 'Amt für ', font: { bold: true } }, { text: 'Soziales' }] };
  });
  expect(at(sheet, 1, 1)).toMatchObject({ type: 'text', value: 'Amt für Soziales' });
});

test('a link shows its text', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.getCell('A1').value = { text: 'Konzept', hyperlink: 'https://stadt.example/?a=1&b=2' };
  });
  expect(at(sheet, 1, 1)).toMatchObject({ type: 'text', value: 'Konzept' });
});

test('cells that only have a colour are not listed', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.getCell('A1').value = 'x';
    sheet.getCell('Z500').fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFFF0000' } };
  });
  expect(sheet.cells).toHaveLength(1);
});

test('sheets keep their order, their names and whether they are hidden', async () => {
  const { sheets } = await sent((workbook) => {
    workbook.addWorksheet('Maßnahmen');
    workbook.addWorksheet('Hilfe', { state: 'hidden' });
    workbook.addWorksheet('__proto__', { state: 'veryHidden' });
  });
  expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ['Maßnahmen', 'visible'],
    ['Hilfe', 'hidden'],
    ['__proto__', 'veryHidden'],
  ]);
});

test('hidden rows and columns are known, their cells are read', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addRows([
      ['a', 'b', 'c'],
      ['d', 'e', 'f'],
    ]);
    sheet.getRow(2).hidden = true;
    sheet.getColumn(2).hidden = true;
  });
  expect([...sheet.hiddenRows]).toEqual([2]);
  expect([...sheet.hiddenColumns]).toEqual([2]);
  expect(sheet.cells).toHaveLength(6);
});

test('merged cells are known as ranges', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.getCell('B2').value = 'Handlungsfeld 1';
    sheet.mergeCells('B2:D3');
  });
  expect(sheet.merges).toEqual([{ top: 2, left: 2, bottom: 3, right: 4 }]);
});

test('a table has its name, its range and its columns', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addTable({
      name: 'tblMaßnahmen',
      ref: 'B3',
      columns: [{ name: 'Maßnahmen-Nr.' }, { name: 'Titel' }],
      rows: [
        ['BS-01', 'Sprachkurs'],
        ['BS-02', 'Elterncafé'],
      ],
    });
  });
  expect(sheet.tables).toEqual([
    { name: 'tblMaßnahmen', range: { top: 3, left: 2, bottom: 5, right: 3 }, columns: ['Maßnahmen-Nr.', 'Titel'] },
  ]);
});

test('a table says when its last row shows totals', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.addTable({
      name: 'T',
      ref: 'A1',
      totalsRow: true,
      columns: [
        { name: 'Amt', totalsRowLabel: 'Summe' },
        { name: 'Kosten', totalsRowFunction: 'sum' },
      ],
      rows: [['Jugendamt', 5]],
    });
  });
  expect(sheet.tables).toMatchObject([{ range: { top: 1, bottom: 3 }, totals: true }]);
});

test('a note is read with its cell, even where the cell is empty', async () => {
  const sheet = await sentSheet((sheet) => {
    sheet.getCell('A1').value = 'x';
    sheet.getCell('A1').note = 'Bitte prüfen';
    sheet.getCell('C9').note = { texts: [{ text: 'Anna: ', font: { bold: true } }, { text: 'fehlt noch' }] };
  });
  expect(sheet.comments).toEqual([
    { row: 1, column: 1, text: 'Bitte prüfen' },
    { row: 9, column: 3, text: 'Anna: fehlt noch' },
  ]);
});

test('title, keywords, category, last author and program are read', async () => {
  const { properties } = await sent((workbook) => {
    workbook.title = 'Maßnahmenkatalog';
    workbook.keywords = 'integrationsmonitor/1';
    workbook.category = 'Vorlage & Muster';
    workbook.lastModifiedBy = 'Anna Muster';
    workbook.addWorksheet('S');
  });
  expect(properties).toEqual({
    title: 'Maßnahmenkatalog',
    keywords: 'integrationsmonitor/1',
    category: 'Vorlage & Muster',
    lastModifiedBy: 'Anna Muster',
    application: 'Microsoft Excel',
  });
});
