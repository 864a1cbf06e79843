import { fork, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { deserialize } from 'node:v8';
import { tooMuchMemory, type Reply, type Request, type ServeOptions } from './messages.ts';
import type { Answer, ForeignFile, Outcome, ReadingContext, ReadingLimits, StopReason } from './outcome.ts';

/** A machine may be slow to start a process; one that needs longer is broken. */
const longestStart = 60_000;

/** Beyond this a process is replaced after a file instead of reading the next one. */
const retiringBytes = 200 * 1024 * 1024;

const keptErrorOutput = 4_000;

/**
 * Nothing of the run's own environment concerns a reader. The cache of compiled modules makes a start four times faster;
 * it lies where only the one who installed can write, and does without where that is somebody else.
 */
const environment = {
  NODE_COMPILE_CACHE: fileURLToPath(new URL('../../node_modules/.cache/integrationsmonitor', import.meta.url)),
  // Windows starts no program without it.
  ...(process.env['SystemRoot'] !== undefined && { SystemRoot: process.env['SystemRoot'] }),
};

interface Job {
  readonly settle: (answer: Answer) => void;
  readonly start: number;
  readonly timer: NodeJS.Timeout;
}

/** One child that reads one file at a time. It ends with its parent and never keeps it alive while it waits. */
export class ReadingProcess {
  readonly #child: ChildProcess;
  readonly #limits: ReadingLimits;
  readonly #started: Promise<boolean>;
  #job: Job | undefined;
  #context: ReadingContext | undefined;
  #errorOutput = '';
  #filesRead = 0;
  #residentBytes = 0;
  #isAlive = true;

  constructor(module: URL, limits: ReadingLimits) {
    const options: ServeOptions = { residentBytes: limits.residentBytes, answerBytes: limits.answerBytes };
    this.#limits = limits;
    this.#child = fork(fileURLToPath(module), [JSON.stringify(options)], {
      execArgv: [`--max-old-space-size=${limits.heapMegabytes}`, '--disable-proto=delete'],
      env: environment,
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    this.#started = new Promise((resolve) => {
      this.#child.once('message', () => resolve(true));
      this.#child.once('close', () => resolve(false));
      this.#child.once('error', () => resolve(false));
    });
    const timer = setTimeout(() => this.#kill(), longestStart);
    void this.#started.then(() => clearTimeout(timer));
    this.#child.on('message', (reply: Reply) => reply.kind === 'answer' && this.#answered(reply));
    this.#child.on('error', (error) => this.#stop('died', error.message));
    this.#child.once('close', () => this.#closed());
    this.#child.stderr?.on('data', (text: Buffer) => {
      this.#errorOutput = (this.#errorOutput + text.toString()).slice(-keptErrorOutput);
    });
  }

  /** Nothing was read in it before: what happens to a file in it is the file's own doing. */
  get isFresh(): boolean {
    return this.#filesRead === 0;
  }

  get isUsable(): boolean {
    return this.#isAlive && this.#residentBytes <= retiringBytes;
  }

  get pid(): number | undefined {
    return this.#child.pid;
  }

  /** Undefined where the process does not even start, which is not the file's fault. */
  async read(file: ForeignFile, context: ReadingContext): Promise<Answer | undefined> {
    this.#keepAlive(true);
    if (!(await this.#started)) return undefined;
    const answer = await new Promise<Answer>((settle) => {
      const timer = setTimeout(
        () => this.#stop('time', `no answer in ${this.#limits.milliseconds} ms`),
        this.#limits.milliseconds,
      );
      this.#job = { settle, timer, start: performance.now() };
      if (this.#context !== context) this.#send({ kind: 'context', context });
      this.#context = context;
      this.#send({ kind: 'file', file });
    });
    this.#filesRead += 1;
    this.#keepAlive(false);
    return answer;
  }

  /** Lets an idle process go; it takes the time to keep what it compiled. */
  dismiss(): void {
    this.#isAlive = false;
    if (this.#child.connected) this.#child.disconnect();
  }

  /** What the process complained about, for the one who has to find out why it does not start. */
  get errorOutput(): string {
    return this.#errorOutput;
  }

  #send(request: Request): void {
    this.#child.send(request, (error) => {
      if (error) this.#kill();
    });
  }

  #answered({ outcome, cost, residentBytes }: Extract<Reply, { kind: 'answer' }>): void {
    this.#residentBytes = residentBytes;
    this.#settle({ outcome: deserialize(outcome) as Outcome, cost });
  }

  #closed(): void {
    this.#isAlive = false;
    const { exitCode, signalCode } = this.#child;
    const detail = `ended with ${signalCode ?? exitCode}: ${this.#errorOutput}`;
    const isMemory = this.#errorOutput.includes(tooMuchMemory) || this.#errorOutput.includes('out of memory');
    this.#stop(isMemory ? 'memory' : 'died', detail);
  }

  #kill(): void {
    this.#isAlive = false;
    this.#child.kill('SIGKILL');
  }

  #stop(why: StopReason, detail: string): void {
    this.#kill();
    const milliseconds = this.#job ? performance.now() - this.#job.start : 0;
    const peakBytes = why === 'memory' ? this.#limits.residentBytes : 0;
    this.#settle({ outcome: { status: 'stopped', why, detail }, cost: { milliseconds, peakBytes } });
  }

  #settle(answer: Answer): void {
    const job = this.#job;
    this.#job = undefined;
    clearTimeout(job?.timer);
    job?.settle(answer);
  }

  #keepAlive(keep: boolean): void {
    const handles = [
      this.#child,
      this.#child.channel,
      this.#child.stderr as { ref?: () => void; unref?: () => void } | null,
    ];
    for (const handle of handles) {
      if (keep) handle?.ref?.();
      else handle?.unref?.();
    }
  }
}
