import { expect, test } from 'vitest';
import { formatAddress, readWorkbook, type Cell, type CellContent, type Workbook } from '../../xlsx/index.ts';
import { inflate } from '../xlsx-lint/inflate.ts';
import { fidelityCases, type Shown } from './cases.ts';

async function read(bytes: Uint8Array): Promise<Workbook> {
  const result = await readWorkbook(bytes, inflate);
  if (result.status === 'refused') throw new Error(result.refusal.detail);
  return result.workbook;
}

function shown(cell: Cell): Shown {
  const value = shownValue(cell);
  return cell.formula === undefined ? value : { value, formula: cell.formula };
}

function shownValue(cell: CellContent): Exclude<Shown, { readonly value: unknown }> {
  switch (cell.type) {
    case 'date':
      return { date: cell.value };
    case 'error':
      return { error: cell.value };
    case 'blank':
      return { blank: true };
    case 'number':
      return cell.percent ? { percent: cell.value } : cell.value;
    default:
      return cell.value;
  }
}

test.each(fidelityCases)('$name', async ({ bytes, sheets, beside = [], defects = [] }) => {
  const workbook = await read(bytes());
  const found = workbook.sheets.map(({ name, cells }) => [
    name,
    Object.fromEntries(cells.map((cell) => [formatAddress(cell.row, cell.column), shown(cell)])),
  ]);
  expect(found).toEqual(Object.entries(sheets));
  expect(workbook.sheets.slice(0, beside.length)).toMatchObject(beside);
  expect(workbook.defects).toHaveLength(defects.length);
  for (const [index, part] of defects.entries()) expect(workbook.defects[index]?.message).toContain(part);
});

test('nothing of it has reached Object.prototype', () => {
  expect(Object.keys(Object.prototype)).toEqual([]);
});
