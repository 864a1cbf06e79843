import { assess } from '../catalogue/assessment/assessment.ts';
import { compare } from '../catalogue/comparison/compare.ts';
import { completenessOf } from '../catalogue/completeness.ts';
import type { Concept } from '../catalogue/concept/concept.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import { consolidate, merge } from '../catalogue/consolidation/consolidate.ts';
import { inConceptOrder } from '../catalogue/consolidation/order.ts';
import type { Catalogue } from '../catalogue/contract/contract.ts';
import { compareFindings } from '../catalogue/finding.ts';
import type { Monitoring } from '../catalogue/monitoring.ts';
import { checkAgainstArchive, checkCatalogue, checkWorkbook, conceptFile } from '../catalogue/rules/check.ts';
import type { PreviousEdition } from './previous.ts';
import type { Submission } from './submission.ts';

/** Everything that follows from what was handed out, what came back and what was reported before. Pure. */
export function monitor(
  concept: Concept,
  reporting: Reporting,
  submissions: readonly Submission[],
  handedOut: Catalogue,
  previous?: PreviousEdition,
): Monitoring {
  const read = submissions.filter(({ status }) => status === 'read');
  const consolidated = consolidate(read, handedOut);
  const { unreported } = consolidated;
  const catalogue = inConceptOrder(consolidated.catalogue, concept);
  const submitted = merge(read.map((submission) => submission.catalogue));
  const places = new Set([...read.map(({ file }) => file), conceptFile]);

  const findings = [
    ...submissions.flatMap((submission) => submission.findings),
    ...read.flatMap((submission) => checkWorkbook(submission.catalogue, concept, reporting)),
    // References may lead to what was handed out and not handed in; findings are only made on what was handed in.
    ...[
      ...checkCatalogue(merge([submitted, notSubmitted(catalogue, unreported)]), concept, reporting),
      ...checkAgainstArchive(catalogue, previous, concept, reporting),
    ].filter(({ place }) => places.has(place.file)),
  ].toSorted(compareFindings);

  const assessment = assess(catalogue, reporting, unreported);
  const monitoring: Monitoring = {
    concept,
    reporting,
    catalogue,
    unreported,
    assessment,
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
  return previous ? { ...monitoring, comparison: compare(previous.state, monitoring, concept) } : monitoring;
}

function notSubmitted(catalogue: Catalogue, unreported: ReadonlySet<string>): Catalogue {
  const measures = catalogue.measures.filter(({ id }) => unreported.has(id));
  return { measures, milestones: [], indicators: [], values: [], mandates: [], signOffs: [] };
}
