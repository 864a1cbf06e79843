import type { DraftCatalogue } from '../../../catalogue/contract/draft.ts';
import { arbeitsmarkt } from './arbeitsmarkt.ts';
import { bildung } from './bildung.ts';
import { context } from './context.ts';
import { gesundheit } from './gesundheit.ts';
import { mandates } from './mandates.ts';
import { signOffs } from './sign-offs.ts';
import { verwaltung } from './verwaltung.ts';
import { wohnen } from './wohnen.ts';
import { zusammenhalt } from './zusammenhalt.ts';

const parts = [bildung, arbeitsmarkt, zusammenhalt, gesundheit, wohnen, verwaltung, context];

/** An invented Maßnahmenkatalog of Dessau-Roßlau at the Stichtag 31 December 2025, free of faults. */
export const exampleCatalogue: DraftCatalogue = {
  measures: parts.flatMap((part) => part.measures),
  milestones: parts.flatMap((part) => part.milestones),
  indicators: parts.flatMap((part) => part.indicators),
  values: parts.flatMap((part) => part.values),
  mandates,
  signOffs,
};
