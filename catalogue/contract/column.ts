import type { PlainDate } from '../plain-date.ts';
import type { Condition } from './condition.ts';

/** A list that the concept supplies; cells show “code name”, values are codes. */
export type ConceptList = 'field' | 'mainGoal' | 'actionGoal' | 'guideline' | 'targetGroup' | 'directorate' | 'office';

export type SheetKey = 'measures' | 'milestones' | 'indicators' | 'values' | 'mandates' | 'signOffs';

/** What a cell of the column may hold. Plain data: template, reader, form and schema each know what to do with it. */
export type Kind =
  | { readonly is: 'text'; readonly lines: 'one' | 'many' }
  /** „März 2024“ means its first day where something begins, its last day where something ends or is counted. */
  | { readonly is: 'date'; readonly partial: 'first' | 'last' }
  | { readonly is: 'number' }
  /** Amount in euros. */
  | { readonly is: 'euro' }
  /** 0 to 100; Excel keeps the hundredth part and shows “50 %”. */
  | { readonly is: 'percent' }
  | { readonly is: 'yesNo' }
  | { readonly is: 'choice'; readonly options: readonly string[]; readonly many: boolean }
  | { readonly is: 'concept'; readonly list: ConceptList; readonly many: boolean }
  | { readonly is: 'reference'; readonly sheet: SheetKey };

declare const valueType: unique symbol;
declare const identity: unique symbol;

export interface Column<Value = unknown> {
  readonly label: string;
  readonly kind: Kind;
  readonly required: 'always' | 'never' | Condition;
  /** Other headers under which people keep this column; letter case, blanks and punctuation do not matter. */
  readonly aliases: readonly string[];
  /** One or two sentences: what belongs here. Shown as prompt, form help and in the handbook. */
  readonly help: string;
  readonly example: string | undefined;
  /** Who fills it in: the office, or the Integrationsbüro, whose cells the workbook locks. */
  readonly filledBy: 'office' | 'coordination';
  /** To be reported anew for every reporting date. */
  readonly renewed: boolean;
  /** Names a person or is meant for colleagues only: never in a public edition. */
  readonly internal: boolean;
  /** Width in Excel's unit, the number of digits that fit. */
  readonly width: number;
  readonly [valueType]?: Value;
}

/** A column that names the row. Its value is never absent: the reader gives a row without number a provisional one. */
export type IdentityColumn = Column<string> & { readonly [identity]: true };

export type ValueOf<C> = C extends { readonly [identity]: true }
  ? string
  : C extends Column<infer Value>
    ? Value extends readonly unknown[]
      ? Value
      : Value | undefined
    : never;

interface Details {
  readonly help: string;
  readonly aliases?: readonly string[];
  readonly example?: string;
  readonly filledBy?: 'office' | 'coordination';
  readonly renewed?: boolean;
  readonly internal?: boolean;
  readonly width?: number;
}

interface KindOf<Value> {
  always(label: string, details: Details): Column<Value>;
  when(condition: Condition, label: string, details: Details): Column<Value>;
  optional(label: string, details: Details): Column<Value>;
}

const widths: Readonly<Record<Kind['is'], number>> = {
  text: 28,
  date: 12,
  number: 12,
  euro: 15,
  percent: 11,
  yesNo: 10,
  choice: 18,
  concept: 26,
  reference: 12,
};

function column<Value>(kind: Kind, required: Column['required'], label: string, details: Details): Column<Value> {
  return {
    label,
    kind,
    required,
    aliases: details.aliases ?? [],
    help: details.help,
    example: details.example,
    filledBy: details.filledBy ?? 'office',
    renewed: details.renewed ?? false,
    internal: details.internal ?? false,
    width: details.width ?? (kind.is === 'text' && kind.lines === 'many' ? 44 : widths[kind.is]),
  };
}

function kindOf<Value>(kind: Kind): KindOf<Value> {
  return {
    always: (label, details) => column(kind, 'always', label, details),
    when: (condition, label, details) => column(kind, condition, label, details),
    optional: (label, details) => column(kind, 'never', label, details),
  };
}

export const text = kindOf<string>({ is: 'text', lines: 'one' });
export const longText = kindOf<string>({ is: 'text', lines: 'many' });
/** A day on which something begins or happens. */
export const date = kindOf<PlainDate>({ is: 'date', partial: 'first' });
/** A day by which something ends, is due or is counted. */
export const dateUntil = kindOf<PlainDate>({ is: 'date', partial: 'last' });
export const number = kindOf<number>({ is: 'number' });
export const euro = kindOf<number>({ is: 'euro' });
export const percent = kindOf<number>({ is: 'percent' });
export const yesNo = kindOf<boolean>({ is: 'yesNo' });

export function oneOf<const Option extends string>(...options: readonly Option[]): KindOf<Option> {
  return kindOf({ is: 'choice', options, many: false });
}

export function severalOf<const Option extends string>(...options: readonly Option[]): KindOf<readonly Option[]> {
  return kindOf({ is: 'choice', options, many: true });
}

/** One code from a list of the concept. */
export function fromConcept(list: ConceptList): KindOf<string> {
  return kindOf({ is: 'concept', list, many: false });
}

export function severalFromConcept(list: ConceptList): KindOf<readonly string[]> {
  return kindOf({ is: 'concept', list, many: true });
}

/** The number of a row on another sheet. */
export function referenceTo(sheet: SheetKey): KindOf<string> {
  return kindOf({ is: 'reference', sheet });
}

/** The number that names the row, once and for all. */
export function identifier(label: string, details: Details): IdentityColumn {
  return column<string>({ is: 'text', lines: 'one' }, 'always', label, { width: 13, ...details }) as IdentityColumn;
}
