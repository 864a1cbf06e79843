import { Lexer } from './lexer.ts';
import { isDictionary, Reference, Stream, type Dictionary, type Value } from './values.ts';

/** A PDF as pdfkit writes it: one table of objects, streams deflated or plain. */
export interface PdfFile {
  readonly bytes: Buffer;
  readonly trailer: Dictionary;
  readonly objects: Map<number, Value>;
}

export function openPdf(bytes: Uint8Array): PdfFile {
  const buffer = Buffer.from(bytes);
  const text = buffer.toString('latin1');
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1] ?? Number.NaN);
  if (!text.startsWith('xref', start)) throw new Error('The table of objects is not where the file says.');
  const table = text.slice(start, text.indexOf('trailer', start));
  const offsets = [...table.matchAll(/^(\d{10}) \d{5} ([nf])/gm)];
  const objects = new Map<number, Value>();
  offsets.forEach(([, offset, use], number) => {
    if (use === 'n') objects.set(number, objectAt(buffer, text, number, Number(offset)));
  });
  const trailer = new Lexer(text, text.indexOf('trailer', start) + 'trailer'.length).value();
  if (!isDictionary(trailer)) throw new Error('The file has no trailer.');
  return { bytes: buffer, trailer, objects };
}

function objectAt(buffer: Buffer, text: string, number: number, offset: number): Value {
  const head = `${number} 0 obj`;
  if (!text.startsWith(head, offset)) throw new Error(`Object ${number} is not where the table says.`);
  const lexer = new Lexer(text, offset + head.length);
  const value = lexer.value();
  const begin = /\s*stream\r?\n/y;
  begin.lastIndex = lexer.position;
  if (!isDictionary(value) || !begin.test(text)) return value;
  const length = value.get('Length');
  if (typeof length !== 'number') throw new Error(`The length of stream ${number} is not given.`);
  return new Stream(value, buffer.subarray(begin.lastIndex, begin.lastIndex + length));
}

export function resolve({ objects }: PdfFile, value: Value): Value {
  return value instanceof Reference ? objects.get(value.number) : value;
}

/** The dictionary behind a value; an empty one where there is none. */
export function dictionaryOf(file: PdfFile, value: Value): Dictionary {
  const resolved = resolve(file, value);
  if (resolved instanceof Stream) return resolved.dictionary;
  return isDictionary(resolved) ? resolved : new Map();
}

/** The values of a list; a single value stands for a list of one, as PDF allows it in many places. */
export function listOf(file: PdfFile, value: Value): readonly Value[] {
  const resolved = resolve(file, value);
  if (resolved === undefined) return [];
  return Array.isArray(resolved) ? resolved : [value];
}
