import { afterAll, expect, test } from 'vitest';
import { readingLimits, type Outcome } from '../../pipeline/reading/outcome.ts';
import { ReadingPool } from '../../pipeline/reading/pool.ts';
import { concept, reporting } from '../concept.ts';
import { hostileFiles } from './files.ts';

const context = { concept, day: reporting.reportingDate };
const pool = new ReadingPool({ size: 1 });

function fateOf(outcome: Outcome): string {
  if (outcome.status === 'read') return 'read';
  return outcome.status === 'refused' ? outcome.reason : `${outcome.why}: ${outcome.detail}`;
}

test.each(hostileFiles)('$name: $fate, within the limits', async ({ name, make, fate }) => {
  const { outcome, cost } = await pool.read({ name, bytes: make() }, context);
  expect(fateOf(outcome)).toBe(fate);
  expect(cost.milliseconds).toBeLessThan(readingLimits.milliseconds);
  expect(cost.peakBytes).toBeLessThanOrEqual(readingLimits.residentBytes);
});

test('the set is complete', () => {
  expect(hostileFiles).toHaveLength(54);
});

afterAll(() => {
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect(globalThis).not.toHaveProperty('polluted');
});
