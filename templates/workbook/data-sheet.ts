import type { Column, Kind, SheetKey } from '../../catalogue/contract/column.ts';
import { columnEntries } from '../../catalogue/contract/sheet.ts';
import { formatDate } from '../../catalogue/plain-date.ts';
import { startSheetName } from '../../catalogue/reading/identity.ts';
import { dateFormat, type CellStyle } from './cell-style.ts';
import { dutyOf, roleOf, roleWords } from './column-role.ts';
import type { FilledSheet, FilledSheets } from './filled-sheet.ts';
import { highlightsOf } from './highlights.ts';
import { frozenColumns, topRows, widthOf, type Layout } from './layout.ts';
import { choicesOf } from './choices.ts';
import type { Palette } from './palette.ts';
import type { CellPlan, PrintPlan, SheetPlan, TablePlan, ValidationPlan } from './plan.ts';
import { promptOf } from './prompt.ts';
import { recipientOf, type TemplateRequest } from './request.ts';
import { roleColours } from './role-colours.ts';
import { lineCount } from './text-width.ts';
import { validationRule } from './validation.ts';

/** One sheet of the contract: a title, two rows that say what is asked of each column, and the table. */
export function dataSheet(key: SheetKey, filled: FilledSheets, request: TemplateRequest, palette: Palette): SheetPlan {
  const { layout, rows } = filled[key];
  const { sheet } = layout;
  const columns = columnEntries(sheet);
  return {
    name: sheet.name,
    tab: palette.primary,
    widths: columns.map(([, column]) => widthOf(column)),
    heights: new Map([
      [topRows.title, 24],
      [topRows.help, 18],
      [topRows.role, 15],
      [topRows.duty, 15],
      [topRows.header, headerHeight(columns.map(([, column]) => column))],
    ]),
    cells: [...titleCells(layout, request, palette), ...signCells(layout, palette)],
    table: tableOf(layout, rows, palette),
    validations: validationsOf(layout, filled, request),
    highlights: highlightsOf(layout, palette),
    frozen: { rows: topRows.header, columns: frozenColumns },
    zoom: 90,
    print: printOf(layout, request),
  };
}

function titleCells({ sheet }: Layout, request: TemplateRequest, palette: Palette): readonly CellPlan[] {
  const title = `${sheet.name} · ${recipientOf(request).label} · Stichtag ${formatDate(request.reporting.reportingDate)}`;
  return [
    {
      row: topRows.title,
      column: 1,
      content: {
        is: 'link',
        text: `zum ${startSheetName}`,
        tip: `Zum Blatt „${startSheetName}“ mit der Anleitung`,
        to: { sheet: startSheetName, row: 1, column: 1 },
      },
      style: { ink: palette.secondary, underline: true, vertical: 'middle' },
    },
    {
      row: topRows.title,
      column: 2,
      content: { is: 'text', text: title },
      style: { size: 14, bold: true, ink: palette.primary, vertical: 'middle' },
    },
    {
      row: topRows.help,
      column: 2,
      content: { is: 'text', text: sheet.help },
      style: { ink: palette.faintInk },
    },
  ];
}

/** Above every header: who fills the column in, and whether it is required. */
function signCells({ sheet }: Layout, palette: Palette): readonly CellPlan[] {
  return columnEntries(sheet).flatMap(([, column], index) => {
    const colours = roleColours(roleOf(column), palette);
    const style: CellStyle = { size: 8, fill: colours.tint, ink: colours.sign, vertical: 'middle', shrink: true };
    return [
      {
        row: topRows.role,
        column: index + 1,
        content: { is: 'text', text: roleWords[roleOf(column)] },
        style: { ...style, bold: true },
      },
      { row: topRows.duty, column: index + 1, content: { is: 'text', text: dutyOf(column) }, style },
    ] as const;
  });
}

function tableOf({ sheet, firstRow, lastRow }: Layout, rows: FilledSheet['rows'], palette: Palette): TablePlan {
  const spare = Math.max(0, lastRow - firstRow + 1 - rows.length);
  return {
    name: sheet.table,
    headerRow: topRows.header,
    columns: columnEntries(sheet).map(([, column]) => ({
      name: column.label,
      header: headerStyle(column, palette),
      body: bodyStyle(column, palette),
    })),
    rows: [...rows, ...Array.from({ length: spare }, () => [])],
  };
}

function headerStyle(column: Column, palette: Palette): CellStyle {
  return {
    bold: true,
    wrap: true,
    vertical: 'top',
    ink: '#FFFFFF',
    fill: roleColours(roleOf(column), palette).header,
    edges: { right: { line: 'thin', colour: '#FFFFFF' } },
  };
}

function bodyStyle(column: Column, palette: Palette): CellStyle {
  const ground = roleColours(roleOf(column), palette).body;
  const edge = { line: 'thin', colour: palette.line } as const;
  const format = formatOf(column.kind);
  return {
    wrap: true,
    vertical: 'top',
    ink: palette.ink,
    ...(isQuantity(column.kind) && { horizontal: 'right', indent: 1 }),
    open: column.filledBy === 'office',
    edges: { bottom: edge, right: edge },
    ...(ground !== undefined && { fill: ground }),
    ...(format !== undefined && { format }),
  };
}

function isQuantity({ is }: Kind): boolean {
  return is === 'number' || is === 'euro' || is === 'percent';
}

/**
 * `@` keeps „3-4“ from becoming a date and „0815“ from losing its zero; long texts do without it, because older Excel
 * shows `####` for more than 255 characters. Numbers get a separator from 10.000 on, as DIN 1333 allows, and keep the
 * decimals that were typed: `#,##0.##` would leave a comma behind whole numbers.
 */
function formatOf(kind: Kind): string | undefined {
  switch (kind.is) {
    case 'text':
      return kind.lines === 'one' ? '@' : undefined;
    case 'reference':
    case 'yesNo':
      return '@';
    case 'choice':
    case 'concept':
      return kind.many ? undefined : '@';
    case 'date':
      return dateFormat;
    case 'number':
      return '[>=10000]#,##0;[<=-10000]-#,##0;General';
    case 'euro':
      return '#,##0\\ "€"';
    case 'percent':
      return '0\\ %';
  }
}

function validationsOf(layout: Layout, filled: FilledSheets, request: TemplateRequest): readonly ValidationPlan[] {
  const layouts = Object.fromEntries(Object.entries(filled).map(([key, { layout }]) => [key, layout])) as Readonly<
    Record<SheetKey, Layout>
  >;
  return columnEntries(layout.sheet).map(([key, column]) => ({
    range: layout.rangeOf(key),
    prompt: promptOf(column, choicesOf(column, request)),
    rule: validationRule(key, layout, layouts),
  }));
}

const pointsPerLine = 13;
/** Room below the label for the button of the filter. */
const filterButton = 14;

function headerHeight(columns: readonly Column[]): number {
  const lines = columns.map((column) => lineCount(column.label, widthOf(column), { bold: true }));
  return Math.max(...lines) * pointsPerLine + filterButton;
}

/** What fits beside each other on A3 across when print is not to become smaller than 60 %. */
const widthOfPage = 340;

function printOf(layout: Layout, request: TemplateRequest): PrintPlan {
  const { sheet, lastRow, columnCount } = layout;
  const widths = columnEntries(sheet).map(([, column]) => widthOf(column));
  const repeated = sum(widths.slice(0, frozenColumns));
  const label = recipientOf(request).label;
  return {
    paper: 'A3 landscape',
    pagesWide: Math.ceil((sum(widths) - repeated) / (widthOfPage - repeated)),
    area: { top: topRows.role, left: 1, bottom: lastRow, right: columnCount },
    repeat: { firstRow: topRows.role, lastRow: topRows.header, columns: frozenColumns },
    header: { left: `${sheet.name}: ${label}`, right: `Stichtag ${formatDate(request.reporting.reportingDate)}` },
    footer: request.reporting.title,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, next) => total + next, 0);
}
