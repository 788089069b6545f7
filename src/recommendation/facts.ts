/** Numbers about the reviews, computed in code and given to every agent: no agent counts or averages. */
import { z } from 'zod';
import type { Paper, Scale, Score } from '../papers/paper.ts';

const Rated = z.object({ value: z.number(), label: z.string().nullable() });

export const Facts = z.object({
  /** One row a review, in the paper's order; null where the review gives none. */
  reviewers: z.array(
    z.object({
      label: z.string(),
      reviewer: z.string().nullable(),
      rating: Rated.nullable(),
      confidence: Rated.nullable(),
    }),
  ),
  /** Over the reviews that have a rating; null when none has. `spread` is max − min. Mean to two decimals. */
  rating: z
    .object({
      count: z.number().int(),
      mean: z.number(),
      median: z.number(),
      min: z.number(),
      max: z.number(),
      spread: z.number(),
    })
    .nullable(),
  /** Mean confidence to two decimals, over the reviews that give one. */
  confidence: z.object({ count: z.number().int(), mean: z.number() }).nullable(),
  /** The lowest rating on the accepting side of the venue's scale, and how the ratings fall about it. */
  threshold: z
    .object({ value: z.number(), label: z.string(), atOrAbove: z.number().int(), below: z.number().int() })
    .nullable(),
  /** Number of author responses and of other discussion messages. */
  authorResponses: z.number().int(),
  discussion: z.number().int(),
});
export type Facts = z.infer<typeof Facts>;

/** The numbers of a paper's reviews. Scores that could not be read as a number are left out, never guessed. */
export function computeFacts(paper: Paper): Facts {
  const reviewers = paper.reviews.map((review) => ({
    label: review.label,
    reviewer: review.reviewer,
    rating: rated(review.rating),
    confidence: rated(review.confidence),
  }));
  const ratings = reviewers.flatMap(({ rating }) => (rating ? [rating.value] : []));
  const confidences = reviewers.flatMap(({ confidence }) => (confidence ? [confidence.value] : []));
  return {
    reviewers,
    rating: ratings.length > 0 ? ratingFacts(ratings) : null,
    confidence: confidences.length > 0 ? { count: confidences.length, mean: mean(confidences) } : null,
    threshold: thresholdFacts(paper.scales.rating, ratings),
    authorResponses: paper.responses.filter(({ role }) => role === 'authors').length,
    discussion: paper.responses.filter(({ role }) => role !== 'authors').length,
  };
}

const rated = (score: Score | null): z.infer<typeof Rated> | null =>
  score === null || score.value === null ? null : { value: score.value, label: score.label || null };

function ratingFacts(values: number[]): NonNullable<Facts['rating']> {
  const min = Math.min(...values);
  const max = Math.max(...values);
  return {
    count: values.length,
    mean: mean(values),
    median: median(values),
    min,
    max,
    spread: round(max - min),
  };
}

function thresholdFacts(scale: Scale | undefined, ratings: number[]): Facts['threshold'] {
  const value = scale?.threshold ?? null;
  if (!scale || value === null || ratings.length === 0) return null;
  const label = scale.values.find((step) => step.value === value)?.label ?? '';
  const atOrAbove = ratings.filter((rating) => rating >= value).length;
  return { value, label, atOrAbove, below: ratings.length - atOrAbove };
}

const mean = (values: number[]): number =>
  round(values.reduce((sum, value) => sum + value, 0) / values.length);

function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle]! : round((sorted[middle - 1]! + sorted[middle]!) / 2);
}

/** To two decimals: more would claim a precision that a handful of ratings does not have. */
const round = (value: number): number => Math.round(value * 100) / 100;
