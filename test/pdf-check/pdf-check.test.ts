import { deflateSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from 'vitest';
import { exampleCatalogue } from '../../templates/dessau-rosslau/example/example.ts';
import { renderReport } from '../../templates/report/index.ts';
import { forTheStreet, fullMeasure, internal, monitoringFrom } from '../../templates/report/report.fixture.ts';
import { catalogueOf } from '../draft-catalogue.ts';
import { checkFile, checkPdf, rules } from './check-pdf.ts';
import { inspect, type Tag } from './inspection.ts';
import { dictionaryOf, openPdf, type PdfFile } from './pdf-file.ts';
import { Reference, Stream, type Dictionary, type Value } from './values.ts';

const indicator = {
  id: 'BS-01-I1',
  measure: 'BS-01',
  title: 'Kinder in Kitas',
  kind: 'Output',
  unit: '%',
  baseline: 40,
  baselineDate: '2023-12-31',
  target: 80,
  targetDate: '2026-12-31',
} as const;
const drafts = { measures: [fullMeasure], indicators: [indicator] };

let small: Uint8Array;
beforeAll(async () => {
  small = await renderReport(monitoringFrom(catalogueOf(drafts)), internal);
});

describe('reports break no rule', () => {
  test('neither a small one', () => expect(checkPdf(small)).toEqual([]));

  test('nor one of nothing', async () => {
    expect(checkPdf(await renderReport(monitoringFrom(catalogueOf({})), internal))).toEqual([]);
  });

  test.each([internal, forTheStreet])('nor that of the example, for the $audience audience', async (edition) => {
    expect(checkPdf(await renderReport(monitoringFrom(catalogueOf(exampleCatalogue)), edition))).toEqual([]);
  });

  test('nor one with letters that mean something to a PDF', async () => {
    const measures = [{ ...fullMeasure, title: '<Kita> & (Schule) \\ „Ü“ 欢', description: 'z. B. (a) [b] /c %d' }];
    expect(checkPdf(await renderReport(monitoringFrom(catalogueOf({ measures })), internal))).toEqual([]);
  });
});

/** Ways to break a good file, each with the rule that must see it. */
const faults: Readonly<Record<string, (file: PdfFile) => void>> = {
  'UA 6.1-1': ({ bytes }) => bytes.write('%PDX', 0, 'latin1'),
  'A 6.1.2-2': ({ bytes }) => bytes.write('none', 10, 'latin1'),
  'A 6.1.3-1': ({ trailer }) => trailer.delete('ID'),
  'A 6.1.3-2': ({ trailer }) => trailer.set('Encrypt', new Map()),
  'A 6.1.3-3': ({ bytes }) => bytes.write('more', bytes.length - 4, 'latin1'),
  'A 6.1.7.2-1': (file) => metadataOf(file)?.dictionary.set('Filter', '/LZWDecode'),
  'UA 6.2-1': (file) => within(file, 'MarkInfo').delete('Marked'),
  'UA 7.1-4': (file) => within(file, 'MarkInfo').set('Suspects', true),
  'UA 7.1-10': (file) => within(file, 'ViewerPreferences').clear(),
  'UA 7.2-34': (file) => catalogOf(file).delete('Lang'),
  'UA 7.2-29': (file) => catalogOf(file).set('Lang', Buffer.from('Deutsch, bitte')),
  'A 6.2.3-1': (file) => catalogOf(file).delete('OutputIntents'),
  'A 6.2.4.3-3': (file) => catalogOf(file).set('ColorSpace', '/DeviceCMYK'),
  'A 6.5.1-1': (file) => catalogOf(file).set('OpenAction', new Map([['S', '/JavaScript']])),
  'A 6.5.2-1': (file) => catalogOf(file).set('AA', new Map()),
  'A 6.8-5': (file) => within(file, 'Names').set('EmbeddedFiles', new Map()),
  'own names': (file) => (dictionaryOf(file, within(file, 'Names').get('Dests')).get('Names') as Value[]).reverse(),
  'UA 7.1-8': (file) => catalogOf(file).delete('Metadata'),
  'A 6.6.2.1-4': (file) => inMetadata(file, '</rdf:RDF>', ''),
  'UA 5-1': (file) => inMetadata(file, '<pdfuaid:part>1</pdfuaid:part>', ''),
  'UA 5-2': (file) => inMetadata(file, '<pdfuaid:part>1', '<pdfuaid:part>2'),
  'A 6.6.4-2': (file) => inMetadata(file, '<pdfaid:part>2', '<pdfaid:part>3'),
  'A 6.6.4-3': (file) => inMetadata(file, 'conformance>A', 'conformance>B'),
  'A 6.6.2.3.1-1': (file) => inMetadata(file, '<pdfaSchema:prefix>pdfuaid', '<pdfaSchema:prefix>ua'),
  'UA 7.1-9': (file) => inMetadata(file, /<dc:title>[^]*<\/dc:title>/, ''),
  'UA 7.1-11': (file) => catalogOf(file).delete('StructTreeRoot'),
  'UA 7.1-12': (file) => tag(file, 'P').dictionary.delete('P'),
  'UA 7.1-5': (file) => tag(file, 'P').dictionary.set('S', '/Absatz'),
  'UA 7.4.2-1': (file) => tag(file, 'H2').dictionary.set('S', '/H4'),
  'UA 7.3-1': (file) => tag(file, 'Figure').dictionary.delete('Alt'),
  'own figure box': (file) => tag(file, 'Figure').dictionary.delete('A'),
  'UA 7.9-1': (file) => tag(file, 'Note').dictionary.delete('ID'),
  'UA 7.9-2': (file) => tag(file, 'P').dictionary.set('ID', tag(file, 'Note').dictionary.get('ID')),
  'UA 7.2-17': (file) => tag(file, 'L').dictionary.set('S', '/P'),
  'UA 7.2-18': (file) => tag(file, 'LI').dictionary.set('S', '/P'),
  'UA 7.2-19': (file) => tag(file, 'LI').dictionary.set('S', '/P'),
  'UA 7.2-20': (file) => tag(file, 'LBody').dictionary.set('S', '/P'),
  'UA 7.2-26': (file) => tag(file, 'TOC').dictionary.set('S', '/P'),
  'UA 7.2-27': (file) => tag(file, 'TOCI').dictionary.set('S', '/P'),
  'own contents': (file) => tag(file, 'Reference').dictionary.set('S', '/P'),
  'own sections': (file) => tag(file, 'Sect').dictionary.set('S', '/Part'),
  'own empty': (file) => tag(file, 'P').dictionary.delete('K'),
  'UA 7.2-3': (file) => tag(file, 'THead').dictionary.set('S', '/P'),
  'UA 7.2-4': (file) => tag(file, 'TBody').dictionary.set('S', '/P'),
  'UA 7.2-5': (file) => (tag(file, 'THead').parent?.dictionary ?? new Map()).set('S', '/P'),
  'UA 7.2-6': (file) => (tag(file, 'TBody').parent?.dictionary ?? new Map()).set('S', '/P'),
  'UA 7.2-8': (file) => (tag(file, 'TH').parent?.dictionary ?? new Map()).set('S', '/P'),
  'UA 7.2-9': (file) => (tag(file, 'TD').parent?.dictionary ?? new Map()).set('S', '/P'),
  'UA 7.2-10': (file) => tag(file, 'TD').dictionary.set('S', '/P'),
  'UA 7.2-11': (file) => tag(file, 'TBody').dictionary.set('S', '/THead'),
  'UA 7.2-14': (file) => tag(file, 'TBody').dictionary.set('S', '/TFoot'),
  'UA 7.2-15': (file) => tag(file, 'TD').dictionary.set('A', spans('RowSpan', 99)),
  'UA 7.2-36': (file) => tag(file, 'TR', 'THead').dictionary.set('S', '/P'),
  'UA 7.2-37': (file) => tag(file, 'TR', 'TBody').dictionary.set('S', '/P'),
  'UA 7.2-42': (file) => tag(file, 'TD').dictionary.set('A', spans('ColSpan', 2)),
  'UA 7.5-1': (file) => tag(file, 'TH').dictionary.delete('A'),
  'own headers': (file) => {
    for (const { type, dictionary } of inspect(file).tags) if (type === 'TH') dictionary.set('S', '/TD');
  },
  'own spans': (file) =>
    tag(file, 'TH', 'TR').dictionary.set('A', new Map([...spans('ColSpan', 2), ['Scope', '/Column']])),
  'UA 7.1-1': (file) => inPage(file, (text) => text.replace(/(MCID 0>> BDC)/, '$1 /Artifact BMC EMC')),
  'UA 7.1-2': (file) => inPage(file, (text) => text.replace(/(\/Artifact [^\n]* BDC)/, '$1 /P <</MCID 99>> BDC EMC')),
  'UA 7.1-3': (file) => inPage(file, (text) => `${text} 0 0 9 9 re f`),
  'own balance': (file) => inPage(file, (text) => `${text} EMC`),
  'A 6.1.13-8': (file) => inPage(file, (text) => `${'q '.repeat(29)}${'Q '.repeat(29)}${text}`),
  'A 6.2.2-1': (file) => inPage(file, (text) => `${text} xyz`),
  'own pieces': (file) => inPage(file, (text) => text.replace('MCID 0', 'MCID 99')),
  'own parents': (file) =>
    (within(file, 'Pages').get('Kids') as Value[]).forEach((page) => dictionaryOf(file, page).delete('StructParents')),
  'UA 7.18.3-1': (file) => sheetWithLinks(file).dictionary.delete('Tabs'),
  'own kinds': (file) => link(file).set('Subtype', '/Text'),
  'UA 7.18.5-1': (file) => tag(file, 'Link').dictionary.set('S', '/Span'),
  'UA 7.18.5-2': (file) => link(file).delete('Contents'),
  'own link page': (file) => objectReference(file).set('Pg', new Reference(1)),
  'own link parent': (file) => link(file).set('StructParent', 0),
  'A 6.3.2-2': (file) => link(file).set('F', 2),
  'own targets': (file) => dictionaryOf(file, link(file).get('A')).set('D', Buffer.from('nowhere')),
  'UA 7.21.4.1-1': (file) => descriptor(file).delete('FontFile2'),
  'own subset': (file) => font(file).set('BaseFont', '/SourceSans3'),
  'UA 7.21.3.2-1': (file) => descendant(file).delete('CIDToGIDMap'),
  'UA 7.21.7-1': (file) => font(file).delete('ToUnicode'),
  'UA 7.21.7-2': (file) => inUnicode(file, /<00[\da-f]{2}>(?=[^[]*\])/g, '<0000>'),
  'A 6.2.11.7.3-1': (file) => inUnicode(file, /<00[\da-f]{2}>(?=[^[]*\])/g, '<e000>'),
  'UA 7.21.8-1': (file) => inPage(file, (text) => text.replace(/\[<[\da-f]{4}/, '[<0000')),
};

describe('every rule sees its fault', () => {
  test('and every rule has one', () => {
    expect(Object.keys(faults).toSorted()).toEqual(rules.map(({ id }) => id).toSorted());
  });

  test.each(Object.entries(faults))('%s', (id, breakIt) => {
    const file = openPdf(small);
    breakIt(file);
    expect(checkFile(file).map((finding) => finding.split(':')[0])).toContain(id);
  });
});

function catalogOf(file: PdfFile): Dictionary {
  return dictionaryOf(file, file.trailer.get('Root'));
}

function within(file: PdfFile, key: string): Dictionary {
  return dictionaryOf(file, catalogOf(file).get(key));
}

function metadataOf({ objects }: PdfFile): Stream | undefined {
  return [...objects.values()]
    .filter((value) => value instanceof Stream)
    .find(({ dictionary }) => dictionary.get('Type') === '/Metadata');
}

function rewrite(stream: Stream | undefined, change: (text: string) => string): void {
  if (stream === undefined) throw new Error('there is such a stream');
  const changed = Buffer.from(change(stream.data.toString('latin1')), 'latin1');
  stream.raw = stream.dictionary.has('Filter') ? deflateSync(changed) : changed;
}

function inMetadata(file: PdfFile, from: string | RegExp, to: string): void {
  rewrite(metadataOf(file), (text) => text.replace(from, to));
}

/** The second page, because the first one has a ground of its own. */
function inPage(file: PdfFile, change: (text: string) => string): void {
  const pages = within(file, 'Pages').get('Kids') as Value[];
  const contents = dictionaryOf(file, pages[1]).get('Contents') as Reference;
  rewrite(file.objects.get(contents.number) as Stream, change);
}

function tag(file: PdfFile, type: string, below?: string): Tag {
  const found = inspect(file).tags.find(
    (one) => one.type === type && (below === undefined || one.parent?.type === below) && !isBare(one),
  );
  if (found === undefined) throw new Error(`the report has a ${type}`);
  return found;
}

/** Cells of tables without head break other rules than those with one. */
function isBare({ type, parent }: Tag): boolean {
  return (type === 'TD' || type === 'TH') && parent?.parent?.type === 'Table';
}

function spans(name: string, number: number): Dictionary {
  return new Map<string, Value>([
    ['O', '/Table'],
    [name, number],
  ]);
}

function sheetWithLinks(file: PdfFile) {
  const sheet = inspect(file).sheets.find(({ annotations }) => annotations.length > 0);
  if (sheet === undefined) throw new Error('the report has links');
  return sheet;
}

function link(file: PdfFile): Dictionary {
  return sheetWithLinks(file).annotations[0]!.dictionary;
}

function objectReference(file: PdfFile): Dictionary {
  const kids = tag(file, 'Link').dictionary.get('K');
  return (Array.isArray(kids) ? kids : [kids]).map((kid) => dictionaryOf(file, kid)).find((kid) => kid.has('Obj'))!;
}

function font(file: PdfFile): Dictionary {
  const found = [...file.objects.values()].find(
    (value): value is Dictionary => value instanceof Map && value.get('Subtype') === '/Type0',
  );
  return found!;
}

function descendant(file: PdfFile): Dictionary {
  return dictionaryOf(file, (font(file).get('DescendantFonts') as Value[])[0]);
}

function descriptor(file: PdfFile): Dictionary {
  return dictionaryOf(file, descendant(file).get('FontDescriptor'));
}

function inUnicode(file: PdfFile, from: RegExp, to: string): void {
  const map = font(file).get('ToUnicode') as Reference;
  rewrite(file.objects.get(map.number) as Stream, (text) => text.replaceAll(from, to));
}
