import { readFileSync } from 'node:fs';
import { concept, reporting } from '../concept.ts';
import { ReadingPool } from '../../pipeline/reading/pool.ts';

// A program of its own for tests: reads one file, prints what is left behind, and ends or goes on as told.
const [, , deed = '', path = ''] = process.argv;
const context = { concept, day: reporting.reportingDate };
const pool = new ReadingPool({ size: 1, module: new URL('misbehaving-process.ts', import.meta.url) });
await pool.read({ name: 'usual', bytes: readFileSync(path) }, context);
process.stdout.write(`${pool.idlePids.join(' ')}\n`);
if (deed === 'endless') await pool.read({ name: 'endless', bytes: new Uint8Array() }, context);
