/** Sentences about numbers. Every number comes from the facts; confidence is only ever called confidence. */
import type { Facts } from '../../recommendation/facts.ts';
import type { Brief } from './brief.ts';
import { labelsAsked } from './brief.ts';
import { type Block, bullet, prose } from './compose.ts';
import { list } from './list.ts';

type Row = Facts['reviewers'][number];

/** Venues put a paragraph behind a score; its first clause is its name. 60 characters is the longest such name. */
export function shortLabel(label: string | null): string {
  const first = (label ?? '').split(/[:.;–—]|\s-\s/)[0]!.trim();
  return first.length <= 60 ? first : '';
}

export const withLabel = (score: { value: number; label: string | null }): string => {
  const label = shortLabel(score.label);
  return label ? `${score.value} (${label})` : `${score.value}`;
};

/** 'R2: rating 6 (marginally above …), confidence 4.', or nothing when there is no score. */
export function ratingLine(facts: Facts, label: string): Block {
  const row = facts.reviewers.find((candidate) => candidate.label === label);
  const said = row ? scoresOf(row) : '';
  return said ? [prose(`${label}: ${said}.`)] : [];
}

/** 'R3: confidence 2.', or nothing where none is given. */
export function confidenceLine(facts: Facts, label: string): Block {
  const row = facts.reviewers.find((candidate) => candidate.label === label);
  return row?.confidence ? [prose(`${label}: confidence ${withLabel(row.confidence)}.`)] : [];
}

function scoresOf({ rating, confidence }: Row): string {
  const parts = [
    ...(rating ? [`rating ${withLabel(rating)}`] : []),
    ...(confidence ? [`confidence ${confidence.value}`] : []),
  ];
  return parts.join(', ');
}

/** The scores asked for: every row, then the computed figures. */
export function scoresAnswer(brief: Brief): Block[] {
  const { facts } = brief.question;
  const rows = facts.reviewers.filter(({ label }) => labelsAsked(brief).includes(label));
  const lines = rows.filter((row) => scoresOf(row)).map((row) => bullet(`${row.label}: ${scoresOf(row)}`));
  const without = rows.filter((row) => !row.rating).map(({ label }) => label);
  if (lines.length === 0) return [[prose(noScores(brief, without))]];
  const gap =
    without.length > 0
      ? [prose(`${list(without)} ${without.length === 1 ? 'gives' : 'give'} no rating.`)]
      : [];
  const figures = brief.asked.reviewers.length === 1 ? [] : figuresLine(facts);
  const votes = votesLine(brief);
  if (votes.length > 0) return [votes, lines];
  return [lines, [...gap, ...figures, ...confidenceNote(brief)]];
}

const VOTES =
  /\b(?:how many|who|which|does any|do any|anyone|what share|majority)\b.*\b(accept\w*|reject\w*|in favou?r|favou?rs?|support\w*|positive|negative|against)\b/i;

/** 'How many recommend acceptance?': how the ratings fall about the venue's line. */
function votesLine({ question }: Brief): Block {
  const { threshold, rating } = question.facts;
  if (!VOTES.test(question.question) || !threshold || !rating) return [];
  const where = `at or above ${threshold.value}${thresholdName(threshold.label)}`;
  return [prose(`Mean rating ${rating.mean}; ${threshold.atOrAbove} of ${rating.count} ${where}.`)];
}

const noScores = ({ asked }: Brief, without: string[]): string =>
  asked.reviewers.length > 0
    ? `${list(without)} ${without.length === 1 ? 'gives' : 'give'} no rating.`
    : 'The reviews do not give any ratings.';

/** 'Mean rating 5.67, range 3 to 8; 2 of 3 at or above 6.' */
export function figuresLine({ rating, threshold }: Facts): Block {
  if (!rating || rating.count < 2) return [];
  const range = rating.spread === 0 ? '' : `, range ${rating.min} to ${rating.max}`;
  const line = threshold
    ? `; ${threshold.atOrAbove} of ${rating.count} at or above ${threshold.value}${thresholdName(threshold.label)}`
    : '';
  return [prose(`Mean rating ${rating.mean}${range}${line}.`)];
}

/** 'R1 rates it 8, R2 2 and R3 6.', where the ratings differ. */
export function apartLine({ reviewers, rating }: Facts): Block {
  if (!rating || rating.spread === 0) return [];
  const [first, ...others] = reviewers.flatMap((row) =>
    row.rating ? [{ ...row, value: row.rating.value }] : [],
  );
  return [
    prose(
      `${list([`${first!.label} rates it ${first!.value}`, ...others.map(({ label, value }) => `${label} ${value}`)])}.`,
    ),
  ];
}

const thresholdName = (label: string): string => (shortLabel(label) ? ` (${shortLabel(label)})` : '');

/** Confidence taken for approval: the chair is reminded what it measures. */
const CONFUSES =
  /\bconfiden\w*.*\b(?:(?:in|about|with) (?:the|this) (?:paper|work|submission|method|results?)|approv\w*|support\w*|likes?|liked|favou?r\w*|positive|accept\w*|enthusias\w*|recommend\w*|dislike\w*|against|good|strong)\b|\b(?:approv\w*|support\w*|likes?|liked|positive|accept\w*|recommend\w*)\b.*\bconfiden\w*/i;

const confidenceNote = ({ question }: Brief): Block =>
  CONFUSES.test(question.question)
    ? [prose('I can only read confidence as how sure a reviewer is, not as approval.')]
    : [];
