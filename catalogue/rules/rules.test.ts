import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concept, reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { Column } from '../contract/column.ts';
import { sheets, type Catalogue } from '../contract/contract.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { columnEntries } from '../contract/sheet.ts';
import { addDays, parseIsoDate } from '../plain-date.ts';
import { archiveCases } from './cases/archive.ts';
import { indicatorCases } from './cases/indicators.ts';
import { mandateCases, textCases } from './cases/mandates.ts';
import { measureCases } from './cases/measures.ts';
import { added, altered, sound, soundBefore, type Cases } from './cases/sound.ts';
import { checkAgainstArchive, checkCatalogue, checkWorkbook, conceptFile, rules } from './check.ts';
import { contentHash } from './content-hash.ts';

const cases: Cases = { ...measureCases, ...indicatorCases, ...mandateCases, ...textCases, ...archiveCases };

const earlier = concept.reporting.calendar[0]!;

function findingsIn(drafts: DraftCatalogue, before: DraftCatalogue, rule: string) {
  const catalogue = catalogueOf(drafts);
  // Two workbooks for the one rule that needs them.
  const both = rule === 'R-DOPPELT-02' ? twice(catalogue) : catalogue;
  const previous = { catalogue: catalogueOf(before), reporting: earlier };
  return [
    ...checkWorkbook(catalogue, concept, reporting),
    ...checkCatalogue(both, concept, reporting),
    ...checkAgainstArchive(catalogue, previous, concept, reporting),
  ];
}

function twice(catalogue: Catalogue): Catalogue {
  const copies = catalogue.measures
    .slice(0, 1)
    .map((row) => ({ ...row, origin: { ...row.origin, file: 'amt50.xlsx' } }));
  return { ...catalogue, measures: [...catalogue.measures, ...copies] };
}

test('a sound catalogue has no findings', () => {
  expect(findingsIn(sound, soundBefore, '')).toEqual([]);
});

test('every rule has its case, and every case its rule', () => {
  expect(Object.keys(cases).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  const { drafts, before = soundBefore, column, row = 6 } = cases[id]!;
  const found = findingsIn(drafts, before, id).filter((finding) => finding.rule === id);

  test(`finds: ${rule.example}`, () => {
    expect(found).toHaveLength(1);
    expect(found[0]?.severity).toBe(rule.severity);
    expect(found[0]?.place.column).toBe(column);
    if (column === undefined) expect(found[0]?.place).toEqual({ file: conceptFile });
    else expect(found[0]?.place.cell).toMatch(new RegExp(`^[A-Z]+${row}$`));
  });

  test('says in a sentence what is wrong and what to do, in both languages', () => {
    for (const { message } of found) {
      expect(message.de).toMatch(/(?:[Bb]itte|trägt sie ein|erscheint).*\.$/);
      expect(message.en).toMatch(/\.$/);
      for (const text of [message.de, message.en]) expect(text).not.toMatch(/undefined|NaN|null|\[object/);
    }
  });
});

test('rule ids are unique, and every rule names its source and gives an example', () => {
  expect(rules.length).toBeGreaterThanOrEqual(60);
  expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
  for (const { id, source, example, title } of rules) {
    expect(id).toMatch(/^[A-Z]-[A-ZÄÖÜ]+-\d{2}$/);
    expect(source.length, id).toBeGreaterThan(10);
    expect(example, id).toMatch(/[.“]$/);
    expect(title.de, id).not.toMatch(/\.$/);
  }
});

test('a rule can only explain rules that look at the same catalogue', () => {
  const scopes = new Map(rules.map(({ id, scope }) => [id, scope]));
  for (const { id, explains, scope } of rules) {
    for (const other of explains) expect([other, scopes.get(other)], id).toEqual([other, scope]);
  }
});

test.each([
  ['a slip of the year', altered('measures', { end: '1926-12-31' }), ['D-JAHR-01']],
  ['money in thousands', altered('measures', { ownFunds: 5, spent: 4800 }), ['F-TAUSEND-01']],
  ['a share typed without its comma', altered('values', { value: 685 }, 6), ['I-PROZENT-01']],
  ['a placeholder', altered('measures', { description: 'folgt' }), ['T-PLATZHALTER-01']],
  ['a goal at the wrong end', altered('indicators', { target: 800 }), ['I-PROZENT-02']],
  ['a measure that ended before it began', altered('measures', { end: '2023-12-31' }), ['D-FOLGE-01']],
])('%s is one finding', (_, drafts, expected) => {
  const found = findingsIn(drafts, soundBefore, '').filter(({ rule }) => !rule.startsWith('H-'));
  expect(found.map(({ rule }) => rule)).toEqual(expected);
});

test('a column that is missing altogether is one finding of the reading, not one for every row', () => {
  const catalogue = catalogueOf(altered('measures', { title: undefined }));
  const withoutColumn = {
    ...catalogue,
    measures: catalogue.measures.map((row) => {
      const { title: _, ...letters } = row.origin.letters;
      return { ...row, origin: { ...row.origin, letters } };
    }),
  };
  expect(checkWorkbook(withoutColumn, concept, reporting)).toEqual([]);
});

test.each([
  ['a fixed term takes „in Umsetzung“', altered('measures', { state: 'laufend' }), 'S-STAND-04', 'in Umsetzung'],
  ['a number in another spelling', altered('values', { indicator: 'i-bs-1' }), 'R-NUMMER-01', 'I-BS-01'],
  ['an office of the old organisation', altered('measures', { office: 'E51' }), 'O-AMT-01', '51 Jugendamt'],
  ['an addressee without number', altered('mandates', { addressee: 'Jugendamt' }), 'O-ADRESSAT-01', '51 Jugendamt'],
  ['garbled umlauts', altered('measures', { goals: 'FÃ¶rderung â€“ frÃ¼h' }), 'T-ZEICHEN-01', 'Förderung – früh'],
])('%s can be mended by the machine', (_, drafts, id, set) => {
  const found = findingsIn(drafts, soundBefore, '').filter(({ rule }) => rule === id);
  expect(found.map(({ fix }) => fix)).toEqual([{ set }]);
});

test('what hangs on a number that stands twice is said once', () => {
  const overdue = altered('milestones', { doneOn: undefined }, 0, added('measures', { title: 'Vorlesen' }));
  const found = checkWorkbook(catalogueOf(overdue), concept, reporting);
  expect(found.map(({ rule }) => rule).toSorted()).toEqual(['R-DOPPELT-01', 'S-FRIST-03']);
});

test('a goal without measure, a field without measure and a field without report are not told twice', () => {
  const noWork = { ...sound, measures: sound.measures.slice(0, 2) };
  const found = checkCatalogue(catalogueOf(noWork), concept, reporting).filter(
    ({ place }) => place.file === conceptFile,
  );
  expect(found.map(({ rule }) => rule)).toEqual(['R-FELD-01']);
});

test('the sign-off holds as long as the data do, wherever its rows stand', () => {
  const hash = contentHash(catalogueOf(sound));
  const signed = altered('signOffs', { contentHash: hash });
  const moved = { ...signed, measures: signed.measures.toReversed() };
  const changed = altered('values', { value: 69 }, 6, signed);
  const rulesOf = (drafts: DraftCatalogue) =>
    checkWorkbook(catalogueOf(drafts), concept, reporting).map(({ rule }) => rule);
  expect([rulesOf(signed), rulesOf(moved), rulesOf(changed)]).toEqual([[], [], ['Z-FREIGABE-01']]);
});

test('another edition of the same report is no report before it', () => {
  const catalogue = catalogueOf(sound);
  expect(checkAgainstArchive(catalogue, { catalogue, reporting }, concept, reporting)).toEqual([]);
  expect(checkAgainstArchive(catalogue, undefined, concept, reporting)).toEqual([]);
});

const texts = [
  '',
  'folgt',
  'BS-01',
  'BS-1',
  'I-BS-01',
  'Frau Muster',
  'siehe oben',
  'FÃ¶',
  '%',
  'Personen',
  '51',
  '44 Amt',
];
const someText = fc.oneof(fc.constantFrom(...texts), fc.string({ unit: 'grapheme', maxLength: 30 }));
const someDay = fc
  .integer({ min: -80_000, max: 80_000 })
  .map((days) => addDays(parseIsoDate('2025-12-31')!, days))
  .filter((day) => parseIsoDate(day) !== undefined);

/** Anything a cell of the column may hold after reading. */
function anyCell({ kind }: Column): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'date':
      return someDay;
    case 'number':
    case 'euro':
    case 'percent':
      return fc.oneof(fc.integer({ min: -10, max: 110 }), fc.double({ noNaN: true, noDefaultInfinity: true }));
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return kind.many ? fc.subarray([...kind.options]) : fc.constantFrom(...kind.options);
    case 'concept':
      return kind.many
        ? fc.array(someText, { maxLength: 2 })
        : fc.constantFrom('BS', 'AM', 'BS.1', 'BS.1.1', '51', 'I', 'X');
    default:
      return someText;
  }
}

const anyDrafts = fc.record(
  Object.fromEntries(
    sheets.map((sheet) => {
      const cells = columnEntries(sheet).map(([key, column]) => [key, fc.option(anyCell(column), { nil: undefined })]);
      const row = fc.record(Object.fromEntries(cells) as Record<string, fc.Arbitrary<unknown>>);
      const named = row.map((cells) => ('id' in cells ? { ...cells, id: cells['id'] ?? 'BS-01' } : cells));
      return [sheet.key, fc.array(named, { maxLength: 6 })];
    }),
  ),
) as unknown as fc.Arbitrary<DraftCatalogue>;

test('no catalogue, however odd, makes a rule fail', () => {
  fc.assert(
    fc.property(anyDrafts, anyDrafts, (drafts, before) => {
      for (const { message, place } of findingsIn(drafts, before, '')) {
        expect(message.de).not.toMatch(/undefined|NaN|\[object/);
        expect(place.file).not.toBe('');
      }
    }),
    { numRuns: 200 },
  );
});
