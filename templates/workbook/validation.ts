import type { Column, ConceptList } from '../../catalogue/contract/column.ts';
import { sheetOf } from '../../catalogue/contract/contract.ts';
import { columnEntries, type Sheet } from '../../catalogue/contract/sheet.ts';
import { plainDate, type PlainDate } from '../../catalogue/plain-date.ts';
import type { SheetKey } from '../../catalogue/contract/column.ts';
import type { Layout } from './layout.ts';
import { ancestorListName, ancestorsOf, choiceListName, conceptListName, yesNoListName } from './lists.ts';
import type { Message, ValidationRule } from './plan.ts';
import { absoluteCell, inRow } from './reference.ts';

const firstDay = plainDate(1990, 1, 1) as PlainDate;
const lastDay = plainDate(2100, 12, 31) as PlainDate;
/** Ten times the budget of Germany: whoever types more has slipped. */
const largest = 1e13;

/** What Excel accepts in a column, as its kind demands. Cells for several entries cannot be checked by a list. */
export function validationRule(
  key: string,
  layout: Layout,
  layouts: Readonly<Record<SheetKey, Layout>>,
): ValidationRule {
  const { sheet } = layout;
  const column = sheet.columns[key] as Column;
  const { kind } = column;
  switch (kind.is) {
    case 'text':
      return { is: 'anything' };
    case 'date':
      return { is: 'date', from: firstDay, to: lastDay, error: messages.date };
    case 'number':
      return { is: 'number', from: -largest, to: largest, error: messages.number };
    case 'euro':
      return { is: 'number', from: 0, to: largest, error: messages.euro };
    case 'percent':
      return { is: 'number', from: 0, to: 1, error: messages.percent };
    case 'yesNo':
      return strictList(yesNoListName, messages.yesNo);
    case 'choice':
      return kind.many ? { is: 'anything' } : strictList(choiceListName(sheet, column));
    case 'concept':
      return kind.many ? { is: 'anything' } : strictList(conceptSource(kind.list, layout));
    case 'reference':
      return {
        is: 'list',
        source: identifiersOf(layouts[kind.sheet]),
        overrule: true,
        error: unknownNumber(kind.sheet),
      };
  }
}

function strictList(source: string, error: Message = messages.list): ValidationRule {
  return { is: 'list', source, overrule: false, error };
}

/** All entries, or where the row already names an entry above, those below it. */
function conceptSource(list: ConceptList, layout: Layout): string {
  const all = conceptListName(list);
  const ancestor = ancestorsOf(list).find((candidate) => columnOf(candidate, layout.sheet) !== undefined);
  const above = ancestor && columnOf(ancestor, layout.sheet);
  if (!above) return all;
  const cell = inRow(layout.firstRow, layout.numberOf(above));
  const code = `LEFT(${cell},FIND(" ",${cell}&" ")-1)`;
  const codes = ancestorListName(list, ancestor);
  const first = `MATCH(${code},${codes},0)`;
  // SUMPRODUCT instead of COUNTIF, which takes the code “1.10” for the number 1.1.
  return `IF(ISNUMBER(${first}),OFFSET(${all},${first}-1,0,SUMPRODUCT(--(${codes}=${code})),1),${all})`;
}

function columnOf(list: ConceptList, sheet: Sheet): string | undefined {
  return columnEntries(sheet).find(([, { kind }]) => kind.is === 'concept' && kind.list === list && !kind.many)?.[0];
}

/** The numbers on a sheet without its free rows, behind which Excel would accept any entry. */
function identifiersOf({ sheet, firstRow, numberOf, referenceTo }: Layout): string {
  const key = sheet.identity ?? '';
  const first = absoluteCell(sheet.name, firstRow, numberOf(key));
  return `OFFSET(${first},0,0,MAX(1,COUNTA(${referenceTo(key)})),1)`;
}

const messages = {
  list: {
    title: 'Bitte aus der Liste wählen',
    text: 'Bitte wählen Sie einen Eintrag aus der Liste. Sie öffnet sich mit dem Pfeil rechts an der Zelle oder mit Alt + Pfeil nach unten.',
  },
  yesNo: { title: 'Bitte ja oder nein wählen', text: 'Bitte wählen Sie „ja“ oder „nein“ aus der Liste.' },
  date: {
    title: 'Bitte ein Datum eingeben',
    text: 'Bitte geben Sie einen Tag zwischen 1990 und 2100 als TT.MM.JJJJ ein, zum Beispiel 31.12.2025.',
  },
  number: {
    title: 'Bitte eine Zahl eingeben',
    text: 'Bitte geben Sie nur die Zahl ein, ohne Einheit und ohne Text, zum Beispiel 68,5.',
  },
  euro: {
    title: 'Bitte einen Betrag eingeben',
    text: 'Bitte geben Sie den Betrag in Euro als Zahl ein, ohne Text, zum Beispiel 12000. Er darf nicht negativ sein.',
  },
  percent: {
    title: 'Bitte einen Anteil eingeben',
    text: 'Bitte geben Sie einen Anteil von 0 % bis 100 % ein, zum Beispiel 60 %.',
  },
} as const satisfies Readonly<Record<string, Message>>;

function unknownNumber(key: SheetKey): Message {
  const { name, columns, identity } = sheetOf(key);
  const label = columns[identity ?? '']?.label ?? '';
  return {
    title: `${label} nicht gefunden`.slice(0, 32),
    text: `Diese Nummer steht nicht auf dem Blatt „${name}“. Bitte wählen Sie eine aus der Liste; die Nummer eines anderen Amts können Sie mit „Ja“ übernehmen.`,
  };
}
