import { inflateRawSync } from 'node:zlib';
import { readCatalogue } from '../../catalogue/reading/read-catalogue.ts';
import { readingFinding, readingRules } from '../../catalogue/reading/reading-rules.ts';
import type { Finding } from '../../catalogue/finding.ts';
import { words } from '../../catalogue/words.ts';
import { readWorkbook, type Defect, type Inflate } from '../../xlsx/index.ts';
import type { ForeignFile, Outcome, ReadingContext } from './outcome.ts';

/** From bytes to a catalogue. Runs in a reading process only: the bytes may be anything. */
export async function readForeign({ name, bytes }: ForeignFile, { concept, day }: ReadingContext): Promise<Outcome> {
  const result = await readWorkbook(bytes, inflate);
  if (result.status === 'refused') return { status: 'refused', ...result.refusal };
  const read = readCatalogue(result.workbook, name, concept, day);
  const defects = result.workbook.defects.map((defect) => defectFinding(name, defect));
  return { status: 'read', read: { ...read, findings: [...defects, ...read.findings] } };
}

/** One chunk as large as the part: the default chunks would hold large parts twice. */
const inflate: Inflate = (compressed, maxBytes) =>
  inflateRawSync(compressed, { maxOutputLength: Math.max(1, maxBytes), chunkSize: Math.max(64, maxBytes + 1) });

function defectFinding(file: string, { sheet, cell, message }: Defect): Finding {
  return readingFinding(
    readingRules.defect,
    { file, sheet, cell },
    words(
      `Die Datei ist an dieser Stelle beschädigt; der Rest wurde gelesen. Bitte in Excel öffnen, prüfen und speichern. (${message})`,
      `The file is damaged here; the rest was read. Please open it in Excel, check and save it. (${message})`,
    ),
  );
}
