import { words, type Words } from '../words.ts';
import type { Variable } from './cell.ts';
import { widthOf, type Interval } from './interval.ts';
import type { Disclosure } from './rules.ts';

/** Why a number is missing, for the internal log. No reason holds a suppressed number: logs are passed on too. */
export const reasons = {
  small: ({ threshold }: Disclosure): Words =>
    words(
      `Kleine Fallzahl: Zahlen unter ${threshold} werden nicht veröffentlicht.`,
      `Small count: numbers below ${threshold} are not published.`,
    ),
  kept: words(
    'War in einer früheren Ausgabe geheim und bleibt es.',
    'Was confidential in an earlier edition and stays so.',
  ),
  withTotal: words(
    'Die Gesamtzahl ist geheim; deshalb fehlt auch die Gliederung mit ihren Nullen.',
    'The total is confidential; so the breakdown with its zeros is left out as well.',
  ),
  withoutTotal: words(
    'Zwei Gliederungen ohne Gesamtzahl: Eine kleine Fallzahl darin ist nur geschützt, wenn beide ganz fehlen.',
    'Two breakdowns without a total: a small count in them is protected only if both are left out as a whole.',
  ),
  unprovable: words(
    'Eine kleine Fallzahl ist darunter, und die Werte dieses Stichtags widersprechen sich oder sind nicht alle bekannt: Sie fehlen deshalb alle.',
    'There is a small count among them, and the values of this day contradict each other or are not all known: so all are left out.',
  ),
  unprovenSecret: words(
    'Der Schutz dieser Zahl lässt sich nicht nachweisen, weil sich die Werte dieses Stichtags widersprechen oder nicht alle bekannt sind. Bitte prüfen.',
    'Protection of this number cannot be proved, as the values of this day contradict each other or are not all known. Please check.',
  ),
  undated: words(
    'Ausgangswert ohne Stichtag: Er könnte einer der geheimen Werte der Reihe sein.',
    'Baseline without a day: it could be one of the confidential values of the series.',
  ),
  protects: (secrets: readonly Variable[]): Words => {
    const names = secrets.map((secret) => `„${secret}“`).join(', ');
    return words(
      `Mit dieser Zahl ließe sich ${names} aus Summen oder früheren Ausgaben erschließen.`,
      `With this number ${names} could be inferred from sums or earlier editions.`,
    );
  },
  exposed: (found: Interval): Words =>
    widthOf(found) === 0
      ? words(
          'Aus früheren Ausgaben lässt sich diese Zahl errechnen. Sie jetzt zu unterdrücken schützt sie nicht mehr.',
          'Earlier editions tell this number. To suppress it now protects it no longer.',
        )
      : words(
          `Frühere Ausgaben lassen für diese Zahl nur ${widthOf(found) + 1} Werte zu. Sie jetzt zu unterdrücken schützt sie nicht mehr ganz.`,
          `Earlier editions leave only ${widthOf(found) + 1} possible values. To suppress it now protects it no longer fully.`,
        ),
} as const;
