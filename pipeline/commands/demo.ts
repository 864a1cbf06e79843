import { utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { reportingAt, type Concept } from '../../catalogue/concept/concept.ts';
import type { Reporting } from '../../catalogue/concept/schema.ts';
import { rowsOfOffice } from '../../catalogue/consolidation/drafts.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { words } from '../../catalogue/words.ts';
import { exampleCatalogue } from '../../templates/dessau-rosslau/example/example.ts';
import { lateDirectorate, missingOffice } from '../../templates/dessau-rosslau/example/faults.ts';
import { withFaults } from '../../templates/dessau-rosslau/example/with-faults.ts';
import { templateWorkbook } from '../../templates/workbook/index.ts';
import { writeAtomically } from '../atomic-write.ts';
import { reportingRecipients, workbookName, writeTemplates } from '../handed-out.ts';
import { run } from '../run.ts';
import type { Terminal } from '../terminal.ts';
import { exists, handedOutFolder, loadConcept, type WorkingFolder } from '../working-folder.ts';
import { init } from './init.ts';
import { tellRun } from './run.ts';

/** The day on which the example plays: some weeks after the deadline. */
const demoDay = '2026-02-16' as PlainDate;

/** The badge on every start sheet; the measures' remarks say more. */
const notice = 'Beispiel';

/** Makes the example city's folder, fills it with its workbooks and runs the line. What is there already stays. */
export async function demo({ folder: path }: { readonly folder: string }, terminal: Terminal): Promise<void> {
  const folder = await init(path, terminal);
  const { concept } = await loadConcept(folder);
  const reporting = reportingAt(concept, demoDay);

  if (!(await exists(handedOutFolder(folder, reporting)))) {
    const paths = await writeTemplates(
      folder,
      concept,
      reporting,
      exampleCatalogue,
      reportingRecipients(exampleCatalogue, concept, reporting),
      {
        notice,
        onWritten: (name) => terminal.progress(words(`Vorlage ${name} …`, `Template ${name} …`)),
      },
    );
    terminal.say(
      words(
        `${paths.length} Arbeitsmappen ausgegeben: ${handedOutFolder(folder, reporting)}`,
        `${paths.length} workbooks handed out: ${handedOutFolder(folder, reporting)}`,
      ),
    );
  }
  const received = await fillInbox(folder, concept, reporting, terminal);
  if (received > 0)
    terminal.say(
      words(
        `${received} Arbeitsmappen ausgefüllt zurück: ${folder.inbox}`,
        `${received} workbooks came back: ${folder.inbox}`,
      ),
    );

  tellRun(await run(folder, { today: demoDay, clock: () => new Date() }, terminal), terminal);
}

/** Writes the workbooks as the offices would have sent them in, with the faults of real life. Returns how many. */
async function fillInbox(
  folder: WorkingFolder,
  concept: Concept,
  reporting: Reporting,
  terminal: Terminal,
): Promise<number> {
  const day = reporting.reportingDate;
  let written = 0;
  for (const office of reportingRecipients(exampleCatalogue, concept, reporting)) {
    const path = join(folder.inbox, workbookName(reporting, office));
    if (office.code === missingOffice || (await exists(path))) continue;
    terminal.progress(words(`Arbeitsmappe ${office.name} …`, `Workbook ${office.name} …`));
    const rows = withFaults(rowsOfOffice(exampleCatalogue, office.code, concept, day), office.code);
    await writeAtomically(path, await templateWorkbook({ concept, reporting, office, rows, notice }));
    const received = new Date(`${receivedOn(office.directorate, written)}T10:00:00Z`);
    await utimes(path, received, received);
    written += 1;
  }
  return written;
}

/** Most come in the last weeks of January, one directorate after the deadline. */
function receivedOn(directorate: string, index: number): string {
  return directorate === lateDirectorate.code
    ? lateDirectorate.receivedOn
    : `2026-01-${String(16 + (index % 14)).padStart(2, '0')}`;
}
