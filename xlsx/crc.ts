/** CRC-32 as zip uses it, four bytes a step: a part that was damaged on its way may still inflate to plausible numbers. */
const tables = makeTables();

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const [one, two, three, four] = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  for (let byte = 0; byte < 256; byte++) {
    let remainder = byte;
    for (let bit = 0; bit < 8; bit++) remainder = (remainder >>> 1) ^ (remainder & 1 ? 0xedb88320 : 0);
    one[byte] = remainder;
  }
  const next = (value: number): number => (value >>> 8) ^ (one[value & 0xff] ?? 0);
  for (let byte = 0; byte < 256; byte++) {
    two[byte] = next(one[byte] ?? 0);
    three[byte] = next(two[byte] ?? 0);
    four[byte] = next(three[byte] ?? 0);
  }
  return [one, two, three, four];
}

export function crc32(bytes: Uint8Array): number {
  const [one, two, three, four] = tables;
  const at = (table: Uint32Array, index: number): number => table[index & 0xff] as number;
  let crc = 0xffffffff;
  let index = 0;
  for (const end = bytes.length - 3; index < end; index += 4) {
    crc ^=
      (bytes[index] as number) |
      ((bytes[index + 1] as number) << 8) |
      ((bytes[index + 2] as number) << 16) |
      ((bytes[index + 3] as number) << 24);
    crc = at(four, crc) ^ at(three, crc >>> 8) ^ at(two, crc >>> 16) ^ at(one, crc >>> 24);
  }
  for (; index < bytes.length; index++) crc = at(one, crc ^ (bytes[index] as number)) ^ (crc >>> 8);
  return ~crc >>> 0;
}
