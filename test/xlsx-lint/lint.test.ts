import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { bookRules } from './book-rules.ts';
import {
  handMade,
  numberCell,
  partsOf,
  relation,
  rows,
  table,
  textCell,
  zipOfParts,
  type HandMade,
} from './hand-made.ts';
import { lintFindings, lintWorkbook } from './lint.ts';
import { packageRules } from './package-rules.ts';
import { sheetRules } from './sheet-rules.ts';
import { tableRules } from './table-rules.ts';
import { zipOf } from './zip-writer.ts';

type Make = () => Uint8Array | Promise<Uint8Array>;

/** What exceljs makes of a mistake without a word of warning. */
function written(mistake: (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void): Make {
  return async () => {
    const workbook = new ExcelJS.Workbook();
    mistake(workbook.addWorksheet('S'), workbook);
    return new Uint8Array(await workbook.xlsx.writeBuffer());
  };
}

const validated = (validation: Partial<ExcelJS.DataValidation>): Make =>
  written((sheet) => {
    sheet.getCell('A1').dataValidation = { type: 'list', formulae: ['"a"'], ...validation };
  });

const tableOf = (options: Partial<ExcelJS.TableProperties>): ExcelJS.TableProperties => ({
  name: 'Tabelle',
  ref: 'A1',
  columns: [{ name: 'a' }],
  rows: [[1]],
  ...options,
});

const withTable = (options: Partial<ExcelJS.TableProperties>): Make =>
  written((sheet) => sheet.addTable(tableOf(options)));

const good = { sheets: [{ name: 'S', xml: rows(textCell('A1', 'x') + numberCell('B1', 5)) }] };

const withParts =
  (parts: Readonly<Record<string, string | Uint8Array>>): Make =>
  () =>
    zipOfParts({ ...partsOf(good), ...parts });

const withSheet =
  (xml: string, workbook: Partial<HandMade> = {}): Make =>
  () =>
    handMade({ ...workbook, sheets: [{ name: 'S', xml }] });

const withName = (name: string, formula: string, attributes = ''): Make =>
  withSheet(rows(), {
    workbookEnd: `<definedNames><definedName name="${name}" ${attributes}>${formula}</definedName></definedNames>`,
  });

/** A sheet with the header `a`, `b` over one row, and a table over it that contradicts the sheet somehow. */
const withTablePart =
  (options: Partial<Parameters<typeof table>[0]>): Make =>
  () => {
    const cells = rows(textCell('A1', 'a') + textCell('B1', 'b'), numberCell('A2', 1) + numberCell('B2', 2));
    const part = table({ name: 'Tabelle', ref: 'A1:B2', columns: ['a', 'b'], ...options });
    const sheet = {
      name: 'S',
      xml: `${cells}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      relations: relation('rId1', 'table', '../tables/table1.xml'),
    };
    return handMade({ sheets: [sheet], parts: { 'xl/tables/table1.xml': part } });
  };

/** Each rule's name, and the files in which it has something to say. */
const broken: Readonly<Record<string, Readonly<Record<string, Make>>>> = {
  uniqueEntries: {
    'a part that stands twice in the zip': () => {
      const parts = Object.entries(partsOf(good)).map(([name, content]) => ({ name, content }));
      return zipOf([...parts, parts[0]!]);
    },
  },
  wellFormed: { 'a part that breaks off': withParts({ 'xl/styles.xml': '<styleSheet>' }) },
  noForbiddenCharacters: {
    'a control character in a text': withParts({ 'xl/sharedStrings.xml': '<sst>\u000b</sst>' }),
  },
  everyPartHasAContentType: { 'a picture without content type': withParts({ 'xl/media/image1.png': 'x' }) },
  everyContentTypeHasAPart: {
    'a declared part that is missing': () => {
      const { 'xl/styles.xml': _, ...rest } = partsOf(good);
      return zipOfParts(rest);
    },
  },
  relationsHaveTargets: {
    'a relationship into nowhere': () => handMade({ ...good, relations: relation('rId7', 'theme', 'theme.xml') }),
  },
  relationIdsAreUnique: {
    'two relationships of one id': () => handMade({ ...good, relations: relation('rId900', 'styles', 'styles.xml') }),
  },
  hasAWorkbook: { 'a zip without a workbook': () => zipOf([{ name: '[Content_Types].xml', content: '<Types/>' }]) },
  sharedTextsAreNotTooLong: {
    'a text of 40,000 characters': written((sheet) => {
      sheet.getCell('A1').value = 'x'.repeat(40_000);
    }),
  },
  stylesPointToWhatExists: {
    'a style with an unknown font': withParts({
      'xl/styles.xml': '<styleSheet><fonts><font/></fonts><cellXfs><xf fontId="3"/></cellXfs></styleSheet>',
    }),
  },
  formatCodesAreTexts: {
    'a format code of 300 characters': written((sheet) => {
      sheet.getCell('A1').value = 1;
      sheet.getCell('A1').numFmt = `"${'x'.repeat(300)}"0`;
    }),
    'a format code that JavaScript made of an object': () => handMade({ ...good, formats: ['[object Object]'] }),
  },
  drawingsOfNotesDoNotShareBlocks: {
    'notes on two sheets': written((sheet, workbook) => {
      sheet.getCell('A1').note = 'x';
      workbook.addWorksheet('Z').getCell('A1').note = 'y';
    }),
  },
  sheetNamesAreLegal: {
    'a sheet name of 32 characters': () => handMade({ sheets: [{ name: 'x'.repeat(32), xml: rows() }] }),
    'a sheet name with a slash': () => handMade({ sheets: [{ name: 'a/b', xml: rows() }] }),
  },
  sheetNamesAreUnique: {
    'two sheets of one name': () =>
      handMade({
        sheets: [
          { name: 'Hilfe', xml: rows() },
          { name: 'HILFE', xml: rows() },
        ],
      }),
  },
  sheetsHaveParts: {
    'a sheet without relationship': () => {
      const parts = partsOf(good);
      return zipOfParts({
        ...parts,
        'xl/workbook.xml': String(parts['xl/workbook.xml']).replace('r:id="rId1"', 'r:id="rId7"'),
      });
    },
  },
  oneSheetIsVisible: {
    'only hidden sheets': written((sheet) => {
      sheet.state = 'hidden';
    }),
  },
  activeTabIsVisible: {
    'a hidden sheet in front': written((_, workbook) => {
      workbook.addWorksheet('H', { state: 'hidden' });
      workbook.views = [{ activeTab: 1 } as ExcelJS.WorkbookView];
    }),
  },
  definedNamesAreUnique: {
    'a name that exists twice': withSheet(rows(), {
      workbookEnd:
        '<definedNames><definedName name="a">1</definedName><definedName name="A">2</definedName></definedNames>',
    }),
  },
  definedNamesAreLegal: {
    'a name with a space': written((_, workbook) => workbook.definedNames.add('S!$A$1', 'Mein Name')),
    'a name that is a cell': written((_, workbook) => workbook.definedNames.add('S!$A$1', 'UF1')),
    'a name that is a cell in another notation': withName('R1C1', 'S!$A$1'),
  },
  definedNamesReferToSomething: { 'a name without formula': withName('Leer', '') },
  definedNamesReferToKnownSheets: { 'a name of an unknown sheet': withName('Fern', "'Kein Blatt'!$A$1") },
  printAreasAreAbsolute: {
    'a print area as one would write it': written((sheet) => {
      sheet.pageSetup.printArea = 'A1:C9';
    }),
  },
  localNamesBelongToSheets: { 'a name of the ninth of one sheet': withName('Lokal', '1', 'localSheetId="8"') },
  elementsInOrder: {
    'a note and a table on one sheet': written((sheet) => {
      sheet.addTable(tableOf({}));
      sheet.getCell('A1').note = 'x';
    }),
  },
  rowsAscend: {
    'rows in disorder': withSheet('<sheetData><row r="2"/><row r="1"/></sheetData>'),
    'a row below the sheet': withSheet('<sheetData><row r="1048577"/></sheetData>'),
  },
  cellsAscendInTheirRow: {
    'cells in disorder': withSheet(rows(numberCell('B1', 1) + numberCell('A1', 1))),
    'a cell in another row': withSheet(rows(numberCell('A7', 1))),
    'a cell that is none': withSheet(rows(numberCell('XFE1', 1))),
  },
  cellStylesExist: { 'an unknown style': withSheet(rows(numberCell('A1', 1, 7))) },
  sharedTextsExist: { 'an unknown shared text': withSheet(rows('<c r="A1" t="s"><v>3</v></c>')) },
  numbersAreNumbers: {
    'a value that could not be calculated': written((sheet) => {
      sheet.getCell('A1').value = Number.NaN;
    }),
    infinity: written((sheet) => {
      sheet.getCell('A1').value = Infinity;
    }),
  },
  truthValuesAreTruthValues: { 'a truth value in German': withSheet(rows('<c r="A1" t="b"><v>wahr</v></c>')) },
  errorsAreKnown: { 'an error in German': withSheet(rows('<c r="A1" t="e"><v>#WERT!</v></c>')) },
  formulasAreLegal: {
    'a formula that starts with =': written((sheet) => {
      sheet.getCell('A1').value = { formula: '=1+1' };
    }),
    'a formula of 10,000 characters': written((sheet) => {
      sheet.getCell('A1').value = { formula: `${'1+'.repeat(5_000)}1` };
    }),
  },
  mergesHaveSeveralCells: {
    'a merge of one cell': withSheet(`${rows()}<mergeCells count="1"><mergeCell ref="A1"/></mergeCells>`),
  },
  mergesDoNotOverlap: {
    'two merges over one cell': withSheet(
      `${rows()}<mergeCells count="2"><mergeCell ref="A1:B2"/><mergeCell ref="B2:C3"/></mergeCells>`,
    ),
  },
  conditionalFormatsAreComplete: {
    'a data bar without ends': withSheet(
      `${rows()}<conditionalFormatting sqref="A1"><cfRule type="dataBar" priority="1"><dataBar><cfvo type="min"/></dataBar></cfRule></conditionalFormatting>`,
    ),
    'a conditional format of unknown style': withSheet(
      `${rows()}<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="3" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>`,
    ),
    'a conditional format without formula': withSheet(
      `${rows()}<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"/></conditionalFormatting>`,
    ),
  },
  validationsAreLegal: {
    'a list of 300 characters': validated({ formulae: [`"${'Wert,'.repeat(60)}x"`] }),
    'a list from a table column': validated({ formulae: ['Tabelle[a]'] }),
    'a formula with =': validated({ formulae: ['=$C$1:$C$3'] }),
    'a prompt of 300 characters': validated({ showInputMessage: true, prompt: 'p'.repeat(300) }),
    'a prompt title of 40 characters': validated({ showInputMessage: true, promptTitle: 'p'.repeat(40), prompt: 'p' }),
    'a list of nothing': validated({ formulae: [] }),
  },
  validationsDoNotOverlap: {
    'two lists for one cell': withSheet(
      `${rows()}<dataValidations count="2"><dataValidation type="list" sqref="A1:A9"><formula1>"a"</formula1></dataValidation><dataValidation type="list" sqref="C1 A5:A20"><formula1>"b"</formula1></dataValidation></dataValidations>`,
    ),
  },
  validationsAreNotTooMany: {
    'more validations than Excel counts': withSheet(
      `${rows()}<dataValidations>${Array.from({ length: 65_535 }, (_, row) => `<dataValidation id="${row}"/>`).join('')}</dataValidations>`,
    ),
  },
  hyperlinksAreNotTooLong: {
    'a link of 2,200 characters': written((sheet) => {
      sheet.getCell('A1').value = { text: 'x', hyperlink: `https://x.example/${'y'.repeat(2_200)}` };
    }),
    'a tooltip of 300 characters': written((sheet) => {
      sheet.getCell('A1').value = { text: 'x', hyperlink: 'https://x.example/', tooltip: 'x'.repeat(300) };
    }),
  },
  headersAreNotTooLong: {
    'a page header of 300 characters': written((sheet) => {
      sheet.headerFooter.oddHeader = 'x'.repeat(300);
    }),
  },
  tablePartsExist: {
    'a table without a part': withSheet(`${rows()}<tableParts count="1"><tablePart r:id="rId9"/></tableParts>`),
  },
  tablesDoNotOverlap: {
    'two tables over one cell': written((sheet) => {
      sheet.addTable(tableOf({ rows: [[1], [2]] }));
      sheet.addTable(tableOf({ name: 'Zweite', ref: 'A2' }));
    }),
  },
  hasARange: { 'a table nowhere': withTablePart({ ref: 'überall', autoFilter: '' }) },
  idIsUnique: {
    'two tables of one id': () => {
      const sheet = (name: string, part: string) => ({
        name,
        xml: `${rows(textCell('A1', 'a'), numberCell('A2', 1))}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
        relations: relation('rId1', 'table', part),
      });
      return handMade({
        sheets: [sheet('S', '../tables/table1.xml'), sheet('T', '../tables/table2.xml')],
        parts: {
          'xl/tables/table1.xml': table({ name: 'Eins', ref: 'A1:A2', columns: ['a'] }),
          'xl/tables/table2.xml': table({ name: 'Zwei', ref: 'A1:A2', columns: ['a'] }),
        },
      });
    },
  },
  nameIsUnique: {
    'two tables of one name': written((sheet) => {
      sheet.addTable(tableOf({}));
      sheet.addTable(tableOf({ name: 'tabelle', ref: 'C1' }));
    }),
    'a table called like a defined name': written((sheet, workbook) => {
      sheet.addTable(tableOf({}));
      workbook.definedNames.add('S!$C$1', 'Tabelle');
    }),
  },
  nameIsLegal: {
    'a table name with a space': withTable({ name: 'Meine Tabelle' }),
    'a table name that is a cell': withTable({ name: 'T1' }),
  },
  columnNamesAreUnique: {
    'columns foo and Foo': withTable({ columns: [{ name: 'foo' }, { name: 'Foo' }], rows: [[1, 2]] }),
  },
  columnNamesAreLegal: { 'a column without a name': withTablePart({ columns: ['a', ''] }) },
  columnIdsAreUnique: {
    'two columns of one id': () => {
      const part = table({ name: 'Tabelle', ref: 'A1:B2', columns: ['a', 'b'] }).replace('id="2"', 'id="1"');
      const xml = `${rows(textCell('A1', 'a') + textCell('B1', 'b'))}<tableParts><tablePart r:id="rId1"/></tableParts>`;
      const sheet = { name: 'S', xml, relations: relation('rId1', 'table', '../tables/table1.xml') };
      return handMade({ sheets: [sheet], parts: { 'xl/tables/table1.xml': part } });
    },
  },
  rangeHasTheColumns: { 'three columns over two': withTablePart({ columns: ['a', 'b', 'c'] }) },
  hasARowOfData: { 'a table without rows': withTable({ rows: [] }) },
  containsNoMerges: {
    'merged cells in a table': written((sheet) => {
      sheet.addTable(tableOf({ columns: [{ name: 'a' }, { name: 'b' }], rows: [[1, 2]] }));
      sheet.mergeCells('A2:B2');
    }),
  },
  sheetFilterStaysAway: {
    'a filter of the sheet over a table': written((sheet) => {
      sheet.addTable(tableOf({}));
      sheet.autoFilter = 'A1:A2';
    }),
  },
  filterCoversTheTable: {
    'a filter smaller than its table': withTablePart({ autoFilter: 'A1:A2' }),
    'a table without header row': withTable({ headerRow: false }),
  },
  headerCellsSayTheColumnNames: {
    'a header cell changed afterwards': written((sheet) => {
      sheet.addTable(tableOf({}));
      sheet.getCell('A1').value = 'A neu';
    }),
    'a year as header cell': written((sheet) => {
      sheet.addTable(tableOf({ columns: [{ name: '2024' }] }));
      sheet.getCell('A1').value = 2024;
    }),
    'a missing header cell': withTablePart({ ref: 'C1:D2' }),
  },
};

const cases = Object.entries(broken).flatMap(([rule, files]) =>
  Object.entries(files).map(([file, make]) => ({ rule, file, make })),
);

describe('a file that Excel would want to repair', () => {
  test.each(cases)('$file breaks $rule', async ({ rule, make }) => {
    const findings = await lintFindings(await make());
    expect(findings.map((finding) => finding.rule)).toContain(rule);
  });

  test('every rule has such a file', () => {
    const rules = [...packageRules, ...bookRules, ...sheetRules, ...tableRules].map(({ name }) => name);
    expect(Object.keys(broken)).toEqual(rules);
  });
});

describe('a file that Excel opens', () => {
  test('a rich workbook by exceljs has no finding', async () => {
    const make = written((sheet, workbook) => {
      workbook.views = [{ activeTab: 0 } as ExcelJS.WorkbookView];
      sheet.addTable(
        tableOf({
          columns: [{ name: 'Nr.' }, { name: 'Ende' }, { name: 'Anteil' }],
          rows: [
            ['BS-01', new Date(Date.UTC(2025, 0, 1)), 0.5],
            ['BS-02', null, 0],
          ],
        }),
      );
      sheet.getCell('E1').value = { formula: 'SUM(C2:C3)', result: 0.5 };
      sheet.getCell('E2').value = { text: 'Konzept', hyperlink: 'https://x.example/?a=1&b="2"' };
      sheet.getCell('E3').value = { error: '#N/A' };
      sheet.getCell('E4').value = true;
      sheet.mergeCells('G1:H2');
      sheet.getCell('B2').dataValidation = { type: 'list', formulae: ['Liste'], prompt: 'p', showInputMessage: true };
      sheet.addConditionalFormatting({
        ref: 'C2:C3',
        rules: [
          { type: 'expression', priority: 1, formulae: ['C2>0'], style: { font: { name: 'Calibri', bold: true } } },
        ],
      });
      sheet.pageSetup.printArea = 'A$1:C$9';
      workbook.definedNames.add("'Maß & ''x'' neu'!$A$1:$A$3", 'Liste');
      const list = workbook.addWorksheet("Maß & 'x' neu", { state: 'veryHidden' });
      list.addRows([['a'], ['b'], ['c']]);
      list.getCell('C1').note = 'eine Notiz';
    });
    expect(await lintWorkbook(await make())).toEqual([]);
  });

  test('a plain workbook by hand has no finding', async () => {
    expect(await lintWorkbook(handMade(good))).toEqual([]);
  });
});
