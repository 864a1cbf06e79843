import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import type { Measured } from './measured.ts';

// One reader over the files named on the command line, measured without its import. `read.ts` starts it afresh for
// every measurement.

type Read = (paths: readonly string[]) => Promise<void>;

const readers: Readonly<Record<string, () => Promise<Read>>> = {
  own: async () => {
    const { readWorkbook } = await import('../xlsx/index.ts');
    const { inflate } = await import('../test/xlsx-lint/inflate.ts');
    return async (paths) => {
      for (const path of paths) await readWorkbook(new Uint8Array(await readFile(path)), inflate);
    };
  },
  /** The whole way of a run up to the consolidated catalogue, in reading processes. */
  pipeline: async () => {
    const { submissionsIn } = await import('../pipeline/inputs.ts');
    const { monitor } = await import('../pipeline/monitor.ts');
    const { emptyCatalogue } = await import('../catalogue/contract/contract.ts');
    const { concept, reporting } = await import('./city.ts');
    return async (paths) => {
      const submissions = await submissionsIn(paths, concept, reporting.reportingDate);
      monitor(concept, reporting, submissions, emptyCatalogue);
    };
  },
  exceljs: async () => {
    const { default: ExcelJS } = await import('exceljs');
    return async (paths) => {
      for (const path of paths) await new ExcelJS.Workbook().xlsx.readFile(path);
    };
  },
  sheetjs: async () => {
    const { read } = await import('@e965/xlsx');
    return async (paths) => {
      for (const path of paths) read(await readFile(path), { type: 'buffer', cellDates: true });
    };
  },
};

const [, , name = '', ...paths] = process.argv;
const reader = readers[name];
if (!reader) throw new Error(`no reader ${name}`);
const read = await reader();
const children = watchChildren();
const start = performance.now();
await read(paths);
const milliseconds = performance.now() - start;
const peakMegabytes = Math.max(process.resourceUsage().maxRSS / 1024, children());
process.stdout.write(`${JSON.stringify({ milliseconds, peakMegabytes } satisfies Measured)}\n`);

/** The most memory one of the child processes has held, in megabytes; 0 where the system does not tell. */
function watchChildren(): () => number {
  let peak = 0;
  const look = () => {
    for (const child of numbers(`/proc/self/task/${process.pid}/children`)) {
      const [kilobytes = 0] = numbers(`/proc/${child}/status`, /VmHWM:\s+(\d+)/);
      peak = Math.max(peak, kilobytes / 1024);
    }
  };
  setInterval(look, 20).unref();
  return () => {
    look();
    return peak;
  };
}

function numbers(file: string, pattern = /(\d+)/g): readonly number[] {
  try {
    const text = readFileSync(file, 'utf8');
    return pattern.global
      ? [...text.matchAll(pattern)].map(([number]) => Number(number))
      : [Number(pattern.exec(text)?.[1])];
  } catch {
    return [];
  }
}
