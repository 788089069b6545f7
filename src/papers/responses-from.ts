/** The responses and the discussion of a draft: labelled, placed under what they answer, cut into passages. */
import { cleaned, firstText, type Tally } from './clean.ts';
import type { ResponseDraft, ReviewDraft } from './draft.ts';
import type { Response, Review } from './paper.ts';
import { numbered, responsePassages } from './passages.ts';
import { reviewerId } from './redact.ts';

/** A review that came again, and the one that is kept. */
export interface Repeat {
  review: ReviewDraft;
  of: ReviewDraft;
}

/** Finds the label for whatever a source uses to name a review: its id, its label, its reviewer, its place. */
export type AddressBook = (reference: string) => string | null;

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
      (labels.length === 0 && /^R[1-9]\d*$/.test(reference) ? reference : null)
    );
  };
}

export function responsesFrom(
  drafts: ResponseDraft[],
  find: AddressBook,
  reviews: Review[],
  tally: Tally,
): Response[] {
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
      title: draft.title === null ? null : firstText(cleaned(draft.title, '', tally)),
      text,
      passages,
      lastPassage: passages.length,
      sourceId: draft.sourceId,
    };
  });
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
