/** Reviews of a paper after more of them were attached. */
import { keptIds, relabelled } from './kept-ids.ts';
import type { Review } from './paper.ts';
import { isCount, isVenueId } from './review-pairs.ts';

/** The earlier reviews in their order, each in its new form where it came again, then the new ones. Fills `labels`. */
export function mergedReviews(
  before: Review[],
  incoming: Review[],
  pairs: Map<Review, Review>,
  labels: Map<string, string>,
): Review[] {
  const taken = new Set(before.map(({ label }) => label));
  for (const review of incoming) {
    const label = pairs.get(review)?.label ?? nextLabel(taken, review);
    taken.add(label);
    labels.set(review.label, label);
  }
  const renewed = before.map((old) => {
    const fresh = incoming.find((review) => pairs.get(review) === old);
    return fresh ? renewedReview(old, fresh) : old;
  });
  const added = incoming
    .filter((review) => !pairs.has(review))
    .map((review) => relabelled(review, labels.get(review.label)!))
    .map((review) => (misleads(review, before) ? { ...review, reviewer: null } : review));
  return [...renewed, ...added];
}

/** The review's own number where it is free and the source gave it, else one more than the highest. */
function nextLabel(taken: Set<string>, review: Review): string {
  if (isNumbered(review) && !taken.has(review.label)) return review.label;
  return `R${Math.max(0, ...[...taken].map((label) => Number(label.slice(1)))) + 1}`;
}

/** True when the source called the review by the number it has. */
const isNumbered = ({ reviewer, label }: Review): boolean => reviewer === `Reviewer_${label.slice(1)}`;

/** 'Reviewer 1' of a review that is R4 here would name another one. */
function misleads(review: Review, before: Review[]): boolean {
  if (!isCount(review.reviewer)) return false;
  return /\d$/.test(review.reviewer!)
    ? !isNumbered(review)
    : before.some(({ reviewer }) => reviewer === review.reviewer);
}

/** A review that comes with scores alone keeps its text. */
function renewedReview(old: Review, fresh: Review): Review {
  const { text, sections, passages, lastPassage } = old;
  const kept = fresh.passages.length === 0 ? { text, sections, passages, lastPassage } : keptIds(old, fresh);
  return {
    ...fresh,
    label: old.label,
    reviewer: [old, fresh].map(({ reviewer }) => reviewer).find(isVenueId) ?? old.reviewer,
    title: fresh.title ?? old.title,
    scores: fresh.scores.length > 0 ? fresh.scores : old.scores,
    ...kept,
  };
}

/** Says which new reviews came under a number that another review has here. */
export const movedCounts = (
  incoming: Review[],
  pairs: Map<Review, Review>,
  labels: Map<string, string>,
): string[] =>
  incoming
    .filter((review) => !pairs.has(review) && isNumbered(review) && labels.get(review.label) !== review.label)
    .map(
      ({ label }) =>
        `What came as review ${label.slice(1)} is like none of the reviews here, so it was added as ${labels.get(label)}.`,
    );
