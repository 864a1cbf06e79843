import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What one run in a fresh process has cost, without the start of the program. */
export interface Measured {
  readonly milliseconds: number;
  /** Of the process that needed most. */
  readonly peakMegabytes: number;
}

/** Something to measure: a program that prints a `Measured` as JSON on its last line. */
export interface Contender {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
}

const execute = promisify(execFile);

/** Runs the contenders in turn, so that a busy moment of the machine hits them all, and gives their medians. */
export async function measure(
  contenders: readonly Contender[],
  rounds: number,
): Promise<readonly { readonly contender: Contender; readonly median: Measured }[]> {
  const runs = contenders.map((contender) => ({ contender, results: [] as Measured[] }));
  for (let round = 0; round < rounds; round++) {
    for (const { contender, results } of runs) results.push(await runOnce(contender));
  }
  return runs.map(({ contender, results }) => ({
    contender,
    median: {
      milliseconds: median(results.map(({ milliseconds }) => milliseconds)),
      peakMegabytes: median(results.map(({ peakMegabytes }) => peakMegabytes)),
    },
  }));
}

async function runOnce({ command, args }: Contender): Promise<Measured> {
  const { stdout } = await execute(command, [...args], { maxBuffer: 2 ** 24 });
  return JSON.parse(stdout.trimEnd().split('\n').at(-1) ?? '') as Measured;
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}
