import { z } from 'zod';
import { Citation } from '../papers/citation.ts';
import { Facts } from './facts.ts';

/** One argument, in a sentence, with the passages it stands on (at least one). */
export const Point = z.object({ claim: z.string(), citations: z.array(Citation).min(1) });
export type Point = z.infer<typeof Point>;

/** A suggestion to the chair; the chair decides. */
export const Recommendation = z.object({
  lean: z.enum(['accept', 'borderline', 'reject']),
  /** A value of the venue's own rating scale with its label; null where the venue has no number. */
  rating: z.object({ value: z.number(), label: z.string() }).nullable(),
  /** How sure this recommendation is, 1 (guess) to 5 (certain), its label, and why. */
  confidence: z.object({ value: z.number(), label: z.string(), reason: z.string() }),
  for: z.array(Point),
  against: z.array(Point),
  disagreements: z.array(z.object({ about: z.string(), sides: z.array(Point).min(2) })),
  /** What the author response settled or left open; empty when there is no response. */
  response: z.array(Point),
  /** What would change the lean, as conditions that the reviewers themselves named. */
  wouldChange: z.array(Point),
  facts: Facts,
  agent: z.enum(['extractive', 'model']),
  model: z.string().nullable(),
  host: z.string().nullable(),
  /** Points left out because they failed the gate: code and reason, never the point. */
  withheld: z.array(z.object({ code: z.string(), reason: z.string() })),
  /** Lean again with the reviewers in other orders: how many of the tries agree. Null when order cannot matter. */
  stability: z.object({ tries: z.number().int(), agree: z.number().int() }).nullable(),
  /** A remark for the chair, such as that the model failed and the extractive agent answered; else null. */
  notice: z.string().nullable(),
  /** The paper's revision it was made from; left out by whoever keeps no recommendations. */
  revision: z.number().int().optional(),
});
export type Recommendation = z.infer<typeof Recommendation>;
