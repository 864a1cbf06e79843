import { words, type Words } from '../words.ts';
import type { Disclosure } from './rules.ts';

export interface SignMeaning {
  readonly sign: string;
  readonly meaning: Words;
}

/** Zeichenerklärung as in the tables of the statistical offices of the Federation and the Länder. */
export const signs: readonly SignMeaning[] = [
  { sign: '–', meaning: words('nichts vorhanden (genau null)', 'nothing there (exactly zero)') },
  {
    sign: '0',
    meaning: words(
      'mehr als nichts, aber weniger als die Hälfte der kleinsten dargestellten Einheit',
      'more than nothing, but less than half of the smallest unit shown',
    ),
  },
  { sign: '.', meaning: words('Zahlenwert unbekannt oder geheim zu halten', 'value unknown or confidential') },
  { sign: '/', meaning: words('Zahlenwert nicht sicher genug', 'value not reliable enough') },
  {
    sign: '( )',
    meaning: words('Aussagewert eingeschränkt, der Zahlenwert ist unsicher', 'limited reliability of the value'),
  },
  {
    sign: 'x',
    meaning: words('Tabellenfach gesperrt, weil eine Aussage nicht sinnvoll ist', 'blocked, no meaningful value'),
  },
];

/** What a reader has to know of the rules. Why a single cell is missing is told to nobody. */
export function explanation({ threshold, secondary, roundTo }: Disclosure): readonly Words[] {
  const small = words(
    `Fallzahlen unter ${threshold} werden nicht veröffentlicht, damit niemand erkannt werden kann. Eine Null wird gezeigt, solange sie nichts über andere verrät.`,
    `Counts below ${threshold} are not published, so that nobody can be recognised. A zero is shown as long as it gives nothing away about others.`,
  );
  const others = words(
    'Wo sich eine solche Zahl aus Summen, Anteilen, Veränderungen oder früheren Ausgaben errechnen ließe, fehlen auch andere Zahlen.',
    'Where such a count could be worked out from totals, shares, changes or earlier editions, other numbers are left out as well.',
  );
  const rounded = words(
    `Fallzahlen sind auf Vielfache von ${roundTo} gerundet; die Summe der Teile kann deshalb von der Gesamtzahl abweichen. Anteile, Veränderungen und Bewertungen folgen aus den gerundeten Zahlen.`,
    `Counts are rounded to multiples of ${roundTo}; parts therefore need not add up to the total. Shares, changes and assessments follow from the rounded numbers.`,
  );
  return [
    ...(threshold > 1 ? [small] : []),
    ...(threshold > 1 && secondary ? [others] : []),
    ...(roundTo > 0 ? [rounded] : []),
  ];
}
