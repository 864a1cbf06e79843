import { parseConcept } from '../catalogue/concept/parse.ts';
import type { Concept } from '../catalogue/concept/concept.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';

/** A small concept for tests: two fields, two directorates, three offices. */
export const conceptSource = `
schema: 1
city:
  name: Musterstadt
  office: { name: Integrationsbüro, street: Markt 1, town: 01234 Musterstadt, onBehalfOf: im Auftrag der Oberbürgermeisterin }
concept: { title: Integrationskonzept, adoptedOn: 2018-02-28, adoptedBy: Stadtrat, mandate: Beschluss, steering: Steuerungsgruppe }
fields:
  - code: BS
    name: Bildung und Sprache
    summary: Lernen
    mainGoals:
      - { code: BS.1, name: Bildungserfolg, actionGoals: [{ code: BS.1.1, name: Frühe Bildung }, { code: BS.1.2, name: Schule }] }
  - code: AM
    name: Arbeitsmarkt
    summary: Arbeit
    mainGoals:
      - { code: AM.1, name: Teilhabe, actionGoals: [{ code: AM.1.1, name: Anerkennung }] }
guidelines: [{ code: L1, name: Grundgesetz, text: Das Grundgesetz ist die Grundlage. }, { code: L2, name: Sprache, text: Sprache öffnet Türen. }]
targetGroups: [{ code: ZG1, name: Kinder }, { code: ZG2, name: Eltern und Familien }]
organisation:
  - validFrom: 2016-01-01
    directorates: [{ code: I, name: Alles }]
    offices: [{ code: '51', name: Jugendamt, directorate: I }]
  - validFrom: 2023-01-01
    directorates: [{ code: I, name: Soziales }, { code: II, name: Wirtschaft }]
    offices:
      - { code: '51', name: Jugendamt, directorate: I, formerly: ['E51'] }
      - { code: '50', name: Sozialamt, directorate: I }
      - { code: '80', name: Wirtschaftsförderung, directorate: II }
reporting:
  schedule: '0 6 * * 1'
  timezone: Europe/Berlin
  calendar:
    - { title: Monitoringbericht 2023, periodFrom: 2022-01-01, reportingDate: 2023-12-31, deadline: 2024-01-31 }
    - { title: Monitoringbericht 2025, periodFrom: 2024-01-01, reportingDate: 2025-12-31, deadline: 2026-01-31 }
council: { paperType: Informationsvorlage, originator: Oberbürgermeisterin, route: [{ body: Stadtrat, role: Kenntnisnahme }] }
disclosure: { threshold: 3, secondary: true, roundTo: 0 }
look: { primary: '#0B3B4A', secondary: '#0A6C78', accent: '#F2C94C' }
`;

export const concept: Concept = parse();

export const reporting: Reporting = concept.reporting.calendar[1]!;

function parse(): Concept {
  const parsed = parseConcept(conceptSource);
  if (parsed.status === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.concept;
}
