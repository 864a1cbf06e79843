import { columnIn, lastColumn } from '../../xlsx/address.ts';
import { repeated, type LintedPart, type LintedWorkbook } from './linted-workbook.ts';
import { allOf, childOf, type XmlElement } from './xml-tree.ts';

/** A rule over `workbook.xml`; findings are messages about that part. */
export type BookRule = (book: LintedPart, workbook: LintedWorkbook) => readonly string[];

const longestSheetName = 31;

const sheetNamesAreLegal: BookRule = (_, { tabs }) =>
  tabs.flatMap(({ name }) => {
    if (name.length > longestSheetName) return [`the sheet name “${name}” is longer than ${longestSheetName}`];
    return /[\\/*?:[\]]|^'|'$|^$/.test(name) ? [`the sheet name “${name}” is illegal`] : [];
  });

const sheetNamesAreUnique: BookRule = (_, { tabs }) =>
  repeated(tabs.map(({ name }) => name.toLowerCase())).map((name) => `two sheets are called “${name}”`);

const sheetsHaveParts: BookRule = (_, { tabs }) =>
  tabs.filter(({ relation }) => !relation).map(({ name }) => `the sheet “${name}” has no part`);

const oneSheetIsVisible: BookRule = (_, { tabs }) =>
  tabs.some(({ visibility }) => visibility === 'visible') ? [] : ['no sheet is visible'];

const activeTabIsVisible: BookRule = (book, { tabs }) => {
  const view = childOf(childOf(book.root, 'bookViews'), 'workbookView');
  if (!view) return [];
  const active = Number(view.attributes['activeTab'] ?? 0);
  return tabs[active]?.visibility === 'visible' ? [] : [`the active tab ${active} is no visible sheet`];
};

const definedNamesAreUnique: BookRule = (book) =>
  repeated(
    definedNames(book).map(({ attributes }) =>
      JSON.stringify([attributes['name']?.toLowerCase(), attributes['localSheetId']]),
    ),
  ).map((name) => `the defined name ${name} exists twice`);

const definedNamesAreLegal: BookRule = (book) =>
  definedNames(book)
    .map(nameOf)
    .filter((name) => !isLegalName(name))
    .map((name) => `the defined name “${name}” is illegal`);

const definedNamesReferToSomething: BookRule = (book) =>
  definedNames(book)
    .filter(({ text }) => text === '')
    .map((name) => `the defined name “${nameOf(name)}” refers to nothing`);

const definedNamesReferToKnownSheets: BookRule = (book, { tabs }) => {
  const sheets = new Set(tabs.map(({ name }) => name.toLowerCase()));
  return definedNames(book).flatMap((name) =>
    quotedSheetsIn(name.text)
      .filter((sheet) => !sheets.has(sheet.toLowerCase()))
      .map((sheet) => `the defined name “${nameOf(name)}” refers to the unknown sheet “${sheet}”`),
  );
};

/** A relative row moves with the active cell: exceljs writes `A$1:C9` for the print area `A1:C9`. */
const printAreasAreAbsolute: BookRule = (book) =>
  definedNames(book)
    .filter((name) => nameOf(name).startsWith('_xlnm.Print_Area') && /\$[A-Z]+\d/.test(name.text))
    .map(({ text }) => `the print area ${text} has a relative row`);

const localNamesBelongToSheets: BookRule = (book, { tabs }) =>
  definedNames(book)
    .filter(({ attributes }) => Number(attributes['localSheetId'] ?? 0) >= tabs.length)
    .map((name) => `the defined name “${nameOf(name)}” belongs to no sheet`);

function definedNames(book: LintedPart): readonly XmlElement[] {
  return allOf(book.root, 'definedName');
}

function nameOf(definedName: XmlElement): string {
  return definedName.attributes['name'] ?? '';
}

/** Letters, digits, underscores, points; and nothing that reads as a cell, be it `AB12` or `R1C1`. */
export function isLegalName(name: string): boolean {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name) || name.length > 255) return false;
  if (/^[a-z]{1,3}\d+$/i.test(name) && columnIn(name) <= lastColumn) return false;
  return !/^(?:r|c|r\d*c\d*)$/i.test(name);
}

function quotedSheetsIn(formula: string): readonly string[] {
  return [...formula.matchAll(/'((?:[^']|'')+)'!/g)]
    .map((match) => (match[1] ?? '').replaceAll("''", "'"))
    .filter((sheet) => !/[[:]/.test(sheet)); // other workbooks and spans of sheets
}

export const bookRules: readonly BookRule[] = [
  sheetNamesAreLegal,
  sheetNamesAreUnique,
  sheetsHaveParts,
  oneSheetIsVisible,
  activeTabIsVisible,
  definedNamesAreUnique,
  definedNamesAreLegal,
  definedNamesReferToSomething,
  definedNamesReferToKnownSheets,
  printAreasAreAbsolute,
  localNamesBelongToSheets,
];
