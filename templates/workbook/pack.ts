import { crc32, deflateRawSync } from 'node:zlib';

export interface Part {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const localHeader = { signature: 0x04034b50, size: 30 };
const directoryRecord = { signature: 0x02014b50, size: 46 };
const endRecord = { signature: 0x06054b50, size: 22 };
const version = 20;
const utf8Names = 0x0800;
const deflated = 8;
/** 1 January 1980, the first day zip knows. The hour of packing would give other bytes for the same workbook. */
const anyDay = 0x0021;

/** The parts of a zip that exceljs packed without compression. */
export function storedParts(zip: Uint8Array): readonly Part[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - endRecord.size;
  const parts: Part[] = [];
  let record = view.getUint32(end + 16, true);
  for (let rest = view.getUint16(end + 10, true); rest > 0; rest--) {
    const size = view.getUint32(record + 24, true);
    const nameLength = view.getUint16(record + 28, true);
    const name = zip.subarray(record + directoryRecord.size, record + directoryRecord.size + nameLength);
    const local = view.getUint32(record + 42, true);
    const start = local + localHeader.size + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    parts.push({ name: new TextDecoder().decode(name), bytes: zip.subarray(start, start + size) });
    record += directoryRecord.size + nameLength + view.getUint16(record + 30, true) + view.getUint16(record + 32, true);
  }
  return parts;
}

/** The same parts give the same zip, byte for byte. */
export function zipOf(parts: readonly Part[]): Uint8Array {
  const entries: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = new TextEncoder().encode(part.name);
    const packed = deflateRawSync(part.bytes);
    const shared = [version, utf8Names, deflated, 0, anyDay] as const;
    const sizes = [crc32(part.bytes), packed.length, part.bytes.length] as const;
    const local = new Writer(localHeader.size).long(localHeader.signature).shorts(shared).longs(sizes);
    const record = new Writer(directoryRecord.size).long(directoryRecord.signature).short(version);
    record.shorts(shared).longs(sizes).shorts([name.length, 0, 0, 0, 0]).longs([0, offset]);
    entries.push(local.shorts([name.length, 0]).bytes, name, packed);
    directory.push(record.bytes, name);
    offset += localHeader.size + name.length + packed.length;
  }
  const directorySize = directory.reduce((sum, { length }) => sum + length, 0);
  const end = new Writer(endRecord.size).long(endRecord.signature).shorts([0, 0, parts.length, parts.length]);
  return Buffer.concat([...entries, ...directory, end.longs([directorySize, offset]).short(0).bytes]);
}

/** Little-endian numbers one after another. */
class Writer {
  readonly bytes: Uint8Array;
  readonly #view: DataView;
  #at = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
    this.#view = new DataView(this.bytes.buffer);
  }

  short(value: number): this {
    this.#view.setUint16(this.#at, value, true);
    this.#at += 2;
    return this;
  }

  long(value: number): this {
    this.#view.setUint32(this.#at, value, true);
    this.#at += 4;
    return this;
  }

  shorts(values: readonly number[]): this {
    for (const value of values) this.short(value);
    return this;
  }

  longs(values: readonly number[]): this {
    for (const value of values) this.long(value);
    return this;
  }
}
