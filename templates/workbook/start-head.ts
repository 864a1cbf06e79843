import { formatDateInText } from '../../catalogue/plain-date.ts';
import { identityLines } from './identity.ts';
import type { Palette } from './palette.ts';
import { text } from './content.ts';
import { recipientOf, type TemplateRequest } from './request.ts';
import { emptyLine, rule, type StartLine } from './start-line.ts';
import type { StartStyles } from './start-styles.ts';

export function banner(request: TemplateRequest, { primary }: Palette, styles: StartStyles): readonly StartLine[] {
  const { concept, reporting, notice } = request;
  return [
    { height: 10, ground: primary, cells: {} },
    {
      height: 20,
      ground: primary,
      cells: {
        label: { content: text(concept.concept.title), style: styles.city },
        ...(notice !== undefined && { open: { content: text(notice), style: styles.notice } }),
      },
    },
    { height: 34, ground: primary, cells: { label: { content: text(reporting.title), style: styles.title } } },
    {
      height: 24,
      ground: primary,
      cells: { label: { content: text(recipientOf(request).label), style: styles.recipient } },
    },
    { height: 10, ground: primary, cells: {} },
    emptyLine,
  ];
}

export function lead({ reporting }: TemplateRequest, { lead }: StartStyles): readonly StartLine[] {
  const day = formatDateInText(reporting.reportingDate);
  const deadline = formatDateInText(reporting.deadline);
  return [
    line(
      `Vielen Dank für Ihre Mitarbeit. Aus Ihren Angaben entsteht der Bericht „${reporting.title}“ für den Stadtrat.`,
    ),
    line(`Bitte berichten Sie den Stand vom ${day} und senden Sie diese Mappe bis zum ${deadline} zurück.`, true),
    emptyLine,
  ];

  function line(words: string, bold = false): StartLine {
    return { height: 18, cells: { label: { content: text(words), style: bold ? { ...lead, bold } : lead } } };
  }
}

export function facts(request: TemplateRequest, styles: StartStyles): readonly StartLine[] {
  return identityLines(request).map(({ label, content }) => ({
    cells: {
      label: { content: text(label), style: styles.label },
      text: { content, style: content.is === 'date' ? styles.factDate : styles.fact },
      ...rule(styles),
    },
  }));
}
