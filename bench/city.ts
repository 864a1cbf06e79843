import { readFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { officesAt, reportingAt, type Concept } from '../catalogue/concept/concept.ts';
import { parseConcept } from '../catalogue/concept/parse.ts';
import type { Reporting } from '../catalogue/concept/schema.ts';
import type { DraftCatalogue } from '../catalogue/contract/draft.ts';
import type { PlainDate } from '../catalogue/plain-date.ts';
import { exampleCatalogue } from '../templates/dessau-rosslau/example/example.ts';
import { templateWorkbook } from '../templates/workbook/index.ts';

export const concept: Concept = loadConcept();
export const reporting: Reporting = reportingAt(concept, '2026-02-16' as PlainDate);

interface Size {
  readonly measures: number;
  readonly indicators: number;
  readonly values: number;
}

/** Writes filled workbooks as offices would send them, each with measures of its own. Returns their paths. */
export async function writeCity(folder: string, count: number, size: Size): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const offices = officesAt(concept, reporting.reportingDate);
  const paths: string[] = [];
  for (let index = 0; index < count; index++) {
    const office = offices[index % offices.length];
    if (!office) continue;
    const rows = rowsOf(size, `${office.code} ${office.name}`, index);
    const path = join(folder, `mappe-${String(index + 1).padStart(2, '0')}.xlsx`);
    await writeFile(path, await templateWorkbook({ concept, reporting, office, rows }));
    paths.push(path);
  }
  return paths;
}

/**
 * The example's rows under new numbers, repeated until there are enough. What belongs together stays together, so that
 * the rules find as much as in a usual workbook and not in every cell.
 */
function rowsOf(size: Size, office: string, workbook: number): DraftCatalogue {
  const { measures, milestones, indicators, values } = exampleCatalogue;
  const measureNumber = (index: number) => `M${workbook + 1}-${index + 1}`;
  const indicatorNumber = (index: number) => `I${workbook + 1}-${index + 1}`;
  const measureOf = (id: string | undefined, repetition: number): string | undefined => {
    const position = measures.findIndex((row) => row.id === id);
    if (position < 0) return undefined;
    const repeated = position + repetition * measures.length;
    return measureNumber(repeated < size.measures ? repeated : position);
  };
  const repetitionOf = (index: number, rows: readonly unknown[]) => Math.floor(index / rows.length);
  const seriesOf = (indicator: number) => {
    const { id } = indicators[indicator % indicators.length] ?? {};
    return values.filter((row) => row.indicator === id && row.breakdown === 'insgesamt');
  };
  return {
    measures: repeated(measures, size.measures, (row, index) => ({
      ...row,
      id: measureNumber(index),
      title: `${row.title} (${workbook + 1}.${index + 1})`,
      office,
    })),
    milestones: repeated(milestones, size.measures, (row, index) => ({
      ...row,
      id: `MS${workbook + 1}-${index + 1}`,
      measure: measureOf(row.measure, repetitionOf(index, milestones)),
    })),
    indicators: repeated(indicators, size.indicators, (row, index) => ({
      ...row,
      id: indicatorNumber(index),
      measure: measureOf(row.measure, repetitionOf(index, indicators)),
      office,
    })),
    values: Array.from({ length: size.values }, (_, index) => {
      const indicator = index % size.indicators;
      const year = 2021 + Math.floor(index / size.indicators);
      const series = seriesOf(indicator);
      const row = series.find(({ date }) => date?.startsWith(String(year))) ?? series.at(-1);
      return { ...row, indicator: indicatorNumber(indicator), date: `${year}-12-31`, breakdown: 'insgesamt' };
    }),
    mandates: [],
    signOffs: [],
  };
}

function repeated<Row>(rows: readonly Row[], count: number, change: (row: Row, index: number) => Row): readonly Row[] {
  return Array.from({ length: count }, (_, index) => rows[index % rows.length])
    .filter((row) => row !== undefined)
    .map(change);
}

function loadConcept(): Concept {
  const source = readFileSync(new URL('../templates/dessau-rosslau/konzept.yaml', import.meta.url), 'utf8');
  const parsed = parseConcept(source);
  if (parsed.status === 'invalid') throw new Error('the concept is invalid');
  return parsed.concept;
}
