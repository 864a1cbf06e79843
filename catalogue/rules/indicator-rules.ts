import { pathTolerance } from '../assessment/attainment.ts';
import { indicators } from '../contract/indicators.ts';
import { formatNumber } from '../numbers.ts';
import { formatDate } from '../plain-date.ts';
import { words } from '../words.ts';
import { remarksOn, rule } from './rule.ts';

const directions = 'Statistik: Richtung, Ausgangswert und Zielwert müssen zusammenpassen';

const targetAgainstDirection = rule({
  id: 'I-RICHTUNG-01',
  severity: 'error',
  title: words('Zielwert gegen die erwünschte Richtung', 'Target against the desired direction'),
  source: directions,
  example: 'I-AM-03 soll sinken, der Zielwert liegt aber über dem Ausgangswert.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'target', rows, ({ id, direction, baseline, target }) => {
      if (baseline === undefined || target === undefined) return undefined;
      const wrong =
        (direction === 'soll steigen' && target < baseline) || (direction === 'soll sinken' && target > baseline);
      return wrong
        ? words(
            `${id} ${direction}, der Zielwert ${formatNumber(target)} liegt aber ${target < baseline ? 'unter' : 'über'} dem Ausgangswert ${formatNumber(baseline)}. Bitte Richtung oder Zielwert berichtigen.`,
            `The target ${target} of ${id} lies ${target < baseline ? 'below' : 'above'} the baseline ${baseline}, against the direction. Please correct one of them.`,
          )
        : undefined;
    }),
});

const targetWithoutAmbition = rule({
  id: 'I-RICHTUNG-02',
  severity: 'warning',
  title: words('Zielwert gleich dem Ausgangswert', 'Target equals the baseline'),
  source: directions,
  example: 'I-AM-03 soll steigen, Ausgangswert und Zielwert sind aber beide 30.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'target', rows, ({ id, direction, baseline, target }) =>
      (direction === 'soll steigen' || direction === 'soll sinken') && target !== undefined && target === baseline
        ? words(
            `${id} ${direction}, der Zielwert ${formatNumber(target)} ist aber gleich dem Ausgangswert. Bitte einen anderen Zielwert oder „soll gleich bleiben“ wählen.`,
            `The target ${target} of ${id} equals its baseline, but the value is to change. Please choose another target or “soll gleich bleiben”.`,
          )
        : undefined,
    ),
});

const targetMovesAway = rule({
  id: 'I-RICHTUNG-03',
  severity: 'warning',
  title: words('„soll gleich bleiben“, aber anderer Zielwert', '“soll gleich bleiben”, but another target'),
  source: directions,
  example: 'I-BS-11 soll gleich bleiben, Ausgangswert 12, Zielwert 20.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'target', rows, ({ id, direction, baseline, target }) => {
      if (direction !== 'soll gleich bleiben' || baseline === undefined || target === undefined) return undefined;
      if (Math.abs(target - baseline) <= Math.abs(baseline) * pathTolerance) return undefined;
      return words(
        `${id} soll gleich bleiben, Ausgangswert ${formatNumber(baseline)} und Zielwert ${formatNumber(target)} sind aber verschieden. Bitte Richtung oder Zielwert berichtigen.`,
        `${id} is to stay level, but baseline ${baseline} and target ${target} differ. Please correct direction or target.`,
      );
    }),
});

const contextWithMeasure = rule({
  id: 'I-KONTEXT-01',
  severity: 'warning',
  title: words('Kontextindikator mit Maßnahme', 'Context indicator with a measure'),
  source: 'IntMon der Länder: Kontextindikatoren messen nicht die Wirkung von Maßnahmen',
  example: 'I-AM-91 ist ein Kontextindikator, nennt aber die Maßnahme AM-02.',
  check: ({ indicators: rows }) =>
    remarksOn(indicators, 'measure', rows, ({ id, kind, measure }) =>
      kind === 'Kontext' && measure !== undefined
        ? words(
            `${id} ist ein Kontextindikator, nennt aber die Maßnahme ${measure}. Bitte die Maßnahmen-Nr. leeren; misst er die Maßnahme, das Integrationsbüro um eine andere Indikatorart bitten.`,
            `${id} is a context indicator, but names measure ${measure}. Please clear the number; if it measures the measure, ask the Integrationsbüro for another kind.`,
          )
        : undefined,
    ),
});

const baselineUnlikeSeries = rule({
  id: 'I-AUSGANG-01',
  severity: 'warning',
  title: words('Ausgangswert weicht vom Messwert ab', 'Baseline differs from the value'),
  source: 'Statistik: eine Zahl, ein Wert; der Ausgangswert ist der Messwert seines Stichtags',
  example: 'I-BS-05: Ausgangswert 62 am 31.12.2018, Messwert desselben Tages 26.',
  check: ({ indicators: rows, seriesOf }) =>
    remarksOn(indicators, 'baseline', rows, (indicator) => {
      const { id, baseline, baselineDate } = indicator;
      if (baseline === undefined || baselineDate === undefined) return undefined;
      const sameDay = seriesOf(indicator).filter(({ date }) => date === baselineDate);
      if (sameDay.length === 0 || sameDay.some(({ value }) => value === baseline)) return undefined;
      return words(
        `Der Ausgangswert von ${id} ist ${formatNumber(baseline, { max: 3 })}, der Messwert vom ${formatDate(baselineDate)} aber ${formatNumber(sameDay[0]?.value ?? 0, { max: 3 })}. Bitte den falschen berichtigen.`,
        `The baseline of ${id} is ${baseline}, but the value of ${formatDate(baselineDate)} is ${sameDay[0]?.value}. Please correct the wrong one.`,
      );
    }),
});

export const indicatorRules = [
  targetAgainstDirection,
  targetWithoutAmbition,
  targetMovesAway,
  contextWithMeasure,
  baselineUnlikeSeries,
];
