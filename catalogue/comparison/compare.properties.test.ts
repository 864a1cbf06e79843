import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concept } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { Concept } from '../concept/concept.ts';
import type { Organisation, Reporting } from '../concept/schema.ts';
import type { Column, SheetKey } from '../contract/column.ts';
import { sheets, type Catalogue, type Row } from '../contract/contract.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { columnEntries, type Sheet } from '../contract/sheet.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Change } from './change.ts';
import { compare } from './compare.ts';
import { editionOf } from './edition.fixture.ts';
import { namingOf } from './wording/naming.ts';
import { sentenceOf } from './wording/sentence.ts';

/*
 * The catalogues are made from the contract, so that a column added tomorrow is tried without a word here.
 */

const numbers: Readonly<Record<SheetKey, readonly string[]>> = {
  measures: ['BS-01', 'BS-02', 'AM-01', 'AM-02'],
  milestones: ['BS-01-M1', 'BS-01-M2', 'AM-01-M1'],
  indicators: ['I-BS-01', 'I-BS-02', 'I-AM-01'],
  values: [],
  mandates: ['A-1', 'A-2'],
  signOffs: [],
};

/** No day lies within a day of a deadline of the signals, so that the organisation may change overnight. */
const days = ['2019-03-15', '2023-03-15', '2024-03-15', '2025-03-15', '2027-03-15', '2029-03-15'];
const texts = [
  'Zwei Standorte arbeiten.',
  'Die Förderung endet.',
  'Der Vertrag ist unterzeichnet.',
  'Alles ist offen.',
];
const codes: Readonly<Record<string, readonly string[]>> = {
  field: ['BS', 'AM'],
  mainGoal: ['BS.1', 'AM.1'],
  actionGoal: ['BS.1.1', 'BS.1.2', 'AM.1.1'],
  guideline: ['L1', 'L2'],
  targetGroup: ['ZG1', 'ZG2'],
  directorate: ['I', 'II'],
  office: ['51', '50', '80'],
};

/** Contents that differ in meaning whenever they differ at all. */
function contentsOf({ kind }: Column): fc.Arbitrary<unknown> {
  switch (kind.is) {
    case 'text':
      return fc.constantFrom(...texts);
    case 'date':
      return fc.constantFrom(...days);
    case 'number':
    case 'euro':
    case 'percent':
      return fc.integer({ min: 0, max: 100 });
    case 'yesNo':
      return fc.boolean();
    case 'choice':
      return kind.many ? fc.subarray([...kind.options]) : fc.constantFrom(...kind.options);
    case 'concept': {
      const list = codes[kind.list] ?? [];
      return kind.many ? fc.subarray([...list]) : fc.constantFrom(...list);
    }
    case 'reference':
      return fc.constantFrom(...numbers[kind.sheet], 'XX-99');
  }
}

function rowsOf(sheet: Sheet): fc.Arbitrary<readonly object[]> {
  const row = fc.record(
    Object.fromEntries(
      columnEntries(sheet).map(([key, column]) => [
        key,
        key === sheet.identity
          ? fc.constantFrom(...numbers[sheet.key])
          : fc.option(contentsOf(column), { nil: undefined, freq: 4 }),
      ]),
    ),
  );
  return fc.array(row, { maxLength: 4 });
}

const catalogues: fc.Arbitrary<Catalogue> = fc
  .record(Object.fromEntries(sheets.map((sheet) => [sheet.key, rowsOf(sheet)])))
  .map((drafts) => catalogueOf(drafts as Partial<DraftCatalogue>));

/** As an edition holds them: every number once. */
const editions = catalogues.map(
  (catalogue) =>
    Object.fromEntries(
      sheets.map(({ key, identity }) => [
        key,
        (catalogue[key] as readonly Row[]).filter(
          (row, index, all) =>
            identity === undefined || all.findIndex((other) => cell(other, identity) === cell(row, identity)) === index,
        ),
      ]),
    ) as unknown as Catalogue,
);

const unreported = fc.subarray([...numbers.measures]);
const reporting: Reporting = { ...concept.reporting.calendar[1]!, reportingDate: '2025-06-30' as PlainDate };

function cell(row: Row, key: string): unknown {
  return (row as unknown as Readonly<Record<string, unknown>>)[key];
}

describe('an edition compared with itself', () => {
  test('has not changed, whatever it holds, doubled numbers included', () => {
    fc.assert(
      fc.property(catalogues, unreported, (catalogue, silent) => {
        const edition = editionOf(catalogue, concept, reporting, silent);
        expect(compare(edition, edition, concept).changes).toEqual([]);
      }),
    );
  });

  test('has not changed by having been archived', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const edition = editionOf(catalogue, concept, reporting);
        const archived = { ...edition, catalogue: JSON.parse(JSON.stringify(catalogue)) as Catalogue };
        expect(compare(archived, edition, concept).changes).toEqual([]);
        expect(compare(edition, archived, concept).changes).toEqual([]);
      }),
    );
  });

  test('has the same completeness', () => {
    fc.assert(
      fc.property(catalogues, (catalogue) => {
        const edition = editionOf(catalogue, concept, reporting);
        const { offices, directorates, fields, total } = compare(edition, edition, concept).completeness;
        const points = [...offices, ...directorates, ...fields, total].flatMap(({ cells, measures }) => [
          cells.points,
          measures.points,
        ]);
        expect(points.filter((each) => each !== undefined && each !== 0)).toEqual([]);
      }),
    );
  });
});

/** What is deliberately no change; every other cell is told. */
const ignored: readonly (readonly [SheetKey, string])[] = [
  ['measures', 'updatedOn'],
  ['signOffs', 'contentHash'],
];

interface Mutation {
  readonly before: Catalogue;
  readonly after: Catalogue;
  readonly sheet: SheetKey;
  readonly column: string;
  readonly row: Row;
  readonly mutated: Row;
}

/** One cell of an edition gets another content, or becomes empty. */
const mutations: fc.Arbitrary<Mutation> = fc
  .tuple(editions, fc.constantFrom(...sheets), fc.nat(), fc.nat())
  .filter(([catalogue, { key }]) => catalogue[key].length > 0)
  .chain(([before, sheet, nth, columnNumber]) => {
    const rows = before[sheet.key] as readonly Row[];
    const row = rows[nth % rows.length]!;
    const entries = columnEntries(sheet);
    const [column, definition] = entries[columnNumber % entries.length]!;
    const contents =
      column === sheet.identity
        ? fc.constantFrom(...numbers[sheet.key])
        : fc.option(contentsOf(definition), { nil: undefined });
    return contents.map((content): Mutation => {
      const mutated = { ...row, [column]: content } as Row;
      const after = { ...before, [sheet.key]: rows.map((each) => (each === row ? mutated : each)) };
      return { before, after, sheet: sheet.key, column, row, mutated };
    });
  })
  .filter(({ row, mutated, column }) => meaning(cell(row, column)) !== meaning(cell(mutated, column)));

/** An empty list and no list at all mean the same. */
function meaning(content: unknown): string {
  return JSON.stringify(content ?? []);
}

function names({ subject, ...change }: Change, sheet: SheetKey, row: Row): boolean {
  if (subject.sheet !== sheet) return false;
  if (sheet === 'values') {
    return subject.indicator === cell(row, 'indicator') && (!('date' in change) || change.date === cell(row, 'date'));
  }
  const name = cell(row, sheet === 'signOffs' ? 'directorate' : 'id') as string | undefined;
  return subject.id === (name ?? '(ohne Dezernat)');
}

describe('a single cell that changed', () => {
  test('is told, and the row is named', () => {
    fc.assert(
      fc.property(mutations, unreported, ({ before, after, sheet, column, row, mutated }, silent) => {
        fc.pre(!ignored.some(([key, name]) => key === sheet && name === column));
        // A sign-off of another Stichtag comes and goes with its report.
        fc.pre(sheet !== 'signOffs' || [row, mutated].every((each) => cell(each, 'reportingDate') === undefined));
        const { changes } = compare(
          editionOf(before, concept, reporting, silent),
          editionOf(after, concept, reporting, silent),
          concept,
        );
        expect(changes.some((change) => names(change, sheet, row) || names(change, sheet, mutated))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('has a sentence in both languages, without a hole in it', () => {
    fc.assert(
      fc.property(mutations, ({ before, after }) => {
        const comparison = compare(
          editionOf(before, concept, reporting),
          editionOf(after, concept, reporting),
          concept,
        );
        const naming = namingOf(concept, comparison);
        for (const change of comparison.changes) {
          const { de, en } = sentenceOf(change, naming);
          for (const sentence of [de, en]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object|„“|““/);
        }
      }),
      { numRuns: 300 },
    );
  });

  test.each(ignored)('in %s.%s alone is deliberately no news', (sheet, column) => {
    const [old, now] = ['2023-03-15', '2025-03-15'].map((content) =>
      editionOf(catalogueOf({ [sheet]: [{ id: 'X', [column]: content }] }), concept, reporting),
    );
    expect(compare(old!, now!, concept).changes.filter(({ kind }) => kind !== 'signalChanged')).toEqual([]);
  });
});

describe('an organisation that was only cut anew', () => {
  const former = concept.organisation.at(-1)!;
  const takesEffect = '2025-07-01' as PlainDate;

  /** Every office gets a new code and directorate; some are merged. */
  const recuts = fc
    .tuple(
      fc.array(fc.constantFrom('A1', 'A2', 'A3', '51', '80'), { minLength: 3, maxLength: 3 }),
      fc.array(fc.constantFrom('I', 'II', 'VI'), { minLength: 3, maxLength: 3 }),
    )
    .map(([newCodes, newDirectorates]) => {
      const heir = new Map(former.offices.map(({ code }, index) => [code, newCodes[index]!]));
      const offices = [...new Set(newCodes)].map((code, index) => ({
        code,
        name: `Amt ${code}`,
        directorate: newDirectorates[index]!,
        example: false,
        formerly: [...heir].filter(([, next]) => next === code).map(([old]) => old),
      }));
      const directorates = [...new Set(newDirectorates)].map((code) => ({ code, name: code, example: false }));
      const organisation: Organisation = { validFrom: takesEffect, directorates, offices };
      const recut: Concept = { ...concept, organisation: [...concept.organisation, organisation] };
      return { recut, heir };
    });

  test('changes nothing', () => {
    fc.assert(
      fc.property(editions, recuts, (before, { recut, heir }) => {
        const rename = <R extends { readonly office: string | undefined }>(row: R): R => ({
          ...row,
          office: row.office === undefined ? undefined : heir.get(row.office),
        });
        const after = {
          ...before,
          measures: before.measures.map(rename),
          indicators: before.indicators.map(rename),
        };
        const { changes, completeness } = compare(
          editionOf(before, recut, reporting),
          editionOf(after, recut, { ...reporting, reportingDate: takesEffect }),
          recut,
        );
        expect(changes).toEqual([]);
        const units = [...completeness.directorates, ...completeness.offices, completeness.total];
        const points = units.flatMap(({ cells, measures }) => [cells.points, measures.points]);
        expect(points.filter((each) => each !== undefined && Math.abs(each) > 1e-9)).toEqual([]);
      }),
    );
  });
});
