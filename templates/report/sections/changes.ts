import type { Content } from 'pdfmake/interfaces.js';
import { isAlarming, type Change } from '../../../catalogue/comparison/change.ts';
import { chapterOf, chapters, type Chapter } from '../../../catalogue/comparison/chapter.ts';
import { namingOf } from '../../../catalogue/comparison/wording/naming.ts';
import { sentenceOf } from '../../../catalogue/comparison/wording/sentence.ts';
import { formatDateInText } from '../../../catalogue/plain-date.ts';
import { bullets, heading, lead, paragraph } from '../blocks.ts';
import { count, enumerate, plural } from '../german.ts';
import type { ReportModel } from '../model.ts';
import { flow, type Section } from '../section.ts';

/** New words and new values are what a report is made of: they are counted, everything else is named. */
const counted: readonly Chapter[] = ['text', 'other'];

/**
 * What happened since the report before. Internal until its figures go through disclosure control: a change gives away
 * the number that was suppressed.
 */
export const changes: Section = {
  id: 'changes',
  title: 'Seit dem letzten Bericht',
  part: 'body',
  internal: true,
  applies: ({ monitoring }) => monitoring.comparison !== undefined,
  pages: flow(({ monitoring, concept }) => {
    const { comparison } = monitoring;
    if (!comparison) return [];
    const naming = namingOf(concept, comparison);
    const sentences = (of: readonly Change[]) => bullets(of.map((change) => sentenceOf(change, naming).de));
    const alarming = comparison.changes.filter(isAlarming);
    const rest = comparison.changes.filter((change) => !isAlarming(change));
    return [
      lead(leadSentence(comparison, alarming.length)),
      ...(alarming.length === 0
        ? []
        : [
            heading(2, 'Bitte ansehen'),
            paragraph('Hier ist etwas weggefallen oder Vergangenes anders, ohne dass es jemand gesagt hat.'),
            sentences(alarming),
          ]),
      ...namedChapters(rest).flatMap(([chapter, own]): readonly Content[] => [
        heading(2, chapters[chapter].de),
        sentences(own),
      ]),
      ...countedSentence(rest),
    ];
  }),
};

function leadSentence(
  { before, changes: all }: NonNullable<ReportModel['monitoring']['comparison']>,
  alarming: number,
): string {
  const since = `Seit dem Bericht zum ${formatDateInText(before)}`;
  if (all.length === 0) return `${since} hat sich nichts geändert.`;
  const look =
    alarming === 0 ? '' : ` ${alarming}\u00a0davon ${plural(alarming, 'sollte', 'sollten')} angesehen werden.`;
  return `${since} gab es ${count(all.length, 'Änderung', 'Änderungen')}.${look}`;
}

/** A new value of the period is no change that needs words. */
function isNamed(change: Change): boolean {
  return change.kind !== 'valueAdded' && !counted.includes(chapterOf(change));
}

function namedChapters(all: readonly Change[]): readonly (readonly [Chapter, readonly Change[]])[] {
  const named = Map.groupBy(all.filter(isNamed), chapterOf);
  return (Object.keys(chapters) as Chapter[]).flatMap((chapter) => {
    const own = named.get(chapter) ?? [];
    return own.length === 0 ? [] : [[chapter, own] as const];
  });
}

function countedSentence(all: readonly Change[]): readonly Content[] {
  const of = (chapter: Chapter) => all.filter((change) => chapterOf(change) === chapter).length;
  const added = all.filter(({ kind }) => kind === 'valueAdded').length;
  const parts = [
    added === 0 ? '' : count(added, 'neuer Messwert', 'neue Messwerte'),
    of('text') === 0 ? '' : count(of('text'), 'geänderter Text', 'geänderte Texte'),
    of('other') === 0 ? '' : count(of('other'), 'weitere geänderte Angabe', 'weitere geänderte Angaben'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? [] : [heading(2, 'Außerdem'), paragraph(`Dazu kommen ${enumerate(parts)}.`)];
}
