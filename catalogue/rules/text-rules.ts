import { sheets } from '../contract/contract.ts';
import { columnEntries } from '../contract/sheet.ts';
import { normalised } from '../reading/label.ts';
import { isPlaceholder } from '../reading/interpretation.ts';
import { quoted, words } from '../words.ts';
import { placeOf, rule, type Remark, type Subject } from './rule.ts';

const eMail = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

const eMailInPublishedText = rule({
  id: 'T-PERSON-01',
  severity: 'warning',
  title: words('E-Mail-Adresse in einem Text, der veröffentlicht wird', 'E-mail address in a text that is published'),
  source: 'Datenschutz: die öffentliche Ausgabe nennt Ämter und Funktionen, keine Personen',
  example: 'Unter „Nächste Schritte“ steht eine E-Mail-Adresse.',
  check: (subject) =>
    textCells(subject).flatMap(({ text, internal, label, place }) => {
      const address = internal ? undefined : eMail.exec(text)?.[0];
      return address === undefined
        ? []
        : [
            {
              place,
              message: words(
                `Unter „${label}“ steht die E-Mail-Adresse ${address}. Dieser Text wird veröffentlicht; bitte Amt oder Funktion nennen.`,
                `“${label}” holds the e-mail address ${address}. This text is published; please name the office or function.`,
              ),
            },
          ];
    }),
});

const placeholderText = rule({
  id: 'T-PLATZHALTER-01',
  severity: 'warning',
  title: words('Platzhalter statt Text', 'Placeholder instead of text'),
  source: 'Ratspraxis: der Bericht soll ohne Rückfrage lesbar sein',
  example: 'Unter „Kurzbeschreibung“ steht „folgt“.',
  check: (subject) =>
    textCells(subject).flatMap(({ text, label, place }) =>
      isPlaceholder(normalised(text))
        ? [
            {
              place,
              message: words(
                `Unter „${label}“ steht nur ${quoted(text)}. Bitte den Text eintragen oder die Zelle leeren.`,
                `“${label}” holds only “${text}”. Please enter the text or clear the cell.`,
              ),
            },
          ]
        : [],
    ),
});

interface TextCell {
  readonly text: string;
  readonly label: string;
  readonly internal: boolean;
  readonly place: Remark['place'];
}

/** The cells in which people write freely. */
function textCells(subject: Subject): readonly TextCell[] {
  return sheets.flatMap((sheet) => {
    const columns = columnEntries(sheet).filter(
      ([key, { kind }]) => kind.is === 'text' && key !== sheet.identity && key !== 'unit',
    );
    return subject[sheet.key].flatMap((row) =>
      columns.flatMap(([key, { label, internal }]) => {
        const text: unknown = (row as unknown as Readonly<Record<string, unknown>>)[key];
        return typeof text === 'string' ? [{ text, label, internal, place: placeOf(row, sheet, key) }] : [];
      }),
    );
  });
}

export const textRules = [eMailInPublishedText, placeholderText];
