import type { Indicator } from '../contract/indicators.ts';
import type { DatedNumber, Details } from './change.ts';
import { directionOf } from './direction.ts';
import { goalReading, officeReading } from './readings.ts';
import { change, loss, numberOr, type Reading, type SheetComparison } from './sheet-comparison.ts';
import { indicatorSubject } from './subject.ts';

const target: Reading<Indicator> = {
  columns: ['target', 'targetDate'],
  read: ({ before, now }) => {
    const [old, current] = [targetOf(before), targetOf(now)];
    return change('targetChanged', indicatorSubject(now), now, before.target === now.target ? 'targetDate' : 'target', {
      old,
      new: current,
      unit: now.unit,
      ambition: ambitionOf(now.direction, old, current),
    });
  },
};

const baseline: Reading<Indicator> = {
  columns: ['baseline', 'baselineDate'],
  read: ({ before, now }) =>
    change(
      'baselineChanged',
      indicatorSubject(now),
      now,
      before.baseline === now.baseline ? 'baselineDate' : 'baseline',
      {
        old: { value: before.baseline, date: before.baselineDate },
        new: { value: now.baseline, date: now.baselineDate },
        unit: now.unit,
      },
    ),
};

export const indicators: SheetComparison<Indicator> = {
  nameOf: ({ id, title }) => numberOr(id, title),
  added: (indicator) => [
    change('indicatorAdded', indicatorSubject(indicator), indicator, 'id', { kindOfIndicator: indicator.kind }),
  ],
  gone: (indicator) => [loss('indicatorGone', indicatorSubject(indicator), { kindOfIndicator: indicator.kind })],
  readings: [target, baseline, officeReading('indicators'), goalReading('indicators', ['field', 'actionGoal'])],
  beyondCells: ({ before, now }, context) => {
    const old = context.before.assessment.attainment.get(before.id)?.signal;
    const current = context.now.assessment.attainment.get(now.id)?.signal;
    if (old === undefined || current === undefined || old === current) return [];
    const direction = directionOf('attainment', old, current);
    return [
      change('signalChanged', indicatorSubject(now), now, 'target', {
        signal: 'attainment',
        old,
        new: current,
        direction,
      }),
    ];
  },
  ignored: [],
};

function targetOf({ target, targetDate }: Indicator): DatedNumber {
  return { value: target, date: targetDate };
}

/** A target further along the desired direction, or the same one earlier, asks for more. */
function ambitionOf(
  direction: Indicator['direction'],
  old: DatedNumber,
  now: DatedNumber,
): Details['targetChanged']['ambition'] {
  if (old.value === undefined || now.value === undefined) return undefined;
  const upward = direction === 'soll steigen' ? 1 : direction === 'soll sinken' ? -1 : 0;
  if (upward === 0 && old.value !== now.value) return undefined;
  const more = Math.sign(upward * (now.value - old.value));
  const sooner =
    old.date === undefined || now.date === undefined || old.date === now.date ? 0 : now.date < old.date ? 1 : -1;
  if (more * sooner < 0) return undefined;
  const sum = more + sooner;
  return sum === 0 ? undefined : sum > 0 ? 'raised' : 'lowered';
}
