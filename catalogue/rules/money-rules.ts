import { measures, type Measure } from '../contract/measures.ts';
import { formatEuro } from '../numbers.ts';
import { words } from '../words.ts';
import { placeOf, remarksOn, rule } from './rule.ts';

const resources = 'Konzept: Ressourcen werden durch politischen Willen bereitgestellt';
const funding = 'Maßnahmensteckbrief: Finanzierung aus Eigenmitteln und Fördermitteln';

/** Undefined where neither own funds nor grants are stated. */
function plannedFor({ ownFunds, grants }: Measure): number | undefined {
  return ownFunds === undefined && grants === undefined ? undefined : (ownFunds ?? 0) + (grants ?? 0);
}

const spentOverPlanned = rule({
  id: 'F-AUSGABE-01',
  severity: 'warning',
  title: words('Mehr verausgabt als geplant', 'Spent more than planned'),
  source: resources,
  example: 'GZ-04: verausgabt 18.000 €, geplant 12.000 €.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'spent', rows, (measure) => {
      const planned = plannedFor(measure);
      const { spent } = measure;
      if (spent === undefined || planned === undefined || spent <= planned) return undefined;
      return words(
        `Verausgabt sind ${formatEuro(spent)}, geplant waren ${formatEuro(planned)}. Bitte die Beträge prüfen oder den Mehrbedarf erläutern.`,
        `${formatEuro(spent)} were spent, ${formatEuro(planned)} were planned. Please check the amounts or explain the excess.`,
      );
    }),
});

const spentBeforeBegin = rule({
  id: 'F-AUSGABE-02',
  severity: 'warning',
  title: words('Nicht begonnen, aber Mittel verausgabt', 'Not begun, but money is spent'),
  source: resources,
  example: 'WL-05 ist nicht begonnen, verausgabt sind 3.000 €.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'spent', rows, ({ id, state, spent = 0 }) =>
      state === 'nicht begonnen' && spent > 0
        ? words(
            `${id} ist nicht begonnen, verausgabt sind aber ${formatEuro(spent)}. Bitte Stand oder Betrag berichtigen.`,
            `${id} is not begun, but ${formatEuro(spent)} are spent. Please correct state or amount.`,
          )
        : undefined,
    ),
});

/** Planned in thousands and spent in euros, or the other way round. */
const thousands = { from: 300, to: 3000 };

const amountsInThousands = rule({
  id: 'F-TAUSEND-01',
  severity: 'warning',
  title: words('Betrag vermutlich in Tausend Euro', 'Amount probably in thousands'),
  source: 'Plausibilität: Verhältnis von verausgabten und geplanten Mitteln',
  example: 'GZ-04: geplant 12 €, verausgabt 11.500 €.',
  explains: ['F-AUSGABE-01'],
  check: ({ measures: rows }) =>
    remarksOn(measures, 'spent', rows, (measure) => {
      const planned = plannedFor(measure) ?? 0;
      const spent = measure.spent ?? 0;
      if (planned <= 0 || spent / planned < thousands.from || spent / planned > thousands.to) return undefined;
      return words(
        `Verausgabt sind ${formatEuro(spent)}, geplant waren ${formatEuro(planned)}. Vermutlich steht einer der Beträge in Tausend Euro; bitte beide in Euro eintragen.`,
        `${formatEuro(spent)} were spent, ${formatEuro(planned)} were planned. One of the amounts is probably in thousands; please enter both in euros.`,
      );
    }),
});

const negativeAmount = rule({
  id: 'F-NEGATIV-01',
  severity: 'error',
  title: words('Betrag unter null', 'Amount below zero'),
  source: funding,
  example: 'GZ-04: Fördermittel −12.000 €.',
  check: ({ measures: rows }) =>
    (['ownFunds', 'grants', 'spent'] as const).flatMap((key) =>
      rows.flatMap((measure) => {
        const amount = measure[key];
        if (amount === undefined || amount >= 0) return [];
        return [
          {
            place: placeOf(measure, measures, key),
            message: words(
              `Unter „${measures.columns[key].label}“ stehen ${formatEuro(amount)}. Bitte den Betrag ohne Minus eintragen oder leeren.`,
              `“${measures.columns[key].label}” holds ${formatEuro(amount)}. Please enter the amount without a minus or clear it.`,
            ),
          },
        ];
      }),
    ),
});

const fundsWithoutSource = rule({
  id: 'F-QUELLE-01',
  severity: 'info',
  title: words('Finanzierungsquelle fehlt', 'Source of funding missing'),
  source: funding,
  example: 'GZ-04 hat 12.000 € Fördermittel, aber keine Finanzierungsquelle.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'fundingSource', rows, (measure) => {
      const planned = plannedFor(measure) ?? 0;
      if (measure.fundingSource !== undefined || planned <= 0 || measure.state === 'gestrichen') return undefined;
      return words(
        `Für ${measure.id} sind ${formatEuro(planned)} geplant, die Quelle fehlt. Bitte Haushaltsstelle oder Förderprogramm eintragen.`,
        `${formatEuro(planned)} are planned for ${measure.id}, but the source is missing. Please enter budget item or funding programme.`,
      );
    }),
});

const spentWithoutPlan = rule({
  id: 'F-PLAN-01',
  severity: 'warning',
  title: words('Ausgaben ohne geplante Mittel', 'Spending without planned funds'),
  source: resources,
  example: 'GZ-04: verausgabt 18.000 €, geplante Mittel fehlen.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'ownFunds', rows, (measure) => {
      const { id, spent = 0, origin } = measure;
      const stated = plannedFor(measure) !== undefined;
      const unread = origin.verbatim['ownFunds'] !== undefined || origin.verbatim['grants'] !== undefined;
      if (spent <= 0 || stated || unread) return undefined;
      return words(
        `Für ${id} sind ${formatEuro(spent)} verausgabt, geplante Mittel fehlen aber. Bitte Eigenmittel und Fördermittel eintragen.`,
        `${formatEuro(spent)} are spent on ${id}, but planned funds are missing. Please enter own funds and grants.`,
      );
    }),
});

const progressWithoutSpending = rule({
  id: 'F-ABFLUSS-01',
  severity: 'info',
  title: words('Weit fortgeschritten, aber nichts verausgabt', 'Far advanced, but nothing spent'),
  source: 'Plausibilität: Fortschritt und Mittelabfluss',
  example: 'GZ-04 ist zu 80 % umgesetzt, von 36.000 € ist nichts verausgabt.',
  check: ({ measures: rows }) =>
    remarksOn(measures, 'spent', rows, (measure) => {
      const planned = plannedFor(measure) ?? 0;
      const { id, spent, progress = 0 } = measure;
      if (spent !== 0 || planned <= 0 || progress < 50) return undefined;
      return words(
        `${id} ist weit fortgeschritten, von ${formatEuro(planned)} ist aber nichts verausgabt. Bitte die Ausgaben nachtragen oder kurz erläutern.`,
        `${id} is far advanced, but nothing of ${formatEuro(planned)} is spent. Please enter the spending or explain briefly.`,
      );
    }),
});

export const moneyRules = [
  spentOverPlanned,
  spentBeforeBegin,
  amountsInThousands,
  negativeAmount,
  fundsWithoutSource,
  spentWithoutPlan,
  progressWithoutSpending,
];
