import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeCity } from './city.ts';
import { writeLargeWorkbook } from './large-workbook.ts';
import { measure, type Contender } from './measured.ts';

interface Scenario {
  readonly name: string;
  readonly goal: string;
  readonly rounds: number;
  /** The first is ours, exceljs is what all are compared with. */
  readonly readers: readonly string[];
  readonly write: (folder: string) => Promise<readonly string[]>;
}

const small = { measures: 8, indicators: 12, values: 40 };
const full = { measures: 60, indicators: 120, values: 600 };
const allReaders = ['own', 'exceljs', 'sheetjs', 'openpyxl'];

const scenarios: readonly Scenario[] = [
  {
    name: 'one small workbook',
    goal: '',
    rounds: 5,
    readers: allReaders,
    write: (folder) => writeCity(folder, 1, small),
  },
  {
    name: '50 small workbooks',
    goal: '',
    rounds: 5,
    readers: allReaders,
    write: (folder) => writeCity(folder, 50, small),
  },
  {
    name: '50 workbooks of 60 measures, 120 indicators, 600 values: read, checked, consolidated (exceljs: only read)',
    goal: 'time ≤ 0.50 × exceljs, below 250 MB a process',
    rounds: 5,
    readers: ['pipeline', 'own', 'exceljs', 'sheetjs', 'openpyxl'],
    write: (folder) => writeCity(folder, 50, full),
  },
  {
    name: '5,000 rows × 25 columns',
    goal: '',
    rounds: 5,
    readers: allReaders,
    write: (folder) => writeLarge(folder, 5_000),
  },
  {
    name: '50,000 rows × 25 columns',
    goal: 'time and memory ≤ 0.50 × exceljs',
    rounds: 3,
    readers: allReaders,
    write: (folder) => writeLarge(folder, 50_000),
  },
];

/** Prints how long and with how much memory we and others read the same workbooks. */
export async function read(): Promise<void> {
  print(
    `${availableParallelism()} cores, Node ${process.versions.node}; medians of whole processes without their start`,
  );
  for (const scenario of scenarios) {
    const folder = await mkdtemp(join(tmpdir(), 'bench-'));
    try {
      await tell(scenario, await scenario.write(folder));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  }
}

async function tell({ name, goal, rounds, readers }: Scenario, paths: readonly string[]): Promise<void> {
  const contenders = readers.flatMap((reader) => contender(reader, paths));
  const results = await measure(contenders, rounds);
  const base = results.find(({ contender }) => contender.name === 'exceljs')?.median;
  print(`\n${name}`);
  print(`  ${''.padEnd(10)} ${'ms'.padStart(8)} ${'MB'.padStart(6)}   × exceljs: time  memory`);
  for (const { contender, median } of results) {
    const ratio = (own: number, other: number | undefined) => (own / (other ?? Number.NaN)).toFixed(2);
    print(
      `  ${contender.name.padEnd(10)} ${median.milliseconds.toFixed(0).padStart(8)} ${median.peakMegabytes.toFixed(0).padStart(6)}   ${ratio(median.milliseconds, base?.milliseconds).padStart(15)} ${ratio(median.peakMegabytes, base?.peakMegabytes).padStart(7)}`,
    );
  }
  if (goal !== '') print(`  goal: ${goal}`);
}

const reading = fileURLToPath(new URL('reading.ts', import.meta.url));
const python = '/usr/bin/python3';

const openpyxlProgram = `
import json, resource, sys, time, openpyxl
start = time.time()
for path in sys.argv[1:]:
    book = openpyxl.load_workbook(path, read_only=True, data_only=True)
    for sheet in book:
        for row in sheet.iter_rows(values_only=True):
            pass
print(json.dumps({"milliseconds": (time.time() - start) * 1000, "peakMegabytes": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
`;

/** None where the reader is not on this machine. */
function contender(name: string, paths: readonly string[]): readonly Contender[] {
  if (name !== 'openpyxl') return [{ name, command: process.execPath, args: [reading, name, ...paths] }];
  return hasOpenpyxl() ? [{ name, command: python, args: ['-c', openpyxlProgram, ...paths] }] : [];
}

function hasOpenpyxl(): boolean {
  if (!existsSync(python)) return false;
  try {
    execFileSync(python, ['-c', 'import openpyxl'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

async function writeLarge(folder: string, rows: number): Promise<readonly string[]> {
  const path = join(folder, 'gross.xlsx');
  await writeLargeWorkbook(path, rows, 25);
  return [path];
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
