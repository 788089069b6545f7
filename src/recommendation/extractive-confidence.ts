/** How sure the extractive recommendation is, from 1 to 5, and why in words. */
import { list } from '../agent/extractive/list.ts';
import type { Facts } from './facts.ts';
import type { pivots, Rated, Reading } from './lean.ts';
import type { Recommendation } from './recommendation.ts';

const LABELS = ['guess', 'low', 'fair', 'high', 'certain'];

/** Beside the figure and the line; more make a sentence that nobody reads to its end. */
const REASONS = 2;

interface Doubt {
  applies: boolean;
  /** What it adds to or takes from the confidence. */
  weight: number;
  /** Empty where the figure before says it already. */
  words: string;
}

/**
 * Starts at 4; each doubt takes one off (two when a single review is all there is) and clear agreement adds one.
 * The reason names the two that weigh most in a chair's mind; the list of `doubtsOf` is in that order.
 */
export function confidenceOf(
  reading: Reading | null,
  rated: Rated[],
  facts: Facts,
  turning: ReturnType<typeof pivots>,
): Recommendation['confidence'] {
  if (!reading || !facts.rating) {
    return {
      value: 1,
      label: LABELS[0]!,
      reason: 'No review gives a rating that could be read; the lean rests on the text alone.',
    };
  }
  const doubts = doubtsOf(reading, rated, facts, turning).filter(({ applies }) => applies);
  const value = Math.max(1, Math.min(5, 4 + doubts.reduce((sum, { weight }) => sum + weight, 0)));
  const named = doubts.filter(({ words }) => words !== '').slice(0, REASONS);
  const reason = [basis(reading, facts), ...named.map(({ words }) => words)].join('; ');
  return { value, label: LABELS[value - 1]!, reason: `${reason}.` };
}

function basis({ weighted, line, lineKnown, between }: Reading, { rating }: Facts): string {
  const mean =
    rating?.count === 1
      ? `The one rating is ${weighted}`
      : `Mean, weighted by the reviewers' confidence: ${weighted}`;
  return lineKnown && between
    ? `${mean}; the line to acceptance is taken at ${line}, midway between ${between[0]} and ${between[1]}`
    : `${mean}; the line to acceptance is not known, so the middle of the scale, ${line}, stands in`;
}

function doubtsOf(
  reading: Reading,
  rated: Rated[],
  facts: Facts,
  turning: ReturnType<typeof pivots>,
): Doubt[] {
  const { count, min, max } = facts.rating!;
  const above = rated.filter(({ value }) => value > reading.line).length;
  const split = above > 0 && above < count;
  const distance = Math.abs(reading.weighted - reading.line);
  return [
    { applies: count === 1, weight: -2, words: 'only one review gives a rating' },
    { applies: count === 2, weight: -1, words: 'only two reviews give a rating' },
    {
      applies: split,
      weight: -1,
      words: `ratings from ${min} to ${max} lie on both sides of it`,
    },
    {
      applies: !split && count >= 3 && distance >= 1.5 * reading.step,
      weight: 1,
      words: 'all ratings lie on the same side of it',
    },
    { applies: turning.length > 0, weight: -1, words: turningWords(turning) },
    { applies: reading.lean === 'borderline', weight: -1, words: borderlineWords(reading) },
    {
      applies: (facts.confidence?.mean ?? 5) < 3,
      weight: -1,
      words: `the reviewers' mean confidence is ${facts.confidence?.mean}`,
    },
    { applies: !reading.lineKnown, weight: -1, words: '' },
  ];
}

const BORDERLINE = {
  short: 'the mean is above it by less than half a step of the scale',
  close: 'the mean is close below it',
  even: 'both sides weigh the same',
};
const borderlineWords = ({ undecided }: Reading): string => (undecided ? BORDERLINE[undecided] : '');

function turningWords(turning: ReturnType<typeof pivots>): string {
  const leans = [...new Set(turning.map(({ lean }) => lean))];
  return leans
    .map((lean) => {
      const labels = turning.filter((one) => one.lean === lean).map(({ label }) => label);
      return `without ${list(labels).replace(' and ', ' or ')} the lean would be ${lean}`;
    })
    .join('; ');
}
