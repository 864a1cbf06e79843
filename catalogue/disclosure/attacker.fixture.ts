/**
 * An attacker who shares no code with what he attacks. He knows equations between numbers and bounds for some of them,
 * and finds out what he can: by Gaussian elimination what is determined, by Fourier–Motzkin elimination the interval
 * of any number. Coefficients stay whole numbers, so nothing is lost to rounding.
 */
export interface Knowledge {
  /** Each says: the weighted sum of these numbers is zero. */
  readonly equations: readonly Weights[];
  readonly bounds: ReadonlyMap<string, readonly [least: number, most: number]>;
}

export type Weights = ReadonlyMap<string, number>;

/** Weighted sum ≤ limit. */
interface Inequality {
  readonly weights: Weights;
  readonly limit: number;
}

const contradiction = [Infinity, -Infinity] as const;

/** Least and most that a number can be; [Infinity, -Infinity] where the knowledge contradicts itself. */
export function attack({ equations, bounds }: Knowledge, target: string): readonly [number, number] {
  let inequalities: readonly Inequality[] = [
    ...[...bounds].flatMap(([name, [least, most]]) => [
      ...(most === Infinity ? [] : [{ weights: new Map([[name, 1]]), limit: most }]),
      ...(least === -Infinity ? [] : [{ weights: new Map([[name, -1]]), limit: -least }]),
    ]),
    ...equations.flatMap((weights) => [
      { weights, limit: 0 },
      { weights: scaled(weights, -1), limit: 0 },
    ]),
  ];
  const others = new Set([...equations.flatMap((weights) => [...weights.keys()]), ...bounds.keys()]);
  others.delete(target);
  for (let name = cheapest(others, inequalities); name !== undefined; name = cheapest(others, inequalities)) {
    inequalities = eliminate(inequalities, name);
    others.delete(name);
  }
  if (inequalities.some(({ weights, limit }) => weights.size === 0 && limit < 0)) return contradiction;
  const limits = inequalities.filter(({ weights }) => weights.size > 0);
  const most = limits.filter(({ weights }) => (weights.get(target) ?? 0) > 0).map(({ limit }) => limit);
  const least = limits.filter(({ weights }) => (weights.get(target) ?? 0) < 0).map(({ limit }) => 0 - limit);
  const found = [Math.max(...least), Math.min(...most)] as const;
  return found[0] > found[1] ? contradiction : found;
}

/** The numbers that equations alone determine, given the numbers known exactly. */
export function determined({ equations, bounds }: Knowledge): ReadonlySet<string> {
  const exact = new Set([...bounds].filter(([, [least, most]]) => least === most).map(([name]) => name));
  let rows: readonly Weights[] = equations.map((weights) => new Map([...weights].filter(([name]) => !exact.has(name))));
  for (const index of rows.keys()) {
    const pivot: Weights = rows[index] ?? new Map();
    const [name] = pivot.keys();
    if (name !== undefined) rows = rows.map((row) => (row === pivot ? row : cleared(row, name, pivot)));
  }
  return new Set(rows.filter(({ size }) => size === 1).flatMap((row) => [...row.keys()]));
}

/** The row without the number, by subtracting the pivot row as often as it takes. */
function cleared(row: Weights, name: string, pivot: Weights): Weights {
  const [weight, times] = [row.get(name) ?? 0, pivot.get(name) ?? 1];
  return weight === 0 ? row : added(scaled(row, times), scaled(pivot, -weight));
}

/** The number whose elimination makes the fewest new inequalities. */
function cheapest(names: ReadonlySet<string>, inequalities: readonly Inequality[]): string | undefined {
  const cost = (name: string) => {
    const above = inequalities.filter(({ weights }) => (weights.get(name) ?? 0) > 0).length;
    const below = inequalities.filter(({ weights }) => (weights.get(name) ?? 0) < 0).length;
    return above * below - above - below;
  };
  return [...names].map((name) => ({ name, cost: cost(name) })).toSorted((a, b) => a.cost - b.cost)[0]?.name;
}

function eliminate(inequalities: readonly Inequality[], name: string): readonly Inequality[] {
  const weightIn = ({ weights }: Inequality) => weights.get(name) ?? 0;
  const above = inequalities.filter((inequality) => weightIn(inequality) > 0);
  const below = inequalities.filter((inequality) => weightIn(inequality) < 0);
  const combined = above.flatMap((upper) =>
    below.map((lower) => combine(upper, -weightIn(lower), lower, weightIn(upper))),
  );
  return tightest([...inequalities.filter((inequality) => weightIn(inequality) === 0), ...combined]);
}

function combine(a: Inequality, timesA: number, b: Inequality, timesB: number): Inequality {
  const weights = [...added(scaled(a.weights, timesA), scaled(b.weights, timesB))];
  const divisor = weights.reduce((divisor, [, weight]) => greatestCommonDivisor(divisor, Math.abs(weight)), 0) || 1;
  // Counts are whole, so a limit between two whole numbers is the lower one.
  const limit = Math.floor((a.limit * timesA + b.limit * timesB) / divisor);
  return { weights: new Map(weights.map(([name, weight]) => [name, weight / divisor])), limit };
}

function tightest(inequalities: readonly Inequality[]): readonly Inequality[] {
  const kept = new Map<string, Inequality>();
  for (const inequality of inequalities) {
    const key = [...inequality.weights]
      .map(([name, weight]) => `${name}*${weight}`)
      .toSorted()
      .join(' ');
    const other = kept.get(key);
    if (other === undefined || inequality.limit < other.limit) kept.set(key, inequality);
  }
  return [...kept.values()];
}

function added(a: Weights, b: Weights): Weights {
  const sums = new Map(a);
  for (const [name, weight] of b) sums.set(name, (sums.get(name) ?? 0) + weight);
  return new Map([...sums].filter(([, weight]) => weight !== 0));
}

function scaled(weights: Weights, factor: number): Weights {
  return new Map([...weights].map(([name, weight]) => [name, weight * factor]));
}

function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
