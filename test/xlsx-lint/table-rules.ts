import { formatAddress } from '../../xlsx/index.ts';
import { isLegalName } from './book-rules.ts';
import {
  overlap,
  rangesIn,
  repeated,
  type LintedSheet,
  type LintedTable,
  type LintedWorkbook,
} from './linted-workbook.ts';
import { allOf, childOf } from './xml-tree.ts';

/** A rule over one table; findings are messages about its part. */
export type TableRule = (table: LintedTable, sheet: LintedSheet, workbook: LintedWorkbook) => readonly string[];

const hasARange: TableRule = ({ range }) => (range ? [] : ['no range']);

const idIsUnique: TableRule = (table, _, workbook) => {
  const id = table.root.attributes['id'];
  return isFirst(table, workbook, (other) => other.root.attributes['id'] === id)
    ? []
    : [`the table id ${id} exists twice`];
};

const nameIsUnique: TableRule = (table, _, workbook) => {
  const name = table.name.toLowerCase();
  const isDefinedName = allOf(workbook.book?.root, 'definedName').some(
    ({ attributes }) => attributes['name']?.toLowerCase() === name && attributes['localSheetId'] === undefined,
  );
  if (isDefinedName) return [`the table name ${table.name} is a defined name as well`];
  const isUnique = isFirst(table, workbook, (other) => other.name.toLowerCase() === name);
  return isUnique ? [] : [`the table name ${table.name} exists twice`];
};

const nameIsLegal: TableRule = ({ name }) => (isLegalName(name) ? [] : [`the table name “${name}” is illegal`]);

const columnNamesAreUnique: TableRule = ({ columns }) =>
  repeated(columns.map((name) => name.toLowerCase())).map((name) => `two columns are called “${name}”`);

const columnNamesAreLegal: TableRule = ({ columns }) =>
  columns.filter((name) => name === '' || name.length > 255).map((name) => `the column name “${name}” is illegal`);

const columnIdsAreUnique: TableRule = ({ root }) =>
  repeated(allOf(root, 'tableColumn').map(({ attributes }) => attributes['id'])).map(
    (id) => `the column id ${id} exists twice`,
  );

const rangeHasTheColumns: TableRule = ({ range, columns }) =>
  range && range.right - range.left + 1 !== columns.length
    ? [`${columns.length} columns in a range of other width`]
    : [];

const hasARowOfData: TableRule = ({ range, headerRows, totalsRows }) =>
  range && range.bottom - range.top + 1 <= headerRows + totalsRows ? ['no row of data'] : [];

const containsNoMerges: TableRule = ({ range }, { merges }) =>
  range && merges.some((merge) => overlap(merge, range)) ? ['merged cells inside the table'] : [];

const sheetFilterStaysAway: TableRule = ({ range }, { root }) => {
  const filter = childOf(root, 'autoFilter');
  const ranges = rangesIn(filter?.attributes['ref']);
  return range && ranges.some((other) => overlap(other, range)) ? ["the sheet's filter overlaps the table"] : [];
};

const filterCoversTheTable: TableRule = ({ root, range, headerRows, totalsRows }) => {
  const filter = childOf(root, 'autoFilter');
  if (!filter || !range) return [];
  if (headerRows === 0) return ['a filter without a header row'];
  const expected = `${formatAddress(range.top, range.left)}:${formatAddress(range.bottom - totalsRows, range.right)}`;
  return filter.attributes['ref'] === expected ? [] : [`the filter ${filter.attributes['ref']} is not ${expected}`];
};

/** Excel renames the column after the cell, and calls that a repair. */
const headerCellsSayTheColumnNames: TableRule = ({ range, columns, headerRows }, { cells }, { strings }) => {
  if (!range || headerRows === 0) return [];
  return columns.flatMap((column, index) => {
    const address = formatAddress(range.top, range.left + index);
    const cell = cells.get(address);
    const type = cell?.attributes['t'];
    if (!cell) return [`the header cell ${address} of “${column}” is missing`];
    if (type !== 's' && type !== 'str' && type !== 'inlineStr') return [`the header cell ${address} is no text`];
    const shared = type === 's' ? strings[Number(childOf(cell, 'v')?.text)] : undefined;
    const isSame = shared === undefined || withPlainBreaks(shared) === withPlainBreaks(column);
    return isSame ? [] : [`the header cell ${address} says “${shared}”, the column “${column}”`];
  });
};

function withPlainBreaks(text: string): string {
  return text.replaceAll('\r\n', '\n');
}

/** Of two tables in conflict the second one is reported. */
function isFirst(table: LintedTable, { sheets }: LintedWorkbook, conflicts: (other: LintedTable) => boolean): boolean {
  return sheets.flatMap(({ tables }) => tables).find(conflicts)?.part === table.part;
}

export const tableRules: readonly TableRule[] = [
  hasARange,
  idIsUnique,
  nameIsUnique,
  nameIsLegal,
  columnNamesAreUnique,
  columnNamesAreLegal,
  columnIdsAreUnique,
  rangeHasTheColumns,
  hasARowOfData,
  containsNoMerges,
  sheetFilterStaysAway,
  filterCoversTheTable,
  headerCellsSayTheColumnNames,
];
