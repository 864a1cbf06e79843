import type { Column } from '../../catalogue/contract/column.ts';

/** What an office is asked to do with a column. */
export type Role = 'coordination' | 'renewed' | 'check';

/** The words above a column, so that its colour is never the only sign. They fit the narrowest column. */
export const roleWords: Readonly<Record<Role, string>> = {
  coordination: 'Integrationsbüro',
  renewed: 'neu berichten',
  check: 'bitte prüfen',
};

export const dutyWords = {
  always: 'Pflicht',
  sometimes: 'teils Pflicht',
  never: 'freiwillig',
  locked: 'gesperrt',
} as const;

export function roleOf({ filledBy, renewed }: Column): Role {
  if (filledBy === 'coordination') return 'coordination';
  return renewed ? 'renewed' : 'check';
}

export function dutyOf({ filledBy, required }: Column): string {
  if (filledBy === 'coordination') return dutyWords.locked;
  if (required === 'always' || required === 'never') return dutyWords[required];
  return dutyWords.sometimes;
}
