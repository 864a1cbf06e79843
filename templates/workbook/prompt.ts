import type { Column } from '../../catalogue/contract/column.ts';
import { startSheetName } from '../../catalogue/reading/identity.ts';
import { escapedAttribute } from './cell-text.ts';
import type { Message } from './plan.ts';

const longestTitle = 32;
const longestText = 255;

/** What appears beside a cell when it is selected: the help first, the rest as far as Excel leaves room. */
export function promptOf(column: Column, choices: readonly string[]): Message {
  const [first, ...more] = [cut(column.help, longestText), ...hints(column, choices)];
  const text = more.reduce((text, hint) => (fits(`${text}\n${hint}`) ? `${text}\n${hint}` : text), first ?? '');
  return { title: cut(column.label, longestTitle), text };
}

function hints(column: Column, choices: readonly string[]): readonly string[] {
  const several = 'many' in column.kind && column.kind.many;
  const listed = `Möglich: ${choices.join('; ')}`;
  return [
    ...(column.filledBy === 'coordination' ? ['Pflegt das Integrationsbüro.'] : [...duty(column)]),
    ...(several
      ? [fits(`${column.help}\n${listed}`) ? listed : `Die Auswahl steht auf dem Blatt „${startSheetName}“.`]
      : []),
    ...(column.example === undefined ? [] : [`Beispiel: ${column.example}`]),
  ];
}

function duty({ required }: Column): readonly string[] {
  if (required === 'never') return [];
  return [required === 'always' ? 'Pflichtangabe.' : `Pflicht ${required.words.de}.`];
}

function fits(text: string): boolean {
  return escapedAttribute(text).length <= longestText;
}

function cut(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}
