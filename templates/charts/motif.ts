import { drawing, rect, type Chart } from './chart.ts';
import { mix, type Palette } from './palette.ts';

interface Motif {
  /** One number from 0 to 1 for every Handlungsfeld. */
  readonly shares: readonly number[];
  readonly palette: Palette;
  readonly width: number;
  readonly columns?: number;
}

/** Quarter circles in squares, one a Handlungsfeld: the fuller the quarter, the more of its measures go to plan. */
export function motif({ shares, palette, width, columns = 3 }: Motif): Chart {
  const size = width / columns;
  const rows = Math.max(1, Math.ceil(shares.length / columns));
  const grounds = [mix(palette.primary, '#FFFFFF', 0.1), palette.secondary, mix(palette.primary, '#FFFFFF', 0.2)];
  const inks = [palette.accent, mix(palette.secondary, '#FFFFFF', 0.82), palette.secondary];
  const parts = Array.from({ length: rows * columns }, (_, index) => {
    const left = (index % columns) * size;
    const top = Math.floor(index / columns) * size;
    const ground = at(grounds, index + Math.floor(index / columns));
    const share = shares[index];
    const back = rect(left, top, size + 0.3, size + 0.3, ground);
    if (share === undefined) return back;
    // The area of the quarter follows the share, therefore the root; a field without progress keeps a small sign.
    const radius = size * Math.max(0.22, Math.sqrt(Math.min(1, Math.max(0, share))));
    const ink = at(inks, index + 2 * Math.floor(index / columns));
    return back + quarter(left, top, size, radius, index % 4, ink === ground ? palette.accent : ink);
  });
  const percent = shares.map((share) => `${Math.round(share * 100)} %`).join(', ');
  return drawing(width, rows * size, parts, `Viertelkreise für die Handlungsfelder: ${percent}.`);
}

function quarter(left: number, top: number, size: number, r: number, corner: number, fill: string): string {
  const right = corner === 1 || corner === 2;
  const low = corner >= 2;
  const x = right ? left + size : left;
  const y = low ? top + size : top;
  const dx = right ? -r : r;
  const dy = low ? -r : r;
  const sweep = right === low ? 1 : 0;
  const numbers = [x + dx, y, r, r, x, y + dy].map((value) => Math.round(value * 100) / 100);
  const [ax, ay, rx, ry, bx, by] = numbers;
  return `<path d="M${x} ${y}L${ax} ${ay}A${rx} ${ry} 0 0 ${sweep} ${bx} ${by}Z" fill="${fill}"/>`;
}

function at(colours: readonly string[], index: number): string {
  return colours[index % colours.length] ?? '#FFFFFF';
}
