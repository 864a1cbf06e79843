import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { contrast } from '../../catalogue/concept/contrast.ts';
import { inkOn, paletteOf } from './palette.ts';
import { roleColours } from './role-colours.ts';

const byte = fc.integer({ min: 0, max: 255 }).map((value) => value.toString(16).padStart(2, '0'));
const colour = fc.tuple(byte, byte, byte).map((channels) => `#${channels.join('')}`);
/** The concept refuses other primary and secondary colours. */
const readable = colour.filter((candidate) => contrast(candidate, '#FFFFFF') >= 4.5);

const roles = ['coordination', 'renewed', 'check'] as const;

test('whatever colours a city has, texts can be read on them', () => {
  fc.assert(
    fc.property(readable, readable, colour, (primary, secondary, accent) => {
      const palette = paletteOf({ primary, secondary, accent, example: false });
      const pairs = [
        ['#FFFFFF', palette.primary],
        ['#FFFFFF', palette.secondary],
        ['#FFFFFF', palette.quiet],
        [inkOn(accent), accent],
        [palette.ink, palette.quietTint],
        [palette.ink, palette.secondaryTint],
        [palette.ink, palette.accentTint],
        [palette.faintInk, '#FFFFFF'],
        [palette.alert, '#FFFFFF'],
        ...roles.map((role) => [roleColours(role, palette).sign, roleColours(role, palette).tint] as const),
      ] as const;
      for (const [ink, ground] of pairs) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.5);
    }),
  );
});
