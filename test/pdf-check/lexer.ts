import { nameOf, Operator, Reference, type Dictionary, type Value } from './values.ts';

const closing = Symbol('closing');
type Token = Value | typeof closing;

const blank = /(?:[\0\t\n\f\r ]|%[^\n\r]*)*/y;
const number = /[+-]?(?:\d+\.?\d*|\.\d+)/y;
const reference = /(\d+)[ \r\n]+(\d+)[ \r\n]+R(?![A-Za-z])/y;
const name = /\/([^\0\t\n\f\r ()<>[\]{}/%]*)/y;
const hexadecimal = /<([0-9A-Fa-f\s]*)>/y;
const keyword = /[A-Za-z'"*\d]+/y;
const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** Reads values one after the other from a text whose letters are bytes. */
export class Lexer {
  private readonly text: string;
  position: number;

  constructor(text: string, position = 0) {
    this.text = text;
    this.position = position;
  }

  get isAtEnd(): boolean {
    this.match(blank);
    return this.position >= this.text.length;
  }

  value(): Value {
    const token = this.token();
    if (token === closing) throw new Error(`A bracket is closed that was not opened, at ${this.position}.`);
    return token;
  }

  private token(): Token {
    this.match(blank);
    const { text, position } = this;
    const letter = text[position];
    if (letter === '/') return `/${unescaped(this.match(name)?.[1] ?? '')}`;
    if (letter === '(') return this.literal();
    if (text.startsWith('<<', position)) return this.dictionary();
    if (letter === '<') return fromHexadecimal(this.match(hexadecimal)?.[1]);
    if (letter === '[') return this.list();
    if (letter === ']' || text.startsWith('>>', position)) {
      this.position += letter === ']' ? 1 : 2;
      return closing;
    }
    const referred = this.match(reference);
    if (referred !== undefined) return new Reference(Number(referred[1]));
    const digits = this.match(number);
    if (digits !== undefined) return Number(digits[0]);
    const word = this.match(keyword)?.[0];
    if (word === undefined) throw new Error(`Not understood at ${position}: ${text.slice(position, position + 20)}`);
    if (word === 'true' || word === 'false') return word === 'true';
    return word === 'null' ? undefined : new Operator(word);
  }

  private dictionary(): Dictionary {
    this.position += 2;
    const entries: Dictionary = new Map();
    for (let key = this.token(); key !== closing; key = this.token()) entries.set(nameOf(key), this.value());
    return entries;
  }

  private list(): Value[] {
    this.position += 1;
    const values: Value[] = [];
    for (let value = this.token(); value !== closing; value = this.token()) values.push(value);
    return values;
  }

  private literal(): Buffer {
    let depth = 0;
    let result = '';
    for (;;) {
      const letter = this.text[this.position++];
      if (letter === undefined) throw new Error('A string does not end.');
      if (letter === '\\') result += this.escaped();
      else {
        if (letter === '(') depth += 1;
        if (letter === ')') depth -= 1;
        if (depth === 0) return Buffer.from(result.slice(1), 'latin1');
        result += letter;
      }
    }
  }

  private escaped(): string {
    const octal = this.match(/[0-7]{1,3}/y)?.[0];
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8));
    const letter = this.text[this.position++] ?? '';
    return escapes[letter] ?? letter;
  }

  private match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.position;
    const match = pattern.exec(this.text) ?? undefined;
    if (match !== undefined) this.position = pattern.lastIndex;
    return match;
  }
}

function unescaped(text: string): string {
  return text.replaceAll(/#([0-9A-Fa-f]{2})/g, (_, digits: string) => String.fromCharCode(Number.parseInt(digits, 16)));
}

function fromHexadecimal(digits = ''): Buffer {
  const even = digits.replaceAll(/\s/g, '');
  return Buffer.from(even.length % 2 === 0 ? even : `${even}0`, 'hex');
}
