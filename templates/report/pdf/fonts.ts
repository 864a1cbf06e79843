import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { font } from '../theme.ts';

const folder = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/source-sans-3/package.json'));

function face(name: string): string {
  return join(folder, name, `SourceSans3_${name}.ttf`);
}

const faces = {
  normal: face('400Regular'),
  bold: face('600SemiBold'),
  italics: face('400Regular_Italic'),
  bolditalics: face('600SemiBold_Italic'),
};

/** A fresh object for every run: pdfmake writes into what it is given. */
export function fontFiles(): Record<string, typeof faces> {
  return { [font]: { ...faces } };
}

export function isFontFile(path: string): boolean {
  return Object.values(faces).includes(path);
}
