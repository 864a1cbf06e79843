import type { Finding, Fix, Place, Severity } from '../finding.ts';
import { words, type Words } from '../words.ts';

/** A rule that speaks while a workbook is read. The text comes with the place, the rest is declared here once. */
export interface ReadingRule {
  readonly id: string;
  readonly severity: Severity;
  readonly title: Words;
}

export const readingRules = {
  refused: {
    id: 'L-DATEI-01',
    severity: 'error',
    title: words('Datei kann nicht gelesen werden', 'File cannot be read'),
  },
  notACatalogue: {
    id: 'L-DATEI-02',
    severity: 'error',
    title: words('Datei ist keine Arbeitsmappe des Maßnahmenkatalogs', 'File is not a catalogue workbook'),
  },
  defect: { id: 'L-DATEI-03', severity: 'warning', title: words('Datei ist beschädigt', 'File is damaged') },
  otherPeriod: {
    id: 'L-DATEI-04',
    severity: 'error',
    title: words('Arbeitsmappe eines anderen Berichts', 'Workbook of another report'),
  },
  missingSheet: { id: 'L-BLATT-01', severity: 'error', title: words('Blatt fehlt', 'Sheet missing') },
  extraSheet: {
    id: 'L-BLATT-02',
    severity: 'info',
    title: words('Blatt gehört nicht zur Vorlage', 'Sheet is not part of the template'),
  },
  missingColumn: { id: 'L-SPALTE-01', severity: 'warning', title: words('Spalte fehlt', 'Column missing') },
  renamedColumn: { id: 'L-SPALTE-02', severity: 'info', title: words('Spalte heißt anders', 'Column renamed') },
  extraColumn: {
    id: 'L-SPALTE-03',
    severity: 'warning',
    title: words('Spalte gehört nicht zur Vorlage', 'Column is not part of the template'),
  },
  rowWithoutNumber: { id: 'L-ZEILE-01', severity: 'error', title: words('Zeile ohne Nummer', 'Row without number') },
  interpreted: {
    id: 'L-WERT-01',
    severity: 'info',
    title: words('Eintrag sinngemäß gelesen', 'Entry read by its meaning'),
  },
  unreadable: { id: 'L-WERT-02', severity: 'error', title: words('Eintrag nicht verstanden', 'Entry not understood') },
  placeholder: {
    id: 'L-WERT-03',
    severity: 'info',
    title: words('Platzhalter als leer gelesen', 'Placeholder read as empty'),
  },
} as const satisfies Readonly<Record<string, ReadingRule>>;

export function readingFinding(rule: ReadingRule, place: Place, message: Words, fix?: Fix): Finding {
  return { rule: rule.id, severity: rule.severity, message, place, ...(fix && { fix }) };
}
