import { constants, crc32, deflateRawSync } from 'node:zlib';
import { zipOf, type ZipPart } from '../xlsx-lint/zip-writer.ts';

/** A part too large to stand in memory: a unit of text, many times over. */
export interface GiantPart {
  readonly name: string;
  readonly head?: string;
  readonly unit: string;
  readonly bytes: number;
  readonly tail?: string;
  /** Size the zip directory claims, where it is to lie. */
  readonly claimedSize?: number;
}

/** A zip of usual parts and a giant one, which costs neither its time nor its memory to make. */
export function zipWithGiant(parts: readonly ZipPart[], giant: GiantPart): Uint8Array {
  const { packed, size, crc } = packedGiant(giant);
  const claim = { claimedSize: giant.claimedSize ?? size, claimedCrc: crc };
  const zip = zipOf([...parts, { name: giant.name, content: packed, stored: true, ...claim }]);
  markLastDeflated(zip);
  return zip;
}

/** Every block ends with a full flush and refers to nothing before it, so the same block can follow itself. */
function packedGiant({ head = '', unit, bytes, tail = '' }: GiantPart): {
  readonly packed: Uint8Array;
  readonly size: number;
  readonly crc: number;
} {
  const block = Buffer.from(unit.repeat(Math.max(1, Math.floor(2 ** 20 / unit.length))));
  const count = Math.max(1, Math.floor(bytes / block.length));
  const flushed = (plain: Buffer) => deflateRawSync(plain, { level: 9, finishFlush: constants.Z_FULL_FLUSH });
  const packed = flushed(block);
  let crc = crc32(head);
  for (let index = 0; index < count; index++) crc = crc32(block, crc);
  return {
    packed: Buffer.concat([flushed(Buffer.from(head)), ...Array<Buffer>(count).fill(packed), deflateRawSync(tail)]),
    size: Buffer.byteLength(head) + count * block.length + Buffer.byteLength(tail),
    crc: crc32(tail, crc),
  };
}

/** The part was handed to the zip writer already packed. */
function markLastDeflated(zip: Uint8Array): void {
  const bytes = Buffer.from(zip.buffer, zip.byteOffset, zip.byteLength);
  const record = bytes.lastIndexOf('PK\u0001\u0002', undefined, 'latin1');
  bytes.writeUInt16LE(8, record + 10);
  bytes.writeUInt16LE(8, bytes.readUInt32LE(record + 42) + 8);
}
