import { entryLabel } from '../../catalogue/concept/concept.ts';
import { contractVersion } from '../../catalogue/contract/contract.ts';
import { identityKeywords, startLabels } from '../../catalogue/reading/identity.ts';
import { text } from './content.ts';
import type { Content } from './plan.ts';
import { recipientOf, type TemplateRequest } from './request.ts';

/** One line of the block by which people and the reader know a workbook. */
export interface IdentityLine {
  readonly label: string;
  readonly content: Content;
}

/**
 * `2025-51`; a Stichtag within the year is named in full, `2025-06-30-51`. A directorate's workbook says so, because
 * its code may be that of an office.
 */
export function documentNumber(request: TemplateRequest): string {
  const { reportingDate } = request.reporting;
  const { code, offices } = recipientOf(request);
  const day = reportingDate.endsWith('-12-31') ? reportingDate.slice(0, 4) : reportingDate;
  return `${day}-${offices ? 'Dez-' : ''}${code}`;
}

export function keywordsOf(request: TemplateRequest): string {
  return identityKeywords({
    document: documentNumber(request),
    unit: recipientOf(request).code,
    reportingDate: request.reporting.reportingDate,
    contractVersion,
  });
}

/** A directorate's workbook has no line „Amt“: the reader would take the first office for the sender. */
export function identityLines(request: TemplateRequest): readonly IdentityLine[] {
  const { label, directorate, offices } = recipientOf(request);
  const { reportingDate, deadline } = request.reporting;
  return [
    offices
      ? { label: 'Ämter', content: text(offices.map(entryLabel).join('; ')) }
      : { label: startLabels.unit, content: text(label) },
    ...(directorate ? [{ label: startLabels.directorate, content: text(entryLabel(directorate)) }] : []),
    { label: startLabels.reportingDate, content: { is: 'date', date: reportingDate } },
    { label: startLabels.deadline, content: { is: 'date', date: deadline } },
    { label: startLabels.template, content: { is: 'number', number: contractVersion } },
    { label: startLabels.document, content: text(documentNumber(request)) },
  ];
}
