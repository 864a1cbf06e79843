import { describe, expect, test } from 'vitest';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { exampleCatalogue } from '../dessau-rosslau/example/example.ts';
import { linesOfReport, monitoringFrom } from './report.fixture.ts';

const silent = exampleCatalogue.measures.filter(({ office }) => office === '52').flatMap(({ id }) => id ?? []);
const catalogue = catalogueOf({
  ...exampleCatalogue,
  measures: exampleCatalogue.measures.map((row) => (row.office === '52' ? { ...row, state: undefined } : row)),
});
const pages = linesOfReport(monitoringFrom(catalogue, { unreported: silent }));

describe('the pages of the example report', () => {
  test('hold the essentials on one page, as the title promises', () => {
    const essentials = pages.filter((lines) => lines.includes('Was besondere Aufmerksamkeit braucht'));
    expect(essentials).toHaveLength(1);
    expect(essentials[0]!.join('\n')).toContain('Das Wichtigste auf einer Seite');
    expect(essentials[0]!.join('\n')).toMatch(/Umsetzungsstand je Handlungsfeld/);
  });

  test('are none of them nearly empty', () => {
    // Three lines are head and foot; the cover is page one.
    const bare = pages
      .map((lines, index) => ({ page: index + 1, lines }))
      .filter(({ page, lines }) => page > 1 && lines.length < 12);
    expect(bare.map(({ page, lines }) => `${page}: ${lines.join(' | ')}`)).toEqual([]);
  });
});
