import { readBook, type SheetEntry } from './book.ts';
import { Budget } from './budget.ts';
import { readComments } from './comments.ts';
import { rememberingDates } from './dates.ts';
import { Defects } from './defects.ts';
import { defaultLimits, type Limits } from './limits.ts';
import { partsOf, type Parts, type Relations } from './parts.ts';
import { noProperties, readProperties } from './properties.ts';
import { refuse, refuseAbove, Refused, type Refusal } from './refusal.ts';
import { readSharedStrings } from './shared-strings.ts';
import { SheetBuilder, type SheetContext } from './sheet.ts';
import { sniff } from './sniff.ts';
import { readFormats } from './styles.ts';
import { readTable } from './tables.ts';
import type { Comment, Properties, Sheet, Table, Workbook } from './workbook.ts';
import { openZip, type Archive, type Inflate } from './zip.ts';

export type ReadResult =
  | { readonly status: 'read'; readonly workbook: Workbook }
  | { readonly status: 'refused'; readonly refusal: Refusal };

/** Reads whatever bytes arrive. What is wrong with them is part of the result; only our own defects throw. */
export async function readWorkbook(
  bytes: Uint8Array,
  inflate: Inflate,
  limits: Limits = defaultLimits,
): Promise<ReadResult> {
  try {
    return { status: 'read', workbook: await read(bytes, inflate, limits) };
  } catch (error) {
    if (error instanceof Refused) return { status: 'refused', refusal: error.refusal };
    throw error;
  }
}

async function read(bytes: Uint8Array, inflate: Inflate, limits: Limits): Promise<Workbook> {
  refuseAbove(limits.fileBytes, bytes.length, 'bytes');
  const kind = sniff(bytes);
  if (kind !== 'zip') return refuse(kind, 'by its first bytes');
  const defects = new Defects(limits);
  const archive = openZip(bytes, inflate, limits, defects);
  const parts = partsOf(archive, limits);
  const root = await parts.relations('');
  const workbookPart = findWorkbookPart(archive, root);
  const relations = await parts.relations(workbookPart);
  const book = await readBook(workbookPart, parts, limits);
  const shared = (type: string): string | undefined => findSharedPart(type, relations, parts, defects);
  const context: SheetContext = {
    strings: await readSharedStrings(shared('sharedStrings'), parts, limits),
    formats: await readFormats(shared('styles'), parts, limits),
    serialToIso: rememberingDates(book.date1904),
    limits,
    budget: new Budget(limits),
    defects,
  };
  const sheets: Sheet[] = [];
  for (const entry of book.sheets) sheets.push(...(await readSheet(entry, relations, parts, context)));
  const properties = await readAllProperties(root, parts, defects);
  return { sheets, properties, defects: defects.list() };
}

/** Undeclared, the workbook still lies where every program puts it. What lies there instead tells the kind of file. */
function findWorkbookPart(archive: Archive, root: Relations): string {
  const declared = root.ofType('officeDocument').find((relation) => archive.has(relation.target))?.target;
  const part = declared ?? 'xl/workbook.xml';
  if (archive.has('xl/workbook.bin')) return refuse('binary-excel', 'xl/workbook.bin');
  if (archive.has(part)) return part;
  if (archive.has('META-INF/manifest.xml') && archive.has('content.xml')) return refuse('open-document', 'content.xml');
  return refuse('not-a-workbook', `no ${part} among ${archive.entries.length} parts`);
}

/** A part that all sheets share. Small workbooks have none; one that is declared and missing is a defect. */
function findSharedPart(type: string, relations: Relations, parts: Parts, defects: Defects): string | undefined {
  const [relation] = relations.ofType(type);
  if (!relation) return undefined;
  if (parts.has(relation.target)) return relation.target;
  defects.add(`${relation.target} is missing`);
  return undefined;
}

/** One sheet; none for a chart sheet, a dialogue or a sheet whose part is missing: an empty one would be a wrong answer. */
async function readSheet(
  entry: SheetEntry,
  relations: Relations,
  parts: Parts,
  context: SheetContext,
): Promise<readonly Sheet[]> {
  const { name, visibility } = entry;
  const relation = relations.byId(entry.relationId);
  if (!relation || !parts.has(relation.target)) {
    context.defects.add(`the sheet's part is missing: ${relation?.target ?? 'not even declared'}`, name);
    return [];
  }
  if (relation.type !== 'worksheet') return [];
  const builder = new SheetBuilder(name, context);
  await parts.parse(relation.target, builder);
  const own = await parts.relations(relation.target);
  const tables = await readTables(name, own, parts, context);
  const comments = await readSheetComments(name, own, parts, context);
  return [{ name, visibility, ...builder.content(), tables, comments }];
}

async function readTables(
  sheet: string,
  relations: Relations,
  parts: Parts,
  { limits, defects }: SheetContext,
): Promise<readonly Table[]> {
  const tables: Table[] = [];
  for (const { target } of relations.ofType('table')) {
    const table = await unlessDamaged(defects, sheet, () => readTable(target, parts, { sheet, limits, defects }));
    if (table) tables.push(table);
  }
  return tables;
}

async function readSheetComments(
  sheet: string,
  relations: Relations,
  parts: Parts,
  { limits, defects }: SheetContext,
): Promise<readonly Comment[]> {
  const from = {
    notes: relations.ofType('comments').map((relation) => relation.target),
    threads: relations.ofType('threadedComment').map((relation) => relation.target),
  };
  const comments = await unlessDamaged(defects, sheet, () => readComments(from, parts, { sheet, limits, defects }));
  return comments ?? [];
}

async function readAllProperties(root: Relations, parts: Parts, defects: Defects): Promise<Properties> {
  const read = async (...types: readonly string[]): Promise<Partial<Properties> | undefined> => {
    const [relation] = root.ofType(...types);
    return relation && (await unlessDamaged(defects, undefined, () => readProperties(relation.target, parts)));
  };
  return {
    ...noProperties,
    ...(await read('core-properties')),
    ...(await read('extended-properties', 'extendedProperties')), // the second in strict files
  };
}

/** Tables, comments and properties are accessories: damage there is reported, and the cells are read all the same. */
async function unlessDamaged<Value>(
  defects: Defects,
  sheet: string | undefined,
  read: () => Promise<Value>,
): Promise<Value | undefined> {
  try {
    return await read();
  } catch (error) {
    if (!(error instanceof Refused) || error.refusal.reason !== 'damaged') throw error;
    defects.add(error.refusal.detail, sheet);
    return undefined;
  }
}
