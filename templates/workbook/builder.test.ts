import { read, utils } from '@e965/xlsx';
import exceljs from 'exceljs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { buildWorkbook } from './builder.ts';
import { dateFormat } from './cell-style.ts';
import { cellText, TextTooLong } from './cell-text.ts';
import { text } from './content.ts';
import { UnwritablePlan } from './mistakes.ts';
import type { BookPlan, CellPlan, Content, SheetPlan, TablePlan, ValidationPlan } from './plan.ts';

const day = '2026-01-05' as PlainDate;

function sheet(plan: Partial<SheetPlan> = {}): SheetPlan {
  return { name: 'Blatt', widths: [20, 20, 20], cells: [], ...plan };
}

function book(sheets: readonly SheetPlan[], names: BookPlan['names'] = []): BookPlan {
  const properties = { title: 'T', subject: 'S', author: 'A', company: 'C', category: 'K', keywords: 'k', date: day };
  return { properties, sheets, names };
}

function table(plan: Partial<TablePlan> = {}): TablePlan {
  const column = { name: 'Titel', header: {}, body: {} };
  return { name: 'tblBlatt', headerRow: 2, columns: [column], rows: [[text('x')]], ...plan };
}

function cell(content: Content, row = 1, column = 1): CellPlan {
  return { row, column, content, style: {} };
}

function validation(plan: Partial<ValidationPlan> = {}): ValidationPlan {
  return {
    range: { top: 3, left: 1, bottom: 9, right: 1 },
    prompt: { title: 'Titel', text: 'Hilfe' },
    rule: { is: 'anything' },
    ...plan,
  };
}

async function written(plan: BookPlan) {
  const bytes = await buildWorkbook(plan);
  const sheetjs = read(bytes, { cellDates: false, cellFormula: true, bookFiles: true });
  const loaded = new exceljs.Workbook();
  await loaded.xlsx.load(bytes as unknown as exceljs.Buffer);
  const files = (sheetjs as unknown as { files: Record<string, { content: Uint8Array }> }).files;
  const part = (name: string) => new TextDecoder().decode(files[name]?.content);
  return { bytes, sheetjs, loaded, part, first: loaded.worksheets[0]!, cells: sheetjs.Sheets[sheetjs.SheetNames[0]!]! };
}

async function mistakes(...plan: Parameters<typeof book>): Promise<string> {
  return buildWorkbook(book(...plan)).then(
    () => '',
    (error: unknown) => (error instanceof UnwritablePlan ? error.message : `another error: ${String(error)}`),
  );
}

describe('what the types cannot forbid is refused before anything is written', () => {
  const list = (source: string) =>
    validation({ rule: { is: 'list', source, overrule: false, error: { title: 'T', text: 't' } } });
  const columns = (...names: string[]) => names.map((name) => ({ name, header: {}, body: {} }));

  const cases: Record<string, Parameters<typeof book>> = {
    'two columns are called': [[sheet({ table: table({ columns: columns('Titel', 'titel') }) })]],
    'no name for a column': [[sheet({ table: table({ columns: columns('Ti\ntel') }) })]],
    'needs a column and a row': [[sheet({ table: table({ rows: [] }) })]],
    'wider than the table': [[sheet({ table: table({ rows: [[text('a'), text('b')]] }) })]],
    'lies inside the table': [[sheet({ table: table(), cells: [cell(text('a'), 3)] })]],
    'written twice': [[sheet({ cells: [cell(text('a')), cell(text('b'))] })]],
    'not finite': [[sheet({ cells: [cell({ is: 'number', number: Number.NaN })] })]],
    'no formula': [[sheet({ cells: [cell({ is: 'formula', formula: '=1+1', result: 2 })] })]],
    'no name Excel allows': [[sheet({ table: table({ name: 'UF1' }) })]],
    'is used twice': [
      [sheet({ table: table() })],
      [{ name: 'TBLBLATT', sheet: 'Blatt', range: { top: 1, left: 1, bottom: 2, right: 1 } }],
    ],
    'unknown sheet': [[sheet()], [{ name: 'Liste', sheet: 'Weg', range: { top: 1, left: 1, bottom: 2, right: 1 } }]],
    'two sheets are called': [[sheet(), sheet({ name: 'BLATT' })]],
    'no name for a sheet': [[sheet({ name: 'Haus/Hof' })]],
    'first sheet must be visible': [[sheet({ hidden: true })]],
    'more than 32 characters': [
      [sheet({ validations: [validation({ prompt: { title: 'x'.repeat(33), text: '' } })] })],
    ],
    'more than 255 characters': [
      [sheet({ validations: [validation({ prompt: { title: '', text: 'x'.repeat(256) } })] })],
    ],
    'no source of a list': [[sheet({ validations: [list(`"${'Wert,'.repeat(60)}"`)] })]],
    'validations overlap': [[sheet({ validations: [validation(), validation()] })]],
    'its tip is too long': [
      [sheet({ cells: [cell({ is: 'link', text: 'x', tip: 'y'.repeat(256), to: { address: 'mailto:a@b.de' } })] })],
    ],
    'page header or footer': [
      [
        sheet({
          print: {
            paper: 'A4 portrait',
            pagesWide: 1,
            area: { top: 1, left: 1, bottom: 1, right: 1 },
            header: { left: 'x'.repeat(256), right: '' },
            footer: '',
          },
        }),
      ],
    ],
  };

  test.each(Object.entries(cases))('%s', async (message, plan) => {
    expect(await mistakes(...plan)).toContain(message);
  });

  test('a direct reference to a table column is no source of a list', async () => {
    expect(await mistakes([sheet({ validations: [list('tblAmt[Amt]')] })])).toContain('no source of a list');
  });
});

describe('texts arrive as they were given', () => {
  const roundTrip = async (words: string) => {
    const { cells } = await written(book([sheet({ cells: [cell(text(words))] })]));
    return cells['A1'] as { v?: unknown; f?: string } | undefined;
  };

  test.each([
    '=1+1',
    '+49 340 1',
    '-5 %',
    '@Amt',
    ' eingerückt ',
    'Zeile 1\nZeile 2',
    '<b>&amp;"\'',
    '😀 ümläut',
    '0815',
  ])('%j', async (words) => {
    expect(await roundTrip(words)).toMatchObject({ t: 's', v: words });
  });

  test('a text that looks like an escape is no escape', async () => {
    expect(await roundTrip('_x0041_ und _x000D_')).toMatchObject({ v: '_x0041_ und _x000D_' });
  });

  test('line ends of other systems become line feeds, forbidden characters stay visible', async () => {
    expect(await roundTrip('a\r\nb\vc\u0000d\ud800e\u007f')).toMatchObject({ v: 'a\nb\nc\ufffdd\ufffde\ufffd' });
  });

  test('whatever people type arrives', async () => {
    const words = fc.sample(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), { numRuns: 500, seed: 1 });
    const column = words.map((word, index) => cell(text(word), index + 1));
    const { cells } = await written(book([sheet({ cells: column })]));
    words.forEach((word, index) => {
      expect((cells[`A${index + 1}`] as { v?: unknown } | undefined)?.v).toBe(cellText(word));
    });
  });

  test('an empty text is an empty cell', async () => {
    expect(await roundTrip('')).toBeUndefined();
  });

  test('32,767 characters fit; one more is an error that names sheet, column and row', async () => {
    expect(await roundTrip('x'.repeat(32_767))).toMatchObject({ t: 's' });
    const plan = book([sheet({ table: table({ rows: [[text('x'.repeat(32_768))]] }) })]);
    const error: unknown = await buildWorkbook(plan).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(TextTooLong);
    expect(error).toMatchObject({ sheet: 'Blatt', column: 'Titel', row: 3, length: 32_768 });
  });
});

describe('what exceljs writes wrongly is put right', () => {
  test('a day is the same day in every time zone', async () => {
    const style = { format: dateFormat };
    const plan = book([sheet({ cells: [{ row: 1, column: 1, content: { is: 'date', date: day }, style }] })]);
    expect((await written(plan)).cells['A1']).toMatchObject({ t: 'n', v: 46_027, w: '05.01.2026' });
  });

  test('a formula keeps a result of zero', async () => {
    const plan = book([sheet({ cells: [cell({ is: 'formula', formula: 'SUM(B1:B2)', result: 0 })] })]);
    expect((await written(plan)).cells['A1']).toMatchObject({ f: 'SUM(B1:B2)', v: 0 });
  });

  test('a link inside the workbook is an inner link only, one to an address is an outer link', async () => {
    const to = { sheet: "Peter's Blatt", row: 6, column: 2 };
    const links = [
      cell({ is: 'link', text: 'hin', tip: 'Zum Blatt', to }),
      cell({ is: 'link', text: 'Post', tip: 'E-Mail', to: { address: 'mailto:a@b.de' } }, 2),
    ];
    const { part } = await written(book([sheet({ cells: links }), sheet({ name: "Peter's Blatt" })]));
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain(
      '<hyperlink ref="A1" tooltip="Zum Blatt" location="&apos;Peter&apos;&apos;s Blatt&apos;!B6"/>',
    );
    expect(xml).toMatch(/<hyperlink ref="A2" r:id="rId\d+" tooltip="E-Mail"\/>/);
    expect(part('xl/worksheets/_rels/sheet1.xml.rels').match(/<Relationship /g)).toHaveLength(1);
  });

  test('rows grow with their text; only a height that was asked for is fixed', async () => {
    const cells = [
      { row: 1, column: 1, content: text('Ein längerer Satz, der umbrochen wird.'), style: { wrap: true } },
      { row: 2, column: 1, content: text('Titel'), style: { wrap: true } },
    ];
    const { part } = await written(book([sheet({ cells, heights: new Map([[2, 30]]) })]));
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toMatch(/<row r="1" ht="\d{2}[\d.]*" spans/);
    expect(xml).toContain('<row r="2" ht="30" customHeight="1"');
  });

  test('the standard font, by which widths are measured, is the font of the cells', async () => {
    const { part } = await written(book([sheet({ cells: [cell(text('x'))] })]));
    expect(part('xl/styles.xml')).toMatch(/<fonts[^>]*><font><sz val="10"\/><name val="Arial"\/>/);
    expect(part('xl/styles.xml')).not.toContain('Calibri');
  });

  test('every font has a name', async () => {
    const { part } = await written(book([sheet({ cells: [{ ...cell(text('x')), style: { bold: true } }] })]));
    const fonts = part('xl/styles.xml')
      .match(/<fonts[\s\S]*<\/fonts>/)![0]
      .match(/<font>.*?<\/font>/g)!;
    expect(fonts.every((font) => font.includes('<name val='))).toBe(true);
  });

  test('the print area does not move, a literal & in the page header stays one', async () => {
    const print: SheetPlan['print'] = {
      paper: 'A3 landscape',
      pagesWide: 2,
      area: { top: 1, left: 1, bottom: 9, right: 28 },
      repeat: { firstRow: 1, lastRow: 2, columns: 2 },
      header: { left: 'Bildung & Sport', right: 'rechts' },
      footer: 'unten',
    };
    const { part } = await written(book([sheet({ print })]));
    expect(part('xl/workbook.xml')).toContain('&apos;Blatt&apos;!$A$1:$AB$9');
    expect(part('xl/workbook.xml')).toContain('&apos;Blatt&apos;!$A:$B,&apos;Blatt&apos;!$1:$2');
    const xml = part('xl/worksheets/sheet1.xml');
    expect(xml).toContain('<oddHeader>&amp;LBildung &amp;&amp; Sport&amp;Rrechts</oddHeader>');
    expect(xml).toContain('<oddFooter>&amp;Lunten&amp;RSeite &amp;P von &amp;N</oddFooter>');
    expect(xml).toMatch(/<pageSetup paperSize="8" orientation="landscape"[^>]* fitToWidth="2" fitToHeight="0"/);
  });

  test('line breaks of a prompt survive the attribute', async () => {
    const plan = validation({ prompt: { title: 'Titel', text: 'eins\nzwei' } });
    const { part } = await written(book([sheet({ validations: [plan] })]));
    expect(part('xl/worksheets/sheet1.xml')).toContain('prompt="eins_x000a_zwei"');
  });
});

test('a very hidden sheet is hidden, the first sheet is the active one', async () => {
  const { loaded, part } = await written(book([sheet(), sheet({ name: 'Listen', hidden: true })]));
  expect(loaded.worksheets.map(({ state }) => state)).toEqual(['visible', 'veryHidden']);
  expect(part('xl/workbook.xml')).not.toMatch(/activeTab="[1-9]/);
});

test('sheets are protected without a password; filters, sorting and row heights stay free', async () => {
  const { part } = await written(book([sheet({ table: table() })]));
  const protection = /<sheetProtection [^>]*>/.exec(part('xl/worksheets/sheet1.xml'))![0];
  expect(protection).not.toMatch(/hashValue|password/);
  for (const free of ['formatColumns', 'formatRows', 'insertRows', 'sort', 'autoFilter']) {
    expect(protection).toContain(`${free}="0"`);
  }
  expect(protection).not.toMatch(/select(Unl|L)ockedCells="1"/);
});

test('the same plan gives the same bytes', async () => {
  const plan = () => book([sheet({ table: table(), cells: [cell(text('x'))] })]);
  expect(await buildWorkbook(plan())).toEqual(await buildWorkbook(plan()));
});

test('a table has the names of its columns as header cells and a filter over all rows', async () => {
  const rows = [[text('a')], [], []];
  const { part, cells } = await written(book([sheet({ table: table({ rows }) })]));
  expect(utils.sheet_to_json(cells, { header: 1, range: 1, blankrows: false })).toEqual([['Titel'], ['a']]);
  expect(part('xl/tables/table1.xml')).toContain('ref="A2:A5"');
  expect(part('xl/tables/table1.xml')).toContain('<autoFilter ref="A2:A5">');
});
