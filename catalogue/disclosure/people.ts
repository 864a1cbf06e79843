import type { Indicator } from '../contract/indicators.ts';

/** Units that tell nothing of single people: shares, money, time, and things that are public anyway. */
const harmlessUnits = new Set(
  [
    ['%', 'prozent', 'prozentpunkt', 'prozentpunkte', 'anteil', 'quote', 'index', 'punkt', 'punkte', 'note'],
    ['€', 'euro', 'eur', 't€', 'teuro', 'cent'],
    ['jahr', 'jahre', 'monat', 'monate', 'woche', 'wochen', 'tag', 'tage', 'stunde', 'stunden', 'minute', 'minuten'],
    ['kita', 'kitas', 'schule', 'schulen', 'einrichtung', 'einrichtungen', 'standort', 'standorte', 'stadtteile'],
    ['dienst', 'dienste', 'angebot', 'angebote', 'plätze', 'sprache', 'sprachen', 'organisationen', 'vereine'],
    ['vorführungen', 'veranstaltung', 'veranstaltungen', 'sitzungen', 'aufrufe', 'ausleihen', 'm²', 'km'],
  ].flat(),
);

/**
 * Whether the values of an indicator are counts of people or cases, to be protected when they are small. The unit says
 * so, by its first word: „Euro je Kind“ is money. A unit that is missing or that nobody foresaw counts people: of two
 * errors a dot too many is the better one. Businesses are protected like people (§ 16 BStatG).
 */
export function countsPeople({ unit }: Pick<Indicator, 'unit'>): boolean {
  const [first = ''] = (unit ?? '')
    .trim()
    .toLowerCase()
    .replace(/^(in )?(tsd\.?|tausend|mio\.?|mrd\.?)? ?/, '')
    .split(/[\s(,/]+/);
  return !harmlessUnits.has(first);
}

/** Tells by its number whether an indicator is harmless. Where a number stands twice, all must be; an unknown one is not. */
export function harmlessIndicators(indicators: readonly Indicator[]): (id: string) => boolean {
  const byId = Map.groupBy(indicators, ({ id }) => id);
  return (id) => {
    const rows = byId.get(id);
    return rows !== undefined && !rows.some(countsPeople);
  };
}
