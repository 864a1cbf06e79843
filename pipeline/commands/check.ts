import { reportingAt } from '../../catalogue/concept/concept.ts';
import { merge } from '../../catalogue/consolidation/consolidate.ts';
import { emptyCatalogue, type Catalogue } from '../../catalogue/contract/contract.ts';
import { severityLabels, type Finding } from '../../catalogue/finding.ts';
import type { Monitoring } from '../../catalogue/monitoring.ts';
import { conceptFile } from '../../catalogue/rules/check.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { words, type Language } from '../../catalogue/words.ts';
import { submissionsIn } from '../inputs.ts';
import { monitor } from '../monitor.ts';
import { findingsSentence, hasErrors, receivedSentence } from '../summary.ts';
import type { Terminal } from '../terminal.ts';
import { exists, handedOutFolder, loadConcept, workingFolder } from '../working-folder.ts';

interface CheckOptions {
  readonly folder: string;
  readonly today: PlainDate;
  readonly paths: readonly string[];
  readonly json: boolean;
}

/** Checks workbooks without keeping anything. Returns whether there are findings of severity error. */
export async function check({ folder: path, today, paths, json }: CheckOptions, terminal: Terminal): Promise<boolean> {
  const folder = workingFolder(path);
  const { concept } = await loadConcept(folder);
  const reporting = reportingAt(concept, today);
  const submissions = await submissionsIn(paths.length > 0 ? paths : [folder.inbox], concept, reporting.reportingDate, {
    onRead: (name) => terminal.progress(words(`Gelesen: ${name}`, `Read: ${name}`)),
  });
  const templates = handedOutFolder(folder, reporting);
  const handedOut: Catalogue = (await exists(templates))
    ? merge(
        (await submissionsIn([templates], concept, reporting.reportingDate, { base: folder.root })).map(
          ({ catalogue }) => catalogue,
        ),
      )
    : emptyCatalogue;
  const monitoring = monitor(concept, reporting, submissions, handedOut);

  if (json) terminal.print(JSON.stringify(checkDocument(monitoring, terminal.language), undefined, 2));
  else tell(monitoring, terminal);
  return hasErrors(monitoring.findings);
}

/** The document of `check --json`; its shape is part of the product and only grows. */
export function checkDocument({ reporting, sources, findings, completeness }: Monitoring, language: Language): object {
  const byFile = Map.groupBy(findings, ({ place }) => place.file);
  return {
    version: 1,
    reportingDate: reporting.reportingDate,
    workbooks: sources.map(({ file, sha256, status }) => ({
      file,
      sha256,
      status,
      findings: (byFile.get(file) ?? []).map((finding) => findingDocument(finding, language)),
    })),
    /** Findings on the whole, for instance a goal without a measure. */
    concept: {
      file: conceptFile,
      findings: (byFile.get(conceptFile) ?? []).map((finding) => findingDocument(finding, language)),
    },
    completeness,
  };
}

function findingDocument({ rule, severity, place, message, fix }: Finding, language: Language): object {
  return {
    rule,
    severity,
    sheet: place.sheet ?? null,
    cell: place.cell ?? null,
    column: place.column ?? null,
    message: message[language],
    ...(fix && { fix }),
  };
}

function tell({ sources, findings, completeness }: Monitoring, terminal: Terminal): void {
  const byFile = Map.groupBy(findings, ({ place }) => place.file);
  for (const file of [...sources.map((source) => source.file), conceptFile]) {
    if (file === conceptFile && !byFile.has(file)) continue;
    terminal.print(file);
    for (const { severity, place, message, rule } of byFile.get(file) ?? []) {
      const where = [place.sheet, place.cell].filter((part) => part !== undefined).join(' ');
      terminal.print(
        `  ${severityLabels[severity][terminal.language].padEnd(8)} ${where.padEnd(18)} ${message[terminal.language]} [${rule}]`,
      );
    }
  }
  terminal.say(receivedSentence(completeness));
  terminal.say(findingsSentence(findings));
}
