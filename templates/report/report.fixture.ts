import { assess } from '../../catalogue/assessment/assessment.ts';
import { completenessOf, type Submission } from '../../catalogue/completeness.ts';
import type { Concept } from '../../catalogue/concept/concept.ts';
import { parseConcept } from '../../catalogue/concept/parse.ts';
import type { Catalogue } from '../../catalogue/contract/contract.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';
import type { Finding } from '../../catalogue/finding.ts';
import type { Monitoring } from '../../catalogue/monitoring.ts';
import { parseIsoDate, type PlainDate } from '../../catalogue/plain-date.ts';
import type { Edition } from './model.ts';
import { layOut } from './pdf/render.ts';
import { reportModel } from './model.ts';
import { printOf } from './report.ts';

/** What the tests of the report share: a small city and ways to read what its report says. */
const conceptSource = `
schema: 1
city:
  name: Musterstadt
  office: { name: Integrationsbüro, street: Marktplatz 1, town: 01234 Musterstadt, onBehalfOf: im Auftrag der Oberbürgermeisterin }
concept:
  title: Integrationskonzept der Stadt Musterstadt
  adoptedOn: '2018-02-28'
  adoptedBy: Stadtrat der Stadt Musterstadt
  mandate: Leitbild 2011
  steering: Steuerungsgruppe Integration
fields:
  - code: BS
    name: Bildung und Sprache
    summary: Wer hier lebt, soll früh Deutsch lernen.
    mainGoals:
      - code: BS.1
        name: Gute Bildung
        actionGoals: [{ code: BS.1.1, name: Mehr Teilhabe }, { code: BS.1.2, name: Bessere Übergänge }]
  - code: GE
    name: Gesundheit
    summary: Vorsorge soll alle erreichen.
    mainGoals: [{ code: GE.1, name: Gleicher Zugang, actionGoals: [{ code: GE.1.1, name: Verständigung }] }]
guidelines: [{ code: L1, name: Grundgesetz, text: Das Grundgesetz ist die Grundlage. }]
targetGroups: [{ code: ZG1, name: Kinder }]
organisation:
  - validFrom: '2016-01-01'
    directorates: [{ code: I, name: Oberbürgermeisterin }, { code: V, name: Soziales }]
    offices: [{ code: '51', name: Jugendamt, directorate: V }, { code: '53', name: Gesundheitsamt, directorate: V }]
reporting:
  schedule: 0 6 * * 1
  timezone: Europe/Berlin
  calendar: [{ title: Monitoringbericht 2025, periodFrom: '2024-01-01', reportingDate: '2025-12-31', deadline: '2026-01-31' }]
council: { paperType: Informationsvorlage, originator: Integrationsbüro, route: [{ body: Stadtrat, role: Kenntnisnahme }] }
disclosure: { threshold: 3, secondary: true, roundTo: 0 }
look: { primary: '#0F3F4F', secondary: '#0B7371', accent: '#E0A526' }
`;

export function exampleConcept(): Concept {
  const parsed = parseConcept(conceptSource);
  if (parsed.status !== 'valid') throw new Error(parsed.problems.map(({ message }) => message.de).join('\n'));
  return parsed.concept;
}

export function day(text: string): PlainDate {
  const date = parseIsoDate(text);
  if (date === undefined) throw new Error(`no day: ${text}`);
  return date;
}

export interface Circumstances {
  readonly unreported?: readonly string[];
  readonly submissions?: readonly Submission[];
  readonly findings?: readonly Finding[];
  readonly concept?: Concept;
}

export function monitoringFrom(catalogue: Catalogue, circumstances: Circumstances = {}): Monitoring {
  const concept = circumstances.concept ?? exampleConcept();
  const [reporting] = concept.reporting.calendar;
  if (reporting === undefined) throw new Error('a concept has a calendar');
  const unreported = new Set(circumstances.unreported);
  const submissions = circumstances.submissions ?? [];
  const expectedOffices = new Set(catalogue.measures.flatMap(({ office }) => (office === undefined ? [] : [office])));
  return {
    concept,
    reporting,
    catalogue,
    unreported,
    assessment: assess(catalogue, reporting, unreported),
    completeness: completenessOf({ concept, reporting, catalogue, unreported, submissions, expectedOffices }),
    findings: circumstances.findings ?? [],
    sources: submissions.map(({ file, office, receivedOn }) => ({
      file,
      unit: office,
      receivedOn,
      sha256: 'a1b2c3d4e5f6'.repeat(5),
      status: 'read',
    })),
  };
}

export const internal: Edition = { id: '2025-1', createdOn: day('2026-02-10'), audience: 'internal' };
export const forTheStreet: Edition = { ...internal, audience: 'public' };

/** A measure in which everything has been filled in. */
export const fullMeasure: DraftCatalogue['measures'][number] = {
  id: 'BS-01',
  title: 'Kita-Einstieg',
  description: 'Fachkräfte begleiten Familien ohne Kita-Platz.',
  goals: 'Mehr Kinder besuchen eine Kita.',
  field: 'BS',
  mainGoal: 'BS.1',
  actionGoal: 'BS.1.1',
  office: '51',
  partners: 'Kita-Träger',
  contact: 'Erika Mustermann',
  targetGroups: ['ZG1'],
  start: '2024-01-01',
  end: '2026-12-31',
  ongoing: false,
  state: 'in Umsetzung',
  stateNote: 'Zwei von drei Standorten arbeiten.',
  progress: 60,
  ownFunds: 12000,
  grants: 48000,
  spent: 31500,
  priority: 'hoch',
  risks: 'Die Förderung endet.',
  nextSteps: 'Auswahl des dritten Standorts.',
  updatedOn: '2026-01-12',
  remark: 'Nur für Kolleginnen und Kollegen.',
};

/** The lines of the report, page by page, as they stand on paper. */
export function linesOfReport(monitoring: Monitoring, edition: Edition = internal): readonly (readonly string[])[] {
  const pages = layOut(printOf(reportModel(monitoring, edition)));
  return pages.map(({ items }) =>
    items
      .filter(({ type }) => type === 'line')
      .map(({ item }) => (item as { inlines: readonly { text: string }[] }).inlines.map(({ text }) => text).join('')),
  );
}

/** The whole text of the report in one string, spaces made equal and words at line ends joined again. */
export function textOfReport(monitoring: Monitoring, edition: Edition = internal): string {
  return linesOfReport(monitoring, edition)
    .flat()
    .join(' ')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/(\p{Ll})- (\p{Ll})/gu, '$1$2');
}
