import * as fc from 'fast-check';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Breakdown } from './cell.ts';
import type { PublishedCell } from './earlier.ts';
import { openToAll, type Disclosure } from './rules.ts';
import { protect, type Protection } from './protect.ts';

export const day = '2025-12-31' as PlainDate;

/** What is really the case, known to the town alone: parts by sex and by age with one total. */
export interface Truth {
  readonly numbers: Readonly<Record<Name, number>>;
}

export const sexes = ['weiblich', 'männlich', 'divers', 'Geschlecht unbekannt'] as const;
export const ages = ['unter 18 Jahren', '18 bis 64 Jahre', 'ab 65 Jahren', 'Alter unbekannt'] as const;
export type Name = 'insgesamt' | (typeof sexes)[number] | (typeof ages)[number];

export const breakdowns: readonly Breakdown[] = [
  'insgesamt',
  'weiblich',
  'männlich',
  'divers',
  'unter 18 Jahren',
  '18 bis 64 Jahre',
  'ab 65 Jahren',
];

/** An edition as it went to the public: which rows it had, and under which rules; `raw` is from before the rules. */
export interface Plan {
  readonly rows: readonly Breakdown[];
  readonly rules: Disclosure;
  readonly raw: boolean;
}

export interface Edition {
  readonly plan: Plan;
  readonly protection: Protection;
}

export function catalogueWith(numbers: Readonly<Partial<Record<string, number>>>, unit = 'Personen'): Catalogue {
  const values = Object.entries(numbers).map(([breakdown, value]) => ({
    indicator: 'I',
    date: day,
    value,
    breakdown: breakdown as Breakdown,
  }));
  return catalogueOf({ indicators: [{ id: 'I', unit }], values });
}

/** Publishes one edition after the other; each knows what the public knows from those before. */
export function publish({ numbers }: Truth, plans: readonly Plan[]): readonly Edition[] {
  const editions: Edition[] = [];
  const known: PublishedCell[] = [];
  for (const plan of plans) {
    const rows = Object.fromEntries(plan.rows.map((row) => [row, numbers[row as Name]]));
    const protection = protect(catalogueWith(rows), plan.raw ? openToAll : plan.rules, plan.raw ? [] : known);
    known.push(...protection.published.cells);
    editions.push({ plan, protection });
  }
  return editions;
}

const count = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
  { weight: 2, arbitrary: fc.integer({ min: 0, max: 30 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 400 }) },
);
const rare = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: count });

export const truth: fc.Arbitrary<Truth> = fc
  .tuple(fc.tuple(count, count, rare, rare), fc.tuple(count, count, rare), fc.integer({ min: 0, max: 2 }))
  .map(([bySex, [first, second, unknown], turn]) => {
    const total = bySex.reduce((sum, number) => sum + number, 0);
    // Two small age groups at most; the third takes what is left, and any of them can be the third.
    const a = Math.min(first, total);
    const b = Math.min(second, total - a);
    const d = Math.min(unknown, total - a - b);
    const byAge = [a, b, total - a - b - d];
    const entries = [
      ['insgesamt', total],
      ...sexes.map((sex, index) => [sex, bySex[index]]),
      ...ages.slice(0, 3).map((age, index) => [age, byAge[(index + turn) % 3]]),
      ['Alter unbekannt', d],
    ];
    return { numbers: Object.fromEntries(entries) };
  });

export const rows: fc.Arbitrary<readonly Breakdown[]> = fc.oneof(
  { weight: 2, arbitrary: fc.constant(breakdowns) },
  { weight: 2, arbitrary: fc.constant(breakdowns.slice(0, 3)) },
  { weight: 4, arbitrary: fc.subarray([...breakdowns], { minLength: 1 }) },
);

export function rulesWith(roundTo: fc.Arbitrary<0 | 5>): fc.Arbitrary<Disclosure> {
  return fc.record({ threshold: fc.integer({ min: 3, max: 5 }), secondary: fc.constant(true), roundTo });
}
