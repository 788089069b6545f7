/** OpenReview notes of either API, made alike by the two readers, and the papers they add up to. */
import type { PaperDraft, ResponseDraft, ReviewDraft } from './draft.ts';
import { fieldOf, fieldTitle, plainName } from './fields.ts';
import { type Fields, isObject, textOf } from './json.ts';
import type { Warning } from './paper.ts';

/** A note with its content unwrapped. */
export interface Note {
  id: string;
  forum: string;
  replyto: string | null;
  /** What kind of note it is, as the invitation says after `/-/`: 'official_review', 'paper12/official/review'. */
  kind: string;
  /** The group before `/-/`: 'ICLR.cc/2026/Conference/Submission12'. */
  group: string;
  signature: string;
  number: string | null;
  /** Milliseconds since 1970; null when the note has no date. */
  created: number | null;
  deleted: boolean;
  content: Fields;
  /** The submission's content, which OpenReview gives with each note when asked for `details=forumContent`. */
  forumContent: Fields | null;
}

/** Reads one note; null when the value is none. The readers differ here and only here. */
type NoteReader = (value: Fields) => Note | null;

/** Every note in the value: itself, the items of `notes`, and the replies in `details`. */
export function notesIn(values: unknown[], read: NoteReader): Note[] {
  const found = new Map<string, Note>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const item of value) visit(item);
    if (!isObject(value)) return;
    const note = isObject(value.content) ? read(value) : null;
    if (note && !found.has(note.id)) found.set(note.id, note);
    visit(value.notes);
    if (isObject(value.details)) for (const key of ['replies', 'directReplies']) visit(value.details[key]);
    visit(value.replies);
  };
  visit(values);
  return [...found.values()];
}

/** The note's details about its forum, with content fields as that API has them. */
export const forumContentOf = ({ details }: Fields): Fields | null =>
  isObject(details) && isObject(details.forumContent) ? details.forumContent : null;

/** What every note has under the same name in both APIs. */
export const commonFields = (value: Fields, invitation: string): Omit<Note, 'content' | 'forumContent'> => {
  const [group = '', kind = ''] = invitation.split('/-/');
  const id = textOf(value.id) ?? '';
  return {
    id,
    forum: textOf(value.forum) ?? id,
    replyto: textOf(value.replyto),
    kind: kind.toLowerCase(),
    group,
    signature: Array.isArray(value.signatures) ? (textOf(value.signatures[0]) ?? '') : '',
    number: textOf(value.number),
    created: [value.cdate, value.tcdate].find((date) => typeof date === 'number') ?? null,
    deleted: typeof value.ddate === 'number',
  };
};

/** One draft a forum, in the order the forums appear; notes oldest first. */
export function papersFrom(notes: Note[]): PaperDraft[] {
  const forums = Map.groupBy(notes, (note) => note.forum);
  return [...forums].map(([forum, own]) => paperFromNotes(forum, own.toSorted(byAge)));
}

const byAge = (a: Note, b: Note): number => (a.created ?? 0) - (b.created ?? 0);

type Kind = 'submission' | 'review' | 'meta_review' | 'decision' | 'message';

/** The kind of a note by its invitation; whatever is unknown and has words counts as a message. */
function kindOfNote(note: Note): Kind {
  if (note.replyto === null || note.id === note.forum) return 'submission';
  const kind = note.kind.replace(/[/-]+/g, '_');
  if (/meta_?review|area_chair_recommendation/.test(kind)) return 'meta_review';
  if (/decision|acceptance|final_recommendation/.test(kind)) return 'decision';
  if (/rebuttal|comment|response|acknowledg|ethics|rating|discussion/.test(kind)) return 'message';
  return /review$|review_\d+$|^review/.test(kind) ? 'review' : 'message';
}

function paperFromNotes(forum: string, all: Note[]): PaperDraft {
  const notes = all.filter(({ deleted }) => !deleted);
  const of = (kind: Kind) => notes.filter((note) => kindOfNote(note) === kind);
  const submission = of('submission')[0];
  const about =
    submission?.content ?? notes.map(({ forumContent }) => forumContent).find((content) => content !== null);
  const decision = of('decision').at(-1);
  const reviews = of('review').map(reviewFromNote);
  const decisionWords = decision ? textOf(decision.content.comment ?? decision.content.metareview) : null;
  const metaReview =
    of('meta_review')
      .map(({ content }) => textOf(content.metareview ?? content.meta_review) ?? proseOf(content))
      .filter(Boolean)
      .join('\n\n') || decisionWords;
  return {
    title: textOf(about?.title),
    submission: submission?.number ?? numberIn(notes),
    venue: venueOf(notes, about),
    forum,
    abstract: textOf(about?.abstract),
    reviews,
    responses: of('message')
      .map((note) => responseFromNote(note, forum))
      .filter((response) => response !== null),
    metaReview,
    decision: decision ? textOf(decision.content.decision ?? decision.content.recommendation) : null,
    warnings: deletedWarning(all.length - notes.length),
  };
}

const deletedWarning = (count: number): Warning[] =>
  count === 0
    ? []
    : [
        {
          code: 'deleted_notes',
          message:
            count === 1
              ? 'One note that was deleted on OpenReview was left out.'
              : `${count} notes that were deleted on OpenReview were left out.`,
          label: null,
        },
      ];

const SUBMISSION = /\/(?:Submission|Paper)(\d+)(?:\/|$)/i;

const numberIn = (notes: Note[]): string | null =>
  notes
    .map(({ group, kind }) => SUBMISSION.exec(`${group}/${kind}`)?.[1])
    .find((number) => number !== undefined) ?? null;

/** The venue's group, from the submission's venueid or any note's invitation. */
function venueOf(notes: Note[], about: Fields | undefined): string | null {
  const venueid = textOf(about?.venueid);
  const group = [venueid, ...notes.map((note) => note.group)].find((text) => text?.includes('/'));
  return group?.replace(SUBMISSION, '/') ?? textOf(about?.venue);
}

function reviewFromNote(note: Note): ReviewDraft {
  const fields = Object.entries(note.content).flatMap(([name, value]) => {
    const text = contentText(value);
    return text === null ? [] : [{ name, text }];
  });
  const kept = fields.filter(({ name }) => !isAside(name));
  return {
    reviewer: note.signature === '' ? null : note.signature.split('/').at(-1)!,
    title: textOf(note.content.title ?? note.content.review_title),
    sections: kept
      .filter((field) => !isScore(field))
      .map(({ name, text }) => ({ name: sectionName(name), text })),
    scores: kept.filter(isScore).map(({ name, text }) => ({ name: fieldTitle(name), raw: text })),
    sourceId: note.id,
  };
}

/** A field known as a score, unless it holds prose. */
const isScore = ({ name, text }: { name: string; text: string }): boolean =>
  fieldOf(name)?.type === 'score' && (/^\s*[-+−]?\d/.test(text) || text.length <= 80);

/** The text of older forms with one field has no name of its own. */
const sectionName = (name: string): string => (plainName(name) === 'review' ? '' : fieldTitle(name));

const isAside = (name: string): boolean =>
  ['administrative', 'title'].includes(fieldOf(name)?.type ?? '') ||
  /^_|review assessment|pdf$|bibtex|first time|e ?mail|reviewer name/.test(plainName(name) || name);

/** Text of a content field: lists are joined; files and objects are no text. */
function contentText(value: unknown): string | null {
  const text = Array.isArray(value) ? value.map(textOf).filter(Boolean).join(', ') : textOf(value);
  return text === null || text === '' || /^\/(?:pdf|attachment)\//.test(text) ? null : text;
}

/** All prose of a note; fields under their names when there are several. */
function proseOf(content: Fields): string {
  const fields = Object.entries(content)
    .filter(([name]) => !isAside(name))
    .flatMap(([name, value]) => {
      const text = contentText(value);
      return text === null ? [] : [{ name, text }];
    });
  if (fields.length === 1) return fields[0]!.text;
  return fields.map(({ name, text }) => `${fieldTitle(name)}: ${text}`).join('\n\n');
}

function responseFromNote(note: Note, forum: string): ResponseDraft | null {
  const text = proseOf(note.content);
  if (text === '') return null;
  return {
    role: roleOf(note.signature),
    reviewer: /Reviewer/.test(note.signature) ? note.signature.split('/').at(-1)! : null,
    title: textOf(note.content.title),
    text,
    sourceId: note.id,
    replyTo: note.replyto === forum ? null : note.replyto,
  };
}

function roleOf(signature: string): ResponseDraft['role'] {
  if (/Authors?(?:_|$)/.test(signature)) return 'authors';
  if (/Reviewer/.test(signature)) return 'reviewer';
  return /Chair|Editor|Conference$/.test(signature) ? 'chair' : 'public';
}
