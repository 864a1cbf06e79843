import type { Words } from '../words.ts';
import { bestAssurance, fullAssurance, keeps, read, type Reading } from './audit.ts';
import { choicesOf, type Choice } from './choices.ts';
import { intersect, type Interval } from './interval.ts';
import type { Breakdown, Variable } from './cell.ts';
import { reasons } from './reasons.ts';
import type { Disclosure } from './rules.ts';
import { isPublic, secretsOf, type PastOf, type Secrets } from './secrets.ts';
import type { Table } from './table.ts';

export interface Suppression {
  readonly kind: 'primary' | 'secondary';
  readonly reason: Words;
}

export interface Decision {
  readonly hidden: ReadonlyMap<Breakdown, Suppression>;
  /** Numbers that earlier editions give away, so that suppression cannot give the full assurance. */
  readonly exposed: ReadonlyMap<Variable, Words>;
}

/** Decides which rows of a table the public does not see. */
export function suppress(table: Table, rules: Disclosure, past: PastOf): Decision {
  const secrets = secretsOf(table, rules, past);
  const own = ownSuppressions(secrets, rules);
  const { small, kept, rests } = secrets;
  if (small.length + kept.length + rests.length === 0 || !rules.secondary) return { hidden: own, exposed: new Map() };
  return table.provable ? protectFully(table, secrets, own, rules, past) : hideAll(table, secrets, own, rules, past);
}

function ownSuppressions({ small, kept }: Secrets, rules: Disclosure): ReadonlyMap<Breakdown, Suppression> {
  return new Map<Breakdown, Suppression>([
    ...small.map((row) => [row, { kind: 'primary', reason: reasons.small(rules) }] as const),
    ...kept.map((row) => [row, { kind: 'secondary', reason: reasons.kept }] as const),
  ]);
}

/** Of numbers that contradict each other nothing can be proved, so none is shown that is not public anyway. */
function hideAll(
  table: Table,
  secrets: Secrets,
  own: ReadonlyMap<Breakdown, Suppression>,
  rules: Disclosure,
  past: PastOf,
): Decision {
  const others = [...table.rows].filter(
    ([row, { value, gone }]) => gone === undefined && !own.has(row) && !isPublic(past(row), value, rules),
  );
  const hidden = others.map(([row]) => [row, { kind: 'secondary', reason: reasons.unprovable }] as const);
  return {
    hidden: new Map([...own, ...hidden]),
    exposed: new Map(smallIn(secrets).map((secret) => [secret, reasons.unprovenSecret] as const)),
  };
}

/**
 * Takes the first choice under which no dot can be read. Every dot is held to the same assurance: a test that knew
 * which dots stand for small counts would tell them apart by its outcome.
 */
function protectFully(
  table: Table,
  secrets: Secrets,
  own: ReadonlyMap<Breakdown, Suppression>,
  rules: Disclosure,
  past: PastOf,
): Decision {
  const choices = choicesOf(table, secrets, rules, past);
  const most = choices.at(-1) ?? { hidden: new Set(own.keys()), knownSmall: new Set() };
  const best = read(table, most, rules, past);
  const full = fullAssurance(rules);
  const isSafe = (choice: Choice) => {
    const reading = read(table, choice, rules, past);
    const dots = new Set<Variable>([...choice.hidden, ...secrets.rests]);
    return dots.values().every((dot) => keeps(bestAssurance(full, dot, best), dot, reading));
  };
  const chosen = choices.find(isSafe) ?? most;

  const withTotal = secrets.wholeTable ?? (chosen.hidden.has('insgesamt') ? reasons.withTotal : undefined);
  const reasonOf = (row: Breakdown): Words =>
    withTotal !== undefined && row !== 'insgesamt' ? withTotal : reasons.protects(protectedBy(secrets));
  const others = [...chosen.hidden].filter((row) => !own.has(row));
  return {
    hidden: new Map([...own, ...others.map((row) => [row, { kind: 'secondary', reason: reasonOf(row) }] as const)]),
    exposed: new Map(
      smallIn(secrets)
        .filter((secret) => !keeps(full, secret, best))
        .map((secret) => [secret, reasons.exposed(narrower(secret, best))] as const),
    ),
  };
}

function smallIn({ small, rests }: Secrets): readonly Variable[] {
  return [...small, ...rests];
}

/** Where no small count is left, rows are missing for those that were missing before. */
function protectedBy(secrets: Secrets): readonly Variable[] {
  const small = smallIn(secrets);
  return small.length > 0 ? small : secrets.kept;
}

function narrower(secret: Variable, { byArithmetic, byRules }: Reading): Interval {
  return intersect(byArithmetic(secret), byRules(secret));
}
