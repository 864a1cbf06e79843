import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { concept, reporting } from '../../test/concept.ts';
import { inOrder } from './in-order.ts';
import { readingLimits, type Answer, type ReadingLimits } from './outcome.ts';
import { ReadingPool } from './pool.ts';

const context = { concept, day: reporting.reportingDate };
const module = new URL('../../test/hostile/misbehaving-process.ts', import.meta.url);
const megabyte = 1024 * 1024;

function misbehaving(limits: Partial<ReadingLimits> = {}, size = 2): ReadingPool {
  return new ReadingPool({ size, module, limits: { ...readingLimits, ...limits } });
}

function fate({ outcome }: Answer): string {
  if (outcome.status === 'read') return outcome.read.identity.document ?? '';
  return outcome.status === 'refused' ? outcome.reason : outcome.why;
}

async function read(pool: ReadingPool, name: string, bytes = new Uint8Array()): Promise<string> {
  return fate(await pool.read({ name, bytes }, context));
}

const pidOf = (answer: string) => Number(answer.split(' in ')[1]);

test.each([
  ['endless', 'time'],
  ['waiting', 'time'],
])('%s reading is stopped when its time is over', async (name, why) => {
  expect(await read(misbehaving({ milliseconds: 300 }), name)).toBe(why);
});

test.each(['heap', 'buffers'])('a file that fills the memory with %s is stopped and named as such', async (name) => {
  const { outcome, cost } = await misbehaving({ residentBytes: 150 * megabyte }).read(
    { name, bytes: new Uint8Array() },
    context,
  );
  expect(outcome).toMatchObject({ status: 'stopped', why: 'memory' });
  expect(cost.milliseconds).toBeLessThan(readingLimits.milliseconds);
});

test("a file that exceeds V8's own limit is stopped and named as such", async () => {
  const pool = misbehaving({ heapMegabytes: 40, residentBytes: 1024 * megabyte });
  expect(await read(pool, 'heap')).toBe('memory');
});

test.each(['suicide', 'exit', 'rejection'])(
  'a process that ends by %s in the middle is a result, twice over',
  async (name) => {
    expect(await read(misbehaving(), name)).toBe('died');
  },
);

test('a defect of the reader is a result with its place in the code', async () => {
  const { outcome } = await misbehaving().read({ name: 'throw', bytes: new Uint8Array() }, context);
  expect(outcome).toMatchObject({ status: 'stopped', why: 'failed' });
  expect(outcome.status === 'stopped' && outcome.detail).toContain('misbehaving-process.ts');
});

test('an answer larger than a run can bear stays in the process', async () => {
  const pool = misbehaving({ answerBytes: 10_000 });
  expect(await read(pool, 'talkative', new Uint8Array(5))).toHaveLength(5_000);
  expect(await read(pool, 'talkative', new Uint8Array(50))).toBe('too-big');
});

test('a process is used again, and replaced after a file broke it', async () => {
  const pool = misbehaving({}, 1);
  const first = pidOf(await read(pool, 'one'));
  expect(pidOf(await read(pool, 'two'))).toBe(first);
  expect(await read(pool, 'suicide')).toBe('died');
  expect(pidOf(await read(pool, 'three'))).not.toBe(first);
});

test('a process killed from outside does not cost the file: it is read again', async () => {
  const pool = misbehaving({}, 1);
  await read(pool, 'one');
  const [pid = 0] = pool.idlePids;
  const underWay = read(pool, 'slow');
  process.kill(pid, 'SIGKILL');
  expect(await underWay).toMatch(/^slow in \d+$/);
});

test('an idle process killed from outside is noticed', async () => {
  const pool = misbehaving({}, 1);
  const first = pidOf(await read(pool, 'one'));
  process.kill(first, 'SIGKILL');
  expect(await read(pool, 'two')).toMatch(/^two in \d+$/);
});

test('among many files, broken ones cost neither order nor completeness', async () => {
  const pool = misbehaving({ milliseconds: 500, residentBytes: 150 * megabyte }, 3);
  const deeds: Readonly<Record<number, string>> = { 0: 'endless', 7: 'suicide', 8: 'buffers', 15: 'throw', 29: 'exit' };
  const names = Array.from(
    { length: 30 },
    (_, index) => deeds[index] ?? `${index % 4 === 0 ? 'slow' : 'usual'} ${index}`,
  );
  const fates: string[] = [];
  for await (const answer of inOrder(names, (name) => read(pool, name), 6)) fates.push(answer.replace(/ in \d+$/, ''));
  const expected: Readonly<Record<string, string>> = {
    endless: 'time',
    suicide: 'died',
    buffers: 'memory',
    throw: 'failed',
    exit: 'died',
  };
  expect(fates).toEqual(names.map((name) => expected[name] ?? name));
});

test('where no process starts at all, that is said instead of blaming the files', async () => {
  const pool = new ReadingPool({ module: new URL('no-such-module.ts', import.meta.url) });
  await expect(read(pool, 'one')).rejects.toThrow('the reading process does not start');
});

test('50 MB go over', async () => {
  const pool = new ReadingPool();
  expect(await read(pool, 'big.xlsx', new Uint8Array(50_000_000))).toBe('all-zero');
});

test('a memory verdict does not depend on what earlier files left behind', async () => {
  const pool = misbehaving({ residentBytes: 400 * megabyte }, 1);
  const big = () => read(pool, 'usual', new Uint8Array(60_000_000));
  expect(await big()).toMatch(/^usual/);
  expect(await big()).toMatch(/^usual/);
  expect(await read(pool, 'one')).toMatch(/^one/);
});

async function gone(pid: number): Promise<boolean> {
  for (let tries = 0; tries < 100; tries++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await sleep(50);
  }
  return false;
}

async function parent(deed: string): Promise<{ readonly child: number; readonly process: ReturnType<typeof spawn> }> {
  const fixture = fileURLToPath(new URL('../../test/hostile/parent-program.ts', import.meta.url));
  const program = spawn(process.execPath, [fixture, deed, fixture], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [output] = (await once(program.stdout, 'data')) as [Buffer];
  return { child: Number(output.toString()), process: program };
}

test('a program ends although its reading process waits, and takes it along', async () => {
  const { child, process: program } = await parent('end');
  const [code] = (await once(program, 'exit')) as [number];
  expect(code).toBe(0);
  expect(await gone(child)).toBe(true);
});

test('a program that is killed takes along the process that is lost in a file', async () => {
  const { child, process: program } = await parent('endless');
  await sleep(100);
  program.kill('SIGKILL');
  expect(await gone(child)).toBe(true);
});

test('idle processes go after a while', async () => {
  const pool = misbehaving({}, 1);
  expect(await gone(pidOf(await read(pool, 'one')))).toBe(true);
});
