import { isoCellToDayFraction, isoCellToIso } from './dates.ts';
import { decodeEscapes, detached } from './escapes.ts';
import type { FormatKind } from './number-format.ts';
import type { Cell } from './workbook.ts';

/** A cell as it stands in the XML. One object is filled again and again: a sheet has a million of them. */
export interface RawCell {
  row: number;
  column: number;
  /** The attribute `t`: what `value` is to be read as. */
  type: string;
  style: number;
  /** The content of `<v>`, or the text of `<is>` for an inline text; undefined where there is none. */
  value: string | undefined;
  formula: string | undefined;
}

/** What a cell points to. */
export interface CellContext {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly serialToIso: (serial: number) => string | undefined;
  /** Tells a defect of the cell that is being read. */
  readonly report: (message: string) => void;
}

/** Undefined for an empty cell without a formula. What cannot be interpreted stays a text, word for word, and is reported. */
export function interpret(raw: RawCell, context: CellContext): Cell | undefined {
  if (raw.value === undefined) return blank(raw);
  switch (raw.type) {
    case 's':
      return shared(raw, raw.value, context);
    case 'n':
      return number(raw, raw.value, context);
    case 'inlineStr':
      return text(raw, raw.value);
    case 'str':
      return text(raw, detached(decodeEscapes(raw.value)));
    case 'b':
      return boolean(raw, raw.value.trim(), context);
    case 'e':
      return error(raw, raw.value.trim());
    case 'd':
      return isoDate(raw, raw.value, context);
    default:
      return verbatim(raw, raw.value, `unknown cell type ${raw.type}`, context);
  }
}

function shared(raw: RawCell, value: string, context: CellContext): Cell | undefined {
  if (value.trim() === '') return blank(raw);
  const found = context.strings[Number(value)];
  if (found !== undefined) return text(raw, found);
  context.report(`shared text ${value} does not exist`);
  return blank(raw);
}

function number(raw: RawCell, value: string, context: CellContext): Cell | undefined {
  const parsed = Number(value);
  if (!Number.isFinite(parsed)) return verbatim(raw, value, `“${value}” is not a number`, context);
  if (parsed === 0 && value.trim() === '') return blank(raw);
  const kind = context.formats[raw.style] ?? 'plain';
  if (kind === 'date' || (kind === 'time' && parsed >= 1)) {
    const iso = context.serialToIso(parsed);
    if (iso !== undefined) return date(raw, iso);
  }
  return kind === 'percent' ? percent(raw, parsed) : plainNumber(raw, parsed);
}

function boolean(raw: RawCell, value: string, context: CellContext): Cell {
  if (value === '1' || value === 'true') return truth(raw, true);
  if (value === '0' || value === 'false') return truth(raw, false);
  return verbatim(raw, value, `“${value}” is not a truth value`, context);
}

function isoDate(raw: RawCell, value: string, context: CellContext): Cell {
  const iso = isoCellToIso(value);
  if (iso !== undefined) return date(raw, iso);
  const time = isoCellToDayFraction(value);
  return time === undefined ? verbatim(raw, value, `“${value}” is not a date`, context) : plainNumber(raw, time);
}

function verbatim(raw: RawCell, value: string, message: string, context: CellContext): Cell {
  context.report(message);
  return text(raw, detached(value));
}

// One literal per shape, never a spread: cells are the bulk of the memory, and V8 keeps them small and alike this way.

function text({ row, column, formula }: RawCell, value: string): Cell {
  return formula === undefined ? { type: 'text', value, row, column } : { type: 'text', value, row, column, formula };
}

function plainNumber({ row, column, formula }: RawCell, value: number): Cell {
  return formula === undefined
    ? { type: 'number', value, row, column }
    : { type: 'number', value, row, column, formula };
}

function percent({ row, column, formula }: RawCell, value: number): Cell {
  return formula === undefined
    ? { type: 'number', value, row, column, percent: true }
    : { type: 'number', value, row, column, percent: true, formula };
}

function truth({ row, column, formula }: RawCell, value: boolean): Cell {
  return formula === undefined
    ? { type: 'boolean', value, row, column }
    : { type: 'boolean', value, row, column, formula };
}

function date({ row, column, formula }: RawCell, value: string): Cell {
  return formula === undefined ? { type: 'date', value, row, column } : { type: 'date', value, row, column, formula };
}

function error({ row, column, formula }: RawCell, value: string): Cell {
  return formula === undefined ? { type: 'error', value, row, column } : { type: 'error', value, row, column, formula };
}

function blank({ row, column, formula }: RawCell): Cell | undefined {
  return formula === undefined ? undefined : { type: 'blank', row, column, formula };
}
