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
  const figures = rows.length < facts.reviewers.length ? [] : meanLine(facts, !rows.some(isLabelled));
  const votes = votesLine(brief);
  if (votes.length > 0) return [votes, lines];
  return [lines, [...gap, ...figures, ...confidenceNote(brief)]];
}

const isLabelled = ({ rating }: Row): boolean => shortLabel(rating?.label ?? null) !== '';

const VOTES =
  /\b(?:how many|who|which|does any|do any|anyone|what share|majority)\b.*\b(accept\w*|reject\w*|in favou?r|favou?rs?|support\w*|positive|negative|against)\b/i;

/** 'How many recommend acceptance?': how the ratings fall about the venue's line. */
function votesLine({ question }: Brief): Block {
  const { facts } = question;
  return VOTES.test(question.question) && facts.threshold ? meanLine(facts, true) : [];
}

const noScores = ({ asked }: Brief, without: string[]): string =>
  asked.reviewers.length > 0
    ? `${list(without)} ${without.length === 1 ? 'gives' : 'give'} no rating.`
    : 'The reviews do not give any ratings.';

/**
 * 'Rating: R1 (8), R2 (3), R3 (6); mean 5.67; 2 of 3 at or above 6 (weak accept).' `named` adds what the venue calls
 * the threshold, which an answer leaves out where it shows the venue's labels already.
 */
export function figuresLine(facts: Facts, named = true): Block {
  if (!facts.rating || facts.rating.count < 2) return [];
  const own = facts.reviewers.flatMap(({ label, rating }) => (rating ? [`${label} (${rating.value})`] : []));
  return [prose(`Rating: ${own.join(', ')}; mean ${facts.rating.mean}${sides(facts, named)}.`)];
}

/** 'Mean rating 5.67; 2 of 3 at or above 6 (weak accept).', where each rating is listed. */
function meanLine(facts: Facts, named: boolean): Block {
  if (!facts.rating || facts.rating.count < 2) return [];
  return [prose(`Mean rating ${facts.rating.mean}${sides(facts, named)}.`)];
}

/** How the ratings fall about the venue's line. */
function sides({ rating, threshold }: Facts, named: boolean): string {
  if (!rating || !threshold) return '';
  const name = named ? shortLabel(threshold.label) : '';
  return `; ${threshold.atOrAbove} of ${rating.count} at or above ${threshold.value}${name ? ` (${name})` : ''}`;
}

/** Confidence taken for approval: the chair is reminded what it measures. */
const CONFUSES =
  /\bconfiden\w*.*\b(?:(?:in|about|with) (?:the|this) (?:paper|work|submission|method|results?)|approv\w*|support\w*|likes?|liked|favou?r\w*|positive|accept\w*|enthusias\w*|recommend\w*|dislike\w*|against|good|strong)\b|\b(?:approv\w*|support\w*|likes?|liked|positive|accept\w*|recommend\w*)\b.*\bconfiden\w*/i;

const confidenceNote = ({ question }: Brief): Block =>
  CONFUSES.test(question.question)
    ? [prose('I can only read confidence as how sure a reviewer is, not as approval.')]
    : [];
