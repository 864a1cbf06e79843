import type { Language, Words } from '../catalogue/words.ts';

/** Where a command speaks. Results go to `out`, everything else to `err`, so that JSON stays JSON. */
export interface Terminal {
  /** A line for the person. */
  say(words: Words): void;
  /** A line of a result that is the same in every language. */
  print(text: string): void;
  /** Where the work stands; overwrites itself on a terminal and is silent elsewhere. */
  progress(words: Words): void;
  readonly language: Language;
}

interface Stream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
}

export function terminalOn(out: Stream, err: Stream, language: Language, quiet: boolean): Terminal {
  let shown = false;
  const clear = () => {
    if (shown) err.write('\r\u001b[2K');
    shown = false;
  };
  return {
    language,
    say: (words) => {
      clear();
      (quiet ? err : out).write(`${words[language]}\n`);
    },
    print: (text) => {
      clear();
      out.write(`${text}\n`);
    },
    progress: (words) => {
      if (err.isTTY !== true) return;
      clear();
      err.write(words[language]);
      shown = true;
    },
  };
}
