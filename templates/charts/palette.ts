import { contrast } from '../../catalogue/concept/contrast.ts';

/** The three colours a city chooses. */
export interface Look {
  readonly primary: string;
  readonly secondary: string;
  readonly accent: string;
}

/** Every colour of report and charts except those of the states, derived from the city's look. */
export interface Palette {
  readonly paper: string;
  /** Running text. */
  readonly ink: string;
  /** Text of second rank; legible on paper and on tints. */
  readonly muted: string;
  /** Headings and large areas; legible on paper. */
  readonly primary: string;
  readonly onPrimary: string;
  /** Text of second rank on an area in the primary colour. */
  readonly onPrimaryMuted: string;
  /** Links, numbers and lines of charts; legible on paper. */
  readonly secondary: string;
  /** Areas and lines only, never text on paper. */
  readonly accent: string;
  readonly onAccent: string;
  /** Lines that part rows. */
  readonly line: string;
  readonly hair: string;
  readonly tint: string;
  readonly tintStrong: string;
  readonly accentTint: string;
}

const white = '#FFFFFF';
const black = '#000000';

export function paletteOf(look: Look): Palette {
  const primary = darkenUntil(look.primary, white, 7);
  const ink = darkenUntil(mix(primary, black, 0.45), white, 12);
  return {
    paper: white,
    ink,
    muted: darkenUntil(mix(ink, white, 0.32), mix(primary, white, 0.93), 4.8),
    primary,
    onPrimary: white,
    onPrimaryMuted: mix(primary, white, 0.78),
    secondary: darkenUntil(look.secondary, white, 5),
    accent: look.accent,
    onAccent: contrast(ink, look.accent) >= contrast(white, look.accent) ? ink : white,
    line: mix(primary, white, 0.76),
    hair: mix(primary, white, 0.87),
    tint: mix(primary, white, 0.955),
    tintStrong: mix(primary, white, 0.9),
    accentTint: mix(look.accent, white, 0.82),
  };
}

/** `share` of the second colour in the first, from 0 to 1. */
export function mix(first: string, second: string, share: number): string {
  const channel = (start: number): string => {
    const value = byteAt(first, start) * (1 - share) + byteAt(second, start) * share;
    return Math.round(value).toString(16).padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}

/** A light city colour is darkened in small steps until text in it can be read. */
function darkenUntil(colour: string, background: string, ratio: number): string {
  for (let share = 0; share < 1; share += 0.04) {
    const candidate = mix(colour, black, share);
    if (contrast(candidate, background) >= ratio) return candidate;
  }
  return black;
}

function byteAt(colour: string, start: number): number {
  return Number.parseInt(colour.slice(start, start + 2), 16);
}
