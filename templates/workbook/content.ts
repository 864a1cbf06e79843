import type { Content } from './plan.ts';

export function text(words: string): Content {
  return { is: 'text', text: words };
}
