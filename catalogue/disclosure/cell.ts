import type { Value } from '../contract/values.ts';
import type { PlainDate } from '../plain-date.ts';

export type Breakdown = NonNullable<Value['breakdown']>;
export type Part = Exclude<Breakdown, 'insgesamt'>;
export type Partition = 'Geschlecht' | 'Alter';

/** Which parts together make up the total. A new Gliederung in the contract does not compile before it stands here. */
export const partitionOf: Readonly<Record<Part, Partition>> = {
  weiblich: 'Geschlecht',
  männlich: 'Geschlecht',
  divers: 'Geschlecht',
  'unter 18 Jahren': 'Alter',
  '18 bis 64 Jahre': 'Alter',
  'ab 65 Jahren': 'Alter',
};

/** What the parts leave of the total. It stands in no row and yet can be worked out by everybody. */
export type Rest = `Rest nach ${Partition}`;

/** A number that somebody may want to know: a row of the table, or a rest. */
export type Variable = Breakdown | Rest;

/** One number of one indicator. */
export interface Cell<Where extends Variable = Breakdown> {
  readonly indicator: string;
  readonly date: PlainDate;
  readonly breakdown: Where;
}

/** Unique for any indicator number, because day and breakdown come last and hold no line break. */
export function cellKey({ indicator, date, breakdown }: Cell): string {
  return `${indicator}\n${date}\n${breakdown}`;
}
