import { dictionariesIn, type Inspection } from '../inspection.ts';
import { dictionaryOf, listOf, resolve } from '../pdf-file.ts';
import { fileRule, rule, type Rule } from '../rule.ts';
import { Stream, textOf } from '../values.ts';

const language = /^[A-Za-z]{1,8}(-[A-Za-z\d]{1,8})*$/;

const forbiddenActions = new Set(
  'Launch Sound Movie ResetForm ImportData Hide SetOCGState Rendition Trans GoTo3DView JavaScript'
    .split(' ')
    .map((name) => `/${name}`),
);

function outputIntents({ file, catalog }: Inspection) {
  return listOf(file, catalog.get('OutputIntents')).map((intent) => dictionaryOf(file, intent));
}

export const fileRules: readonly Rule[] = [
  fileRule('UA 6.1-1', 'the file begins with its version', ({ file }) =>
    /^%PDF-1\.[0-7][\r\n]/.test(file.bytes.toString('latin1', 0, 10)),
  ),
  fileRule('A 6.1.2-2', 'four bytes above 127 follow, so that nobody takes it for text', ({ file }) => {
    const second = file.bytes.subarray(file.bytes.indexOf('\n') + 1);
    return second[0] === 0x25 && [1, 2, 3, 4].every((index) => (second[index] ?? 0) > 127);
  }),
  fileRule(
    'A 6.1.3-1',
    'the trailer identifies the file',
    ({ file }) => listOf(file, file.trailer.get('ID')).length === 2,
  ),
  fileRule('A 6.1.3-2', 'nothing is encrypted', ({ file }) => !file.trailer.has('Encrypt')),
  fileRule('A 6.1.3-3', 'nothing follows the end of the file', ({ file }) =>
    /%%EOF(\r\n|\r|\n)?$/.test(file.bytes.toString('latin1', file.bytes.length - 16)),
  ),
  rule('A 6.1.7.2-1', 'streams are compressed by allowed methods', ({ file }) =>
    [...file.objects].flatMap(([number, value]) => {
      const filter = value instanceof Stream ? (value.dictionary.get('Filter') ?? '/FlateDecode') : '/FlateDecode';
      return filter === '/FlateDecode' || filter === '/DCTDecode' ? [] : [`object ${number}`];
    }),
  ),
  fileRule('UA 6.2-1', 'the file says that it is tagged', ({ file, catalog }) =>
    Boolean(dictionaryOf(file, catalog.get('MarkInfo')).get('Marked')),
  ),
  fileRule(
    'UA 7.1-4',
    'no tag is doubted',
    ({ file, catalog }) => dictionaryOf(file, catalog.get('MarkInfo')).get('Suspects') !== true,
  ),
  fileRule(
    'UA 7.1-10',
    'the title stands in the window',
    ({ file, catalog }) => dictionaryOf(file, catalog.get('ViewerPreferences')).get('DisplayDocTitle') === true,
  ),
  fileRule('UA 7.2-34', 'the language is known', ({ catalog }) => catalog.has('Lang')),
  rule('UA 7.2-29', 'languages are named by their codes', ({ file }) =>
    [...dictionariesIn(file.objects.values())].flatMap((dictionary) => {
      const named = dictionary.get('Lang');
      return named === undefined || language.test(textOf(named)) ? [] : [textOf(named)];
    }),
  ),
  fileRule('A 6.2.3-1', 'colours refer to a profile', (inspection) =>
    outputIntents(inspection).some(
      (intent) =>
        intent.get('S') === '/GTS_PDFA1' && resolve(inspection.file, intent.get('DestOutputProfile')) instanceof Stream,
    ),
  ),
  rule('A 6.2.4.3-3', 'no colours of print where the profile is one of screens', ({ file }) =>
    [...dictionariesIn(file.objects.values())].flatMap((dictionary) =>
      [...dictionary.values()].includes('/DeviceCMYK') ? ['DeviceCMYK'] : [],
    ),
  ),
  rule('A 6.5.1-1', 'no action does more than to lead somewhere', ({ file }) =>
    [...dictionariesIn(file.objects.values())].flatMap((dictionary) => {
      const action = dictionary.get('S');
      return typeof action === 'string' && forbiddenActions.has(action) ? [action] : [];
    }),
  ),
  fileRule('A 6.5.2-1', 'opening the file starts nothing', ({ catalog }) => !catalog.has('AA')),
  fileRule(
    'A 6.8-5',
    'nothing is attached',
    ({ file, catalog }) => !dictionaryOf(file, catalog.get('Names')).has('EmbeddedFiles'),
  ),
  fileRule('own names', 'names stand in the order of their bytes, so that links find them', ({ file, catalog }) => {
    const names = listOf(file, dictionaryOf(file, dictionaryOf(file, catalog.get('Names')).get('Dests')).get('Names'));
    const keys = names.flatMap((name) => (name instanceof Buffer ? [name] : []));
    return keys.every((key, index) => Buffer.compare(keys[index - 1] ?? Buffer.of(), key) < 0);
  }),
];
