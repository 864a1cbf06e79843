/** Metric twins of it come with every office program and operating system. */
export const standardFont = { name: 'Arial', size: 10 } as const;

/** How a cell looks. The font's name is the builder's matter: Excel mistrusts a bold font without one. */
export interface CellStyle {
  readonly size?: number;
  readonly bold?: boolean;
  readonly underline?: boolean;
  /** Colour of the text; all colours are `#RRGGBB`. */
  readonly ink?: string;
  readonly fill?: string;
  readonly hatch?: Hatch;
  readonly edges?: Edges;
  readonly horizontal?: 'left' | 'center' | 'right';
  readonly vertical?: 'top' | 'middle' | 'bottom';
  readonly wrap?: boolean;
  /** Shrinks the text to the width of the column; not together with `wrap`. */
  readonly shrink?: boolean;
  readonly indent?: number;
  readonly format?: string;
  /** People may change the cell although the sheet is protected. */
  readonly open?: boolean;
}

/** The look that a conditional format adds to a cell. */
export type Mark = Pick<CellStyle, 'bold' | 'ink' | 'hatch' | 'edges'>;

export interface Hatch {
  readonly lines: string;
  readonly ground: string;
}

export type Edges = Readonly<Partial<Record<'top' | 'right' | 'bottom' | 'left', Edge>>>;

export interface Edge {
  readonly line: 'hair' | 'thin' | 'medium' | 'dashed';
  readonly colour: string;
}

/** The dots are escaped because SheetJS, in which many viewers are written, stumbles over plain ones. */
export const dateFormat = 'dd\\.mm\\.yyyy';

export function frame(edge: Edge): Edges {
  return { top: edge, right: edge, bottom: edge, left: edge };
}
