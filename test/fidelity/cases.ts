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
} from '../xlsx-lint/hand-made.ts';

/** What a cell shows: text, number and truth value as they are, all else with its kind; a formula behind it. */
export type Shown =
  | string
  | number
  | boolean
  | { readonly date: string }
  | { readonly percent: number }
  | { readonly error: string }
  | { readonly blank: true }
  | { readonly value: Exclude<Shown, { readonly value: unknown }>; readonly formula: string };

/** Cells by sheet and address. */
export type ShownSheets = Readonly<Record<string, Readonly<Record<string, Shown>>>>;

/** A workbook as some program writes it, and the cells a person sees in it. */
export interface FidelityCase {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  readonly sheets: ShownSheets;
  /** What the first sheets must say beside their cells. */
  readonly beside?: readonly object[];
  /** Parts of the messages of the defects that must be told. */
  readonly defects?: readonly string[];
}

const base: HandMade = {
  sheets: [{ name: 'S', xml: rows(textCell('A1', 'x') + numberCell('B1', 5), '', numberCell('A3', 7)) }],
};
const baseCells: ShownSheets = { S: { A1: 'x', B1: 5, A3: 7 } };

type Parts = Readonly<Record<string, string | Uint8Array>>;

/** The base workbook with its parts changed, as another program would have written it. */
function rewritten(change: (parts: Parts) => Parts, workbook = base): () => Uint8Array {
  return () => zipOfParts(change(partsOf(workbook)));
}

function without(parts: Parts, name: string): Parts {
  return Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
}

function renamed(rename: (name: string) => string): () => Uint8Array {
  return rewritten((parts) =>
    Object.fromEntries(Object.entries(parts).map(([name, content]) => [rename(name), content])),
  );
}

function changed(change: (name: string, content: string) => string | Uint8Array, workbook = base): () => Uint8Array {
  return rewritten(
    (parts) =>
      Object.fromEntries(
        Object.entries(parts).map(([name, content]) => [
          name,
          typeof content === 'string' ? change(name, content) : content,
        ]),
      ),
    workbook,
  );
}

const formats = [
  'dd.mm.yyyy',
  '[$-407]d/\\ mmm/\\ yy;@',
  '#,##0.00\\ "Std"',
  '[Red]0.00',
  '0.00\\ "d"',
  'hh:mm',
  '[h]:mm',
  'General\\ "Tag"',
  '#,##0.00\\ "€";[Red]\\-#,##0.00\\ "€"',
  '@',
  'yyyy\\-mm\\-dd\\Thh:mm',
  '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy',
  'mmm\\ yy',
  '0.0\\ "m²"',
  'dd/mm/yyyy;;',
  '[<45000]0;dd.mm.yyyy',
];

const noon = '2024-01-01T12:00:00';

const dates: readonly FidelityCase[] = [
  {
    name: 'dates, times and numbers by their format',
    bytes: () =>
      handMade({
        formats,
        sheets: [
          {
            name: 'S',
            xml: rows(
              Array.from({ length: 17 }, (_, index) =>
                numberCell(`${'ABCDEFGHIJKLMNOPQ'[index]}1`, '45292.5', index),
              ).join(''),
              numberCell('A2', 1, 1) +
                numberCell('B2', 59, 1) +
                numberCell('C2', 60, 1) +
                numberCell('D2', 61, 1) +
                numberCell('E2', 0, 1) +
                numberCell('F2', -1, 1) +
                numberCell('G2', 0.5, 6) +
                numberCell('H2', 1.25, 7) +
                numberCell('I2', 2_958_465, 1) +
                numberCell('J2', 2_958_466, 1) +
                '<c r="K2" s="1" t="d"><v>2024-01-01T12:00:00</v></c>',
            ),
          },
        ],
      }),
    sheets: {
      S: {
        A1: 45_292.5,
        B1: { date: noon },
        C1: { date: noon },
        D1: 45_292.5,
        E1: 45_292.5,
        F1: 45_292.5,
        G1: { date: noon },
        H1: 45_292.5,
        I1: 45_292.5,
        J1: 45_292.5,
        K1: 45_292.5,
        L1: { date: noon },
        M1: { date: noon },
        N1: { date: noon },
        O1: 45_292.5,
        P1: { date: noon },
        Q1: { date: noon },
        A2: { date: '1900-01-01' },
        B2: { date: '1900-02-28' },
        // Excel shows 29.02.1900, a day that never was.
        C2: 60,
        D2: { date: '1900-03-01' },
        E2: 0,
        F2: -1,
        G2: 0.5,
        H2: 1.25,
        I2: { date: '9999-12-31' },
        J2: 2_958_466,
        K2: { date: noon },
      },
    },
  },
  {
    name: 'the calendar of 1904',
    bytes: () =>
      handMade({
        formats,
        workbookStart: '<workbookPr date1904="1"/>',
        sheets: [
          {
            name: 'S',
            xml: rows(numberCell('A1', 43_830, 1) + numberCell('B1', 0, 1) + numberCell('C1', '43830.5', 11)),
          },
        ],
      }),
    sheets: { S: { A1: { date: '2024-01-01' }, B1: { date: '1904-01-01' }, C1: { date: noon } } },
  },
];

const strings = [
  '<si><t>Plain</t></si>',
  '<si><r><rPr><b/></rPr><t>Fe</t></r><r><t xml:space="preserve">tt </t></r></si>',
  '<si><t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh><phoneticPr fontId="1"/></si>',
  '<si><t xml:space="preserve">  lead trail  </t></si>',
  '<si><t>Zeile1_x000D_\nZeile2 _x005F_x0041_ &amp;amp; &lt;b&gt;</t></si>',
  '<si><t/></si>',
  '<si><t>Straße&#10;ÄÖÜ €\u00a0\u202f\u00ad🌳</t></si>',
  '<si><t>007</t></si>',
].join('');

const shared = (address: string, index: number) => `<c r="${address}" t="s"><v>${index}</v></c>`;

const texts: readonly FidelityCase[] = [
  {
    name: 'shared, rich, phonetic, escaped and inline texts',
    bytes: () =>
      handMade({
        strings,
        sheets: [
          {
            name: 'S',
            xml: rows(
              'ABCDEFGH'
                .split('')
                .map((column, index) => shared(`${column}1`, index))
                .join(''),
              [
                '<c r="A2" t="inlineStr"><is><t>inline</t></is></c>',
                '<c r="B2" t="inlineStr"><is><r><t>ri</t></r><r><rPr><i/></rPr><t>ch</t></r></is></c>',
                '<c r="C2" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>',
                '<c r="D2" t="str"><f>""</f><v></v></c>',
                '<c r="E2" t="b"><v>1</v></c>',
                '<c r="F2" t="b"><f>TRUE()</f><v>0</v></c>',
                '<c r="H2" t="n"><v>1E+20</v></c>',
                '<c r="I2"><v>0.1</v></c>',
                '<c r="J2" t="str"><v>text ohne formel</v></c>',
              ].join(''),
            ),
          },
        ],
      }),
    sheets: {
      S: {
        A1: 'Plain',
        B1: 'Fett ',
        C1: '東京',
        D1: '  lead trail  ',
        E1: 'Zeile1\r\nZeile2 _x0041_ &amp; <b>',
        F1: '',
        G1: 'Straße\nÄÖÜ €\u00a0\u202f\u00ad🌳',
        H1: '007',
        A2: 'inline',
        B2: 'rich',
        C2: { value: 'ab', formula: '"a"&"b"' },
        D2: { value: '', formula: '""' },
        E2: true,
        F2: { value: false, formula: 'TRUE()' },
        H2: 1e20,
        I2: 0.1,
        J2: 'text ohne formel',
      },
    },
  },
  {
    name: 'a shared text that does not exist is told, the rest is read',
    bytes: () => handMade({ strings, sheets: [{ name: 'S', xml: rows(shared('A1', 99) + numberCell('B1', 5)) }] }),
    sheets: { S: { B1: 5 } },
    defects: ['shared text 99 does not exist'],
  },
  {
    name: 'a part of shared texts that is missing is told, the rest is read',
    bytes: rewritten((parts) => without(parts, 'xl/sharedStrings.xml'), {
      sheets: [{ name: 'S', xml: rows(shared('A1', 0) + numberCell('B1', 5)) }],
    }),
    sheets: { S: { B1: 5 } },
    defects: ['xl/sharedStrings.xml is missing', 'shared text 0 does not exist'],
  },
  {
    name: 'texts that look like formulas, dates and numbers stay texts',
    bytes: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: rows(
              textCell('A1', "'007") +
                textCell('B1', '=1+1') +
                textCell('C1', ' 01.02.2024 ') +
                textCell('D1', '1.234,56'),
            ),
          },
        ],
      }),
    sheets: { S: { A1: "'007", B1: '=1+1', C1: ' 01.02.2024 ', D1: '1.234,56' } },
  },
];

const pollutingComment: Partial<HandMade> = {
  parts: {
    'xl/comments1.xml': spreadsheetPart(
      'comments',
      '<authors><author>x</author></authors><commentList><comment ref="__proto__" authorId="0"><text><t>polluted</t></text></comment></commentList>',
    ),
  },
};
const comments = relation('rId1', 'comments', '../comments1.xml');
const one = rows(numberCell('A1', 1));

const names: readonly FidelityCase[] = [
  {
    name: 'a sheet called __proto__',
    bytes: () => handMade({ sheets: [{ name: '__proto__', xml: one }] }),
    sheets: { ['__proto__']: { A1: 1 } },
  },
  {
    name: 'a defined name called __proto__',
    bytes: () =>
      handMade({
        sheets: [{ name: 'S', xml: one }],
        workbookEnd: '<definedNames><definedName name="__proto__">S!$A$1</definedName></definedNames>',
      }),
    sheets: { S: { A1: 1 } },
  },
  {
    name: 'a defined name for a sheet called __proto__',
    bytes: () =>
      handMade({
        sheets: [{ name: 'S', xml: one }],
        workbookEnd: `<definedNames><definedName name="x">'__proto__'!$A$1</definedName></definedNames>`,
      }),
    sheets: { S: { A1: 1 } },
  },
  {
    name: 'a comment on a cell called __proto__ is told',
    bytes: () => handMade({ sheets: [{ name: 'S', xml: one, relations: comments }], ...pollutingComment }),
    sheets: { S: { A1: 1 } },
    defects: ['__proto__'],
  },
  {
    name: 'all of them together, and texts of these names',
    bytes: () =>
      handMade({
        sheets: [
          {
            name: '__proto__',
            xml: rows(
              textCell('A1', '__proto__') + textCell('B1', 'constructor') + textCell('C1', 'toString'),
              numberCell('A2', 1) + numberCell('B2', 2) + numberCell('C2', 3),
            ),
            relations: comments,
          },
        ],
        workbookEnd: `<definedNames><definedName name="__proto__">'__proto__'!$A$1</definedName><definedName name="constructor">'__proto__'!$B$1</definedName></definedNames>`,
        ...pollutingComment,
      }),
    sheets: { ['__proto__']: { A1: '__proto__', B1: 'constructor', C1: 'toString', A2: 1, B2: 2, C2: 3 } },
    defects: ['__proto__'],
  },
];

const errorValues = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#SPILL!', '#CALC!'];

const content: readonly FidelityCase[] = [
  {
    name: 'error values, formulas without a result, shared and array formulas',
    bytes: () =>
      handMade({
        formats,
        sheets: [
          {
            name: 'S',
            xml: rows(
              errorValues.map((error, index) => `<c r="${'ABCDEFGHI'[index]}1" t="e"><v>${error}</v></c>`).join(''),
              '<c r="A2" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C2"><f>SUM(A3:C3)</f></c><c r="D2"><f>NOW()</f><v>45292.75</v></c><c r="E2" s="1"><f>TODAY()</f><v>45292</v></c>',
              '<c r="A3"><f t="shared" ref="A3:C3" si="0">A4*2</f><v>2</v></c><c r="B3"><f t="shared" si="0"/><v>4</v></c><c r="D3"><f t="array" ref="D3:D4">A4:A5</f><v>1</v></c><c r="E3" cm="1"><f t="array" ref="E3:E4">_xlfn._xlws.FILTER(A4:A5,A4:A5&gt;0)</f><v>1</v></c>',
              numberCell('A4', 1),
            ),
          },
        ],
      }),
    sheets: {
      S: {
        ...Object.fromEntries(errorValues.map((error, index) => [`${'ABCDEFGHI'[index]}1`, { error }])),
        A2: { value: { error: '#DIV/0!' }, formula: '1/0' },
        C2: { value: { blank: true }, formula: 'SUM(A3:C3)' },
        D2: { value: 45_292.75, formula: 'NOW()' },
        E2: { value: { date: '2024-01-01' }, formula: 'TODAY()' },
        A3: { value: 2, formula: 'A4*2' },
        // The text of the first formula: that the cell is calculated is what matters.
        B3: { value: 4, formula: 'A4*2' },
        D3: { value: 1, formula: 'A4:A5' },
        E3: { value: 1, formula: '_xlfn._xlws.FILTER(A4:A5,A4:A5>0)' },
        A4: 1,
      },
    },
  },
  {
    name: 'links show their text',
    bytes: () =>
      handMade({
        strings,
        sheets: [
          {
            name: 'S',
            xml: `${rows(
              `${shared('A1', 0)}${shared('B1', 0)}<c r="C1" t="str"><f>HYPERLINK("https://x.example","L")</f><v>L</v></c>`,
              numberCell('A2', 1),
            )}<hyperlinks><hyperlink ref="A1" r:id="rId1" tooltip="tip"/><hyperlink ref="B1" location="S!A2" display="x"/><hyperlink ref="A2:B2" r:id="rId1" location="frag"/></hyperlinks>`,
            relations:
              '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="https://stadt.example/?a=1&amp;b=2" TargetMode="External"/>',
          },
        ],
      }),
    sheets: {
      S: { A1: 'Plain', B1: 'Plain', C1: { value: 'L', formula: 'HYPERLINK("https://x.example","L")' }, A2: 1 },
    },
  },
  {
    name: 'tables, one of them without a header, and a hidden row in it',
    bytes: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: `${rows(
              textCell('A1', 'ID') + textCell('B1', 'Zeile 1\nZeile 2'),
              textCell('A2', 'a') + numberCell('B2', 1),
              textCell('A3', 'b') + numberCell('B3', 2),
              '',
              numberCell('D5', 1),
            ).replace(
              '<row r="3">',
              '<row r="3" hidden="1">',
            )}<tableParts count="2"><tablePart r:id="rId1"/><tablePart r:id="rId2"/></tableParts>`,
            relations:
              relation('rId1', 'table', '../tables/table1.xml') + relation('rId2', 'table', '../tables/table2.xml'),
          },
        ],
        parts: {
          'xl/tables/table1.xml': table({ name: 'tblÄ', ref: 'A1:B3', columns: ['ID', 'Zeile 1_x000a_Zeile 2'] }),
          'xl/tables/table2.xml': table({
            id: 2,
            name: 'tblOhne',
            ref: 'D5:D6',
            columns: ['Spalte1'],
            attributes: 'headerRowCount="0"',
            autoFilter: '',
          }),
        },
      }),
    sheets: { S: { A1: 'ID', B1: 'Zeile 1\nZeile 2', A2: 'a', B2: 1, A3: 'b', B3: 2, D5: 1 } },
    beside: [
      {
        hiddenRows: new Set([3]),
        tables: [
          { name: 'tblÄ', range: { top: 1, left: 1, bottom: 3, right: 2 }, columns: ['ID', 'Zeile 1\nZeile 2'] },
          { name: 'tblOhne', columns: ['Spalte1'], headerless: true },
        ],
      },
    ],
  },
  {
    name: 'hidden sheets, rows and columns, merges, protection, filters, validations and names',
    bytes: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: `<cols><col min="2" max="3" hidden="1" width="0"/></cols>${rows(
              `${textCell('A1', 'x')}<c r="B1"/>`,
              numberCell('A2', 1),
            ).replace(
              '<row r="2">',
              '<row r="2" hidden="1">',
            )}<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:A3"/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><dataValidations count="1"><dataValidation type="list" sqref="A1:A3 C5"><formula1>Liste</formula1></dataValidation></dataValidations>`,
          },
          { name: 'Listen', xml: rows(textCell('A1', 'q')), attributes: 'state="hidden"' },
          { name: 'Geheim', xml: rows(textCell('A1', 'q')), attributes: 'state="veryHidden"' },
        ],
        workbookEnd:
          '<definedNames><definedName name="Liste">Listen!$A$1:$A$3</definedName><definedName name="Konst">0.19</definedName><definedName name="Kaputt">#REF!</definedName></definedNames>',
      }),
    sheets: { S: { A1: 'x', A2: 1 }, Listen: { A1: 'q' }, Geheim: { A1: 'q' } },
    beside: [
      {
        visibility: 'visible',
        hiddenRows: new Set([2]),
        hiddenColumns: new Set([2, 3]),
        merges: [{ top: 1, left: 1, bottom: 1, right: 2 }],
      },
      { visibility: 'hidden' },
      { visibility: 'veryHidden' },
    ],
  },
  {
    name: 'notes and threaded comments',
    bytes: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: rows(textCell('A1', 'x')),
            relations: `${comments}<Relationship Id="rId2" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/>`,
          },
        ],
        parts: {
          'xl/comments1.xml': spreadsheetPart(
            'comments',
            '<authors><author>Anna</author></authors><commentList><comment ref="A1" authorId="0"><text><r><t>Anna:</t></r><r><t xml:space="preserve"> Bitte prüfen</t></r></text></comment><comment ref="B9" authorId="0"><text><t>leer</t></text></comment></commentList>',
          ),
          'xl/threadedComments/threadedComment1.xml':
            '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="A1" dT="2024-01-01T00:00:00.00" personId="{1}" id="{2}"><text>Neuer Kommentar</text></threadedComment></ThreadedComments>',
        },
      }),
    sheets: { S: { A1: 'x' } },
    beside: [
      {
        comments: [
          { row: 1, column: 1, text: 'Anna: Bitte prüfen' },
          { row: 1, column: 1, text: 'Neuer Kommentar' },
          { row: 9, column: 2, text: 'leer' },
        ],
      },
    ],
  },
];

const spreadsheetNamespace = 'http://schemas.openxmlformats.org/spreadsheetml';

/** `<x:row>` as .NET programs write it. */
function prefixed(name: string, xml: string): string {
  if (!name.startsWith('xl/') || name.endsWith('.rels')) return xml;
  return xml
    .replace(`xmlns="${spreadsheetNamespace}`, `xmlns:x="${spreadsheetNamespace}`)
    .replaceAll(/<(\/?)([a-zA-Z])/g, '<$1x:$2');
}

function strict(_: string, xml: string): string {
  return xml
    .replaceAll(`${spreadsheetNamespace}/2006/main`, 'http://purl.oclc.org/ooxml/spreadsheetml/main')
    .replaceAll(
      'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
      'http://purl.oclc.org/ooxml/officeDocument/relationships',
    );
}

function utf16(name: string, xml: string): string | Uint8Array {
  if (name !== 'xl/worksheets/sheet1.xml') return xml;
  return new Uint8Array(Buffer.from(`\ufeff${xml.replace('encoding="UTF-8"', 'encoding="UTF-16"')}`, 'utf16le'));
}

const programs: readonly FidelityCase[] = [
  {
    name: 'cells and rows without an address follow each other',
    bytes: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: '<sheetData><row><c t="inlineStr"><is><t>x</t></is></c><c><v>5</v></c></row><row/><row><c><v>7</v></c></row></sheetData>',
          },
        ],
      }),
    sheets: baseCells,
  },
  { name: 'element names with a prefix', bytes: changed(prefixed), sheets: baseCells },
  { name: 'strict Open XML', bytes: changed(strict), sheets: baseCells },
  { name: 'a sheet in UTF-16', bytes: changed(utf16), sheets: baseCells },
  { name: 'parts with a byte order mark', bytes: changed((_, xml) => `\ufeff${xml}`), sheets: baseCells },
  { name: 'backslashes in part names', bytes: renamed((name) => name.replaceAll('/', '\\')), sheets: baseCells },
  {
    name: 'absolute targets',
    bytes: () => handMade({ sheets: base.sheets.map((sheet) => ({ ...sheet, target: '/xl/worksheets/sheet1.xml' })) }),
    sheets: baseCells,
  },
  ...['xl/worksheets/Tabelle.xml', 'xl/worksheets/sheet.xml'].map((part): FidelityCase => ({
    name: `a sheet in ${part}`,
    bytes: () => handMade({ sheets: base.sheets.map((sheet) => ({ ...sheet, part })) }),
    sheets: baseCells,
  })),
  {
    name: 'part names in another case than their relationships',
    bytes: renamed((name) => name.replace('sharedStrings', 'SharedStrings').replace('worksheets', 'Worksheets')),
    sheets: baseCells,
  },
  {
    name: 'content types last in the zip',
    bytes: rewritten((parts) => Object.fromEntries(Object.entries(parts).toReversed())),
    sheets: baseCells,
  },
  {
    name: 'sheets in another order than their parts',
    bytes: () =>
      handMade({
        sheets: [
          { name: 'Zweites', xml: rows(textCell('A1', 'zwei')), part: 'xl/worksheets/sheet2.xml' },
          { name: 'Erstes', xml: rows(textCell('A1', 'eins')), part: 'xl/worksheets/sheet1.xml' },
        ],
      }),
    sheets: { Zweites: { A1: 'zwei' }, Erstes: { A1: 'eins' } },
  },
  {
    name: 'a chart sheet between two sheets is not taken for one',
    bytes: changed(
      (name, xml) =>
        name === 'xl/workbook.xml'
          ? xml.replace('<sheet name="T"', '<sheet name="Diagramm" sheetId="9" r:id="rId50"/><sheet name="T"')
          : xml,
      {
        sheets: [
          { name: 'S', xml: rows(textCell('A1', 'x')) },
          { name: 'T', xml: rows(textCell('A1', 'y')) },
        ],
        relations: relation('rId50', 'chartsheet', 'chartsheets/sheet1.xml'),
        parts: { 'xl/chartsheets/sheet1.xml': spreadsheetPart('chartsheet', '') },
      },
    ),
    sheets: { S: { A1: 'x' }, T: { A1: 'y' } },
  },
  ...['A1', 'A1:XFD1048576'].map((dimension): FidelityCase => ({
    name: `a sheet that says it reaches over ${dimension}`,
    bytes: () =>
      handMade({
        sheets: base.sheets.map(({ name, xml }) => ({ name, xml: `<dimension ref="${dimension}"/>${xml}` })),
      }),
    sheets: baseCells,
  })),
  {
    name: 'relationships of the package that lead to the workbook from the root',
    bytes: () =>
      handMade({
        ...base,
        parts: { '_rels/.rels': relationships(relation('rId1', 'officeDocument', '/xl/workbook.xml')) },
      }),
    sheets: baseCells,
  },
];

export const fidelityCases: readonly FidelityCase[] = [...dates, ...texts, ...names, ...content, ...programs];
