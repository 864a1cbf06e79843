import type { AttainmentSignal } from '../assessment/attainment.ts';
import type { DataQualitySignal } from '../assessment/data-quality.ts';
import type { ImplementationSignal } from '../assessment/implementation.ts';
import type { SheetKey } from '../contract/column.ts';
import type { Place } from '../finding.ts';
import type { PlainDate } from '../plain-date.ts';
import type { Direction } from './direction.ts';

/** The row of which a change speaks, with what lists group and sort by. */
export interface Subject {
  readonly sheet: SheetKey;
  /** The number of the row; values and sign-offs, which have none, go by what names them. */
  readonly id: string;
  readonly title: string | undefined;
  /** The measure and the indicator to which the row belongs, or which it is. */
  readonly measure: string | undefined;
  readonly indicator: string | undefined;
  readonly field: string | undefined;
  readonly office: string | undefined;
}

/** What a cell holds; a cell that could not be understood holds its text. */
export type Content = string | number | boolean | readonly string[] | undefined;

export interface DatedNumber {
  readonly value: number | undefined;
  readonly date: PlainDate | undefined;
}

export interface GoalPath {
  readonly field: string | undefined;
  readonly mainGoal: string | undefined;
  readonly actionGoal: string | undefined;
}

interface OldNew<Value> {
  readonly old: Value;
  readonly new: Value;
}

interface InColumn {
  readonly column: string;
  readonly label: string;
}

interface Moved extends InColumn, OldNew<PlainDate> {
  /** How far, always positive. */
  readonly days: number;
}

interface OfValue {
  readonly date: PlainDate | undefined;
  readonly breakdown: string | undefined;
  readonly unit: string | undefined;
}

/** `absent` is the alarming one: the catalogue no longer names the measure, and nobody said why. */
export type WhyGone = 'completed' | 'cancelled' | 'replaced' | 'absent';

type SignalChange =
  | (OldNew<ImplementationSignal> & { readonly signal: 'implementation' })
  | (OldNew<DataQualitySignal> & { readonly signal: 'dataQuality' })
  | (OldNew<AttainmentSignal> & { readonly signal: 'attainment' });

/** Every kind of change with what it says beyond its subject and place. */
export interface Details {
  readonly measureAdded: { readonly state: string | undefined; readonly replaces: readonly string[] };
  readonly measureGone: {
    readonly why: WhyGone;
    readonly replacedBy: string | undefined;
    readonly lastState: string | undefined;
  };
  /** The measure carries on a former one under a new number, and is compared with it. */
  readonly measureReplaced: { readonly former: string; readonly formerTitle: string | undefined };
  /** Was reported for the last report and not for this one. */
  readonly measureUnreported: { readonly lastState: string | undefined };
  /** Was not reported for the last report and is now; the gap hides when each entry changed. */
  readonly measureReported: { readonly state: string | undefined };
  readonly stateChanged: OldNew<string | undefined> & { readonly direction: Direction };
  readonly postponed: Moved;
  readonly broughtForward: Moved;
  readonly officeChanged: OldNew<string | undefined>;
  readonly goalChanged: OldNew<GoalPath>;
  readonly signalChanged: SignalChange & { readonly direction: Direction };

  readonly milestoneAdded: { readonly due: PlainDate | undefined };
  /** `days` after the deadline; negative where it was early. */
  readonly milestoneReached: {
    readonly due: PlainDate | undefined;
    readonly doneOn: PlainDate;
    readonly days: number | undefined;
  };
  readonly milestoneGone: { readonly due: PlainDate | undefined; readonly doneOn: PlainDate | undefined };

  readonly indicatorAdded: { readonly kindOfIndicator: string | undefined };
  readonly indicatorGone: { readonly kindOfIndicator: string | undefined };
  readonly targetChanged: OldNew<DatedNumber> & {
    readonly unit: string | undefined;
    /** Undefined where nobody can say: no direction, or more is wanted, but later. */
    readonly ambition: 'raised' | 'lowered' | undefined;
  };
  readonly baselineChanged: OldNew<DatedNumber> & { readonly unit: string | undefined };
  /** `late`: the last report should have held it already. */
  readonly valueAdded: OfValue & { readonly value: number | undefined; readonly late: boolean };
  /** The last report held another value for the same day. */
  readonly valueRestated: OfValue & OldNew<number> & { readonly wasProvisional: boolean };
  readonly valueGone: OfValue & { readonly value: number | undefined };

  readonly mandateNew: { readonly due: PlainDate | undefined; readonly state: string | undefined };
  readonly mandateClosed: { readonly state: string; readonly closedOn: PlainDate | undefined };
  readonly mandateGone: { readonly lastState: string | undefined };

  readonly signOffAdded: { readonly decision: string | undefined };
  readonly signOffGone: { readonly decision: string | undefined };

  /** `similarity` counts shared words, 0 to 1. `slight` is a matter of single words. */
  readonly textChanged: InColumn &
    OldNew<string | undefined> & { readonly similarity: number; readonly extent: 'slight' | 'substantial' };
  /** Whatever has no kind of its own, columns of a later contract included. */
  readonly fieldChanged: InColumn & OldNew<Content>;
}

export type ChangeKind = keyof Details;

export type ChangeOf<Kind extends ChangeKind> = Kind extends ChangeKind
  ? {
      readonly kind: Kind;
      readonly subject: Subject;
      /** Of the new value; undefined where the row is gone. */
      readonly place: Place | undefined;
      /** Speaks of a column that never leaves the house: not for a public edition. */
      readonly internal: boolean;
    } & Details[Kind]
  : never;

export type Change = ChangeOf<ChangeKind>;

/** What somebody should look into: something vanished, or the past was changed, without a word. */
export function isAlarming(change: Change): boolean {
  switch (change.kind) {
    case 'measureGone':
      return change.why === 'absent';
    case 'mandateGone':
      return change.lastState !== 'erledigt' && change.lastState !== 'abgelehnt';
    case 'valueRestated':
      return !change.wasProvisional;
    case 'valueGone':
    case 'indicatorGone':
      return true;
    case 'baselineChanged':
      return change.old.value !== undefined;
    default:
      return false;
  }
}
