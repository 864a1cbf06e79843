import { bookRules } from './book-rules.ts';
import { takeApart, type LintedSheet, type LintedWorkbook } from './linted-workbook.ts';
import { packageRules } from './package-rules.ts';
import { sheetRules } from './sheet-rules.ts';
import { tableRules } from './table-rules.ts';

/**
 * What makes Excel offer a repair although the file opens elsewhere: rules of Excel beyond the schema, found by
 * breaking files one way at a time. Empty where all is well; each finding begins with the part it is about.
 */
export async function lintWorkbook(bytes: Uint8Array): Promise<readonly string[]> {
  const workbook = await takeApart(bytes);
  return [
    ...packageRules.flatMap((rule) => rule(workbook)),
    ...bookFindings(workbook),
    ...workbook.sheets.flatMap((sheet) => sheetFindings(sheet, workbook)),
  ];
}

function bookFindings(workbook: LintedWorkbook): readonly string[] {
  const { book } = workbook;
  return book
    ? about(
        book.part,
        bookRules.flatMap((rule) => rule(book, workbook)),
      )
    : [];
}

function sheetFindings(sheet: LintedSheet, workbook: LintedWorkbook): readonly string[] {
  return [
    ...about(
      sheet.part,
      sheetRules.flatMap((rule) => rule(sheet, workbook)),
    ),
    ...sheet.tables.flatMap((table) =>
      about(
        table.part,
        tableRules.flatMap((rule) => rule(table, sheet, workbook)),
      ),
    ),
  ];
}

function about(part: string, messages: readonly string[]): readonly string[] {
  return messages.map((message) => `${part}: ${message}`);
}
