import { describe, expect, test } from 'vitest';
import { concept } from '../../test/concept.ts';
import { catalogueOf } from '../../test/draft-catalogue.ts';
import type { Concept } from '../concept/concept.ts';
import type { Reporting } from '../concept/schema.ts';
import type { Catalogue } from '../contract/contract.ts';
import type { DraftCatalogue } from '../contract/draft.ts';
import type { PlainDate } from '../plain-date.ts';
import { isAlarming, type Change } from './change.ts';
import { chapterOf } from './chapter.ts';
import { compare, type Mappings } from './compare.ts';
import { thaw } from './edition.ts';
import { editionOf } from './edition.fixture.ts';

const [then, now] = concept.reporting.calendar as [Reporting, Reporting];

interface Circumstances {
  readonly unreportedBefore?: readonly string[];
  readonly unreportedNow?: readonly string[];
  readonly concept?: Concept;
  readonly mappings?: Mappings;
}

function compared(before: Catalogue, after: Catalogue, circumstances: Circumstances = {}) {
  const inForce = circumstances.concept ?? concept;
  return compare(
    editionOf(before, inForce, then, circumstances.unreportedBefore),
    editionOf(after, inForce, now, circumstances.unreportedNow),
    inForce,
    circumstances.mappings,
  );
}

/** Signals move by themselves as time goes by; the tests of cells leave them out. */
function changes(
  before: Partial<DraftCatalogue>,
  after: Partial<DraftCatalogue>,
  circumstances?: Circumstances,
): readonly Change[] {
  return withSignals(before, after, circumstances).filter(({ kind }) => kind !== 'signalChanged');
}

function withSignals(
  before: Partial<DraftCatalogue>,
  after: Partial<DraftCatalogue>,
  circumstances?: Circumstances,
): readonly Change[] {
  return compared(catalogueOf(before), catalogueOf(after), circumstances).changes;
}

const measure = { id: 'BS-01', title: 'Kita-Einstieg', office: '51', state: 'in Umsetzung' } as const;
const indicator = { id: 'I-BS-01', title: 'Kita-Quote', unit: '%', direction: 'soll steigen' } as const;

describe('a measure', () => {
  test('is new', () => {
    expect(changes({}, { measures: [measure] })).toMatchObject([
      { kind: 'measureAdded', subject: { id: 'BS-01' }, place: { file: 'test.xlsx', sheet: 'Maßnahmen', cell: 'A6' } },
    ]);
  });

  test.each([
    ['abgeschlossen', 'completed'],
    ['gestrichen', 'cancelled'],
    ['in Umsetzung', 'absent'],
  ] as const)('that was %s and is gone: %s', (state, why) => {
    const [gone] = changes({ measures: [{ ...measure, state }] }, {});
    expect(gone).toMatchObject({ kind: 'measureGone', why, lastState: state });
    expect(isAlarming(gone!)).toBe(why === 'absent');
  });

  test('takes its milestones along, which are not listed one by one', () => {
    const milestones = [{ id: 'BS-01-M1', measure: 'BS-01' }];
    expect(changes({ measures: [measure], milestones }, {}).map(({ kind }) => kind)).toEqual(['measureGone']);
    expect(changes({}, { measures: [measure], milestones }).map(({ kind }) => kind)).toEqual(['measureAdded']);
  });

  test.each([
    ['in Umsetzung', 'abgeschlossen', 'up'],
    ['in Umsetzung', 'verschoben', 'down'],
    ['in Umsetzung', 'laufend', 'sideways'],
    ['verschoben', 'gestrichen', 'down'],
    ['gestrichen', 'in Vorbereitung', 'up'],
    ['nicht begonnen', undefined, 'sideways'],
  ] as const)('goes from %s to %s: %s', (old, state, direction) => {
    expect(changes({ measures: [{ ...measure, state: old }] }, { measures: [{ ...measure, state }] })).toMatchObject([
      { kind: 'stateChanged', old, new: state, direction, place: { column: 'Umsetzungsstand' } },
    ]);
  });

  test('is postponed, with old and new date', () => {
    expect(
      changes({ measures: [{ ...measure, end: '2025-12-31' }] }, { measures: [{ ...measure, end: '2026-06-30' }] }),
    ).toMatchObject([
      { kind: 'postponed', column: 'end', label: 'Ende', old: '2025-12-31', new: '2026-06-30', days: 181 },
    ]);
  });

  test('is brought forward', () => {
    expect(
      changes({ measures: [{ ...measure, end: '2026-06-30' }] }, { measures: [{ ...measure, end: '2025-12-31' }] }),
    ).toMatchObject([{ kind: 'broughtForward', days: 181 }]);
  });

  test('moves to another goal: one change, with the whole path', () => {
    const from = { field: 'BS', mainGoal: 'BS.1', actionGoal: 'BS.1.1' };
    const to = { field: 'AM', mainGoal: 'AM.1', actionGoal: 'AM.1.1' };
    expect(changes({ measures: [{ ...measure, ...from }] }, { measures: [{ ...measure, ...to }] })).toMatchObject([
      { kind: 'goalChanged', old: from, new: to },
    ]);
  });

  test('was not reported last time: what is reported anew is one change, not ten', () => {
    const before = { ...measure, state: undefined };
    const after = { ...measure, progress: '60', stateNote: 'Läuft.', nextSteps: 'Weiter.' };
    expect(changes({ measures: [before] }, { measures: [after] }, { unreportedBefore: ['BS-01'] })).toMatchObject([
      { kind: 'measureReported', state: 'in Umsetzung' },
    ]);
  });

  test('is not reported this time: nothing seems to have been emptied', () => {
    const before = { ...measure, progress: '60', stateNote: 'Läuft.' };
    const after = { ...measure, state: undefined };
    expect(changes({ measures: [before] }, { measures: [after] }, { unreportedNow: ['BS-01'] })).toMatchObject([
      { kind: 'measureUnreported', lastState: 'in Umsetzung' },
    ]);
  });

  test('has another date of update: that is no news', () => {
    expect(
      changes(
        { measures: [{ ...measure, updatedOn: '2024-01-10' }] },
        { measures: [{ ...measure, updatedOn: '2026-01-10' }] },
      ),
    ).toEqual([]);
  });

  test('whose row has no number is found again by its title, on whatever line it stands', () => {
    const nameless = (row: number) => ({ ...measure, id: `(Maßnahmen, Zeile ${row})` });
    expect(changes({ measures: [nameless(7)] }, { measures: [nameless(12)] })).toEqual([]);
  });
});

describe('a measure that is replaced', () => {
  const successor = { ...measure, id: 'BS-09' };

  test('and gone: the successor carries it on and is compared with it', () => {
    expect(
      changes(
        {
          measures: [{ ...measure, replacedBy: 'BS-09', end: '2025-12-31' }],
          milestones: [{ id: 'BS-01-M1', measure: 'BS-01', title: 'Vertrag' }],
          mandates: [{ id: 'A-1', measure: 'BS-01' }],
        },
        {
          measures: [{ ...successor, end: '2026-12-31' }],
          milestones: [{ id: 'BS-09-M1', measure: 'BS-09', title: 'Vertrag' }],
          mandates: [{ id: 'A-1', measure: 'BS-09' }],
        },
      ),
    ).toMatchObject([
      { kind: 'measureReplaced', subject: { id: 'BS-09' }, former: 'BS-01', formerTitle: 'Kita-Einstieg' },
      { kind: 'postponed', subject: { id: 'BS-09' }, old: '2025-12-31', new: '2026-12-31' },
    ]);
  });

  test('and still listed: the new one says whom it replaces', () => {
    expect(
      changes(
        { measures: [measure] },
        { measures: [{ ...measure, state: 'gestrichen', replacedBy: 'BS-09' }, successor] },
      ),
    ).toMatchObject([
      { kind: 'stateChanged', subject: { id: 'BS-01' }, direction: 'down' },
      { kind: 'fieldChanged', column: 'replacedBy', new: 'BS-09' },
      { kind: 'measureAdded', subject: { id: 'BS-09' }, replaces: ['BS-01'] },
    ]);
  });

  test('together with another: two ended in one new', () => {
    expect(
      changes(
        {
          measures: [
            { ...measure, replacedBy: 'BS-09' },
            { ...measure, id: 'BS-02', replacedBy: 'BS-09' },
          ],
        },
        { measures: [successor] },
      ),
    ).toMatchObject([
      { kind: 'measureAdded', replaces: ['BS-01', 'BS-02'] },
      { kind: 'measureGone', subject: { id: 'BS-01' }, why: 'replaced', replacedBy: 'BS-09' },
      { kind: 'measureGone', subject: { id: 'BS-02' }, why: 'replaced', replacedBy: 'BS-09' },
    ]);
  });

  test('in a circle harms nobody', () => {
    const circle = [
      { ...measure, replacedBy: 'BS-02' },
      { ...measure, id: 'BS-02', replacedBy: 'BS-01' },
    ];
    expect(changes({ measures: circle }, {})).toMatchObject([{ why: 'absent' }, { why: 'absent' }]);
  });
});

describe('a milestone', () => {
  const milestone = { id: 'BS-01-M1', measure: 'BS-01', title: 'Vertrag', due: '2025-06-30' } as const;
  const around = { measures: [measure] };

  test('is reached, so and so many days before its deadline', () => {
    expect(
      changes(
        { ...around, milestones: [milestone] },
        { ...around, milestones: [{ ...milestone, doneOn: '2025-06-12' }] },
      ),
    ).toMatchObject([{ kind: 'milestoneReached', doneOn: '2025-06-12', days: -18, subject: { measure: 'BS-01' } }]);
  });

  test('is postponed', () => {
    expect(
      changes({ ...around, milestones: [milestone] }, { ...around, milestones: [{ ...milestone, due: '2025-09-30' }] }),
    ).toMatchObject([{ kind: 'postponed', subject: { id: 'BS-01-M1' }, old: '2025-06-30', new: '2025-09-30' }]);
  });

  test('is new, or gone without a word', () => {
    expect(changes(around, { ...around, milestones: [milestone] })).toMatchObject([{ kind: 'milestoneAdded' }]);
    expect(changes({ ...around, milestones: [milestone] }, around)).toMatchObject([{ kind: 'milestoneGone' }]);
  });
});

describe('an indicator', () => {
  test.each([
    ['soll steigen', { target: '80' }, { target: '70' }, 'lowered'],
    ['soll steigen', { target: '80' }, { target: '90' }, 'raised'],
    ['soll sinken', { target: '80' }, { target: '70' }, 'raised'],
    ['soll gleich bleiben', { target: '80' }, { target: '70' }, undefined],
    ['soll steigen', { target: '80', targetDate: '2027-12-31' }, { target: '80', targetDate: '2029-12-31' }, 'lowered'],
    ['soll steigen', { target: '80', targetDate: '2027-12-31' }, { target: '90', targetDate: '2029-12-31' }, undefined],
  ] as const)('that %s gets another target: %o, now %o', (direction, old, current, ambition) => {
    const numeric = (draft: { target: string; targetDate?: string }) => ({ ...draft, target: Number(draft.target) });
    expect(
      changes(
        { indicators: [{ ...indicator, direction, ...numeric(old) }] },
        { indicators: [{ ...indicator, direction, ...numeric(current) }] },
      ),
    ).toMatchObject([{ kind: 'targetChanged', old: { value: 80 }, new: { value: Number(current.target) }, ambition }]);
  });

  test('whose baseline is another one now is looked into', () => {
    const [change] = changes(
      { indicators: [{ ...indicator, baseline: 62 }] },
      { indicators: [{ ...indicator, baseline: 58 }] },
    );
    expect(change).toMatchObject({ kind: 'baselineChanged', old: { value: 62 }, new: { value: 58 } });
    expect(isAlarming(change!)).toBe(true);
  });

  test('that vanished takes its values along and is looked into', () => {
    const values = [{ indicator: 'I-BS-01', date: '2023-12-31', value: 60 }];
    const found = changes({ indicators: [indicator], values }, {});
    expect(found).toMatchObject([{ kind: 'indicatorGone', subject: { id: 'I-BS-01' } }]);
    expect(isAlarming(found[0]!)).toBe(true);
  });
});

describe('a value', () => {
  const value = { indicator: 'I-BS-01', date: '2023-12-31', value: 68.5, breakdown: 'insgesamt' } as const;
  const around = { indicators: [indicator] };
  const between = (before: DraftCatalogue['values'], after: DraftCatalogue['values']) =>
    changes({ ...around, values: before }, { ...around, values: after });

  test('of the past that was changed silently is found, with its cell', () => {
    const [change] = between([value], [{ ...value, value: 70.1 }]);
    expect(change).toMatchObject({
      kind: 'valueRestated',
      date: '2023-12-31',
      old: 68.5,
      new: 70.1,
      place: { sheet: 'Messwerte', cell: 'C6' },
      subject: { indicator: 'I-BS-01' },
    });
    expect(isAlarming(change!)).toBe(true);
  });

  test('that was provisional may change', () => {
    const [change] = between([{ ...value, provisional: true }], [{ ...value, value: 70.1, provisional: true }]);
    expect(change).toMatchObject({ kind: 'valueRestated', wasProvisional: true });
    expect(isAlarming(change!)).toBe(false);
  });

  test('of the new Stichtag is new; one of the last Stichtag was handed in later', () => {
    expect(between([], [{ ...value, date: '2025-12-31' }])).toMatchObject([{ kind: 'valueAdded', late: false }]);
    expect(between([], [value])).toMatchObject([{ kind: 'valueAdded', late: true }]);
  });

  test('that vanished is found, whether the row or only the number', () => {
    expect(between([value], [])).toMatchObject([{ kind: 'valueGone', value: 68.5 }]);
    expect(between([value], [{ ...value, value: undefined }])).toMatchObject([{ kind: 'valueGone', value: 68.5 }]);
  });

  test('of women is not the value of all', () => {
    expect(between([value], [{ ...value, breakdown: 'weiblich' }])).toMatchObject([
      { kind: 'valueAdded', breakdown: 'weiblich' },
      { kind: 'valueGone', breakdown: 'insgesamt' },
    ]);
  });
});

describe('a mandate', () => {
  const mandate = { id: 'A-2024-03', wording: 'Berichten.', state: 'offen', due: '2025-06-30' } as const;

  test('is closed: one change with its date', () => {
    expect(
      changes({ mandates: [mandate] }, { mandates: [{ ...mandate, state: 'erledigt', closedOn: '2025-05-02' }] }),
    ).toMatchObject([{ kind: 'mandateClosed', state: 'erledigt', closedOn: '2025-05-02' }]);
  });

  test('is opened again', () => {
    expect(changes({ mandates: [{ ...mandate, state: 'erledigt' }] }, { mandates: [mandate] })).toMatchObject([
      { kind: 'stateChanged', direction: 'down' },
    ]);
  });

  test('that vanished while it was open is looked into', () => {
    const [open] = changes({ mandates: [mandate] }, {});
    const [closed] = changes({ mandates: [{ ...mandate, state: 'abgelehnt' }] }, {});
    expect([open, closed].map((change) => isAlarming(change!))).toEqual([true, false]);
  });
});

describe('a sign-off', () => {
  const signOff = { directorate: 'I', reportingDate: '2025-12-31', decision: 'frei' } as const;

  test('of the next Stichtag is the course of things', () => {
    expect(changes({ signOffs: [{ ...signOff, reportingDate: '2023-12-31' }] }, { signOffs: [signOff] })).toEqual([]);
  });

  test('of a Stichtag of which both editions speak is compared', () => {
    const edition = (drafts: Partial<DraftCatalogue>) => editionOf(catalogueOf(drafts), concept, now);
    expect(
      compare(
        edition({ signOffs: [signOff] }),
        edition({ signOffs: [{ ...signOff, decision: 'Änderungen erbeten' }] }),
        concept,
      ).changes,
    ).toMatchObject([{ kind: 'fieldChanged', column: 'decision', old: 'frei', new: 'Änderungen erbeten' }]);
    expect(compare(edition({ signOffs: [signOff] }), edition({}), concept).changes).toMatchObject([
      { kind: 'signOffGone', decision: 'frei' },
    ]);
  });
});

describe('texts', () => {
  const textual = (old: string | undefined, current: string | undefined) =>
    changes({ measures: [{ ...measure, stateNote: old }] }, { measures: [{ ...measure, stateNote: current }] });

  test('count only where words changed', () => {
    expect(textual('Zwei von drei Standorten arbeiten.', 'Zwei von drei  Standorten\narbeiten')).toEqual([]);
  });

  test('one word of many is slight, yet never silent: it may be the word “nicht”', () => {
    expect(
      textual(
        'Die Finanzierung der dritten Stelle ist gesichert.',
        'Die Finanzierung der dritten Stelle ist nicht gesichert.',
      ),
    ).toMatchObject([{ kind: 'textChanged', extent: 'slight' }]);
  });

  test('another number is another word', () => {
    expect(textual('Kosten: 1,5 Millionen', 'Kosten: 15 Millionen')).toHaveLength(1);
    expect(textual('Saldo: -5 Plätze', 'Saldo: 5 Plätze')).toHaveLength(1);
  });

  test('written anew', () => {
    expect(textual('Zwei Standorte arbeiten.', 'Die Förderung endet im März.')).toMatchObject([
      { kind: 'textChanged', extent: 'substantial', similarity: 0 },
    ]);
  });

  test('of internal columns are marked, so that no public edition shows them', () => {
    expect(
      changes({ measures: [measure] }, { measures: [{ ...measure, remark: 'Nur für uns.', contact: 'Frau Muster' }] }),
    ).toMatchObject([{ internal: true }, { internal: true }]);
  });
});

describe('everything else is compared as a field', () => {
  test('with old and new', () => {
    expect(
      changes({ measures: [{ ...measure, priority: 'hoch' }] }, { measures: [{ ...measure, priority: 'mittel' }] }),
    ).toMatchObject([{ kind: 'fieldChanged', column: 'priority', label: 'Priorität', old: 'hoch', new: 'mittel' }]);
  });

  test('whatever the order of a list', () => {
    const groups = (targetGroups: readonly string[]) => ({ measures: [{ ...measure, targetGroups }] });
    expect(changes(groups(['ZG1', 'ZG2']), groups(['ZG2', 'ZG1']))).toEqual([]);
    expect(changes(groups(['ZG1', 'ZG2']), groups(['ZG2']))).toMatchObject([{ column: 'targetGroups' }]);
  });

  test('word for word where a cell could not be understood', () => {
    const unreadable = withOrigin(catalogueOf({ measures: [measure] }), { verbatim: { end: 'nach den Ferien' } });
    const found = compared(catalogueOf({ measures: [{ ...measure, end: '2025-12-31' }] }), unreadable).changes;
    expect(found).toContainEqual(
      expect.objectContaining({ kind: 'fieldChanged', column: 'end', old: '2025-12-31', new: 'nach den Ferien' }),
    );
  });
});

describe('an older edition', () => {
  test('is not blamed for a column that came later', () => {
    const before = withOrigin(catalogueOf({ measures: [measure] }), { without: 'risks' });
    const after = catalogueOf({ measures: [{ ...measure, risks: 'Die Förderung endet.' }] });
    expect(compared(before, after).changes.filter(({ kind }) => kind !== 'signalChanged')).toEqual([]);
  });

  test('keeps its Datenlage when a required column came later', () => {
    const complete = {
      ...measure,
      description: 'Text',
      field: 'BS',
      mainGoal: 'BS.1',
      actionGoal: 'BS.1.1',
      targetGroups: ['ZG1'],
      start: '2020-01-01',
      ongoing: true,
      progress: 50,
      spent: 0,
      nextSteps: 'Weiter.',
      updatedOn: '2026-01-05',
    };
    const before = withOrigin(catalogueOf({ measures: [complete] }), { without: 'priority' });
    const after = catalogueOf({ measures: [{ ...complete, priority: 'hoch' }] });
    expect(compared(before, after).changes).toEqual([]);
  });

  test('may hold columns that no longer exist, and lacks what JSON leaves out', () => {
    const catalogue = catalogueOf({ measures: [measure], indicators: [indicator] });
    const archived = JSON.parse(JSON.stringify(catalogue)) as Catalogue;
    const older = { ...archived, measures: archived.measures.map((row) => ({ ...row, abolished: 'ja' })) };
    expect(compared(older, catalogue).changes).toEqual([]);
  });
});

describe('a re-cut organisation', () => {
  const recut: Concept = {
    ...concept,
    organisation: [
      ...concept.organisation,
      {
        validFrom: '2025-01-01' as PlainDate,
        directorates: [
          { code: 'I', name: 'Alles', example: false },
          { code: 'V', name: 'Soziales', example: false },
        ],
        offices: [
          { code: '55', name: 'Amt für Soziales', directorate: 'V', example: false, formerly: ['50', '51'] },
          { code: '80', name: 'Wirtschaftsförderung', directorate: 'I', example: false, formerly: [] },
          { code: '81', name: 'Arbeitsmarkt', directorate: 'V', example: false, formerly: ['80'] },
        ],
      },
    ],
  };
  const by = (office: string) => ({ measures: [{ ...measure, office }] });

  test('is no change of office', () => {
    expect(changes(by('51'), by('55'), { concept: recut })).toEqual([]);
  });

  test('that divided an office: each part carries it on', () => {
    expect(changes(by('80'), by('81'), { concept: recut })).toEqual([]);
    expect(changes(by('80'), by('80'), { concept: recut })).toEqual([]);
  });

  test('does not hide that another office took over', () => {
    expect(changes(by('51'), by('80'), { concept: recut })).toMatchObject([
      { kind: 'officeChanged', old: '51', new: '80' },
    ]);
  });

  test('gives merged offices and Dezernate their common past, and a divided one none', () => {
    const before = {
      measures: [
        { ...measure, title: undefined },
        { ...measure, id: 'BS-02', office: '50' },
        { ...measure, id: 'AM-01', office: '80' },
      ],
    };
    const after = {
      measures: [
        { ...measure, office: '55' },
        { ...measure, id: 'BS-02', office: '55' },
        { ...measure, id: 'AM-01', office: '81' },
      ],
    };
    const { offices, directorates, total } = compared(catalogueOf(before), catalogueOf(after), {
      concept: recut,
    }).completeness;
    const merged = offices.find(({ code }) => code === '55');
    expect(merged?.cells.points).toBeGreaterThan(0);
    expect(merged?.measures).toEqual({ before: 100, now: 100, points: 0 });
    expect(offices.find(({ code }) => code === '81')?.cells).toMatchObject({ before: undefined, points: undefined });
    expect(directorates.find(({ code }) => code === 'V')?.cells.before).toBeUndefined();
    expect(total.cells.points).toBeGreaterThan(0);
  });
});

describe('a revised concept', () => {
  const to = (actionGoal: string) => ({ measures: [{ ...measure, actionGoal }] });

  test('that named a goal anew changes no measure', () => {
    expect(changes(to('BS.3.1'), to('BS.1.1'), { mappings: { goalCodes: new Map([['BS.3.1', 'BS.1.1']]) } })).toEqual(
      [],
    );
  });

  test('without such a mapping the goal is another one', () => {
    expect(changes(to('BS.3.1'), to('BS.1.1'))).toMatchObject([{ kind: 'goalChanged' }]);
  });
});

describe('the three signals', () => {
  test('change as time passes, though nobody touched a cell', () => {
    const late = { ...measure, end: '2025-10-31' };
    expect(withSignals({ measures: [late] }, { measures: [late] })).toMatchObject([
      { kind: 'signalChanged', signal: 'implementation', old: 'onTrack', new: 'delayed', direction: 'down' },
    ]);
  });

  test('of attainment, from the indicator', () => {
    const measured = {
      ...indicator,
      kind: 'Wirkung',
      baseline: 60,
      baselineDate: '2018-12-31',
      target: 80,
      targetDate: '2028-12-31',
    } as const;
    const values = [{ indicator: 'I-BS-01', date: '2023-12-31', value: 61 }];
    const better = [...values, { indicator: 'I-BS-01', date: '2025-12-31', value: 80 }];
    expect(withSignals({ indicators: [measured], values }, { indicators: [measured], values: better })).toContainEqual(
      expect.objectContaining({ signal: 'attainment', old: 'behind', new: 'reached', direction: 'up' }),
    );
  });

  test('of Datenlage, when nothing came in', () => {
    expect(
      withSignals(
        { measures: [measure] },
        { measures: [{ ...measure, state: undefined }] },
        { unreportedNow: ['BS-01'] },
      ),
    ).toContainEqual(
      expect.objectContaining({ signal: 'dataQuality', old: 'gaps', new: 'missing', direction: 'down' }),
    );
  });
});

describe('people look for', () => {
  test.each([
    ['what ended', { state: 'abgeschlossen' }, 'ended'],
    ['what was cancelled', { state: 'gestrichen' }, 'ended'],
    ['what was set back', { state: 'verschoben' }, 'state'],
    ['what moved', { end: '2027-12-31' }, 'schedule'],
    ['who is responsible', { office: '80' }, 'belonging'],
    ['what is written', { risks: 'Die Förderung endet.' }, 'text'],
    ['what it costs', { ownFunds: 12_000 }, 'other'],
  ] as const)('%s', (_, altered, chapter) => {
    const before = { ...measure, end: '2026-12-31' };
    expect(changes({ measures: [before] }, { measures: [{ ...before, ...altered }] }).map(chapterOf)).toEqual([
      chapter,
    ]);
  });
});

test('an edition out of the archive is compared as it was, by the period of its own concept', () => {
  const catalogue = catalogueOf({ measures: [{ ...measure, updatedOn: '2022-06-01' }] });
  const edition = editionOf(catalogue, concept, then);
  const frozen = { reportingDate: then.reportingDate, catalogue, unreported: [], completeness: edition.completeness };
  expect(thaw(frozen, concept)).toEqual({
    ...edition,
    reporting: { reportingDate: then.reportingDate, periodFrom: then.periodFrom },
  });
});

/** The measures as read from workbooks without a column, or with cells that nobody understood. */
function withOrigin(
  catalogue: Catalogue,
  { without, verbatim = {} }: { without?: string; verbatim?: Readonly<Record<string, string>> },
): Catalogue {
  const measures = catalogue.measures.map((row) => {
    const letters = Object.fromEntries(Object.entries(row.origin.letters).filter(([key]) => key !== without));
    return { ...row, origin: { ...row.origin, letters, verbatim } };
  });
  return { ...catalogue, measures };
}
