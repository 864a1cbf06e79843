import { directoratesAt, entryLabel, officesAt, type Concept } from '../concept/concept.ts';
import type { Office } from '../concept/schema.ts';
import { indicators } from '../contract/indicators.ts';
import { mandates } from '../contract/mandates.ts';
import { measures } from '../contract/measures.ts';
import { signOffs } from '../contract/sign-offs.ts';
import { formatDate, type PlainDate } from '../plain-date.ts';
import { normalised } from '../reading/label.ts';
import { quoted, words } from '../words.ts';
import { isPending } from './kinds.ts';
import { remark, rule, type Remark } from './rule.ts';
import type { Subject } from './subject.ts';

const organisation = 'Konzept: Organisation mit Gültigkeit; ein neuer Zuschnitt gilt ab seinem Tag';

/** The offices of a day, and for codes of another day the office that took over. */
interface Offices {
  readonly valid: ReadonlyMap<string, Office>;
  readonly everKnown: ReadonlySet<string>;
  readonly successorOf: ReadonlyMap<string, Office>;
}

function officesOn(concept: Concept, day: PlainDate): Offices {
  const valid = officesAt(concept, day);
  const heirs = Map.groupBy(
    valid.flatMap((office) => office.formerly.map((former) => ({ former, office }))),
    ({ former }) => former,
  );
  return {
    valid: new Map(valid.map((office) => [office.code, office])),
    everKnown: new Set(
      concept.organisation.flatMap(({ offices }) => offices.flatMap(({ code, formerly }) => [code, ...formerly])),
    ),
    // An office that was divided has several heirs; then nobody but the city can say which is meant.
    successorOf: new Map(
      [...heirs].flatMap(([former, [only, ...rest]]) =>
        only && rest.length === 0 ? [[former, only.office] as const] : [],
      ),
    ),
  };
}

const officeNotValid = rule({
  id: 'O-AMT-01',
  severity: 'error',
  title: words(
    'Amt oder Dezernat gibt es am Stichtag nicht',
    'Office or directorate does not exist at the reporting date',
  ),
  source: organisation,
  example: 'GZ-06 nennt das Amt 44; seit 01.01.2023 ist es das Amt 52.',
  check: (subject) => {
    const { concept, reportingDate } = subject;
    const { valid, successorOf } = officesOn(concept, reportingDate);
    const directorates = new Set(directoratesAt(concept, reportingDate).map(({ code }) => code));
    const offices = [
      ...subject.measures.map((row) => ({ row, sheet: measures })),
      ...subject.indicators.map((row) => ({ row, sheet: indicators })),
    ];
    return [
      ...offices.flatMap(({ row, sheet }): readonly Remark[] => {
        if (row.office === undefined || valid.has(row.office)) return [];
        const heir = successorOf.get(row.office);
        return [
          remark(
            sheet,
            row,
            'office',
            heir === undefined
              ? words(
                  `Das Amt ${quoted(row.office)} gibt es am Stichtag ${formatDate(reportingDate)} nicht. Bitte das Integrationsbüro um Berichtigung bitten.`,
                  `There is no office “${row.office}” at the reporting date ${formatDate(reportingDate)}. Please ask the Integrationsbüro for correction.`,
                )
              : words(
                  `Das Amt ${quoted(row.office)} gibt es am Stichtag ${formatDate(reportingDate)} nicht mehr. Bitte ${quoted(entryLabel(heir))} eintragen.`,
                  `The office “${row.office}” no longer exists at the reporting date ${formatDate(reportingDate)}. Please enter “${entryLabel(heir)}”.`,
                ),
            heir && { set: entryLabel(heir) },
          ),
        ];
      }),
      ...subject.signOffs.flatMap((row) =>
        row.directorate === undefined || directorates.has(row.directorate)
          ? []
          : [
              remark(
                signOffs,
                row,
                'directorate',
                words(
                  `Das Dezernat ${quoted(row.directorate)} gibt es am Stichtag ${formatDate(reportingDate)} nicht. Bitte aus der Liste wählen.`,
                  `There is no directorate “${row.directorate}” at the reporting date ${formatDate(reportingDate)}. Please choose from the list.`,
                ),
              ),
            ],
      ),
    ];
  },
});

const formerOfficeInText = rule({
  id: 'O-AMT-02',
  severity: 'warning',
  title: words('Amt nach früherem Zuschnitt genannt', 'Office named by a former organisation'),
  source: organisation,
  example: 'Unter „Mitwirkende Stellen“ steht „Amt 44“; seit 01.01.2023 ist es das Amt 52.',
  check: (subject) => {
    const offices = officesOn(subject.concept, subject.reportingDate);
    return [...partnersByFormerCode(subject, offices), ...addresseesByFormerCode(subject, offices)];
  },
});

function isFormer(code: string, { valid, everKnown }: Offices): boolean {
  return everKnown.has(code) && !valid.has(code);
}

/** „Amt 44“, as the help of the column asks for it. */
const namedOffice = /\bAmt ([A-Z]{0,2}\d{1,3})\b/g;

function partnersByFormerCode({ measures: rows }: Subject, offices: Offices): readonly Remark[] {
  return rows.flatMap((measure) => {
    const { partners = '' } = measure;
    const former = [...partners.matchAll(namedOffice)].flatMap(([, code = '']) =>
      isFormer(code, offices) ? [code] : [],
    );
    const [code] = former;
    if (code === undefined) return [];
    const heirs = former.map((each) => offices.successorOf.get(each));
    const mended = partners.replaceAll(namedOffice, (whole, each: string) => {
      const heir = isFormer(each, offices) ? offices.successorOf.get(each) : undefined;
      return heir === undefined ? whole : `Amt ${heir.code}`;
    });
    return [
      remark(
        measures,
        measure,
        'partners',
        formerMessage(`Amt ${code}`, offices.successorOf.get(code)),
        heirs.every((heir) => heir !== undefined) ? { set: mended } : undefined,
      ),
    ];
  });
}

function addresseesByFormerCode({ mandates: rows }: Subject, offices: Offices): readonly Remark[] {
  return rows.filter(isPending).flatMap((mandate) => {
    const { addressee = '' } = mandate;
    const code = firstWord(addressee);
    if (!isFormer(code, offices)) return [];
    const heir = offices.successorOf.get(code);
    return [remark(mandates, mandate, 'addressee', formerMessage(addressee, heir), heir && { set: entryLabel(heir) })];
  });
}

function formerMessage(named: string, heir: Office | undefined) {
  return heir === undefined
    ? words(
        `${quoted(named)} gibt es am Stichtag nicht mehr. Bitte das heute zuständige Amt nennen.`,
        `“${named}” no longer exists at the reporting date. Please name the office in charge today.`,
      )
    : words(
        `${quoted(named)} gibt es am Stichtag nicht mehr; zuständig ist ${quoted(entryLabel(heir))}. Bitte angleichen.`,
        `“${named}” no longer exists at the reporting date; in charge is “${entryLabel(heir)}”. Please adjust it.`,
      );
}

const addresseeUnknown = rule({
  id: 'O-ADRESSAT-01',
  severity: 'warning',
  title: words('Auftrag erreicht kein Amt', 'Mandate reaches no office'),
  source: 'Ratspraxis: ein Auftrag braucht einen Adressaten, der ihn erhält (Beschlusskontrolle)',
  example: 'A-2024-03 richtet sich an „Verwaltung“ und nennt keine Maßnahme.',
  check: ({ mandates: rows, concept, reportingDate }) => {
    const { valid, everKnown } = officesOn(concept, reportingDate);
    const directorates = directoratesAt(concept, reportingDate);
    const directorateWords = new Set(directorates.flatMap(({ code, name }) => [code, normalised(name)]));
    const byName = new Map([...valid.values()].map((office) => [normalised(office.name), office]));
    return rows.flatMap((mandate) => {
      const { addressee, measure } = mandate;
      if (addressee === undefined || measure !== undefined || !isPending(mandate)) return [];
      const code = firstWord(addressee);
      if (valid.has(code) || everKnown.has(code)) return [];
      if (directorateWords.has(code) || directorateWords.has(normalised(addressee))) return [];
      const meant = byName.get(normalised(addressee));
      return [
        remark(
          mandates,
          mandate,
          'addressee',
          words(
            `${mandate.id} richtet sich an ${quoted(addressee)}; so erhält kein Amt den Auftrag. Bitte das Amt mit seiner Nummer nennen, zum Beispiel ${quoted(entryLabel(meant ?? exampleOffice(valid)))}.`,
            `${mandate.id} is addressed to “${addressee}”; so no office receives it. Please name the office with its number, for instance “${entryLabel(meant ?? exampleOffice(valid))}”.`,
          ),
          meant && { set: entryLabel(meant) },
        ),
      ];
    });
  },
});

function exampleOffice(valid: ReadonlyMap<string, Office>): { readonly code: string; readonly name: string } {
  return valid.values().next().value ?? { code: '51', name: 'Jugendamt' };
}

/** „Amt 51“ and „51 Jugendamt“ both name 51; so do „Dez. V“ and „Dezernat V“ name V. */
function firstWord(addressee: string): string {
  return addressee.replace(/^(?:Amt|Dezernat|Dez\.)\s+(?=\S)/i, '').split(/[\s:–—,]+/, 1)[0] ?? '';
}

export const organisationRules = [officeNotValid, formerOfficeInText, addresseeUnknown];
