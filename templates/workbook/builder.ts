import exceljs from 'exceljs';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { columnLetters, formatAddress } from '../../xlsx/index.ts';
import { standardFont, type CellStyle, type Edges, type Mark } from './cell-style.ts';
import { cellText, escaped, escapedAttribute, longestText, TextTooLong } from './cell-text.ts';
import { mistakesIn, UnwritablePlan } from './mistakes.ts';
import { storedParts, zipOf } from './pack.ts';
import { footerText, headerText } from './page-text.ts';
import type {
  BookPlan,
  Content,
  HighlightPlan,
  LinkTarget,
  PrintPlan,
  SheetPlan,
  TablePlan,
  ValidationPlan,
} from './plan.ts';
import { absolute, quoted, relative } from './reference.ts';
import { repaired } from './repairs.ts';
import { textHeights } from './row-height.ts';

/** The workbook as a file. Throws `UnwritablePlan` for a defect of the plan and `TextTooLong` for one of its texts. */
export async function buildWorkbook(plan: BookPlan): Promise<Uint8Array> {
  const mistakes = mistakesIn(plan);
  if (mistakes.length > 0) throw new UnwritablePlan(mistakes);
  const book = new exceljs.Workbook();
  setProperties(book, plan);
  for (const sheet of plan.sheets) await addSheet(book, sheet);
  for (const { name, sheet, range } of plan.names) book.definedNames.add(absolute(sheet, range), name);
  const stored = await book.xlsx.writeBuffer({ zip: { compression: 'STORE' } });
  return zipOf(storedParts(new Uint8Array(stored)).map((part) => repaired(part, plan.sheets)));
}

function setProperties(book: exceljs.Workbook, { properties, sheets }: BookPlan): void {
  const { date, author, ...texts } = properties;
  Object.assign(book, texts);
  book.creator = author;
  book.lastModifiedBy = author;
  book.created = utc(date);
  book.modified = utc(date);
  const firstSheet = sheets.findIndex(({ hidden }) => hidden !== true);
  book.views = [
    { x: 0, y: 0, width: 28_800, height: 17_000, firstSheet, activeTab: firstSheet, visibility: 'visible' },
  ];
}

async function addSheet(book: exceljs.Workbook, plan: SheetPlan): Promise<void> {
  const sheet = book.addWorksheet(plan.name, {
    state: plan.hidden ? 'veryHidden' : 'visible',
    properties: plan.tab === undefined ? {} : { tabColor: argb(plan.tab) },
    views: [viewOf(plan)],
  });
  for (const [index, width] of plan.widths.entries()) {
    const column = sheet.getColumn(index + 1);
    column.width = width;
    column.style = excelStyle({});
  }
  const styles = new Map<CellStyle, Partial<exceljs.Style>>();
  const styleOf = (style: CellStyle): Partial<exceljs.Style> => {
    const known = styles.get(style) ?? excelStyle(style);
    styles.set(style, known);
    return known;
  };
  if (plan.table) addTable(sheet, plan.table, styleOf);
  for (const { row, column, content, style } of plan.cells) {
    const cell = sheet.getCell(row, column);
    cell.value = excelValue(content, { sheet: plan.name, column: columnLetters(column), row });
    cell.style = styleOf(style);
  }
  for (const [row, height] of [...(plan.heights ?? []), ...textHeights(plan)]) sheet.getRow(row).height = height;
  for (const validation of plan.validations ?? []) addValidation(sheet, validation);
  for (const [index, highlight] of (plan.highlights ?? []).entries()) addHighlight(sheet, highlight, index + 1);
  if (plan.print) setUpPrint(sheet, plan.print);
  await sheet.protect('', allowed);
}

/** Against slips, not against people: there is no password. Everything that changes no data is allowed. */
const allowed: Partial<exceljs.WorksheetProtection> = {
  selectLockedCells: true,
  selectUnlockedCells: true,
  formatColumns: true,
  formatRows: true,
  insertRows: true,
  sort: true,
  autoFilter: true,
};

function viewOf({ frozen, table, zoom = 100 }: SheetPlan): Partial<exceljs.WorksheetView> {
  const look = { showGridLines: false, zoomScale: zoom, zoomScaleNormal: zoom };
  if (!frozen) return { ...look, state: 'normal', activeCell: 'A1' };
  const corner = formatAddress(frozen.rows + 1, frozen.columns + 1);
  const activeCell = table ? formatAddress(table.headerRow + 1, frozen.columns + 1) : corner;
  return { ...look, state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows, topLeftCell: corner, activeCell };
}

function addTable(
  sheet: exceljs.Worksheet,
  { name, headerRow, columns, rows }: TablePlan,
  styleOf: (style: CellStyle) => Partial<exceljs.Style>,
): void {
  const placed = (row: number, column: number) => ({ sheet: sheet.name, column: columns[column]?.name ?? '', row });
  sheet.addTable({
    name,
    ref: formatAddress(headerRow, 1),
    headerRow: true,
    totalsRow: false,
    style: { theme: 'TableStyleLight1', showRowStripes: false },
    columns: columns.map((column) => ({ name: escaped(column.name), filterButton: true })),
    rows: rows.map((row, index) =>
      columns.map((_, column) => excelValue(row[column], placed(headerRow + 1 + index, column))),
    ),
  });
  for (const [column, { header, body }] of columns.entries()) {
    sheet.getCell(headerRow, column + 1).style = styleOf(header);
    for (let row = headerRow + 1; row <= headerRow + rows.length; row++) {
      sheet.getCell(row, column + 1).style = styleOf(body);
    }
  }
}

type Place = ConstructorParameters<typeof TextTooLong>[0];

function excelValue(content: Content | undefined, place: Place): exceljs.CellValue {
  if (!content) return null;
  switch (content.is) {
    case 'text':
      return excelText(content.text, place);
    case 'number':
      return content.number;
    case 'date':
      return utc(content.date);
    case 'formula':
      return { formula: content.formula, result: content.result };
    case 'link':
      return { text: excelText(content.text, place) ?? '', hyperlink: excelTarget(content.to), tooltip: content.tip };
  }
}

/** An empty text would be a cell that is filled with nothing: not empty to formulas, invisible to people. */
function excelText(text: string, place: Place): string | null {
  const clean = cellText(text);
  if (clean.length > longestText) throw new TextTooLong(place, clean.length);
  return clean === '' ? null : escaped(clean);
}

function excelTarget(target: LinkTarget): string {
  return 'address' in target ? target.address : `#${quoted(target.sheet)}!${formatAddress(target.row, target.column)}`;
}

/** exceljs takes the hour from the local zone unless the date is one of UTC. */
function utc(date: PlainDate): Date {
  return new Date(`${date}T00:00:00Z`);
}

function addValidation(sheet: exceljs.Worksheet, { range, prompt, rule }: ValidationPlan): void {
  const error = 'error' in rule ? rule.error : undefined;
  const validation = {
    ...ruleOf(rule),
    allowBlank: true,
    showInputMessage: true,
    promptTitle: prompt.title,
    prompt: escapedAttribute(prompt.text),
    ...(error && {
      showErrorMessage: true,
      errorStyle: rule.is === 'list' && rule.overrule ? 'warning' : 'stop',
      errorTitle: error.title,
      error: escapedAttribute(error.text),
    }),
  };
  validationsOf(sheet).add(relative(range), validation);
}

function ruleOf(rule: ValidationPlan['rule']): { readonly type: string; readonly formulae: readonly unknown[] } {
  switch (rule.is) {
    case 'anything':
      return { type: 'any', formulae: [] };
    case 'list':
      return { type: 'list', formulae: [rule.source] };
    case 'date':
      return { type: 'date', formulae: [utc(rule.from), utc(rule.to)] };
    case 'number':
      return { type: 'decimal', formulae: [rule.from, rule.to] };
  }
}

/** Missing in the types of exceljs: a validation of a whole range, written as one. */
function validationsOf(sheet: exceljs.Worksheet): { add(range: string, validation: object): void } {
  return (sheet as unknown as { dataValidations: { add(range: string, validation: object): void } }).dataValidations;
}

function addHighlight(sheet: exceljs.Worksheet, { range, formula, mark }: HighlightPlan, priority: number): void {
  const style = excelMark(mark);
  const rule: exceljs.ExpressionRuleType = { type: 'expression', priority, formulae: [formula], style };
  sheet.addConditionalFormatting({ ref: relative(range), rules: [rule] });
}

/** Paper sizes as Excel numbers them. */
const papers = {
  'A3 landscape': { paperSize: 8, orientation: 'landscape' },
  'A4 portrait': { paperSize: 9, orientation: 'portrait' },
} as const;

function setUpPrint(sheet: exceljs.Worksheet, print: PrintPlan): void {
  const { paper, pagesWide, area, repeat } = print;
  Object.assign(sheet.pageSetup, {
    ...papers[paper],
    fitToPage: true,
    fitToWidth: pagesWide,
    fitToHeight: 0,
    // exceljs puts a `$` before each corner, so the row needs its own.
    printArea: relative(area).replaceAll(/(\d+)/g, '$$$1'),
    margins: { left: 0.4, right: 0.4, top: 0.75, bottom: 0.6, header: 0.3, footer: 0.3 },
  });
  if (repeat) {
    sheet.pageSetup.printTitlesRow = `${repeat.firstRow}:${repeat.lastRow}`;
    sheet.pageSetup.printTitlesColumn = `A:${columnLetters(repeat.columns)}`;
  }
  sheet.headerFooter.oddHeader = headerText(print);
  sheet.headerFooter.oddFooter = footerText(print);
}

function excelStyle(style: CellStyle): Partial<exceljs.Style> {
  const fill = style.fill === undefined ? excelHatch(style) : solid(style.fill);
  return {
    font: {
      name: standardFont.name,
      family: 2,
      size: style.size ?? standardFont.size,
      ...(style.bold && { bold: true }),
      ...(style.underline && { underline: true }),
      color: argb(style.ink ?? '#000000'),
    },
    ...(fill && { fill }),
    ...(style.edges && { border: excelEdges(style.edges) }),
    alignment: {
      horizontal: style.horizontal ?? 'left',
      vertical: style.vertical ?? 'top',
      ...(style.wrap && { wrapText: true }),
      ...(style.shrink && { shrinkToFit: true }),
      ...(style.indent !== undefined && { indent: style.indent }),
    },
    protection: { locked: style.open !== true },
    ...(style.format !== undefined && { numFmt: style.format }),
  };
}

function excelMark(mark: Mark): Partial<exceljs.Style> {
  const fill = excelHatch(mark);
  return {
    ...((mark.bold || mark.ink) && {
      font: { ...(mark.bold && { bold: true }), ...(mark.ink && { color: argb(mark.ink) }) },
    }),
    ...(fill && { fill }),
    ...(mark.edges && { border: excelEdges(mark.edges) }),
  };
}

function solid(colour: string): exceljs.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: argb(colour) };
}

function excelHatch({ hatch }: Pick<CellStyle, 'hatch'>): exceljs.Fill | undefined {
  return hatch && { type: 'pattern', pattern: 'lightUp', fgColor: argb(hatch.lines), bgColor: argb(hatch.ground) };
}

function excelEdges(edges: Edges): Partial<exceljs.Borders> {
  return Object.fromEntries(
    Object.entries(edges).map(([side, { line, colour }]) => [side, { style: line, color: argb(colour) }]),
  );
}

function argb(colour: string): { argb: string } {
  return { argb: `FF${colour.slice(1).toUpperCase()}` };
}
