import type { Limits } from './limits.ts';
import type { Parts } from './parts.ts';
import { refuseAbove } from './refusal.ts';
import { RichText } from './rich-text.ts';

/** Texts stand once in a part of their own; cells name them by number. */
export async function readSharedStrings(
  part: string | undefined,
  parts: Parts,
  limits: Limits,
): Promise<readonly string[]> {
  if (part === undefined) return [];
  const strings: string[] = [];
  const item = new RichText();
  let characters = 0;
  await parts.parse(part, {
    open: (name) => item.open(name),
    close(name) {
      item.close(name);
      if (name !== 'si') return;
      const text = item.take();
      strings.push(text);
      characters += text.length;
      refuseAbove(limits.sharedStrings, strings.length, 'shared texts');
      refuseAbove(limits.totalText, characters, 'characters of shared text');
    },
    text: (text) => item.text(text),
  });
  return strings;
}
