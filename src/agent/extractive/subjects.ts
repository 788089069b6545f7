/** Whom a statement speaks of: 'R1 and R3', 'all of them', 'nobody', 'two of the reviewers', 'only R2'. */
import type { Facts } from '../../recommendation/facts.ts';

export interface Subjects {
  labels: string[];
  /** How many of them it is said of; 'only' says it of these and of no other. */
  how: 'all' | 'none' | 'most' | 'some' | 'only' | number;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const PEOPLE = '(?:reviewers?|reviews?|referees?|of (?:them|the)|people)';
const COUNT = new RegExp(`\\b(${NUMBERS.join('|')}|[1-6])\\b(?= (?:\\w+ )?${PEOPLE}\\b| of\\b)`, 'i');
const NONE =
  /\b(?:no(?:body| one|ne)|no (?:\w+ )?(?:reviewers?|reviews?|referees?)|neither|not (?:one|a single))\b/i;
const ALL =
  /\b(?:all|every(?:one|body)?|each|both|unanimous\w*|(?:the )?(?:reviewers|reviews|referees)|they)\b/i;
const MOST = /\b(?:most|(?:a |the )?majority)\b/i;
const SOME = /\b(?:some(?:one|body)?|any(?:one|body)?|at least one|a reviewer|one reviewer)\b/i;
const OTHERS = /\b(?:other|others|rest|else)\b/i;

/**
 * Reads who stands in `text`, in which reviewers are written as labels. Null when it speaks of no reviewer;
 * `pronoun` are the reviewers that 'he' or 'the most confident one' stands for.
 */
export function subjectsIn(text: string, { reviewers }: Facts, pronoun: string[] = []): Subjects | null {
  const named = [...new Set(text.match(/\bR\d+\b/g) ?? [])];
  const labels = named.filter((label) => reviewers.some((row) => row.label === label));
  if (named.length > labels.length) return null;
  const everyone = reviewers.map(({ label }) => label);
  if (labels.length > 0)
    return { labels, how: /\bonly\b/i.test(text) ? 'only' : /\bneither\b/i.test(text) ? 'none' : 'all' };
  if (OTHERS.test(text)) return null;
  if (NONE.test(text)) return { labels: everyone, how: 'none' };
  if (MOST.test(text) && pronoun.length === 0) return { labels: everyone, how: 'most' };
  const count = COUNT.exec(text)?.[1];
  if (count && !/\b(?:all|at least)\b/i.test(text)) return { labels: everyone, how: countOf(count) };
  if (pronoun.length > 0) return { labels: pronoun, how: 'all' };
  if (ALL.test(text)) return { labels: everyone, how: 'all' };
  return SOME.test(text) ? { labels: everyone, how: 'some' } : null;
}

const countOf = (word: string): number => Number(word) || NUMBERS.indexOf(word.toLowerCase()) + 1;

/** Whether it is so of the subjects; `is` tells it of one reviewer. */
export function holdsOf(
  { labels, how }: Subjects,
  everyone: string[],
  is: (label: string) => boolean,
): boolean {
  const count = labels.filter(is).length;
  switch (how) {
    case 'all':
      return count === labels.length;
    case 'none':
      return count === 0;
    case 'most':
      return count > labels.length / 2;
    case 'some':
      return count > 0;
    case 'only':
      return everyone.filter(is).length === count && count === labels.length;
    default:
      return count === how;
  }
}
