/** Finds the reviewers a message speaks of: 'R2', 'the second reviewer', 'Reviewer_AbCd', 'the most confident one'. */
import type { Facts } from '../../recommendation/facts.ts';
import { described } from './described.ts';

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
  /\b(?:(?:anon(?:ymous)?[ _]?)?reviewers?|reviews?|rev\.?|referees?)[\s_]*(?:#|no\.?|number)?\s*(\d{1,2})(?![A-Za-z\d])((?:\s*(?:,|and|or|&|vs\.?|versus)\s*(?:reviewers? |reviews? )?#?\d{1,2}\b)*)|\bR\s?#?(\d{1,2})\b/gi;
const SPELLED = new RegExp(
  `\\b(?:the )?(${ORDINALS.join('|')}|1st|2nd|3rd|4th|5th|6th|last) (?:reviewer|review|referee|one(?=\\W*$))\\b|\\breviewer (${WORDS.join('|')})\\b`,
  'gi',
);
/** 'Reviewer B', 'review 12A': the letter a venue gives. A capital, so that 'reviewer a' and 'I' are no names. */
const LETTERED =
  /\b(?:[Rr]eviewers?|[Rr]eviews?|[Rr]ef(?:eree)?s?\.?)\s*#?\s*(?:\d+)?([A-HJ-Z])\b((?:\s*(?:,|and|or|&)\s*(?:\d+)?[A-HJ-Z]\b(?!['’]))*)/g;

/** 'Not from R1', 'everyone but R2', 'apart from R1 and R3': all but those named. */
const EXCEPT =
  /\b(?:except(?: for)?|excluding|besides|apart from|aside from|other than|(?:all|every\w+|any\w+|nobody|no one|who|but) (?:but|not)|not (?:from|by|of|in|for|counting|including)|leav(?:e|ing) out|ignor(?:e|ing)|drop(?:ping)?|exclud(?:e|ing)|disregard(?:ing)?|without|beyond|(?:leave|leaving|set|setting|put|putting)(?= R\d+ (?:out|aside)))(?: (?:the|what|that|from|by|of|those|review|reviews|points?|concerns?|in))* R\d/i;

export function reviewersNamed(text: string, facts: Facts): Named {
  const wanted = [
    ...numbered(withoutIds(text, facts)),
    ...spelled(text, facts),
    ...anonymous(text, facts),
    ...lettered(text, facts),
  ];
  const everyone = facts.reviewers.map(({ label }) => label);
  const known = new Set(everyone);
  const labels = [...new Set(wanted.filter((label) => known.has(label)))];
  const missing = [...new Set(wanted.filter((label) => !known.has(label)))];
  const others = everyone.filter((label) => !labels.includes(label));
  if (labels.length > 0 && EXCEPT.test(inLabels(text, facts))) return { labels: others, missing, note: null };
  if (labels.length > 0 || missing.length > 0) return { labels, missing, note: null };
  return { labels, missing, note: null, ...described(text, facts) };
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

/** 'Reviewer B' is who the venue calls so; where it has no letters, the second review. */
function lettered(text: string, facts: Facts): string[] {
  const letters = [...text.matchAll(LETTERED)].flatMap(([, first, more]) => [
    first!,
    ...(more?.match(/[A-HJ-Z]\b/g) ?? []),
  ]);
  return letters.map((letter) => {
    const own = facts.reviewers.find(({ reviewer }) => letterOf(reviewer) === letter);
    return own?.label ?? `R${letter.charCodeAt(0) - 'A'.charCodeAt(0) + 1}`;
  });
}

const letterOf = (reviewer: string | null): string | null =>
  /(?:^|[\s_#\d])([A-Z])$/.exec(reviewer ?? '')?.[1] ?? null;

/** Ids shorter than three characters ('2') are numbers or letters that stand for much else. */
function idPattern(reviewer: string | null): RegExp | null {
  const id = reviewer?.replace(/^.*(?:Reviewer|Rev)[_ #]*/i, '');
  if (!id || id.length < 3) return null;
  const escaped = id.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?:\\breviewer[_ ])?(?<![\\p{L}\\p{N}])${escaped}(?![\\p{L}\\p{N}])`, 'iu');
}

const withoutIds = (text: string, facts: Facts): string =>
  facts.reviewers.reduce((left, { reviewer }) => {
    const pattern = idPattern(reviewer);
    return pattern ? left.replace(pattern, ' ') : left;
  }, text);

/** The text without the reviewers it names: they are no words to search for. */
export function withoutReviewers(text: string, facts: Facts): string {
  return withoutIds(text, facts).replace(NUMBERED, ' ').replace(LETTERED, ' ').replace(SPELLED, ' ');
}

/** The text with each reviewer it names written as a label: 'Reviewers 1 and 3' becomes 'R1 and R3'. */
export function inLabels(text: string, facts: Facts): string {
  const byId = facts.reviewers.reduce((left, { label, reviewer }) => {
    const pattern = idPattern(reviewer);
    return pattern ? left.replace(pattern, label) : left;
  }, text);
  const listed = (labels: string[]): string => labels.join(' and ');
  return byId
    .replace(NUMBERED, (name) => listed(numbered(name)))
    .replace(LETTERED, (name) => listed(lettered(name, facts)))
    .replace(SPELLED, (name) => listed(spelled(name, facts)));
}
