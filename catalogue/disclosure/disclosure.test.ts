import { expect, test } from 'vitest';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import { totalsByIndicator } from '../assessment/series.ts';
import type { PlainDate } from '../plain-date.ts';
import { publishedAttainment } from './attainment.ts';
import { publishedTarget } from './baseline.ts';
import type { Breakdown } from './cell.ts';
import { publishedChange, publishedGrowth, publishedShare, publishedSum } from './derived.ts';
import type { PublishedCell } from './earlier.ts';
import { countsPeople } from './people.ts';
import { protect, type Protection } from './protect.ts';
import { publishedSeries } from './publication.ts';
import { shown, shownChange, type PublishedValue } from './published-value.ts';
import { openToAll, type Disclosure } from './rules.ts';
import { explanation, signs } from './signs.ts';
import { breakdowns, catalogueWith, day } from './town.fixture.ts';

const rules: Disclosure = { threshold: 3, secondary: true, roundTo: 0 };
const rounding: Disclosure = { ...rules, roundTo: 5 };

type Numbers = Partial<Record<Breakdown, number>>;

/** The table of one day as the public sees it, row by row. */
function publicly(numbers: Numbers, with_: Disclosure = rules, before: readonly PublishedCell[] = []): string {
  return signsOf(protect(catalogueWith(numbers), with_, before));
}

function signsOf({ published }: Protection): string {
  return breakdowns
    .map((row) => published.valueOf('I', day, row))
    .filter(({ is }) => is !== 'unknown')
    .map((value) => shown(value))
    .join(' ');
}

function cellsOf(numbers: Numbers, with_: Disclosure = rules): readonly PublishedCell[] {
  return protect(catalogueWith(numbers), with_, []).published.cells;
}

const wholeSex = (all: number, women: number, men: number): Numbers => ({
  insgesamt: all,
  weiblich: women,
  männlich: men,
});

test('one and two people are not shown, three are, nobody is a dash', () => {
  expect([0, 1, 2, 3, 4].map((all) => publicly({ insgesamt: all }))).toEqual(['–', '.', '.', '3', '4']);
});

test('two men of twenty: the women are missing too, or the men could be worked out', () => {
  expect(publicly(wholeSex(20, 18, 2))).toBe('20 . .');
  expect(publicly(wholeSex(20, 18, 2), { ...rules, secondary: false })).toBe('20 18 .');
});

test('without a small count everything is shown, zeros too', () => {
  expect(publicly(wholeSex(20, 15, 5))).toBe('20 15 5');
  expect(publicly(wholeSex(20, 20, 0))).toBe('20 20 –');
});

test('a small total takes its breakdown along, or dots would tell who is nobody', () => {
  expect(publicly(wholeSex(2, 1, 1))).toBe('. . .');
  expect(publicly(wholeSex(2, 2, 0))).toBe('. . .');
});

test('three people, one in each group: even the total goes, or everybody would know', () => {
  expect(publicly({ insgesamt: 3, weiblich: 1, männlich: 1, divers: 1 })).toBe('. . . .');
});

test('a person whom no row shows is protected as well', () => {
  expect(publicly(wholeSex(20, 12, 7))).toBe('20 12 .');
  expect(publicly({ insgesamt: 20, weiblich: 19 })).toBe('20 .');
  expect(publicly(wholeSex(20, 10, 7))).toBe('20 10 7');
});

test('ages do not give away what the sexes hide, nor touch what is no secret', () => {
  const ages = { 'unter 18 Jahren': 8, '18 bis 64 Jahre': 9, 'ab 65 Jahren': 3 };
  expect(publicly({ ...wholeSex(20, 18, 2), ...ages })).toBe('20 . . 8 9 3');
  expect(publicly({ ...wholeSex(20, 12, 8), ...ages, '18 bis 64 Jahre': 10, 'ab 65 Jahren': 2 })).toBe('20 12 8 8 . .');
});

test('the same group is missing year after year, whichever is larger', () => {
  const ages = (young: number, middle: number) => ({
    insgesamt: young + middle + 1,
    'unter 18 Jahren': young,
    '18 bis 64 Jahre': middle,
    'ab 65 Jahren': 1,
  });
  expect(publicly(ages(10, 30))).toBe('41 10 . .');
  expect(publicly(ages(30, 10))).toBe('41 30 . .');
});

test('two breakdowns without a total are left out together', () => {
  const numbers = { weiblich: 18, männlich: 2, 'unter 18 Jahren': 9, '18 bis 64 Jahre': 11 };
  expect(publicly(numbers)).toBe('. . . .');
  expect(publicly({ weiblich: 18, männlich: 2 })).toBe('18 .');
});

test('rounded to five, small counts stay dots and nobody stays a dash', () => {
  expect(publicly(wholeSex(42, 39, 3), rounding)).toBe('40 40 5');
  expect(publicly(wholeSex(20, 18, 2), rounding)).toBe('20 20 .');
  expect(publicly(wholeSex(20, 20, 0), rounding)).toBe('20 20 –');
  expect(publicly({ insgesamt: 2 }, { ...rounding, threshold: 0 })).toBe('0');
});

test('where rounding leaves too little open, the total goes with its parts', () => {
  expect(publicly({ insgesamt: 17, weiblich: 3, männlich: 1, divers: 13 }, rounding)).toBe('. . . .');
});

test('a rounded number says between which numbers it lies, never below the threshold', () => {
  const { published } = protect(catalogueWith({ insgesamt: 4 }), { ...rounding, threshold: 4 }, []);
  expect(published.valueOf('I', day)).toEqual({ is: 'rounded', value: 5, least: 4, most: 7 });
});

test('who published the women last year cannot hide two men behind them: now the total goes', () => {
  expect(publicly(wholeSex(20, 18, 2), rules, cellsOf({ weiblich: 18 }))).toBe('. 18 .');
});

test('a row that is no longer reported is remembered', () => {
  expect(publicly({ insgesamt: 20, männlich: 2 }, rules, cellsOf({ weiblich: 18 }))).toBe('. .');
});

test('what was confidential once stays so, also when the number has grown', () => {
  const before = cellsOf(wholeSex(20, 18, 2));
  expect(publicly(wholeSex(24, 18, 6), rules, before)).toBe('24 . .');
});

test('a total that was confidential stays so with its breakdown', () => {
  expect(publicly({ insgesamt: 12, weiblich: 6 }, rules, cellsOf({ insgesamt: 2 }))).toBe('. .');
});

test('a revised number is as good as known', () => {
  expect(publicly(wholeSex(21, 19, 2), rules, cellsOf({ weiblich: 18 }))).toBe('. 19 .');
});

test('a small count that was published is suppressed nevertheless, and the log says that it is too late', () => {
  const { published, log } = protect(catalogueWith({ insgesamt: 2 }), rules, cellsOf({ insgesamt: 2 }, openToAll));
  expect(shown(published.valueOf('I', day))).toBe('.');
  expect(log.map(({ kind }) => kind)).toEqual(['primary', 'exposed']);
});

test('women and all are known from earlier: the log says that the men are', () => {
  const before = cellsOf({ insgesamt: 20, weiblich: 18 }, openToAll);
  const { log } = protect(catalogueWith(wholeSex(20, 18, 2)), rules, before);
  expect(log.find(({ kind }) => kind === 'exposed')?.cell.breakdown).toBe('männlich');
});

test('numbers that contradict each other are left out as soon as one is small', () => {
  expect(publicly(wholeSex(20, 25, 2))).toBe('. . .');
  expect(publicly(wholeSex(20, 25, 8))).toBe('20 25 8');
  expect(publicly({ insgesamt: -40, weiblich: 2.5 })).toBe('. .');
});

test('the log says why, and holds no suppressed number', () => {
  const { log } = protect(catalogueWith(wholeSex(79, 78, 1)), rules, []);
  expect(log.map(({ cell, kind }) => [cell.breakdown, kind])).toEqual([
    ['männlich', 'primary'],
    ['weiblich', 'secondary'],
  ]);
  expect(log[0]!.reason.de).toBe('Kleine Fallzahl: Zahlen unter 3 werden nicht veröffentlicht.');
  expect(log[1]!.reason.de).toContain('„männlich“');
  expect(JSON.stringify(log)).not.toMatch(/78|79/);
});

test('what is published holds no suppressed number either', () => {
  const { published } = protect(catalogueWith(wholeSex(79, 77, 2)), rules, []);
  expect(JSON.stringify(published)).not.toMatch(/77|"value":2/);
});

test('the internal edition shows all', () => {
  expect(publicly(wholeSex(2, 1, 1), openToAll)).toBe('2 1 1');
});

test.each(['%', 'Prozent', '% der Kinder', 'Tage', 'Monate', 'Tsd. Euro', 'Euro je Kind', 'Kitas', 'Sprachen'])(
  'the unit „%s“ says nothing of single people',
  (unit) => expect(countsPeople({ unit })).toBe(false),
);

test.each(['Personen', 'Kinder', 'Familien', 'Fälle', 'Anzahl', 'Haushalte', 'TN', 'Betriebe', '', undefined])(
  'the unit „%s“ counts people, or may do so',
  (unit) => expect(countsPeople({ unit })).toBe(true),
);

test('two per cent are not two people', () => {
  const { published } = protect(catalogueWith({ insgesamt: 2, weiblich: 1.5 }, '%'), rules, []);
  expect(shown(published.valueOf('I', day))).toBe('2');
  expect(shown(published.valueOf('I', day, 'weiblich'))).toBe('1,5');
});

test('values of an unknown indicator are protected', () => {
  const catalogue = { ...catalogueWith({ insgesamt: 2 }), indicators: [] };
  expect(shown(protect(catalogue, rules, []).published.valueOf('I', day))).toBe('.');
});

const earlierDay = '2024-12-31' as PlainDate;

/** An indicator with totals of two days, and what else it says of itself. */
function indicatorWith(
  before: number,
  now: number,
  own: Partial<DraftCatalogue['indicators'][number]> = {},
  with_: Disclosure = rules,
) {
  const catalogue = catalogueOf({
    indicators: [{ id: 'I', unit: 'Personen', ...own }],
    values: [
      { indicator: 'I', date: earlierDay, value: before, breakdown: 'insgesamt' },
      { indicator: 'I', date: day, value: now, breakdown: 'insgesamt' },
    ],
  });
  const series = totalsByIndicator(catalogue).get('I')!;
  const { published, log } = protect(catalogue, with_, []);
  return { indicator: catalogue.indicators[0]!, series, published, log };
}

test('a change that involves a suppressed number is suppressed', () => {
  const change = (before: number, now: number) =>
    shownChange(publishedChange(indicatorWith(before, now).published, 'I', earlierDay, day));
  expect([change(10, 12), change(12, 10), change(10, 10), change(2, 12), change(12, 2)]).toEqual([
    '+2',
    '−2',
    '–',
    '.',
    '.',
  ]);
});

test('a change of rounded numbers is no more exact than they are', () => {
  const { published } = indicatorWith(11, 13, {}, rounding);
  expect(publishedChange(published, 'I', earlierDay, day)).toEqual({ is: 'rounded', value: 5, least: 1, most: 9 });
});

test('growth from nobody is no number', () => {
  expect(shown(publishedGrowth(indicatorWith(0, 5).published, 'I', earlierDay, day))).toBe('x');
  expect(shown(publishedGrowth(indicatorWith(10, 12).published, 'I', earlierDay, day))).toBe('20');
});

test('a share is suppressed with its part, and a sum with its addend', () => {
  const { published } = protect(catalogueWith(wholeSex(20, 18, 2)), rules, []);
  expect(shown(publishedShare(published, 'I', day, 'männlich'))).toBe('.');
  const shares = protect(catalogueWith(wholeSex(20, 15, 5)), rules, []).published;
  expect(shown(publishedShare(shares, 'I', day, 'weiblich'))).toBe('75');
  expect(shown(publishedSum([published.valueOf('I', day), published.valueOf('I', day, 'weiblich')]))).toBe('.');
});

test('the baseline is suppressed with the value of its day', () => {
  const { published } = indicatorWith(2, 9, { baseline: 2, baselineDate: earlierDay });
  expect(shown(published.baselineOf('I'))).toBe('.');
  expect(published.isProtected('I')).toBe(true);
});

test('a baseline without a value of its day is a total like any other', () => {
  const date = '2020-12-31' as PlainDate;
  const catalogue = catalogueOf({
    indicators: [{ id: 'I', unit: 'Personen', baseline: 20, baselineDate: date }],
    values: [
      { indicator: 'I', date, value: 18, breakdown: 'weiblich' },
      { indicator: 'I', date, value: 2, breakdown: 'männlich' },
    ],
  });
  const { published } = protect(catalogue, rules, []);
  expect(shown(published.baselineOf('I'))).toBe('20');
  expect(shown(published.valueOf('I', date, 'weiblich'))).toBe('.');
});

test('a baseline without a day could be any suppressed value', () => {
  const { published, log } = indicatorWith(2, 9, { baseline: 5 });
  expect(shown(published.baselineOf('I'))).toBe('.');
  expect(log.at(-1)!.cell).toEqual({ indicator: 'I', date: undefined, breakdown: 'insgesamt' });
  expect(shown(indicatorWith(4, 9, { baseline: 5 }).published.baselineOf('I'))).toBe('5');
});

test('a target is a plan and stays', () => {
  expect(shown(publishedTarget({ target: 2 }))).toBe('2');
});

test('a series for a chart has a sign where a number is missing', () => {
  const { published, series } = indicatorWith(2, 9);
  const points = publishedSeries(published, series);
  expect(points.map(({ published }) => shown(published))).toEqual(['.', '9']);
  expect(JSON.stringify(points)).not.toContain('"value":2');
});

const path = {
  direction: 'soll steigen',
  baselineDate: earlierDay,
  target: 10,
  targetDate: '2026-12-31' as PlainDate,
} as const;

function assessed(before: number, now: number, own: Partial<DraftCatalogue['indicators'][number]>, with_ = rules) {
  const { indicator, series, published } = indicatorWith(before, now, own, with_);
  return publishedAttainment(indicator, series, day, published);
}

test('a suppressed value is not assessed', () => {
  const { signal, reason } = assessed(9, 2, { ...path, baseline: 9 });
  expect([signal, reason.de]).toEqual(['notAssessed', 'Der Istwert unterliegt der Geheimhaltung.']);
});

test('a signal that holds for every small baseline is shown, without numbers', () => {
  const { signal, reason } = assessed(2, 9, { ...path, baseline: 2 });
  expect(signal).toBe('onPath');
  expect(reason.de).not.toMatch(/\d/);
});

test('a signal that would tell the baseline is not shown', () => {
  expect(assessed(1, 5, { ...path, baseline: 1 }).signal).toBe('notAssessed');
});

test('the assessment follows from the numbers that are shown', () => {
  expect(assessed(4, 9, { ...path, baseline: 4 }, rounding).signal).toBe('reached');
  expect(assessed(4, 9, { ...path, baseline: 4 }).reason.de).toContain('Istwert 9');
});

test('every sign has a meaning, and the rules are explained as far as they apply', () => {
  expect(signs.map(({ sign }) => sign)).toEqual(['–', '0', '.', '/', '( )', 'x']);
  const values: readonly PublishedValue[] = [
    { is: 'nothing' },
    { is: 'suppressed' },
    { is: 'unreliable' },
    { is: 'blocked' },
    { is: 'limited', value: 4 },
  ];
  expect(values.map((value) => shown(value))).toEqual(['–', '.', '/', 'x', '(4)']);
  expect(explanation(openToAll)).toEqual([]);
  expect(explanation(rules).length).toBe(2);
  expect(explanation(rounding).at(-1)!.de).toContain('Vielfache von 5');
});

test('the same catalogue gives the same edition, and again after its own publication', () => {
  const numbers = { ...wholeSex(20, 18, 2), 'unter 18 Jahren': 1, '18 bis 64 Jahre': 15, 'ab 65 Jahren': 4 };
  expect(publicly(numbers, rules, cellsOf(numbers))).toBe(publicly(numbers));
});
