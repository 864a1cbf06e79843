import { inflateRawSync } from 'node:zlib';
import { readWorkbook, type Inflate } from '../xlsx/index.ts';
import type { Concept } from '../catalogue/concept/concept.ts';
import { officesAt } from '../catalogue/concept/concept.ts';
import { emptyCatalogue, type Catalogue } from '../catalogue/contract/contract.ts';
import type { Finding } from '../catalogue/finding.ts';
import { formatDate, type PlainDate } from '../catalogue/plain-date.ts';
import { readCatalogue } from '../catalogue/reading/read-catalogue.ts';
import { readingFinding, readingRules } from '../catalogue/reading/reading-rules.ts';
import { refusedFinding } from '../catalogue/reading/refusals.ts';
import { words } from '../catalogue/words.ts';
import type { Collected } from './inbox.ts';

/** A file of the inbox after reading: a catalogue, or the reason why there is none. */
export interface Submission {
  readonly file: string;
  readonly sha256: string;
  readonly receivedOn: PlainDate | undefined;
  readonly status: 'read' | 'refused';
  /** Code of the office or directorate for which the workbook was made. */
  readonly unit: string | undefined;
  /** Offices for which it speaks. */
  readonly offices: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  readonly findings: readonly Finding[];
}

/** Reads one collected file. Never throws: what cannot be read is a finding. */
export async function readSubmission(collected: Collected, concept: Concept, day: PlainDate): Promise<Submission> {
  if (collected.status === 'refused') {
    return refused(collected.name, '', undefined, refusedFinding(collected.name, collected.reason));
  }
  const { name, bytes, sha256, receivedOn } = collected.file;
  const result = await readWorkbook(bytes, inflate);
  if (result.status === 'refused')
    return refused(name, sha256, receivedOn, refusedFinding(name, result.refusal.reason));

  const read = readCatalogue(result.workbook, name, concept, day);
  const findings = [...result.workbook.defects.map((defect) => defectFinding(name, defect)), ...read.findings];
  if (!read.recognised) return { ...refused(name, sha256, receivedOn), findings };
  const otherDate = read.identity.reportingDate;
  if (otherDate !== undefined && otherDate !== day)
    return refused(name, sha256, receivedOn, otherPeriodFinding(name, otherDate, day));
  return {
    file: name,
    sha256,
    receivedOn,
    status: 'read',
    unit: read.identity.unit,
    offices: officesOf(read.identity.unit, read.catalogue, concept, day),
    catalogue: read.catalogue,
    findings,
  };
}

/** One chunk as large as the part: the default chunks would hold large parts twice. */
const inflate: Inflate = (compressed, maxBytes) =>
  inflateRawSync(compressed, { maxOutputLength: Math.max(1, maxBytes), chunkSize: Math.max(64, maxBytes + 1) });

function refused(
  file: string,
  sha256: string,
  receivedOn: PlainDate | undefined,
  ...findings: readonly Finding[]
): Submission {
  return {
    file,
    sha256,
    receivedOn,
    status: 'refused',
    unit: undefined,
    offices: new Set(),
    catalogue: emptyCatalogue,
    findings,
  };
}

function otherPeriodFinding(file: string, made: PlainDate, due: PlainDate): Finding {
  return readingFinding(
    readingRules.otherPeriod,
    { file },
    words(
      `Die Arbeitsmappe gehört zum Bericht mit Stichtag ${formatDate(made)}; fällig ist der Stichtag ${formatDate(due)}. Sie wird nicht ausgewertet; bitte die aktuelle Vorlage verwenden.`,
      `The workbook belongs to the report of ${formatDate(made)}; the one that is due is of ${formatDate(due)}. It is not evaluated; please use the current template.`,
    ),
  );
}

function defectFinding(
  file: string,
  defect: { readonly sheet: string | undefined; readonly cell: string | undefined; readonly message: string },
): Finding {
  return readingFinding(
    readingRules.defect,
    { file, sheet: defect.sheet, cell: defect.cell },
    words(
      `Die Datei ist an dieser Stelle beschädigt; der Rest wurde gelesen. Bitte in Excel öffnen, prüfen und speichern. (${defect.message})`,
      `The file is damaged here; the rest was read. Please open it in Excel, check and save it. (${defect.message})`,
    ),
  );
}

/** The office of the workbook; for a directorate its offices; where the file does not say, the office most of its measures name. */
function officesOf(
  unit: string | undefined,
  { measures }: Catalogue,
  concept: Concept,
  day: PlainDate,
): ReadonlySet<string> {
  const offices = officesAt(concept, day);
  if (offices.some(({ code }) => code === unit)) return new Set([unit ?? '']);
  const ofDirectorate = offices.filter(({ directorate }) => directorate === unit).map(({ code }) => code);
  if (ofDirectorate.length > 0) return new Set(ofDirectorate);
  const named = Map.groupBy(measures, ({ office }) => office ?? '');
  const [most] = [...named].filter(([code]) => code !== '').toSorted(([, a], [, b]) => b.length - a.length);
  return new Set(most ? [most[0]] : []);
}
