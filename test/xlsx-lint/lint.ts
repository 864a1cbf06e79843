import { bookRules } from './book-rules.ts';
import { takeApart, type LintedWorkbook } from './linted-workbook.ts';
import { packageRules } from './package-rules.ts';
import { sheetRules } from './sheet-rules.ts';
import { tableRules } from './table-rules.ts';

/**
 * What makes Excel offer a repair although the file opens elsewhere: rules of Excel beyond the schema, found by
 * breaking files one way at a time. Empty where all is well; each finding begins with the part it is about.
 */
export async function lintWorkbook(bytes: Uint8Array): Promise<readonly string[]> {
  return (await lintFindings(bytes)).map(({ message }) => message);
}

export interface LintFinding {
  /** The rule's name in the code. */
  readonly rule: string;
  readonly message: string;
}

export async function lintFindings(bytes: Uint8Array): Promise<readonly LintFinding[]> {
  const workbook = await takeApart(bytes);
  return [...packageFindings(workbook), ...bookFindings(workbook), ...sheetFindings(workbook)];
}

function packageFindings(workbook: LintedWorkbook): readonly LintFinding[] {
  return packageRules.flatMap((rule) => rule(workbook).map((message) => ({ rule: rule.name, message })));
}

function bookFindings(workbook: LintedWorkbook): readonly LintFinding[] {
  const { book } = workbook;
  return book ? bookRules.flatMap((rule) => about(book.part, rule.name, rule(book, workbook))) : [];
}

function sheetFindings(workbook: LintedWorkbook): readonly LintFinding[] {
  return workbook.sheets.flatMap((sheet) => [
    ...sheetRules.flatMap((rule) => about(sheet.part, rule.name, rule(sheet, workbook))),
    ...sheet.tables.flatMap((table) =>
      tableRules.flatMap((rule) => about(table.part, rule.name, rule(table, sheet, workbook))),
    ),
  ]);
}

function about(part: string, rule: string, messages: readonly string[]): readonly LintFinding[] {
  return messages.map((message) => ({ rule, message: `${part}: ${message}` }));
}
