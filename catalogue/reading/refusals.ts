import type { Finding } from '../finding.ts';
import { words } from '../words.ts';
import { readingFinding, readingRules } from './reading-rules.ts';

/** Why a file cannot be read, and what the person who sent it can do. */
const refusalMessages = {
  empty: words('Die Datei ist leer. Bitte erneut ablegen.', 'The file is empty. Please hand it in again.'),
  encrypted: words(
    'Die Datei ist mit einem Kennwort geschützt. Bitte ohne Kennwort speichern und erneut ablegen.',
    'The file is protected by a password. Please save it without one and hand it in again.',
  ),
  'old-excel': words(
    'Die Datei hat das alte Excel-Format (.xls). Bitte als Excel-Arbeitsmappe (.xlsx) speichern.',
    'The file has the old Excel format (.xls). Please save it as .xlsx.',
  ),
  'binary-excel': words(
    'Die Datei ist eine Binärarbeitsmappe (.xlsb). Bitte als Excel-Arbeitsmappe (.xlsx) speichern.',
    'The file is a binary workbook (.xlsb). Please save it as .xlsx.',
  ),
  'open-document': words(
    'Die Datei ist eine OpenDocument-Tabelle (.ods). Bitte als Excel-Arbeitsmappe (.xlsx) speichern.',
    'The file is an OpenDocument spreadsheet (.ods). Please save it as .xlsx.',
  ),
  html: words(
    'Die Datei ist eine Webseite und keine Arbeitsmappe. Bitte in Excel öffnen und als .xlsx speichern.',
    'The file is a web page, not a workbook. Please open it in Excel and save it as .xlsx.',
  ),
  text: words(
    'Die Datei enthält nur Text (zum Beispiel CSV). Bitte die zugesandte Arbeitsmappe verwenden.',
    'The file holds plain text (for instance CSV). Please use the workbook you were sent.',
  ),
  'lock-file': words(
    'Das ist nur die Sperrdatei einer geöffneten Arbeitsmappe. Bitte die Arbeitsmappe schließen; sie selbst ist abzulegen.',
    'This is only the lock file of an open workbook. Please close the workbook and hand in the workbook itself.',
  ),
  'all-zero': words(
    'Die Datei enthält keine Daten; das Kopieren wurde vermutlich unterbrochen. Bitte erneut ablegen.',
    'The file holds no data; copying it was probably interrupted. Please hand it in again.',
  ),
  'half-synced': words(
    'Die Datei ist unvollständig, vermutlich läuft die Synchronisierung noch. Beim nächsten Lauf wird sie erneut gelesen.',
    'The file is incomplete, probably it is still being synchronised. It will be read again on the next run.',
  ),
  'not-a-workbook': words(
    'Die Datei ist keine Excel-Arbeitsmappe. Bitte die zugesandte Vorlage verwenden.',
    'The file is not an Excel workbook. Please use the workbook you were sent.',
  ),
  'too-big': words(
    'Die Datei ist ungewöhnlich groß. Bitte Bilder und leere formatierte Zeilen entfernen und erneut ablegen.',
    'The file is unusually large. Please remove pictures and empty formatted rows and hand it in again.',
  ),
  damaged: words(
    'Die Datei ist beschädigt. Bitte in Excel öffnen, reparieren lassen, speichern und erneut ablegen.',
    'The file is damaged. Please open it in Excel, let it be repaired, save it and hand it in again.',
  ),
  suspicious: words(
    'Die Datei ist anders aufgebaut, als es ein Office-Programm täte, und wird aus Vorsicht nicht gelesen. Bitte ihre Herkunft klären.',
    'The file is built as no office program would do it and is not read as a precaution. Please find out where it comes from.',
  ),
  'too-slow': words(
    'Das Lesen der Datei hat zu lange gedauert und wurde abgebrochen. Bitte Bilder, leere formatierte Zeilen und fremde Blätter entfernen und erneut ablegen.',
    'Reading the file took too long and was stopped. Please remove pictures, empty formatted rows and extra sheets and hand it in again.',
  ),
  'reader-failed': words(
    'Die Datei konnte nicht ausgewertet werden; das liegt vermutlich am Programm. Bitte die Datei an die Betreuung weitergeben.',
    'The file could not be evaluated, probably through a fault of the program. Please pass the file on to support.',
  ),
  locked: words(
    'Die Datei ist gerade durch ein anderes Programm gesperrt. Beim nächsten Lauf wird sie erneut gelesen.',
    'The file is locked by another program. It will be read again on the next run.',
  ),
} as const;

export type RefusalReason = keyof typeof refusalMessages;

export function refusedFinding(file: string, reason: RefusalReason): Finding {
  return readingFinding(readingRules.refused, { file }, refusalMessages[reason]);
}
