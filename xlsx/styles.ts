import type { Limits } from './limits.ts';
import { builtInKind, kindOfCode, type FormatKind } from './number-format.ts';
import type { Parts } from './parts.ts';
import { refuseAbove } from './refusal.ts';

/** For each cell style, by its number, what its number format makes of a number. */
export async function readFormats(
  part: string | undefined,
  parts: Parts,
  limits: Limits,
): Promise<readonly FormatKind[]> {
  if (part === undefined) return [];
  const custom = new Map<number, FormatKind>();
  const formatIds: number[] = [];
  let isInCellFormats = false; // <xf> also describes named styles, which are another list
  await parts.parse(part, {
    open(name, attributes) {
      if (name === 'numFmt') custom.set(Number(attributes['numFmtId']), kindOfCode(attributes['formatCode'] ?? ''));
      else if (name === 'cellXfs') isInCellFormats = true;
      else if (name === 'xf' && isInCellFormats) formatIds.push(Number(attributes['numFmtId'] ?? 0));
      refuseAbove(limits.listEntries, custom.size + formatIds.length, 'formats');
    },
    close(name) {
      if (name === 'cellXfs') isInCellFormats = false;
    },
  });
  return formatIds.map((id) => custom.get(id) ?? builtInKind(id));
}
