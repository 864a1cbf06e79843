import { signs, silhouette, type SignName, type SignPart } from './signs.ts';
import type { Palette } from './palette.ts';

/** A drawing and what it says. The same in the report and in a page: no Node, no browser, no measuring. */
export interface Chart {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
  /** The numbers of the chart in words; for people who do not see it. */
  readonly alt: string;
}

export const fontFamily = 'Source Sans 3';

export function drawing(width: number, height: number, parts: readonly string[], alt: string): Chart {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${short(width)}" height="${short(height)}" viewBox="0 0 ${short(width)} ${short(height)}" role="img" aria-label="${escape(alt)}">${parts.join('')}</svg>`;
  return { svg, width, height, alt };
}

export interface TextLook {
  readonly size?: number;
  readonly fill: string;
  readonly anchor?: 'start' | 'middle' | 'end';
  readonly bold?: boolean;
}

export function text(x: number, y: number, words: string, look: TextLook): string {
  const { size = 7.5, fill, anchor = 'start', bold = false } = look;
  return `<text x="${short(x)}" y="${short(y)}" font-family="${fontFamily}" font-size="${size}" font-weight="${bold ? 600 : 400}" fill="${fill}" text-anchor="${anchor}">${escape(words)}</text>`;
}

/** Text with a halo of paper, so that lines behind it do not strike it through. */
export function textOverLines(x: number, y: number, words: string, look: TextLook, palette: Palette): string {
  const halo = text(x, y, words, { ...look, fill: palette.paper }).replace(
    '<text ',
    `<text stroke="${palette.paper}" stroke-width="3" stroke-linejoin="round" `,
  );
  return halo + text(x, y, words, look);
}

export function rect(x: number, y: number, width: number, height: number, fill: string): string {
  return `<rect x="${short(x)}" y="${short(y)}" width="${short(Math.max(0, width))}" height="${short(Math.max(0, height))}" fill="${fill}"/>`;
}

export function circle(
  x: number,
  y: number,
  r: number,
  paint: { fill: string; stroke?: string; width?: number },
): string {
  const stroke = paint.stroke === undefined ? '' : ` stroke="${paint.stroke}" stroke-width="${paint.width ?? 1}"`;
  return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(r)}" fill="${paint.fill}"${stroke}/>`;
}

export interface LineLook {
  readonly stroke: string;
  readonly width?: number;
  readonly dash?: string;
  readonly round?: boolean;
}

export function polyline(points: readonly (readonly [number, number])[], look: LineLook): string {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  return `<path d="${path}" fill="none" ${strokeOf(look)}/>`;
}

export function polygon(points: readonly (readonly [number, number])[], fill: string, stroke?: LineLook): string {
  const path = points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${short(x)} ${short(y)}`).join('');
  return `<path d="${path}Z" fill="${fill}"${stroke === undefined ? '' : ` ${strokeOf(stroke)}`}/>`;
}

/** A sign around a centre. */
export function sign(name: SignName, x: number, y: number, r: number, colour: string, paper = '#FFFFFF'): string {
  return signs[name].map((part) => partOf(part, x, y, r, colour, paper)).join('');
}

/** The form of a sign in one colour. */
export function signOutline(name: SignName, x: number, y: number, r: number, colour: string): string {
  return silhouette(name)
    .map((part) => partOf(part, x, y, r, colour, colour))
    .join('');
}

/** Numbers in SVG with two decimals at most. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

function partOf(part: SignPart, x: number, y: number, r: number, colour: string, paper: string): string {
  const at = ([px, py]: readonly [number, number]) => [x + px * r, y + py * r] as const;
  const paint = (name: 'state' | 'paper') => (name === 'state' ? colour : paper);
  switch (part.is) {
    case 'disc':
      return circle(x + part.x * r, y + part.y * r, part.r * r, { fill: paint(part.paint) });
    case 'ring': {
      const dash = part.dashed ? ` stroke-dasharray="${short(r * 0.5)} ${short(r * 0.36)}"` : '';
      return `<circle cx="${short(x)}" cy="${short(y)}" r="${short(part.r * r)}" fill="none" stroke="${colour}" stroke-width="${short(part.width * r)}"${dash}/>`;
    }
    case 'area':
      return polygon(part.points.map(at), paint(part.paint));
    case 'stroke':
      return polyline(part.points.map(at), { stroke: paint(part.paint), width: part.width * r, round: true });
  }
}

function strokeOf({ stroke, width = 1, dash, round = false }: LineLook): string {
  const ends = round ? ' stroke-linecap="round" stroke-linejoin="round"' : '';
  return `stroke="${stroke}" stroke-width="${short(width)}"${dash === undefined ? '' : ` stroke-dasharray="${dash}"`}${ends}`;
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
