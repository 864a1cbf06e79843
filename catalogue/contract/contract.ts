import type { SheetKey } from './column.ts';
import { indicators, type Indicator } from './indicators.ts';
import { mandates, type Mandate } from './mandates.ts';
import { measures, type Measure } from './measures.ts';
import { milestones, type Milestone } from './milestones.ts';
import type { Sheet } from './sheet.ts';
import { signOffs, type SignOff } from './sign-offs.ts';
import { values, type Value } from './values.ts';

/** Counts up whenever a column comes, goes or changes its meaning; workbooks carry it in their properties. */
export const contractVersion = 1;

/** The sheets of a catalogue workbook in the order people see them. */
export const contract = { measures, milestones, indicators, values, mandates, signOffs } as const;

export const sheets: readonly Sheet[] = Object.values(contract);

/** Everything that one or several workbooks hold. */
export interface Catalogue {
  readonly measures: readonly Measure[];
  readonly milestones: readonly Milestone[];
  readonly indicators: readonly Indicator[];
  readonly values: readonly Value[];
  readonly mandates: readonly Mandate[];
  readonly signOffs: readonly SignOff[];
}

export type Row = Catalogue[SheetKey][number];

export const emptyCatalogue: Catalogue = {
  measures: [],
  milestones: [],
  indicators: [],
  values: [],
  mandates: [],
  signOffs: [],
};

export function sheetOf(key: SheetKey): Sheet {
  return contract[key];
}
