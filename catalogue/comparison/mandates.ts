import type { Mandate } from '../contract/mandates.ts';
import { directionOf } from './direction.ts';
import { planned } from './readings.ts';
import { change, loss, numberOr, type Reading, type SheetComparison } from './sheet-comparison.ts';
import { mandateSubject } from './subject.ts';

const closed: Reading<Mandate> = {
  columns: ['state', 'closedOn'],
  read: ({ before, now }, context) => {
    if (isClosed(before) || !isClosed(now) || now.state === undefined) return undefined;
    return change('mandateClosed', mandateSubject(now, context.now), now, 'state', {
      state: now.state,
      closedOn: now.closedOn,
    });
  },
};

const state: Reading<Mandate> = {
  columns: ['state'],
  read: ({ before, now }, context) =>
    change('stateChanged', mandateSubject(now, context.now), now, 'state', {
      old: before.state,
      new: now.state,
      direction: directionOf('mandates', before.state, now.state),
    }),
};

export const mandates: SheetComparison<Mandate> = {
  nameOf: ({ id, wording }) => numberOr(id, wording),
  added: (mandate, { now }) => [
    change('mandateNew', mandateSubject(mandate, now), mandate, 'id', { due: mandate.due, state: mandate.state }),
  ],
  gone: (mandate, { before }) => [loss('mandateGone', mandateSubject(mandate, before), { lastState: mandate.state })],
  readings: [closed, state, planned('mandates', 'due')],
  ignored: [],
};

function isClosed({ state }: Mandate): boolean {
  return state === 'erledigt' || state === 'abgelehnt';
}
