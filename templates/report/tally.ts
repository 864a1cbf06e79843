import type { State } from '../charts/states.ts';
import { enumerate } from './german.ts';

/** How many items are in each state, in the order of the states. */
export function tally<Signal extends string, Item>(
  items: readonly Item[],
  signalOf: (item: Item) => Signal,
  states: Readonly<Record<Signal, State>>,
): readonly number[] {
  return signalsOf(states).map((signal) => items.filter((item) => signalOf(item) === signal).length);
}

export function signalsOf<Signal extends string>(states: Readonly<Record<Signal, State>>): readonly Signal[] {
  return Object.keys(states) as Signal[];
}

export function statesOf(states: Readonly<Record<string, State>>): readonly State[] {
  return Object.values(states);
}

/** „21 im Plan, 9 verzögert und 5 kritisch“; states without items are not named. */
export function tallyInWords(counts: readonly number[], states: Readonly<Record<string, State>>): string {
  const named = statesOf(states).flatMap(({ label }, index) =>
    (counts[index] ?? 0) > 0 ? [`${counts[index]}\u00a0${label.de}`] : [],
  );
  return enumerate(named);
}
