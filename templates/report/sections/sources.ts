import type { Content } from 'pdfmake/interfaces.js';
import { formatDate } from '../../../catalogue/plain-date.ts';
import { explainedAbbreviations } from '../abbreviations.ts';
import { heading, note, paragraph } from '../blocks.ts';
import { directorateLabel, officeLabel, type ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';
import { table } from '../table.ts';

/** First letters of a checksum that tell files apart at sight. */
const hashLetters = 12;

/** What the report is made from, and what its short forms mean. */
export const sources: Section = {
  id: 'sources',
  title: 'Abkürzungen und Quellen',
  part: 'annex',
  pages: flow((model) => [heading(2, 'Abkürzungen'), ...shortForms(model), ...dataSources(model), ...files(model)]),
};

function shortForms({ concept }: ReportModel): readonly Content[] {
  return [
    inTwoColumns(
      explainedAbbreviations(concept).map(([short, long]) => ({
        text: [{ text: `${short}\u00a0\u00a0`, style: 'tdId' }, long],
        style: 'entry',
      })),
    ),
    note(
      `Nummern der Maßnahmen beginnen mit dem Kürzel des Handlungsfelds, Nummern der Indikatoren zusätzlich mit „I“. Die Nummern vergibt: ${concept.city.office.name}.`,
    ),
  ];
}

function dataSources({ indicators, contextIndicators }: ReportModel): readonly Content[] {
  const all = [...indicators, ...contextIndicators];
  const bySource = Map.groupBy(
    all.filter(({ indicator }) => indicator.source !== undefined),
    ({ indicator }) => indicator.source ?? '',
  );
  if (bySource.size === 0) return [];
  const entries = [...bySource].toSorted(([a], [b]) => a.localeCompare(b, 'de'));
  return [
    heading(2, 'Datenquellen der Indikatoren'),
    inTwoColumns(
      entries.map(([source, own]) => ({
        text: [source, { text: ` (${own.map(({ indicator }) => indicator.id).join(', ')})`, style: 'muted' }],
        style: 'entry',
      })),
    ),
  ];
}

/** Read down the first column, then down the second. */
function inTwoColumns(entries: readonly Content[]): Content {
  const half = Math.ceil(entries.length / 2);
  return {
    columns: [{ stack: entries.slice(0, half) }, { stack: entries.slice(half) }],
    tag: 'L',
    columnGap: 22,
    margin: [0, 0, 0, 8],
  };
}

function files(model: ReportModel): readonly Content[] {
  const { sources: all } = model.monitoring;
  if (!model.internal || all.length === 0) return [];
  return [
    heading(2, 'Eingegangene Dateien'),
    paragraph(
      'Die Prüfsumme (SHA-256, erste Stellen) weist nach, welcher Stand einer Datei in diese Ausgabe eingegangen ist.',
    ),
    table({
      columns: [
        { header: 'Datei', width: '*' },
        { header: 'Von', width: 130 },
        { header: 'Eingang', width: 54 },
        { header: 'Prüfsumme', width: 78 },
        { header: 'Verwendung', width: 56 },
      ],
      rows: all.map(({ file, unit, receivedOn, sha256, status }) => [
        { text: file, style: 'td' },
        { text: unitName(model, unit), style: 'tdMuted' },
        receivedOn === undefined ? 'unbekannt' : formatDate(receivedOn),
        { text: sha256.slice(0, hashLetters), style: 'tdMuted' },
        status === 'read' ? 'gelesen' : 'nicht lesbar',
      ]),
      layout: 'tight',
      summary: 'Eingegangene Dateien mit Herkunft, Tag des Eingangs, Prüfsumme und Verwendung.',
    }),
  ];
}

function unitName(model: ReportModel, unit: string | undefined): string {
  if (unit === undefined) return 'nicht angegeben';
  const office = officeLabel(model.monitoring, unit);
  return office === unit ? directorateLabel(model.monitoring, unit) : office;
}
