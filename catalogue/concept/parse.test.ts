import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { conceptSource } from '../../test/concept.ts';
import { officesAt, organisationAt, reportingAt } from './concept.ts';
import { parseConcept, type ConceptProblem } from './parse.ts';
import type { PlainDate } from '../plain-date.ts';

function problemsOf(source: string): readonly ConceptProblem[] {
  const parsed = parseConcept(source);
  return parsed.status === 'invalid' ? parsed.problems : [];
}

function lineOf(source: string, part: string): number {
  return source.slice(0, source.indexOf(part)).split('\n').length;
}

test('the concept of Dessau-Roßlau is valid and has six fields', () => {
  const source = readFileSync(new URL('../../templates/dessau-rosslau/konzept.yaml', import.meta.url), 'utf8');
  const parsed = parseConcept(source);
  expect(parsed).toMatchObject({ status: 'valid' });
  if (parsed.status === 'valid') {
    expect(parsed.concept.fields).toHaveLength(6);
    expect(parsed.concept.concept.adoptedOn).toBe('2018-02-28');
    expect(organisationAt(parsed.concept, '2018-01-01' as PlainDate).directorates).toHaveLength(5);
  }
});

test('a misspelt entry is named with its line and column', () => {
  const source = conceptSource.replace('threshold: 3', 'treshold: 3');
  expect(problemsOf(source)).toContainEqual(
    expect.objectContaining({
      line: lineOf(source, 'treshold'),
      column: 15,
      message: expect.objectContaining({ de: expect.stringContaining('Den Eintrag „treshold“ gibt es hier nicht') }),
    }),
  );
});

test.each([
  ['a number that is text', 'threshold: 3', 'threshold: drei', 'muss eine Zahl sein'],
  ['a date that the calendar does not have', 'deadline: 2026-01-31', 'deadline: 2026-02-31', 'JJJJ-MM-TT'],
  ['a colour nobody can read on white', "'#0B3B4A'", "'#FFEE00'", 'Kontrast'],
  [
    'an office without directorate',
    'name: Sozialamt, directorate: I ',
    'name: Sozialamt, directorate: IX ',
    'Dezernat „IX“',
  ],
  ['a code used twice', '{ code: L2,', '{ code: L1,', 'kommt zweimal vor'],
  ['a deadline before the reporting date', 'deadline: 2026-01-31', 'deadline: 2025-01-31', 'Reihenfolge'],
  ['broken YAML', 'schema: 1', 'schema: [1', 'kein gültiges YAML'],
  ['a reference that could blow up', 'schema: 1', 'schema: &a 1\nx: *a', 'ausschreiben'],
])('%s is a problem that says what to do', (_, right, wrong, part) => {
  const problems = problemsOf(conceptSource.replace(right, wrong));
  expect(problems.map(({ message }) => message.de).join('\n')).toContain(part);
});

test.each(['', 'nichts', '- a\n- b', '\u0000', '{', 'a: b: c'])(
  '%j is no concept, and says so without an exception',
  (source) => {
    expect(problemsOf(source).length).toBeGreaterThan(0);
  },
);

test('an organisation that was cut anew leaves the older one as it was', () => {
  const parsed = parseConcept(conceptSource);
  if (parsed.status === 'invalid') throw new Error('invalid');
  expect(officesAt(parsed.concept, '2022-12-31' as PlainDate).map(({ code }) => code)).toEqual(['51']);
  expect(officesAt(parsed.concept, '2023-01-01' as PlainDate).map(({ code }) => code)).toEqual(['51', '50', '80']);
});

test('the report that is due is the one whose Stichtag passed last', () => {
  const parsed = parseConcept(conceptSource);
  if (parsed.status === 'invalid') throw new Error('invalid');
  expect(reportingAt(parsed.concept, '2025-06-01' as PlainDate).title).toBe('Monitoringbericht 2023');
  expect(reportingAt(parsed.concept, '2026-02-16' as PlainDate).title).toBe('Monitoringbericht 2025');
});
