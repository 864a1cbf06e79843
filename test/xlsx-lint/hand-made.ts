import { zipOf, type ZipPart } from './zip-writer.ts';

/** A workbook written by hand, for what no library writes but some program does. */
export interface HandMade {
  readonly sheets: readonly HandMadeSheet[];
  /** `<si>` elements of the shared strings. */
  readonly strings?: string;
  /** Format codes; the cell style n has the nth of them, style 0 the general format. */
  readonly formats?: readonly string[];
  /** Elements before `<sheets>`. */
  readonly workbookStart?: string;
  /** Elements after `<sheets>`. */
  readonly workbookEnd?: string;
  /** Further parts; one of the same name replaces the part made here. */
  readonly parts?: Readonly<Record<string, string | Uint8Array>>;
  /** Further relationships of the workbook. */
  readonly relations?: string;
}

export interface HandMadeSheet {
  readonly name: string;
  /** Everything inside `<worksheet>`. */
  readonly xml: string;
  readonly attributes?: string;
  /** The part's name, `xl/worksheets/sheet1.xml` and so on where not given. */
  readonly part?: string;
  /** How the workbook refers to it, relative to `xl/` where not given. */
  readonly target?: string;
  /** The sheet's relationships. */
  readonly relations?: string;
}

const main = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packaging = 'http://schemas.openxmlformats.org/package/2006';
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

export function relation(id: string, type: string, target: string): string {
  return `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`;
}

export function relationships(content: string): string {
  return `${declaration}<Relationships xmlns="${packaging}/relationships">${content}</Relationships>`;
}

/** A part of SpreadsheetML with its namespaces. */
export function spreadsheetPart(root: string, content: string, attributes = ''): string {
  return `${declaration}<${root} ${main} xmlns:r="${office}" ${attributes}>${content}</${root}>`;
}

/** Rows of cells: `rows('<c r="A1"><v>1</v></c>', …)`, numbered from 1. */
export function rows(...cells: readonly string[]): string {
  return `<sheetData>${cells.map((row, index) => `<row r="${index + 1}">${row}</row>`).join('')}</sheetData>`;
}

export function numberCell(address: string, value: number | string, style = 0): string {
  return `<c r="${address}" s="${style}"><v>${value}</v></c>`;
}

export function textCell(address: string, text: string): string {
  return `<c r="${address}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
}

export function table(options: {
  readonly id?: number;
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly string[];
  readonly attributes?: string;
  readonly autoFilter?: string;
}): string {
  const { id = 1, name, ref, columns, attributes = '', autoFilter = ref } = options;
  const column = (label: string, index: number): string => `<tableColumn id="${index + 1}" name="${label}"/>`;
  return spreadsheetPart(
    'table',
    `${autoFilter === '' ? '' : `<autoFilter ref="${autoFilter}"/>`}<tableColumns count="${columns.length}">${columns.map(column).join('')}</tableColumns>`,
    `id="${id}" name="${name}" displayName="${name}" ref="${ref}" ${attributes}`,
  );
}

export function partsOf(workbook: HandMade): Readonly<Record<string, string | Uint8Array>> {
  const sheets = workbook.sheets.map((sheet, index) => ({
    part: `xl/worksheets/sheet${index + 1}.xml`,
    id: index + 1,
    ...sheet,
  }));
  const parts: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': contentTypes(sheets.map((sheet) => sheet.part)),
    '_rels/.rels': relationships(relation('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/workbook.xml': spreadsheetPart(
      'workbook',
      `${workbook.workbookStart ?? ''}<sheets>${sheets
        .map(({ name, id, attributes = '' }) => `<sheet name="${name}" sheetId="${id}" ${attributes} r:id="rId${id}"/>`)
        .join('')}</sheets>${workbook.workbookEnd ?? ''}`,
    ),
    'xl/_rels/workbook.xml.rels': relationships(
      sheets.map(({ id, part, target }) => relation(`rId${id}`, 'worksheet', target ?? part.slice(3))).join('') +
        relation('rId900', 'styles', 'styles.xml') +
        relation('rId901', 'sharedStrings', 'sharedStrings.xml') +
        (workbook.relations ?? ''),
    ),
    'xl/styles.xml': styles(workbook.formats ?? []),
    'xl/sharedStrings.xml': spreadsheetPart('sst', workbook.strings ?? ''),
  };
  for (const { part, xml, relations } of sheets) {
    parts[part] = spreadsheetPart('worksheet', xml);
    if (relations !== undefined) parts[part.replace(/([^/]+)$/, '_rels/$1.rels')] = relationships(relations);
  }
  return { ...parts, ...workbook.parts };
}

export function zipOfParts(parts: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipOf(Object.entries(parts).map(([name, content]): ZipPart => ({ name, content })));
}

export function handMade(workbook: HandMade): Uint8Array {
  return zipOfParts(partsOf(workbook));
}

function contentTypes(sheets: readonly string[]): string {
  const type = (kind: string): string => `application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml`;
  const override = (part: string, kind: string): string =>
    `<Override PartName="/${part}" ContentType="${type(kind)}"/>`;
  return `${declaration}<Types xmlns="${packaging}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/>${override('xl/workbook.xml', 'sheet.main')}${override('xl/styles.xml', 'styles')}${override('xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((part) => override(part, 'worksheet')).join('')}</Types>`;
}

function styles(formats: readonly string[]): string {
  const escaped = (code: string): string =>
    code.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
  const format = (code: string, index: number): string =>
    `<numFmt numFmtId="${164 + index}" formatCode="${escaped(code)}"/>`;
  const style = (id: number): string =>
    `<xf numFmtId="${id}" fontId="0" fillId="0" borderId="0" applyNumberFormat="1"/>`;
  return spreadsheetPart(
    'styleSheet',
    `${formats.length === 0 ? '' : `<numFmts count="${formats.length}">${formats.map(format).join('')}</numFmts>`}<fonts count="1"><font><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="${formats.length + 1}">${style(0)}${formats.map((_, index) => style(164 + index)).join('')}</cellXfs>`,
  );
}
