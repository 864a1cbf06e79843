import { signOffs } from '../contract/sign-offs.ts';
import { quoted, words, type Words } from '../words.ts';
import { remarksOn, rule, type Remark } from './rule.ts';
import type { Subject } from './subject.ts';
import { remarksOnTexts, type TextCell } from './text-cells.ts';

const privacy = 'Datenschutz: die öffentliche Ausgabe nennt Ämter und Funktionen, keine Personen';

/** A remark on every published text in which something personal is found. */
function remarksOnPublished(
  { textCells }: Subject,
  find: (cell: TextCell) => string | undefined,
  say: (label: string, found: string) => Words,
): readonly Remark[] {
  return remarksOnTexts(textCells(), (cell) => {
    const found = cell.internal ? undefined : find(cell);
    return found === undefined ? undefined : say(cell.label, found);
  });
}

const eMail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

const eMailInPublishedText = rule({
  id: 'T-PERSON-01',
  severity: 'warning',
  title: words('E-Mail-Adresse in einem Text, der veröffentlicht wird', 'E-mail address in a text that is published'),
  source: privacy,
  example: 'Unter „Nächste Schritte“ steht eine E-Mail-Adresse.',
  check: (subject) =>
    remarksOnPublished(
      subject,
      ({ text }) => (text.includes('@') ? eMail.exec(text)?.[0] : undefined),
      (label, address) =>
        words(
          `Unter „${label}“ steht die E-Mail-Adresse ${address}. Dieser Text wird veröffentlicht; bitte Amt oder Funktion nennen.`,
          `“${label}” holds the e-mail address ${address}. This text is published; please name the office or function.`,
        ),
    ),
});

/** After „Tel.“ anything that looks like a number; otherwise an area code and at least four digits, but no year as in „012/2024“. */
const telephone =
  /(?:\bTel(?:efon)?\b\.?|\bMobil\b|\bHandy\b|\bDurchwahl\b)(?:nummer)?:?\s*(?:[+(]?\d[\d\s/()–-]{2,}\d)|(?<![\w/.,])(?:\+49|0049|0)[1-9]\d{1,4}[\s/–-]{1,3}(?!(?:19|20)\d\d\b)\d[\d\s–-]{2,}\d/i;

/** Columns for numbers of papers and budget items, which look like telephone numbers. */
const looksAlike = new Set(['paper', 'resolution', 'fundingSource']);

const telephoneInPublishedText = rule({
  id: 'T-PERSON-02',
  severity: 'warning',
  title: words('Telefonnummer in einem Text, der veröffentlicht wird', 'Telephone number in a text that is published'),
  source: privacy,
  example: 'Unter „Nächste Schritte“ steht „Anmeldung: 0340 204-1234“.',
  check: (subject) =>
    remarksOnPublished(
      subject,
      ({ text, key }) => (looksAlike.has(key) ? undefined : telephone.exec(text)?.[0].trim()),
      (label, number) =>
        words(
          `Unter „${label}“ steht eine Telefonnummer: ${quoted(number)}. Dieser Text wird veröffentlicht; bitte Amt oder Funktion nennen.`,
          `“${label}” holds a telephone number: “${number}”. This text is published; please name the office or function.`,
        ),
    ),
});

/** „Frau Muster“, „Herrn Dr. Muster“, „Prof. Muster“; not „jede Frau Zugang“ and not „Dr.-Muster-Straße“. */
const person =
  /(?<!\b(?:jede|jeder|eine|einer|keine|keiner|als|die|der|pro|je) )\b(?:(?:Herrn?|Frau|Hr\.|Fr\.) (?:(?:Dr|Prof)\. )*\p{Lu}[\p{Ll}-]+|(?:Prof\. )?(?:Dr|Prof)\. (?:med\. )?\p{Lu}\p{Ll}{2,})/u;

const personInPublishedText = rule({
  id: 'T-PERSON-03',
  severity: 'warning',
  title: words(
    'Name einer Person in einem Text, der veröffentlicht wird',
    'Name of a person in a text that is published',
  ),
  source: privacy,
  example: 'Unter „Nächste Schritte“ steht „Abstimmung mit Frau Muster“.',
  check: (subject) =>
    remarksOnPublished(
      subject,
      ({ text }) => person.exec(text)?.[0],
      (label, name) =>
        words(
          `Unter „${label}“ steht vermutlich der Name einer Person: ${quoted(name)}. Dieser Text wird veröffentlicht; bitte Amt oder Funktion nennen.`,
          `“${label}” probably holds the name of a person: “${name}”. This text is published; please name the office or function.`,
        ),
    ),
});

const birthday = /\bgeb(?:oren)?\.?\s+(?:am\s+)?\d{1,2}\.\s?\d{1,2}\.\s?\d{2,4}|\bGeburtsdatum:?\s*\d/i;

const birthdayInPublishedText = rule({
  id: 'T-PERSON-04',
  severity: 'warning',
  title: words('Geburtsdatum in einem Text, der veröffentlicht wird', 'Date of birth in a text that is published'),
  source: privacy,
  example: 'Unter „Erläuterung zum Stand“ steht „geb. am 12.03.1990“.',
  check: (subject) =>
    remarksOnPublished(
      subject,
      ({ text }) => birthday.exec(text)?.[0],
      (label, found) =>
        words(
          `Unter „${label}“ steht ein Geburtsdatum: ${quoted(found)}. Dieser Text wird veröffentlicht; bitte die Angabe zur Person streichen.`,
          `“${label}” holds a date of birth: “${found}”. This text is published; please remove what concerns the person.`,
        ),
    ),
});

/** Two or three capitalised words and nothing else. */
const nameAlone = /^\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)? (?:\p{Lu}\p{Ll}+ )?\p{Lu}\p{Ll}+(?:-\p{Lu}\p{Ll}+)?$/u;
const namesAFunction =
  /leit|dezern|amt|referat|referent|sachgebiet|abteilung|büro|stab|meister|vertret|beauftragt|vorsitz|direkt|koordin|geschäfts|sekret|beigeord/i;

const nameInsteadOfFunction = rule({
  id: 'T-PERSON-05',
  severity: 'warning',
  title: words('Freigabe mit Name statt Funktion', 'Sign-off with a name instead of a function'),
  source: privacy,
  example: 'Unter „Funktion“ steht „Erika Muster“.',
  check: ({ signOffs: rows }) =>
    remarksOn(signOffs, 'signedBy', rows, ({ signedBy = '' }) =>
      nameAlone.test(signedBy) && !namesAFunction.test(signedBy)
        ? words(
            `Unter „Funktion“ steht vermutlich ein Name: ${quoted(signedBy)}. Bitte die Funktion nennen, zum Beispiel „Dezernatsleitung“.`,
            `“Funktion” probably holds a name: “${signedBy}”. Please name the function, for instance “Dezernatsleitung”.`,
          )
        : undefined,
    ),
});

export const personRules = [
  eMailInPublishedText,
  telephoneInPublishedText,
  personInPublishedText,
  birthdayInPublishedText,
  nameInsteadOfFunction,
];
