import { entryLabel, listEntries } from '../../catalogue/concept/concept.ts';
import type { Column } from '../../catalogue/contract/column.ts';
import type { TemplateRequest } from './request.ts';

/** What a cell of the column may say; empty where people write freely. */
export function choicesOf({ kind }: Column, { concept, reporting }: TemplateRequest): readonly string[] {
  if (kind.is === 'choice') return kind.options;
  if (kind.is === 'concept') return listEntries(concept, kind.list, reporting.reportingDate).map(entryLabel);
  return kind.is === 'yesNo' ? ['ja', 'nein'] : [];
}
