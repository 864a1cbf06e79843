import { expect, test } from 'vitest';
import { exampleCatalogue } from '../../templates/dessau-rosslau/example/example.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import { totalsByIndicator } from '../assessment/series.ts';
import type { PlainDate } from '../plain-date.ts';
import { publishedAttainment } from './attainment.ts';
import { countsPeople } from './people.ts';
import { protect } from './protect.ts';
import { shown } from './published-value.ts';

const catalogue = catalogueOf(exampleCatalogue);
const rules = { threshold: 3, secondary: true, roundTo: 0 } as const;
const { published, log } = protect(catalogue, rules, []);
const people = new Set(catalogue.indicators.filter(countsPeople).map(({ id }) => id));
const reportingDate = '2025-12-31' as PlainDate;

test('no count of one or two people is left in the example city', () => {
  const small = catalogue.values.filter(({ indicator, value }) => people.has(indicator!) && value! > 0 && value! < 3);
  expect(small.length).toBeGreaterThanOrEqual(10);
  for (const { indicator, date, breakdown } of small) {
    expect(shown(published.valueOf(indicator!, date!, breakdown)), `${indicator} ${date} ${breakdown}`).toBe('.');
  }
});

test('nor can it be worked out from women, men and all', () => {
  const women = catalogue.values.filter(({ breakdown }) => breakdown === 'weiblich');
  expect(women.length).toBeGreaterThan(50);
  for (const { indicator, date } of women) {
    const row = (['insgesamt', 'weiblich', 'männlich'] as const).map((row) =>
      published.valueOf(indicator!, date!, row),
    );
    const dots = row.filter(({ is }) => is === 'suppressed').length;
    expect(dots, `${indicator} ${date}`).not.toBe(1);
  }
});

test('eight in therapy, six of them women: both parts are missing, the total stays', () => {
  const day = '2025-12-31' as PlainDate;
  const row = (['insgesamt', 'weiblich', 'männlich'] as const).map((row) =>
    shown(published.valueOf('I-GE-07', day, row)),
  );
  expect(row).toEqual(['8', '.', '.']);
});

test('most numbers of the example stay, and every missing one has a reason', () => {
  const dots = published.cells.filter(({ published }) => published.is === 'suppressed');
  expect(dots.length).toBe(log.length);
  expect(dots.length / published.cells.length).toBeLessThan(0.15);
});

test('the baseline of a small beginning is missing, and the assessment does not tell it', () => {
  const indicator = catalogue.indicators.find(({ id }) => id === 'I-GE-07')!;
  const series = totalsByIndicator(catalogue).get('I-GE-07')!;
  expect(shown(published.baselineOf('I-GE-07'))).toBe('.');
  expect(publishedAttainment(indicator, series, reportingDate, published).reason.de).not.toMatch(/\d/);
});

test('shares, days and months are shown as they are', () => {
  for (const { indicator, date, breakdown, value } of catalogue.values) {
    if (people.has(indicator!) || value === 0) continue;
    expect(published.valueOf(indicator!, date!, breakdown)).toEqual({ is: 'number', value });
  }
});
