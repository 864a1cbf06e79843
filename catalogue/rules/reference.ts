import { severityLabels, type Severity } from '../finding.ts';
import type { ReadingRule } from '../reading/reading-rules.ts';
import type { Family, Rule, Scope } from './rule.ts';

/** What must be at hand for a rule to speak. */
const needs: Readonly<Record<Scope, string>> = {
  workbook: 'Arbeitsmappe',
  catalogue: 'ganzer Katalog',
  archive: 'letzter Bericht',
};

/** The rule reference, `docs/regeln.md`: every rule with its severity, its source and an example, family by family. */
export function ruleReference(families: readonly Family[], readingRules: readonly ReadingRule[]): string {
  const rules = families.flatMap((family) => family.rules);
  return `${[
    '# Prüfregeln',
    [
      `Der Integrationsmonitor prüft jede Meldung mit ${rules.length} Regeln (${inWords(rules)}); dazu kommen`,
      `${readingRules.length} Regeln, die beim Lesen der Dateien sprechen. Im Aufgabenbereich von Excel und im nächtlichen`,
      'Lauf gelten dieselben Regeln mit denselben Worten.',
    ].join('\n'),
    [
      '- **Fehler** sind Widersprüche und fehlende Pflichtangaben.',
      '- **Warnungen** nennen, was zweifelhaft ist und angesehen werden soll.',
      '- **Hinweise** sind Vorschläge; man darf sie übergehen.',
    ].join('\n'),
    [
      'Unter „Braucht“ steht, was zur Prüfung vorliegen muss: die einzelne Arbeitsmappe (dann spricht die Regel schon in',
      'Excel), der ganze Katalog aller Ämter oder der letzte Bericht im Archiv. Die Kennung einer Regel behält ihre',
      'Bedeutung.',
    ].join('\n'),
    'Diese Datei entsteht aus den Regeln selbst; bitte nicht von Hand ändern.',
    ...families.flatMap((family) => [`## ${family.title.de}`, ruleTable(family.rules)]),
    '## Lesen der Dateien',
    [
      'Diese Regeln sprechen, während eine Arbeitsmappe gelesen wird: wenn etwas fehlt, gedeutet werden musste oder nicht',
      'zu verstehen war.',
    ].join('\n'),
    table(
      ['Regel', 'Schwere', 'Was gemeldet wird'],
      readingRules.map(({ id, severity, title }) => [id, label(severity), title.de]),
    ),
  ].join('\n\n')}\n`;
}

function inWords(rules: readonly Rule[]): string {
  const count = (severity: Severity) => rules.filter((rule) => rule.severity === severity).length;
  return `${count('error')} Fehler, ${count('warning')} Warnungen, ${count('info')} Hinweise`;
}

function ruleTable(rules: readonly Rule[]): string {
  return table(
    ['Regel', 'Schwere', 'Was geprüft wird', 'Braucht', 'Quelle', 'Beispiel'],
    rules.map(({ id, severity, title, scope, source, example }) => [
      id,
      label(severity),
      title.de,
      needs[scope],
      source,
      example,
    ]),
  );
}

function label(severity: Severity): string {
  return severityLabels[severity].de;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [header, header.map(() => '---'), ...rows].map((cells) => `| ${cells.map(escaped).join(' | ')} |`).join('\n');
}

function escaped(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('\n', ' ');
}
