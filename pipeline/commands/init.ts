import { readFile } from 'node:fs/promises';
import { words } from '../../catalogue/words.ts';
import { writeAtomically } from '../atomic-write.ts';
import type { Terminal } from '../terminal.ts';
import { exists, makeFolders, workingFolder, type WorkingFolder } from '../working-folder.ts';

const sampleConcept = new URL('../../templates/dessau-rosslau/konzept.yaml', import.meta.url);

/** Makes a working folder with the concept of Dessau-Roßlau as a sample. What is there already stays. */
export async function init(path: string, terminal: Terminal): Promise<WorkingFolder> {
  const folder = workingFolder(path);
  await makeFolders(folder);
  if (await exists(folder.concept)) {
    terminal.say(
      words(`Der Arbeitsordner besteht schon: ${folder.root}`, `The working folder exists already: ${folder.root}`),
    );
    return folder;
  }
  await writeAtomically(folder.concept, await readFile(sampleConcept));
  terminal.say(
    words(
      `Arbeitsordner angelegt: ${folder.root}\nNächster Schritt: die Konzeptdatei ${folder.concept} an die eigene Stadt anpassen, dann „template“.`,
      `Working folder made: ${folder.root}\nNext: fit the concept file ${folder.concept} to your city, then “template”.`,
    ),
  );
  return folder;
}
