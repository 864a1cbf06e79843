import { expect, test } from 'vitest';
import { protect } from './protect.ts';
import { shown } from './published-value.ts';
import { catalogueWith } from './town.fixture.ts';

/*
 * The strongest attacker has this program. He runs it on every table there could be and keeps those that give exactly
 * what was published. No suppressed small count may be the same in all of them (Wong et al. 2007, minimality attack).
 */

type Numbers = Readonly<Record<string, number>>;

const sexes = ['weiblich', 'männlich', 'divers'];
const ages = ['unter 18 Jahren', '18 bis 64 Jahre', 'ab 65 Jahren'];

/** Partitions and the largest total to try; from 3 above a multiple of 5 on, a rounded total would not be tried out. */
const shapes = [
  { name: 'women and men', partitions: [sexes.slice(0, 2)], largest: 32, hidden: [] },
  { name: 'three sexes', partitions: [sexes], largest: 17, hidden: [] },
  { name: 'a sex that no row shows', partitions: [sexes], largest: 17, hidden: ['männlich'] },
  { name: 'two sexes and three ages', partitions: [sexes.slice(0, 2), ages], largest: 12, hidden: [] },
  { name: 'an age that no row shows', partitions: [sexes.slice(0, 2), ages], largest: 7, hidden: ['18 bis 64 Jahre'] },
  { name: 'three sexes and three ages', partitions: [sexes, ages], largest: 7, hidden: [] },
];

for (const roundTo of [0, 5] as const) {
  test.each(shapes)(`$name, rounded to ${roundTo}: no dot stands for one small number only`, (shape) => {
    for (const threshold of [3, 4, 5]) {
      const rules = { threshold, secondary: true, roundTo };
      const tables = [...tablesOf(shape.partitions, shape.largest)];
      const alike = Map.groupBy(tables, (numbers) => {
        const rows = Object.fromEntries(Object.entries(numbers).filter(([row]) => !shape.hidden.includes(row)));
        const { published } = protect(catalogueWith(rows), rules, []);
        return published.cells.map((cell) => `${cell.breakdown} ${shown(cell.published)}`).join(', ');
      });
      for (const [publication, possible] of alike) {
        for (const row of Object.keys(possible[0]!)) {
          const numbers = new Set(possible.map((numbers) => numbers[row]!));
          const [number = 0] = numbers;
          const isTold = numbers.size === 1 && number > 0 && number < threshold;
          expect(isTold, `${publication} tells ${row}`).toBe(false);
        }
      }
    }
  });
}

function* tablesOf(partitions: readonly (readonly string[])[], largest: number): Generator<Numbers> {
  for (let total = 0; total <= largest; total++) yield* withParts({ insgesamt: total }, partitions);
}

function* withParts(numbers: Numbers, [parts, ...others]: readonly (readonly string[])[]): Generator<Numbers> {
  if (parts === undefined) {
    yield numbers;
    return;
  }
  for (const split of splits(numbers['insgesamt']!, parts)) yield* withParts({ ...numbers, ...split }, others);
}

function* splits(total: number, [part, ...others]: readonly string[]): Generator<Numbers> {
  if (others.length === 0) {
    yield { [part!]: total };
    return;
  }
  for (let number = 0; number <= total; number++) {
    for (const split of splits(total - number, others)) yield { [part!]: number, ...split };
  }
}
