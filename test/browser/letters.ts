/** A value to the letter: JSON that also tells what JSON leaves out or blurs, such as `undefined`, `-0` and maps. */
export function letters(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (part === undefined) return '(undefined)';
    if (part instanceof Map) return { map: [...part] };
    if (part instanceof Set) return { set: [...part] };
    if (typeof part === 'number' && !isPlain(part)) return `(${Object.is(part, -0) ? '-0' : part})`;
    return part;
  });
}

function isPlain(number: number): boolean {
  return Number.isFinite(number) && !Object.is(number, -0);
}
