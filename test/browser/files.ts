import { readFileSync } from 'node:fs';
import { officeAt, reportingAt, type Concept } from '../../catalogue/concept/concept.ts';
import { parseConcept } from '../../catalogue/concept/parse.ts';
import { rowsOfOffice } from '../../catalogue/consolidation/drafts.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { exampleCatalogue } from '../../templates/dessau-rosslau/example/example.ts';
import { withFaults } from '../../templates/dessau-rosslau/example/with-faults.ts';
import { templateWorkbook } from '../../templates/workbook/index.ts';
import type { File } from './monitor-files.ts';

export const conceptSource = readFileSync(
  new URL('../../templates/dessau-rosslau/konzept.yaml', import.meta.url),
  'utf8',
);
export const concept: Concept = parse();
export const today = '2026-02-16' as PlainDate;
const reporting = reportingAt(concept, today);
export const { reportingDate } = reporting;

/** One workbook of the example as five programs saved it. */
export const foreignPrograms: readonly File[] = ['original', 'libreoffice', 'gnumeric', 'openpyxl', 'xlsxwriter'].map(
  (program) => ({
    name: `${program}.xlsx`,
    bytes: new Uint8Array(readFileSync(new URL(`../fixtures/foreign-programs/${program}.xlsx`, import.meta.url))),
  }),
);

/** A workbook of the example as the office would have sent it, faults included. */
export async function exampleFile(code: string): Promise<File> {
  const office = officeAt(concept, reportingDate, code);
  if (!office) throw new Error(`there is no office ${code}`);
  const rows = withFaults(rowsOfOffice(exampleCatalogue, code, concept, reportingDate), code);
  const bytes = new Uint8Array(await templateWorkbook({ concept, reporting, office, rows }));
  return { name: `${code}.xlsx`, bytes };
}

/** What arrives on bad days. */
export function brokenFiles(): readonly File[] {
  const { bytes } = foreignPrograms[0]!;
  return [
    { name: 'half-synced.xlsx', bytes: bytes.slice(0, bytes.length / 2) },
    { name: 'letter.xlsx', bytes: new TextEncoder().encode('Sehr geehrte Damen und Herren') },
    { name: 'empty.xlsx', bytes: new Uint8Array() },
    { name: 'announces-too-little.xlsx', bytes: withSizes(bytes, 100) },
    { name: 'announces-too-much.xlsx', bytes: withSizes(bytes, 150_000_000) },
    { name: 'garbled.xlsx', bytes: bytes.map((byte, index) => (index > 1_000 && index < 20_000 ? byte ^ 0x55 : byte)) },
  ];
}

/** The workbook with another inflated size for all parts in its zip directory. */
function withSizes(bytes: Uint8Array, size: number): Uint8Array {
  const changed = bytes.slice();
  const view = new DataView(changed.buffer);
  for (let offset = 0; offset + 46 <= changed.length; offset += 1) {
    if (view.getUint32(offset, true) === 0x02014b50) view.setUint32(offset + 24, size, true);
  }
  return changed;
}

function parse(): Concept {
  const parsed = parseConcept(conceptSource);
  if (parsed.status === 'invalid') throw new Error('the concept is invalid');
  return parsed.concept;
}
