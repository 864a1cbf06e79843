import { crc32, deflateRawSync } from 'node:zlib';

/** What a part is to look like in the zip directory where a test wants it wrong or unusual. */
export interface ZipPart {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly stored?: boolean;
  readonly flags?: number;
  /** Sizes and checksum the directory claims. */
  readonly claimedSize?: number;
  readonly claimedCrc?: number;
  /** Sizes and offset in a zip64 extra field, as large writers do. */
  readonly zip64?: boolean;
}

const wide = 0xffffffff;

/** A zip of the given parts; contents and claims may be as wrong as a test needs them. */
export function zipOf(parts: readonly ZipPart[]): Uint8Array {
  const local: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const plain = typeof part.content === 'string' ? Buffer.from(part.content) : part.content;
    const packed = part.stored ? plain : deflateRawSync(plain);
    const name = Buffer.from(part.name);
    const size = part.claimedSize ?? plain.length;
    const crc = part.claimedCrc ?? crc32(plain);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(20, 4);
    header.writeUInt16LE(part.flags ?? 0, 6);
    header.writeUInt16LE(part.stored ? 0 : 8, 8);
    header.writeUInt32LE(crc, 14);
    header.writeUInt32LE(packed.length, 18);
    header.writeUInt32LE(size, 22);
    header.writeUInt16LE(name.length, 26);
    local.push(header, name, Buffer.from(packed));

    const extra = part.zip64 ? zip64Extra(size, packed.length, offset) : Buffer.alloc(0);
    const record = Buffer.alloc(46);
    record.writeUInt32LE(0x02014b50, 0);
    record.writeUInt16LE(20, 6);
    record.writeUInt16LE(part.flags ?? 0, 8);
    record.writeUInt16LE(part.stored ? 0 : 8, 10);
    record.writeUInt32LE(crc, 16);
    record.writeUInt32LE(part.zip64 ? wide : packed.length, 20);
    record.writeUInt32LE(part.zip64 ? wide : size, 24);
    record.writeUInt16LE(name.length, 28);
    record.writeUInt16LE(extra.length, 30);
    record.writeUInt32LE(part.zip64 ? wide : offset, 42);
    directory.push(record, name, extra);
    offset += 30 + name.length + packed.length;
  }
  const records = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(records.length, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...local, records, end]));
}

function zip64Extra(size: number, packedSize: number, offset: number): Buffer {
  const extra = Buffer.alloc(28);
  extra.writeUInt16LE(0x0001, 0);
  extra.writeUInt16LE(24, 2);
  extra.writeBigUInt64LE(BigInt(size), 4);
  extra.writeBigUInt64LE(BigInt(packedSize), 12);
  extra.writeBigUInt64LE(BigInt(offset), 20);
  return extra;
}
