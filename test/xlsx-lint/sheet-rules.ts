import { formatAddress, lastRow, parseAddress } from '../../xlsx/address.ts';
import { relationshipId } from '../../xlsx/xml.ts';
import { overlap, rangesIn, type LintedSheet, type LintedWorkbook } from './linted-workbook.ts';
import { allOf, childOf, childrenOf, type XmlElement } from './xml-tree.ts';

/** A rule over one sheet; findings are messages about its part. */
export type SheetRule = (sheet: LintedSheet, workbook: LintedWorkbook) => readonly string[];

const longestFormula = 8_192;
const longestHeader = 255;

/** The order the schema demands (CT_Worksheet). exceljs puts tables before the drawing of notes. */
const schemaOrder = [
  'sheetPr',
  'dimension',
  'sheetViews',
  'sheetFormatPr',
  'cols',
  'sheetData',
  'sheetCalcPr',
  'sheetProtection',
  'protectedRanges',
  'scenarios',
  'autoFilter',
  'sortState',
  'dataConsolidate',
  'customSheetViews',
  'mergeCells',
  'phoneticPr',
  'conditionalFormatting',
  'dataValidations',
  'hyperlinks',
  'printOptions',
  'pageMargins',
  'pageSetup',
  'headerFooter',
  'rowBreaks',
  'colBreaks',
  'customProperties',
  'cellWatches',
  'ignoredErrors',
  'smartTags',
  'drawing',
  'legacyDrawing',
  'legacyDrawingHF',
  'picture',
  'oleObjects',
  'controls',
  'webPublishItems',
  'tableParts',
];

const elementsInOrder: SheetRule = ({ root }) => {
  const known = root.children.filter(({ name }) => schemaOrder.includes(name));
  const misplaced = known.find(({ name }, index) => {
    const before = known[index - 1];
    return before !== undefined && schemaOrder.indexOf(before.name) > schemaOrder.indexOf(name);
  });
  return misplaced ? [`<${misplaced.name}> stands too late`] : [];
};

const rowsAscend: SheetRule = ({ root }) => {
  const rows = numberedRows(root).map(({ number }) => number);
  return rows.flatMap((row, index) => {
    if (row > lastRow) return [`row ${row} lies outside the sheet`];
    return row <= (rows[index - 1] ?? 0) ? [`row ${row} comes after row ${rows[index - 1]}`] : [];
  });
};

/** A cell without address follows the one before. */
const cellsAscendInTheirRow: SheetRule = ({ root }) =>
  numberedRows(root).flatMap(({ number, row }) => {
    let before = 0;
    return childrenOf(row, 'c').flatMap(({ attributes }) => {
      const reference = attributes['r'] ?? formatAddress(number, before + 1);
      const address = parseAddress(reference);
      if (!address) return [`“${reference}” is no cell`];
      const isInOrder = address.column > before;
      before = address.column;
      if (address.row !== number) return [`${reference} stands in row ${number}`];
      return isInOrder ? [] : [`${reference} is out of order`];
    });
  });

const cellStylesExist: SheetRule = ({ cells }, { styles }) => {
  const count = childOf(styles?.root, 'cellXfs')?.children.length ?? 0;
  return eachCell(cells, (address, cell) => {
    const style = Number(cell.attributes['s'] ?? 0);
    return count > 0 && style >= count ? [`${address} has style ${style} of ${count}`] : [];
  });
};

const sharedTextsExist: SheetRule = ({ cells }, { strings }) =>
  eachCell(cells, (address, cell) => {
    const value = valueOf(cell);
    const isMissing = cell.attributes['t'] === 's' && value !== undefined && strings[Number(value)] === undefined;
    return isMissing ? [`${address} refers to shared text ${value} of ${strings.length}`] : [];
  });

const numbersAreNumbers: SheetRule = ({ cells }) =>
  eachCell(cells, (address, cell) => {
    const value = valueOf(cell);
    const isNumeric = (cell.attributes['t'] ?? 'n') === 'n' && value !== undefined;
    const isNumber = /^\s*[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?\s*$/.test(value ?? '');
    return isNumeric && !isNumber ? [`${address} has the number “${value}”`] : [];
  });

const truthValuesAreTruthValues: SheetRule = ({ cells }) =>
  eachCell(cells, (address, cell) => {
    const value = valueOf(cell);
    const isWrong = cell.attributes['t'] === 'b' && value !== undefined && !/^(?:0|1|true|false)$/.test(value);
    return isWrong ? [`${address} has the truth value “${value}”`] : [];
  });

const errors = new Set(
  '#NULL! #DIV/0! #VALUE! #REF! #NAME? #NUM! #N/A #GETTING_DATA #SPILL! #CALC! #FIELD! #BLOCKED! #CONNECT! #UNKNOWN! #BUSY! #PYTHON!'.split(
    ' ',
  ),
);

const errorsAreKnown: SheetRule = ({ cells }) =>
  eachCell(cells, (address, cell) => {
    const value = valueOf(cell);
    const isWrong = cell.attributes['t'] === 'e' && value !== undefined && !errors.has(value);
    return isWrong ? [`${address} has the error “${value}”`] : [];
  });

const formulasAreLegal: SheetRule = ({ cells }) =>
  eachCell(cells, (address, cell) => {
    const formula = childOf(cell, 'f')?.text ?? '';
    if (formula.startsWith('=')) return [`the formula of ${address} starts with =`];
    return formula.length > longestFormula ? [`the formula of ${address} is longer than ${longestFormula}`] : [];
  });

const mergesHaveSeveralCells: SheetRule = ({ merges }) =>
  merges.some(({ top, left, bottom, right }) => top === bottom && left === right) ? ['a single cell is merged'] : [];

const mergesDoNotOverlap: SheetRule = ({ merges }) =>
  hasOverlap(merges.map((merge) => [merge])) ? ['merged cells overlap'] : [];

const conditionalFormatsAreComplete: SheetRule = ({ root }, { styles }) => {
  const styleCount = childOf(styles?.root, 'dxfs')?.children.length ?? 0;
  return allOf(root, 'cfRule').flatMap((rule) => {
    const { type, dxfId } = rule.attributes;
    const bar = childOf(rule, 'dataBar');
    if (dxfId !== undefined && Number(dxfId) >= styleCount)
      return [`a conditional format has style ${dxfId} of ${styleCount}`];
    if (type === 'dataBar' && childrenOf(bar, 'cfvo').length !== 2) return ['a data bar without two ends'];
    return type === 'expression' && !childOf(rule, 'formula') ? ['a conditional format without its formula'] : [];
  });
};

const hyperlinksAreNotTooLong: SheetRule = ({ root, relations }) => {
  const links = allOf(root, 'hyperlink');
  const tooMany = links.length > 65_530 ? ['more than 65,530 hyperlinks'] : [];
  return tooMany.concat(
    links.flatMap(({ attributes }) => {
      const target = relations.find(({ id }) => id === relationshipId(attributes))?.target ?? '';
      if (target.length > 2_079) return [`the hyperlink of ${attributes['ref']} is longer than 2,079`];
      return (attributes['tooltip'] ?? '').length > 255
        ? [`the tooltip of ${attributes['ref']} is longer than 255`]
        : [];
    }),
  );
};

const headersAreNotTooLong: SheetRule = ({ root }) =>
  (childOf(root, 'headerFooter')?.children ?? [])
    .filter(({ text }) => text.length > longestHeader)
    .map(({ name }) => `<${name}> is longer than ${longestHeader}`);

const tablePartsExist: SheetRule = ({ root, tables }) => {
  const count = allOf(root, 'tablePart').length;
  return count === tables.length ? [] : [`${count - tables.length} tables without a part`];
};

const tablesDoNotOverlap: SheetRule = ({ tables }) =>
  hasOverlap(tables.map(({ range }) => (range ? [range] : []))) ? ['tables overlap'] : [];

const validationsAreLegal: SheetRule = ({ root }) =>
  allOf(root, 'dataValidation').flatMap((validation) => validationFindings(validation));

const validationsDoNotOverlap: SheetRule = ({ root }) =>
  hasOverlap(allOf(root, 'dataValidation').map(({ attributes }) => rangesIn(attributes['sqref'])))
    ? ['data validations overlap']
    : [];

const validationsAreNotTooMany: SheetRule = ({ root }) =>
  allOf(root, 'dataValidation').length > 65_534 ? ['more than 65,534 data validations'] : [];

const longestPrompt = { promptTitle: 32, errorTitle: 32, prompt: 255, error: 255 } as const;

function validationFindings(validation: XmlElement): readonly string[] {
  const { sqref = '', type = 'none' } = validation.attributes;
  const formulas = ['formula1', 'formula2'].flatMap((name) => childOf(validation, name)?.text ?? []);
  const [first] = formulas;
  return [
    ...Object.entries(longestPrompt)
      .filter(([attribute, longest]) => (validation.attributes[attribute] ?? '').length > longest)
      .map(([attribute, longest]) => `${attribute} is longer than ${longest}`),
    ...formulas.flatMap(formulaFindings),
    ...(type === 'list' && isStructuredReference(first ?? '') ? [`a direct structured reference ${first}`] : []),
    ...((type === 'list' || type === 'custom') && first === undefined ? ['no formula'] : []),
  ].map((message) => `data validation of ${sqref}: ${message}`);
}

function formulaFindings(formula: string): readonly string[] {
  if (formula.startsWith('=')) return ['the formula starts with ='];
  if (formula.startsWith('"') && formula.length > 257) return ['the inline list is longer than 255'];
  return formula.length > longestFormula ? [`the formula is longer than ${longestFormula}`] : [];
}

/** `T[a]` works through INDIRECT only. */
function isStructuredReference(formula: string): boolean {
  const isText = formula.startsWith('"');
  return !isText && formula.includes('[') && !formula.toUpperCase().includes('INDIRECT') && !formula.includes('!');
}

/** A row without number follows the one before. */
function numberedRows(root: XmlElement): readonly { readonly number: number; readonly row: XmlElement }[] {
  let number = 0;
  return allOf(root, 'row').map((row) => {
    number = Number(row.attributes['r'] ?? number + 1);
    return { number, row };
  });
}

function eachCell(
  cells: LintedSheet['cells'],
  check: (address: string, cell: XmlElement) => readonly string[],
): readonly string[] {
  return [...cells].flatMap(([address, cell]) => check(address, cell));
}

/** An empty value is none. */
function valueOf(cell: XmlElement): string | undefined {
  const value = childOf(cell, 'v')?.text;
  return value === '' ? undefined : value;
}

function hasOverlap(groups: readonly (readonly LintedSheet['merges'][number][])[]): boolean {
  return groups.some((group, index) =>
    group.some((range) => groups.slice(0, index).some((others) => others.some((other) => overlap(range, other)))),
  );
}

export const sheetRules: readonly SheetRule[] = [
  elementsInOrder,
  rowsAscend,
  cellsAscendInTheirRow,
  cellStylesExist,
  sharedTextsExist,
  numbersAreNumbers,
  truthValuesAreTruthValues,
  errorsAreKnown,
  formulasAreLegal,
  mergesHaveSeveralCells,
  mergesDoNotOverlap,
  conditionalFormatsAreComplete,
  validationsAreLegal,
  validationsDoNotOverlap,
  validationsAreNotTooMany,
  hyperlinksAreNotTooLong,
  headersAreNotTooLong,
  tablePartsExist,
  tablesDoNotOverlap,
];
