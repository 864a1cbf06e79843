import { readContent, type Content } from './content.ts';
import { dictionaryOf, listOf, resolve, type PdfFile } from './pdf-file.ts';
import { isDictionary, nameOf, Reference, Stream, type Dictionary, type Value } from './values.ts';

/** An element of the structure with what rules ask about it. */
export interface Tag {
  readonly type: string;
  readonly number: number;
  readonly dictionary: Dictionary;
  readonly parent: Tag | undefined;
  readonly kids: readonly Tag[];
  readonly content: readonly { readonly page: number; readonly mcid: number }[];
  readonly annotations: readonly { readonly page: number; readonly annotation: number }[];
  /** Of all owners together. */
  readonly attributes: Dictionary;
}

export interface Sheet {
  readonly number: number;
  readonly dictionary: Dictionary;
  readonly content: Content;
  readonly annotations: readonly { readonly number: number; readonly dictionary: Dictionary }[];
  readonly fonts: ReadonlyMap<string, number>;
}

/** A file as the rules see it. */
export interface Inspection {
  readonly file: PdfFile;
  readonly catalog: Dictionary;
  readonly metadata: string;
  readonly sheets: readonly Sheet[];
  readonly root: Tag | undefined;
  /** In reading order. */
  readonly tags: readonly Tag[];
  /** By key: the object of an element, or those of a page in the order of its pieces. */
  readonly parents: ReadonlyMap<number, Value>;
}

export function inspect(file: PdfFile): Inspection {
  const catalog = dictionaryOf(file, file.trailer.get('Root'));
  const metadata = resolve(file, catalog.get('Metadata'));
  const structure = dictionaryOf(file, catalog.get('StructTreeRoot'));
  const tags: Tag[] = [];
  const [top] = listOf(file, structure.get('K'));
  const root = top === undefined ? undefined : tagOf(file, top, undefined, tags);
  return {
    file,
    catalog,
    metadata: metadata instanceof Stream ? metadata.data.toString('utf8') : '',
    sheets: listOf(file, dictionaryOf(file, catalog.get('Pages')).get('Kids')).map((page) => sheetOf(file, page)),
    root,
    tags,
    parents: numberTree(file, structure.get('ParentTree')),
  };
}

function tagOf(file: PdfFile, value: Value, parent: Tag | undefined, all: Tag[]): Tag {
  const dictionary = dictionaryOf(file, value);
  const kids: Tag[] = [];
  const content: { page: number; mcid: number }[] = [];
  const annotations: { page: number; annotation: number }[] = [];
  const tag: Tag = {
    type: nameOf(dictionary.get('S')),
    number: numberOf(value),
    dictionary,
    parent,
    kids,
    content,
    annotations,
    attributes: new Map(listOf(file, dictionary.get('A')).flatMap((attributes) => [...dictionaryOf(file, attributes)])),
  };
  all.push(tag);
  for (const kid of listOf(file, dictionary.get('K'))) {
    const entry = dictionaryOf(file, kid);
    const page = numberOf(entry.get('Pg') ?? dictionary.get('Pg'));
    if (typeof kid === 'number') content.push({ page, mcid: kid });
    else if (entry.get('Type') === '/MCR') content.push({ page, mcid: Number(entry.get('MCID')) });
    else if (entry.get('Type') === '/OBJR') annotations.push({ page, annotation: numberOf(entry.get('Obj')) });
    else kids.push(tagOf(file, kid, tag, all));
  }
  return tag;
}

function sheetOf(file: PdfFile, page: Value): Sheet {
  const dictionary = dictionaryOf(file, page);
  const resources = dictionaryOf(file, dictionary.get('Resources'));
  const streams = listOf(file, dictionary.get('Contents')).map((part) => resolve(file, part));
  const data = Buffer.concat(streams.flatMap((stream) => (stream instanceof Stream ? [stream.data] : [])));
  return {
    number: numberOf(page),
    dictionary,
    content: readContent(data, dictionaryOf(file, resources.get('Properties'))),
    annotations: listOf(file, dictionary.get('Annots')).map((annotation) => ({
      number: numberOf(annotation),
      dictionary: dictionaryOf(file, annotation),
    })),
    fonts: new Map([...dictionaryOf(file, resources.get('Font'))].map(([name, font]) => [name, numberOf(font)])),
  };
}

export function numberOf(value: Value): number {
  return value instanceof Reference ? value.number : -1;
}

function numberTree(file: PdfFile, node: Value): ReadonlyMap<number, Value> {
  const dictionary = dictionaryOf(file, node);
  const own = listOf(file, dictionary.get('Nums'));
  const entries = own.flatMap((key, index) =>
    index % 2 === 0 && typeof key === 'number' ? [[key, own[index + 1]] as const] : [],
  );
  const below = listOf(file, dictionary.get('Kids')).flatMap((kid) => [...numberTree(file, kid)]);
  return new Map([...entries, ...below]);
}

/** Every dictionary of the file, wherever it stands. */
export function* dictionariesIn(values: Iterable<Value>): Generator<Dictionary> {
  for (const value of values) {
    if (value instanceof Stream) yield* dictionariesIn([value.dictionary]);
    else if (Array.isArray(value)) yield* dictionariesIn(value);
    else if (isDictionary(value)) {
      yield value;
      yield* dictionariesIn(value.values());
    }
  }
}
