const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' };

/**
 * What is left of a label when spelling does not matter: letters and digits only, lower case, umlauts written out, so
 * that „Maßnahmen-Nr. *“ and „massnahmen nr“ are the same.
 */
export function normalised(label: string): string {
  return label
    .normalize('NFC')
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9%]/g, '');
}
