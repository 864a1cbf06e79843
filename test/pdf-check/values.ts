import { inflateSync } from 'node:zlib';

// The objects of a PDF. Names are strings with their slash, texts are bytes.

export type Value =
  | number
  | boolean
  | string
  | undefined
  | Buffer
  | Reference
  | Operator
  | Value[]
  | Dictionary
  | Stream;
export type Dictionary = Map<string, Value>;

export class Reference {
  readonly number: number;
  constructor(number: number) {
    this.number = number;
  }
}

/** A keyword of a content stream. */
export class Operator {
  readonly name: string;
  constructor(name: string) {
    this.name = name;
  }
}

export class Stream {
  readonly dictionary: Dictionary;
  /** As it stands in the file. */
  raw: Buffer;
  constructor(dictionary: Dictionary, raw: Buffer) {
    this.dictionary = dictionary;
    this.raw = raw;
  }

  get data(): Buffer {
    return this.dictionary.get('Filter') === '/FlateDecode' ? inflateSync(this.raw) : this.raw;
  }
}

export function isDictionary(value: Value): value is Dictionary {
  return value instanceof Map;
}

/** A name without its slash; empty where it is none. */
export function nameOf(value: Value): string {
  return typeof value === 'string' ? value.slice(1) : '';
}

/** A text in a dictionary: one byte a letter, or UTF-16 behind a mark. */
export function textOf(value: Value): string {
  if (!(value instanceof Buffer)) return '';
  const isWide = value[0] === 0xfe && value[1] === 0xff;
  return isWide ? Buffer.from(value.subarray(2)).swap16().toString('utf16le') : value.toString('latin1');
}
