/** What is left of a number when its spelling does not matter: „BS-1“, „bs 01“ and „BS01“ are the same. */
export function numberSpelling(number: string): string {
  const parts = number.toLowerCase().match(/\p{L}+|\d+/gu) ?? [];
  return parts.map((part) => part.replace(/^0+(?=\d)/, '')).join('-');
}
