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
  /** Those two ratings; null without a known line. */
  between: [number, number] | null;
  /**
   * Why the lean is `borderline`, else null: the mean lies above the line and falls short of half a step, or is
   * close below it, or both sides weigh the same.
   */
  undecided: 'short' | 'close' | 'even' | null;
}

/** Reviews with a readable rating. */
export const ratedIn = (facts: Facts): Rated[] =>
  facts.reviewers.flatMap(({ label, rating, confidence }) =>
    rating ? [{ label, value: rating.value, confidence: confidence?.value ?? null }] : [],
  );

/** With this share of the weight on one side, two thirds, the side has a clear majority. */
const MAJORITY = 2 / 3;
/** Up to this share on one side, the sides are even. */
const EVEN = 0.55;

/**
 * Reads a lean from ratings on their scale:
 * - each rating counts by its reviewer's confidence (a missing one counts as the mean of the others);
 * - the line lies midway between the venue's threshold and the value below it (without a threshold: mid-scale), and
 *   a step is the distance between those two values;
 * - `borderline` takes ratings on both sides of the line, and one of: sides of even weight and a mean within one step;
 *   a weighted mean above the line by less than half a step; one below it by less than a quarter of a step with no
 *   clear majority against;
 * - else the lean is `accept` above the line and `reject` below it.
 *
 * The band is wider above the line because decisions are: of 454 papers of ICLR and NeurIPS whose decision is
 * known, 4 in 10 with a mean up to half a step above the line were accepted, and 2 in 10 just below it.
 * Null when there are no ratings.
 */
export function readLean(rated: Rated[], scale: Scale): Reading | null {
  if (rated.length === 0) return null;
  const { line, step, lineKnown, between } = lineOf(scale);
  const weights = weightsOf(rated);
  const weighted = weightedMean(rated, weights);
  const undecided = doubtOf((weighted - line) / step, largerSide(rated, weights, line));
  return {
    lean: undecided ? 'borderline' : weighted > line ? 'accept' : 'reject',
    weighted,
    line,
    lineKnown,
    step,
    between,
    undecided,
  };
}

/** `steps` from the line to the mean; `side`, the share of the weight on the heavier side of the line. */
function doubtOf(steps: number, side: number): Reading['undecided'] {
  if (side === 1) return null;
  if (side <= EVEN && Math.abs(steps) < 1) return 'even';
  if (steps > 0 && steps < 0.5) return 'short';
  return steps <= 0 && steps > -0.25 && side < MAJORITY ? 'close' : null;
}

/** Share of the weight on the side of the line that holds more; 1 when all ratings lie on one side. */
function largerSide(rated: Rated[], weights: number[], line: number): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const above = rated.reduce((sum, { value }, at) => (value > line ? sum + weights[at]! : sum), 0);
  return Math.max(above, total - above) / total;
}

function lineOf(scale: Scale): Pick<Reading, 'line' | 'step' | 'lineKnown' | 'between'> {
  const values = scale.values.map(({ value }) => value);
  const below = values.filter((value) => scale.threshold !== null && value < scale.threshold);
  if (scale.threshold !== null && below.length > 0) {
    const under = Math.max(...below);
    return {
      line: (scale.threshold + under) / 2,
      step: scale.threshold - under,
      lineKnown: true,
      between: [under, scale.threshold],
    };
  }
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return {
    line: (low + high) / 2,
    step: (high - low) / Math.max(1, values.length - 1) || 1,
    lineKnown: false,
    between: null,
  };
}

function weightsOf(rated: Rated[]): number[] {
  const given = rated.flatMap(({ confidence }) =>
    confidence !== null && confidence > 0 ? [confidence] : [],
  );
  const usual = given.length > 0 ? given.reduce((sum, value) => sum + value, 0) / given.length : 1;
  return rated.map(({ confidence }) => (confidence !== null && confidence > 0 ? confidence : usual));
}

function weightedMean(rated: Rated[], weights: number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return round(rated.reduce((sum, { value }, at) => sum + value * weights[at]!, 0) / total);
}

const round = (value: number): number => Math.round(value * 100) / 100;

/** The scale's value nearest to `mean`; of two equally near the lower, which promises less. */
export const snapped = (mean: number, { values }: Pick<Scale, 'values'>): Scale['values'][number] =>
  values.reduce((best, step) =>
    Math.abs(step.value - mean) < Math.abs(best.value - mean) - 1e-9 ? step : best,
  );

/** The value of the scale nearest to the weighted mean on the side of the lean; for `borderline` next to the line. */
export function ratingFor({ lean, weighted, line, between }: Reading, scale: Scale): Scale['values'][number] {
  const fits = (value: number): boolean => {
    if (lean === 'borderline') return between === null || between.includes(value);
    return lean === 'accept' ? value > line : value < line;
  };
  const values = scale.values.filter(({ value }) => fits(value));
  return snapped(weighted, values.length > 0 ? { values } : scale);
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
