import { assess } from '../catalogue/assessment/assessment.ts';
import { completenessOf } from '../catalogue/completeness.ts';
import type { Concept } from '../catalogue/concept/concept.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import { consolidate, merge } from '../catalogue/consolidation/consolidate.ts';
import { inConceptOrder } from '../catalogue/consolidation/order.ts';
import type { Catalogue } from '../catalogue/contract/contract.ts';
import { compareFindings } from '../catalogue/finding.ts';
import type { Monitoring } from '../catalogue/monitoring.ts';
import { checkCatalogue, checkWorkbook } from '../catalogue/rules/check.ts';
import type { Submission } from './submission.ts';

/** Everything that follows from what was handed out and what came back. Pure. */
export function monitor(
  concept: Concept,
  reporting: Reporting,
  submissions: readonly Submission[],
  handedOut: Catalogue,
): Monitoring {
  const read = submissions.filter(({ status }) => status === 'read');
  const consolidated = consolidate(read, handedOut);
  const { unreported } = consolidated;
  const catalogue = inConceptOrder(consolidated.catalogue, concept);
  const submitted = merge(read.map((submission) => submission.catalogue));
  const files = new Set(read.map(({ file }) => file));

  const findings = [
    ...submissions.flatMap((submission) => submission.findings),
    ...read.flatMap((submission) => checkWorkbook(submission.catalogue, concept, reporting)),
    // References may lead to what was handed out and not handed in; findings are only made on what was handed in.
    ...checkCatalogue(merge([submitted, notSubmitted(catalogue, unreported)]), concept, reporting).filter(({ place }) =>
      files.has(place.file),
    ),
  ].toSorted(compareFindings);

  return {
    concept,
    reporting,
    catalogue,
    unreported,
    assessment: assess(catalogue, reporting, unreported),
    completeness: completenessOf({
      concept,
      reporting,
      catalogue,
      unreported,
      submissions: read.flatMap(({ file, offices, receivedOn }) =>
        receivedOn === undefined ? [] : [...offices].map((office) => ({ file, office, receivedOn })),
      ),
      expectedOffices: new Set([...handedOut.measures, ...handedOut.indicators].flatMap(({ office }) => office ?? [])),
    }),
    findings,
    sources: submissions.map(({ file, sha256, receivedOn, status, unit }) => ({
      file,
      sha256,
      receivedOn,
      status,
      unit,
    })),
  };
}

function notSubmitted(catalogue: Catalogue, unreported: ReadonlySet<string>): Catalogue {
  const measures = catalogue.measures.filter(({ id }) => unreported.has(id));
  return { measures, milestones: [], indicators: [], values: [], mandates: [], signOffs: [] };
}
