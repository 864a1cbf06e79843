// oxlint-disable no-underscore-dangle -- the names are pdfmake's and pdfkit's own.
import type { Inline, LayoutNode, Line, Writer } from './engine.ts';
import { softHyphen } from './hyphenate.ts';
import { joinRuns } from './runs.ts';
import { hyphen } from './soft-hyphen.ts';
import { TaggingLayout } from './tagging-layout.ts';

/**
 * pdfmake's layout with what it lacks: a node can ask for room, so that no heading stays behind alone at the foot of a
 * page, and a word broken at a soft hyphen shows the hyphen.
 */
export class ReportLayout extends TaggingLayout {
  /** Whether a block that was to be kept whole was higher than a page: pdfmake then drops what does not fit (207, 2560). */
  hasLost = false;

  override processNode(node: LayoutNode, isCell = false): void {
    if (node.room !== undefined && this.isTopLevel()) {
      if (this.lacksRoom(node.room)) this.writer.moveToNextPage();
      if (this.isAtTop() && node._margin) node._margin = withoutTop(node._margin);
    }
    super.processNode(node, isCell);
  }

  override buildNextLine(node: LayoutNode): Line | null {
    const line = super.buildNextLine(node);
    if (line === null) return null;
    showHyphen(line, node._inlines ?? []);
    for (const inline of line.inlines) inline.text = inline.text.replaceAll(softHyphen, '');
    joinRuns(line);
    if (line.newLineForced === true) separate(line);
    return line;
  }

  protected override watch(writer: Writer): void {
    super.watch(writer);
    const addFragment = writer.addFragment.bind(writer);
    writer.addFragment = (block, ...how) => {
      const added = addFragment(block, ...how);
      if (!added) this.hasLost = true;
      return added;
    };
  }

  /** Within tables, columns and unbreakable blocks a page break of our own would tear the block apart. */
  private isTopLevel(): boolean {
    return this.nestedLevel === 0 && this.writer.transactionLevel === 0;
  }

  private lacksRoom(room: number): boolean {
    return !this.isAtTop() && this.writer.context().availableHeight < room;
  }

  private isAtTop(): boolean {
    const { y, pageMargins } = this.writer.context();
    return pageMargins !== undefined && y <= pageMargins.top;
  }
}

/** What stands in two lines is not one word to whoever reads without seeing. The space takes no room. */
function separate({ inlines }: Line): void {
  const last = inlines.at(-1);
  if (last !== undefined && last.text !== '' && !/\s$/.test(last.text)) last.text += ' ';
}

/** All pages begin at the same height. */
function withoutTop([left, , right, bottom]: readonly [number, number, number, number]) {
  return [left, 0, right, bottom] as const;
}

/** Ends a line that breaks within a word by a hyphen; where that does not fit, the last part goes to the next line. */
function showHyphen(line: Line, following: Inline[]): void {
  for (;;) {
    const last = line.inlines.at(-1);
    if (last === undefined || following.length === 0 || !last.text.endsWith(softHyphen)) return;
    const shown = `${last.text.slice(0, -1).replaceAll(softHyphen, '')}${hyphen}`;
    const width = last.font.widthOfString(shown, last.fontSize, last.fontFeatures);
    if (line.inlines.length === 1 || line.getWidth() + width - last.width <= line.maxWidth) {
      line.inlineWidths += width - last.width;
      last.width = width;
      last.text = shown;
      last.endsBroken = true;
      return;
    }
    giveBack(line, following);
  }
}

function giveBack(line: Line, following: Inline[]): void {
  do {
    const last = line.inlines.pop();
    if (last === undefined) return;
    line.inlineWidths -= last.width;
    following.unshift(last);
  } while (line.inlines.length > 1 && line.inlines.at(-1)?.noNewLine === true);
  line.trailingCut = line.inlines.at(-1)?.trailingCut ?? 0;
  line.lastLineInParagraph = false;
}
