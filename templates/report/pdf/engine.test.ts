// oxlint-disable no-underscore-dangle -- the names are pdfmake's and pdfkit's own.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { engine, pdfText } from './engine.ts';

// The layer reaches into pdfmake and pdfkit. Whoever raises their versions reads here what it stands on, looks at the
// pages, and only then writes the new numbers.

const require = createRequire(import.meta.url);

function versionOf(file: string): unknown {
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: unknown }).version;
}

const lacking = (holder: object, names: readonly string[]) =>
  names.filter((name) => typeof (holder as Record<string, unknown>)[name] !== 'function');

describe('the parts of pdfmake and pdfkit that the report stands on', () => {
  test('are of the versions they were read in', () => {
    const pdfmake = require.resolve('pdfmake/js/Printer');
    const pdfkit = createRequire(pdfmake).resolve('pdfkit');
    expect(versionOf(join(dirname(pdfmake), '..', 'package.json'))).toBe('0.3.11');
    expect(versionOf(join(dirname(pdfkit), '..', 'package.json'))).toBe('0.19.1');
  });

  test('have the methods that the layout overrides', () => {
    const names =
      'layoutDocument processNode processSection processRow buildNextLine addBackground addDynamicRepeatable';
    expect(lacking(engine.LayoutBuilder.prototype, names.split(' '))).toEqual([]);
  });

  test('have the methods that the drawing overrides', () => {
    const names = 'renderPages renderLine renderVector renderSVG'.split(' ');
    expect(lacking(engine.Renderer.prototype, names)).toEqual([]);
  });

  test('have the methods with which the drawing writes', () => {
    const names =
      'addPage addContent addNamedDestination appendXML fillColor fontSize goTo link ref resolveColor getStructTreeRoot getStructParentTree createStructParentTreeNextKey flushPages provideFont _fragment _addInfo';
    expect(lacking(engine.PdfDocument.prototype, names.split(' '))).toEqual([]);
  });

  test('write strings as names and boxed strings as texts', () => {
    const options = { autoFirstPage: false, tagged: true, font: null };
    const document = new engine.PdfDocument({}, {}, {}, {}, options, engine.noFiles, () => false);
    expect(pdfText('a')).toBeInstanceOf(String);
    expect(document.ref({}).data).toEqual({});
    expect(lacking(document.getStructParentTree(), ['add'])).toEqual([]);
    expect(lacking(document._root.data.Names.data.Dests, ['add', '_compareKeys'])).toEqual([]);
    expect(document.createStructParentTreeNextKey()).toBe(0);
    document.addPage({ size: [100, 100] });
    expect(document.page.structParentTreeKey).toBe(1);
    expect(document.page.dictionary.data['StructParents']).toBe(1);
  });
});
