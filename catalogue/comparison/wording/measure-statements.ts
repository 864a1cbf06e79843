import { attainmentLabels } from '../../assessment/attainment.ts';
import { dataQualityLabels } from '../../assessment/data-quality.ts';
import { implementationLabels } from '../../assessment/implementation.ts';
import { formatNumber } from '../../numbers.ts';
import { formatDate } from '../../plain-date.ts';
import { quoted, words, type Words } from '../../words.ts';
import type { ChangeOf, GoalPath } from '../change.ts';
import type { Naming, When } from './naming.ts';
import type { Statements } from './statement.ts';

export const measureStatements: Statements<
  | 'measureAdded'
  | 'measureGone'
  | 'measureReplaced'
  | 'measureUnreported'
  | 'measureReported'
  | 'stateChanged'
  | 'postponed'
  | 'broughtForward'
  | 'officeChanged'
  | 'goalChanged'
  | 'signalChanged'
> = {
  measureAdded: ({ replaces }) =>
    replaces.length === 0
      ? words('Neu im Katalog.', 'New in the catalogue.')
      : words(
          `Neu im Katalog; ersetzt ${replaces.join(', ')}.`,
          `New in the catalogue; replaces ${replaces.join(', ')}.`,
        ),

  measureGone: ({ why, replacedBy = '', lastState }) => {
    switch (why) {
      case 'completed':
        return words(
          'War abgeschlossen und steht nicht mehr im Katalog.',
          'Was completed and is no longer in the catalogue.',
        );
      case 'cancelled':
        return words(
          'War gestrichen und steht nicht mehr im Katalog.',
          'Was cancelled and is no longer in the catalogue.',
        );
      case 'replaced':
        return words(
          `Durch ${replacedBy} ersetzt und nicht mehr im Katalog.`,
          `Replaced by ${replacedBy} and no longer in the catalogue.`,
        );
      case 'absent':
        return words(
          `Fehlt im Katalog, ohne dass ein Grund genannt ist; ${last(lastState).de}.`,
          `Missing from the catalogue without a reason; ${last(lastState).en}.`,
        );
    }
  },

  measureReplaced: ({ former, formerTitle }) =>
    formerTitle === undefined
      ? words(`Führt ${former} fort.`, `Carries on ${former}.`)
      : words(`Führt ${former} ${quoted(formerTitle)} fort.`, `Carries on ${former} “${formerTitle}”.`),

  measureUnreported: ({ lastState }) =>
    words(`Diesmal nicht gemeldet; ${last(lastState).de}.`, `Not reported this time; ${last(lastState).en}.`),

  measureReported: ({ state }) =>
    state === undefined
      ? words(
          'Zum letzten Bericht nicht gemeldet, jetzt gemeldet, aber ohne Stand.',
          'Not reported last time; reported now, but without a state.',
        )
      : words(`Zum letzten Bericht nicht gemeldet, jetzt ${quoted(state)}.`, `Not reported last time, now “${state}”.`),

  stateChanged: ({ old, new: now }) => {
    if (old === undefined) {
      return words(`Stand jetzt ${quoted(now ?? '')}, zuvor ohne Angabe.`, `State now “${now}”, not given before.`);
    }
    if (now === undefined) {
      return words(`Stand jetzt ohne Angabe, zuvor ${quoted(old)}.`, `State not given now, “${old}” before.`);
    }
    return words(`Stand von ${quoted(old)} zu ${quoted(now)}.`, `State from “${old}” to “${now}”.`);
  },

  postponed: (change) => moved(change, words('verschoben', 'postponed')),
  broughtForward: (change) => moved(change, words('vorgezogen', 'brought forward')),

  officeChanged: ({ old, new: now }, naming) => {
    const [from, to] = [office(old, 'old', naming), office(now, 'new', naming)];
    return words(`Zuständig ist jetzt ${to.de}, zuvor ${from.de}.`, `Now with ${to.en}, before with ${from.en}.`);
  },

  goalChanged: ({ old, new: now }, naming) => {
    const part = (['actionGoal', 'mainGoal', 'field'] as const).find((level) => old[level] !== now[level]) ?? 'field';
    const [from, to] = [goal(part, old, 'old', naming), goal(part, now, 'new', naming)];
    return words(`Gehört jetzt zu ${to.de}, zuvor zu ${from.de}.`, `Now belongs to ${to.en}, before to ${from.en}.`);
  },

  signalChanged: (change) => {
    const { name, old, now } = signal(change);
    return words(`${name.de}: von „${old.de}“ zu „${now.de}“.`, `${name.en}: from “${old.en}” to “${now.en}”.`);
  },
};

function last(state: string | undefined): Words {
  return state === undefined
    ? words('auch zuletzt lag kein Stand vor', 'no state was known before either')
    : words(`letzter Stand: ${quoted(state)}`, `last state: “${state}”`);
}

function moved({ label, old, new: now, days }: ChangeOf<'postponed' | 'broughtForward'>, how: Words): Words {
  const [from, to] = [formatDate(old), formatDate(now)];
  return words(
    `„${label}“ vom ${from} auf den ${to} ${how.de} (${formatNumber(days)}\u00a0${days === 1 ? 'Tag' : 'Tage'}).`,
    `“${label}” ${how.en} from ${from} to ${to} (${days}\u00a0${days === 1 ? 'day' : 'days'}).`,
  );
}

function office(code: string | undefined, when: When, naming: Naming): Words {
  if (code === undefined) return words('kein Amt genannt', 'no office named');
  const label = naming.entry('office', code, when);
  return words(label, label);
}

function goal(part: keyof GoalPath, path: GoalPath, when: When, naming: Naming): Words {
  const code = path[part];
  if (code === undefined) return words('keinem Ziel', 'no goal');
  const label = naming.entry(part, code, when);
  return words(label, label);
}

function signal(change: ChangeOf<'signalChanged'>): { readonly name: Words; readonly old: Words; readonly now: Words } {
  switch (change.signal) {
    case 'implementation':
      return {
        name: words('Umsetzungsstand', 'Implementation'),
        old: implementationLabels[change.old],
        now: implementationLabels[change.new],
      };
    case 'attainment':
      return {
        name: words('Zielerreichung', 'Attainment'),
        old: attainmentLabels[change.old],
        now: attainmentLabels[change.new],
      };
    case 'dataQuality':
      return {
        name: words('Datenlage', 'Data quality'),
        old: dataQualityLabels[change.old],
        now: dataQualityLabels[change.new],
      };
  }
}
