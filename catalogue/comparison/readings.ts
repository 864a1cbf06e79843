import type { SheetKey } from '../contract/column.ts';
import { sheetOf, type Row } from '../contract/contract.ts';
import { daysBetween, type PlainDate } from '../plain-date.ts';
import type { GoalPath } from './change.ts';
import { change, type Reading } from './sheet-comparison.ts';
import { subjectOf } from './subject.ts';

/** Readings that several sheets share. */

/** A planned day that moved. */
export function planned<Key extends string, R extends Row & { readonly [K in Key]: PlainDate | undefined }>(
  sheet: SheetKey,
  column: Key & keyof R & string,
): Reading<R> {
  return {
    columns: [column],
    read: ({ before, now }, context) => {
      const [old, current]: readonly (PlainDate | undefined)[] = [before[column], now[column]];
      if (old === undefined || current === undefined) return undefined;
      const days = daysBetween(old, current);
      return change(days > 0 ? 'postponed' : 'broughtForward', subjectOf(sheet, now, context.now), now, column, {
        column,
        label: sheetOf(sheet).columns[column]?.label ?? column,
        old,
        new: current,
        days: Math.abs(days),
      });
    },
  };
}

/** Another office took over; a re-cut organisation alone never comes here. */
export function officeReading<R extends Row & { readonly office: string | undefined }>(
  sheet: SheetKey,
): Reading<R & { readonly office: string | undefined }> {
  return {
    columns: ['office'],
    read: ({ before, now }, context) =>
      change('officeChanged', subjectOf(sheet, now, context.now), now, 'office', {
        old: before.office,
        new: now.office,
      }),
  };
}

/** Field, main goal and action goal are one path; where one part of it changes, all of it is told. */
export function goalReading<R extends Row & Partial<GoalPath>>(
  sheet: SheetKey,
  columns: readonly (keyof R & keyof GoalPath)[],
): Reading<R> {
  const pathOf = ({ field, mainGoal, actionGoal }: Partial<GoalPath>): GoalPath => ({ field, mainGoal, actionGoal });
  return {
    columns,
    read: ({ before, now }, context) =>
      change('goalChanged', subjectOf(sheet, now, context.now), now, columns.at(-1) ?? 'field', {
        old: pathOf(before),
        new: pathOf(now),
      }),
  };
}
