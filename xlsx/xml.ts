import { SaxesParser } from 'saxes';
import type { Limits } from './limits.ts';
import { refuse } from './refusal.ts';
import { encodingByMark } from './sniff.ts';

/** By the name in the file, prefix included: SpreadsheetML's own attributes have none. */
export type Attributes = Readonly<Record<string, string | undefined>>;

/** Told what a part contains. Element names come without prefix: .NET programs write `<x:row>`. */
export interface XmlHandler {
  open(name: string, attributes: Attributes): void;
  close?(name: string): void;
  /** One text may come in several pieces. */
  text?(text: string): void;
}

/** Decoded piece by piece: a sheet of 100 MB never stands in memory as one text. */
const pieceBytes = 1 << 16;

/**
 * Reads one part. Malformed XML is refused as damaged, as Excel does; a document type declaration, the door to entity
 * bombs, is refused as suspicious: no office program writes one.
 */
export function parseXml(part: string, bytes: Uint8Array, handler: XmlHandler, limits: Limits): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let depth = 0;
  let elements = 0;
  parser.on('error', (error) => refuse('damaged', `${part}: ${error.message}`));
  parser.on('doctype', () => refuse('suspicious', `${part} has a document type declaration`));
  parser.on('opentag', (tag) => {
    if (++depth > limits.xmlDepth) refuse('suspicious', `${part} nests deeper than ${limits.xmlDepth} elements`);
    if (++elements > limits.xmlElements) refuse('too-big', `${part} has more than ${limits.xmlElements} elements`);
    handler.open(localName(tag.name), tag.attributes);
  });
  parser.on('closetag', (tag) => {
    depth--;
    handler.close?.(localName(tag.name));
  });
  const text = handler.text?.bind(handler);
  if (text) {
    parser.on('text', text);
    parser.on('cdata', text);
  }
  for (const piece of decoded(part, bytes)) parser.write(piece);
  parser.close();
}

export function localName(name: string): string {
  const colon = name.indexOf(':');
  return colon < 0 ? name : name.slice(colon + 1);
}

/** The relationship an element points to: `r:id`, whatever the prefix is called. */
export function relationshipId(attributes: Attributes): string | undefined {
  if (attributes['r:id'] !== undefined) return attributes['r:id'];
  const name = Object.keys(attributes).find((name) => name.endsWith(':id'));
  return name === undefined ? undefined : attributes[name];
}

/** XML Schema allows both spellings; LibreOffice writes the long one. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true';
}

function* decoded(part: string, bytes: Uint8Array): Generator<string> {
  const encoding = encodingOf(bytes);
  const isUtf8 = encoding === 'utf-8';
  // A decoder that need not remember half a character is several times faster in Node.
  const decode = decoderFor(part, encoding, !isUtf8);
  for (let start = 0; start < bytes.length;) {
    const end = isUtf8 ? endOfWholeCharacter(bytes, start + pieceBytes) : start + pieceBytes;
    yield decode(bytes.subarray(start, end));
    start = end;
  }
}

function decoderFor(part: string, encoding: string, stream: boolean): (piece: Uint8Array) => string {
  const damaged = (error: unknown): never => refuse('damaged', `${part} is not valid ${encoding}: ${String(error)}`);
  try {
    const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
    return (piece) => {
      try {
        return decoder.decode(piece, { stream });
      } catch (error) {
        return damaged(error);
      }
    };
  } catch (error) {
    return damaged(error);
  }
}

/** The byte order mark decides, then the shape of the first two bytes, then the XML declaration. */
function encodingOf(bytes: Uint8Array): string {
  const byMark = encodingByMark(bytes);
  if (byMark !== undefined) return byMark;
  if (bytes[0] === 0x3c && bytes[1] === 0x00) return 'utf-16le';
  if (bytes[0] === 0x00 && bytes[1] === 0x3c) return 'utf-16be';
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 200));
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(head)?.[1]?.toLowerCase() ?? 'utf-8';
  // A declaration that can be read byte by byte and yet says UTF-16 is wrong; the content is UTF-8 then.
  return declared.startsWith('utf-16') ? 'utf-8' : declared;
}

/** UTF-8 continuation bytes are 10xxxxxx; a character has at most three of them. */
function endOfWholeCharacter(bytes: Uint8Array, wanted: number): number {
  let end = wanted;
  while (end > wanted - 4 && ((bytes[end] ?? 0) & 0xc0) === 0x80) end--;
  return end;
}
