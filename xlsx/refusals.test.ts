import { expect, test } from 'vitest';
import {
  handMade,
  numberCell,
  partsOf,
  relation,
  relationships,
  rows,
  zipOfParts,
} from '../test/xlsx-lint/hand-made.ts';
import { inflate } from '../test/xlsx-lint/inflate.ts';
import { zipOf } from '../test/xlsx-lint/zip-writer.ts';
import { defaultLimits, readWorkbook, type Limits, type RefusalReason } from './index.ts';

async function refusal(bytes: Uint8Array, limits: Limits = defaultLimits): Promise<RefusalReason | 'read'> {
  const result = await readWorkbook(bytes, inflate, limits);
  return result.status === 'read' ? 'read' : result.refusal.reason;
}

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));
const good = handMade({ sheets: [{ name: 'S', xml: rows(numberCell('A1', 1)) }] });

/** A compound file that names the given stream; the names in its directory are UTF-16. */
function compoundFile(stream: string): Uint8Array {
  return new Uint8Array(
    Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1016), Buffer.from(stream, 'utf16le')]),
  );
}

function lockFile(user: string): Uint8Array {
  const wide = Buffer.from(user.padEnd(54), 'utf16le');
  return new Uint8Array(
    Buffer.concat([Buffer.from([user.length]), Buffer.from(user.padEnd(54)), Buffer.from([user.length, 0]), wide]),
  );
}

test.each<[string, Uint8Array, RefusalReason]>([
  ['an empty file', new Uint8Array(), 'empty'],
  ['a workbook with a password', compoundFile('EncryptedPackage'), 'encrypted'],
  ['an .xls of Excel 97', compoundFile('Workbook'), 'old-excel'],
  ['an .xls of Excel 95', compoundFile('Book'), 'old-excel'],
  ['an .xls of Excel 4', new Uint8Array([0x09, 0x04, 0x06, 0x00, 0x00, 0x00, 0x10, 0x00]), 'old-excel'],
  [
    'an Excel 2003 XML table',
    bytes('<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>'),
    'old-excel',
  ],
  ['an .xlsb', zipOf([{ name: 'xl/workbook.bin', content: 'x' }]), 'binary-excel'],
  [
    'an .ods',
    zipOf([
      { name: 'META-INF/manifest.xml', content: 'x' },
      { name: 'content.xml', content: 'x' },
    ]),
    'open-document',
  ],
  [
    'a flat .fods',
    bytes('<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"/>'),
    'open-document',
  ],
  ['a web page that calls itself .xlsx', bytes('<html><table><tr><td>1</td></tr></table></html>'), 'html'],
  ['a web archive', bytes('MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n'), 'html'],
  ['a CSV that calls itself .xlsx', bytes('Nr;Titel\r\n1;Stra\xdfe\r\n'), 'text'],
  ['an export in Unicode text', bytes('\xff\xfeN\0r\0\t\0'), 'text'],
  ['the note Excel leaves beside an open file', lockFile('Max Mustermann'), 'lock-file'],
  [
    'the note LibreOffice leaves beside an open file',
    bytes(',max,pc12,22.11.2026 09:15,file:///home/max/.config;'),
    'lock-file',
  ],
  ['reserved but unwritten storage', new Uint8Array(80_000), 'all-zero'],
  ['a file whose end has not arrived', good.slice(0, good.length - 30), 'half-synced'],
  ['a PDF', bytes('%PDF-1.7\n1 0 obj'), 'not-a-workbook'],
  ['an old Word document', compoundFile('WordDocument'), 'not-a-workbook'],
  ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0x00, 0x00]), 'not-a-workbook'],
  ['any zip', zipOf([{ name: 'a.txt', content: 'x' }]), 'not-a-workbook'],
  ['an empty zip', zipOf([]), 'not-a-workbook'],
])('%s is told from a workbook', async (_, file, reason) => {
  expect(await refusal(file)).toBe(reason);
});

test('a Word document is told from a workbook', async () => {
  const word = zipOfParts({
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'word/document.xml')),
    'word/document.xml': '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"/>',
  });
  expect(await refusal(word)).toBe('not-a-workbook');
});

const sheetPart = 'xl/worksheets/sheet1.xml';

function goodBut(part: string, content: string): Uint8Array {
  return zipOfParts({ ...partsOf({ sheets: [{ name: 'S', xml: rows(numberCell('A1', 1)) }] }), [part]: content });
}

test.each([
  ['a sheet that breaks off', '<worksheet><sheetData><row r="1">'],
  ['a sheet with two roots', '<worksheet/><worksheet/>'],
  ['a character that XML forbids', '<worksheet>\u0001</worksheet>'],
  ['an unknown entity', '<worksheet>&nbsp;</worksheet>'],
  ['an encoding nobody knows', '<?xml version="1.0" encoding="klingon"?><worksheet/>'],
])('%s is damaged', async (_, content) => {
  expect(await refusal(goodBut(sheetPart, content))).toBe('damaged');
});

test('text that is not the UTF-8 it claims to be is damaged, not silently full of question marks', async () => {
  const parts = partsOf({ sheets: [{ name: 'S', xml: rows(numberCell('A1', 1)) }] });
  const latin = Buffer.from('<worksheet><!-- ä --></worksheet>', 'latin1');
  expect(await refusal(zipOfParts({ ...parts, [sheetPart]: latin }))).toBe('damaged');
});

test.each(['xl/workbook.xml', 'xl/sharedStrings.xml', 'xl/styles.xml', '_rels/.rels'])(
  'damage in %s would falsify cells and is refused',
  async (part) => {
    expect(await refusal(goodBut(part, '<half'))).toBe('damaged');
  },
);

test.each([
  ['an entity bomb', '<!DOCTYPE x [<!ENTITY a "lol"><!ENTITY b "&a;&a;">]><worksheet>&b;</worksheet>'],
  ['a reach for local files', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><worksheet>&a;</worksheet>'],
  ['elements nested without end', '<a>'.repeat(1000)],
])('%s is suspicious', async (_, content) => {
  expect(await refusal(goodBut(sheetPart, content))).toBe('suspicious');
});

test('a part encrypted in the zip is encrypted', async () => {
  const parts = Object.entries(partsOf({ sheets: [] })).map(([name, content]) => ({ name, content, flags: 1 }));
  expect(await refusal(zipOf(parts))).toBe('encrypted');
});

const full = handMade({
  sheets: [
    {
      name: 'S',
      xml: `${rows(numberCell('A1', 1) + numberCell('B1', 2), '<c r="A2" t="s"><v>0</v></c>')}<mergeCells><mergeCell ref="A5:B5"/><mergeCell ref="A6:B6"/></mergeCells>`,
    },
    { name: 'T', xml: rows('<c r="A1" t="s"><v>0</v></c>') },
  ],
  strings: '<si><t>Integrationskonzept</t></si><si><t>Dessau</t></si>',
  formats: ['0', '0.0'],
});

test('a workbook within the limits is read', async () => {
  expect(await refusal(full)).toBe('read');
});

test.each<[keyof Limits, number]>([
  ['fileBytes', full.length - 1],
  ['zipEntries', 6],
  ['partBytes', 500],
  ['inflatedBytes', 2_000],
  ['xmlElements', 8],
  ['sheets', 1],
  ['cells', 3],
  ['sharedStrings', 1],
  ['totalText', 30],
  ['listEntries', 1],
])('more %s than %d is too big', async (limit, value) => {
  expect(await refusal(full, { ...defaultLimits, [limit]: value })).toBe('too-big');
});

test('a zip bomb is recognised before it is inflated', async () => {
  const bomb = goodBut(sheetPart, `<worksheet>${' '.repeat(20_000_000)}</worksheet>`);
  const inflated: number[] = [];
  const result = await readWorkbook(bomb, (compressed, maxBytes) => {
    inflated.push(maxBytes);
    return inflate(compressed, maxBytes);
  });
  expect(result).toMatchObject({ refusal: { reason: 'too-big' } });
  expect(Math.max(...inflated)).toBeLessThan(100_000);
});

test('a bomb that lies about its size in the directory is stopped while it is inflated', async () => {
  const parts = Object.entries(partsOf({ sheets: [{ name: 'S', xml: '' }] })).map(([name, content]) =>
    name === sheetPart ? { name, content: ' '.repeat(20_000_000), claimedSize: 2_000 } : { name, content },
  );
  expect(await refusal(zipOf(parts))).toBe('damaged');
});

test('a bomb in a picture that nobody looks at does no harm', async () => {
  expect(await refusal(goodBut('xl/media/image1.png', ' '.repeat(20_000_000)))).toBe('read');
});
