import { cellText, escapedAttribute } from './cell-text.ts';
import type { BookPlan, Content, Message, SheetPlan, TablePlan, ValidationPlan } from './plan.ts';
import { relative } from './reference.ts';
import { footerText, headerText } from './page-text.ts';

/** A plan that Excel would want to repair: a defect of this program, not of what people entered. */
export class UnwritablePlan extends Error {
  override readonly name = 'UnwritablePlan';
  readonly mistakes: readonly string[];

  constructor(mistakes: readonly string[]) {
    super(mistakes.join('\n'));
    this.mistakes = mistakes;
  }
}

/** What Excel forbids beyond the schema and exceljs writes nevertheless, one sentence each. */
export function mistakesIn(plan: BookPlan): readonly string[] {
  return [
    ...sheetNames(plan),
    ...definedNames(plan),
    ...plan.sheets.flatMap((sheet) => sheetChecks.flatMap((check) => check(sheet).map(at(`sheet “${sheet.name}”`)))),
  ];
}

function sheetNames({ sheets }: BookPlan): readonly string[] {
  return [
    ...(sheets[0] === undefined || sheets[0].hidden === true ? ['the first sheet must be visible'] : []),
    ...repeated(sheets.map(({ name }) => name)).map((name) => `two sheets are called “${name}”`),
    ...sheets
      .filter(({ name }) => name === '' || name.length > 31 || /[\\/*?:[\]]|^'|'$/.test(name))
      .map(({ name }) => `“${name}” is no name for a sheet`),
  ];
}

function definedNames({ names, sheets }: BookPlan): readonly string[] {
  const tables = sheets.flatMap(({ table }) => (table ? [table.name] : []));
  const known = new Set(sheets.map(({ name }) => name));
  const all = [...names.map(({ name }) => name), ...tables];
  return [
    ...repeated(all).map((name) => `the name “${name}” is used twice`),
    ...all.filter((name) => !isName(name)).map((name) => `“${name}” is no name Excel allows`),
    ...names.filter(({ sheet }) => !known.has(sheet)).map(({ name }) => `“${name}” refers to an unknown sheet`),
  ];
}

/** A letter or underscore first, no blanks, and nothing that reads like a cell (`UF1`, `R1C1`). */
function isName(name: string): boolean {
  const looksLikeCell = /^[A-Za-z]{1,3}\d+$|^[RrCc]$|^[Rr]\d*[Cc]\d*$/.test(name);
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && name.length <= 255 && !looksLikeCell;
}

type SheetCheck = (sheet: SheetPlan) => readonly string[];

const tableShape: SheetCheck = ({ table }) => (table ? tableMistakes(table).map(at(`table “${table.name}”`)) : []);

function tableMistakes({ columns, rows }: TablePlan): readonly string[] {
  const names = columns.map(({ name }) => name);
  return [
    ...(rows.length === 0 || columns.length === 0 ? ['a table needs a column and a row'] : []),
    ...repeated(names).map((name) => `two columns are called “${name}”`),
    ...names
      .filter((name) => name === '' || name.length > 255 || name !== cellText(name) || name.includes('\n'))
      .map((name) => `“${name}” is no name for a column`),
    ...rows.filter((row) => row.length > columns.length).map((_, index) => `row ${index + 1} is wider than the table`),
  ];
}

const cellsBesideTable: SheetCheck = ({ table, cells }) => {
  if (!table) return [];
  const last = table.headerRow + table.rows.length;
  return cells
    .filter(({ row, column }) => row >= table.headerRow && row <= last && column <= table.columns.length)
    .map(({ row, column }) => `the cell in row ${row}, column ${column} lies inside the table`);
};

const cellsOnce: SheetCheck = ({ cells }) =>
  repeated(cells.map(({ row, column }) => `row ${row}, column ${column}`)).map((place) => `${place} is written twice`);

const finiteNumbers: SheetCheck = ({ cells, table }) => {
  const contents = [...cells.map(({ content }) => content), ...(table?.rows.flat() ?? [])];
  return contents.some(isEndless) ? ['a number is not finite'] : [];
};

function isEndless(content: Content | undefined): boolean {
  const value = content?.is === 'number' ? content.number : content?.is === 'formula' ? content.result : 0;
  return typeof value === 'number' && !Number.isFinite(value);
}

const formulas: SheetCheck = ({ cells, highlights = [] }) => {
  const texts = [
    ...cells.flatMap(({ content }) => (content?.is === 'formula' ? [content.formula] : [])),
    ...highlights.map(({ formula }) => formula),
  ];
  return texts
    .filter((formula) => formula === '' || formula.startsWith('=') || formula.length > 8_192)
    .map((formula) => `“${formula.slice(0, 40)}” is no formula`);
};

const linkTargets: SheetCheck = ({ cells }) =>
  cells.flatMap(({ content }) => {
    if (content?.is !== 'link') return [];
    const tooLong = content.tip.length > 255 || ('address' in content.to && content.to.address.length > 2_079);
    return tooLong ? [`the link “${content.text}” or its tip is too long`] : [];
  });

const validationTexts: SheetCheck = ({ validations = [] }) =>
  validations.flatMap((validation) => {
    const messages = [validation.prompt, ...('error' in validation.rule ? [validation.rule.error] : [])];
    return [...messages.flatMap(messageMistakes), ...sourceMistakes(validation)].map(at(relative(validation.range)));
  });

function messageMistakes({ title, text }: Message): readonly string[] {
  return [
    ...(title.length > 32 ? [`the title “${title}” has more than 32 characters`] : []),
    ...(escapedAttribute(text).length > 255 ? [`the message “${text}” has more than 255 characters`] : []),
  ];
}

/** Excel's dialog takes 255 characters, no inline list above that, and no structured reference such as `tbl[Amt]`. */
function sourceMistakes({ rule }: ValidationPlan): readonly string[] {
  if (rule.is !== 'list') return [];
  const wrong = rule.source.length > 255 || /^[="]|\[/.test(rule.source);
  return wrong ? [`“${rule.source}” is no source of a list`] : [];
}

const validationsApart: SheetCheck = ({ validations = [] }) =>
  validations.flatMap(({ range }, index) =>
    validations
      .slice(index + 1)
      .filter(
        ({ range: other }) =>
          range.left <= other.right &&
          other.left <= range.right &&
          range.top <= other.bottom &&
          other.top <= range.bottom,
      )
      .map(({ range: other }) => `validations overlap in ${relative(range)} and ${relative(other)}`),
  );

const pageTexts: SheetCheck = ({ print }) => {
  if (!print) return [];
  const texts = [headerText(print), footerText(print)];
  return texts.some(({ length }) => length > 255) ? ['a page header or footer has more than 255 characters'] : [];
};

const sheetChecks: readonly SheetCheck[] = [
  tableShape,
  cellsBesideTable,
  cellsOnce,
  finiteNumbers,
  formulas,
  linkTargets,
  validationTexts,
  validationsApart,
  pageTexts,
];

function at(place: string): (mistake: string) => string {
  return (mistake) => `${place}: ${mistake}`;
}

/** Letter case does not matter to Excel. */
function repeated(names: readonly string[]): readonly string[] {
  const seen = new Set<string>();
  return names.filter((name) => {
    const key = name.toLowerCase();
    return seen.has(key) || !seen.add(key);
  });
}
