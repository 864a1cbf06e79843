import { parseConcept } from '../../catalogue/concept/parse.ts';
import { formatDate, type PlainDate } from '../../catalogue/plain-date.ts';
import { explain as explainNumber } from '../../catalogue/provenance.ts';
import { words } from '../../catalogue/words.ts';
import { openArchive } from '../archive/archive.ts';
import type { Terminal } from '../terminal.ts';
import { UserError } from '../user-error.ts';
import { exists, workingFolder } from '../working-folder.ts';

interface ExplainOptions {
  readonly folder: string;
  readonly today: PlainDate;
  readonly id: string | undefined;
}

/** Prints where every entry behind a measure, indicator or mandate of the last edition comes from. */
export async function explain({ folder: path, today, id }: ExplainOptions, terminal: Terminal): Promise<void> {
  if (id === undefined) {
    throw new UserError(
      words(
        'Bitte eine Nummer angeben, zum Beispiel: explain BS-01',
        'Please give a number, for instance: explain BS-01',
      ),
    );
  }
  const folder = workingFolder(path);
  const edition = (await exists(folder.archive)) ? lastEdition(folder.archive, today) : undefined;
  if (!edition)
    throw new UserError(
      words('Es gibt noch keine Ausgabe; bitte zuerst „run“.', 'There is no edition yet; please “run” first.'),
    );
  const parsed = parseConcept(edition.concept);
  if (parsed.status === 'invalid') throw new Error(`the concept of edition ${edition.id} is not readable any more`);

  const rows = explainNumber(id, edition.catalogue, edition.sources, parsed.concept, edition.reportingDate);
  if (rows.length === 0) {
    throw new UserError(
      words(
        `In der Ausgabe ${edition.id} gibt es keine Nummer „${id}“.`,
        `There is no number “${id}” in edition ${edition.id}.`,
      ),
    );
  }
  terminal.say(
    words(
      `Ausgabe ${edition.id}, Stichtag ${formatDate(edition.reportingDate)}`,
      `Edition ${edition.id}, reporting date ${formatDate(edition.reportingDate)}`,
    ),
  );
  for (const { sheet, title, entries } of rows) {
    const [first] = entries;
    terminal.print(`\n${sheet} ${title}`);
    if (first) terminal.print(`  ${first.file}${sourceNote(first)}`);
    for (const { label, shown, understood, sheet: place, cell } of entries) {
      terminal.print(
        `  ${`${place} ${cell}`.padEnd(18)} ${label.padEnd(28)} ${shown.replaceAll('\n', ' ')}${understood ? '' : ' (?)'}`,
      );
    }
  }
}

function sourceNote({
  sha256,
  receivedOn,
}: {
  readonly sha256: string | undefined;
  readonly receivedOn: PlainDate | undefined;
}): string {
  return sha256 === undefined || receivedOn === undefined ? '' : `, ${formatDate(receivedOn)}, sha256 ${sha256}`;
}

function lastEdition(folder: string, today: PlainDate) {
  const archive = openArchive(folder);
  try {
    const last = archive.last(today);
    return last && archive.load(last.id);
  } finally {
    archive.close();
  }
}
