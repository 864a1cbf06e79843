import { organisationAt, type Concept } from '../concept/concept.ts';
import type { Organisation } from '../concept/schema.ts';
import type { Measure } from '../contract/measures.ts';
import type { PlainDate } from '../plain-date.ts';
import type { EditionState } from './edition.ts';

/** What became of the codes and numbers of an older edition, so that only what really changed counts as a change. */
export interface Lineage {
  /** The offices that carry on an office: itself, one successor, or several where it was divided. */
  readonly offices: (code: string) => ReadonlySet<string>;
  readonly directorates: (code: string) => ReadonlySet<string>;
  /** The present code of a field, main goal or action goal. */
  readonly goal: (code: string) => string;
  /** The present number of a measure: its own, or that of the measure that replaces it; undefined where it ended. */
  readonly measure: (id: string) => string | undefined;
  /** The new measure that alone carries on one that is gone, and is therefore compared with it. */
  readonly continuation: (id: string) => string | undefined;
  /** The measures in whose place a new one stands, whether they are gone or still listed. */
  readonly replaces: (id: string) => readonly string[];
  /** Whether a measure is in the newer edition only and carries on no single other. */
  readonly isNew: (id: string) => boolean;
}

export function lineageOf(
  before: EditionState,
  now: EditionState,
  concept: Concept,
  goalCodes: ReadonlyMap<string, string>,
): Lineage {
  const [from, to] = [before.reporting.reportingDate, now.reporting.reportingDate];
  const offices = remembered((code) => successors(concept, from, to, code));
  return {
    offices,
    directorates: remembered((code) => heirsOfDirectorate(concept, from, to, code, offices)),
    goal: (code) => goalCodes.get(code) ?? code,
    ...measureLineage(before.catalogue.measures, now.catalogue.measures),
  };
}

/**
 * Follows `formerly` through every organisation that took effect between the two days. An office that keeps its code
 * carries itself on, also where others name it as their former self.
 */
function successors(concept: Concept, from: PlainDate, to: PlainDate, code: string): ReadonlySet<string> {
  const start = organisationAt(concept, from);
  const later = concept.organisation
    .filter(({ validFrom }) => validFrom > start.validFrom && validFrom <= to)
    .toSorted((a, b) => (a.validFrom < b.validFrom ? -1 : 1));
  // A code that was old already then was not yet mapped: the organisation was entered into the concept afterwards.
  const steps = start.offices.some((office) => office.code === code) ? later : [start, ...later];
  let codes: readonly string[] = [code];
  for (const organisation of steps) codes = codes.flatMap((each) => heirs(organisation, each));
  return new Set(codes);
}

function heirs({ offices }: Organisation, former: string): readonly string[] {
  const found = offices.filter(({ code, formerly }) => code === former || formerly.includes(former));
  return found.length === 0 ? [former] : found.map(({ code }) => code);
}

function heirsOfDirectorate(
  concept: Concept,
  from: PlainDate,
  to: PlainDate,
  code: string,
  successorsOf: Lineage['offices'],
): ReadonlySet<string> {
  const present = new Map(organisationAt(concept, to).offices.map((office) => [office.code, office.directorate]));
  const own = organisationAt(concept, from).offices.filter(({ directorate }) => directorate === code);
  const found = own
    .flatMap((office) => [...successorsOf(office.code)])
    .flatMap((successor) => present.get(successor) ?? []);
  return new Set([code, ...found]);
}

function measureLineage(
  before: readonly Measure[],
  now: readonly Measure[],
): Pick<Lineage, 'measure' | 'continuation' | 'replaces' | 'isNew'> {
  const known = new Set(before.map(({ id }) => id));
  const present = new Set(now.map(({ id }) => id));
  const replacements = new Map(
    [...before, ...now].flatMap(({ id, replacedBy }) => (replacedBy === undefined ? [] : [[id, replacedBy] as const])),
  );
  const measure = (id: string) => follow(id, replacements, present);
  const heirs = before.flatMap(({ id }) => {
    const heir = present.has(id) ? replacements.get(id) : measure(id);
    return heir === undefined || known.has(heir) ? [] : [{ id, heir }];
  });
  const formers = Map.groupBy(heirs, ({ heir }) => heir);
  const continued = [...formers.values()].filter(
    ([first, second]) => second === undefined && !present.has(first?.id ?? ''),
  );
  const continuations = new Map(continued.flat().map(({ id, heir }) => [id, heir]));
  const continuing = new Set(continuations.values());
  return {
    measure,
    continuation: (id) => continuations.get(id),
    replaces: (id) => formers.get(id)?.map((former) => former.id) ?? [],
    isNew: (id) => present.has(id) && !known.has(id) && !continuing.has(id),
  };
}

/** Along „ersetzt durch“ to the first measure that is still there; a circle leads nowhere. */
function follow(
  start: string,
  replacements: ReadonlyMap<string, string>,
  present: ReadonlySet<string>,
): string | undefined {
  const passed = new Set<string>();
  let id: string | undefined = start;
  while (id !== undefined && !present.has(id)) {
    if (passed.has(id)) return undefined;
    passed.add(id);
    id = replacements.get(id);
  }
  return id;
}

function remembered<Result>(compute: (code: string) => Result): (code: string) => Result {
  const known = new Map<string, Result>();
  return (code) => {
    const found = known.get(code);
    if (found !== undefined) return found;
    const result = compute(code);
    known.set(code, result);
    return result;
  };
}
