// oxlint-disable no-underscore-dangle -- the names are pdfmake's own.
import type { Inline, Line } from './engine.ts';

/** What must be equal for two parts of a line to be drawn as one. */
const looks = [
  'font',
  'fontSize',
  'fontFeatures',
  'color',
  'link',
  'linkToDestination',
  'linkToPage',
  'decoration',
  'decorationColor',
  'decorationStyle',
  'background',
  'characterSpacing',
  'opacity',
  'sup',
  'sub',
] as const;

/**
 * Joins neighbouring words of the same look to one run: fewer operators, one link a line instead of one a word, and
 * text that copies as it reads. Page numbers stay alone, because they are filled in later.
 */
export function joinRuns(line: Line): void {
  const runs: Inline[] = [];
  for (const inline of line.inlines) {
    const before = runs.at(-1);
    if (before !== undefined && isSameRun(before, inline)) {
      before.text += inline.text;
      before.endsBroken = inline.endsBroken === true;
      before.width += inline.width;
      before.height = Math.max(before.height, inline.height);
    } else runs.push(inline);
  }
  line.inlines.splice(0, line.inlines.length, ...runs);
}

function isSameRun(a: Inline, b: Inline): boolean {
  if (isPageNumber(a) || isPageNumber(b) || a.alignment === 'justify') return false;
  return Math.abs(a.x + a.width - b.x) < 0.01 && looks.every((look) => a[look] === b[look]);
}

function isPageNumber(inline: Inline): boolean {
  return inline._tocItemRef !== undefined || inline._pageRef !== undefined || inline._pageNodeRef !== undefined;
}
