import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { conceptSchema } from '../../../catalogue/concept/schema.ts';
import type { Column, ConceptList, SheetKey } from '../../../catalogue/contract/column.ts';
import { contract, sheetOf } from '../../../catalogue/contract/contract.ts';
import { holds } from '../../../catalogue/contract/condition.ts';
import { columnEntries } from '../../../catalogue/contract/sheet.ts';
import { checkCatalogue, checkWorkbook } from '../../../catalogue/rules/check.ts';
import { parseIsoDate } from '../../../catalogue/plain-date.ts';
import { catalogueOf } from '../../../test/draft-catalogue.ts';
import { exampleCatalogue } from './example.ts';
import { cellFaults, extraRows, lateDirectorate, missingOffice } from './faults.ts';

const concept = conceptSchema.parse(parse(readFileSync(new URL('../konzept.yaml', import.meta.url), 'utf8')));
const organisation = concept.organisation.at(-1)!;
const mainGoals = concept.fields.flatMap((field) => field.mainGoals);
const lists: Readonly<Record<ConceptList, ReadonlySet<string>>> = {
  field: codes(concept.fields),
  mainGoal: codes(mainGoals),
  actionGoal: codes(mainGoals.flatMap((goal) => goal.actionGoals)),
  guideline: codes(concept.guidelines),
  targetGroup: codes(concept.targetGroups),
  directorate: codes(organisation.directorates),
  office: codes(organisation.offices),
};

const { measures, milestones, indicators, values } = exampleCatalogue;
const sheetKeys = Object.keys(contract) as SheetKey[];
const reportingDate = '2025-12-31';

function codes(items: readonly { readonly code: string }[]): ReadonlySet<string> {
  return new Set(items.map(({ code }) => code));
}

function rowsOf(sheet: SheetKey): readonly Readonly<Record<string, unknown>>[] {
  return exampleCatalogue[sheet];
}

function identitiesOf(sheet: SheetKey): readonly string[] {
  return rowsOf(sheet).map((row) =>
    sheet === 'values'
      ? [row['indicator'], row['date'], row['breakdown']].join('|')
      : String(row[sheetOf(sheet).identity ?? 'directorate']),
  );
}

/** Every filled cell with its column, as sheet, row and label for a failing test to name. */
function cells(): { place: string; column: Column; value: unknown }[] {
  return sheetKeys.flatMap((sheet) =>
    rowsOf(sheet).flatMap((row, index) =>
      columnEntries(sheetOf(sheet))
        .map(([key, column]) => ({ place: `${identitiesOf(sheet)[index]} ${column.label}`, column, value: row[key] }))
        .filter(({ value }) => value !== undefined),
    ),
  );
}

const filled = cells();

function countBy<Item>(items: readonly Item[], key: (item: Item) => unknown): ReadonlyMap<unknown, number> {
  return new Map([...Map.groupBy(items, key)].map(([name, group]) => [name, group.length]));
}

test('the concept has six fields with one or two main goals each, and at least 26 action goals', () => {
  expect(concept.fields.map(({ code }) => code)).toEqual(['BS', 'AM', 'GZ', 'GE', 'WL', 'KP']);
  for (const { mainGoals } of concept.fields) {
    expect(mainGoals.length).toBeLessThanOrEqual(2);
    for (const { actionGoals } of mainGoals) expect(actionGoals.length).toBeGreaterThanOrEqual(2);
  }
  expect(lists.actionGoal.size).toBeGreaterThanOrEqual(26);
});

test('the catalogue is as large as that of a real city', () => {
  expect(measures.length).toBeGreaterThanOrEqual(52);
  expect(indicators.length).toBeGreaterThanOrEqual(64);
  expect(indicators.filter(({ kind }) => kind === 'Kontext').length).toBeGreaterThanOrEqual(8);
  expect(milestones.length).toBeGreaterThanOrEqual(130);
  expect(exampleCatalogue.mandates.length).toBeGreaterThanOrEqual(12);
});

test('every field has eight to ten measures, every office at least two, every action goal at least one', () => {
  const byField = countBy(measures, ({ field }) => field);
  for (const code of lists.field) expect([8, 9, 10], code).toContain(byField.get(code));
  const byOffice = countBy(measures, ({ office }) => office);
  for (const code of lists.office) expect(byOffice.get(code), code).toBeGreaterThanOrEqual(2);
  const served = new Set(measures.map(({ actionGoal }) => actionGoal));
  expect([...lists.actionGoal].filter((code) => !served.has(code))).toEqual([]);
});

test('all states occur', () => {
  const { kind } = contract.measures.columns.state;
  const states = new Set(measures.map(({ state }) => state));
  expect(kind.is === 'choice' ? kind.options.filter((option) => !states.has(option as 'laufend')) : []).toEqual([]);
});

test('numbers of rows are unique', () => {
  for (const sheet of sheetKeys) {
    const doubles = [...countBy(identitiesOf(sheet), (id) => id)].filter(([, count]) => count > 1);
    expect(doubles, sheet).toEqual([]);
  }
});

test('every code stands in the concept', () => {
  const unknown = filled.filter(({ column: { kind }, value }) => {
    if (kind.is !== 'concept') return false;
    return [value].flat().some((code) => !lists[kind.list].has(code as string));
  });
  expect(unknown.map(({ place, value }) => [place, value])).toEqual([]);
});

test('every reference leads to a row', () => {
  const dangling = filled.filter(
    ({ column: { kind }, value }) => kind.is === 'reference' && !identitiesOf(kind.sheet).includes(value as string),
  );
  expect(dangling.map(({ place, value }) => [place, value])).toEqual([]);
});

test('every choice is on its list, every date is a day, every number a number', () => {
  const wrong = filled.filter(({ column: { kind }, value }) => {
    if (kind.is === 'choice') return [value].flat().some((option) => !kind.options.includes(option as string));
    if (kind.is === 'date') return parseIsoDate(value as string) === undefined;
    if (kind.is === 'number' || kind.is === 'euro') return typeof value !== 'number';
    if (kind.is === 'percent') return typeof value !== 'number' || value < 0 || value > 100;
    return false;
  });
  expect(wrong.map(({ place, value }) => [place, value])).toEqual([]);
});

test('nothing that must be filled in is missing', () => {
  const missing = sheetKeys.flatMap((sheet) =>
    rowsOf(sheet).flatMap((row, index) =>
      columnEntries(sheetOf(sheet))
        .filter(([key, { required }]) => {
          const needed = required === 'always' || (required !== 'never' && holds(required, row));
          return needed && row[key] === undefined;
        })
        .map(([, { label }]) => `${identitiesOf(sheet)[index]} ${label}`),
    ),
  );
  expect(missing).toEqual([]);
});

test('the rules of the house find no error and no doubtful number in it', () => {
  const catalogue = catalogueOf(exampleCatalogue);
  const reporting = concept.reporting.calendar.at(-1)!;
  const findings = [checkWorkbook, checkCatalogue].flatMap((check) => check(catalogue, concept, reporting));
  const unwanted = findings.filter(({ rule, severity }) => severity === 'error' || rule === 'P-KOMMA-01');
  expect(unwanted.map(({ rule, message }) => [rule, message.de])).toEqual([]);
});

test('every measure calls itself an example', () => {
  for (const { id, remark } of measures) expect(remark, id).toMatch(/^Beispiel: /);
});

test('goals of a measure belong to its field, and so does its number', () => {
  for (const { id, field, mainGoal, actionGoal } of measures) {
    expect(id).toMatch(new RegExp(`^${field}-\\d\\d$`));
    expect(actionGoal).toMatch(new RegExp(`^${mainGoal}\\.`));
    expect(mainGoal).toMatch(new RegExp(`^${field}\\.`));
  }
});

test('dates of a measure follow each other, and state, progress and money agree', () => {
  for (const { id, start, ongoing, end, state, progress, ownFunds, grants, spent, updatedOn } of measures) {
    if (end !== undefined) expect(start! < end, id).toBe(true);
    expect(end === undefined, id).toBe(ongoing);
    if (state === 'laufend') expect(ongoing, id).toBe(true);
    if (state === 'abgeschlossen') expect([progress, end! <= reportingDate], id).toEqual([100, true]);
    if (state === 'nicht begonnen' || state === 'in Vorbereitung') expect(start! > reportingDate, id).toBe(true);
    if (state === 'in Umsetzung') expect(start! <= reportingDate && end! > reportingDate, id).toBe(true);
    if (spent !== undefined) expect(spent, id).toBeLessThanOrEqual(Number(ownFunds) + Number(grants));
    expect(updatedOn! <= '2026-01-31', id).toBe(true);
  }
});

test('every measure has two to four milestones within its time; a finished one has none open', () => {
  for (const { id, start, end, state } of measures) {
    const own = milestones.filter(({ measure }) => measure === id);
    expect(own.length, id).toBeGreaterThanOrEqual(2);
    expect(own.length, id).toBeLessThanOrEqual(4);
    for (const milestone of own) {
      expect(milestone.due! >= start! && milestone.due! <= (end ?? '2199-12-31'), milestone.id).toBe(true);
      if (state === 'abgeschlossen') expect(milestone.doneOn, milestone.id).toBeDefined();
      if (milestone.doneOn !== undefined) {
        expect(milestone.doneOn >= start! && milestone.doneOn <= reportingDate, milestone.id).toBe(true);
      }
    }
  }
  const overdue = milestones.filter(({ due, doneOn }) => doneOn === undefined && due! <= reportingDate);
  expect(overdue.length).toBeGreaterThanOrEqual(8);
});

test('baselines are values of the series, and values lie in the years up to the Stichtag', () => {
  for (const { id, kind, baseline, baselineDate, targetDate, actionGoal } of indicators) {
    const own = values.filter(({ indicator, breakdown }) => indicator === id && breakdown === 'insgesamt');
    expect(own.length, id).toBeGreaterThanOrEqual(2);
    for (const { date } of own) expect(date! >= '2014-01-01' && date! <= reportingDate, `${id} ${date}`).toBe(true);
    if (kind === 'Kontext') continue;
    expect(own.find(({ date }) => date === baselineDate)?.value, id).toBe(baseline);
    expect(baselineDate! < targetDate!, id).toBe(true);
    expect(lists.actionGoal, id).toContain(actionGoal);
  }
});

test('parts of a count add up, so that disclosure control has something to protect', () => {
  const numbers = new Map(
    values.map(({ indicator, date, breakdown, value }) => [[indicator, date, breakdown].join('|'), value]),
  );
  const women = values.filter(({ breakdown }) => breakdown === 'weiblich');
  for (const { indicator, date, value } of women) {
    if (indicators.find(({ id }) => id === indicator)?.unit === '%') continue;
    const men = numbers.get(`${indicator}|${date}|männlich`);
    expect(Number(value) + Number(men), `${indicator} ${date}`).toBe(numbers.get(`${indicator}|${date}|insgesamt`));
  }
  expect(women.filter(({ value }) => value === 1 || value === 2).length).toBeGreaterThanOrEqual(10);
});

test('counts are whole numbers', () => {
  const unitOf = new Map(indicators.map(({ id, unit }) => [id, unit]));
  const broken = values.filter(
    ({ indicator, value }) => !['%', 'Monate'].includes(unitOf.get(indicator) ?? '') && !Number.isInteger(value),
  );
  expect(broken).toEqual([]);
});

test('four of five directorates have signed off, one of them with conditions', () => {
  const { signOffs } = exampleCatalogue;
  expect(signOffs.length).toBe(lists.directorate.size - 1);
  expect(signOffs.filter(({ decision }) => decision === 'frei mit Auflagen').length).toBe(1);
  expect(signOffs.map(({ directorate }) => directorate)).not.toContain(lateDirectorate.code);
});

test('mandates are done, open and overdue', () => {
  const open = exampleCatalogue.mandates.filter(({ state }) => state === 'offen' || state === 'in Bearbeitung');
  expect(open.length).toBeGreaterThanOrEqual(5);
  expect(open.filter(({ due }) => due! < reportingDate).length).toBeGreaterThanOrEqual(3);
  const offices = new Set(organisation.offices.map(({ code, name }) => `${code} ${name}`));
  for (const { id, addressee } of exampleCatalogue.mandates) expect(offices, id).toContain(addressee);
});

test('every fault meets a cell that exists, says something else there and lies in a workbook that is handed in', () => {
  expect(cellFaults.length).toBeGreaterThanOrEqual(18);
  for (const fault of cellFaults) {
    const index = identitiesOf(fault.sheet).indexOf(fault.row);
    expect(index, fault.row).toBeGreaterThanOrEqual(0);
    const row = rowsOf(fault.sheet)[index]!;
    expect(row[fault.column], `${fault.row} ${fault.column}`).not.toEqual(fault.typed);
    expect(officeOf(fault.sheet, row), fault.row).not.toBe(missingOffice);
  }
  for (const { office } of extraRows) expect(office).not.toBe(missingOffice);
});

test('several offices have faults, and none of them two in one cell', () => {
  const offices = cellFaults.map(({ sheet, row }) => officeOf(sheet, rowsOf(sheet)[identitiesOf(sheet).indexOf(row)]!));
  expect(new Set(offices).size).toBeGreaterThanOrEqual(8);
  const places = cellFaults.map(({ sheet, row, column }) => [sheet, row, column].join(' '));
  expect(new Set(places).size).toBe(places.length);
});

function officeOf(sheet: SheetKey, row: Readonly<Record<string, unknown>>): unknown {
  if (sheet === 'milestones') return measures.find(({ id }) => id === row['measure'])?.office;
  if (sheet === 'values') return indicators.find(({ id }) => id === row['indicator'])?.office;
  return row['office'];
}
