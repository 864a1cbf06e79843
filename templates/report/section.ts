import type { Content } from 'pdfmake/interfaces.js';
import { heading } from './blocks.ts';
import type { ReportModel } from './model.ts';

/** Pages that share a running head. */
export interface SectionPages {
  /** What the running head says. */
  readonly running: string;
  readonly content: readonly Content[];
}

/** A chapter on its way to a number: what its pages need to know about the whole. */
export interface Chapter {
  readonly id: string;
  /** „3“ or „Anhang A“ */
  readonly label: string;
  readonly title: string;
  /** „Kapitel 3“ or „Anhang A“ of another section; a plain word where the edition has no such section. */
  readonly refer: (id: string) => string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  /** Chapters are counted, annexes lettered, front pages neither. */
  readonly part: 'front' | 'body' | 'annex';
  /** Left out of the public edition. */
  readonly internal?: boolean;
  /** Whether there is anything to say; a section without content is left out and not counted. */
  readonly applies?: (model: ReportModel) => boolean;
  readonly pages: (model: ReportModel, chapter: Chapter) => readonly SectionPages[];
}

/** The usual case: one flow of pages below the chapter's heading. */
export function flow(make: (model: ReportModel, chapter: Chapter) => readonly Content[]): Section['pages'] {
  return (model, chapter) => [
    { running: chapter.title, content: [...chapterHeading(chapter), ...make(model, chapter)] },
  ];
}

export function chapterHeading({ id, label, title }: Chapter): readonly Content[] {
  return [heading(1, `${label}\u00a0\u00a0${title}`, { id: anchorOf(id), contents: 'toc1', bookmark: {} })];
}

export function anchorOf(section: string): string {
  return `kapitel-${section}`;
}
