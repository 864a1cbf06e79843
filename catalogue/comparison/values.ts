import type { Value } from '../contract/values.ts';
import { change, loss, type Context, type Reading, type SheetComparison } from './sheet-comparison.ts';
import type { Side } from './side.ts';
import { valueSubject } from './subject.ts';

/** Of one indicator, day and part of a breakdown there is one value; where it is another one, the past was changed. */
const figure: Reading<Value> = {
  columns: ['value'],
  read: ({ before, now }, context) => {
    if (before.value === undefined) return addition(now, context);
    if (now.value === undefined) return removal(before, context);
    return change('valueRestated', valueSubject(now, context.now), now, 'value', {
      ...aboutValue(now, context.now),
      old: before.value,
      new: now.value,
      wasProvisional: before.provisional === true,
    });
  },
};

export const values: SheetComparison<Value> = {
  nameOf: ({ indicator, date, breakdown }) => `${indicator}|${date}|${breakdown ?? 'insgesamt'}`,
  added: (value, context) => (onlyIn(context.now, context.before, value) ? [] : [addition(value, context)]),
  gone: (value, context) => (onlyIn(context.before, context.now, value) ? [] : [removal(value, context)]),
  readings: [figure],
  ignored: [],
};

function addition(value: Value, { before, now }: Context) {
  return change('valueAdded', valueSubject(value, now), value, 'value', {
    ...aboutValue(value, now),
    value: value.value,
    late: value.date !== undefined && value.date <= before.edition.reporting.reportingDate,
  });
}

function removal(value: Value, { before }: Context) {
  return loss('valueGone', valueSubject(value, before), { ...aboutValue(value, before), value: value.value });
}

function aboutValue({ date, breakdown, indicator }: Value, side: Side) {
  return { date, breakdown, unit: side.indicators.get(indicator ?? '')?.unit };
}

/** What comes or goes with its indicator is told by the indicator. */
function onlyIn(one: Side, other: Side, { indicator = '' }: Value): boolean {
  return one.indicators.has(indicator) && !other.indicators.has(indicator);
}
