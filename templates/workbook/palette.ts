import type { Concept } from '../../catalogue/concept/concept.ts';
import { contrast } from '../../catalogue/concept/contrast.ts';

/** The colours of a workbook, made from the three of the city. Text on each of them reaches 4.5:1 (WCAG 2.1, 1.4.3). */
export interface Palette {
  readonly primary: string;
  readonly secondary: string;
  readonly accent: string;
  /** Header of what the Integrationsbüro keeps. */
  readonly quiet: string;
  readonly ink: string;
  readonly faintInk: string;
  readonly line: string;
  readonly quietTint: string;
  readonly secondaryTint: string;
  readonly primaryTint: string;
  readonly accentTint: string;
  /** For frames and text that ask for attention. */
  readonly alert: string;
}

const white = '#FFFFFF';
const black = '#000000';
const readable = 4.5;

export function paletteOf({ primary, secondary, accent }: Concept['look']): Palette {
  return {
    primary,
    secondary,
    accent,
    quiet: legibleOn(white, mix('#6B747A', primary, 0.15)),
    ink: '#1F2A30',
    faintInk: '#4F5B62',
    line: '#C9D0D4',
    quietTint: mix('#EFF1F2', primary, 0.02),
    secondaryTint: mix(white, secondary, 0.08),
    primaryTint: mix(white, primary, 0.08),
    accentTint: mix(white, accent, 0.25),
    alert: legibleOn(white, '#B3261E'),
  };
}

/** Black or white, whichever can be read better on the colour. */
export function inkOn(colour: string): string {
  return contrast(colour, white) >= contrast(colour, black) ? white : black;
}

/** `share` of the second colour in the first. */
export function mix(first: string, second: string, share: number): string {
  const channel = (start: number): string => {
    const of = (colour: string): number => Number.parseInt(colour.slice(start, start + 2), 16);
    return Math.round(of(first) * (1 - share) + of(second) * share)
      .toString(16)
      .padStart(2, '0');
  };
  return `#${channel(1)}${channel(3)}${channel(5)}`.toUpperCase();
}

/** The colour, darkened as far as it takes to read it on a light ground, or white on it. */
export function legibleOn(ground: string, colour: string): string {
  return contrast(colour, ground) >= readable ? colour : legibleOn(ground, mix(colour, black, 0.1));
}
