import type { Content } from 'pdfmake/interfaces.js';
import type { State } from '../charts/states.ts';
import { legend } from './blocks.ts';
import { statesOf } from './tally.ts';
import { contentWidth } from './theme.ts';

/** Points that a letter takes and that stand between two entries, by a cautious estimate. */
const letterWidth = 4.05;
const entryGap = 23;

/** The legend of a chart, only with the states that occur in it. */
export function legendOf(states: Readonly<Record<string, State>>, counts: readonly number[]): Content {
  const used = statesOf(states).filter((_, index) => (counts[index] ?? 0) > 0);
  const lines: State[][] = [[]];
  for (const state of used) {
    const line = lines.at(-1) ?? [];
    const width = [...line, state].reduce((sum, { label }) => sum + label.de.length * letterWidth + entryGap, 0);
    if (width > contentWidth) lines.push([state]);
    else line.push(state);
  }
  return { stack: lines.map((line) => legend(line)), margin: [0, 0, 0, 8], tag: 'L' };
}
