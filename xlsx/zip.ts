import { crc32 } from './crc.ts';
import type { Defects } from './defects.ts';
import type { Limits } from './limits.ts';
import { refuse, refuseAbove } from './refusal.ts';

/** Inflates raw deflate data; throws when more than `maxBytes` would come out. Handed in: Node and browsers differ. */
export type Inflate = (compressed: Uint8Array, maxBytes: number) => Uint8Array | Promise<Uint8Array>;

/** One record of the zip directory. */
export interface ZipEntry {
  readonly name: string;
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  /** Where the local header begins. */
  readonly offset: number;
}

/** The parts of a file by name. Nothing is inflated before it is asked for. */
export interface Archive {
  readonly entries: readonly ZipEntry[];
  has(name: string): boolean;
  /** Undefined where there is no such part. */
  read(name: string): Promise<Uint8Array | undefined>;
}

const localHeader = { signature: 0x04034b50, size: 30 };
const directoryRecord = { signature: 0x02014b50, size: 46 };
const endRecord = { signature: 0x06054b50, size: 22, longestComment: 0xffff };
const zip64Locator = { signature: 0x07064b50, size: 20 };
const zip64End = { signature: 0x06064b50, size: 56 };
const zip64Extra = 0x0001;
const inZip64 = 0xffffffff;
const stored = 0;
const deflated = 8;

export function openZip(bytes: Uint8Array, inflate: Inflate, limits: Limits, defects: Defects): Archive {
  const entries = readDirectory(bytes, limits);
  const byName = new Map<string, ZipEntry>();
  for (const entry of entries) {
    const key = nameKey(entry.name);
    if (byName.has(key)) defects.add(`${entry.name} stands in the zip twice; the first is read`);
    else byName.set(key, entry);
  }
  let inflatedBytes = 0;
  return {
    entries,
    has: (name) => byName.has(nameKey(name)),
    async read(name) {
      const entry = byName.get(nameKey(name));
      if (!entry) return undefined;
      checkSize(entry, limits);
      refuseAbove(limits.inflatedBytes, inflatedBytes + entry.size, 'bytes after inflating');
      const plain = await content(bytes, entry, inflate, limits);
      inflatedBytes += plain.length;
      if (crc32(plain) !== entry.crc) defects.add(`${entry.name} differs from its checksum; values may be wrong`);
      return plain;
    },
  };
}

/** Part names differ in case between programs that nevertheless understand each other. */
function nameKey(name: string): string {
  return name.toLowerCase();
}

export function readDirectory(bytes: Uint8Array, limits: Limits): readonly ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const { count, start } = findDirectory(view);
  refuseAbove(limits.zipEntries, count, 'entries in the zip directory');
  const entries: ZipEntry[] = [];
  for (let offset = start; entries.length < count;) {
    const next = readRecord(bytes, view, offset);
    entries.push(next.entry);
    offset = next.end;
  }
  return entries;
}

/** The end record stands last, followed at most by a comment; a file without it has not arrived completely. */
function findDirectory(view: DataView): { readonly count: number; readonly start: number } {
  const earliest = Math.max(0, view.byteLength - endRecord.size - endRecord.longestComment);
  for (let offset = view.byteLength - endRecord.size; offset >= earliest; offset--) {
    if (view.getUint32(offset, true) !== endRecord.signature) continue;
    return (
      findZip64Directory(view, offset) ?? {
        count: view.getUint16(offset + 10, true),
        start: view.getUint32(offset + 16, true),
      }
    );
  }
  return refuse('half-synced', 'no end record of the zip directory');
}

function findZip64Directory(
  view: DataView,
  endOffset: number,
): { readonly count: number; readonly start: number } | undefined {
  const locator = endOffset - zip64Locator.size;
  if (locator < 0 || view.getUint32(locator, true) !== zip64Locator.signature) return undefined;
  const offset = readLong(view, locator + 8);
  if (offset + zip64End.size > view.byteLength || view.getUint32(offset, true) !== zip64End.signature) {
    return refuse('damaged', 'the zip64 end record is missing');
  }
  return { count: readLong(view, offset + 32), start: readLong(view, offset + 48) };
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  offset: number,
): { readonly entry: ZipEntry; readonly end: number } {
  const isComplete = offset + directoryRecord.size <= view.byteLength;
  if (!isComplete || view.getUint32(offset, true) !== directoryRecord.signature) {
    return refuse('damaged', `no zip directory record at ${offset}`);
  }
  const nameStart = offset + directoryRecord.size;
  const extraStart = nameStart + view.getUint16(offset + 28, true);
  const extraEnd = extraStart + view.getUint16(offset + 30, true);
  const end = extraEnd + view.getUint16(offset + 32, true);
  if (end > view.byteLength) return refuse('damaged', `the zip directory record at ${offset} is cut off`);
  const sizes = {
    size: view.getUint32(offset + 24, true),
    compressedSize: view.getUint32(offset + 20, true),
    offset: view.getUint32(offset + 42, true),
  };
  const entry: ZipEntry = {
    name: partName(bytes.subarray(nameStart, extraStart)),
    isEncrypted: (view.getUint16(offset + 8, true) & 1) === 1,
    method: view.getUint16(offset + 10, true),
    crc: view.getUint32(offset + 16, true),
    ...withZip64Sizes(view, extraStart, extraEnd, sizes),
  };
  return { entry, end };
}

/** Some programs write backslashes or a leading slash. */
function partName(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replaceAll('\\', '/').replace(/^\/+/, '');
}

type Sizes = Pick<ZipEntry, 'size' | 'compressedSize' | 'offset'>;

/** Numbers that do not fit 32 bits follow in an extra field, those and only those, in this order. */
function withZip64Sizes(view: DataView, start: number, end: number, sizes: Sizes): Sizes {
  if (sizes.size !== inZip64 && sizes.compressedSize !== inZip64 && sizes.offset !== inZip64) return sizes;
  for (let field = start; field + 4 <= end; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== zip64Extra) continue;
    const fieldEnd = Math.min(end, field + 4 + view.getUint16(field + 2, true));
    let at = field + 4;
    const wide = (narrow: number): number => {
      if (narrow !== inZip64 || at + 8 > fieldEnd) return narrow;
      at += 8;
      return readLong(view, at - 8);
    };
    return { size: wide(sizes.size), compressedSize: wide(sizes.compressedSize), offset: wide(sizes.offset) };
  }
  return sizes;
}

function readLong(view: DataView, offset: number): number {
  return Number(view.getBigUint64(offset, true));
}

/** Before a byte is inflated. The directory may lie, therefore inflating is bounded as well. */
function checkSize(entry: ZipEntry, limits: Limits): void {
  if (entry.size > limits.partBytes) refuse('too-big', `${entry.name} has ${entry.size} bytes`);
  const isBomb = entry.size > limits.ratioFloorBytes && entry.size > entry.compressedSize * limits.compressionRatio;
  if (isBomb) refuse('too-big', `${entry.name} grows from ${entry.compressedSize} to ${entry.size} bytes`);
}

async function content(bytes: Uint8Array, entry: ZipEntry, inflate: Inflate, limits: Limits): Promise<Uint8Array> {
  if (entry.isEncrypted) return refuse('encrypted', `${entry.name} is encrypted in the zip`);
  const raw = rawContent(bytes, entry);
  return entry.method === stored ? raw : await inflated(raw, entry, inflate, limits);
}

/** The bytes of an entry as they stand in the file, compressed or not. */
function rawContent(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const isComplete = entry.offset + localHeader.size <= view.byteLength;
  if (!isComplete || view.getUint32(entry.offset, true) !== localHeader.signature) {
    return refuse('damaged', `${entry.name} has no local header`);
  }
  const nameLength = view.getUint16(entry.offset + 26, true);
  const extraLength = view.getUint16(entry.offset + 28, true);
  const start = entry.offset + localHeader.size + nameLength + extraLength;
  const end = start + entry.compressedSize;
  if (end > bytes.length) return refuse('damaged', `${entry.name} is cut off`);
  return bytes.subarray(start, end);
}

async function inflated(raw: Uint8Array, entry: ZipEntry, inflate: Inflate, limits: Limits): Promise<Uint8Array> {
  if (entry.method !== deflated) return refuse('damaged', `${entry.name} uses compression method ${entry.method}`);
  const { size, name } = entry;
  try {
    return await inflate(raw, size);
  } catch (error) {
    if (size >= limits.unannouncedBytes) return refuse('damaged', `${name} does not inflate: ${String(error)}`);
  }
  try {
    return await inflate(raw, limits.unannouncedBytes);
  } catch (error) {
    return refuse('damaged', `${name} does not inflate: ${String(error)}`);
  }
}
