/** A sentence people read: German first, English as second language. */
export interface Words {
  readonly de: string;
  readonly en: string;
}

export type Language = keyof Words;

export function words(de: string, en: string): Words {
  return { de, en };
}
