/** The lean that the ratings give, by a stated rule and no judgement of the text. */
import type { Scale } from '../papers/paper.ts';
import type { Facts } from './facts.ts';
import type { Recommendation } from './recommendation.ts';

export type Lean = Recommendation['lean'];

export interface Rated {
  label: string;
  value: number;
  /** The reviewer's confidence as typed; null when none is given. */
  confidence: number | null;
}

export interface Reading {
  lean: Lean;
  /** Mean of the ratings, each weighted by its confidence; two decimals. */
  weighted: number;
  /** Between the highest rating that leans to rejection and the lowest that leans to acceptance. */
  line: number;
  /** False when the scale has no known line and its middle stands in for it. */
  lineKnown: boolean;
  /** Distance on the scale between the two ratings next to the line. */
  step: number;
}

/** Reviews with a readable rating. */
export const ratedIn = (facts: Facts): Rated[] =>
  facts.reviewers.flatMap(({ label, rating, confidence }) =>
    rating ? [{ label, value: rating.value, confidence: confidence?.value ?? null }] : [],
  );

/**
 * Reads a lean from ratings on their scale:
 * - each rating counts by its reviewer's confidence (a missing one counts as the mean of the others);
 * - the line lies midway between the venue's threshold and the value below it (without a threshold: mid-scale);
 * - within half a step of the line the lean is `borderline`, and also within one step when as many reviewers are
 *   on one side as on the other; above it is `accept`, below it `reject`.
 * Null when there are no ratings.
 */
export function readLean(rated: Rated[], scale: Scale): Reading | null {
  if (rated.length === 0) return null;
  const { line, step, lineKnown } = lineOf(scale);
  const weighted = weightedMean(rated);
  const distance = weighted - line;
  const above = rated.filter(({ value }) => value > line).length;
  const tied = above * 2 === rated.length;
  const borderline = Math.abs(distance) < step * (tied ? 1 : 0.5);
  return {
    lean: borderline ? 'borderline' : distance > 0 ? 'accept' : 'reject',
    weighted,
    line,
    lineKnown,
    step,
  };
}

function lineOf(scale: Scale): Pick<Reading, 'line' | 'step' | 'lineKnown'> {
  const values = scale.values.map(({ value }) => value);
  const below = values.filter((value) => scale.threshold !== null && value < scale.threshold);
  if (scale.threshold !== null && below.length > 0) {
    const under = Math.max(...below);
    return { line: (scale.threshold + under) / 2, step: scale.threshold - under, lineKnown: true };
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    line: (low + high) / 2,
    step: (high - low) / Math.max(1, values.length - 1) || 1,
    lineKnown: false,
  };
}

function weightedMean(rated: Rated[]): number {
  const given = rated.flatMap(({ confidence }) =>
    confidence !== null && confidence > 0 ? [confidence] : [],
  );
  const usual = given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : 1;
  const weights = rated.map(({ confidence }) => (confidence !== null && confidence > 0 ? confidence : usual));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return round(rated.reduce((sum, { value }, at) => sum + value * weights[at]!, 0) / total);
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The scale's value nearest to `mean`; of two equally near the lower, which promises less. */
export function snapped(mean: number, scale: Scale): { value: number; label: string } {
  return scale.values.reduce((best, step) =>
    Math.abs(step.value - mean) < Math.abs(best.value - mean) - 1e-9 ? step : best,
  );
}

/** Reviewers without whom the lean would be another, with that lean: how far it hangs on one review. */
export function pivots(rated: Rated[], scale: Scale): { label: string; lean: Lean }[] {
  const lean = readLean(rated, scale)?.lean;
  if (rated.length < 2) return [];
  return rated.flatMap((left) => {
    const other = readLean(
      rated.filter((one) => one !== left),
      scale,
    );
    return other && other.lean !== lean ? [{ label: left.label, lean: other.lean }] : [];
  });
}
