import { sheets } from '../../catalogue/contract/contract.ts';
import { buildWorkbook } from './builder.ts';
import { dataSheet } from './data-sheet.ts';
import { filledSheets } from './filled-sheet.ts';
import { keywordsOf } from './identity.ts';
import { listSheet } from './lists.ts';
import { paletteOf } from './palette.ts';
import type { BookPlan } from './plan.ts';
import { recipientOf, type TemplateRequest } from './request.ts';
import { startSheet } from './start-sheet.ts';

export { TextTooLong } from './cell-text.ts';
export { documentNumber } from './identity.ts';
export type { TemplateRequest } from './request.ts';

/**
 * The workbook that an office or directorate fills in, as an xlsx file. The same request gives the same bytes. Throws
 * `TextTooLong` where a text of the draft is longer than a cell can hold.
 */
export function templateWorkbook(request: TemplateRequest): Promise<Uint8Array> {
  return buildWorkbook(workbookPlan(request));
}

function workbookPlan(request: TemplateRequest): BookPlan {
  const { concept, reporting } = request;
  const palette = paletteOf(concept.look);
  const filled = filledSheets(request);
  const lists = listSheet(concept, reporting.reportingDate);
  return {
    properties: {
      title: `${reporting.title}: ${recipientOf(request).label}`,
      subject: concept.concept.title,
      author: concept.city.office.name,
      company: `Stadt ${concept.city.name}`,
      category: 'Maßnahmenkatalog',
      keywords: keywordsOf(request),
      date: reporting.reportingDate,
    },
    sheets: [
      startSheet(request, filled, palette),
      ...sheets.map(({ key }) => dataSheet(key, filled, request, palette)),
      lists.plan,
    ],
    names: lists.names,
  };
}
