import type { CanvasElement, ContentCanvas } from 'pdfmake/interfaces.js';
import { signs, type SignName, type SignPart } from '../charts/signs.ts';
import type { State } from '../charts/states.ts';

const paper = '#FFFFFF';

/** The sign of a state as vectors of the page. Decoration for readers by ear: the word always stands beside it. */
export function signOf(state: Pick<State, 'sign' | 'fill'>, r = 4.3): ContentCanvas {
  return { canvas: signs[state.sign].map((part) => vectorOf(part, r, state.fill)), tag: 'Artifact' };
}

/** Breadth that a sign with the space behind it takes beside its word. */
export function signWidth(r = 4.3): number {
  return r * 2 + 5;
}

export function namedSign(sign: SignName, fill: string, r = 4.3): ContentCanvas {
  return signOf({ sign, fill }, r);
}

function vectorOf(part: SignPart, r: number, colour: string): CanvasElement {
  // The box of the sign reaches 1.14 r to all sides; its left upper corner is the origin.
  const at = (value: number) => (value + 1.14) * r;
  const paint = (name: 'state' | 'paper') => (name === 'state' ? colour : paper);
  switch (part.is) {
    case 'disc':
      return {
        type: 'ellipse',
        x: at(part.x),
        y: at(part.y),
        r1: part.r * r,
        r2: part.r * r,
        color: paint(part.paint),
      };
    case 'ring':
      return {
        type: 'ellipse',
        x: at(0),
        y: at(0),
        r1: part.r * r,
        r2: part.r * r,
        lineColor: colour,
        lineWidth: part.width * r,
        ...(part.dashed ? { dash: { length: r * 0.5, space: r * 0.36 } } : {}),
      };
    case 'area':
      return { type: 'polyline', points: pointsOf(part.points, at), closePath: true, color: paint(part.paint) };
    case 'stroke':
      return {
        type: 'polyline',
        points: pointsOf(part.points, at),
        lineColor: paint(part.paint),
        lineWidth: part.width * r,
        lineCap: 'round',
        lineJoin: 'round',
      };
  }
}

function pointsOf(points: readonly (readonly [number, number])[], at: (value: number) => number) {
  return points.map(([x, y]) => ({ x: at(x), y: at(y) }));
}
