/** What a venue family's file holds, and small helpers to write it. A family is data: adding one is one file. */
import { z } from 'zod';
import { Scale } from '../paper.ts';

/**
 * A venue's rule on language models in reviewing. `off`: no generative model. `private`: only one that keeps the
 * text private. `disclose`: allowed, and must be disclosed. `ask`: not known here, the chairs decide.
 */
export const ModelRule = z.object({ kind: z.enum(['off', 'private', 'disclose', 'ask']), text: z.string() });
export type ModelRule = z.infer<typeof ModelRule>;

export const VenueFamily = z.object({
  id: z.string(),
  /** The name before the year: 'ICLR'. */
  name: z.string(),
  /** Matches an OpenReview group ('ICLR.cc/2026/Conference') or a typed name ('ICLR 2026'). */
  pattern: z.instanceof(RegExp),
  /** Scales by years, both ends included, newest first; the newest also serves later years and no year, as a guess. */
  editions: z.array(
    z.object({ from: z.number().int(), to: z.number().int(), scales: z.record(z.string(), Scale) }),
  ),
  /** True where reviews carry no number, so that a missing rating is no fault. */
  unrated: z.boolean(),
  rule: ModelRule,
  /** The first year the rule is known for; null when it holds for every year. */
  ruleSince: z.number().int().nullable(),
});
export type VenueFamily = z.infer<typeof VenueFamily>;

/** A scale from pairs of value and label, worst first. */
export const scale = (id: string, threshold: number | null, values: [number, string][]): Scale => ({
  id,
  values: values.map(([value, label]) => ({ value, label })),
  threshold,
  inferred: false,
});

/** Poor to excellent, 1 to 4, for each of these score keys. */
export const quarters = (family: string, keys: string[]): Record<string, Scale> =>
  Object.fromEntries(
    keys.map((key) => [
      key,
      scale(`${family}-${key}-4`, null, [
        [1, 'poor'],
        [2, 'fair'],
        [3, 'good'],
        [4, 'excellent'],
      ]),
    ]),
  );

/** The confidence scale that most venues on OpenReview share. */
export const CONFIDENCE = scale('confidence-5', null, [
  [1, 'educated guess'],
  [2, 'willing to defend, but likely to have missed central parts'],
  [3, 'fairly confident'],
  [4, 'confident, but not absolutely certain'],
  [5, 'absolutely certain'],
]);

/** From 1 to 10 with a line below 5, as NeurIPS and ICML had it. */
export const tenToAward = (family: string): Scale =>
  scale(`${family}-rating-10`, 5, [
    [1, 'very strong reject'],
    [2, 'strong reject'],
    [3, 'reject'],
    [4, 'borderline reject'],
    [5, 'borderline accept'],
    [6, 'weak accept'],
    [7, 'accept'],
    [8, 'strong accept'],
    [9, 'very strong accept'],
    [10, 'award quality'],
  ]);
