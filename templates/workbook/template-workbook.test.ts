import { inflateRawSync } from 'node:zlib';
import { read, utils } from '@e965/xlsx';
import exceljs from 'exceljs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Column } from '../../catalogue/contract/column.ts';
import { contract, sheets } from '../../catalogue/contract/contract.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';
import { columnEntries, type Sheet } from '../../catalogue/contract/sheet.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { identityOf, startLabels } from '../../catalogue/reading/identity.ts';
import { readCatalogue } from '../../catalogue/reading/read-catalogue.ts';
import { concept, reporting } from '../../test/concept.ts';
import { columnLetters, readWorkbook } from '../../xlsx/index.ts';
import { contrast } from '../../catalogue/concept/contrast.ts';
import { templateWorkbook, TextTooLong, type TemplateRequest } from './index.ts';

const office = { code: '51', name: 'Jugendamt', directorate: 'I', formerly: [], example: false };
const day = (iso: string) => iso as PlainDate;

const rows: DraftCatalogue = {
  measures: [
    {
      id: 'BS-01',
      title: '=1+1',
      description: 'Erste Zeile\nzweite Zeile',
      field: 'BS',
      mainGoal: 'BS.1',
      actionGoal: 'BS.1.2',
      office: '51',
      targetGroups: ['ZG1', 'ZG2'],
      guidelines: ['L1', 'L2'],
      ages: ['0 bis 5 Jahre', '6 bis 17 Jahre'],
      start: day('2024-03-01'),
      ongoing: false,
      state: 'in Umsetzung',
      progress: 60,
      ownFunds: 12_000,
      spent: 0,
      updatedOn: day('2026-01-15'),
    },
    { id: 'BS-02', title: 'Ohne Stand', start: 'März 2024', ongoing: true, office: '51', field: 'BS' },
  ],
  milestones: [
    { id: 'BS-01-M1', measure: 'BS-01', title: 'Vertrag', due: day('2025-06-30') },
    { id: 'BS-01-M2', measure: 'BS-01', title: 'Start', due: day('2025-06-30'), doneOn: day('2025-06-12') },
    { id: 'BS-01-M3', measure: 'BS-01', title: 'Bericht', due: 'Ende 2024' },
  ],
  indicators: [
    { id: 'I-BS-01', title: 'Quote', kind: 'Wirkung', field: 'BS', office: '51', baseline: 62.5, target: 12_345 },
    { id: 'I-BS-02', title: 'Zahl', kind: 'Output', field: 'BS', office: '51' },
  ],
  values: [
    { indicator: 'I-BS-01', date: day('2025-12-31'), value: 68.5, breakdown: 'insgesamt' },
    { indicator: 'I-BS-01', date: day('2025-12-31'), value: 70, breakdown: 'weiblich' },
    { indicator: 'I-BS-01', date: day('2024-12-31'), value: 66, breakdown: 'insgesamt' },
    { indicator: 'I-BS-02', date: day('2025-12-31'), breakdown: 'insgesamt' },
  ],
  mandates: [{ id: 'A-2024-03', kind: 'Auftrag', wording: 'Bitte prüfen.', state: 'offen' }],
  signOffs: [],
};

const request: TemplateRequest = { concept, reporting, office, rows, notice: 'Beispiel' };

let bytes: Uint8Array;
let book: exceljs.Workbook;
let sheetjs: ReturnType<typeof read>;

beforeAll(async () => {
  bytes = await templateWorkbook(request);
  sheetjs = read(bytes, { cellStyles: true, cellNF: true, bookFiles: true });
  book = await load(bytes);
});

async function load(bytes: Uint8Array): Promise<exceljs.Workbook> {
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes as unknown as exceljs.Buffer);
  return book;
}

const headerRow = 5;
const firstRow = headerRow + 1;

function lastRow(sheet: Sheet): number {
  return headerRow + Math.max(rows[sheet.key].length, sheet.key === 'signOffs' ? 1 : 0) + sheet.spareRows;
}

function cellOf(sheet: Sheet, key: string, row = firstRow): exceljs.Cell {
  const column = Object.keys(sheet.columns).indexOf(key) + 1;
  return book.getWorksheet(sheet.name)!.getCell(row, column);
}

/** The validation of a cell; the types of exceljs know only some of it. */
function validationOf(cell: exceljs.Cell) {
  return cell.dataValidation as unknown as Record<string, unknown> & { type: string; formulae?: unknown[] };
}

const allColumns = sheets.flatMap((sheet) =>
  columnEntries(sheet).map(([key, column]) => [sheet.name, column.label, sheet, key, column] as const),
);

test('the sheets are Start, those of the contract, and a very hidden one with the lists', () => {
  expect(book.worksheets.map(({ name }) => name)).toEqual(['Start', ...sheets.map(({ name }) => name), 'Listen']);
  expect(book.worksheets.map(({ state }) => state).filter((state) => state !== 'visible')).toEqual(['veryHidden']);
  expect(book.getWorksheet('Listen')!.state).toBe('veryHidden');
});

describe.each(allColumns)('%s, column %s', (_sheet, _label, sheet, key, column) => {
  test('has its label as header, with words above that say who fills it in', () => {
    expect(cellOf(sheet, key, headerRow).value).toBe(column.label);
    const word =
      column.filledBy === 'coordination' ? 'Integrationsbüro' : column.renewed ? 'neu berichten' : 'bitte prüfen';
    expect(cellOf(sheet, key, headerRow - 2).value).toBe(word);
    expect(cellOf(sheet, key, headerRow - 1).value).toMatch(/^(Pflicht|teils Pflicht|freiwillig|gesperrt)$/);
  });

  test('has a width, a readable header, and is locked exactly where the office must not write', () => {
    const header = cellOf(sheet, key, headerRow);
    const { width } = book.getWorksheet(sheet.name)!.getColumn(header.col);
    expect(width).toBeGreaterThanOrEqual(column.width);
    expect(width).toBeLessThanOrEqual(column.width + 6);
    const { fgColor } = header.fill as exceljs.FillPattern;
    expect(contrast(`#${header.font.color!.argb!.slice(2)}`, `#${fgColor!.argb!.slice(2)}`)).toBeGreaterThanOrEqual(
      4.5,
    );
    for (const row of [firstRow, lastRow(sheet)]) {
      expect(cellOf(sheet, key, row).protection?.locked ?? true).toBe(column.filledBy === 'coordination');
    }
    expect(header.protection?.locked ?? true).toBe(true);
  });

  test('explains itself when a cell is selected, down to the last spare row', () => {
    for (const row of [firstRow, lastRow(sheet)]) {
      const { showInputMessage, promptTitle, prompt } = validationOf(cellOf(sheet, key, row));
      expect(showInputMessage).toBe(true);
      expect(String(promptTitle).length).toBeLessThanOrEqual(32);
      expect(String(prompt).length).toBeLessThanOrEqual(255);
      expect(prompt).toContain(column.help.slice(0, 200));
    }
    const below = validationOf(cellOf(sheet, key, lastRow(sheet) + 1)) as unknown;
    expect(below).toBeUndefined();
  });

  test('checks and shows what its kind demands', () => {
    const { type, formulae } = validationOf(cellOf(sheet, key));
    const format = cellOf(sheet, key).numFmt as string | undefined;
    expect(formulae ?? []).toEqual(expectedLimits(column) ?? formulae ?? []);
    expect(type).toBe(expectedType(column));
    expect((format ?? 'General').replaceAll('\\', '')).toBe(expectedFormat(column));
  });
});

function expectedType({ kind }: Column): string {
  if ('many' in kind && kind.many) return 'any';
  const types = { text: 'any', date: 'date', number: 'decimal', euro: 'decimal', percent: 'decimal' } as const;
  return kind.is in types ? types[kind.is as keyof typeof types] : 'list';
}

function expectedLimits({ kind }: Column): readonly unknown[] | undefined {
  if (kind.is === 'date') return [new Date('1990-01-01'), new Date('2100-12-31')];
  if (kind.is === 'euro') return [0, expect.any(Number)];
  return kind.is === 'percent' ? [0, 1] : undefined;
}

function expectedFormat({ kind }: Column): string {
  if ('many' in kind && kind.many) return 'General';
  if (kind.is === 'text') return kind.lines === 'one' ? '@' : 'General';
  const formats = {
    date: 'dd.mm.yyyy',
    number: '[>=10000]#,##0;[<=-10000]-#,##0;General',
    euro: '#,##0 "€"',
    percent: '0 %',
  } as const;
  return kind.is in formats ? formats[kind.is as keyof typeof formats] : '@';
}

describe('lists', () => {
  const source = (sheet: Sheet, key: string) => String(validationOf(cellOf(sheet, key)).formulae?.[0]);
  const named = (name: string) => {
    const range = (sheetjs.Workbook?.Names ?? []).find(({ Name }) => Name === name)!.Ref;
    return utils
      .sheet_to_json<string[]>(sheetjs.Sheets['Listen']!, {
        header: 1,
        range: range.replace(/.*!/, '').replaceAll('$', ''),
      })
      .map(([value]) => value);
  };

  test('choices and entries of the concept stand on the hidden sheet, as people see them', () => {
    expect(named(source(contract.measures, 'state'))).toEqual(
      (contract.measures.columns.state.kind as unknown as { options: string[] }).options,
    );
    expect(named(source(contract.measures, 'office'))).toEqual([
      '51 Jugendamt',
      '50 Sozialamt',
      '80 Wirtschaftsförderung',
    ]);
    expect(named(source(contract.measures, 'ongoing'))).toEqual(['ja', 'nein']);
  });

  test('Hauptziele follow the Handlungsfeld of the row, Handlungsziele its Hauptziel', () => {
    expect(source(contract.measures, 'mainGoal')).toContain('OFFSET(Hauptziele,MATCH(LEFT($E6,');
    expect(source(contract.measures, 'actionGoal')).toContain('OFFSET(Handlungsziele,MATCH(LEFT($F6,');
    expect(named('Handlungsziele')).toEqual(['BS.1.1 Frühe Bildung', 'BS.1.2 Schule', 'AM.1.1 Anerkennung']);
    expect(named('Handlungsziele_je_HZ')).toEqual(['BS.1', 'BS.1', 'AM.1']);
    expect(named('Hauptziele_je_HF')).toEqual(['BS', 'AM']);
  });

  test('where a sheet has no Hauptziel, Handlungsziele follow the Handlungsfeld', () => {
    expect(source(contract.indicators, 'actionGoal')).toContain('Handlungsziele_je_HF');
    expect(named('Handlungsziele_je_HF')).toEqual(['BS', 'BS', 'AM']);
  });

  test('numbers of other sheets are offered, others can be kept after a warning', () => {
    expect(source(contract.milestones, 'measure')).toBe(
      "OFFSET('Maßnahmen'!$A$6,0,0,MAX(1,COUNTA('Maßnahmen'!$A$6:$A$27)),1)",
    );
    expect(validationOf(cellOf(contract.milestones, 'measure'))).toMatchObject({ errorStyle: 'warning' });
  });

  test('a list asks kindly', () => {
    expect(validationOf(cellOf(contract.measures, 'state'))).toMatchObject({
      showErrorMessage: true,
      errorStyle: 'stop',
      error: expect.stringMatching(/^Bitte wählen Sie/),
    });
  });

  test('columns for several entries have no list, but say what is possible', () => {
    expect(validationOf(cellOf(contract.measures, 'ages'))).toMatchObject({
      prompt: expect.stringContaining('Möglich: alle; 0 bis 5 Jahre'),
    });
  });
});

describe('cells', () => {
  test('hold values of their kind', () => {
    const value = (sheet: Sheet, key: string, row?: number) => cellOf(sheet, key, row).value;
    expect(value(contract.measures, 'title')).toBe('=1+1');
    expect(value(contract.measures, 'actionGoal')).toBe('BS.1.2 Schule');
    expect(value(contract.measures, 'targetGroups')).toBe('ZG1 Kinder; ZG2 Eltern und Familien');
    expect(value(contract.measures, 'start')).toEqual(new Date('2024-03-01'));
    expect(value(contract.measures, 'start', firstRow + 1)).toBe('März 2024');
    expect(value(contract.measures, 'progress')).toBe(0.6);
    expect(value(contract.measures, 'spent')).toBe(0);
    expect(value(contract.measures, 'ongoing')).toBe('nein');
    expect(value(contract.measures, 'end')).toBeNull();
  });

  test('show numbers, amounts and shares as people write them', () => {
    const shown = (sheet: Sheet, key: string) => {
      const cell = sheetjs.Sheets[sheet.name]![cellOf(sheet, key).address] as { w: string };
      return cell.w;
    };
    expect(shown(contract.measures, 'start')).toBe('01.03.2024');
    expect(shown(contract.measures, 'ownFunds')).toBe('12,000 €');
    expect(shown(contract.indicators, 'baseline')).toBe('62.5');
    expect(shown(contract.indicators, 'target')).toBe('12,345');
  });

  test('a text longer than a cell holds is an error that names its place', async () => {
    const measures = [{ id: 'BS-01', description: 'x'.repeat(40_000) }];
    const error: unknown = await templateWorkbook({ ...request, rows: { ...rows, measures } }).catch(
      (error: unknown) => error,
    );
    expect(error).toBeInstanceOf(TextTooLong);
    expect(error).toMatchObject({ sheet: 'Maßnahmen', column: 'Kurzbeschreibung', row: 6 });
  });
});

describe('marks that cells get by themselves', () => {
  interface Rule {
    readonly formulae: readonly string[];
    readonly style: exceljs.Style;
  }
  const rulesOf = (sheet: Sheet, key: string): readonly Rule[] => {
    const letter = cellOf(sheet, key).address.replace(/\d+/, '');
    const all = (
      book.getWorksheet(sheet.name)! as unknown as { conditionalFormattings: { ref: string; rules: Rule[] }[] }
    ).conditionalFormattings;
    return all
      .filter(({ ref }) => ref === `${letter}${firstRow}:${letter}${lastRow(sheet)}`)
      .flatMap(({ rules }) => rules);
  };

  test.each(allColumns)(
    '%s, column %s: what is required of the office is hatched and framed while it is missing',
    (...of) => {
      const [, , sheet, key, column] = of;
      const marks = rulesOf(sheet, key).filter(({ formulae }) => formulae[0]!.includes('=""'));
      if (column.required === 'never' || column.filledBy === 'coordination') return expect(marks).toEqual([]);
      expect(marks).toHaveLength(1);
      expect(marks[0]!.style.fill).toMatchObject({ pattern: 'lightUp' });
      expect(marks[0]!.style.border?.left).toMatchObject({ style: 'thin' });
      const condition = typeof column.required === 'string' ? [] : column.required.values;
      for (const value of condition) expect(marks[0]!.formulae[0]).toContain(value === true ? '"ja"' : `"${value}"`);
    },
  );

  test('an end before the beginning is marked', () => {
    expect(rulesOf(contract.measures, 'end').map(({ formulae }) => formulae[0])).toContainEqual(
      expect.stringMatching(/^AND\(ISNUMBER\(\$[A-Z]+6\),ISNUMBER\(\$[A-Z]+6\),\$[A-Z]+6<\$[A-Z]+6\)$/),
    );
  });
});

describe('tables', () => {
  test.each(sheets.map((sheet) => [sheet.name, sheet] as const))('%s keeps free rows inside its table', (_, sheet) => {
    const table = (
      book.getWorksheet(sheet.name)!.getTables() as unknown as { table: { name: string; tableRef: string } }[]
    )[0]!.table;
    expect(table.name).toBe(sheet.table);
    expect(table.tableRef).toBe(`A5:${columnLetters(columnEntries(sheet).length)}${lastRow(sheet)}`);
  });

  test.each(sheets.map(({ name }) => name))('%s keeps header and first columns in sight and prints on A3', (name) => {
    const sheet = book.getWorksheet(name)!;
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: headerRow, showGridLines: false });
    expect(sheet.pageSetup).toMatchObject({ paperSize: 8, orientation: 'landscape', fitToPage: true, fitToHeight: 0 });
    expect(sheet.headerFooter.oddHeader).toContain('51 Jugendamt');
    expect(sheet.headerFooter.oddHeader).toContain('Stichtag 31.12.2025');
  });

  test('there are no merged cells anywhere', () => {
    for (const sheet of Object.values(sheetjs.Sheets)) expect(sheet['!merges'] ?? []).toEqual([]);
  });
});

describe('the start sheet', () => {
  const start = () =>
    utils.sheet_to_json<(string | number)[]>(sheetjs.Sheets['Start']!, { header: 1, raw: false, defval: '' });
  const lineOf = (label: string, words = '') =>
    start().find((line) => line[1] === label && String(line[2]).includes(words))!;

  test('names report, office, Stichtag and deadline', () => {
    const words = start().flat();
    expect(words).toContain('Monitoringbericht 2025');
    expect(words).toContain('Beispiel');
    expect(lineOf(startLabels.unit)[2]).toBe('51 Jugendamt');
    expect(lineOf(startLabels.directorate)[2]).toBe('I Soziales');
    expect(lineOf(startLabels.reportingDate)[2]).toBe('31.12.2025');
    expect(lineOf(startLabels.deadline)[2]).toBe('31.01.2026');
    expect(lineOf(startLabels.document)[2]).toBe('2025-51');
  });

  test('counts rows and missing required entries by formulas that carry their results', () => {
    expect(lineOf('Maßnahmen', 'Eine Zeile').slice(3)).toEqual(['2', expect.stringMatching(/^\d+$/), '']);
    const formulas = Object.values(sheetjs.Sheets['Start']!).filter((cell) => (cell as { f?: string } | undefined)?.f);
    expect(formulas).toHaveLength(sheets.length * 2 + 4);
    for (const formula of formulas) expect(formula).toMatchObject({ t: 'n', v: expect.any(Number) });
  });

  test('shows what decides: no Stand, milestones past their deadline, indicators without a value', () => {
    expect(lineOf('Maßnahmen', 'ohne „Umsetzungsstand“')[3]).toBe('1');
    expect(lineOf('Meilensteine', 'abgelaufener Frist')[3]).toBe('1');
    expect(lineOf('Indikatoren', 'ohne Messwert')[3]).toBe('1');
    expect(lineOf('Messwerte', 'zum Stichtag')[3]).toBe('2');
  });

  test('links to every sheet', () => {
    const links = Object.values(sheetjs.Sheets['Start']!).flatMap((cell) => {
      const link = (cell as { l?: { Target?: string; location?: string } } | undefined)?.l;
      return link ? [link.Target ?? link.location] : [];
    });
    expect(links).toEqual(sheets.map(({ name }) => `#'${name}'!A6`));
  });

  test('of a directorate names its offices and is known by the directorate', async () => {
    const directorate = { code: 'I', name: 'Soziales', example: false };
    const bytes = await templateWorkbook({ ...request, office: { directorate } });
    const read = await readWorkbook(bytes, inflate);
    if (read.status === 'refused') throw new Error(read.refusal.reason);
    expect(identityOf(read.workbook)).toMatchObject({ document: '2025-Dez-I', unit: 'I' });
    const withoutKeywords = { ...read.workbook, properties: { keywords: undefined } };
    expect(identityOf(withoutKeywords)).toMatchObject({ document: '2025-Dez-I', unit: 'I' });
  });
});

const inflate = (compressed: Uint8Array, maxBytes: number) => inflateRawSync(compressed, { maxOutputLength: maxBytes });

describe('the reader', () => {
  test('finds every value that was written, and nothing else', async () => {
    const read = await readWorkbook(bytes, inflate);
    if (read.status === 'refused') throw new Error(read.refusal.reason);
    expect(read.workbook.defects).toEqual([]);
    const { catalogue, identity, findings } = readCatalogue(read.workbook, 'a.xlsx', concept, reporting.reportingDate);
    expect(identity).toEqual({ document: '2025-51', unit: '51', reportingDate: '2025-12-31', contractVersion: 1 });
    expect(catalogue.measures).toHaveLength(rows.measures.length);
    expect(catalogue.measures[0]).toMatchObject(rows.measures[0]!);
    expect(catalogue.milestones.slice(0, 2)).toMatchObject(rows.milestones.slice(0, 2));
    expect(catalogue.indicators).toMatchObject(rows.indicators);
    expect(catalogue.values).toMatchObject(rows.values);
    expect(catalogue.mandates).toMatchObject(rows.mandates);
    expect(catalogue.signOffs).toMatchObject([{ directorate: 'I', reportingDate: '2025-12-31', decision: undefined }]);
    const places = findings.map(
      ({ place: { sheet, cell, column } }) => `${sheet} Zeile ${/\d+/.exec(cell ?? '')?.[0]}: ${column}`,
    );
    expect(places).toEqual(['Maßnahmen Zeile 7: Beginn', 'Meilensteine Zeile 8: Frist']);
  });

  test('knows the workbook by its start sheet where a program dropped the keywords', async () => {
    const read = await readWorkbook(bytes, inflate);
    if (read.status === 'refused') throw new Error(read.refusal.reason);
    expect(identityOf({ ...read.workbook, properties: { keywords: undefined } })).toEqual(identityOf(read.workbook));
  });
});

test('document properties say what the workbook is', () => {
  expect(book).toMatchObject({
    title: 'Monitoringbericht 2025: 51 Jugendamt',
    category: 'Maßnahmenkatalog',
    keywords: 'integrationsmonitor;contract:1;document:2025-51;office:51;reporting-date:2025-12-31',
    created: new Date('2025-12-31'),
    modified: new Date('2025-12-31'),
  });
});

test('the same request gives the same bytes', async () => {
  expect(Buffer.from(await templateWorkbook(request)).equals(bytes)).toBe(true);
});

test('an office without any rows gets a workbook to fill', async () => {
  const none = { measures: [], milestones: [], indicators: [], values: [], mandates: [], signOffs: [] };
  const empty = await load(await templateWorkbook({ ...request, rows: none }));
  expect(empty.getWorksheet('Maßnahmen')!.getCell('B6').value).toBeNull();
  expect(empty.getWorksheet('Maßnahmen')!.getCell('B6').protection.locked).toBe(false);
});
