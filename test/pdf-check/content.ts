import { Lexer } from './lexer.ts';
import { isDictionary, nameOf, Operator, type Dictionary, type Value } from './values.ts';

/** What happens on a page, as far as rules ask for it. */
export interface Content {
  /** Numbers of tagged pieces, in the order of drawing. */
  readonly numbers: readonly number[];
  /** Drawing operators that belong to no tag and no artifact. */
  readonly unmarked: readonly string[];
  readonly isArtifactInTag: boolean;
  readonly isTagInArtifact: boolean;
  /** Every piece that begins ends on the same page. */
  readonly isBalanced: boolean;
  readonly deepestSave: number;
  readonly unknownOperators: readonly string[];
  /** Codes shown, by the name of the font. */
  readonly codes: ReadonlyMap<string, ReadonlySet<number>>;
}

const painting = new Set('Tj TJ \' " Do f F f* S s B b B* b* sh EI'.split(' '));
const known = new Set(
  [
    'b B b* B* BDC BI BMC BT BX c cm CS cs d d0 d1 Do DP EI EMC ET EX f F f* G g gs h i ID j J K k l m M MP n q Q re RG rg',
    'ri s S SC sc SCN scn sh T* Tc Td TD Tf Tj TJ TL Tm Tr Ts Tw Tz v w W W* y \' "',
  ]
    .join(' ')
    .split(' '),
);

interface Mark {
  readonly isArtifact: boolean;
  readonly number: number | undefined;
}

export function readContent(stream: Buffer, properties: Dictionary = new Map()): Content {
  const numbers: number[] = [];
  const unmarked: string[] = [];
  const unknownOperators: string[] = [];
  const codes = new Map<string, Set<number>>();
  const open: Mark[] = [];
  let [isArtifactInTag, isTagInArtifact, isBalanced] = [false, false, true];
  let [saves, deepestSave] = [0, 0];
  let font = '';
  const tagged = () => open.some(({ number }) => number !== undefined);
  const artifact = () => open.some(({ isArtifact }) => isArtifact);

  for (const [operator, operands] of operations(stream)) {
    if (!known.has(operator)) unknownOperators.push(operator);
    if (operator === 'q') deepestSave = Math.max(deepestSave, (saves += 1));
    if (operator === 'Q') saves -= 1;
    if (operator === 'Tf') font = nameOf(operands[0]);
    if (operator === 'BMC' || operator === 'BDC') {
      const mark = markOf(operands, properties);
      if (mark.isArtifact && tagged()) isArtifactInTag = true;
      if (mark.number !== undefined && artifact()) isTagInArtifact = true;
      if (mark.number !== undefined) numbers.push(mark.number);
      open.push(mark);
    }
    if (operator === 'EMC' && open.pop() === undefined) isBalanced = false;
    if (painting.has(operator) && !tagged() && !artifact()) unmarked.push(operator);
    if (operator === 'Tj' || operator === 'TJ') {
      const shown = codes.get(font) ?? new Set();
      codes.set(font, shown);
      for (const code of codesIn(operands[0])) shown.add(code);
    }
  }
  isBalanced &&= open.length === 0;
  return { numbers, unmarked, isArtifactInTag, isTagInArtifact, isBalanced, deepestSave, unknownOperators, codes };
}

function* operations(stream: Buffer): Generator<readonly [string, readonly Value[]]> {
  const lexer = new Lexer(stream.toString('latin1'));
  let operands: Value[] = [];
  while (!lexer.isAtEnd) {
    const value = lexer.value();
    if (value instanceof Operator) {
      yield [value.name, operands];
      operands = [];
    } else operands.push(value);
  }
}

function markOf([tag, details]: readonly Value[], properties: Dictionary): Mark {
  const dictionary = typeof details === 'string' ? properties.get(details.slice(1)) : details;
  const number = isDictionary(dictionary) ? dictionary.get('MCID') : undefined;
  return { isArtifact: tag === '/Artifact', number: typeof number === 'number' ? number : undefined };
}

/** Codes of two bytes, as in all fonts that pdfkit embeds. */
function* codesIn(shown: Value): Generator<number> {
  for (const text of Array.isArray(shown) ? shown : [shown]) {
    if (!(text instanceof Buffer)) continue;
    for (let index = 0; index + 1 < text.length; index += 2) yield text.readUInt16BE(index);
  }
}
