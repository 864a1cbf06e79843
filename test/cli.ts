import { cli, type ExitCode } from '../pipeline/cli.ts';

export interface CliRun {
  readonly code: ExitCode;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a person would, without a terminal. */
export async function runCli(...args: readonly string[]): Promise<CliRun> {
  let out = '';
  let err = '';
  const code = await cli(args, {
    out: { write: (text) => (out += text) },
    err: { write: (text) => (err += text) },
  });
  return { code, out, err };
}
