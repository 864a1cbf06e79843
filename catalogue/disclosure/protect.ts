import type { Catalogue } from '../contract/contract.ts';
import type { Indicator } from '../contract/indicators.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Words } from '../words.ts';
import { publishedBaselines } from './baseline.ts';
import type { Breakdown, Cell, Variable } from './cell.ts';
import { earlierEditions, type Earlier, type PublishedCell } from './earlier.ts';
import { harmlessIndicators } from './people.ts';
import { publicationOf, type Publication } from './publication.ts';
import { plainNumber, publishedCount, suppressed, type PublishedValue } from './published-value.ts';
import { reasons } from './reasons.ts';
import type { Disclosure } from './rules.ts';
import { suppress, type Decision } from './suppression.ts';
import { tablesOf, type Table } from './table.ts';

/** Why a number is missing. For the internal log only: a reason tells which dots stand for small counts. */
export interface LogEntry {
  readonly cell: Omit<Cell<Variable>, 'date'> & { readonly date: PlainDate | undefined };
  /** `exposed`: suppressed or not, earlier editions give the number away. To be looked at by a person. */
  readonly kind: 'primary' | 'secondary' | 'exposed';
  readonly reason: Words;
}

export interface Protection {
  /** The only way of a public edition to a number. */
  readonly published: Publication;
  readonly log: readonly LogEntry[];
}

/**
 * Disclosure control (Geheimhaltung) of one edition: small counts are suppressed, and so is whatever would tell them.
 * `alreadyPublished` holds the `published.cells` of all earlier public editions, the oldest first.
 */
export function protect(
  catalogue: Catalogue,
  rules: Disclosure,
  alreadyPublished: readonly PublishedCell[],
): Protection {
  const earlier = earlierEditions(alreadyPublished, rules);
  const isHarmless = harmlessIndicators(catalogue.indicators);
  const tables = tablesOf(catalogue, alreadyPublished).map((table) =>
    isHarmless(table.indicator) ? open(table) : protectTable(table, rules, earlier),
  );
  const cells = tables.flatMap(({ cells }) => cells);
  const baselines = publishedBaselines(catalogue.indicators, cells, rules, isHarmless);
  return {
    published: publicationOf(cells, baselines, rules),
    log: [...tables.flatMap(({ log }) => log), ...undatedBaselines(catalogue.indicators, baselines)],
  };
}

/** All other baselines are the total of their day and stand in the log as such. */
function undatedBaselines(
  indicators: readonly Indicator[],
  baselines: ReadonlyMap<string, PublishedValue>,
): readonly LogEntry[] {
  return indicators
    .filter(({ id, baselineDate }) => baselineDate === undefined && baselines.get(id)?.is === 'suppressed')
    .map(({ id }) => ({
      cell: { indicator: id, date: undefined, breakdown: 'insgesamt' },
      kind: 'secondary',
      reason: reasons.undated,
    }));
}

interface ProtectedTable {
  readonly cells: readonly PublishedCell[];
  readonly log: readonly LogEntry[];
}

function open(table: Table): ProtectedTable {
  return { cells: cellsOf(table, (value) => plainNumber(value)), log: [] };
}

function protectTable(table: Table, rules: Disclosure, earlier: Earlier): ProtectedTable {
  const decision = suppress(table, rules, (row) => earlier(cellOf(table, row), table.rows.get(row)?.value ?? 0));
  const cells = cellsOf(table, (value, row) => (decision.hidden.has(row) ? suppressed : publishedCount(value, rules)));
  return { cells, log: logOf(table, decision) };
}

function cellsOf(table: Table, publish: (value: number, row: Breakdown) => PublishedValue): readonly PublishedCell[] {
  const reported = [...table.rows].filter(([, { gone }]) => gone === undefined);
  return reported.map(([row, { value }]) => ({ ...cellOf(table, row), published: publish(value, row) }));
}

function logOf(table: Table, { hidden, exposed }: Decision): readonly LogEntry[] {
  return [
    ...[...hidden].map(([row, { kind, reason }]): LogEntry => ({ cell: cellOf(table, row), kind, reason })),
    ...[...exposed].map(([secret, reason]): LogEntry => ({ cell: cellOf(table, secret), kind: 'exposed', reason })),
  ];
}

function cellOf<Where extends Variable>({ indicator, date }: Table, breakdown: Where): Cell<Where> {
  return { indicator, date, breakdown };
}
