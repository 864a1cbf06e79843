import { listEntries, type Concept } from '../../catalogue/concept/concept.ts';
import type { Column } from '../../catalogue/contract/column.ts';
import type { Row } from '../../catalogue/contract/contract.ts';
import type { Sheet } from '../../catalogue/contract/sheet.ts';
import { formatEuro, formatNumber, formatPercent } from '../../catalogue/numbers.ts';
import { formatDate, type PlainDate } from '../../catalogue/plain-date.ts';
import type { ReportModel } from './model.ts';

/** What a cell says, as people write it; undefined where it is empty or not for this audience. */
export function cellText(model: ReportModel, sheet: Sheet, row: Row, key: string): string | undefined {
  const column = sheet.columns[key];
  if (column === undefined || (column.internal && !model.internal)) return undefined;
  const verbatim = row.origin.verbatim[key];
  const value: unknown = (row as unknown as Readonly<Record<string, unknown>>)[key];
  const text = value === undefined ? undefined : format(model, column, value);
  if (text !== undefined && text !== '') return text;
  // What could not be understood is shown as it was entered: nothing entered is dropped silently.
  return verbatim === undefined || verbatim === '' ? undefined : `${verbatim} (wie eingetragen)`;
}

export function labelOf(sheet: Sheet, key: string): string {
  return sheet.columns[key]?.label ?? key;
}

function format(model: ReportModel, { kind }: Column, value: unknown): string {
  switch (kind.is) {
    case 'text':
    case 'reference':
      return String(value).trim();
    case 'date':
      return formatDate(value as PlainDate);
    case 'number':
      return formatNumber(value as number, { max: 2 });
    case 'euro':
      return formatEuro(value as number);
    case 'percent':
      return formatPercent(value as number);
    case 'yesNo':
      return value === true ? 'ja' : 'nein';
    case 'choice':
      return asList(value).join(', ');
    case 'concept':
      return asList(value)
        .map((code) => entryName(model.concept, kind.list, model.monitoring.reporting.reportingDate, code))
        .join(', ');
  }
}

function asList(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [String(value)];
}

type ConceptListName = Parameters<typeof listEntries>[1];

/** Target groups and guidelines are known by name, everything else by code and name. */
function entryName(concept: Concept, list: ConceptListName, day: PlainDate, code: string): string {
  const entry = listEntries(concept, list, day).find((candidate) => candidate.code === code);
  if (entry === undefined) return code;
  return list === 'targetGroup' ? entry.name : `${entry.code}\u00a0${entry.name}`;
}
