import { startLabels, startSheetName } from '../../catalogue/reading/identity.ts';
import { formatDate } from '../../catalogue/plain-date.ts';
import type { FilledSheets } from './filled-sheet.ts';
import { identityLines } from './identity.ts';
import type { Palette } from './palette.ts';
import type { SheetPlan } from './plan.ts';
import { absoluteCell } from './reference.ts';
import { recipientOf, type TemplateRequest } from './request.ts';
import { banner, facts, lead } from './start-head.ts';
import { placed, startColumns, startWidths } from './start-line.ts';
import { choices, help, legend, overview, steps, watched } from './start-sections.ts';
import { startStyles } from './start-styles.ts';

/** The first sheet: for whom, until when, what to do, how far it is, what the signs mean, who helps. */
export function startSheet(request: TemplateRequest, filled: FilledSheets, palette: Palette): SheetPlan {
  const styles = startStyles(palette);
  const head = [...banner(request, palette, styles), ...lead(request, styles)];
  const dayLine = identityLines(request).findIndex(({ label }) => label === startLabels.reportingDate);
  const dayCell = absoluteCell(startSheetName, head.length + 1 + dayLine, startColumns.text);
  const lines = [
    ...head,
    ...facts(request, styles),
    ...steps(request, styles),
    ...overview(filled, styles),
    ...watched(request, filled, dayCell, styles),
    ...legend(palette, styles),
    ...choices(request, styles),
    ...help(request, styles),
  ];
  return {
    name: startSheetName,
    tab: palette.secondary,
    widths: startWidths,
    ...placed(lines),
    print: {
      paper: 'A4 portrait',
      pagesWide: 1,
      area: { top: 1, left: 1, bottom: lines.length, right: startWidths.length },
      header: { left: recipientOf(request).label, right: `Stichtag ${formatDate(request.reporting.reportingDate)}` },
      footer: request.reporting.title,
    },
  };
}
