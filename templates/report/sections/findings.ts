import { conceptFile } from '../../../catalogue/rules/rule.ts';
import type { Content } from 'pdfmake/interfaces.js';
import { severities, type Finding, type Severity } from '../../../catalogue/finding.ts';
import { severityStates, type State } from '../../charts/states.ts';
import { heading, lead, note } from '../blocks.ts';
import { capitalise, count, enumerate } from '../german.ts';
import { directorateLabel, officeLabel, type ReportModel } from '../model.ts';
import { signOf } from '../sign.ts';
import { anchorOf, flow, type Section } from '../section.ts';
import { table, together } from '../table.ts';

const nouns: Readonly<Record<Severity, readonly [string, string]>> = {
  error: ['Fehler', 'Fehler'],
  warning: ['Warnung', 'Warnungen'],
  info: ['Hinweis', 'Hinweise'],
};

/** Befunde with their place, for the offices; the public edition does without. */
export const findings: Section = {
  id: 'findings',
  title: 'Befunde der Prüfung',
  part: 'annex',
  internal: true,
  applies: ({ monitoring }) => monitoring.findings.length > 0,
  pages: flow((model, { id }) => {
    const all = model.monitoring.findings;
    const groups = groupsOf(model);
    return [
      lead(`Die Prüfung ergab ${inWords(all)}.`),
      note(
        'Ein Befund ist kein Vorwurf: Er nennt die Stelle, an der eine Angabe fehlt, sich widerspricht oder gedeutet werden musste. Ort ist das Blatt und die Zelle in der Arbeitsmappe des Amtes.',
      ),
      ...groups.flatMap(([unit, own]) =>
        together([
          heading(2, `${unit}: ${inWords(own)}`, { style: 'h3', bookmark: { under: anchorOf(id) } }),
          ...filesOf(own),
          findingTable(unit, own),
        ]),
      ),
    ];
  }),
};

function inWords(findings: readonly Finding[]): string {
  const named = severities.flatMap((severity) => {
    const number = findings.filter((finding) => finding.severity === severity).length;
    const [one, many] = nouns[severity];
    return number === 0 ? [] : [count(number, one, many)];
  });
  return enumerate(named);
}

const wholeCatalogue = 'Katalog im Ganzen';

/** By the unit whose workbook it is, what concerns the whole catalogue last; a file of unknown origin stands under its own name. */
function groupsOf(model: ReportModel): readonly (readonly [string, readonly Finding[]])[] {
  const { sources, findings: all } = model.monitoring;
  const units = new Map(sources.map(({ file, unit }) => [file, unit]));
  const name = ({ place }: Finding) => {
    const unit = units.get(place.file);
    if (place.file === conceptFile) return wholeCatalogue;
    if (unit === undefined) return place.file === '' ? 'Ohne Datei' : `Datei ${place.file}`;
    const office = officeLabel(model.monitoring, unit);
    return office === unit ? directorateLabel(model.monitoring, unit) : office;
  };
  return [...Map.groupBy(all, name)].toSorted(
    ([a], [b]) => Number(a === wholeCatalogue) - Number(b === wholeCatalogue) || (a < b ? -1 : a > b ? 1 : 0),
  );
}

function filesOf(findings: readonly Finding[]): readonly Content[] {
  const files = [...new Set(findings.map(({ place }) => place.file))].filter(
    (file) => file !== '' && file !== conceptFile,
  );
  return files.length === 0 ? [] : [note(`Datei: ${files.join(', ')}`)];
}

function findingTable(unit: string, findings: readonly Finding[]): Content {
  return table({
    columns: [
      { header: 'Art', width: 14 },
      { header: 'Regel', width: 66 },
      { header: 'Ort', width: 96 },
      { header: 'Befund', width: '*' },
    ],
    rows: findings
      .toSorted((a, b) => severities.indexOf(a.severity) - severities.indexOf(b.severity))
      .map((finding) => [
        signCell(severityStates[finding.severity]),
        { text: finding.rule, style: 'tdMuted' },
        placeCell(finding),
        {
          text: [
            { text: `${capitalise(severityStates[finding.severity].label.de)}: `, bold: true },
            finding.message.de,
          ],
          style: 'td',
        },
      ]),
    rowHeader: 0,
    summary: `Befunde zu ${unit} mit Art, Regel, Ort und Beschreibung.`,
    mayBreak: true,
  });
}

/** Alone in its cell and therefore a figure, not a decoration beside a word. */
function signCell(state: State): Content {
  const { canvas } = signOf(state, 3.9);
  return { canvas, alt: state.label.de, margin: [0, 0.8, 0, 0] };
}

function placeCell({ place }: Finding): Content {
  const where = [place.sheet, place.cell].filter((part) => part !== undefined).join(', ');
  return {
    stack: [
      { text: where === '' ? (place.file === conceptFile ? 'Konzept' : 'ganze Datei') : where, style: 'td' },
      ...(place.column === undefined ? [] : [{ text: place.column, style: 'tdSmall' }]),
    ],
  };
}
