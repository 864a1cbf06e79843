import type { Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { Finding, Place } from '../finding.ts';
import { words } from '../words.ts';
import { archiveMeasureRules } from './archive-measure-rules.ts';
import { archiveValueRules } from './archive-value-rules.ts';
import { completenessRules } from './completeness-rules.ts';
import { deadlineRules } from './deadline-rules.ts';
import { freshnessRules } from './freshness-rules.ts';
import { hierarchyRules } from './hierarchy-rules.ts';
import { identityRules } from './identity-rules.ts';
import { indicatorDateRules } from './indicator-date-rules.ts';
import { indicatorRules } from './indicator-rules.ts';
import { mandateRules } from './mandate-rules.ts';
import { measureDateRules } from './measure-date-rules.ts';
import { moneyRules } from './money-rules.ts';
import { organisationRules } from './organisation-rules.ts';
import { personRules } from './person-rules.ts';
import { plausibilityRules } from './plausibility-rules.ts';
import { referenceRules } from './reference-rules.ts';
import type { Family, Rule, Scope } from './rule.ts';
import { seriesRules } from './series-rules.ts';
import { signOffRules } from './sign-off-rules.ts';
import { stateRules } from './state-rules.ts';
import { subjectOf, type Edition, type Subject } from './subject.ts';
import { textRules } from './text-rules.ts';
import { unitRules } from './unit-rules.ts';

export { conceptFile } from './rule.ts';
export type { Edition } from './subject.ts';

/** Every rule of the house, family by family, as the rule reference lists them. */
export const families: readonly Family[] = [
  { title: words('Vollständigkeit', 'Completeness'), rules: completenessRules },
  { title: words('Aktualität', 'Freshness'), rules: freshnessRules },
  { title: words('Tage und Zeiträume', 'Dates and periods'), rules: [...measureDateRules, ...indicatorDateRules] },
  {
    title: words('Bezüge und Zielhierarchie', 'References and hierarchy'),
    rules: [...referenceRules, ...hierarchyRules],
  },
  { title: words('Nummern und Nachfolge', 'Identity'), rules: identityRules },
  {
    title: words('Stand, Fortschritt und Fristen', 'State, progress and deadlines'),
    rules: [...stateRules, ...deadlineRules],
  },
  { title: words('Geld', 'Money'), rules: moneyRules },
  { title: words('Indikatoren', 'Indicators'), rules: [...indicatorRules, ...unitRules, ...seriesRules] },
  { title: words('Plausibilität', 'Plausibility'), rules: plausibilityRules },
  { title: words('Aufträge', 'Mandates'), rules: mandateRules },
  { title: words('Freigaben', 'Sign-offs'), rules: signOffRules },
  { title: words('Organisation', 'Organisation'), rules: organisationRules },
  { title: words('Texte', 'Texts'), rules: textRules },
  { title: words('Personenbezogene Angaben', 'Personal data'), rules: personRules },
  {
    title: words('Vergleich mit dem letzten Bericht', 'Comparison with the last report'),
    rules: [...archiveValueRules, ...archiveMeasureRules],
  },
];

export const rules: readonly Rule[] = families.flatMap((family) => family.rules);

/** What one workbook alone tells: the same findings in the task pane and in the pipeline. */
export function checkWorkbook(catalogue: Catalogue, concept: Concept, reporting: Reporting): readonly Finding[] {
  return apply('workbook', subjectOf(catalogue, concept, reporting));
}

/** What only all workbooks together tell, for instance a number that two offices use. */
export function checkCatalogue(catalogue: Catalogue, concept: Concept, reporting: Reporting): readonly Finding[] {
  return apply('catalogue', subjectOf(catalogue, concept, reporting));
}

/** What only the report before tells, for instance a past value that is not the one that was printed. */
export function checkAgainstArchive(
  catalogue: Catalogue,
  previous: Edition | undefined,
  concept: Concept,
  reporting: Reporting,
): readonly Finding[] {
  // Another edition of the same report holds the same texts and states by right.
  const earlier = previous !== undefined && previous.reporting.reportingDate < reporting.reportingDate;
  return apply('archive', subjectOf(catalogue, concept, reporting, earlier ? previous : undefined));
}

function apply(scope: Scope, subject: Subject): readonly Finding[] {
  const findings = rules
    .filter((rule) => rule.scope === scope)
    .flatMap(({ id, severity, check }) => check(subject).map((remark) => ({ rule: id, severity, ...remark })));
  return withoutConsequences(findings);
}

const explainedBy: ReadonlyMap<string, readonly string[]> = new Map(rules.map(({ id, explains }) => [id, explains]));

/**
 * One mistake, one finding: where a rule explains a cell, the rules that only see the consequence are silent, and where
 * a number stands twice, what follows from it is said once.
 */
function withoutConsequences(findings: readonly Finding[]): readonly Finding[] {
  const explained = new Set(
    findings.flatMap(({ rule, place }) => (explainedBy.get(rule) ?? []).map((other) => cellKey(other, place))),
  );
  const said = new Set<string>();
  return findings.filter(({ rule, place, message }) => {
    const cell = cellKey(rule, place);
    const sentence = `${cell}\u0000${message.de}`;
    if (explained.has(cell) || said.has(sentence)) return false;
    said.add(sentence);
    return true;
  });
}

function cellKey(rule: string, { file, sheet, cell }: Place): string {
  return [rule, file, sheet, cell].join('\u0000');
}
