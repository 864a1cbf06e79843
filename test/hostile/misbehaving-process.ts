import { emptyCatalogue } from '../../catalogue/contract/contract.ts';
import type { ForeignFile, Outcome } from '../../pipeline/reading/outcome.ts';
import { serve } from '../../pipeline/reading/serve.ts';

/** A reading process for tests: the name of a file says what reading it does. */
serve(async ({ name, bytes }: ForeignFile): Promise<Outcome> => {
  const [deed = ''] = name.split(' ');
  switch (deed) {
    case 'endless':
      for (;;);
    case 'waiting':
      await new Promise(() => undefined);
      break;
    case 'heap':
      for (const hoard: string[] = []; ;) hoard.push(`${hoard.length}`.padEnd(200));
    case 'buffers':
      for (const hoard: Buffer[] = []; ;) hoard.push(Buffer.alloc(1_000_000, 1));
    case 'suicide':
      process.kill(process.pid, 'SIGKILL');
      break;
    case 'exit':
      process.exit(0);
      break;
    case 'throw':
      throw new Error('a defect');
    case 'rejection':
      void Promise.reject(new Error('nobody waits for this'));
      await new Promise(() => undefined);
      break;
    case 'slow':
      await new Promise((resolve) => setTimeout(resolve, 150));
      break;
    case 'talkative':
      return read('x'.repeat(bytes.length * 1_000));
  }
  return read(`${name} in ${process.pid}`);
});

function read(document: string): Outcome {
  const identity = { document, unit: undefined, reportingDate: undefined, contractVersion: undefined };
  return { status: 'read', read: { recognised: true, identity, catalogue: emptyCatalogue, findings: [] } };
}
