import type { SheetKey } from '../../catalogue/contract/column.ts';
import { sheets } from '../../catalogue/contract/contract.ts';
import { columnEntries } from '../../catalogue/contract/sheet.ts';
import { contentOf, entryLabelsAt } from './cell-value.ts';
import { layoutOf, type Layout } from './layout.ts';
import type { Content } from './plan.ts';
import { recipientOf, type TemplateRequest } from './request.ts';

/** A sheet of the contract with what its cells hold, spare rows not included. */
export interface FilledSheet {
  readonly layout: Layout;
  readonly rows: readonly (readonly (Content | undefined)[])[];
}

export type FilledSheets = Readonly<Record<SheetKey, FilledSheet>>;

export function filledSheets(request: TemplateRequest): FilledSheets {
  const labels = entryLabelsAt(request.concept, request.reporting.reportingDate);
  const filled = sheets.map((sheet): [SheetKey, FilledSheet] => {
    const drafts = draftsFor(request, sheet.key);
    const rows = drafts.map((draft) =>
      columnEntries(sheet).map(([key, { kind }]) => contentOf(draft[key], kind, labels)),
    );
    return [sheet.key, { layout: layoutOf(sheet, rows.length), rows }];
  });
  return Object.fromEntries(filled) as FilledSheets;
}

type Draft = Readonly<Record<string, unknown>>;

/** The columns that say who signs off for when are locked, so without a row nobody could sign. */
function draftsFor(request: TemplateRequest, key: SheetKey): readonly Draft[] {
  const drafts: readonly Draft[] = request.rows[key];
  if (key !== 'signOffs' || drafts.length > 0) return drafts;
  const { reportingDate } = request.reporting;
  return [{ directorate: recipientOf(request).directorate?.code, reportingDate }];
}
