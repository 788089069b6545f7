/** Finds the reviewers a message describes by their scores: 'the most confident one', 'whoever gave a 3'. */
import type { Facts } from '../../recommendation/facts.ts';
import { list } from './list.ts';

interface Described {
  labels: string[];
  /** How the words were understood, for the chair. */
  note: string;
}

type Scored = 'rating' | 'confidence';

const EXTREMES: { pattern: RegExp; of: Scored; most: 1 | -1; words: string }[] = [
  {
    pattern:
      /\b(?:most|more|highest|very) (?:confident|confidence|certain|sure|expert)\b|\bhighest confidence\b/i,
    of: 'confidence',
    most: 1,
    words: 'highest confidence',
  },
  {
    pattern: /\bleast (?:confident|certain|sure|expert)\b|\blowest confidence\b|\bless confident\b/i,
    of: 'confidence',
    most: -1,
    words: 'lowest confidence',
  },
  {
    pattern:
      /\bmost (?:negative|critical|sceptical|skeptical|harsh|severe|pessimistic|unfavou?rable)\b|\b(?:harshest|toughest|strictest)\b|\bleast (?:positive|favou?rable|enthusiastic|convinced)\b|\blowest[- ](?:rating|score|scoring|rated|reviewer|review|one)\b|\b(?:rat|scor)\w* (?:it |the paper )?(?:the )?lowest\b/i,
    of: 'rating',
    most: -1,
    words: 'lowest rating',
  },
  {
    pattern:
      /\bmost (?:positive|favou?rable|enthusiastic|supportive|optimistic|generous|lenient|convinced)\b|\bleast (?:negative|critical)\b|\bhighest[- ](?:rating|score|scoring|rated|reviewer|review|one)\b|\b(?:rat|scor)\w* (?:it |the paper )?(?:the )?highest\b/i,
    of: 'rating',
    most: 1,
    words: 'highest rating',
  },
];

/** A superlative stands for a person only when a person is meant: 'the most negative reviewer', 'one', 'review'. */
const PERSON = /\b(?:reviewers?|reviews?|referees?|ones?|person|who|whose|whoever|he|she|they)\b/i;

/** 'The positive reviewers', 'the two who would reject': those on one side of the venue's threshold. */
const SIDES: [RegExp, boolean][] = [
  [
    /(?<!\bmost )\b(?:positive|supportive|favou?rable|accepting) (?:reviewers|reviews|ones|referees)\b|\b(?:reviewers|ones|those) (?:who|that) (?:would |want to |recommend(?:ed)? |lean(?:ed)? to(?:wards)? )?(?:accept\w*|like[ds]? (?:it|the paper))/i,
    true,
  ],
  [
    /(?<!\bmost )\b(?:negative|critical|sceptical|skeptical|rejecting) (?:reviewers|reviews|ones|referees)\b|\b(?:reviewers|ones|those) (?:who|that) (?:would |want to |recommend(?:ed)? |lean(?:ed)? to(?:wards)? )?(?:reject\w*|dislike[ds]? (?:it|the paper))/i,
    false,
  ],
];

/** 'The reviewer who gave a 3', 'the one with a rating of 3'. */
const GAVE =
  /\b(?:reviewers?|referees?|ones?|person|who|whoever|those)\b.{0,12}\b(?:gave|gives?|rated|rates|scored|scores|with)\b(?: (?:it|the paper|this|an?|the|rating|score|of|confidence)){0,4} (-?\d+(?:\.\d+)?)(?![\d.]*\d)(?! (?:reviewers?|reviews?|points?))/i;

/** The text without such descriptions: 'positive' and 'confident' ask for nothing there. */
export function withoutDescription(text: string): string {
  const patterns = [...EXTREMES.map(({ pattern }) => pattern), ...SIDES.map(([pattern]) => pattern), GAVE];
  const bare = patterns.reduce((left, pattern) => left.replace(pattern, ' '), text).replace(PERSON, ' ');
  return bare.replace(/\s+/g, ' ');
}

/** Null when the message describes no one, or when there are no scores to go by; no labels when no one is like that. */
export function described(text: string, facts: Facts): Described | null {
  return extreme(text, facts) ?? sided(text, facts) ?? rated(text, facts);
}

function extreme(text: string, facts: Facts): Described | null {
  const asked = EXTREMES.find(({ pattern }) => pattern.test(text));
  if (!asked || !PERSON.test(text)) return null;
  const scored = facts.reviewers.flatMap((row) => {
    const score = row[asked.of];
    return score ? [{ label: row.label, value: score.value * asked.most }] : [];
  });
  if (scored.length === 0) return null;
  const best = Math.max(...scored.map(({ value }) => value));
  const labels = scored.filter(({ value }) => value === best).map(({ label }) => label);
  return { labels, note: `${have(labels)} the ${asked.words}, ${best * asked.most}.` };
}

function sided(text: string, { reviewers, threshold }: Facts): Described | null {
  const asked = SIDES.find(([pattern]) => pattern.test(text));
  if (!asked || !threshold) return null;
  const [, accepting] = asked;
  const labels = reviewers
    .filter(({ rating }) => rating && rating.value >= threshold.value === accepting)
    .map(({ label }) => label);
  const who = labels.length === 0 ? 'No review has' : have(labels);
  return { labels, note: `${who} a rating ${accepting ? 'at or above' : 'below'} ${threshold.value}.` };
}

function rated(text: string, { reviewers }: Facts): Described | null {
  const value = GAVE.exec(text)?.[1];
  if (value === undefined) return null;
  const of: Scored = /\bconfidence\b/i.test(text) ? 'confidence' : 'rating';
  const labels = reviewers.filter((row) => row[of]?.value === Number(value)).map(({ label }) => label);
  if (reviewers.every((row) => !row[of])) return null;
  if (labels.length === 0) return { labels, note: `The reviews do not give such a ${of}.` };
  return { labels, note: `${have(labels)} the ${of} ${value}.` };
}

const have = (labels: string[]): string => `${list(labels)} ${labels.length === 1 ? 'has' : 'have'}`;
