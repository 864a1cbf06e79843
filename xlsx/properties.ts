import type { Parts } from './parts.ts';
import type { Properties } from './workbook.ts';

/** Dublin Core names in `docProps/core.xml`, and the program's name in `docProps/app.xml`. */
const elements: ReadonlyMap<string, keyof Properties> = new Map([
  ['title', 'title'],
  ['keywords', 'keywords'],
  ['category', 'category'],
  ['lastModifiedBy', 'lastModifiedBy'],
  ['Application', 'application'],
]);

export const noProperties: Properties = {
  title: undefined,
  keywords: undefined,
  category: undefined,
  lastModifiedBy: undefined,
  application: undefined,
};

export async function readProperties(part: string, parts: Parts): Promise<Partial<Properties>> {
  const found: { -readonly [Key in keyof Properties]?: string } = {};
  let property: keyof Properties | undefined;
  await parts.parse(part, {
    open(name) {
      property = elements.get(name);
      if (property) found[property] = '';
    },
    close() {
      property = undefined;
    },
    text(text) {
      if (property) found[property] += text;
    },
  });
  return found;
}
