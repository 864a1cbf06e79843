import { expect, test } from 'vitest';
import { concept } from '../../../test/concept.ts';
import { catalogueOf } from '../../../test/draft-catalogue.ts';
import type { DraftCatalogue } from '../../contract/draft.ts';
import { words } from '../../words.ts';
import { compare } from '../compare.ts';
import { editionOf } from '../edition.fixture.ts';
import { namingOf, type Naming } from './naming.ts';
import { sentenceOf } from './sentence.ts';

const [then, now] = concept.reporting.calendar;

function sentences(
  before: Partial<DraftCatalogue>,
  after: Partial<DraftCatalogue>,
  figure?: Naming['figure'],
): readonly string[] {
  const comparison = compare(
    editionOf(catalogueOf(before), concept, then!),
    editionOf(catalogueOf(after), concept, now!),
    concept,
  );
  const naming = namingOf(concept, comparison, figure);
  return comparison.changes.map((change) => plain(sentenceOf(change, naming).de));
}

/** No-break spaces are of no interest here. */
function plain(text: string): string {
  return text.replaceAll(/[\u00a0\u202f]/g, ' ');
}

const measure = { id: 'BS-01', title: 'Kita-Einstieg', office: '51' } as const;
const indicator = {
  id: 'I-BS-01',
  title: 'Kita-Quote',
  kind: 'Kontext',
  unit: '%',
  direction: 'soll steigen',
} as const;
const milestone = { id: 'BS-01-M1', measure: 'BS-01', title: 'Vertrag', due: '2027-06-30' } as const;
const mandate = { id: 'A-1', wording: 'Berichten.', state: 'offen' } as const;

type Row = Readonly<Record<string, unknown>>;

test.each<[string, keyof DraftCatalogue, Row, Row]>([
  [
    'BS-01: „Ende“ vom 31.12.2027 auf den 30.06.2028 verschoben (182 Tage).',
    'measures',
    { ...measure, state: 'in Umsetzung', end: '2027-12-31' },
    { ...measure, state: 'in Umsetzung', end: '2028-06-30' },
  ],
  [
    'BS-01: „Ende“ vom 02.01.2028 auf den 01.01.2028 vorgezogen (1 Tag).',
    'measures',
    { ...measure, state: 'in Umsetzung', end: '2028-01-02' },
    { ...measure, state: 'in Umsetzung', end: '2028-01-01' },
  ],
  [
    'BS-01: Zuständig ist jetzt 80 Wirtschaftsförderung, zuvor 51 Jugendamt.',
    'measures',
    measure,
    { ...measure, office: '80' },
  ],
  [
    'BS-01: Gehört jetzt zu BS.1.2 Schule, zuvor zu BS.1.1 Frühe Bildung.',
    'measures',
    { ...measure, actionGoal: 'BS.1.1' },
    { ...measure, actionGoal: 'BS.1.2' },
  ],
  ['BS-01: „Priorität“ jetzt „mittel“, zuvor leer.', 'measures', measure, { ...measure, priority: 'mittel' }],
  [
    'BS-01: „Eigenmittel geplant“ jetzt 12.000 €, zuvor 9.500,50 €.',
    'measures',
    { ...measure, ownFunds: 9500.5 },
    { ...measure, ownFunds: 12000 },
  ],
  [
    'BS-01: „Zielgruppen“ jetzt ZG1 Kinder; ZG2 Eltern und Familien, zuvor ZG1 Kinder.',
    'measures',
    { ...measure, targetGroups: ['ZG1'] },
    { ...measure, targetGroups: ['ZG1', 'ZG2'] },
  ],
  [
    'BS-01: „Laufende Maßnahme“ jetzt ja, zuvor nein.',
    'measures',
    { ...measure, ongoing: false },
    { ...measure, ongoing: true },
  ],
  [
    'BS-01: „Risiken und Hemmnisse“ ist neu eingetragen.',
    'measures',
    measure,
    { ...measure, risks: 'Die Förderung endet.' },
  ],
  [
    'BS-01-M1: Meilenstein „Vertrag“ am 30.06.2025 erreicht, 730 Tage vor der Frist.',
    'milestones',
    milestone,
    { ...milestone, doneOn: '2025-06-30' },
  ],
  [
    'I-BS-01: Zielwert jetzt 70 % (31.12.2030), zuvor 80 % (31.12.2030); das Ziel wurde gesenkt.',
    'indicators',
    { ...indicator, target: 80, targetDate: '2030-12-31' },
    { ...indicator, target: 70, targetDate: '2030-12-31' },
  ],
  ['I-BS-01: Ausgangswert jetzt 58,25 %, zuvor leer.', 'indicators', indicator, { ...indicator, baseline: 58.25 }],
  [
    'A-1: Auftrag am 02.05.2025 erledigt.',
    'mandates',
    mandate,
    { ...mandate, state: 'erledigt', closedOn: '2025-05-02' },
  ],
])('%s', (sentence, sheet, before, after) => {
  expect(sentences({ [sheet]: [before] }, { [sheet]: [after] })).toEqual([sentence]);
});

test('a measure that ends says so twice: by its state and by its signal', () => {
  expect(
    sentences(
      { measures: [{ ...measure, state: 'in Umsetzung' }] },
      { measures: [{ ...measure, state: 'abgeschlossen' }] },
    ),
  ).toEqual([
    'BS-01: Stand von „in Umsetzung“ zu „abgeschlossen“.',
    'BS-01: Umsetzungsstand: von „im Plan“ zu „abgeschlossen“.',
  ]);
});

test('what is gone without a reason is said plainly', () => {
  expect(
    sentences({ measures: [{ ...measure, state: 'laufend' }], mandates: [mandate], indicators: [indicator] }, {}),
  ).toEqual([
    'BS-01: Fehlt im Katalog, ohne dass ein Grund genannt ist; letzter Stand: „laufend“.',
    'I-BS-01: Der Indikator steht nicht mehr im Katalog.',
    'A-1: Der Auftrag steht nicht mehr im Katalog; letzter Stand: „offen“.',
  ]);
});

const value = { indicator: 'I-BS-01', date: '2023-12-31', breakdown: 'weiblich' } as const;
const restated = [
  { indicators: [indicator], values: [{ ...value, value: 2 }] },
  { indicators: [indicator], values: [{ ...value, value: 4 }] },
] as const;

test('a restated value names its day and part, the new figure first', () => {
  expect(sentences(...restated)).toEqual([
    'I-BS-01 31.12.2023 weiblich: Wert zum 31.12.2023 (weiblich) jetzt 4 %, im letzten Bericht 2 %.',
  ]);
});

test('a public edition decides itself which figures a sentence may hold', () => {
  const suppressed: Naming['figure'] = (number, { breakdown }) =>
    breakdown === 'weiblich' && number < 3 ? words('.', '.') : words(String(number), String(number));
  expect(sentences(...restated, suppressed)).toEqual([
    'I-BS-01 31.12.2023 weiblich: Wert zum 31.12.2023 (weiblich) jetzt 4, im letzten Bericht ..',
  ]);
});
