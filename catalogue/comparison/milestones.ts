import type { Milestone } from '../contract/milestones.ts';
import { daysBetween } from '../plain-date.ts';
import { planned } from './readings.ts';
import { change, loss, numberOr, type Context, type Reading, type SheetComparison } from './sheet-comparison.ts';
import { milestoneSubject } from './subject.ts';

const reached: Reading<Milestone> = {
  columns: ['doneOn'],
  read: ({ before, now }, context) => {
    if (before.doneOn !== undefined || now.doneOn === undefined) return undefined;
    return change('milestoneReached', milestoneSubject(now, context.now), now, 'doneOn', {
      due: now.due,
      doneOn: now.doneOn,
      days: now.due === undefined ? undefined : daysBetween(now.due, now.doneOn),
    });
  },
};

export const milestones: SheetComparison<Milestone> = {
  nameOf: ({ id, title }) => numberOr(id, title),
  heirsOf: renumbered,
  // What comes or goes with its measure is told by the measure.
  added: (milestone, context) =>
    context.lineage.isNew(milestone.measure ?? '')
      ? []
      : [change('milestoneAdded', milestoneSubject(milestone, context.now), milestone, 'id', { due: milestone.due })],
  gone: (milestone, context) =>
    endedWithMeasure(milestone, context)
      ? []
      : [
          loss('milestoneGone', milestoneSubject(milestone, context.before), {
            due: milestone.due,
            doneOn: milestone.doneOn,
          }),
        ],
  readings: [reached, planned('milestones', 'due')],
  ignored: [],
};

/** BS-01-M2 is BS-09-M2 once BS-09 carries on BS-01. */
function renumbered({ id, measure }: Milestone, { lineage }: Context): readonly string[] {
  const heir = measure === undefined ? undefined : lineage.continuation(measure);
  if (measure === undefined || heir === undefined || !id.startsWith(measure)) return [];
  return [heir + id.slice(measure.length)];
}

function endedWithMeasure({ measure = '' }: Milestone, { before, now, lineage }: Context): boolean {
  return before.measures.has(measure) && !now.measures.has(measure) && lineage.continuation(measure) === undefined;
}
