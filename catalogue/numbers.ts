const formats = new Map<string, Intl.NumberFormat>();

interface Digits {
  readonly min?: number;
  readonly max?: number;
}

/** `79 686` and `8,6`: a decimal comma, and a narrow no-break space between thousands (DIN 5008). */
export function formatNumber(value: number, digits: Digits = {}): string {
  return german(value, digits).replaceAll('.', '\u202f');
}

/** `1.573,45 €`: amounts keep the full stop between thousands (DIN 5008); cents only where there are some. */
export function formatEuro(value: number): string {
  const digits = Number.isInteger(value) ? { max: 0 } : { min: 2, max: 2 };
  return `${german(value, digits)}\u00a0€`;
}

/** `8,6 %` from 8.6. */
export function formatPercent(value: number, digits: Digits = {}): string {
  return `${formatNumber(value, digits)}\u00a0%`;
}

function german(value: number, { min = 0, max = Math.max(min, 1) }: Digits): string {
  const key = `${min}-${max}`;
  let format = formats.get(key);
  if (!format) {
    // Intl is slow to make and quick to use: one of each is kept.
    format = new Intl.NumberFormat('de-DE', { minimumFractionDigits: min, maximumFractionDigits: max });
    formats.set(key, format);
  }
  return format.format(value).replace('-', '\u2212');
}
