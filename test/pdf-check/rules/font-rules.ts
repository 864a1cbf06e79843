import type { Inspection } from '../inspection.ts';
import { dictionaryOf, listOf, resolve } from '../pdf-file.ts';
import { rule, type Rule } from '../rule.ts';
import { nameOf, Stream, type Dictionary } from '../values.ts';

interface UsedFont {
  readonly name: string;
  readonly dictionary: Dictionary;
  readonly descendant: Dictionary;
  readonly descriptor: Dictionary;
  readonly unicode: ReadonlyMap<number, readonly number[]>;
  readonly codes: ReadonlySet<number>;
}

/** Fonts with which something is shown, each with all codes on all pages. */
function fontsOf({ file, sheets }: Inspection): readonly UsedFont[] {
  const codes = new Map<number, Set<number>>();
  for (const { fonts, content } of sheets) {
    for (const [name, shown] of content.codes) {
      const number = fonts.get(name) ?? -1;
      codes.set(number, new Set([...(codes.get(number) ?? []), ...shown]));
    }
  }
  return [...codes].map(([number, used]) => {
    const dictionary = dictionaryOf(file, file.objects.get(number));
    const descendant = dictionaryOf(file, listOf(file, dictionary.get('DescendantFonts'))[0]);
    const map = resolve(file, dictionary.get('ToUnicode'));
    return {
      name: nameOf(dictionary.get('BaseFont')),
      dictionary,
      descendant,
      descriptor: dictionaryOf(file, descendant.get('FontDescriptor')),
      unicode: map instanceof Stream ? unicodeOf(map.data.toString('latin1')) : new Map<number, readonly number[]>(),
      codes: used,
    };
  });
}

/** Ranges with a list of targets, the only form that pdfkit writes. */
function unicodeOf(map: string): ReadonlyMap<number, readonly number[]> {
  const result = new Map<number, readonly number[]>();
  for (const [, first = '', targets = ''] of map.matchAll(/<([\da-f]+)> <[\da-f]+> \[([^\]]*)\]/gi)) {
    [...targets.matchAll(/<([\da-f ]*)>/gi)].forEach(([, units = ''], index) => {
      const letters = units.split(' ').filter((unit) => unit !== '');
      result.set(
        Number.parseInt(first, 16) + index,
        letters.map((unit) => Number.parseInt(unit, 16)),
      );
    });
  }
  return result;
}

function fonts(id: string, says: string, isBroken: (font: UsedFont) => boolean): Rule {
  return rule(id, says, (inspection) =>
    fontsOf(inspection)
      .filter(isBroken)
      .map(({ name }) => name),
  );
}

function shows(font: UsedFont, isWrong: (letters: readonly number[] | undefined) => boolean): boolean {
  return [...font.codes].some((code) => isWrong(font.unicode.get(code)));
}

const noLetters = new Set([0, 0xfeff, 0xfffe]);
const isPrivate = (unit: number) => unit >= 0xe000 && unit <= 0xf8ff;

export const fontRules: readonly Rule[] = [
  fonts(
    'UA 7.21.4.1-1',
    'fonts are embedded',
    ({ descriptor }) => !['FontFile2', 'FontFile3'].some((key) => descriptor.has(key)),
  ),
  fonts('own subset', 'only the letters used are embedded', ({ name }) => !/^[A-Z]{6}\+/.test(name)),
  fonts(
    'UA 7.21.3.2-1',
    'codes lead to glyphs',
    ({ descendant }) => descendant.get('Subtype') === '/CIDFontType2' && !descendant.has('CIDToGIDMap'),
  ),
  fonts('UA 7.21.7-1', 'every code shown has its letter', (font) =>
    shows(font, (letters) => letters === undefined || letters.length === 0),
  ),
  fonts('UA 7.21.7-2', 'the letters are letters', (font) =>
    shows(font, (letters = []) => letters.some((unit) => noLetters.has(unit))),
  ),
  fonts('A 6.2.11.7.3-1', 'no letter is a private agreement', (font) =>
    shows(font, (letters = []) => letters.some(isPrivate)),
  ),
  fonts('UA 7.21.8-1', 'no letter is missing from its font', ({ codes }) => codes.has(0)),
];
