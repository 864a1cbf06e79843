import { contract } from '../../../catalogue/contract/contract.ts';
import { columnEntries } from '../../../catalogue/contract/sheet.ts';
import { formatEuro } from '../../../catalogue/numbers.ts';
import { cellText, labelOf } from '../cells.ts';
import { enumerate } from '../german.ts';
import type { MeasureView, ReportModel } from '../model.ts';

const sheet = contract.measures;

type Entry = readonly [label: string, value: string];
type Writer = (model: ReportModel, view: MeasureView) => readonly Entry[];

const nothing: Writer = () => [];

/** Columns that stand at the head of the sheet or are said together with another one. */
const written: Readonly<Record<string, Writer>> = {
  id: nothing,
  title: nothing,
  field: nothing,
  mainGoal: nothing,
  actionGoal: nothing,
  state: nothing,
  progress: nothing,
  genders: limits,
  ages: nothing,
  legalStatus: nothing,
  stay: nothing,
  guidelines: (_, { measure }) =>
    measure.guidelines.length === 0 ? [] : [[labelOf(sheet, 'guidelines'), measure.guidelines.join(', ')]],
  start: period,
  ongoing: nothing,
  end: nothing,
  ownFunds: money,
  grants: nothing,
  updatedOn: nothing,
};

/** The texts of a measure in the order of the contract. */
export function longTexts(model: ReportModel, { measure }: MeasureView): readonly Entry[] {
  return columnEntries(sheet).flatMap(([key, column]) => {
    const text = isLong(key) && key !== 'remark' ? cellText(model, sheet, measure, key) : undefined;
    return text === undefined ? [] : [[column.label, text] as const];
  });
}

/** Everything else that the contract holds, in its order; a new column appears here by itself. */
export function factEntries(model: ReportModel, view: MeasureView): readonly Entry[] {
  return columnEntries(sheet).flatMap(([key, column]): readonly Entry[] => {
    if (isLong(key)) return [];
    const write = written[key];
    if (write !== undefined) return write(model, view);
    const text = cellText(model, sheet, view.measure, key);
    return text === undefined ? [] : [[column.label, text]];
  });
}

function isLong(key: string): boolean {
  const kind = sheet.columns[key as keyof typeof sheet.columns].kind;
  return kind.is === 'text' && kind.lines === 'many' && key !== 'partners';
}

/** Whom the measure is restricted to; „alle“ is no restriction. */
function limits(model: ReportModel, { measure }: MeasureView): readonly Entry[] {
  const keys = ['genders', 'ages', 'legalStatus', 'stay'] as const;
  const given = keys.filter((key) => measure[key].length > 0 || measure.origin.verbatim[key] !== undefined);
  if (given.length === 0) return [];
  const restricted = given.flatMap((key) => {
    const text = cellText(model, sheet, measure, key);
    return text === undefined || text === 'alle' ? [] : [`${labelOf(sheet, key)}: ${text}`];
  });
  return [['Eingrenzung', restricted.length === 0 ? 'keine' : restricted.join('; ')]];
}

function period(model: ReportModel, { measure }: MeasureView): readonly Entry[] {
  const start = cellText(model, sheet, measure, 'start');
  const end = cellText(model, sheet, measure, 'end');
  const entry = (text: string): readonly Entry[] => [['Zeitraum', text]];
  if (measure.ongoing === true) {
    return entry(start === undefined ? 'laufende Maßnahme' : `seit ${start}, laufende Maßnahme`);
  }
  if (start !== undefined && end !== undefined) return entry(`${start} bis ${end}`);
  if (start !== undefined) return entry(`ab ${start}, Ende nicht angegeben`);
  return end === undefined ? [] : entry(`bis ${end}`);
}

/** Planned money with its parts. */
function money(model: ReportModel, { measure }: MeasureView): readonly Entry[] {
  const { ownFunds, grants } = measure;
  if (ownFunds === undefined || grants === undefined) {
    return (['ownFunds', 'grants'] as const).flatMap((key): readonly Entry[] => {
      const text = cellText(model, sheet, measure, key);
      return text === undefined ? [] : [[labelOf(sheet, key), text]];
    });
  }
  const parts = [
    ownFunds === 0 ? '' : `Eigenmittel ${formatEuro(ownFunds)}`,
    grants === 0 ? '' : `Fördermittel ${formatEuro(grants)}`,
  ].filter((part) => part !== '');
  const sum = formatEuro(ownFunds + grants);
  if (parts.length === 0) return [['Mittel geplant', sum]];
  return [['Mittel geplant', parts.length === 1 ? (parts[0] ?? sum) : `${sum}: ${enumerate(parts)}`]];
}
