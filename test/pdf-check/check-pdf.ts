import { inspect } from './inspection.ts';
import { openPdf, type PdfFile } from './pdf-file.ts';
import type { Rule } from './rule.ts';
import { contentRules } from './rules/content-rules.ts';
import { fileRules } from './rules/file-rules.ts';
import { fontRules } from './rules/font-rules.ts';
import { linkRules } from './rules/link-rules.ts';
import { metadataRules } from './rules/metadata-rules.ts';
import { structureRules } from './rules/structure-rules.ts';
import { tableRules } from './rules/table-rules.ts';

/** Rules of PDF/UA-1 and PDF/A-2a that a machine can judge and that our PDFs could break. */
export const rules: readonly Rule[] = [
  ...fileRules,
  ...metadataRules,
  ...structureRules,
  ...tableRules,
  ...contentRules,
  ...linkRules,
  ...fontRules,
];

/** The rules that a PDF breaks, each with the first place; none for a good one. */
export function checkPdf(bytes: Uint8Array): readonly string[] {
  return checkFile(openPdf(bytes));
}

export function checkFile(file: PdfFile): readonly string[] {
  const inspection = inspect(file);
  return rules.flatMap(({ id, says, check }) => {
    const [first, ...others] = check(inspection);
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    return first === undefined ? [] : [`${id}: ${says} (${first}${more})`];
  });
}
