import { isMap, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import type { z } from 'zod';
import { words, type Words } from '../words.ts';
import type { Concept } from './concept.ts';
import { contradictions } from './contradictions.ts';
import { conceptSchema } from './schema.ts';

/** One mistake in the concept file and what to do about it. Line and column count from 1. */
export interface ConceptProblem {
  readonly line: number;
  readonly column: number;
  readonly path: string;
  readonly message: Words;
}

export type ParsedConcept =
  | { readonly status: 'valid'; readonly concept: Concept }
  | { readonly status: 'invalid'; readonly problems: readonly ConceptProblem[] };

export type ConceptPath = readonly (string | number)[];

/** Reads the text of a concept file. Never throws: every mistake comes back with its place. */
export function parseConcept(source: string): ParsedConcept {
  const lines = new LineCounter();
  const document = parseDocument(source, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    return invalid(
      document.errors.map((error) => ({
        ...position(lines, error.pos[0]),
        path: '',
        message: syntaxMistake(error.message),
      })),
    );
  }
  const place = ({ path, at }: { readonly path: ConceptPath; readonly at?: 'name' }) => ({
    ...position(lines, at === 'name' ? offsetOfKey(document, path) : offsetOf(document, path)),
    path: path.join('.'),
  });
  const alias = firstAlias(document);
  if (alias !== undefined) return invalid([{ ...position(lines, alias), path: '', message: noAliases }]);
  const parsed = conceptSchema.safeParse(document.toJS(), { reportInput: true });
  if (!parsed.success) {
    return invalid(
      parsed.error.issues.flatMap(issueProblems).map((problem) => ({ ...place(problem), message: problem.message })),
    );
  }
  const problems = contradictions(parsed.data).map((problem) => ({ ...place(problem), message: problem.message }));
  return problems.length > 0 ? invalid(problems) : { status: 'valid', concept: parsed.data };
}

function invalid(problems: readonly ConceptProblem[]): ParsedConcept {
  return { status: 'invalid', problems };
}

function position(lines: LineCounter, offset: number): { line: number; column: number } {
  const { line, col } = lines.linePos(offset);
  return { line: Math.max(line, 1), column: Math.max(col, 1) };
}

/** Where the node of a path starts; a missing entry is reported at the nearest one above it. */
function offsetOf(document: Document, path: ConceptPath): number {
  for (let length = path.length; length > 0; length -= 1) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** Where the name of an entry stands, for entries that should not be there. */
function offsetOfKey(document: Document, path: ConceptPath): number {
  const parent = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
  const pair = isMap(parent) ? parent.items.find(({ key }) => isScalar(key) && key.value === path.at(-1)) : undefined;
  return (isNode(pair?.key) ? pair.key.range?.[0] : undefined) ?? offsetOf(document, path);
}

/** Aliases could blow up a small file to any size, and nobody needs them here. */
function firstAlias(document: Document): number | undefined {
  let offset: number | undefined;
  visit(document, {
    Alias: (_, alias) => {
      offset = alias.range?.[0] ?? 0;
      return visit.BREAK;
    },
  });
  return offset;
}

const noAliases = words(
  'Verweise mit „*“ sind in der Konzeptdatei nicht erlaubt. Bitte die Angabe ausschreiben.',
  'References with “*” are not allowed in the concept file. Please write the entry out.',
);

function syntaxMistake(detail: string): Words {
  return words(
    `Die Datei ist kein gültiges YAML. Bitte Einrückung, Doppelpunkte und Anführungszeichen an dieser Stelle prüfen. (${detail})`,
    `The file is not valid YAML. Please check indentation, colons and quotes here. (${detail})`,
  );
}

interface PlacedMessage {
  readonly path: ConceptPath;
  readonly at?: 'name';
  readonly message: Words;
}

const customMessages: Readonly<Record<string, Words>> = {
  date: words(
    'Hier gehört ein Tag im Format JJJJ-MM-TT hin, zum Beispiel 2025-12-31.',
    'A day in the form YYYY-MM-DD belongs here, for instance 2025-12-31.',
  ),
  code: words(
    'Ein Kürzel besteht aus Großbuchstaben, Ziffern und Punkten, zum Beispiel BS.1; Zahlen bitte in Anführungszeichen setzen.',
    'A code consists of capitals, digits and dots, for instance BS.1; please put numbers in quotes.',
  ),
  colour: words(
    'Eine Farbe wird als #RRGGBB geschrieben, zum Beispiel "#0B3B4A".',
    'A colour is written as #RRGGBB, for instance "#0B3B4A".',
  ),
};

const typeNames: Readonly<Record<string, Words>> = {
  string: words('ein Text (Zahlen bitte in Anführungszeichen setzen)', 'text (please put numbers in quotes)'),
  number: words('eine Zahl', 'a number'),
  int: words('eine ganze Zahl', 'a whole number'),
  boolean: words('true oder false', 'true or false'),
  array: words('eine Liste (Zeilen mit „- “)', 'a list (lines with “- ”)'),
  object: words('ein Abschnitt mit eingerückten Zeilen', 'a section with indented lines'),
};

function issueProblems(issue: z.core.$ZodIssue): readonly PlacedMessage[] {
  const path = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (path.length === 0 && issue.code === 'invalid_type') {
    return [
      {
        path,
        message: words(
          'Die Konzeptdatei ist leer oder keine Konzeptdatei. Ein Muster legt „init“ an.',
          'The concept file is empty or no concept file. “init” makes a sample.',
        ),
      },
    ];
  }
  const last = String(path.at(-1) ?? '');
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        at: 'name',
        message: words(
          `Den Eintrag „${key}“ gibt es hier nicht. Bitte die Schreibweise prüfen oder die Zeile entfernen.`,
          `There is no entry “${key}” here. Please check the spelling or remove the line.`,
        ),
      }));
    case 'invalid_type': {
      const expected = typeNames[issue.expected] ?? words(issue.expected, issue.expected);
      const missing = issue.input === undefined;
      return [
        {
          path,
          message: missing
            ? words(
                `Der Eintrag „${last}“ fehlt. Bitte ergänzen: ${expected.de}.`,
                `The entry “${last}” is missing. Please add ${expected.en}.`,
              )
            : words(`„${last}“ muss ${expected.de} sein.`, `“${last}” must be ${expected.en}.`),
        },
      ];
    }
    case 'too_small':
      return [
        {
          path,
          message: words(
            `„${last}“ darf nicht leer oder kleiner als ${issue.minimum} sein.`,
            `“${last}” must not be empty or less than ${issue.minimum}.`,
          ),
        },
      ];
    case 'too_big':
      return [
        {
          path,
          message: words(
            `„${last}“ darf höchstens ${issue.maximum} sein.`,
            `“${last}” must be at most ${issue.maximum}.`,
          ),
        },
      ];
    default:
      return [
        {
          path,
          message:
            customMessages[issue.message] ??
            words(
              `Der Wert von „${last}“ ist hier nicht möglich. (${issue.message})`,
              `The value of “${last}” is not possible here. (${issue.message})`,
            ),
        },
      ];
  }
}
