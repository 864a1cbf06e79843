import { expect, test } from 'vitest';
import {
  handMade,
  numberCell,
  partsOf,
  relation,
  relationships,
  rows,
  spreadsheetPart,
  table,
  textCell,
  zipOfParts,
  type HandMade,
} from '../test/xlsx-lint/hand-made.ts';
import { inflate } from '../test/xlsx-lint/inflate.ts';
import { zipOf } from '../test/xlsx-lint/zip-writer.ts';
import { readWorkbook, type Sheet, type Workbook } from './index.ts';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, inflate);
  if (result.status === 'refused') throw new Error(result.refusal.detail);
  return result.workbook;
}

/** A workbook with one sheet of the given content. */
async function readSheet(xml: string, workbook: Partial<HandMade> = {}): Promise<Sheet> {
  const { sheets } = await read(handMade({ ...workbook, sheets: [{ name: 'S', xml }] }));
  return sheets[0]!;
}

function values(sheet: Sheet | undefined): readonly unknown[] {
  return (sheet?.cells ?? []).map((cell) => (cell.type === 'blank' ? undefined : cell.value));
}

const simple: HandMade = { sheets: [{ name: 'S', xml: rows(textCell('A1', 'x') + numberCell('B1', 5)) }] };
const simpleValues = ['x', 5];

test('LibreOffice writes date1904="true" in words', async () => {
  const sheet = await readSheet(rows(numberCell('A1', 43_830, 1)), {
    formats: ['dd.mm.yyyy'],
    workbookStart: '<workbookPr date1904="true"/>',
  });
  expect(values(sheet)).toEqual(['2024-01-01']);
});

test.each([
  ['a sheet part of any name', 'xl/worksheets/Tabelle.xml', undefined],
  ['a sheet part in another folder', 'sheets/eins.xml', '/sheets/eins.xml'],
  ['a target with an absolute path', 'xl/worksheets/sheet1.xml', '/xl/worksheets/sheet1.xml'],
  ['a target with detours', 'xl/worksheets/sheet1.xml', './worksheets/../worksheets/sheet1.xml'],
  ['a target with backslashes', 'xl/worksheets/sheet1.xml', 'worksheets\\sheet1.xml'],
])('%s is found', async (_, part, target) => {
  const [sheet] = simple.sheets;
  const sheets = [{ ...sheet!, part, ...(target === undefined ? {} : { target }) }];
  const workbook = await read(handMade({ sheets }));
  expect(values(workbook.sheets[0])).toEqual(simpleValues);
});

test('part names in the zip may differ in case, start with a slash or use backslashes', async () => {
  const renamed = Object.entries(partsOf(simple)).map(
    ([name, content]) => [`/${name.replaceAll('/', '\\').replace('worksheets', 'Worksheets')}`, content] as const,
  );
  const workbook = await read(zipOfParts(Object.fromEntries(renamed)));
  expect(values(workbook.sheets[0])).toEqual(simpleValues);
});

test('a .NET export prefixes every element', async () => {
  const prefixed = Object.entries(partsOf(simple)).map(([name, content]) => {
    if (!name.startsWith('xl/') || name.endsWith('.rels')) return [name, content] as const;
    const xml = String(content)
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      )
      .replace('xmlns:r=', 'xmlns:d3p1=')
      .replaceAll(' r:id=', ' d3p1:id=')
      .replaceAll(/<(\/?)(?=[a-zA-Z])/g, '<$1x:');
    return [name, xml] as const;
  });
  const workbook = await read(zipOfParts(Object.fromEntries(prefixed)));
  expect(values(workbook.sheets[0])).toEqual(simpleValues);
});

test('strict Open XML uses other namespaces', async () => {
  const strict = Object.entries(partsOf(simple)).map(([name, content]) => [
    name,
    String(content)
      .replaceAll(
        'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
        'http://purl.oclc.org/ooxml/spreadsheetml/main',
      )
      .replaceAll('http://schemas.openxmlformats.org/officeDocument/2006', 'http://purl.oclc.org/ooxml/officeDocument'),
  ]);
  const workbook = await read(zipOfParts(Object.fromEntries(strict) as Record<string, string>));
  expect(values(workbook.sheets[0])).toEqual(simpleValues);
});

test.each([
  ['UTF-16, little end first', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le')],
  ['UTF-16, big end first', (xml: string) => Buffer.from(`\ufeff${xml}`, 'utf16le').swap16()],
  ['UTF-8 with a byte order mark', (xml: string) => Buffer.from(`\ufeff${xml}`)],
  ['Latin 1', (xml: string) => Buffer.from(xml.replace('UTF-8', 'ISO-8859-1'), 'latin1')],
])('a sheet encoded in %s is read', async (_, encode) => {
  const part = 'xl/worksheets/sheet1.xml';
  const parts = partsOf({ sheets: [{ name: 'S', xml: rows(textCell('A1', 'Maßnahme für Ältere')) }] });
  const workbook = await read(zipOfParts({ ...parts, [part]: encode(String(parts[part])) }));
  expect(values(workbook.sheets[0])).toEqual(['Maßnahme für Ältere']);
});

test('a long text with umlauts everywhere is not broken where the reader takes a breath', async () => {
  const long = 'äß€🌳 '.repeat(5_000);
  const sheet = await readSheet(rows(...Array.from({ length: 8 }, (_, row) => textCell(`A${row + 1}`, long))));
  expect(new Set(values(sheet))).toEqual(new Set([long]));
  expect(sheet.cells).toHaveLength(8);
});

test('cells and rows without an address follow each other', async () => {
  const sheet = await readSheet(
    '<sheetData><row><c t="inlineStr"><is><t>x</t></is></c><c><v>5</v></c></row><row/><row><c><v>7</v></c></row></sheetData>',
  );
  expect(sheet.cells).toEqual([
    { type: 'text', value: 'x', row: 1, column: 1 },
    { type: 'number', value: 5, row: 1, column: 2 },
    { type: 'number', value: 7, row: 3, column: 1 },
  ]);
});

test('cells and rows in disorder are put in order, and a cell that comes twice is reported', async () => {
  const row2 = `<row r="2">${numberCell('B2', 4)}${numberCell('A2', 3)}</row>`;
  const row1 = `<row r="1">${numberCell('A1', 1)}${numberCell('A1', 99)}</row>`;
  const workbook = await read(handMade({ sheets: [{ name: 'S', xml: `<sheetData>${row2}${row1}</sheetData>` }] }));
  expect(values(workbook.sheets[0])).toEqual([1, 3, 4]);
  expect(workbook.defects).toMatchObject([{ sheet: 'S', cell: 'A1' }]);
});

test('an ISO date cell is a date, an ISO time a fraction of a day', async () => {
  const cell = (address: string, value: string): string => `<c r="${address}" t="d"><v>${value}</v></c>`;
  const sheet = await readSheet(
    rows(cell('A1', '2024-02-29T00:00:00') + cell('B1', '2024-02-29T12:00:00Z') + cell('C1', '06:00:00')),
  );
  expect(sheet.cells).toMatchObject([
    { type: 'date', value: '2024-02-29' },
    { type: 'date', value: '2024-02-29T12:00:00' },
    { type: 'number', value: 0.25 },
  ]);
});

test('shared texts: several fonts, phonetic help left out, empty, escaped characters', async () => {
  const strings = [
    '<si><t>Plain</t></si>',
    '<si><r><rPr><b/></rPr><t>Fe</t></r><r><t xml:space="preserve">tt </t></r></si>',
    '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
    '<si><t>Zeile 1_x000D_&#10;wörtlich _x005F_x0041_ &amp;amp; <![CDATA[<b>]]></t></si>',
    '<si><t/></si>',
    '<si/>',
  ];
  const cells = strings.map((_, index) => `<c r="A${index + 1}" t="s"><v>${index}</v></c>`);
  const sheet = await readSheet(rows(...cells), { strings: strings.join('') });
  expect(values(sheet)).toEqual(['Plain', 'Fett ', '東京', 'Zeile 1\r\nwörtlich _x0041_ &amp; <b>', '', '']);
});

test('inline texts: several fonts, phonetic help left out, value instead of text', async () => {
  const sheet = await readSheet(
    rows(
      '<c r="A1" t="inlineStr"><is><r><t>ri</t></r><r><rPr><i/></rPr><t>ch</t></r><rPh sb="0" eb="1"><t>x</t></rPh></is></c><c r="B1" t="inlineStr"><v>value</v></c><c r="C1"><is><t>untyped</t></is></c>',
    ),
  );
  expect(values(sheet)).toEqual(['rich', 'value', 'untyped']);
});

test('values hidden under merged cells are kept', async () => {
  const sheet = await readSheet(
    `${rows(textCell('A1', 'oben') + textCell('B1', 'darunter'))}<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>`,
  );
  expect(values(sheet)).toEqual(['oben', 'darunter']);
  expect(sheet.merges).toHaveLength(1);
});

test('cells that share a formula have their own results and the text of the first', async () => {
  const sheet = await readSheet(
    rows(
      '<c r="A1"><f t="shared" ref="A1:C1" si="0">A2*2</f><v>2</v></c><c r="B1"><f t="shared" si="0"/><v>4</v></c><c r="C1"><f t="shared" si="7"/><v>6</v></c><c r="D1"><f t="array" ref="D1:D2">A2:A3</f><v>1</v></c><c r="E1"><f>=1+1</f></c><c r="F1"><f></f><v>3</v></c>',
    ),
  );
  expect(sheet.cells).toEqual([
    { type: 'number', value: 2, row: 1, column: 1, formula: 'A2*2' },
    { type: 'number', value: 4, row: 1, column: 2, formula: 'A2*2' },
    { type: 'number', value: 6, row: 1, column: 3, formula: '' },
    { type: 'number', value: 1, row: 1, column: 4, formula: 'A2:A3' },
    { type: 'blank', row: 1, column: 5, formula: '1+1' },
    { type: 'number', value: 3, row: 1, column: 6 },
  ]);
});

test('a formula with an empty result is an empty text, one never calculated is blank', async () => {
  const sheet = await readSheet(rows('<c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="str"><f>""</f></c>'));
  expect(sheet.cells).toMatchObject([{ type: 'text', value: '' }, { type: 'blank' }]);
});

test('chart sheets are skipped, the sheets around them keep their order', async () => {
  const parts = partsOf({
    sheets: [
      { name: 'Vorher', xml: rows(numberCell('A1', 1)) },
      { name: 'Nachher', xml: rows(numberCell('A1', 2)) },
    ],
    relations: relation('rId50', 'chartsheet', 'chartsheets/sheet1.xml'),
    parts: { 'xl/chartsheets/sheet1.xml': spreadsheetPart('chartsheet', '') },
  });
  const withChart = String(parts['xl/workbook.xml']).replace(
    '<sheet name="Nachher"',
    '<sheet name="Diagramm" sheetId="9" r:id="rId50"/><sheet name="Nachher"',
  );
  const workbook = await read(zipOfParts({ ...parts, 'xl/workbook.xml': withChart }));
  expect(workbook.sheets.map(({ name }) => name)).toEqual(['Vorher', 'Nachher']);
  expect(workbook.defects).toEqual([]);
});

test('the order of the tabs counts, not the names of the parts', async () => {
  const workbook = await read(
    handMade({
      sheets: [
        { name: 'Eins', xml: rows(numberCell('A1', 1)), part: 'xl/worksheets/sheet2.xml' },
        { name: 'Zwei', xml: rows(numberCell('A1', 2)), part: 'xl/worksheets/sheet1.xml' },
      ],
    }),
  );
  expect(workbook.sheets.map((sheet) => [sheet.name, ...values(sheet)])).toEqual([
    ['Eins', 1],
    ['Zwei', 2],
  ]);
});

test('rows and columns pulled shut count as hidden', async () => {
  const sheet = await readSheet(
    `<cols><col min="2" max="3" width="0"/><col min="3" max="5" hidden="true"/></cols><sheetData><row r="2" ht="0" customHeight="1">${numberCell('A2', 1)}</row></sheetData>`,
  );
  expect([...sheet.hiddenColumns]).toEqual([2, 3, 4, 5]);
  expect([...sheet.hiddenRows]).toEqual([2]);
});

test('form controls speak of rows and columns too, and are not mistaken for cells', async () => {
  const anchor = '<from><xdr:col>1</xdr:col><xdr:row>3</xdr:row></from>';
  const sheet = await readSheet(
    `${rows(numberCell('A1', 1))}<controls><control>${anchor}<c r="Z9"><v>9</v></c></control></controls>`,
  );
  expect(values(sheet)).toEqual([1]);
});

test('a table without a header row says so, and column names with line breaks are decoded', async () => {
  const sheets = [
    {
      name: 'S',
      xml: `${rows(numberCell('A1', 1))}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
      relations: relation('rId1', 'table', '../tables/table1.xml'),
    },
  ];
  const part = table({
    name: 'T',
    ref: 'A1:B2',
    columns: ['a', 'Zeile 1_x000a_Zeile 2'],
    attributes: 'headerRowCount="0"',
  });
  const workbook = await read(handMade({ sheets, parts: { 'xl/tables/table1.xml': part } }));
  expect(workbook.sheets[0]!.tables).toEqual([
    {
      name: 'T',
      range: { top: 1, left: 1, bottom: 2, right: 2 },
      columns: ['a', 'Zeile 1\nZeile 2'],
      headerless: true,
    },
  ]);
});

test('a threaded comment is read with its replies, without the note that Excel writes for older programs', async () => {
  const workbook = await read(
    handMade({
      sheets: [
        {
          name: 'S',
          xml: rows(textCell('A1', 'x')),
          relations:
            relation('rId1', 'comments', '../comments1.xml') +
            '<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>',
        },
      ],
      parts: {
        'xl/comments1.xml': spreadsheetPart(
          'comments',
          '<authors><author>tc={1}</author><author>Anna</author></authors><commentList><comment ref="A1" authorId="0"><text><t>[Kommentarthread] Ihre Version von Excel …</t></text></comment><comment ref="B9" authorId="1"><text><r><t>alte </t></r><r><t>Notiz</t></r></text></comment></commentList>',
        ),
        'xl/threadedComments/threadedComment1.xml':
          '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" id="{1}"><text>Stimmt das?</text></threadedComment><threadedComment ref="A1" id="{2}" parentId="{1}"><text>Ja.</text></threadedComment></ThreadedComments>',
      },
    }),
  );
  expect(workbook.sheets[0]!.comments).toEqual([
    { row: 1, column: 1, text: 'Stimmt das?' },
    { row: 1, column: 1, text: 'Ja.' },
    { row: 9, column: 2, text: 'alte Notiz' },
  ]);
});

test('large writers use zip64 and some store without compression', async () => {
  const parts = Object.entries(partsOf(simple)).map(([name, content], index) => ({
    name,
    content,
    zip64: true,
    stored: index % 2 === 0,
  }));
  const workbook = await read(zipOf(parts));
  expect(values(workbook.sheets[0])).toEqual(simpleValues);
});

test('a minimal package without styles, shared texts and declared root is read', async () => {
  const parts = partsOf(simple);
  const workbook = await read(
    zipOfParts({
      'xl/workbook.xml': parts['xl/workbook.xml']!,
      'xl/_rels/workbook.xml.rels': relationships(relation('rId1', 'worksheet', 'worksheets/sheet1.xml')),
      'xl/worksheets/sheet1.xml': parts['xl/worksheets/sheet1.xml']!,
    }),
  );
  expect(values(workbook.sheets[0])).toEqual(simpleValues);
  expect(workbook.defects).toEqual([]);
});

test('names that mean something to JavaScript are names like any other', async () => {
  const workbook = await read(
    handMade({
      sheets: [
        {
          name: '__proto__',
          xml: rows(textCell('A1', 'constructor') + textCell('B1', '__proto__')),
          relations: relation('rId1', 'comments', '../comments1.xml'),
        },
      ],
      workbookEnd: '<definedNames><definedName name="__proto__">S!$A$1</definedName></definedNames>',
      parts: {
        'xl/comments1.xml': spreadsheetPart(
          'comments',
          '<authors><author>x</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>y</t></text></comment></commentList>',
        ),
      },
    }),
  );
  expect(values(workbook.sheets[0])).toEqual(['constructor', '__proto__']);
  expect(Object.prototype).not.toHaveProperty('text');
  expect(workbook.defects).toMatchObject([
    { sheet: '__proto__', message: expect.stringContaining('no cell') as string },
  ]);
});
