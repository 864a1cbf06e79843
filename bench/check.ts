import { availableParallelism, loadavg } from 'node:os';
import type { Catalogue, Row } from '../catalogue/contract/contract.ts';
import { checkAgainstArchive, checkCatalogue, checkWorkbook, rules, type Edition } from '../catalogue/rules/check.ts';
import { exampleCatalogue } from '../templates/dessau-rosslau/example/example.ts';
import { catalogueOf } from '../test/draft-catalogue.ts';
import { concept, reporting } from './city.ts';

interface Size {
  readonly measures: number;
  readonly indicators: number;
  readonly values: number;
}

const city: Size = { measures: 3_000, indicators: 6_000, values: 30_000 };
const tenCities: Size = { measures: 30_000, indicators: 60_000, values: 300_000 };
const office: Size = { measures: 150, indicators: 300, values: 1_500 };

/** Prints how long the rules take: over a large city, over ten times as much, and again after one changed cell. */
export async function check(): Promise<void> {
  const load = loadavg()[0] ?? 0;
  heading(
    `${availableParallelism()} cores, load ${load.toFixed(1)}, Node ${process.versions.node}; medians after warm-up`,
  );

  const large = catalogueFor(city);
  heading(`${rules.length} rules over ${inWords(city)}`);
  const all = checkingEverything(large, 15);
  line('everything, with the report before', all.milliseconds, `goal < 300 ms; ${inWords({ findings: all.findings })}`);
  const ten = checkingEverything(catalogueFor(tenCities), 3);
  line('ten times as much', ten.milliseconds, `× ${(ten.milliseconds / all.milliseconds).toFixed(1)}`);

  heading('Check again after one changed cell: everything anew, nothing is remembered from the check before');
  line(`an office's workbook: ${inWords(office)}`, checkingAgain(catalogueFor(office), 101), 'goal < 50 ms');
  line(`one workbook of ${inWords(city)}`, checkingAgain(large, 15), 'no goal');
}

/** As a run does it, with all measures in one workbook. */
function checkingEverything(
  catalogue: Catalogue,
  times: number,
): { readonly milliseconds: number; readonly findings: number } {
  const before = editionBefore(catalogue);
  let findings = 0;
  const milliseconds = median(times, () => {
    findings =
      checkWorkbook(catalogue, concept, reporting).length +
      checkCatalogue(catalogue, concept, reporting).length +
      checkAgainstArchive(catalogue, before, concept, reporting).length;
  });
  return { milliseconds, findings };
}

/** As the pane does it: the rows that did not change are the same objects as before. */
function checkingAgain(catalogue: Catalogue, times: number): number {
  return median(times, (turn) => {
    checkWorkbook(withChangedCell(catalogue, turn), concept, reporting);
  });
}

function withChangedCell(catalogue: Catalogue, turn: number): Catalogue {
  const index = turn % catalogue.measures.length;
  return {
    ...catalogue,
    measures: catalogue.measures.map((row, at) => (at === index ? { ...row, stateNote: `Neuer Stand ${turn}.` } : row)),
  };
}

/** The middle of several runs in milliseconds, after some that nobody counts. */
function median(times: number, run: (turn: number) => void): number {
  const once = (turn: number): number => {
    const start = performance.now();
    run(turn);
    return performance.now() - start;
  };
  const warmUp = Math.ceil(times / 3);
  const measured = Array.from({ length: warmUp + times }, (_, turn) => once(turn)).slice(warmUp);
  return measured.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? 0;
}

/**
 * The example again and again, each time as another city with numbers, names and texts of its own: repeated ones would
 * be findings. What belongs together stays together.
 */
function catalogueFor({ measures, indicators, values }: Size): Catalogue {
  const cities = Math.floor(measures / exampleCatalogue.measures.length);
  const measureOf = (row: { readonly measure?: string | undefined }, city: number) =>
    numberIn(city % cities, row.measure);
  const series = Map.groupBy(exampleCatalogue.values, ({ indicator }) => indicator);
  const valuesEach = values / indicators;
  const catalogue = catalogueOf({
    measures: repeated(exampleCatalogue.measures, measures, (row, city) => ({
      ...row,
      id: numberIn(city, row.id),
      replacedBy: numberIn(city, row.replacedBy),
      title: textIn(city, row.title),
      description: textIn(city, row.description),
      stateNote: textIn(city, row.stateNote),
    })),
    milestones: repeated(exampleCatalogue.milestones, 3 * measures, (row, city) => ({
      ...row,
      id: numberIn(city, row.id),
      measure: measureOf(row, city),
    })),
    indicators: repeated(exampleCatalogue.indicators, indicators, (row, city) => ({
      ...row,
      id: numberIn(city, row.id),
      measure: measureOf(row, city),
      title: textIn(city, row.title),
      definition: textIn(city, row.definition),
    })),
    values: repeated(exampleCatalogue.indicators, indicators, ({ id }, city) =>
      repeated(series.get(id) ?? [], valuesEach, (row, _, year) => ({
        ...row,
        indicator: numberIn(city, id),
        date: `${2026 - valuesEach + year}-12-31`,
        breakdown: 'insgesamt',
      })),
    ).flat(),
    mandates: repeated(exampleCatalogue.mandates, Math.floor(measures / 4), (row, city) => ({
      ...row,
      id: numberIn(city, row.id),
      measure: measureOf(row, city),
      wording: textIn(city, row.wording),
    })),
    signOffs: exampleCatalogue.signOffs,
  });
  return asRead(catalogue);
}

function repeated<Row, Changed>(
  rows: readonly Row[],
  count: number,
  change: (row: Row, city: number, index: number) => Changed,
): readonly Changed[] {
  const indices = rows.length > 0 ? Array.from({ length: count }, (_, index) => index) : [];
  return indices.map((index) => change(rows[index % rows.length] as Row, Math.floor(index / rows.length), index));
}

/** `BS-04` is BS-10704 in the eighth city, `BS-04-M1` its BS-10704-M1. */
function numberIn(city: number, number: string | undefined): string | undefined {
  return number?.replace(/-(\d\d)(?=$|-)/, `-${100 + city}$1`);
}

function textIn(city: number, text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text} Nachbarstadt ${city + 1}.`;
}

/** The reader gives all rows of a sheet one list of their columns; a list for each would cost more than the rows. */
function asRead(catalogue: Catalogue): Catalogue {
  const sheets = Object.entries(catalogue).map(([key, rows]: [string, readonly Row[]]) => {
    const letters = rows[0]?.origin.letters ?? {};
    return [key, rows.map((row) => ({ ...row, origin: { ...row.origin, letters } }))] as const;
  });
  return Object.fromEntries(sheets) as unknown as Catalogue;
}

/** What the report two years ago said: other explanations, no values since. */
function editionBefore(catalogue: Catalogue): Edition | undefined {
  const earlier = concept.reporting.calendar.find(({ reportingDate }) => reportingDate < reporting.reportingDate);
  if (!earlier) return undefined;
  return {
    reporting: earlier,
    catalogue: {
      ...catalogue,
      measures: catalogue.measures.map((row) => ({ ...row, stateNote: `${row.stateNote} Stand ${earlier.title}.` })),
      values: catalogue.values.filter(({ date }) => date === undefined || date <= earlier.reportingDate),
    },
  };
}

function inWords(counts: Readonly<Record<string, number>> | Size): string {
  return Object.entries(counts)
    .map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
    .join(', ');
}

function heading(text: string): void {
  process.stdout.write(`\n${text}\n`);
}

function line(what: string, milliseconds: number, remark: string): void {
  process.stdout.write(`  ${what.padEnd(64)} ${milliseconds.toFixed(1).padStart(8)} ms   ${remark}\n`);
}
