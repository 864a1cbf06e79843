import { entryLabel, listEntries, type Concept, type ListEntry } from '../../catalogue/concept/concept.ts';
import type { Column, ConceptList } from '../../catalogue/contract/column.ts';
import { sheets } from '../../catalogue/contract/contract.ts';
import { columnEntries, type Sheet } from '../../catalogue/contract/sheet.ts';
import type { PlainDate } from '../../catalogue/plain-date.ts';
import { listSheetName } from '../../catalogue/reading/read-catalogue.ts';
import type { NamePlan, SheetPlan } from './plan.ts';

/** A list on the hidden sheet, under the name by which validations refer to it. */
interface NamedList {
  readonly name: string;
  readonly entries: readonly string[];
}

/** Kept short: a validation formula that uses them may have 255 characters. */
const listNames: Readonly<Record<ConceptList, string>> = {
  field: 'Handlungsfelder',
  mainGoal: 'Hauptziele',
  actionGoal: 'Handlungsziele',
  guideline: 'Leitlinien',
  targetGroup: 'Zielgruppen',
  directorate: 'Dezernate',
  office: 'Aemter',
};

const short: Readonly<Partial<Record<ConceptList, string>>> = { field: 'HF', mainGoal: 'HZ' };

/** The list on which another one depends. The concept lists the entries of one parent together. */
const parents: Readonly<Partial<Record<ConceptList, ConceptList>>> = { mainGoal: 'field', actionGoal: 'mainGoal' };

export const yesNoListName = 'JaNein';

export function conceptListName(list: ConceptList): string {
  return listNames[list];
}

/** The codes of an ancestor beside each entry of a list: `Handlungsziele_je_HZ`. */
export function ancestorListName(list: ConceptList, ancestor: ConceptList): string {
  return `${listNames[list]}_je_${short[ancestor] ?? listNames[ancestor]}`;
}

/** The lists above a list, nearest first. */
export function ancestorsOf(list: ConceptList): readonly ConceptList[] {
  const parent = parents[list];
  return parent ? [parent, ...ancestorsOf(parent)] : [];
}

export function choiceListName(sheet: Sheet, column: Column): string {
  return `${sheet.table.replace(/^tbl/, '')}_${withoutUmlauts(column.label)}`;
}

function withoutUmlauts(label: string): string {
  const spelled = { ä: 'ae', ö: 'oe', ü: 'ue', Ä: 'Ae', Ö: 'Oe', Ü: 'Ue', ß: 'ss' } as const;
  return label
    .replace(/[äöüÄÖÜß]/g, (letter) => spelled[letter as keyof typeof spelled])
    .replace(/[^A-Za-z0-9]+/g, '_');
}

/** The hidden sheet and its names: one column for each list that a validation may need. */
export function listSheet(
  concept: Concept,
  day: PlainDate,
): { readonly plan: SheetPlan; readonly names: readonly NamePlan[] } {
  const lists = [{ name: yesNoListName, entries: ['ja', 'nein'] }, ...choiceLists(), ...conceptLists(concept, day)];
  const head = { bold: true } as const;
  const body = {} as const;
  return {
    plan: {
      name: listSheetName,
      hidden: true,
      widths: lists.map(() => 24),
      cells: lists.flatMap(({ name, entries }, index) => [
        { row: 1, column: index + 1, content: { is: 'text', text: name }, style: head } as const,
        ...entries.map(
          (text, row) => ({ row: row + 2, column: index + 1, content: { is: 'text', text }, style: body }) as const,
        ),
      ]),
    },
    names: lists.map(({ name, entries }, index) => ({
      name,
      sheet: listSheetName,
      range: { top: 2, left: index + 1, bottom: entries.length + 1, right: index + 1 },
    })),
  };
}

function choiceLists(): readonly NamedList[] {
  return sheets.flatMap((sheet) =>
    columnEntries(sheet).flatMap(([, column]) =>
      column.kind.is === 'choice' ? [{ name: choiceListName(sheet, column), entries: column.kind.options }] : [],
    ),
  );
}

function conceptLists(concept: Concept, day: PlainDate): readonly NamedList[] {
  const entriesOf = (list: ConceptList): readonly ListEntry[] => listEntries(concept, list, day);
  return (Object.keys(listNames) as ConceptList[]).flatMap((list) => [
    { name: conceptListName(list), entries: entriesOf(list).map(entryLabel) },
    ...ancestorsOf(list).map((ancestor) => ({
      name: ancestorListName(list, ancestor),
      entries: entriesOf(list).map((entry) => ancestorCode(entry, list, ancestor, entriesOf)),
    })),
  ]);
}

function ancestorCode(
  entry: ListEntry,
  list: ConceptList,
  ancestor: ConceptList,
  entriesOf: (list: ConceptList) => readonly ListEntry[],
): string {
  const [parent] = ancestorsOf(list);
  if (parent === undefined || parent === ancestor) return entry.parent ?? '';
  const above = entriesOf(parent).find(({ code }) => code === entry.parent);
  return above ? ancestorCode(above, parent, ancestor, entriesOf) : '';
}
