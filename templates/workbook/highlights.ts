import type { SheetKey } from '../../catalogue/contract/column.ts';
import { columnEntries } from '../../catalogue/contract/sheet.ts';
import type { contract } from '../../catalogue/contract/contract.ts';
import { frame, type Mark } from './cell-style.ts';
import { frozenColumns, type Layout } from './layout.ts';
import type { Palette } from './palette.ts';
import type { HighlightPlan } from './plan.ts';
import { inRow } from './reference.ts';
import { conditionFormula } from './required-formula.ts';

/** The two marks that cells get by themselves. Hatch, frame and bold type are seen without colours too. */
export function missingMark(palette: Palette): Mark {
  return {
    hatch: { lines: palette.accent, ground: palette.accentTint },
    edges: frame({ line: 'thin', colour: palette.alert }),
  };
}

export function contradictionMark(palette: Palette): Mark {
  return { bold: true, ink: palette.alert, edges: frame({ line: 'thin', colour: palette.alert }) };
}

export function highlightsOf(layout: Layout, palette: Palette): readonly HighlightPlan[] {
  return [...missingEntries(layout, missingMark(palette)), ...datesOutOfOrder(layout, contradictionMark(palette))];
}

/** Only what the office can fill in is marked; a row counts as filled once one of its first columns is. */
function missingEntries(layout: Layout, mark: Mark): readonly HighlightPlan[] {
  const { sheet, firstRow, numberOf, rangeOf } = layout;
  const begun = Array.from({ length: frozenColumns }, (_, index) => `${inRow(firstRow, index + 1)}<>""`).join(',');
  return columnEntries(sheet).flatMap(([key, { required, filledBy }]) => {
    if (required === 'never' || filledBy !== 'office') return [];
    const conditions = [
      `OR(${begun})`,
      `${inRow(firstRow, numberOf(key))}=""`,
      ...(required === 'always' ? [] : [conditionFormula(required, inRow(firstRow, numberOf(required.column)))]),
    ];
    return [{ range: rangeOf(key), formula: `AND(${conditions.join(',')})`, mark }];
  });
}

type DatePair = {
  [K in SheetKey]: {
    readonly sheet: K;
    readonly from: keyof (typeof contract)[K]['columns'];
    readonly to: keyof (typeof contract)[K]['columns'];
  };
}[SheetKey];

/** Days of one row of which the second cannot lie before the first. */
const datePairs: readonly DatePair[] = [
  { sheet: 'measures', from: 'start', to: 'end' },
  { sheet: 'indicators', from: 'baselineDate', to: 'targetDate' },
  { sheet: 'mandates', from: 'issuedOn', to: 'closedOn' },
];

function datesOutOfOrder({ sheet, firstRow, numberOf, rangeOf }: Layout, mark: Mark): readonly HighlightPlan[] {
  return datePairs
    .filter((pair) => pair.sheet === sheet.key)
    .map(({ from, to }) => {
      const earlier = inRow(firstRow, numberOf(from));
      const later = inRow(firstRow, numberOf(to));
      return {
        range: rangeOf(to),
        formula: `AND(ISNUMBER(${earlier}),ISNUMBER(${later}),${later}<${earlier})`,
        mark,
      };
    });
}
