import type { Indicator } from '../contract/indicators.ts';
import type { Mandate } from '../contract/mandates.ts';
import type { Measure } from '../contract/measures.ts';
import type { Value } from '../contract/values.ts';
import { normalised } from '../reading/label.ts';

/** Somebody said how the measure stands, be it in words that could not be understood. */
export function isReported(measure: Measure): boolean {
  return measure.state !== undefined || measure.origin.verbatim['state'] !== undefined;
}

const openStates = new Set<Measure['state']>(['nicht begonnen', 'in Vorbereitung', 'in Umsetzung', 'laufend']);

export function isOpen({ state }: Measure): boolean {
  return openStates.has(state);
}

export function hasEnded({ state }: Measure): boolean {
  return state === 'abgeschlossen' || state === 'gestrichen';
}

export function isPending({ state }: Mandate): boolean {
  return state === 'offen' || state === 'in Bearbeitung';
}

export function isTotal({ breakdown }: Value): boolean {
  return breakdown === undefined || breakdown === 'insgesamt';
}

const shareUnits = new Set(['%', 'prozent', 'vh', 'anteil', 'anteilin%', 'quotein%']);

/** Rates of change may be negative; degrees of supply and use may pass 100 %. */
const openEnded = /veränderung|wachstum|zuwachs|zunahme|abnahme|steigerung|versorgung|auslastung|deckung|index/i;

/** A part of a whole in per cent, which lies between 0 and 100. */
export function isShare({ unit, title }: Indicator): boolean {
  return isPercent(unit) && !openEnded.test(title ?? '');
}

export function isPercent(unit: string | undefined): boolean {
  return shareUnits.has(normalised(unit ?? ''));
}

const countUnits = new Set(
  ['Anzahl', 'Personen', 'Menschen', 'Kinder', 'Jugendliche', 'Familien', 'Haushalte', 'Teilnehmende', 'Teilnahmen']
    .concat(['Fälle', 'Betriebe', 'Verträge', 'Verfahren', 'Projekte', 'Kurse', 'Beratungen', 'Einsätze', 'Kitas'])
    .concat(['Schulen', 'Wohnungen', 'Vereine', 'Organisationen', 'Veranstaltungen', 'Stück'])
    .map(normalised),
);

const notCounted =
  /durchschnitt|mittelwert|median|\bje\b|\bpro\b|quote|anteil|dichte|saldo|bilanz|veränderung|differenz/i;

/** Something counted one by one: whole, never negative, and the sum of its parts. */
export function isCount({ unit, title }: Indicator): boolean {
  return countUnits.has(normalised(unit ?? '')) && !notCounted.test(title ?? '');
}
