import { append, element, type StructureElement, type StructureType } from './structure.ts';

/** Chapters and their parts: headings down to this level open a section of their own. */
const deepestSection = 2;

interface OpenSection {
  readonly level: number;
  readonly element: StructureElement;
  hasHeading: boolean;
}

/** The document as nested sections, divided by its headings. */
export class SectionsTree {
  readonly root = element('Document');
  private readonly open: OpenSection[] = [];

  /** What the next block belongs to. */
  get current(): StructureElement {
    return this.open.at(-1)?.element ?? this.root;
  }

  /** What stands before a heading and belongs to it, for instance a line above its title. */
  expect(level: number): void {
    if (level > deepestSection) return;
    while ((this.open.at(-1)?.level ?? 0) >= level) this.open.pop();
    this.open.push({ level, element: append(this.current, 'Sect'), hasHeading: false });
  }

  heading(level: number): StructureElement {
    const last = this.open.at(-1);
    if (level <= deepestSection && (last?.level !== level || last.hasHeading)) this.expect(level);
    const section = this.open.at(-1);
    if (section !== undefined && section.level === level) section.hasHeading = true;
    return append(this.current, headingType(level));
  }
}

export function headingType(level: number): StructureType {
  return `H${Math.min(4, Math.max(1, level)) as 1 | 2 | 3 | 4}`;
}
