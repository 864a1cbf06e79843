import { parseRange } from '../../xlsx/address.ts';
import { Defects } from '../../xlsx/defects.ts';
import { decodeEscapes } from '../../xlsx/escapes.ts';
import type { Range } from '../../xlsx/index.ts';
import { defaultLimits } from '../../xlsx/limits.ts';
import { resolveTarget } from '../../xlsx/parts.ts';
import { relationshipId } from '../../xlsx/xml.ts';
import { openZip } from '../../xlsx/zip.ts';
import { inflate } from './inflate.ts';
import { allOf, childOf, childrenOf, xmlTree, type XmlElement } from './xml-tree.ts';

/** A workbook taken apart for the rules. Nothing is interpreted more than a rule needs. */
export interface LintedWorkbook {
  /** Every entry of the zip, duplicates included. */
  readonly entries: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
  /** Parts whose XML does not parse, with the reason. */
  readonly malformed: ReadonlyMap<string, string>;
  readonly relations: ReadonlyMap<string, readonly LintedRelation[]>;
  readonly contentTypes: XmlElement | undefined;
  readonly book: LintedPart | undefined;
  readonly styles: LintedPart | undefined;
  readonly sharedStrings: LintedPart | undefined;
  /** The texts of the shared strings, decoded. */
  readonly strings: readonly string[];
  /** All tabs, chart sheets included. */
  readonly tabs: readonly LintedTab[];
  readonly sheets: readonly LintedSheet[];
}

export interface LintedPart {
  readonly part: string;
  readonly root: XmlElement;
}

export interface LintedRelation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
  readonly isExternal: boolean;
}

export interface LintedTab {
  readonly name: string;
  readonly visibility: string;
  readonly relation: LintedRelation | undefined;
}

export interface LintedSheet extends LintedPart {
  readonly name: string;
  readonly relations: readonly LintedRelation[];
  readonly tables: readonly LintedTable[];
  /** Elements `<c>` by address. */
  readonly cells: ReadonlyMap<string, XmlElement>;
  readonly merges: readonly Range[];
}

export interface LintedTable extends LintedPart {
  readonly name: string;
  readonly range: Range | undefined;
  readonly columns: readonly string[];
  readonly headerRows: number;
  readonly totalsRows: number;
}

export async function takeApart(bytes: Uint8Array): Promise<LintedWorkbook> {
  const archive = openZip(bytes, inflate, defaultLimits, new Defects(defaultLimits));
  const entries = archive.entries.map(({ name }) => name);
  const parts = new Map<string, Uint8Array>();
  for (const name of entries) parts.set(name, (await archive.read(name)) ?? new Uint8Array());
  return new TakenApart(entries, parts);
}

class TakenApart implements LintedWorkbook {
  readonly entries: readonly string[];
  readonly parts: ReadonlyMap<string, Uint8Array>;
  readonly malformed = new Map<string, string>();
  readonly relations: ReadonlyMap<string, readonly LintedRelation[]>;
  readonly contentTypes: XmlElement | undefined;
  readonly book: LintedPart | undefined;
  readonly styles: LintedPart | undefined;
  readonly sharedStrings: LintedPart | undefined;
  readonly strings: readonly string[];
  readonly tabs: readonly LintedTab[];
  readonly sheets: readonly LintedSheet[];
  /** By name in lower case, as Excel looks parts up. */
  readonly #trees = new Map<string, XmlElement>();

  constructor(entries: readonly string[], parts: ReadonlyMap<string, Uint8Array>) {
    this.entries = entries;
    this.parts = parts;
    for (const [part, bytes] of parts) this.#parse(part, bytes);
    this.relations = new Map(entries.filter(isRelationsPart).map((part) => [ownerOf(part), this.#relationsIn(part)]));
    this.contentTypes = this.#trees.get('[content_types].xml');
    this.book = this.#related('', 'officeDocument');
    this.styles = this.book && this.#related(this.book.part, 'styles');
    this.sharedStrings = this.book && this.#related(this.book.part, 'sharedStrings');
    this.strings = childrenOf(this.sharedStrings?.root, 'si').map(textOfString);
    this.tabs = childrenOf(childOf(this.book?.root, 'sheets'), 'sheet').map((sheet) => this.#tab(sheet));
    this.sheets = this.tabs.flatMap((tab) => this.#sheet(tab));
  }

  #parse(part: string, bytes: Uint8Array): void {
    if (!/\.(?:xml|rels)$/i.test(part)) return;
    try {
      this.#trees.set(part.toLowerCase(), xmlTree(part, bytes));
    } catch (error) {
      this.malformed.set(part, error instanceof Error ? error.message : String(error));
    }
  }

  #relationsIn(part: string): readonly LintedRelation[] {
    return childrenOf(this.#trees.get(part.toLowerCase()), 'Relationship').map(({ attributes }) => {
      const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = attributes;
      const isExternal = mode === 'External';
      const resolved = isExternal ? target : resolveTarget(ownerOf(part), target);
      return { id, type: type.slice(type.lastIndexOf('/') + 1), target: resolved, isExternal };
    });
  }

  #related(part: string, type: string): LintedPart | undefined {
    const relation = this.relations.get(part)?.find((relation) => relation.type === type);
    return relation && this.#part(relation.target);
  }

  #part(part: string): LintedPart | undefined {
    const root = this.#trees.get(part.toLowerCase());
    return root && { part, root };
  }

  #relation(part: string, element: XmlElement): LintedRelation | undefined {
    const id = relationshipId(element.attributes);
    return this.relations.get(part)?.find((relation) => relation.id === id);
  }

  #tab(sheet: XmlElement): LintedTab {
    return {
      name: sheet.attributes['name'] ?? '',
      visibility: sheet.attributes['state'] ?? 'visible',
      relation: this.#relation(this.book?.part ?? '', sheet),
    };
  }

  #sheet({ name, relation }: LintedTab): readonly LintedSheet[] {
    const part = relation?.type === 'worksheet' ? this.#part(relation.target) : undefined;
    if (!part) return [];
    const tableParts = allOf(part.root, 'tablePart').map((element) => this.#relation(part.part, element));
    return [
      {
        ...part,
        name,
        relations: this.relations.get(part.part) ?? [],
        tables: tableParts.flatMap((relation) => this.#table(relation)),
        cells: new Map(allOf(part.root, 'c').map((cell) => [cell.attributes['r'] ?? '', cell])),
        merges: allOf(part.root, 'mergeCell').flatMap((merge) => rangesIn(merge.attributes['ref'])),
      },
    ];
  }

  #table(relation: LintedRelation | undefined): readonly LintedTable[] {
    const part = relation && this.#part(relation.target);
    if (!part) return [];
    const { attributes } = part.root;
    return [
      {
        ...part,
        name: attributes['displayName'] ?? '',
        range: parseRange(attributes['ref'] ?? ''),
        columns: allOf(part.root, 'tableColumn').map((column) => decodeEscapes(column.attributes['name'] ?? '')),
        headerRows: Number(attributes['headerRowCount'] ?? 1),
        totalsRows: Number(attributes['totalsRowCount'] ?? 0),
      },
    ];
  }
}

function isRelationsPart(part: string): boolean {
  return part.endsWith('.rels');
}

/** `xl/_rels/workbook.xml.rels` → `xl/workbook.xml` */
function ownerOf(relationsPart: string): string {
  return relationsPart.replace('_rels/', '').replace(/\.rels$/, '');
}

/** Phonetic runs are no part of a text. */
function textOfString(item: XmlElement): string {
  const runs = item.children.flatMap((child) =>
    child.name === 't' ? [child] : childrenOf(child.name === 'r' ? child : undefined, 't'),
  );
  return decodeEscapes(runs.map(({ text }) => text).join(''));
}

/** A list of ranges, separated by spaces, as `sqref` has it. */
export function rangesIn(references: string | undefined): readonly Range[] {
  return (references ?? '').split(' ').flatMap((reference) => parseRange(reference) ?? []);
}

export function overlap(one: Range, other: Range): boolean {
  return one.left <= other.right && other.left <= one.right && one.top <= other.bottom && other.top <= one.bottom;
}

/** Values that occur more than once, each once. */
export function repeated<Value>(values: readonly Value[]): readonly Value[] {
  const seen = new Set<Value>();
  return [...new Set(values.filter((value) => seen.size === seen.add(value).size))];
}
