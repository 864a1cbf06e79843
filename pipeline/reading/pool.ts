import { availableParallelism } from 'node:os';
import {
  readingLimits,
  type Answer,
  type ForeignFile,
  type Outcome,
  type ReadingContext,
  type ReadingLimits,
} from './outcome.ts';
import { ReadingProcess } from './reading-process.ts';

interface PoolOptions {
  readonly size?: number;
  readonly limits?: ReadingLimits;
  /** The program of the children; tests hand in one that misbehaves. */
  readonly module?: URL;
}

/** A waiting process costs memory; the next files of a command come sooner than this. */
const longestIdle = 1_000;

interface Idle {
  readonly process: ReadingProcess;
  readonly timer: NodeJS.Timeout;
}

/** A few reading processes, started when there is something to read, reused, and replaced when a file breaks them. */
export class ReadingPool {
  readonly #size: number;
  readonly #limits: ReadingLimits;
  readonly #module: URL;
  readonly #idle: Idle[] = [];
  readonly #waiting: (() => void)[] = [];
  #free: number;

  constructor({ size, limits, module }: PoolOptions = {}) {
    this.#size = size ?? Math.min(4, availableParallelism());
    this.#free = this.#size;
    this.#limits = limits ?? readingLimits;
    this.#module = module ?? new URL('child.ts', import.meta.url);
  }

  /** Files to hand over at once: every process finds its next one waiting, and few lie in memory. */
  get ahead(): number {
    return 3 * this.#size;
  }

  /** Answers whatever the file holds. Throws only where no reading process can be started at all. */
  async read(file: ForeignFile, context: ReadingContext): Promise<Answer> {
    await this.#takeTurn();
    try {
      const process = this.#takeIdle() ?? this.#start();
      const wasFresh = process.isFresh;
      const answer = await this.#readIn(process, file, context);
      return isOwnDoing(answer.outcome, wasFresh) ? answer : await this.#readIn(this.#start(), file, context);
    } finally {
      this.#passTurn();
    }
  }

  /** Numbers of the processes that wait for a file. */
  get idlePids(): readonly number[] {
    return this.#idle.flatMap(({ process }) => process.pid ?? []);
  }

  async #readIn(process: ReadingProcess, file: ForeignFile, context: ReadingContext): Promise<Answer> {
    const answer = await process.read(file, context);
    if (!answer) throw new Error(`the reading process does not start: ${process.errorOutput}`);
    this.#putBack(process);
    return answer;
  }

  #start(): ReadingProcess {
    return new ReadingProcess(this.#module, this.#limits);
  }

  #takeIdle(): ReadingProcess | undefined {
    for (let idle = this.#idle.pop(); idle; idle = this.#idle.pop()) {
      clearTimeout(idle.timer);
      if (idle.process.isUsable) return idle.process;
    }
    return undefined;
  }

  #putBack(process: ReadingProcess): void {
    if (!process.isUsable) {
      process.dismiss();
      return;
    }
    const timer = setTimeout(() => {
      this.#idle.splice(this.#idle.indexOf(idle), 1);
      process.dismiss();
    }, longestIdle);
    timer.unref();
    const idle: Idle = { process, timer };
    this.#idle.push(idle);
  }

  async #takeTurn(): Promise<void> {
    if (this.#free > 0) this.#free -= 1;
    else await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #passTurn(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#free += 1;
  }
}

/**
 * Whether the file brought this about. A process may be killed from outside, or be full of what earlier files left in
 * it; then the file gets a second try in a process of its own, so that the same file always has the same answer.
 */
function isOwnDoing(outcome: Outcome, wasFresh: boolean): boolean {
  if (outcome.status !== 'stopped' || outcome.why === 'time' || outcome.why === 'failed') return true;
  return outcome.why === 'memory' && wasFresh;
}
