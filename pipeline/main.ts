import { cli } from './cli.ts';

// A reader that closes the pipe early (`| head`) has seen enough; that is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await cli(process.argv.slice(2), { out: process.stdout, err: process.stderr });
