// oxlint-disable no-underscore-dangle -- the names are pdfmake's own.
import { engine, type Fragment, type Inline, type LayoutNode, type Row, type Stamped, type Writer } from './engine.ts';
import { headingType, SectionsTree } from './sections-tree.ts';
import {
  append,
  decoration,
  type Artifact,
  type Attributes,
  type Mark,
  type StructureElement,
  type StructureType,
} from './structure.ts';

/** What a node stands in, which decides what it is: the same text is a paragraph, a cell or an item of a list. */
type Place =
  /** Blocks one after the other; headings divide them into sections. */
  | { readonly is: 'flow' }
  | { readonly is: 'inside'; readonly element: StructureElement }
  /** Texts are the content of this element itself, for instance of a cell. */
  | { readonly is: 'direct'; readonly element: StructureElement }
  /** Every text is an item, however the items are arranged. */
  | { readonly is: 'items'; readonly element: StructureElement }
  /** Every child of pdfmake's list is an item. */
  | { readonly is: 'list'; readonly element: StructureElement }
  | { readonly is: 'table'; readonly element: StructureElement; readonly node: LayoutNode }
  | { readonly is: 'row'; readonly element: StructureElement; readonly row: Row; readonly node: LayoutNode }
  | { readonly is: 'contents'; readonly element: StructureElement }
  | { readonly is: 'artifact'; readonly artifact: Artifact };

/** pdfmake's layout, which stamps all that it places with the structure element it belongs to. */
export class TaggingLayout extends engine.LayoutBuilder {
  private readonly tree = new SectionsTree();
  private place: Place = { is: 'flow' };
  private mark: Mark = decoration;
  private watched: Writer | undefined;
  /** The table that pdfmake makes from the headings. */
  private contents: LayoutNode | undefined;
  /** Numbers before the items of a list. */
  private readonly labels = new WeakMap<Inline, Mark>();

  /** The structure of all that was laid out. */
  get structure(): StructureElement {
    return this.tree.root;
  }

  override processNode(node: LayoutNode, isCell = false): void {
    if (this.watched !== this.writer) {
      this.watched = this.writer;
      this.watch(this.writer);
    }
    if (node.toc?._table) this.contents = node.toc._table;
    this.within(this.placeOf(node), () => super.processNode(node, isCell));
  }

  override processSection(node: LayoutNode): void {
    const level = firstLevel(node.section?.stack ?? []);
    if (level !== undefined) this.tree.expect(level);
    super.processSection(node);
  }

  override processRow(row: Row): unknown {
    const proceed = () => super.processRow(row);
    const { place } = this;
    if (place.is === 'contents') {
      const entry = append(append(place.element, 'TOCI'), 'Reference');
      return this.within({ is: 'direct', element: entry }, proceed);
    }
    if (place.is !== 'table') return proceed();
    const element = append(rowGroup(place.element, place.node, row.rowIndex ?? 0), 'TR');
    return this.within({ is: 'row', element, row, node: place.node }, proceed);
  }

  override addBackground(background: unknown): void {
    this.within({ is: 'artifact', artifact: 'Background' }, () => super.addBackground(background));
  }

  override addDynamicRepeatable(content: unknown, size: unknown, name: 'header' | 'footer'): void {
    const artifact = name === 'header' ? 'Header' : 'Footer';
    this.within({ is: 'artifact', artifact }, () => super.addDynamicRepeatable(content, size, name));
  }

  /** Stamps what the writer places; a head of a table that returns on the next page is read only once. */
  protected watch(writer: Writer): void {
    stamping(writer, 'addLine', (line) => {
      const [first] = (line as { inlines?: readonly Inline[] }).inlines ?? [];
      line.mark ??= (first === undefined ? undefined : this.labels.get(first)) ?? this.mark;
    });
    stamping(writer, 'addSVG', (drawing) => (drawing.mark = this.mark));
    stamping(writer, 'addImage', (image) => (image.mark = this.mark));
    stamping(writer, 'addVector', (vector) => (vector.mark ??= this.markOfVector()));
    const addFragment = writer.addFragment.bind(writer);
    writer.addFragment = (block, ...how) =>
      addFragment(block.insertedOnPages === undefined ? block : asDecoration(block), ...how);
  }

  private within<T>(place: Place, work: () => T): T {
    const { place: placeBefore, mark: markBefore } = this;
    this.place = place;
    this.mark = markOf(place);
    try {
      return work();
    } finally {
      this.place = placeBefore;
      this.mark = markBefore;
    }
  }

  private placeOf(node: LayoutNode): Place {
    const { place } = this;
    switch (place.is) {
      case 'artifact':
        return place;
      case 'row':
        return this.cell(node, place.element, place.row, place.node);
      case 'list':
        return this.listItem(node, place.element);
      case 'flow':
      case 'inside':
      case 'direct':
      case 'items':
      case 'table':
      case 'contents':
        return this.child(node, place);
    }
  }

  private child(node: LayoutNode, place: Place): Place {
    const { alt, actualText, lang, tag, headlineLevel, summary } = node;
    const parent = 'element' in place ? place.element : this.tree.current;
    const within = (type: StructureType, attributes: Attributes = {}): StructureElement =>
      append(parent, type, { lang, ...attributes });
    const spoken = (element: StructureElement): Place => ({
      is: 'direct',
      element: actualText === undefined ? element : append(element, 'Span', { actualText }),
    });
    if (tag === 'Artifact') return { is: 'artifact', artifact: 'Layout' };
    if (headlineLevel !== undefined) {
      return spoken(place.is === 'flow' ? this.tree.heading(headlineLevel) : within(headingType(headlineLevel)));
    }
    if (node.svg !== undefined || node.image !== undefined || node.canvas !== undefined) {
      if (alt === undefined) return { is: 'artifact', artifact: 'Layout' };
      return { is: 'direct', element: within('Figure', { alt }) };
    }
    if (node.ul !== undefined) return { is: 'list', element: within('L', { numbering: 'Disc' }) };
    if (node.ol !== undefined) return { is: 'list', element: within('L', { numbering: 'Decimal' }) };
    if (node.table !== undefined && node === this.contents) return { is: 'contents', element: within('TOC') };
    if (node.table !== undefined && node.layoutTable !== true) {
      return { is: 'table', element: within('Table', { summary }), node };
    }
    if (tag === 'L') return { is: 'items', element: lastList(parent) ?? within('L', { numbering: 'None' }) };
    if (tag === 'LI') return { is: 'inside', element: append(within('LI'), 'LBody') };
    if (node.text !== undefined) {
      if (place.is === 'direct') return spoken(place.element);
      if (place.is === 'items') return spoken(append(within('LI'), 'LBody'));
      return spoken(within(tag ?? 'P'));
    }
    return tag === undefined ? place : { is: 'inside', element: within(tag) };
  }

  private cell(node: LayoutNode, parent: StructureElement, { cells, rowIndex = 0 }: Row, table: LayoutNode): Place {
    const isHead = rowIndex < (table.table?.headerRows ?? 0);
    const namesRow = !isHead && cells.indexOf(node) < (table.rowHeader ?? 0);
    const element = append(parent, isHead || namesRow ? 'TH' : 'TD', {
      scope: isHead ? 'Column' : namesRow ? 'Row' : undefined,
      colSpan: node.colSpan,
      rowSpan: node.rowSpan,
    });
    return this.child(node, node.text === undefined ? { is: 'inside', element } : { is: 'direct', element });
  }

  private listItem(node: LayoutNode, list: StructureElement): Place {
    const item = append(list, 'LI');
    const [number] = node.listMarker?._inlines ?? [];
    if (number !== undefined) this.labels.set(number, { element: append(item, 'Lbl') });
    const element = append(item, 'LBody');
    return this.child(node, node.text === undefined ? { is: 'inside', element } : { is: 'direct', element });
  }

  /** Lines and areas are decoration unless they draw a figure. */
  private markOfVector(): Mark {
    const { mark } = this;
    return 'artifact' in mark || mark.element.type === 'Figure' ? mark : decoration;
  }
}

/** A mark of its own for every node, even where two stand in the same element. */
function markOf(place: Place): Mark {
  if (place.is === 'artifact') return { artifact: place.artifact };
  return place.is === 'inside' || place.is === 'direct' ? { element: place.element } : decoration;
}

/** Head and body of a table; a table without head has its rows directly. */
function rowGroup(table: StructureElement, { table: rows }: LayoutNode, index: number): StructureElement {
  const headRows = rows?.headerRows ?? 0;
  if (headRows === 0) return table;
  const last = table.kids.at(-1);
  const type = index < headRows ? 'THead' : 'TBody';
  return last !== undefined && 'type' in last && last.type === type ? last : append(table, type);
}

/** A list that goes on: parts of it may have been laid out apart, to keep the first one with its heading. */
function lastList({ kids }: StructureElement): StructureElement | undefined {
  const last = kids.at(-1);
  const goesOn = last !== undefined && 'type' in last && last.type === 'L' && last.attributes.numbering === 'None';
  return goesOn ? last : undefined;
}

/** The level of the heading that the pages of a section begin with, wherever on the first page it stands. */
function firstLevel(nodes: readonly LayoutNode[]): number | undefined {
  for (const node of nodes) {
    const level = node.headlineLevel ?? node.toc?.title?.headlineLevel ?? firstLevel(node.stack ?? []);
    if (level !== undefined) return level;
  }
  return undefined;
}

function stamping(
  writer: Writer,
  name: 'addLine' | 'addSVG' | 'addImage' | 'addVector',
  stamp: (item: Stamped) => void,
): void {
  const add = writer[name].bind(writer);
  writer[name] = (item, ...how) => {
    stamp(item);
    return add(item, ...how);
  };
}

function asDecoration(block: Fragment): Fragment {
  const items = block.items.map(({ type, item }) => ({
    type,
    item: Object.assign(Object.create(Object.getPrototypeOf(item) as object) as Stamped, item, { mark: decoration }),
  }));
  return { ...block, items };
}
