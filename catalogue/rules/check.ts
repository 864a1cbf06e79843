import { totalsByIndicator } from '../assessment/series.ts';
import type { Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { Finding } from '../finding.ts';
import { completenessRules } from './completeness-rules.ts';
import { dateRules } from './date-rules.ts';
import { indicatorRules } from './indicator-rules.ts';
import { mandateRules } from './mandate-rules.ts';
import { referenceRules } from './reference-rules.ts';
import type { Rule, Subject } from './rule.ts';
import { stateRules } from './state-rules.ts';
import { textRules } from './text-rules.ts';

/** Every rule of the house, family by family. */
export const rules: readonly Rule[] = [
  ...completenessRules,
  ...dateRules,
  ...referenceRules,
  ...stateRules,
  ...indicatorRules,
  ...mandateRules,
  ...textRules,
];

/** What one workbook alone tells: the same findings in the task pane and in the pipeline. */
export function checkWorkbook(catalogue: Catalogue, concept: Concept, reporting: Reporting): readonly Finding[] {
  return apply('workbook', subjectOf(catalogue, concept, reporting));
}

/** What only all workbooks together tell, for instance a number that two offices use. */
export function checkCatalogue(catalogue: Catalogue, concept: Concept, reporting: Reporting): readonly Finding[] {
  return apply('catalogue', subjectOf(catalogue, concept, reporting));
}

function apply(scope: Rule['scope'], subject: Subject): readonly Finding[] {
  return rules
    .filter((rule) => rule.scope === scope)
    .flatMap(({ id, severity, check }) => check(subject).map((remark) => ({ rule: id, severity, ...remark })));
}

function subjectOf(catalogue: Catalogue, concept: Concept, reporting: Reporting): Subject {
  const milestones = Map.groupBy(catalogue.milestones, ({ measure }) => measure ?? '');
  const indicators = Map.groupBy(catalogue.indicators, ({ measure }) => measure ?? '');
  const series = totalsByIndicator(catalogue);
  return {
    ...catalogue,
    concept,
    reporting,
    reportingDate: reporting.reportingDate,
    milestonesOf: ({ id }) => milestones.get(id) ?? [],
    indicatorsOf: ({ id }) => indicators.get(id) ?? [],
    seriesOf: ({ id }) => series.get(id) ?? [],
  };
}
