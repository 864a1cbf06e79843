import { sheetOf } from '../../contract/contract.ts';
import { formatNumber } from '../../numbers.ts';
import { formatDate, type PlainDate } from '../../plain-date.ts';
import { quoted, words, type Words } from '../../words.ts';
import type { ChangeKind } from '../change.ts';
import { contentWords } from './naming.ts';
import type { Statements } from './statement.ts';

export const otherStatements: Statements<
  Extract<ChangeKind, `milestone${string}` | `mandate${string}` | `signOff${string}` | 'textChanged' | 'fieldChanged'>
> = {
  milestoneAdded: ({ subject, due }) => {
    const { de, en } = named(subject.title, due);
    return words(`Neuer Meilenstein${de}.`, `New milestone${en}.`);
  },

  milestoneReached: ({ subject, doneOn, days }) => {
    const { de, en } = named(subject.title, undefined);
    const margin = marginWords(days);
    return words(
      `Meilenstein${de} am ${formatDate(doneOn)} erreicht${margin.de}.`,
      `Milestone${en} reached on ${formatDate(doneOn)}${margin.en}.`,
    );
  },

  milestoneGone: ({ subject, due, doneOn }) => {
    const { de, en } = named(subject.title, due);
    return doneOn === undefined
      ? words(
          `Meilenstein${de} steht nicht mehr im Katalog; er war offen.`,
          `Milestone${en} is no longer in the catalogue; it was open.`,
        )
      : words(
          `Meilenstein${de} steht nicht mehr im Katalog; er war am ${formatDate(doneOn)} erreicht.`,
          `Milestone${en} is no longer in the catalogue; it was reached on ${formatDate(doneOn)}.`,
        );
  },

  mandateNew: ({ due }) =>
    due === undefined
      ? words('Neuer Auftrag.', 'New mandate.')
      : words(`Neuer Auftrag mit Frist ${formatDate(due)}.`, `New mandate, due on ${formatDate(due)}.`),

  mandateClosed: ({ state, closedOn }) => {
    const [de, en] = closedOn === undefined ? ['', ''] : [` am ${formatDate(closedOn)}`, ` on ${formatDate(closedOn)}`];
    return state === 'abgelehnt'
      ? words(`Auftrag${de} abgelehnt.`, `Mandate declined${en}.`)
      : words(`Auftrag${de} erledigt.`, `Mandate completed${en}.`);
  },

  mandateGone: ({ lastState }) =>
    words(
      `Der Auftrag steht nicht mehr im Katalog; letzter Stand: ${lastState === undefined ? 'ohne Angabe' : quoted(lastState)}.`,
      `The mandate is no longer in the catalogue; last state: ${lastState === undefined ? 'not given' : `“${lastState}”`}.`,
    ),

  signOffAdded: ({ decision }) =>
    decision === undefined
      ? words('Freigabe erbeten.', 'Sign-off requested.')
      : words(`Freigabe: ${quoted(decision)}.`, `Sign-off: “${decision}”.`),

  signOffGone: ({ decision }) =>
    decision === undefined
      ? words('Die ausstehende Freigabe ist nicht mehr vermerkt.', 'The pending sign-off is no longer recorded.')
      : words(
          `Die Freigabe ${quoted(decision)} ist nicht mehr vermerkt.`,
          `The sign-off “${decision}” is no longer recorded.`,
        ),

  textChanged: ({ label, old, new: now, extent }) => {
    if (old === undefined) return words(`„${label}“ ist neu eingetragen.`, `“${label}” has been filled in.`);
    if (now === undefined) return words(`„${label}“ ist jetzt leer.`, `“${label}” is empty now.`);
    return extent === 'slight'
      ? words(`„${label}“ ist in einzelnen Wörtern geändert.`, `Single words of “${label}” have changed.`)
      : words(`„${label}“ ist neu gefasst.`, `“${label}” has been rewritten.`);
  },

  fieldChanged: ({ subject, column, label, old, new: now }, naming) => {
    const definition = sheetOf(subject.sheet).columns[column];
    // An archived change may speak of a column that the contract no longer has.
    if (definition === undefined) return words(`„${label}“ ist geändert.`, `“${label}” has changed.`);
    const [from, to] = [contentWords(old, definition, 'old', naming), contentWords(now, definition, 'new', naming)];
    return words(`„${label}“ jetzt ${to.de}, zuvor ${from.de}.`, `“${label}” now ${to.en}, before ${from.en}.`);
  },
};

function named(title: string | undefined, due: PlainDate | undefined): Words {
  const [de, en] = title === undefined ? ['', ''] : [` ${quoted(title)}`, ` “${title}”`];
  return due === undefined
    ? words(de, en)
    : words(`${de} mit Frist ${formatDate(due)}`, `${en}, due on ${formatDate(due)}`);
}

function marginWords(days: number | undefined): Words {
  if (days === undefined) return words('', '');
  if (days === 0) return words(', zur Frist', ', on the deadline');
  const count = Math.abs(days);
  return words(
    `, ${formatNumber(count)}\u00a0${count === 1 ? 'Tag' : 'Tage'} ${days > 0 ? 'nach' : 'vor'} der Frist`,
    `, ${count}\u00a0${count === 1 ? 'day' : 'days'} ${days > 0 ? 'after' : 'before'} the deadline`,
  );
}
