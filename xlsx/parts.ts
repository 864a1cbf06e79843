import type { Limits } from './limits.ts';
import { refuseAbove } from './refusal.ts';
import { parseXml, type XmlHandler } from './xml.ts';
import type { Archive } from './zip.ts';

/** The parts of an Office file and how they point to each other (Open Packaging Conventions, ECMA-376 part 2). */
export interface Parts {
  has(part: string): boolean;
  /** False where there is no such part. */
  parse(part: string, handler: XmlHandler): Promise<boolean>;
  /** What a part points to; the package itself is the part with the empty name. */
  relations(part: string): Promise<Relations>;
}

export interface Relation {
  readonly id: string;
  /** The last word of the type's URI: transitional and strict files differ in what stands before. */
  readonly type: string;
  /** A part's name. Links out of the file are not listed. */
  readonly target: string;
}

export class Relations {
  readonly #byId: ReadonlyMap<string, Relation>;

  constructor(relations: readonly Relation[]) {
    this.#byId = new Map(relations.map((relation) => [relation.id, relation]));
  }

  byId(id: string | undefined): Relation | undefined {
    return id === undefined ? undefined : this.#byId.get(id);
  }

  ofType(...types: readonly string[]): readonly Relation[] {
    return [...this.#byId.values()].filter((relation) => types.includes(relation.type));
  }
}

export function partsOf(archive: Archive, limits: Limits): Parts {
  async function parse(part: string, handler: XmlHandler): Promise<boolean> {
    const bytes = await archive.read(part);
    if (!bytes) return false;
    parseXml(part, bytes, handler, limits);
    return true;
  }
  async function relations(part: string): Promise<Relations> {
    const found: Relation[] = [];
    await parse(relationsPart(part), {
      open(name, attributes) {
        if (name !== 'Relationship' || attributes['TargetMode'] === 'External') return;
        const { Id: id = '', Type: type = '', Target: target = '' } = attributes;
        found.push({ id, type: type.slice(type.lastIndexOf('/') + 1), target: resolveTarget(part, target) });
        refuseAbove(limits.listEntries, found.length, 'relationships');
      },
    });
    return new Relations(found);
  }
  return { has: (part) => archive.has(part), parse, relations };
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels` */
function relationsPart(part: string): string {
  const { folder, file } = split(part);
  return `${folder}_rels/${file}.rels`;
}

/** Targets are relative to the folder of the part that points, or absolute with a leading slash. */
export function resolveTarget(part: string, target: string): string {
  const path = target.replaceAll('\\', '/');
  const steps = (path.startsWith('/') ? path : split(part).folder + path).split('/');
  const resolved: string[] = [];
  for (const step of steps) {
    if (step === '..') resolved.pop();
    else if (step !== '.' && step !== '') resolved.push(step);
  }
  return resolved.join('/');
}

function split(part: string): { readonly folder: string; readonly file: string } {
  const slash = part.lastIndexOf('/') + 1;
  return { folder: part.slice(0, slash), file: part.slice(slash) };
}
