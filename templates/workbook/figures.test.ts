import { expect, test } from 'vitest';
import { sheets } from '../../catalogue/contract/contract.ts';
import type { DraftCatalogue } from '../../catalogue/contract/draft.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { missingColumns } from '../../catalogue/required.ts';
import { concept, reporting } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { entryCount, measuresWithoutState, missingCount } from './figures.ts';
import { filledSheets } from './filled-sheet.ts';

const office = { code: '51', name: 'Jugendamt', directorate: 'I', formerly: [], example: false };
const day = '2025-01-01' as PlainDate;

const rows: DraftCatalogue = {
  measures: [
    { id: 'BS-01', title: 'Leer' },
    { id: 'BS-02', title: 'Begonnen', state: 'in Umsetzung', ongoing: false, start: day },
    { id: 'BS-03', title: 'Dauerhaft', state: 'laufend', ongoing: true, progress: 0, spent: 0 },
    { id: 'BS-04', title: 'Verschoben', state: 'verschoben', ongoing: false, end: day },
  ],
  milestones: [{ id: 'BS-01-M1', title: 'ohne Frist' }],
  indicators: [
    { id: 'I-01', kind: 'Kontext' },
    { id: 'I-02', kind: 'Wirkung', target: 0 },
  ],
  values: [{ indicator: 'I-01' }],
  mandates: [
    { id: 'A-1', kind: 'Auftrag', state: 'erledigt' },
    { id: 'A-2', kind: 'Auftrag', state: 'offen' },
  ],
  signOffs: [{ directorate: 'I', reportingDate: day, decision: 'frei mit Auflagen' }],
};

const filled = filledSheets({ concept, reporting, office, rows });

test.each(sheets.map(({ name, key }) => [name, key] as const))('%s: counts what the check would miss', (_, key) => {
  const missing = catalogueOf(rows)[key].flatMap((row) =>
    missingColumns(filled[key].layout.sheet, row).filter(({ filledBy }) => filledBy === 'office'),
  );
  expect(missing.length).toBeGreaterThan(0);
  expect(missingCount(filled[key]).result).toBe(missing.length);
  expect(entryCount(filled[key]).result).toBe(rows[key].length);
});

test('a measure without Umsetzungsstand counts, a new row without a number too', () => {
  expect(measuresWithoutState(filled).result).toBe(1);
  const more = { ...rows, measures: [...rows.measures, { title: 'Neue Maßnahme' }] };
  expect(measuresWithoutState(filledSheets({ concept, reporting, office, rows: more })).result).toBe(2);
});

test('formulas name whole columns, spare rows included, and say each condition', () => {
  const { formula } = missingCount(filled.measures);
  expect(formula).toContain('(\'Maßnahmen\'!$B$6:$B$29="")');
  expect(formula).toMatch(/="verschoben"\)\+\([^)]*="gestrichen"\)\)>0\)/);
  expect(formula).toMatch(/="ja"\)\)=0\)/);
  expect(formula.length).toBeLessThan(8_192);
});
