import { formatNumber, formatPercent } from '../numbers.ts';
import { words } from '../words.ts';
import type { CellContent } from './grid.ts';
import { interpreted, isPlaceholder, unreadable, value, type Interpretation } from './interpretation.ts';
import { normalised } from './label.ts';

const noNumber = unreadable(
  words(
    'Das ist keine Zahl. Bitte nur die Zahl eingeben, ohne Einheit und Zusatz.',
    'This is not a number. Please enter the number alone.',
  ),
);

/** Reads a number; a cell formatted as per cent gives the figure it shows, 68.5 for “68,5 %”. */
export function readNumber(cell: CellContent): Interpretation<number> {
  if (cell.type === 'number') return cell.percent ? interpretedNumber(tidy(cell.value * 100)) : value(cell.value);
  if (cell.type === 'text') return readNumberText(cell.value);
  return noNumber;
}

/** Reads a share of 0 to 100. Without the percent format a number up to 1 is a fraction, one above it per cent. */
export function readPercent(cell: CellContent): Interpretation<number> {
  if (cell.type === 'number') {
    if (cell.percent) return value(tidy(cell.value * 100));
    if (cell.value === 0) return value(0);
    if (cell.value === 1) {
      return unreadable(
        words(
          'Sind 1 % oder 100 % gemeint? Bitte mit Prozentzeichen eingeben.',
          'Does this mean 1 % or 100 %? Please enter it with a percent sign.',
        ),
      );
    }
    const percent = Math.abs(cell.value) < 1 ? tidy(cell.value * 100) : cell.value;
    return interpreted(percent, formatPercent(percent));
  }
  if (cell.type !== 'text') return noNumber;
  const read = readNumberText(cell.value);
  return read.is === 'interpreted' ? interpreted(read.value, formatPercent(read.value)) : read;
}

function readNumberText(text: string): Interpretation<number> {
  if (isPlaceholder(normalised(text)) && !/[0-9]/.test(text)) return { is: 'placeholder' };
  // Units, currency and „ca.“ may surround the figure; anything else makes it doubtful.
  const figure = text
    .replaceAll(/[\s\u00a0\u202f]/g, '')
    .replace(/^(?:ca\.?|circa|rund|etwa|~|≈)/i, '')
    .replace(/^(?:€|EUR)/i, '')
    .replace(/(?:€|EUR|Euro|%|Prozent|Personen|Stück|,-|,--|,–)+$/i, '')
    .replace(/[−–]/g, '-');
  const number = germanOrEnglish(figure);
  return number === undefined ? noNumber : interpretedNumber(number);
}

function interpretedNumber(number: number): Interpretation<number> {
  return interpreted(number, formatNumber(number, { max: 6 }));
}

/** `1.234,5` is German, `1,234.5` English; `1.234` is a German thousand and `1,234` a German decimal. */
function germanOrEnglish(figure: string): number | undefined {
  if (/^[+-]?\d{1,3}(?:\.\d{3})+(?:,\d+)?$/.test(figure)) return Number(figure.replaceAll('.', '').replace(',', '.'));
  if (/^[+-]?\d+(?:,\d+)?$/.test(figure)) return Number(figure.replace(',', '.'));
  if (/^[+-]?\d{1,3}(?:,\d{3})+\.\d+$/.test(figure)) return Number(figure.replaceAll(',', ''));
  if (/^[+-]?\d+\.\d+$/.test(figure)) return Number(figure);
  if (/^[+-]?\d{1,3}(?:'\d{3})+$/.test(figure)) return Number(figure.replaceAll("'", ''));
  return undefined;
}

/** 0.07 × 100 is 7.000000000000001 in binary; what people typed had fewer digits. */
function tidy(number: number): number {
  return Number(number.toPrecision(12));
}
