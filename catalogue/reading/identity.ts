import { parseIsoDate, type PlainDate } from '../plain-date.ts';
import { textOf } from './cell.ts';
import type { GridWorkbook } from './grid.ts';
import { normalised } from './label.ts';

/** For whom and for when a workbook was made. */
export interface WorkbookIdentity {
  readonly document: string | undefined;
  /** Code of the office or directorate. */
  readonly unit: string | undefined;
  readonly reportingDate: PlainDate | undefined;
  readonly contractVersion: number | undefined;
}

/** The sheet on which people read for whom the workbook is. */
export const startSheetName = 'Start';

/** Labels of the start sheet; the cell to their right holds the value. */
export const startLabels = {
  unit: 'Amt',
  directorate: 'Dezernat',
  reportingDate: 'Stichtag',
  deadline: 'Abgabe bis',
  template: 'Vorlage',
  document: 'Dokument-Nr.',
} as const;

const mark = 'integrationsmonitor';

/** The identity as document keywords: most programs keep them when they save a workbook. */
export function identityKeywords(identity: {
  readonly document: string;
  readonly unit: string;
  readonly reportingDate: PlainDate;
  readonly contractVersion: number;
}): string {
  return [
    mark,
    `contract:${identity.contractVersion}`,
    `document:${identity.document}`,
    `office:${identity.unit}`,
    `reporting-date:${identity.reportingDate}`,
  ].join(';');
}

/** From the keywords, and where a program lost them, from the start sheet. */
export function identityOf(workbook: GridWorkbook): WorkbookIdentity {
  const keywords = keywordPairs(workbook.properties.keywords ?? '');
  const start = startPairs(workbook);
  const version = Number(keywords.get('contract') ?? start.get(startLabels.template));
  const unit = keywords.get('office') ?? start.get(startLabels.unit) ?? start.get(startLabels.directorate);
  return {
    document: keywords.get('document') ?? start.get(startLabels.document),
    unit: unit?.split(' ', 1)[0],
    reportingDate: parseIsoDate(
      keywords.get('reporting-date') ?? germanToIso(start.get(startLabels.reportingDate) ?? ''),
    ),
    contractVersion: Number.isInteger(version) && version > 0 ? version : undefined,
  };
}

function keywordPairs(keywords: string): ReadonlyMap<string, string> {
  const parts = keywords.split(/[;,]/).map((part) => part.trim());
  if (!parts.includes(mark)) return new Map();
  return new Map(
    parts.flatMap((part) => {
      const colon = part.indexOf(':');
      return colon > 0 ? [[part.slice(0, colon), part.slice(colon + 1)] as const] : [];
    }),
  );
}

function startPairs(workbook: GridWorkbook): ReadonlyMap<string, string> {
  const cells = workbook.sheets.find(({ name }) => normalised(name) === normalised(startSheetName))?.cells ?? [];
  const labels = new Map(Object.values(startLabels).map((label) => [normalised(label), label]));
  const pairs = new Map<string, string>();
  for (const cell of cells) {
    const label = cell.type === 'text' ? labels.get(normalised(cell.value)) : undefined;
    const neighbour = label && cells.find(({ row, column }) => row === cell.row && column > cell.column);
    if (label && neighbour && !pairs.has(label)) pairs.set(label, textOf(neighbour).trim());
  }
  return pairs;
}

function germanToIso(text: string): string {
  return text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1');
}
