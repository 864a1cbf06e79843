import type { PdfDocument } from './engine.ts';
import type { Artifact, Mark, StructureElement } from './structure.ts';

const artifacts: Readonly<Record<Artifact, string>> = {
  Layout: '/Artifact <</Type /Layout>> BDC',
  Background: '/Artifact <</Type /Background>> BDC',
  Header: '/Artifact <</Type /Pagination /Subtype /Header>> BDC',
  Footer: '/Artifact <</Type /Pagination /Subtype /Footer>> BDC',
};

/** Writes around everything drawn what it belongs to, and remembers it for the structure tree. */
export class MarkedPages {
  /** By the page's key in the tree of parents: the elements in the order of their numbers on that page. */
  readonly elementsByPage = new Map<number, StructureElement[]>();
  private readonly document: PdfDocument;
  private open: { readonly mark: Mark; readonly element: StructureElement | undefined } | undefined;

  constructor(document: PdfDocument) {
    this.document = document;
  }

  /** What is drawn from now on belongs to the mark, or to an element within its element. */
  begin(mark: Mark, element = 'element' in mark ? mark.element : undefined): void {
    if (this.open?.element === element && (this.open?.mark === mark || element === undefined)) {
      if (this.open !== undefined && sameArtifact(this.open.mark, mark)) return;
    }
    this.close();
    this.open = { mark, element };
    this.document.addContent(element === undefined ? artifactOf(mark) : this.number(element));
  }

  close(): void {
    if (this.open === undefined) return;
    this.document.addContent('EMC');
    this.open = undefined;
  }

  private number(element: StructureElement): string {
    const { page } = this.document;
    const onPage = this.elementsByPage.get(page.structParentTreeKey) ?? [];
    this.elementsByPage.set(page.structParentTreeKey, onPage);
    const mcid = onPage.push(element) - 1;
    element.kids.push({ page: page.dictionary, mcid });
    return `/${element.type} <</MCID ${mcid}>> BDC`;
  }
}

function artifactOf(mark: Mark): string {
  return artifacts['artifact' in mark ? mark.artifact : 'Layout'];
}

function sameArtifact(a: Mark, b: Mark): boolean {
  return a === b || ('artifact' in a && 'artifact' in b && a.artifact === b.artifact);
}
