import type { Content, DynamicContent } from 'pdfmake/interfaces.js';
import { spokenAbbreviations } from './abbreviations.ts';
import type { ReportModel } from './model.ts';
import { pagesOf } from './sections.ts';
import { coverContent, coverFoot, coverGround } from './sections/cover.ts';
import { defaultStyle, page, styles, tableLayouts } from './theme.ts';
import type { Leaf, Print } from './pdf/render.ts';

/** The whole report as something to be printed. */
export function printOf(model: ReportModel): Print {
  const { concept, monitoring, edition, palette, city } = model;
  const { title } = monitoring.reporting;
  return {
    title: `${title} – ${concept.concept.title}`,
    author: `${city}, ${concept.city.office.name}`,
    subject: `Berichtszeitraum bis ${monitoring.reporting.reportingDate}, Ausgabe ${edition.id}`,
    keywords: 'Integration, Monitoring, Maßnahmenkatalog, Berichtswesen',
    createdOn: edition.createdOn,
    leaves: [
      { content: coverContent(model), ground: coverGround(model), footer: () => coverFoot(model) },
      ...pagesOf(model).map(({ running, content }): Leaf => ({
        content,
        header: header(model, running),
        footer: footer(model),
      })),
    ],
    styles: styles(palette),
    defaultStyle: defaultStyle(palette),
    abbreviations: spokenAbbreviations(concept),
    layouts: tableLayouts(palette),
    noteOnMissing,
  };
}

function header({ monitoring, palette, concept }: ReportModel, running: string): DynamicContent {
  return () => ({
    stack: [
      {
        columns: [
          {
            width: '*',
            text: `${monitoring.reporting.title} · Integrationskonzept ${concept.city.name}`,
            style: 'running',
          },
          { width: 'auto', text: running, style: 'runningStrong' },
        ],
        columnGap: 20,
      },
      {
        canvas: [
          {
            type: 'line',
            x1: 0,
            y1: 0,
            x2: page.width - page.margins.left - page.margins.right,
            y2: 0,
            lineWidth: 0.6,
            lineColor: palette.line,
          },
        ],
        margin: [0, 6, 0, 0],
      },
    ],
    margin: [page.margins.left, 40, page.margins.right, 0],
    tag: 'Artifact',
  });
}

function footer({ city, edition }: ReportModel): DynamicContent {
  const audience = edition.audience === 'internal' ? 'Interne Ausgabe' : 'Öffentliche Ausgabe';
  const notice = edition.notice === undefined ? '' : ` · ${edition.notice}`;
  return (current, count) => ({
    columns: [
      { width: '*', text: `${city} · ${audience} ${edition.id}${notice}`, style: 'running' },
      { width: 54, text: `${current}\u00a0/\u00a0${count}`, style: 'runningStrong', alignment: 'right' },
    ],
    columnGap: 20,
    margin: [page.margins.left, 26, page.margins.right, 0],
    tag: 'Artifact',
  });
}

function noteOnMissing(letters: readonly string[]): Content {
  const named = letters.map(
    (letter) => `U+${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
  return {
    text: `Einige Zeichen der Angaben enthält die Schrift dieses Berichts nicht. An ihrer Stelle steht □ (${named.join(', ')}).`,
    style: 'note',
  };
}
