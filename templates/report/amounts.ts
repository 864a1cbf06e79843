import { formatNumber } from '../../catalogue/numbers.ts';

/** Units that a number does not carry behind it, because the name of the indicator says them. */
const silentUnits = new Set(['', 'anzahl', 'zahl', 'stück']);

/** „68,5 %“, „42 Personen“, „17“ */
export function amount(value: number, unit: string | undefined): string {
  const number = formatNumber(value);
  return silentUnits.has((unit ?? '').trim().toLowerCase()) ? number : `${number}\u00a0${unit}`;
}

/** „ in %“, „, Einheit: Monate“ or nothing: what stands behind the kind of an indicator. */
export function unitPhrase(unit: string | undefined): string {
  if (unit === undefined || unit.trim() === '') return '';
  return unit.trim() === '%' ? ' in %' : `, Einheit: ${unit.trim()}`;
}

const numberWords = 'null ein zwei drei vier fünf sechs sieben acht neun zehn elf zwölf'.split(' ');

/** Small numbers in running text are words: „in sechs Handlungsfeldern“. */
export function numberWord(number: number): string {
  return numberWords[number] ?? formatNumber(number);
}
