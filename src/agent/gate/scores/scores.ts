/**
 * Scores in a sentence: every rating, confidence or sub-score said of a reviewer must equal the stored one, and
 * every count, mean or range the computed facts. Works on English wording; a number it cannot place is not judged.
 */
import type { Paper, Review } from '../../../papers/paper.ts';
import type { Facts } from '../../../recommendation/facts.ts';
import type { Claim, Held } from '../claim.ts';
import { reviewOf } from '../reviewers.ts';
import { labelFault, OWN, scaleFault } from './labels.ts';
import type { Statement } from './statements.ts';
import { talliesFault } from './tallies.ts';

/** Holds a score, a label of one or a count of them that is not the stored one. */
export function scoreFault(claim: Claim): Held | null {
  for (const statement of claim.statements()) {
    const held = judge(statement, claim, claim.paper, claim.facts);
    if (held) return held;
  }
  return labelFault(claim) ?? scaleFault(claim) ?? talliesFault(claim);
}

const CHANGES = /\b(?:rais|increas|updat|upgrad|lower|decreas|chang|mov|went|goes|bump|improv)\w*/i;

function judge(statement: Statement, claim: Claim, paper: Paper, facts: Facts): Held | null {
  const { key, values, subjects } = statement;
  if (statement.aggregate) return judgeAggregate(statement, claim, paper, facts);
  if (subjects.length === 0 && OWN.test(claim.said)) return offScale(statement, paper);
  const fault = subjects.length > 0 ? subjectFault(statement, paper) : groupFault(statement, paper);
  if (fault === null) return null;
  if (values.every((value) => inPassages(value, claim, CHANGES.test(claim.said)))) return null;
  return { code: 'wrong-score', reason: fault.replace('{key}', key) };
}

/** A rating suggested by the agent itself must be one of the venue's. */
function offScale({ key, values }: Statement, paper: Paper): Held | null {
  const scale = paper.scales[key];
  if (key !== 'rating' || !scale || scale.inferred) return null;
  const off = values.find((value) => !scale.values.some((step) => step.value === value));
  if (off === undefined) return null;
  return { code: 'wrong-score', reason: `It named a rating of ${off}, which ${paper.venue} does not have.` };
}

/** A reviewer may write of a score in the text (`I raise my score to 6`): then the passage bears the number. */
function inPassages(value: number, { passages }: Claim, changed: boolean): boolean {
  const number = new RegExp(`(?<![\\d.])${String(value).replace('.', '\\.')}(?![\\d.]*\\d)`);
  const about = /\b(?:rat(?:e|ed|ing)|scor|confiden|accept|reject|mark|weak|borderline|threshold)/i;
  return passages.some((passage) => number.test(passage) && (changed || about.test(passage)));
}

/** The stored value of a reviewer's score, or null. */
function storedScore(review: Review | undefined, key: string): number | null {
  if (!review) return null;
  if (key === 'rating') return review.rating?.value ?? null;
  if (key === 'confidence') return review.confidence?.value ?? null;
  return review.scores.find((score) => score.key === key)?.value ?? null;
}

function subjectFault({ key, values, subjects }: Statement, paper: Paper): string | null {
  const positional = values.length > 1 && values.length === subjects.length;
  for (const [index, label] of subjects.entries()) {
    const stored = storedScore(reviewOf(paper, label), key);
    if (stored === null) return `${label} gives no ${key}.`;
    const said = positional ? values[index]! : values[0]!;
    const right = positional || values.length === 1 ? stored === said : values.includes(stored);
    if (!right) return `It named ${label}'s ${key} as ${said}; it is ${stored}.`;
  }
  return null;
}

function groupFault({ key, values, everyone }: Statement, paper: Paper): string | null {
  const stored = paper.reviews.map((review) => storedScore(review, key));
  if (stored.every((value) => value === null)) return `The reviews give no ${key}.`;
  if (everyone && values.length === 1)
    return stored.every((value) => value === values[0])
      ? null
      : `Not every reviewer gives ${values[0]} as ${key}.`;
  const left = [...stored];
  for (const value of values) {
    const index = left.indexOf(value);
    if (index < 0)
      return `It named a ${key} of ${value} that no reviewer gives, or more often than it is given.`;
    left.splice(index, 1);
  }
  return null;
}

function judgeAggregate(statement: Statement, claim: Claim, paper: Paper, facts: Facts): Held | null {
  const { key, values, aggregate } = statement;
  const stored = storedBy(statement, paper);
  const allowed = aggregateValues(statement, stored, facts);
  const partial =
    aggregate === 'mean' && statement.subjects.length > 1 ? [meanOf(numbersOf(paper, key))] : [];
  const tolerance =
    statement.decimals > 0 || statement.approximate ? 0.5 * 10 ** -statement.decimals + 0.005 : EXACT;
  const right = (value: number) =>
    [...allowed, ...partial].some(
      (candidate) => candidate !== null && Math.abs(candidate - value) <= tolerance,
    );
  const wrong = values.find((value) => !right(value) && !inPassages(value, claim, true));
  if (wrong === undefined) return null;
  const what = {
    mean: 'mean',
    median: 'median',
    range: 'range',
    extreme: 'highest or lowest value',
    threshold: 'threshold',
  };
  return {
    code: 'wrong-score',
    reason: `It named ${wrong} for the ${what[aggregate!]} of the ${key}s, which is not right.`,
  };
}

/** A whole number said of a mean is meant exactly, unless it is said to be about that. */
const EXACT = 0.005;

/** Values an aggregate is taken over: of the reviewers named when there are several, else of all. */
function storedBy({ key, subjects, aggregate }: Statement, paper: Paper): number[] {
  const several = subjects.length > 1 && aggregate === 'mean';
  const reviews = several ? paper.reviews.filter(({ label }) => subjects.includes(label)) : paper.reviews;
  return reviews.flatMap((review) => storedScore(review, key) ?? []);
}

const numbersOf = (paper: Paper, key: string): number[] =>
  paper.reviews.flatMap((review) => storedScore(review, key) ?? []);

const meanOf = (values: number[]): number | null =>
  values.length === 0 ? null : values.reduce((sum, value) => sum + value, 0) / values.length;

function aggregateValues(
  { aggregate, key, values }: Statement,
  stored: number[],
  facts: Facts,
): (number | null)[] {
  if (stored.length === 0) return [];
  const low = Math.min(...stored);
  const high = Math.max(...stored);
  switch (aggregate) {
    case 'mean':
      return [meanOf(stored)];
    case 'median':
      return [key === 'rating' ? (facts.rating?.median ?? null) : null];
    case 'range':
      return values.length > 1 ? [low, high] : [low, high, high - low];
    case 'extreme':
      return [low, high];
    default:
      return [facts.threshold?.value ?? null, ...stored];
  }
}
