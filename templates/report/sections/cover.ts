import type { Content, ContentText } from 'pdfmake/interfaces.js';
import { formatDate, formatDateInText } from '../../../catalogue/plain-date.ts';
import { motif } from '../../charts/motif.ts';
import type { FieldView } from '../field-views.ts';
import type { ReportModel } from '../model.ts';
import { gap } from '../blocks.ts';
import { page } from '../theme.ts';

const motifWidth = 390;
const coloured = 536;
/** Letters from which a title is set smaller. */
const longTitle = 32;

/** The sheet under the cover: the city's colour, and the six fields as quarter circles. */
export function coverGround(model: ReportModel): Content {
  const { palette } = model;
  const picture = motif({ shares: model.fields.map(onTrackShare), palette, width: motifWidth });
  return {
    stack: [
      {
        canvas: [
          { type: 'rect', x: 0, y: 0, w: page.width, h: coloured, color: palette.primary },
          { type: 'rect', x: 0, y: coloured, w: page.width, h: 5, color: palette.accent },
        ],
        absolutePosition: { x: 0, y: 0 },
      },
      { svg: picture.svg, width: picture.width, absolutePosition: { x: page.width - motifWidth, y: 0 } },
    ],
    tag: 'Artifact',
  };
}

export function coverContent(model: ReportModel): readonly Content[] {
  const { concept, edition, monitoring, city } = model;
  const { reporting } = monitoring;
  const { office } = concept.city;
  return [
    { text: city, style: 'coverCity', margin: [0, -36, 0, 0], hyphens: false },
    { text: `${office.name}\n${office.onBehalfOf}`, style: 'coverOffice', margin: [0, 2, 360, 0], hyphens: false },
    {
      stack: [
        titleLines(reporting.title),
        { text: concept.concept.title, style: 'coverConcept', hyphens: false, margin: [0, 10, 0, 0] },
        ...(edition.notice === undefined ? [] : [noticeBox(edition.notice)]),
      ],
      absolutePosition: { x: page.margins.left, y: 298 },
    },
    gap(coloured - 92),
    {
      columns: [
        { width: 246, stack: facts(model), tag: 'L' },
        { width: '*', stack: route(model) },
      ],
      columnGap: 28,
    },
  ];
}

/** Below the facts, where the other pages have their running foot. */
export function coverFoot({ concept, edition }: ReportModel): Content {
  const { office } = concept.city;
  return {
    text: `${office.name}, ${office.street}, ${office.town} · Erstellt am ${formatDate(edition.createdOn)}`,
    style: 'running',
    margin: [page.margins.left, 26, page.margins.right, 0],
    tag: 'Artifact',
  };
}

export function onTrackShare({ measures }: FieldView): number {
  const good = measures.filter(({ implementation: { signal } }) => signal === 'done' || signal === 'onTrack').length;
  return measures.length === 0 ? 0 : good / measures.length;
}

/** The year on a line of its own in the second tone, where the title ends with one. */
function titleLines(title: string): ContentText {
  const match = /^(.*\S)\s+(\d{4})$/.exec(title);
  const lines = match === null ? title : `${match[1]}\n${match[2]}`;
  return { text: lines, style: title.length > longTitle ? 'coverTitleLong' : 'coverTitle', hyphens: false };
}

function noticeBox(text: string): Content {
  return {
    table: { widths: ['auto'], body: [[{ text, style: 'coverNotice', hyphens: false }]] },
    layout: 'coverNotice',
    layoutTable: true,
    margin: [0, 20, 60, 0],
  };
}

function entry(label: string, value: string, details: { readonly tag?: 'LI' } = {}): Content {
  return {
    stack: [
      { text: label, style: 'coverLabel' },
      { text: value, style: 'coverValue' },
    ],
    margin: [0, 0, 0, 8],
    ...details,
  };
}

function facts({ monitoring: { reporting }, concept, edition }: ReportModel): Content[] {
  const from = formatDateInText(reporting.periodFrom);
  const to = formatDateInText(reporting.reportingDate);
  const audience = edition.audience === 'internal' ? 'Interne Ausgabe' : 'Öffentliche Ausgabe';
  const entries = [
    ['Berichtszeitraum', `${from} bis ${to}`],
    ['Stichtag der Angaben', to],
    [concept.council.paperType, reporting.paperNumber],
    ['Fassung', `${audience}, Kennung ${edition.id}`],
  ] as const;
  return entries.flatMap(([label, value]) => (value === undefined ? [] : [entry(label, value, { tag: 'LI' })]));
}

function route({ concept, monitoring: { reporting } }: ReportModel): Content[] {
  const last = concept.council.route.length - 1;
  const steps = concept.council.route.map(({ body, role }, index): Content => {
    const day =
      index === last && reporting.councilDate !== undefined ? ` am ${formatDateInText(reporting.councilDate)}` : '';
    return {
      stack: [
        { text: body, bold: true },
        { text: `${role}${day}`, style: 'muted' },
      ],
      style: 'coverValue',
      margin: [0, 0, 0, 4],
      tag: 'LI',
    };
  });
  return [
    { text: 'Beratungsfolge', style: 'coverLabel' },
    { stack: steps, tag: 'L' },
    { stack: [entry('Einreicher', concept.council.originator)], margin: [0, 6, 0, 0] },
  ];
}
