/** Reviews attached again to a paper: labels and passage ids stay, what is new gets new ones, nothing is reused. */

import { changesBetween } from './changes.ts';
import { keptIds, plain, relabelled } from './kept-ids.ts';
import type { Paper, Review } from './paper.ts';
import { provisionalTitle } from './paper-from.ts';
import { rescaled } from './rescale.ts';
import { mergedResponses } from './revise-responses.ts';
import { sameTitle } from './titles.ts';
import { profileOf } from './venues.ts';

/** False when the two are clearly different papers: another forum, or another title. What is not named may be the same. */
export function samePaper(a: Paper, b: Paper): boolean {
  if (a.forum !== null && b.forum !== null) return a.forum === b.forum;
  if (hasTitle(a) && hasTitle(b)) return sameTitle(a.title, b.title);
  const numbers = a.submission !== null && b.submission !== null && a.submission !== b.submission;
  return !numbers;
}

const hasTitle = (paper: Paper): boolean => paper.title !== provisionalTitle(paper.submission);

/**
 * The paper after `incoming` was attached to it. Reviews are matched by reviewer, then by text; those that do not come
 * again stay. `changed` says what is different, for the chair; null when nothing is, and then `paper` is `previous`.
 */
export function revise(previous: Paper, incoming: Paper): { paper: Paper; changed: string | null } {
  const pairs = reviewPairs(previous.reviews, incoming.reviews);
  const labels = new Map<string, string>();
  const reviews = mergedReviews(previous.reviews, incoming.reviews, pairs, labels);
  const responses = mergedResponses(previous.responses, incoming.responses, labels, reviews);
  const merged: Paper = {
    ...previous,
    title: hasTitle(previous) ? previous.title : incoming.title,
    submission: previous.submission ?? incoming.submission,
    venue:
      profileOf(previous.venue).id === 'unknown' && profileOf(incoming.venue).id !== 'unknown'
        ? incoming.venue
        : previous.venue,
    forum: previous.forum ?? incoming.forum,
    abstract: incoming.abstract ?? previous.abstract,
    reviews,
    responses,
    metaReview: incoming.metaReview ?? previous.metaReview,
    decision: incoming.decision ?? previous.decision,
    warnings: incoming.warnings.map((warning) => ({
      ...warning,
      label: labels.get(warning.label ?? '') ?? warning.label,
    })),
    revision: previous.revision + 1,
    source: incoming.source,
  };
  const paper = rescaled(merged);
  const changed = changesBetween(previous, paper);
  return changed === null ? { paper: previous, changed } : { paper, changed };
}

/** For each incoming review the earlier one it is a new form of, or none. */
function reviewPairs(before: Review[], incoming: Review[]): Map<Review, Review> {
  const pairs = new Map<Review, Review>();
  const free = new Set(before);
  const pair = (review: Review, match: Review | undefined) => {
    if (!match) return;
    pairs.set(review, match);
    free.delete(match);
  };
  for (const review of incoming)
    pair(
      review,
      review.reviewer === null ? undefined : [...free].find(({ reviewer }) => reviewer === review.reviewer),
    );
  for (const review of incoming) {
    if (pairs.has(review)) continue;
    const open = [...free].filter((old) => !isVenueId(old) || !isVenueId(review));
    pair(review, mostAlike(review, open));
  }
  return pairs;
}

/** Two different ids of the venue are two people; 'Review 1' is only a count and may be anyone. */
const isVenueId = ({ reviewer }: Review): boolean =>
  reviewer !== null && !/^Reviewer_\d{1,2}$/.test(reviewer);

/** Shared sentences from which two texts count as one review: half of the shorter one's. */
const ALIKE = 0.5;

function mostAlike(review: Review, candidates: Review[]): Review | undefined {
  const scored = candidates.map((old) => ({ old, score: likeness(old, review) }));
  const best = scored.sort((a, b) => b.score - a.score)[0];
  return best && best.score >= ALIKE ? best.old : undefined;
}

function likeness(a: Review, b: Review): number {
  const [x, y] = [sentencesOf(a), sentencesOf(b)];
  const shared = [...x].filter((sentence) => y.has(sentence)).length;
  return shared / Math.max(1, Math.min(x.size, y.size));
}

const sentencesOf = (review: Review): Set<string> =>
  new Set(review.passages.map((passage) => plain(review.text.slice(passage.start, passage.end))));

/** The earlier reviews in their order, each in its new form where it came again, then the new ones. Fills `labels`. */
function mergedReviews(
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
    .map((review) => relabelled(review, labels.get(review.label)!));
  return [...renewed, ...added];
}

/** The review's own number where it is free and the source gave it, else one more than the highest. */
function nextLabel(taken: Set<string>, review: Review): string {
  if (review.reviewer === `Reviewer_${review.label.slice(1)}` && !taken.has(review.label))
    return review.label;
  return `R${Math.max(0, ...[...taken].map((label) => Number(label.slice(1)))) + 1}`;
}

function renewedReview(old: Review, fresh: Review): Review {
  const kept = keptIds(old, fresh);
  return {
    ...fresh,
    label: old.label,
    reviewer: old.reviewer ?? fresh.reviewer,
    title: fresh.title ?? old.title,
    scores: fresh.scores.length > 0 ? fresh.scores : old.scores,
    ...kept,
  };
}
