import type { Completeness } from '../catalogue/completeness.ts';
import type { Finding, Severity } from '../catalogue/finding.ts';
import { words, type Words } from '../catalogue/words.ts';

/** One sentence on what came in. */
export function receivedSentence({ total: { offices, measures } }: Completeness): Words {
  const received = offices.inTime + offices.late;
  return words(
    `${received} von ${offices.expected} Ämtern ${received === 1 ? 'hat' : 'haben'} gemeldet, ${offices.late} davon verspätet; ${measures.reported} von ${measures.expected} Maßnahmen ${measures.reported === 1 ? 'hat' : 'haben'} einen Umsetzungsstand.`,
    `${received} of ${offices.expected} offices reported, ${offices.late} of them late; ${measures.reported} of ${measures.expected} measures ${measures.reported === 1 ? 'has' : 'have'} a state.`,
  );
}

/** One sentence on what was found. */
export function findingsSentence(findings: readonly Finding[]): Words {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return words(
    `Befunde: ${count('error')} Fehler, ${plural(count('warning'), 'Warnung', 'Warnungen')}, ${plural(count('info'), 'Hinweis', 'Hinweise')}.`,
    `Findings: ${plural(count('error'), 'error', 'errors')}, ${plural(count('warning'), 'warning', 'warnings')}, ${plural(count('info'), 'hint', 'hints')}.`,
  );
}

export function hasErrors(findings: readonly Finding[]): boolean {
  return findings.some(({ severity }) => severity === 'error');
}

function plural(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}
