import type { Words } from '../catalogue/words.ts';

/** Something the person at the keyboard can put right. Ends the command with code 2 and without a stack trace. */
export class UserError extends Error {
  readonly words: Words;

  constructor(words: Words) {
    super(words.de);
    this.name = 'UserError';
    this.words = words;
  }
}
