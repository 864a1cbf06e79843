import { formatAddress, parseAddress } from './address.ts';
import type { Parts } from './parts.ts';
import { refuseAbove } from './refusal.ts';
import { RichText } from './rich-text.ts';
import type { SheetPlace } from './sheet-place.ts';
import type { Comment } from './workbook.ts';

/** The parts that hold a sheet's comments: Excel calls the old ones notes, the new ones are threads with replies. */
export interface CommentParts {
  readonly notes: readonly string[];
  readonly threads: readonly string[];
}

/**
 * Beside each thread Excel writes a note for older programs (“Ihre Version von Excel …”), by the author `tc={…}`. It
 * repeats the thread and is left out where the thread itself was read.
 */
export async function readComments(from: CommentParts, parts: Parts, place: SheetPlace): Promise<Comment[]> {
  const threads: Comment[] = [];
  const notes: Note[] = [];
  for (const part of from.threads) threads.push(...(await readThreads(part, parts, place)));
  for (const part of from.notes) notes.push(...(await readNotes(part, parts, place)));
  const threaded = new Set(threads.map(addressOf));
  const isRepetition = ({ author, comment }: Note): boolean =>
    author.startsWith('tc=') && threaded.has(addressOf(comment));
  const kept = notes.filter((note) => !isRepetition(note)).map((note) => note.comment);
  return [...kept, ...threads].sort((one, other) => one.row - other.row || one.column - other.column);
}

function addressOf({ row, column }: Comment): string {
  return formatAddress(row, column);
}

interface Note {
  readonly author: string;
  readonly comment: Comment;
}

async function readNotes(part: string, parts: Parts, place: SheetPlace): Promise<readonly Note[]> {
  const authors: string[] = [];
  const notes: Note[] = [];
  const text = new RichText();
  let author: string | undefined;
  let reference = '';
  let authorOfNote = '';
  await parts.parse(part, {
    open(name, attributes) {
      if (name === 'author') author = '';
      else if (name === 'comment') {
        reference = attributes['ref'] ?? '';
        authorOfNote = authors[Number(attributes['authorId'])] ?? '';
      } else text.open(name);
    },
    close(name) {
      text.close(name);
      if (name === 'author') {
        authors.push(author ?? '');
        author = undefined;
      } else if (name === 'comment') {
        const comment = commentAt(reference, text.take(), place);
        if (comment) notes.push({ author: authorOfNote, comment });
      }
      refuseAbove(place.limits.listEntries, authors.length + notes.length, 'notes');
    },
    text(piece) {
      if (author === undefined) text.text(piece);
      else author += piece;
    },
  });
  return notes;
}

async function readThreads(part: string, parts: Parts, place: SheetPlace): Promise<readonly Comment[]> {
  const comments: Comment[] = [];
  let reference = '';
  let text: string | undefined;
  await parts.parse(part, {
    open(name, attributes) {
      if (name === 'threadedComment') reference = attributes['ref'] ?? '';
      else if (name === 'text') text = '';
    },
    close(name) {
      if (name !== 'text') return;
      const comment = commentAt(reference, text ?? '', place);
      if (comment) comments.push(comment);
      text = undefined;
      refuseAbove(place.limits.listEntries, comments.length, 'comments');
    },
    text(piece) {
      if (text !== undefined) text += piece;
    },
  });
  return comments;
}

function commentAt(reference: string, text: string, place: SheetPlace): Comment | undefined {
  const address = parseAddress(reference);
  if (address) return { ...address, text };
  place.defects.add(`a comment belongs to “${reference}”, which is no cell: ${text}`, place.sheet);
  return undefined;
}
