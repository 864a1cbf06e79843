import { createHash } from 'node:crypto';
import { contractVersion } from '../catalogue/contract/contract.ts';
import type { PlainDate } from '../catalogue/plain-date.ts';
import type { Collected } from './inbox.ts';

/** Raised when the same inputs shall give another report: rules, signals or layout have changed. */
export const pipelineVersion = 1;

interface Inputs {
  readonly conceptSource: string;
  readonly reportingDate: PlainDate;
  readonly handedOut: readonly Collected[];
  readonly received: readonly Collected[];
  /** Id of the edition before, with which the new one is compared. */
  readonly previous: string | undefined;
}

/** One hash over everything an edition depends on. The day of the run is not part of it: nothing new, no new edition. */
export function fingerprintOf({ conceptSource, reportingDate, handedOut, received, previous }: Inputs): string {
  const hash = createHash('sha256');
  const add = (...parts: readonly (string | number)[]) => hash.update(`${JSON.stringify(parts)}\n`);
  add(pipelineVersion, contractVersion, reportingDate, conceptSource, previous ?? '');
  for (const [role, files] of Object.entries({ handedOut, received })) {
    for (const collected of files) {
      if (collected.status === 'refused') add(role, collected.name, collected.reason);
      else add(role, collected.file.name, collected.file.sha256, collected.file.receivedOn);
    }
  }
  return hash.digest('hex');
}
