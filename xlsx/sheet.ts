import { columnIn, formatAddress, isInSheet, lastColumn, parseRange, rowIn } from './address.ts';
import type { Budget } from './budget.ts';
import { interpret, type CellContext, type RawCell } from './cell.ts';
import type { Defects } from './defects.ts';
import { detached } from './escapes.ts';
import type { Limits } from './limits.ts';
import type { FormatKind } from './number-format.ts';
import { refuseAbove } from './refusal.ts';
import { RichText } from './rich-text.ts';
import type { Cell, Range, Sheet } from './workbook.ts';
import { isTrue, type Attributes, type XmlHandler } from './xml.ts';

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly strings: readonly string[];
  readonly formats: readonly FormatKind[];
  readonly serialToIso: (serial: number) => string | undefined;
  readonly limits: Limits;
  readonly budget: Budget;
  readonly defects: Defects;
}

export type SheetContent = Pick<Sheet, 'cells' | 'merges' | 'hiddenRows' | 'hiddenColumns'>;

/** Which list of the sheet is open. The same element names mean other things elsewhere, for instance in form controls. */
type Section = 'rows' | 'columns' | 'merges' | 'other';

const sections: ReadonlyMap<string, Section> = new Map([
  ['sheetData', 'rows'],
  ['cols', 'columns'],
  ['mergeCells', 'merges'],
]);

/** Builds a sheet from the events of its XML. Fields instead of closures: this runs for every cell. */
export class SheetBuilder implements XmlHandler {
  readonly #sheet: string;
  readonly #context: SheetContext;
  readonly #cellContext: CellContext;

  readonly #cells: Cell[] = [];
  readonly #merges: Range[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #hiddenColumns = new Set<number>();

  #section: Section = 'other';
  #lastColumnDescribed = 0;

  #row = 0;
  #column = 0;
  #isInCell = false;
  #reading: 'value' | 'formula' | 'inline' | undefined;
  #isShared = false;
  #sharedId = '';
  #formula = '';
  #isMarkedFormula = false;
  readonly #cell: RawCell = { row: 0, column: 0, type: 'n', style: 0, value: undefined, formula: undefined };
  readonly #inline = new RichText();
  readonly #sharedFormulas = new Map<string, string>();

  #isOutOfOrder = false;
  #lastAddress = 0;

  constructor(sheet: string, context: SheetContext) {
    this.#sheet = sheet;
    this.#context = context;
    this.#cellContext = {
      strings: context.strings,
      formats: context.formats,
      serialToIso: context.serialToIso,
      report: (message) => this.#reportCell(message),
    };
  }

  content(): SheetContent {
    return {
      cells: this.#isOutOfOrder ? this.#inOrder() : this.#cells,
      merges: this.#merges,
      hiddenRows: this.#hiddenRows,
      hiddenColumns: this.#hiddenColumns,
    };
  }

  open(name: string, attributes: Attributes): void {
    if (this.#section === 'rows') this.#openInRows(name, attributes);
    else if (this.#section === 'columns') this.#openInColumns(name, attributes);
    else if (this.#section === 'merges') this.#openInMerges(name, attributes);
    else this.#section = sections.get(name) ?? 'other';
  }

  close(name: string): void {
    if (this.#isInCell) this.#closeInCell(name);
    else if (sections.has(name)) this.#section = 'other';
  }

  text(text: string): void {
    if (this.#reading === 'value') this.#cell.value += text;
    else if (this.#reading === 'formula') this.#formula += text;
    else if (this.#reading === 'inline') this.#inline.text(text);
  }

  #openInRows(name: string, attributes: Attributes): void {
    if (name === 'c') this.#openCell(attributes);
    else if (this.#isInCell) this.#openInCell(name, attributes);
    else if (name === 'row') this.#openRow(attributes);
  }

  #openRow(attributes: Attributes): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r']);
    this.#column = 0;
    // A row of height zero is hidden by hand: dragged shut instead of hidden by command.
    const isHidden = isTrue(attributes['hidden']) || Number(attributes['ht'] ?? 1) === 0;
    if (isHidden && isInSheet(this.#row, 1)) this.#hiddenRows.add(this.#row);
  }

  /** Programs other than Excel leave out the address; then cells follow each other. */
  #openCell(attributes: Attributes): void {
    const reference = attributes['r'];
    this.#column = reference === undefined ? this.#column + 1 : columnIn(reference);
    if (reference !== undefined) this.#row = rowIn(reference);
    this.#isInCell = true;
    this.#isMarkedFormula = false;
    const cell = this.#cell;
    cell.row = this.#row;
    cell.column = this.#column;
    cell.type = attributes['t'] ?? 'n';
    cell.style = Number(attributes['s'] ?? 0);
    cell.value = undefined;
    cell.formula = undefined;
  }

  #openInCell(name: string, attributes: Attributes): void {
    if (name === 'v') this.#openValue();
    else if (name === 'f') this.#openFormula(attributes);
    else if (name === 'is') this.#reading = 'inline';
    else if (this.#reading === 'inline') this.#inline.open(name);
  }

  /** An inline text wins over a value beside it. */
  #openValue(): void {
    if (this.#cell.type === 'inlineStr' && this.#cell.value !== undefined) return;
    this.#reading = 'value';
    this.#cell.value = '';
  }

  #openFormula(attributes: Attributes): void {
    this.#reading = 'formula';
    this.#formula = '';
    this.#isShared = attributes['t'] === 'shared';
    this.#sharedId = attributes['si'] ?? '';
    this.#isMarkedFormula = attributes['t'] !== undefined;
  }

  #closeInCell(name: string): void {
    if (name === 'v') this.#reading = undefined;
    else if (name === 'c') this.#closeCell();
    else if (name === 'f') this.#closeFormula();
    else if (name === 'is') this.#closeInline();
    else if (this.#reading === 'inline') this.#inline.close(name);
  }

  #closeFormula(): void {
    this.#reading = undefined;
    const own = detached(this.#formula.startsWith('=') ? this.#formula.slice(1) : this.#formula);
    if (this.#isShared && own !== '') this.#sharedFormulas.set(this.#sharedId, own);
    // A cell that shares a formula shows the text of the first one: that it is calculated is what matters to a reader.
    const formula = this.#isShared && own === '' ? (this.#sharedFormulas.get(this.#sharedId) ?? '') : own;
    if (formula !== '' || this.#isMarkedFormula) this.#cell.formula = formula;
  }

  #closeInline(): void {
    this.#reading = undefined;
    this.#cell.type = 'inlineStr';
    this.#cell.value = this.#inline.take();
  }

  #closeCell(): void {
    this.#isInCell = false;
    this.#reading = undefined;
    const cell = interpret(this.#cell, this.#cellContext);
    if (cell === undefined) return;
    if (!isInSheet(cell.row, cell.column)) {
      this.#context.defects.add(`a cell lies outside the sheet: row ${cell.row}, column ${cell.column}`, this.#sheet);
      return;
    }
    const kept = this.#withBoundedText(cell);
    this.#context.budget.spend(kept);
    this.#noteOrder(kept);
    this.#cells.push(kept);
  }

  #withBoundedText(cell: Cell): Cell {
    const longest = this.#context.limits.cellText;
    if (cell.type !== 'text' || cell.value.length <= longest) return cell;
    this.#reportCell(`the text has ${cell.value.length} characters and is cut after ${longest}`);
    return { ...cell, value: detached(cell.value.slice(0, longest)) };
  }

  #noteOrder(cell: Cell): void {
    const address = cell.row * lastColumn + cell.column - 1;
    if (address <= this.#lastAddress) this.#isOutOfOrder = true;
    this.#lastAddress = address;
  }

  /** Some programs write rows in the order they were filled, or a cell twice. */
  #inOrder(): readonly Cell[] {
    const sorted = this.#cells.sort((one, other) => one.row - other.row || one.column - other.column);
    return sorted.filter((cell, index) => {
      const before = sorted[index - 1];
      const isFirst = before?.row !== cell.row || before.column !== cell.column;
      if (!isFirst) {
        const address = formatAddress(cell.row, cell.column);
        this.#context.defects.add('the cell stands in the file twice; the first is kept', this.#sheet, address);
      }
      return isFirst;
    });
  }

  /** Descriptions of columns ascend and do not overlap; what overlaps nevertheless costs nothing. */
  #openInColumns(name: string, attributes: Attributes): void {
    if (name !== 'col') return;
    const first = Math.max(Number(attributes['min']), this.#lastColumnDescribed + 1);
    const last = Math.min(Number(attributes['max']), lastColumn);
    const isHidden = isTrue(attributes['hidden']) || Number(attributes['width'] ?? 1) === 0;
    if (isHidden) for (let column = first; column <= last; column++) this.#hiddenColumns.add(column);
    if (last >= first) this.#lastColumnDescribed = last;
  }

  #openInMerges(name: string, attributes: Attributes): void {
    if (name !== 'mergeCell') return;
    const reference = attributes['ref'] ?? '';
    const range = parseRange(reference);
    if (range) this.#merges.push(range);
    else this.#context.defects.add(`merged cells “${reference}” are no range`, this.#sheet);
    refuseAbove(this.#context.limits.listEntries, this.#merges.length, 'merged ranges');
  }

  #reportCell(message: string): void {
    const { row, column } = this.#cell;
    const cell = isInSheet(row, column) ? formatAddress(row, column) : undefined;
    this.#context.defects.add(message, this.#sheet, cell);
  }
}
