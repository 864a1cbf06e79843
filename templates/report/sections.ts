import type { ReportModel } from './model.ts';
import type { Chapter, Section, SectionPages } from './section.ts';
import { changes } from './sections/changes.ts';
import { contents } from './sections/contents.ts';
import { contextFigures } from './sections/context-figures.ts';
import { dataSituation } from './sections/data-situation.ts';
import { essentials } from './sections/essentials.ts';
import { factSheets } from './sections/fact-sheets.ts';
import { fields } from './sections/fields.ts';
import { findings } from './sections/findings.ts';
import { indicatorSheets } from './sections/indicator-sheets.ts';
import { mandates } from './sections/mandates.ts';
import { method } from './sections/method.ts';
import { overview } from './sections/overview.ts';
import { purpose } from './sections/purpose.ts';
import { signOffs } from './sections/sign-offs.ts';
import { sources } from './sections/sources.ts';

/** The report from front to back. */
export const sections: readonly Section[] = [
  contents,
  essentials,
  purpose,
  dataSituation,
  contextFigures,
  overview,
  changes,
  fields,
  mandates,
  factSheets,
  indicatorSheets,
  findings,
  method,
  sources,
  signOffs,
];

/** The pages of all sections that this edition has, each section with its number or letter. */
export function pagesOf(model: ReportModel, all: readonly Section[] = sections): readonly SectionPages[] {
  const chosen = all.filter(
    ({ internal = false, applies }) => (!internal || model.internal) && (applies === undefined || applies(model)),
  );
  const labels = labelsOf(chosen);
  const refer = (id: string) => {
    const label = labels.get(id);
    if (label === undefined) return 'diesem Bericht';
    return label.startsWith('Anhang') ? label : `Kapitel\u00a0${label}`;
  };
  return chosen.flatMap((section) => {
    const chapter: Chapter = { id: section.id, label: labels.get(section.id) ?? '', title: section.title, refer };
    return section.pages(model, chapter);
  });
}

function labelsOf(chosen: readonly Section[]): ReadonlyMap<string, string> {
  const body = chosen.filter(({ part }) => part === 'body').map(({ id }, index) => [id, String(index + 1)] as const);
  const annex = chosen
    .filter(({ part }) => part === 'annex')
    .map(({ id }, index) => [id, `Anhang\u00a0${String.fromCharCode(65 + index)}`] as const);
  return new Map([...body, ...annex]);
}
