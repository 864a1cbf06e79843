import { measures } from '../contract/measures.ts';
import { isPlaceholder } from '../reading/interpretation.ts';
import { normalised } from '../reading/label.ts';
import { quoted, words } from '../words.ts';
import { remarksOn, rule } from './rule.ts';
import { remarksOnTexts, type TextCell } from './text-cells.ts';

const readable = 'Ratspraxis: der Bericht soll ohne Rückfrage lesbar sein';

const placeholderText = rule({
  id: 'T-PLATZHALTER-01',
  severity: 'warning',
  title: words('Platzhalter statt Text', 'Placeholder instead of text'),
  source: readable,
  example: 'Unter „Kurzbeschreibung“ steht „folgt“.',
  explains: ['T-KURZ-01'],
  check: ({ textCells }) =>
    remarksOnTexts(textCells(), ({ text, label }) =>
      isOnlyPlaceholder(text)
        ? words(
            `Unter „${label}“ steht nur ${quoted(text)}. Bitte den Text eintragen oder die Zelle leeren.`,
            `“${label}” holds only “${text}”. Please enter the text or clear the cell.`,
          )
        : undefined,
    ),
});

/** The longest placeholder has twelve letters; longer texts need not be looked at letter by letter. */
function isOnlyPlaceholder(text: string): boolean {
  return (text.length <= 24 || !/[\p{L}\d]/u.test(text)) && isPlaceholder(normalised(text));
}

const unfinished =
  /\bx{3,}\b|\?{3,}|_{3,}|lorem ipsum|\bTODO\b|\[(?:bitte|noch|text|datum|name|zahl)[^\]]*\]|<[^>]*einfügen>/i;

const unfinishedText = rule({
  id: 'T-PLATZHALTER-02',
  severity: 'warning',
  title: words('Unfertige Stelle im Text', 'Unfinished passage in a text'),
  source: readable,
  example: 'Unter „Nächste Schritte“ steht „Auswertung bis XXX“.',
  check: ({ textCells }) =>
    remarksOnTexts(textCells(), ({ text, label }) => {
      const passage = unfinished.exec(text)?.[0];
      return passage === undefined || isOnlyPlaceholder(text)
        ? undefined
        : words(
            `Unter „${label}“ ist eine Stelle noch offen: ${quoted(passage)}. Bitte ergänzen.`,
            `A passage of “${label}” is still open: “${passage}”. Please complete it.`,
          );
    }),
});

const elsewhere =
  /^(?:(?:siehe|s\.|vgl\.|wie)\s+(?:oben|anlage|anhang|vorjahr|im vorjahr|letzter bericht|letztes jahr|bisher|bericht|vorbericht|gehabt)\b.{0,20}|keine (?:änderung|veränderung)(?:en)?|unverändert|s\. ?[ov]\.|dito|ebenso)[.!]?$/i;

const pointsElsewhere = rule({
  id: 'T-VERWEIS-01',
  severity: 'info',
  title: words('Text verweist nur auf eine andere Stelle', 'Text only points elsewhere'),
  source: readable,
  example: 'Unter „Erläuterung zum Stand“ steht „wie im Vorjahr“.',
  explains: ['T-KURZ-01'],
  check: ({ textCells }) =>
    remarksOnTexts(textCells(), ({ text, label }) =>
      elsewhere.test(text.trim())
        ? words(
            `Unter „${label}“ steht nur ${quoted(text)}. Der Rat liest diese Angabe für sich; bitte in einem Satz ausschreiben.`,
            `“${label}” holds only “${text}”. The council reads this entry by itself; please write it out in a sentence.`,
          )
        : undefined,
    ),
});

/** What the council reads as prose, with the fewest characters that can say something. */
const shortest: ReadonlyMap<string, number> = new Map(
  Object.entries({
    'measures.description': 40,
    'measures.stateNote': 20,
    'measures.nextSteps': 15,
    'indicators.definition': 20,
    'mandates.wording': 15,
    'mandates.answer': 15,
  }),
);

const tooShort = rule({
  id: 'T-KURZ-01',
  severity: 'info',
  title: words('Text zu kurz für den Rat', 'Text too short for a council'),
  source: readable,
  example: 'Die Kurzbeschreibung von BS-04 ist „Patenschaften“.',
  check: ({ textCells }) =>
    remarksOnTexts(textCells(), ({ text, label, column }) =>
      text.length < (shortest.get(column) ?? 0)
        ? words(
            `Unter „${label}“ steht nur ${quoted(text)}. Bitte so ausführen, dass man es ohne Vorwissen versteht.`,
            `“${label}” holds only “${text}”. Please write it so that it can be understood without previous knowledge.`,
          )
        : undefined,
    ),
});

const longestTitle = 120;

const titleTooLong = rule({
  id: 'T-LANG-01',
  severity: 'info',
  title: words('Name der Maßnahme zu lang', 'Name of the measure too long'),
  source: 'Maßnahmensteckbrief: kurzer, sprechender Name, höchstens 120 Zeichen',
  example: 'Der Name von BS-04 hat 180 Zeichen.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'title', rows, ({ id, title = '' }) =>
      title.length > longestTitle
        ? words(
            `Der Name von ${id} hat ${title.length} Zeichen. Bitte auf höchstens ${longestTitle} kürzen; Einzelheiten gehören in die Kurzbeschreibung.`,
            `The name of ${id} has ${title.length} characters. Please shorten it to ${longestTitle}; details belong into the description.`,
          )
        : undefined,
    ),
});

/** Lengths at which old file formats and form fields cut off. */
const cutLengths = new Set([254, 255, 256, 1023, 1024, 32_767]);

const cutOff = rule({
  id: 'T-ABBRUCH-01',
  severity: 'warning',
  title: words('Text vermutlich abgeschnitten', 'Text probably cut off'),
  source: 'Erfahrung: alte Dateiformate und Formularfelder kürzen Texte auf 255 Zeichen',
  example: 'Die Kurzbeschreibung von BS-04 hat genau 255 Zeichen und endet mitten im Satz.',
  check: ({ textCells }) =>
    remarksOnTexts(textCells(), ({ text, label }) =>
      cutLengths.has(text.length) && !/[.!?)“"]$/.test(text)
        ? words(
            `„${label}“ hat genau ${text.length} Zeichen und endet mitten im Satz: ${quoted(`… ${text.slice(-25)}`)}. Bitte das fehlende Ende ergänzen.`,
            `“${label}” has exactly ${text.length} characters and ends in the middle of a sentence. Please add what is missing.`,
          )
        : undefined,
    ),
});

/** UTF-8 read as Windows-1252, as it arises from copying out of old systems, and Excel's own sign for a control character. */
const garbled: Readonly<Record<string, string>> = {
  'Ã¤': 'ä',
  'Ã¶': 'ö',
  'Ã¼': 'ü',
  'Ã„': 'Ä',
  'Ã–': 'Ö',
  Ãœ: 'Ü',
  ÃŸ: 'ß',
  'Ã©': 'é',
  'â€“': '–',
  'â€ž': '„',
  'â€œ': '“',
  'â€™': '’',
  'Â§': '§',
  'Â ': ' ',
  _x000D_: '',
};
const garbledPattern = new RegExp(Object.keys(garbled).join('|'), 'g');
const lostCharacter = /\uFFFD/;

const garbledText = rule({
  id: 'T-ZEICHEN-01',
  severity: 'warning',
  title: words('Zeichensalat', 'Garbled characters'),
  source: readable,
  example: 'Unter „Kurzbeschreibung“ steht „FÃ¶rderung“.',
  check: ({ textCells }) =>
    remarksOnTexts(
      textCells(),
      ({ text, label }) => {
        const found = text.match(garbledPattern)?.[0] ?? lostCharacter.exec(text)?.[0];
        return found === undefined
          ? undefined
          : words(
              `Unter „${label}“ sind Zeichen entstellt: ${quoted(found)}. Bitte den Text berichtigen.`,
              `Characters are garbled under “${label}”: “${found}”. Please correct the text.`,
            );
      },
      ({ text }) =>
        lostCharacter.test(text) ? undefined : text.replaceAll(garbledPattern, (signs) => garbled[signs] ?? signs),
    ),
});

/** Shorter sentences repeat by themselves: „Die Maßnahme ist abgeschlossen.“ */
const longEnoughToCopy = 60;
const ownWords = new Set(['measures.description', 'measures.stateNote', 'measures.nextSteps', 'indicators.definition']);

const sameTextTwice = rule({
  id: 'T-DOPPELT-01',
  severity: 'info',
  title: words('Derselbe Text in zwei Zeilen', 'The same text in two rows'),
  source: readable,
  example: 'BS-04 und BS-05 haben dieselbe Kurzbeschreibung.',
  check: ({ textCells }) => {
    const first = new Map<string, TextCell>();
    return remarksOnTexts(textCells(), (cell) => {
      const { text, label, row, column } = cell;
      if (text.length < longEnoughToCopy || !ownWords.has(column)) return undefined;
      const place = `${column}\u0000${text}`;
      const known = first.get(place);
      first.set(place, known ?? cell);
      // A row entered twice is found by its number.
      if (known === undefined || ('id' in row && 'id' in known.row && row.id === known.row.id)) return undefined;
      return words(
        `„${label}“ ist Wort für Wort der Text aus Zeile ${known.row.origin.row}. Bitte für jede Zeile sagen, was für sie gilt.`,
        `“${label}” is word for word the text of row ${known.row.origin.row}. Please say for each row what holds for it.`,
      );
    });
  },
});

export const textRules = [
  placeholderText,
  unfinishedText,
  pointsElsewhere,
  tooShort,
  titleTooLong,
  cutOff,
  garbledText,
  sameTextTwice,
];
