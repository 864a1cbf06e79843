import { officesAt } from '../concept/concept.ts';
import { signOffs, type SignOff } from '../contract/sign-offs.ts';
import { formatDate, type PlainDate } from '../plain-date.ts';
import { quoted, words } from '../words.ts';
import { contentHash } from './content-hash.ts';
import { remark, remarksOn, rule } from './rule.ts';

const approval = 'Ratspraxis: das Dezernat steht hinter seinen Angaben; DHIS2: Freigabe sperrt den Stand';

const changedAfterSignOff = rule({
  id: 'Z-FREIGABE-01',
  severity: 'warning',
  title: words('Angaben nach der Freigabe geändert', 'Data changed after sign-off'),
  source: approval,
  example: 'Die Prüfsumme der Freigabe passt nicht mehr zu den Angaben der Arbeitsmappe.',
  check: (subject) => {
    const signed = latestSignOffs(subject.signOffs, subject.reportingDate).filter(
      ({ contentHash: hash }) => hash !== undefined,
    );
    if (signed.length === 0) return [];
    const now = contentHash(subject);
    return remarksOn(signOffs, 'contentHash', signed, ({ directorate, contentHash: then, signedOn }) =>
      then !== now
        ? words(
            `Seit der Freigabe des Dezernats ${directorate ?? ''}${signedOn === undefined ? '' : ` am ${formatDate(signedOn)}`} wurden Angaben geändert. Bitte die Freigabe erneuern.`,
            `Since the sign-off of directorate ${directorate ?? ''}${signedOn === undefined ? '' : ` on ${formatDate(signedOn)}`} data were changed. Please renew the sign-off.`,
          )
        : undefined,
    );
  },
});

const updatedAfterSignOff = rule({
  id: 'Z-FREIGABE-02',
  severity: 'warning',
  scope: 'catalogue',
  title: words('Freigabe älter als die Angaben', 'Sign-off older than the data'),
  source: approval,
  example: 'Dezernat V gab am 20.01.2026 frei, BS-01 wurde am 27.01.2026 aktualisiert.',
  check: ({ signOffs: rows, measures: all, concept, reportingDate }) => {
    const directorateOf = new Map(
      officesAt(concept, reportingDate).map(({ code, directorate }) => [code, directorate]),
    );
    const measuresOf = Map.groupBy(all, ({ office }) => directorateOf.get(office ?? ''));
    return remarksOn(signOffs, 'signedOn', latestSignOffs(rows, reportingDate), ({ directorate, signedOn }) => {
      if (directorate === undefined || signedOn === undefined) return undefined;
      const later = (measuresOf.get(directorate) ?? []).filter(
        ({ updatedOn }) => updatedOn !== undefined && updatedOn > signedOn,
      );
      if (later.length === 0) return undefined;
      const named = later.slice(0, 3).map(({ id }) => id);
      const shown = later.length > 3 ? [...named, `${later.length - 3} weitere`] : named;
      return words(
        `Dezernat ${directorate} gab am ${formatDate(signedOn)} frei; danach aktualisiert: ${shown.join(', ')}. Bitte die Freigabe erneuern.`,
        `Directorate ${directorate} signed off on ${formatDate(signedOn)}; updated afterwards: ${named.join(', ')}${later.length > 3 ? ` and ${later.length - 3} more` : ''}. Please renew the sign-off.`,
      );
    });
  },
});

/** The last sign-off of each directorate for the report: an earlier one is replaced by it. */
function latestSignOffs(rows: readonly SignOff[], reportingDate: PlainDate): readonly SignOff[] {
  const latest = new Map<string | undefined, SignOff>();
  for (const row of rows) {
    if (row.decision === undefined || row.reportingDate !== reportingDate) continue;
    const known = latest.get(row.directorate);
    if (known === undefined || (row.signedOn ?? '') >= (known.signedOn ?? '')) latest.set(row.directorate, row);
  }
  return [...latest.values()];
}

const signedBeforeReportingDate = rule({
  id: 'Z-FREIGABE-03',
  severity: 'warning',
  title: words('Freigabe vor dem Stichtag', 'Sign-off before the reporting date'),
  source: 'Statistik: der Stand an einem Stichtag lässt sich erst danach bestätigen',
  example: 'Dezernat V gab am 15.12.2025 für den Stichtag 31.12.2025 frei.',
  check: ({ signOffs: rows }) =>
    remarksOn(signOffs, 'signedOn', rows, ({ directorate, signedOn, reportingDate }) =>
      signedOn !== undefined && reportingDate !== undefined && signedOn < reportingDate
        ? words(
            `Dezernat ${directorate ?? ''} gab am ${formatDate(signedOn)} frei, vor dem Stichtag ${formatDate(reportingDate)}. Bitte den Tag prüfen oder die Freigabe nach dem Stichtag erneuern.`,
            `Directorate ${directorate ?? ''} signed off on ${formatDate(signedOn)}, before the reporting date ${formatDate(reportingDate)}. Please check the day or renew the sign-off after it.`,
          )
        : undefined,
    ),
});

const signedForNoReport = rule({
  id: 'Z-FREIGABE-04',
  severity: 'warning',
  title: words('Freigabe für einen Stichtag ohne Bericht', 'Sign-off for a date without a report'),
  source: 'Konzept: Berichtskalender',
  example: 'Eine Freigabe nennt den Stichtag 31.12.2024, berichtet wird zum 31.12.2025.',
  check: ({ signOffs: rows, concept, reportingDate: due }) => {
    const dates = new Set(concept.reporting.calendar.map(({ reportingDate }) => reportingDate));
    return remarksOn(signOffs, 'reportingDate', rows, ({ reportingDate }) =>
      reportingDate !== undefined && !dates.has(reportingDate)
        ? words(
            `Zum ${formatDate(reportingDate)} gibt es keinen Bericht; der nächste Stichtag ist der ${formatDate(due)}. Bitte den Stichtag der Freigabe prüfen.`,
            `There is no report for ${formatDate(reportingDate)}; the reporting date is ${formatDate(due)}. Please check the date of the sign-off.`,
          )
        : undefined,
    );
  },
});

const freeWithConditions = rule({
  id: 'Z-FREIGABE-05',
  severity: 'warning',
  title: words('„frei“, aber mit Auflagen', '“frei”, but with conditions'),
  source: approval,
  example: 'Dezernat V gibt „frei“ und schreibt unter „Auflagen“, was noch fehlt.',
  check: ({ signOffs: rows }) =>
    rows.flatMap((row) =>
      row.decision === 'frei' && row.conditions !== undefined
        ? [
            remark(
              signOffs,
              row,
              'decision',
              words(
                `Die Entscheidung ist „frei“, unter „Auflagen“ steht aber ${quoted(shortened(row.conditions))}. Bitte „frei mit Auflagen“ wählen oder die Auflagen leeren.`,
                `The decision is “frei”, but there are conditions: “${shortened(row.conditions)}”. Please choose “frei mit Auflagen” or clear the conditions.`,
              ),
            ),
          ]
        : [],
    ),
});

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 57).trimEnd()} …` : text;
}

export const signOffRules = [
  changedAfterSignOff,
  updatedAfterSignOff,
  signedBeforeReportingDate,
  signedForNoReport,
  freeWithConditions,
];
