import type { SheetKey } from '../../contract/column.ts';
import type { DraftCatalogue } from '../../contract/draft.ts';

export type Draft<Key extends SheetKey> = DraftCatalogue[Key][number];

/** Where a rule must speak: the drafts that break it and the one cell it must name. */
export interface Case {
  readonly drafts: DraftCatalogue;
  /** Label of the column; undefined where the finding is about the concept and has no cell. */
  readonly column: string | undefined;
  /** Row on the sheet; the first row of every sheet is 6. */
  readonly row?: number;
  /** What the report before said; without it, the sound catalogue as it stood then. */
  readonly before?: DraftCatalogue;
}

export type Cases = Readonly<Record<string, Case>>;

const measure = {
  id: 'BS-01',
  title: 'Kita-Einstieg',
  description: 'Fachkräfte begleiten Familien auf dem Weg in die Kita.',
  field: 'BS',
  mainGoal: 'BS.1',
  actionGoal: 'BS.1.1',
  office: '51',
  targetGroups: ['ZG1'],
  start: '2024-03-01',
  ongoing: false,
  end: '2026-12-31',
  state: 'in Umsetzung',
  stateNote: 'Zwei von drei Standorten arbeiten, der dritte wird umgebaut.',
  progress: 60,
  spent: 1000,
  ownFunds: 5000,
  fundingSource: 'Produkt 36.3',
  nextSteps: 'Dritter Standort bis Juni 2026.',
  priority: 'hoch',
  updatedOn: '2026-01-15',
} as const satisfies Draft<'measures'>;

const schoolMeasure = {
  ...measure,
  id: 'BS-02',
  title: 'Lernpatenschaften an Schulen',
  description: 'Freiwillige üben zweimal in der Woche mit Kindern, die Deutsch lernen.',
  actionGoal: 'BS.1.2',
  stateNote: undefined,
  nextSteps: 'Zwei Schulungen bis September 2026.',
  start: '2019-08-01',
  ongoing: true,
  end: undefined,
  state: 'laufend',
  progress: 80,
} as const satisfies Draft<'measures'>;

const workMeasure = {
  ...schoolMeasure,
  id: 'AM-01',
  title: 'Berufetag für Zugewanderte',
  description: 'Betriebe stellen Ausbildungen und freie Stellen an einem Tag im Jahr vor.',
  field: 'AM',
  mainGoal: 'AM.1',
  actionGoal: 'AM.1.1',
  office: '80',
  nextSteps: 'Nächster Berufetag im Mai 2026.',
} as const satisfies Draft<'measures'>;

const milestones = [
  { id: 'BS-01-M1', measure: 'BS-01', title: 'Vertrag', due: '2025-06-30', doneOn: '2025-06-12' },
  { id: 'BS-01-M2', measure: 'BS-01', title: 'Evaluation', due: '2026-10-31' },
] as const satisfies readonly Draft<'milestones'>[];

const indicator = {
  id: 'I-BS-01',
  title: 'Kita-Besuchsquote',
  kind: 'Wirkung',
  measure: 'BS-01',
  field: 'BS',
  actionGoal: 'BS.1.1',
  office: '51',
  unit: '%',
  direction: 'soll steigen',
  definition: 'Kinder in Kitas je 100 Kinder.',
  source: 'Kita-Statistik',
  frequency: 'jährlich',
  baseline: 60,
  baselineDate: '2019-12-31',
  target: 80,
  targetDate: '2027-12-31',
} as const satisfies Draft<'indicators'>;

const helpers = {
  ...indicator,
  id: 'I-BS-02',
  title: 'Aktive Lernpatinnen und Lernpaten',
  kind: 'Output',
  measure: 'BS-02',
  actionGoal: 'BS.1.2',
  unit: 'Personen',
  definition: 'Freiwillige mit gültiger Vereinbarung am Stichtag.',
  source: 'Kartei der Freiwilligenagentur',
  baseline: 90,
  baselineDate: '2023-12-31',
  target: 150,
} as const satisfies Draft<'indicators'>;

const recognised = {
  ...indicator,
  id: 'I-AM-01',
  title: 'Anerkannte Abschlüsse',
  measure: 'AM-01',
  field: 'AM',
  actionGoal: 'AM.1.1',
  office: '80',
  unit: 'Verfahren',
  definition: 'Positiv entschiedene Verfahren im Kalenderjahr.',
  source: 'Anerkennungsstelle',
  baseline: 38,
  baselineDate: '2023-12-31',
  target: 60,
} as const satisfies Draft<'indicators'>;

const yearly = (indicator: string, from: number, numbers: readonly number[], breakdown: Draft<'values'>['breakdown']) =>
  numbers.map((value, index): Draft<'values'> => ({ indicator, date: `${from + index}-12-31`, value, breakdown }));

/** Three measures that serve every goal of the small concept, with all that a careful office hands in. */
export const sound: DraftCatalogue = {
  measures: [measure, schoolMeasure, workMeasure],
  milestones,
  indicators: [indicator, helpers, recognised],
  values: [
    ...yearly('I-BS-01', 2019, [60, 61, 63, 64, 66, 67, 68], 'insgesamt'),
    ...yearly('I-BS-02', 2023, [90, 97, 103], 'insgesamt'),
    ...yearly('I-BS-02', 2023, [70, 74, 78], 'weiblich'),
    ...yearly('I-BS-02', 2023, [20, 23, 25], 'männlich'),
    ...yearly('I-AM-01', 2023, [38, 47, 54], 'insgesamt'),
  ],
  mandates: [
    {
      id: 'A-2024-01',
      kind: 'Auftrag',
      wording: 'Bericht über die Kita-Plätze',
      body: 'Ausschuss',
      issuedOn: '2024-03-14',
      addressee: '51 Jugendamt',
      due: '2026-06-30',
      state: 'offen',
    },
  ],
  signOffs: [
    {
      directorate: 'I',
      reportingDate: '2025-12-31',
      decision: 'frei',
      signedBy: 'Dezernatsleitung',
      signedOn: '2026-01-28',
    },
  ],
};

/** Rows of the value sheet as the fixture places them. */
export const valueRows = { lastOfQuota: 12, totalOf2023: 13, totalOf2025: 15, womenOf2025: 18, menOf2025: 21 } as const;

/** The catalogue as the report before showed it: less far, with other words, and without the later values. */
export const soundBefore: DraftCatalogue = {
  ...sound,
  measures: sound.measures.map((row) => ({
    ...row,
    stateNote: 'Die Vorbereitung ist abgeschlossen, die Räume sind gemietet.',
    nextSteps: 'Eröffnung des ersten Standorts im Frühjahr 2024.',
    progress: 20,
    spent: 100,
  })),
  milestones: sound.milestones.map((row) => ({ ...row, doneOn: undefined })),
  values: sound.values.filter(({ date }) => date !== undefined && date <= '2023-12-31'),
};

/** A catalogue in which one row says something else. */
export function altered<Key extends SheetKey>(
  sheet: Key,
  change: Draft<Key>,
  index = 0,
  from: DraftCatalogue = sound,
): DraftCatalogue {
  return { ...from, [sheet]: from[sheet].map((row, at) => (at === index ? { ...row, ...change } : row)) };
}

/** A catalogue with one row more, made from an existing one. */
export function added<Key extends SheetKey>(
  sheet: Key,
  change: Draft<Key>,
  index = 0,
  from: DraftCatalogue = sound,
): DraftCatalogue {
  return { ...from, [sheet]: [...from[sheet], { ...from[sheet][index], ...change }] };
}

export function without(sheet: SheetKey, gone: (row: Readonly<Record<string, unknown>>) => boolean): DraftCatalogue {
  return { ...sound, [sheet]: sound[sheet].filter((row) => !gone(row)) };
}

/** A catalogue in which the values of an indicator are these, one a year from 2019 on. */
export function withSeries(
  indicator: string,
  numbers: readonly number[],
  from: DraftCatalogue = sound,
): DraftCatalogue {
  const others = from.values.filter((row) => row.indicator !== indicator);
  return { ...from, values: [...yearly(indicator, 2026 - numbers.length, numbers, 'insgesamt'), ...others] };
}
