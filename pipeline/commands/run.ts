import type { PlainDate } from '../../catalogue/plain-date.ts';
import { words } from '../../catalogue/words.ts';
import { run as runLine, type RunResult } from '../run.ts';
import { findingsSentence, hasErrors, receivedSentence } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { workingFolder } from '../working-folder.ts';

interface RunOptions {
  readonly folder: string;
  readonly today: PlainDate;
}

/** Runs the line on a working folder and says what came of it. Returns whether there are findings of severity error. */
export async function run({ folder, today }: RunOptions, terminal: Terminal): Promise<boolean> {
  const result = await runLine(workingFolder(folder), { today, clock: () => new Date() }, terminal);
  tellRun(result, terminal);
  return hasErrors(result.findings);
}

export function tellRun({ outcome, edition, report, completeness, findings }: RunResult, terminal: Terminal): void {
  terminal.say(
    outcome === 'edition'
      ? words(`Neue Ausgabe ${edition.id}.`, `New edition ${edition.id}.`)
      : words(
          `Nichts hat sich geändert; es bleibt bei der Ausgabe ${edition.id}.`,
          `Nothing has changed; edition ${edition.id} stands.`,
        ),
  );
  terminal.say(receivedSentence(completeness));
  terminal.say(findingsSentence(findings));
  terminal.say(words(`Bericht: ${report}`, `Report: ${report}`));
}
