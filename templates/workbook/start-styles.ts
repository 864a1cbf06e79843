import { dateFormat, type CellStyle } from './cell-style.ts';
import { inkOn, type Palette } from './palette.ts';

export type StartStyles = Readonly<
  Record<
    | 'city'
    | 'title'
    | 'recipient'
    | 'notice'
    | 'lead'
    | 'heading'
    | 'label'
    | 'text'
    | 'fact'
    | 'factDate'
    | 'columnHead'
    | 'numberHead'
    | 'link'
    | 'number',
    CellStyle
  >
>;

export function startStyles(palette: Palette): StartStyles {
  const white = '#FFFFFF';
  const hairline = { bottom: { line: 'thin', colour: palette.line } } as const;
  const fact: CellStyle = { ink: palette.ink, wrap: true, vertical: 'middle', indent: 1, edges: hairline };
  const columnHead: CellStyle = {
    bold: true,
    ink: palette.primary,
    wrap: true,
    vertical: 'bottom',
    edges: { bottom: { line: 'medium', colour: palette.primary } },
  };
  return {
    city: { ink: white, vertical: 'middle' },
    title: { size: 22, bold: true, ink: white, vertical: 'middle' },
    recipient: { size: 13, ink: white, vertical: 'middle' },
    notice: {
      size: 12,
      bold: true,
      fill: palette.accent,
      ink: inkOn(palette.accent),
      horizontal: 'center',
      vertical: 'middle',
      shrink: true,
    },
    lead: { size: 11, ink: palette.ink },
    heading: { size: 13, bold: true, ink: palette.primary, vertical: 'middle' },
    label: { bold: true, ink: palette.ink, wrap: true, vertical: 'middle', edges: hairline },
    text: fact,
    fact,
    factDate: { ...fact, format: dateFormat },
    columnHead,
    numberHead: { ...columnHead, horizontal: 'right' },
    link: { bold: true, ink: palette.secondary, underline: true, vertical: 'middle', edges: hairline },
    number: { ...fact, horizontal: 'right', wrap: false, format: '#,##0' },
  };
}
