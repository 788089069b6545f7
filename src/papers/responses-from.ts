/** The responses and the discussion of a draft: labelled, placed under what they answer, cut into passages. */
import { addressedParts, type Reviews } from './addressed.ts';
import { cleaned, firstText, type Tally } from './clean.ts';
import type { ResponseDraft, ReviewDraft } from './draft.ts';
import type { Response, Review } from './paper.ts';
import { numbered, responsePassages } from './passages.ts';
import { reviewerId } from './redact.ts';
import { isVenueId } from './review-pairs.ts';

/** A review that came again, and the one that is kept. */
export interface Repeat {
  review: ReviewDraft;
  of: ReviewDraft;
}

/** Finds the label for whatever a source uses to name a review: its id, its label, its reviewer, its place. */
type AddressBook = (reference: string) => string | null;

export function addressBook(kept: ReviewDraft[], repeats: Repeat[], labels: string[]): AddressBook {
  const labelOf = (review: ReviewDraft) => labels[kept.indexOf(review)]!;
  const bySource = new Map<string, string>();
  for (const review of kept) if (review.sourceId !== null) bySource.set(review.sourceId, labelOf(review));
  for (const { review, of } of repeats)
    if (review.sourceId !== null) bySource.set(review.sourceId, labelOf(of));
  return (reference) => {
    const id = reviewerId(reference);
    const review =
      kept.find(({ label }) => label === reference) ??
      kept.find(({ reviewer }) => id !== null && reviewerId(reviewer) === id);
    return (
      bySource.get(reference) ??
      (review ? labelOf(review) : null) ??
      labels.find((label) => label === reference) ??
      (labels.length === 0 ? byNumber(reference) : null)
    );
  };
}

/** 'R2' and 'Reviewer 2' where no review is here to be found; its label when the reviews are elsewhere. */
function byNumber(reference: string): string | null {
  const number = /^R(?:eviewer[\s_#]*)?([1-9]\d*)$/.exec(reference)?.[1];
  return number === undefined ? null : `R${number}`;
}

export function responsesFrom(
  given: ResponseDraft[],
  find: AddressBook,
  reviews: Review[],
  tally: Tally,
): Response[] {
  const drafts = given.flatMap((draft) => apart(draft, find, reviews));
  const counts = { A: 0, D: 0 };
  const labels = drafts.map(({ role }) => {
    const letter = role === 'authors' ? 'A' : 'D';
    return `${letter}${++counts[letter]}`;
  });
  const answered = (draft: ResponseDraft): string | null => {
    if (draft.replyTo === null) return draft.role === 'authors' ? reviewInTitle(draft.title, find) : null;
    const at = drafts.findIndex(({ sourceId }) => sourceId !== null && sourceId === draft.replyTo);
    return find(draft.replyTo) ?? labels[at] ?? labels.find((label) => label === draft.replyTo) ?? null;
  };
  return drafts.map((draft, i) => {
    const label = labels[i]!;
    const text = cleaned(draft.text, label, tally);
    const passages = numbered(
      label,
      responsePassages(text, draft.role === 'authors' ? 'Response' : 'Discussion'),
    );
    return {
      label,
      role: draft.role,
      by: writer(draft, reviews),
      replyTo: answered(draft),
      ...(draft.addressees ? { addressees: draft.addressees } : {}),
      title: draft.title === null ? null : firstText(cleaned(draft.title, '', tally)),
      text,
      passages,
      lastPassage: passages.length,
      sourceId: draft.sourceId,
    };
  });
}

/** An author response to the paper as a whole, in the parts that answer one reviewer each; any other as it is. */
function apart(draft: ResponseDraft, find: AddressBook, reviews: Review[]): ResponseDraft[] {
  if (draft.role !== 'authors' || draft.replyTo !== null || reviewInTitle(draft.title, find) !== null)
    return [draft];
  const parts = addressedParts(draft.text, reviewsBy(find, reviews));
  const [only] = parts;
  if (parts.length === 1 && only!.to.length === 0) return [draft];
  return parts.map(({ start, end, to }, i) => ({
    ...draft,
    title: i === 0 ? draft.title : null,
    text: draft.text.slice(start, end),
    // Answers to the whole go on finding its first part.
    sourceId: i === 0 || draft.sourceId === null ? draft.sourceId : `${draft.sourceId}#${i + 1}`,
    replyTo: to.length === 1 ? to[0]! : null,
    ...(to.length > 1 ? { addressees: to } : {}),
  }));
}

/** Authors count reviewers as their page shows them: where the venue gives ids, a number may be another's. */
function reviewsBy(find: AddressBook, reviews: Review[]): Reviews {
  const counted = !reviews.some(({ reviewer }) => isVenueId(reviewer));
  return (id) => find(`Reviewer_${id}`) ?? (counted && /^[1-9]\d?$/.test(id) ? find(`R${id}`) : null);
}

/** The review that a title names ('Response to Reviewer AbCd (1/2)'), also where the source hangs it on the paper. */
export function reviewInTitle(title: string | null, find: AddressBook): string | null {
  const found = [...(title ?? '').matchAll(/\b(?:Anon)?(?:Reviewer[\s_#]*|R#?)([A-Za-z0-9]{1,4})\b/g)];
  const labels = new Set(
    found.map((match) => find(`Reviewer_${match[1]}`)).filter((label) => label !== null),
  );
  return labels.size === 1 ? [...labels][0]! : null;
}

function writer(draft: ResponseDraft, reviews: Review[]): string {
  if (draft.role === 'authors') return 'Authors';
  if (draft.role === 'chair') return 'Area chair';
  if (draft.role === 'public') return 'Public comment';
  const id = reviewerId(draft.reviewer);
  const own = reviews.find(
    ({ reviewer, label }) => label === draft.reviewer || (id !== null && reviewer === id),
  );
  return own?.label ?? 'Reviewer';
}
