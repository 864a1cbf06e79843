import { expect, expectTypeOf, test } from 'vitest';
import type { PlainDate } from '../plain-date.ts';
import { normalised } from '../reading/label.ts';
import { contract, sheets, type Catalogue } from './contract.ts';
import type { Measure } from './measures.ts';
import { columnEntries } from './sheet.ts';

const allColumns = sheets.flatMap((sheet) => columnEntries(sheet).map(([key, column]) => ({ sheet, key, column })));

test('the types of a row follow from the declaration', () => {
  expectTypeOf<Measure['id']>().toEqualTypeOf<string>();
  expectTypeOf<Measure['end']>().toEqualTypeOf<PlainDate | undefined>();
  expectTypeOf<Measure['ongoing']>().toEqualTypeOf<boolean | undefined>();
  expectTypeOf<Measure['guidelines']>().toEqualTypeOf<readonly string[]>();
  expectTypeOf<Measure['priority']>().toEqualTypeOf<'hoch' | 'mittel' | 'niedrig' | undefined>();
  expectTypeOf<Catalogue['values'][number]['value']>().toEqualTypeOf<number | undefined>();
});

test.each(sheets.map((sheet) => [sheet.name, sheet] as const))(
  'on „%s“ no header can be mistaken for another',
  (_, sheet) => {
    const words = columnEntries(sheet).map(([, { label }]) => normalised(label));
    expect(new Set(words).size).toBe(words.length);
    const labels = new Set(words);
    const aliases = columnEntries(sheet).flatMap(([, column]) => [...new Set(column.aliases.map(normalised))]);
    expect(aliases.filter((alias) => labels.has(alias))).toEqual([]);
    expect(new Set(aliases).size).toBe(aliases.length);
  },
);

test('every condition names a column of its own sheet', () => {
  const dangling = allColumns.filter(
    ({ sheet, column }) => typeof column.required === 'object' && !(column.required.column in sheet.columns),
  );
  expect(dangling).toEqual([]);
});

test('every sheet finds its own identity column', () => {
  for (const sheet of sheets) if (sheet.identity !== undefined) expect(sheet.columns).toHaveProperty(sheet.identity);
  expect(Object.keys(contract)).toEqual(sheets.map(({ key }) => key));
});

test.each(allColumns.map(({ sheet, column }) => [`${sheet.name} / ${column.label}`, column] as const))(
  '%s explains itself within what Excel shows',
  (_, column) => {
    expect(column.help).toMatch(/[.?]$/);
    expect(column.label.length).toBeLessThanOrEqual(32);
    expect(
      `${column.help}${column.example === undefined ? '' : `\nBeispiel: ${column.example}`}`.length,
    ).toBeLessThanOrEqual(255);
  },
);
