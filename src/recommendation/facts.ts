/** Numbers about the reviews, computed in code and given to every agent: no agent counts or averages. */
import { z } from 'zod';

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
