import { formatDate } from '../../plain-date.ts';
import { words, type Words } from '../../words.ts';
import type { ChangeOf } from '../change.ts';
import { datedNumber, type FigureOf, type Naming } from './naming.ts';
import type { Statements } from './statement.ts';

export const indicatorStatements: Statements<
  | 'indicatorAdded'
  | 'indicatorGone'
  | 'targetChanged'
  | 'baselineChanged'
  | 'valueAdded'
  | 'valueRestated'
  | 'valueGone'
> = {
  indicatorAdded: ({ kindOfIndicator }) => {
    const kind = kindOfIndicator === undefined ? '' : ` (${kindOfIndicator})`;
    return words(`Neuer Indikator${kind}.`, `New indicator${kind}.`);
  },

  indicatorGone: () =>
    words('Der Indikator steht nicht mehr im Katalog.', 'The indicator is no longer in the catalogue.'),

  targetChanged: (change, naming) => {
    const [from, to] = [limit(change.old, change, naming), limit(change.new, change, naming)];
    const { de, en } = ambitionWords[change.ambition ?? 'unclear'];
    return words(`Zielwert jetzt ${to.de}, zuvor ${from.de}${de}.`, `Target now ${to.en}, before ${from.en}${en}.`);
  },

  baselineChanged: (change, naming) => {
    const [from, to] = [limit(change.old, change, naming), limit(change.new, change, naming)];
    return words(`Ausgangswert jetzt ${to.de}, zuvor ${from.de}.`, `Baseline now ${to.en}, before ${from.en}.`);
  },

  valueAdded: (change, naming) => {
    const { de, en } = figure(change.value, change, naming);
    const when = whenWords(change);
    return change.late
      ? words(`Wert ${when.de} nachgetragen: ${de}.`, `Value ${when.en} handed in later: ${en}.`)
      : words(`Neuer Wert ${when.de}: ${de}.`, `New value ${when.en}: ${en}.`);
  },

  valueRestated: (change, naming) => {
    const [from, to] = [figure(change.old, change, naming), figure(change.new, change, naming)];
    const when = whenWords(change);
    const provisional = change.wasProvisional ? words(' (vorläufig)', ' (provisional)') : words('', '');
    return words(
      `Wert ${when.de} jetzt ${to.de}, im letzten Bericht ${from.de}${provisional.de}.`,
      `Value ${when.en} now ${to.en}, in the last report ${from.en}${provisional.en}.`,
    );
  },

  valueGone: (change, naming) => {
    const { de, en } = figure(change.value, change, naming);
    const when = whenWords(change);
    return words(
      `Wert ${when.de} fehlt jetzt, im letzten Bericht ${de}.`,
      `Value ${when.en} is missing now, in the last report ${en}.`,
    );
  },
};

const ambitionWords = {
  raised: words('; das Ziel wurde angehoben', '; the target was raised'),
  lowered: words('; das Ziel wurde gesenkt', '; the target was lowered'),
  unclear: words('', ''),
} as const;

type OfValue = ChangeOf<'valueAdded' | 'valueRestated' | 'valueGone'>;

function figure(value: number | undefined, { subject, date, breakdown, unit }: OfValue, naming: Naming): Words {
  if (value === undefined) return words('leer', 'empty');
  return naming.figure(value, { indicator: subject.indicator, date, breakdown, unit });
}

/** „zum 31.12.2025 (weiblich)“ */
function whenWords({ date, breakdown }: OfValue): Words {
  const part = breakdown === undefined || breakdown === 'insgesamt' ? '' : ` (${breakdown})`;
  return date === undefined
    ? words(`ohne Stichtag${part}`, `without a date${part}`)
    : words(`zum ${formatDate(date)}${part}`, `of ${formatDate(date)}${part}`);
}

function limit(
  number: ChangeOf<'targetChanged'>['old'],
  { subject, unit }: ChangeOf<'targetChanged' | 'baselineChanged'>,
  naming: Naming,
): Words {
  const of: Omit<FigureOf, 'date'> = { indicator: subject.indicator, breakdown: undefined, unit };
  return datedNumber(number, naming, of);
}
