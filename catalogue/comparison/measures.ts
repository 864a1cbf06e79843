import { measures as sheet, type Measure } from '../contract/measures.ts';
import { columnEntries } from '../contract/sheet.ts';
import type { Change, WhyGone } from './change.ts';
import { directionOf } from './direction.ts';
import type { Pair } from './matching.ts';
import { goalReading, officeReading, planned } from './readings.ts';
import { change, loss, numberOr, type Context, type Reading, type SheetComparison } from './sheet-comparison.ts';
import { dataQualityIn } from './side.ts';
import { measureSubject } from './subject.ts';

const renewed = columnEntries(sheet).flatMap(([key, column]) =>
  column.renewed ? [key as keyof typeof sheet.columns] : [],
);

/** Nobody reported for one of the editions, so what is reported anew cannot be compared: one change instead of many. */
const reported: Reading<Measure> = {
  columns: renewed,
  always: true,
  read: ({ before, now }, { before: older, now: newer }) => {
    const [was, is] = [!older.edition.unreported.has(before.id), !newer.edition.unreported.has(now.id)];
    if (was === is) return undefined;
    return is
      ? change('measureReported', measureSubject(now), now, 'state', { state: now.state })
      : change('measureUnreported', measureSubject(now), now, 'state', { lastState: before.state });
  },
};

/** The successor of a measure that is gone names none itself: that is no change of the column. */
const replaced: Reading<Measure> = {
  columns: ['replacedBy'],
  always: true,
  read: ({ before, now }, { lineage }) =>
    lineage.continuation(before.id) === now.id
      ? change('measureReplaced', measureSubject(now), now, 'id', { former: before.id, formerTitle: before.title })
      : undefined,
};

const state: Reading<Measure> = {
  columns: ['state'],
  read: ({ before, now }) =>
    change('stateChanged', measureSubject(now), now, 'state', {
      old: before.state,
      new: now.state,
      direction: directionOf('measures', before.state, now.state),
    }),
};

export const measures: SheetComparison<Measure> = {
  nameOf: ({ id, title }) => numberOr(id, title),
  heirsOf: ({ id }, { lineage }) => {
    const heir = lineage.continuation(id);
    return heir === undefined ? [] : [heir];
  },
  added: (measure, { lineage }) => [
    change('measureAdded', measureSubject(measure), measure, 'id', {
      state: measure.state,
      replaces: lineage.replaces(measure.id),
    }),
  ],
  gone: (measure, { lineage }) => {
    const heir = lineage.measure(measure.id);
    return [
      loss('measureGone', measureSubject(measure), {
        why: whyGone(measure, heir),
        replacedBy: heir,
        lastState: measure.state,
      }),
    ];
  },
  readings: [
    reported,
    replaced,
    state,
    planned('measures', 'start'),
    planned('measures', 'end'),
    officeReading('measures'),
    goalReading('measures', ['field', 'mainGoal', 'actionGoal']),
  ],
  beyondCells: signals,
  ignored: ['updatedOn'],
};

function whyGone({ state }: Measure, heir: string | undefined): WhyGone {
  if (heir !== undefined) return 'replaced';
  if (state === 'abgeschlossen') return 'completed';
  return state === 'gestrichen' ? 'cancelled' : 'absent';
}

function signals({ before, now }: Pair<Measure>, { before: older, now: newer }: Context): readonly Change[] {
  const subject = measureSubject(now);
  const implementation = {
    old: older.assessment.implementation.get(before.id)?.signal,
    new: newer.assessment.implementation.get(now.id)?.signal,
  };
  const dataQuality = { old: dataQualityIn(older, before), new: dataQualityIn(newer, now) };
  return [
    ...(isChange(implementation)
      ? [
          change('signalChanged', subject, now, 'state', {
            signal: 'implementation',
            ...implementation,
            direction: directionOf('implementation', implementation.old, implementation.new),
          }),
        ]
      : []),
    ...(isChange(dataQuality)
      ? [
          change('signalChanged', subject, now, 'updatedOn', {
            signal: 'dataQuality',
            ...dataQuality,
            direction: directionOf('dataQuality', dataQuality.old, dataQuality.new),
          }),
        ]
      : []),
  ];
}

function isChange<Signal>(signals: {
  readonly old: Signal | undefined;
  readonly new: Signal | undefined;
}): signals is { readonly old: Signal; readonly new: Signal } {
  return signals.old !== undefined && signals.new !== undefined && signals.old !== signals.new;
}
