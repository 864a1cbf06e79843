import type { DraftCatalogue } from '../../../catalogue/contract/draft.ts';

type Draft<Key extends keyof DraftCatalogue> = DraftCatalogue[Key][number];

/** A measure as an author writes it: with its milestones and indicators, without what follows from numbers and goals. */
export type MeasureEntry = Omit<Draft<'measures'>, 'field' | 'mainGoal'> & {
  readonly id: string;
  readonly actionGoal: string;
  readonly office: string;
  readonly milestones: readonly Omit<Draft<'milestones'>, 'id' | 'measure'>[];
  readonly indicators?: readonly IndicatorEntry[];
};

/** Ausgangswert and its Stichtag are those of the first value unless given. */
export type IndicatorEntry = Omit<Draft<'indicators'>, 'measure' | 'field'> & {
  readonly id: string;
  readonly series: Series;
};

export type ContextEntry = Omit<IndicatorEntry, 'kind'> & { readonly field: string };

/** One value a year, from a first year on; undefined is a gap. */
export interface Series {
  readonly from: number;
  readonly all: readonly (number | undefined)[];
  readonly women?: readonly (number | undefined)[];
  readonly men?: readonly (number | undefined)[];
  /** Month and day, unless it is the end of the year. */
  readonly day?: string;
  readonly provisional?: readonly number[];
  readonly sources?: Readonly<Record<number, string>>;
  readonly remarks?: Readonly<Record<number, string>>;
}

export const invented = 'Beispiel: Maßnahme und Angaben sind für die Vorführung erfunden.';
export const nameIsReal = 'Beispiel: Der Name ist öffentlich belegt, alle Angaben sind erfunden.';

export function part(entries: readonly MeasureEntry[]): DraftCatalogue {
  return {
    measures: entries.map(measureOf),
    milestones: entries.flatMap(milestonesOf),
    indicators: entries.flatMap((entry) => (entry.indicators ?? []).map((indicator) => indicatorOf(entry, indicator))),
    values: entries.flatMap((entry) => (entry.indicators ?? []).flatMap(valuesOf)),
    mandates: [],
    signOffs: [],
  };
}

export function contextPart(entries: readonly ContextEntry[]): DraftCatalogue {
  return {
    measures: [],
    milestones: [],
    indicators: entries.map(({ series: _series, ...entry }) => ({ frequency: 'jährlich', ...entry, kind: 'Kontext' })),
    values: entries.flatMap(valuesOf),
    mandates: [],
    signOffs: [],
  };
}

function measureOf(entry: MeasureEntry): Draft<'measures'> {
  const { milestones: _milestones, indicators: _indicators, ...own } = entry;
  return {
    genders: ['alle'],
    legalStatus: ['alle'],
    stay: ['alle'],
    ongoing: false,
    remark: invented,
    ...own,
    field: fieldOf(entry.actionGoal),
    mainGoal: mainGoalOf(entry.actionGoal),
  };
}

function milestonesOf({ id, milestones }: MeasureEntry): readonly Draft<'milestones'>[] {
  return milestones.map((milestone, index) => ({ id: `${id}-M${index + 1}`, measure: id, ...milestone }));
}

function indicatorOf(measure: MeasureEntry, { series, ...own }: IndicatorEntry): Draft<'indicators'> {
  const first = series.all.findIndex((value) => value !== undefined);
  return {
    measure: measure.id,
    field: fieldOf(measure.actionGoal),
    actionGoal: measure.actionGoal,
    office: measure.office,
    frequency: 'jährlich',
    baseline: series.all[first],
    baselineDate: dayOf(series, series.from + first),
    targetDate: '2027-12-31',
    ...own,
  };
}

function valuesOf({ id, series }: IndicatorEntry | ContextEntry): readonly Draft<'values'>[] {
  return series.all.flatMap((_, index) => [
    ...valueOf(id, series, index, 'insgesamt', series.all),
    ...valueOf(id, series, index, 'weiblich', series.women ?? []),
    ...valueOf(id, series, index, 'männlich', series.men ?? []),
  ]);
}

function valueOf(
  indicator: string,
  series: Series,
  index: number,
  breakdown: 'insgesamt' | 'weiblich' | 'männlich',
  numbers: readonly (number | undefined)[],
): readonly Draft<'values'>[] {
  const value = numbers[index];
  if (value === undefined) return [];
  const year = series.from + index;
  return [
    {
      indicator,
      date: dayOf(series, year),
      value,
      breakdown,
      provisional: series.provisional?.includes(year) ?? false,
      source: series.sources?.[year],
      remark: breakdown === 'insgesamt' ? series.remarks?.[year] : undefined,
    },
  ];
}

function dayOf({ day = '12-31' }: Series, year: number): string {
  return `${year}-${day}`;
}

function fieldOf(actionGoal: string): string {
  return actionGoal.slice(0, 2);
}

function mainGoalOf(actionGoal: string): string {
  return actionGoal.slice(0, 4);
}
