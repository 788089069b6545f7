/** Reviews attached again to a paper: labels and passage ids stay, what is new gets new ones, nothing is reused. */

import { changesBetween } from './changes.ts';
import { withFindings } from './hostile/scan.ts';
import type { Paper } from './paper.ts';
import { rescaled } from './rescale.ts';
import { reviewPairs } from './review-pairs.ts';
import { mergedResponses } from './revise-responses.ts';
import { mergedReviews, movedCounts } from './revise-reviews.ts';
import { isTitled, provisionalTitle } from './titles.ts';
import { profileOf } from './venues.ts';

/**
 * The paper after `incoming` was attached to it. Reviews are matched by the venue's ids, else by their text; those that
 * do not come again stay. `changed` says what is different, for the chair; null when nothing is, and then `paper` is
 * `previous`.
 */
export function revise(previous: Paper, incoming: Paper): { paper: Paper; changed: string | null } {
  const pairs = reviewPairs(previous.reviews, incoming.reviews);
  const labels = new Map<string, string>();
  const reviews = mergedReviews(previous.reviews, incoming.reviews, pairs, labels);
  const responses = mergedResponses(previous.responses, incoming.responses, labels, reviews);
  const submission = previous.submission ?? incoming.submission;
  const merged: Paper = {
    ...previous,
    title: [previous, incoming].find(isTitled)?.title ?? untitled(previous, submission),
    submission,
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
  const paper = withFindings(rescaled(merged));
  const changes = changesBetween(previous, paper);
  if (changes === null) return { paper: previous, changed: null };
  return { paper, changed: [changes, ...movedCounts(incoming.reviews, pairs, labels)].join(' ') };
}

/** A number that is known now stands for the title; the name of the first file goes on doing so until then. */
const untitled = ({ title }: Paper, submission: string | null): string =>
  submission === null ? title : provisionalTitle(submission);
