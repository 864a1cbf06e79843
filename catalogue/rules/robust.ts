export function median(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** Median absolute deviation, scaled to be comparable with a standard deviation (factor 1.4826). */
export function medianDeviation(numbers: readonly number[]): number {
  const centre = median(numbers);
  return 1.4826 * median(numbers.map((number) => Math.abs(number - centre)));
}
