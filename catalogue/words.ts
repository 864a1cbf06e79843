/** A sentence people read: German first, English as second language. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Words;

export function words(de: string, en: string): Words {
  return { de, en };
}

/** A text in German quotation marks; quotation marks inside it become single ones. */
export function quoted(text: string): string {
  return `„${text.replaceAll('„', '‚').replaceAll(/[“”]/g, '‘')}“`;
}
