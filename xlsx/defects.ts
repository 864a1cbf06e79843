import type { Limits } from './limits.ts';
import type { Defect } from './workbook.ts';

/** Collects what is wrong with a file and yet lets the reading go on. A file with a million defects lists the first. */
export class Defects {
  readonly #limit: number;
  readonly #listed: Defect[] = [];
  #count = 0;

  constructor(limits: Limits) {
    this.#limit = limits.defects;
  }

  add(message: string, sheet?: string, cell?: string): void {
    this.#count++;
    if (this.#count <= this.#limit) this.#listed.push({ sheet, cell, message });
  }

  list(): readonly Defect[] {
    const unlisted = this.#count - this.#listed.length;
    if (unlisted === 0) return this.#listed;
    return [...this.#listed, { sheet: undefined, cell: undefined, message: `${unlisted} further defects` }];
  }
}
