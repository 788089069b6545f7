/** Finds the reviewers a message speaks of: 'R2', 'the second reviewer', 'Reviewer_AbCd', 'the most confident one'. */
import type { Facts } from '../../recommendation/facts.ts';

export interface Named {
  /** Labels of this paper's reviews, in order of mention. */
  labels: string[];
  /** What was asked for and is not there, as typed ('Reviewer 7'). */
  missing: string[];
  /** How a description was understood ('R1 and R4 have the highest confidence, 5.'), for the chair; else null. */
  note: string | null;
}

const ORDINALS = ['first', 'second', 'third', 'fourth', 'fifth', 'sixth', 'seventh', 'eighth'];
const WORDS = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const NUMBERED =
  /\b(?:reviewers?|reviews?|rev\.?|referees?)\s*#?\s*(\d{1,2})((?:\s*(?:,|and|or|&|vs\.?|versus)\s*(?:reviewers? |reviews? )?#?\d{1,2}\b)*)|\bR\s?#?(\d{1,2})\b/gi;
const SPELLED = new RegExp(
  `\\b(?:the )?(${ORDINALS.join('|')}|1st|2nd|3rd|4th|5th|6th|last) (?:reviewer|review|referee)\\b|\\breviewer (${WORDS.join('|')})\\b`,
  'gi',
);
const EXTREMES: { pattern: RegExp; of: 'rating' | 'confidence'; most: 1 | -1; words: string }[] = [
  {
    pattern: /\b(?:most|more|highest|very) (?:confident|confidence)\b|\bhighest confidence\b/i,
    of: 'confidence',
    most: 1,
    words: 'highest confidence',
  },
  {
    pattern: /\bleast confident\b|\blowest confidence\b|\bless confident\b/i,
    of: 'confidence',
    most: -1,
    words: 'lowest confidence',
  },
  {
    pattern:
      /\bmost (?:negative|critical|sceptical|skeptical|harsh)\b|\bharshest\b|\blowest[- ](?:rating|score|scoring|rated)\b|\bmost (?:unfavou?rable)\b/i,
    of: 'rating',
    most: -1,
    words: 'lowest rating',
  },
  {
    pattern:
      /\bmost (?:positive|favou?rable|enthusiastic|supportive)\b|\bhighest[- ](?:rating|score|scoring|rated)\b/i,
    of: 'rating',
    most: 1,
    words: 'highest rating',
  },
];

/** A superlative stands for a person only when a person is meant: 'the most negative reviewer', 'one', 'review'. */
const PERSON = /\b(?:reviewers?|reviews?|referee|one|person|who|whose|he|she|they)\b/i;

export function reviewersNamed(text: string, facts: Facts): Named {
  const wanted = [...numbered(text), ...spelled(text, facts), ...anonymous(text, facts)];
  const known = new Set(facts.reviewers.map(({ label }) => label));
  const labels = [...new Set(wanted.filter((label) => known.has(label)))];
  const missing = [...new Set(wanted.filter((label) => !known.has(label)))];
  if (labels.length > 0 || missing.length > 0) return { labels, missing, note: null };
  return extreme(text, facts) ?? { labels, missing, note: null };
}

function numbered(text: string): string[] {
  return [...text.matchAll(NUMBERED)].flatMap(([, first, more, short]) =>
    [first ?? short, ...(more?.match(/\d+/g) ?? [])]
      .filter((digits) => digits !== undefined)
      .map((digits) => `R${Number(digits)}`),
  );
}

function spelled(text: string, facts: Facts): string[] {
  return [...text.matchAll(SPELLED)].map(([, ordinal, word]) => {
    const name = (ordinal ?? word)!.toLowerCase();
    if (name === 'last') return facts.reviewers.at(-1)?.label ?? 'R1';
    const place = Number.parseInt(name, 10) || Math.max(ORDINALS.indexOf(name), WORDS.indexOf(name)) + 1;
    return `R${place}`;
  });
}

/** The venue's anonymous ids, with or without 'Reviewer_' before them. */
function anonymous(text: string, facts: Facts): string[] {
  return facts.reviewers.flatMap(({ label, reviewer }) => {
    const pattern = idPattern(reviewer);
    return pattern?.test(text) ? [label] : [];
  });
}

/** Ids shorter than three characters ('2') are numbers or letters that stand for much else. */
function idPattern(reviewer: string | null): RegExp | null {
  const id = reviewer?.replace(/^.*(?:Reviewer|Rev)[_ #]*/i, '');
  if (!id || id.length < 3) return null;
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:\\breviewer[_ ])?(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}

/** The text without the reviewers it names: they are no words to search for. */
export function withoutReviewers(text: string, facts: Facts): string {
  const bare = text.replace(NUMBERED, ' ').replace(SPELLED, ' ');
  return facts.reviewers.reduce((left, { reviewer }) => {
    const pattern = idPattern(reviewer);
    return pattern ? left.replace(pattern, ' ') : left;
  }, bare);
}

function extreme(text: string, facts: Facts): Named | null {
  const asked = EXTREMES.find(({ pattern }) => pattern.test(text));
  if (!asked || !PERSON.test(text)) return null;
  const scored = facts.reviewers.flatMap((row) => {
    const score = row[asked.of];
    return score ? [{ label: row.label, value: score.value * asked.most }] : [];
  });
  if (scored.length === 0) return null;
  const best = Math.max(...scored.map(({ value }) => value));
  const labels = scored.filter(({ value }) => value === best).map(({ label }) => label);
  return {
    labels,
    missing: [],
    note: `${list(labels)} ${labels.length === 1 ? 'has' : 'have'} the ${asked.words}, ${best * asked.most}.`,
  };
}

/** 'R1', 'R1 and R3', 'R1, R2 and R4'. */
export const list = (items: string[]): string =>
  items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
