import { decodeEscapes, detached } from './escapes.ts';

/**
 * Gathers the text of an element made of runs (`<r>`), each with its own `<t>`. Phonetic runs (`<rPh>`) repeat a
 * Japanese text in another script; they are no part of it.
 */
export class RichText {
  #value = '';
  #isInText = false;
  #isPhonetic = false;

  open(name: string): void {
    if (name === 't') this.#isInText = true;
    else if (name === 'rPh') this.#isPhonetic = true;
  }

  close(name: string): void {
    if (name === 't') this.#isInText = false;
    else if (name === 'rPh') this.#isPhonetic = false;
  }

  text(text: string): void {
    if (this.#isInText && !this.#isPhonetic) this.#value = this.#value === '' ? text : this.#value + text;
  }

  /** The text gathered since the last call. */
  take(): string {
    const value = detached(decodeEscapes(this.#value));
    this.#value = '';
    return value;
  }
}
