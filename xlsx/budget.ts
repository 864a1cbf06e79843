import type { Limits } from './limits.ts';
import { refuseAbove } from './refusal.ts';
import type { Cell } from './workbook.ts';

/** What the cells of all sheets together may cost. */
export class Budget {
  readonly #limits: Limits;
  #cells = 0;
  #characters = 0;

  constructor(limits: Limits) {
    this.#limits = limits;
  }

  spend(cell: Cell): void {
    this.#cells++;
    if (cell.type === 'text') this.#characters += cell.value.length;
    if (cell.formula !== undefined) this.#characters += cell.formula.length;
    refuseAbove(this.#limits.cells, this.#cells, 'cells');
    refuseAbove(this.#limits.totalText, this.#characters, 'characters in cells');
  }
}
