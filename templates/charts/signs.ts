/** A part of a sign in a square from −1 to 1; `state` is the colour of the state, `paper` the white mark on it. */
export type SignPart =
  | { readonly is: 'disc'; readonly x: number; readonly y: number; readonly r: number; readonly paint: Paint }
  | { readonly is: 'ring'; readonly r: number; readonly width: number; readonly dashed: boolean }
  | { readonly is: 'area'; readonly points: readonly Point[]; readonly paint: Paint }
  | { readonly is: 'stroke'; readonly points: readonly Point[]; readonly paint: Paint; readonly width: number };

export type Paint = 'state' | 'paper';
export type Point = readonly [x: number, y: number];

/** Named by form and mark, so that one grammar serves all signals: form and mark say the same as the colour. */
export type SignName =
  | 'squareCheck'
  | 'discCheck'
  | 'discRise'
  | 'triangleBang'
  | 'diamondCross'
  | 'diamondFall'
  | 'hexagonPause'
  | 'ringDash'
  | 'ringDots'
  | 'ringSlash'
  | 'ringInfo'
  | 'moonFull'
  | 'moonHalf'
  | 'moonClock'
  | 'moonEmpty';

const markWidth = 0.26;

const mark = (...points: readonly Point[]): SignPart => ({ is: 'stroke', points, paint: 'paper', width: markWidth });
const inkMark = (...points: readonly Point[]): SignPart => ({ is: 'stroke', points, paint: 'state', width: 0.24 });
const area = (...points: readonly Point[]): SignPart => ({ is: 'area', points, paint: 'state' });
const disc = (r: number, paint: Paint = 'state', x = 0, y = 0): SignPart => ({ is: 'disc', x, y, r, paint });
const ring = (r = 0.82, dashed = false): SignPart => ({ is: 'ring', r, width: 0.24, dashed });

const check = mark([-0.46, 0.02], [-0.12, 0.38], [0.48, -0.36]);
const square = area([-0.9, -0.9], [0.9, -0.9], [0.9, 0.9], [-0.9, 0.9]);
const triangle = area([0, -1], [1.08, 0.88], [-1.08, 0.88]);
const diamond = area([0, -1.14], [1.14, 0], [0, 1.14], [-1.14, 0]);
const hexagon = area([-0.52, -0.92], [0.52, -0.92], [1.04, 0], [0.52, 0.92], [-0.52, 0.92], [-1.04, 0]);

const halfDisc: SignPart = area(
  ...Array.from({ length: 19 }, (_, step): Point => {
    const angle = -Math.PI / 2 - (step / 18) * Math.PI;
    return [round(Math.cos(angle) * 0.84), round(Math.sin(angle) * 0.84)];
  }),
);

export const signs: Readonly<Record<SignName, readonly SignPart[]>> = {
  squareCheck: [square, check],
  discCheck: [disc(1), check],
  discRise: [disc(1), mark([-0.42, 0.42], [0.4, -0.4]), mark([-0.2, -0.42], [0.42, -0.42], [0.42, 0.2])],
  triangleBang: [triangle, mark([0, -0.36], [0, 0.2]), disc(0.17, 'paper', 0, 0.56)],
  diamondCross: [diamond, mark([-0.34, -0.34], [0.34, 0.34]), mark([0.34, -0.34], [-0.34, 0.34])],
  diamondFall: [diamond, mark([-0.36, -0.36], [0.3, 0.3]), mark([0.34, -0.24], [0.34, 0.34], [-0.24, 0.34])],
  hexagonPause: [hexagon, mark([-0.26, -0.38], [-0.26, 0.38]), mark([0.26, -0.38], [0.26, 0.38])],
  ringDash: [ring(), inkMark([-0.36, 0], [0.36, 0])],
  ringDots: [ring(), disc(0.14, 'state', -0.38), disc(0.14), disc(0.14, 'state', 0.38)],
  ringSlash: [ring(), inkMark([-0.3, 0.3], [0.3, -0.3])],
  ringInfo: [ring(), inkMark([0, -0.02], [0, 0.4]), disc(0.16, 'state', 0, -0.4)],
  moonFull: [disc(0.94)],
  moonHalf: [ring(), halfDisc],
  moonClock: [ring(), inkMark([0, -0.46], [0, 0.04], [0.34, 0.2])],
  moonEmpty: [ring(0.82, true)],
};

/** The outline alone, as it stands in a coloured segment of a bar. */
export function silhouette(name: SignName): readonly SignPart[] {
  return signs[name].slice(0, 1).map((part) => ('paint' in part ? { ...part, paint: 'paper' } : part));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
