/** Several drafts that are parts of one paper: reviews in one file, responses in another, a field for each paste. */
import type { PaperDraft } from './draft.ts';
import { sameTitle } from './titles.ts';

/** True when no two drafts name different papers; a draft that names none fits with any. */
export const compatible = (drafts: PaperDraft[]): boolean =>
  drafts.every((a, i) => drafts.slice(i + 1).every((b) => mayBeSame(a, b)));

function mayBeSame(a: PaperDraft, b: PaperDraft): boolean {
  if (a.forum !== null && b.forum !== null) return a.forum === b.forum;
  if (a.title !== null && b.title !== null) return sameTitle(a.title, b.title);
  return a.submission === null || b.submission === null || a.submission === b.submission;
}

/** One draft of all: the first that names the title, venue and so on gives it; reviews and responses follow in order. */
export function together(drafts: PaperDraft[]): PaperDraft {
  const first = <
    K extends 'title' | 'submission' | 'venue' | 'forum' | 'abstract' | 'metaReview' | 'decision',
  >(
    key: K,
  ) => drafts.map((draft) => draft[key]).find((value) => value !== null) ?? null;
  return {
    title: first('title'),
    submission: first('submission'),
    venue: first('venue'),
    forum: first('forum'),
    abstract: first('abstract'),
    reviews: drafts.flatMap(({ reviews }, i) =>
      reviews.map((review) => ({ ...review, sourceId: own(review.sourceId, i) })),
    ),
    responses: drafts.flatMap(({ responses }, i) =>
      responses.map((response) => ({
        ...response,
        sourceId: own(response.sourceId, i),
        replyTo: own(response.replyTo, i),
      })),
    ),
    metaReview: first('metaReview'),
    decision: first('decision'),
    warnings: drafts.flatMap(({ warnings }) => warnings),
  };
}

/** Ids that a reader made up count within one input only. */
const own = (id: string | null, input: number): string | null =>
  id !== null && /^page-(?:review|message)-\d+$/.test(id) ? `${input}-${id}` : id;
