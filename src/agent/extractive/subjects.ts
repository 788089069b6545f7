/** Whom a statement speaks of: 'R1 and R3', 'all of them', 'nobody', 'two of the reviewers', 'only R2'. */
import type { Facts } from '../../recommendation/facts.ts';

export interface Subjects {
  labels: string[];
  /** How many of them it is said of; 'only' says it of these and of no other. */
  how: 'all' | 'none' | 'most' | 'some' | 'only' | number;
  /** 'The reviewers', with no word for how many. */
  bare: boolean;
}

const NUMBERS = ['one', 'two', 'three', 'four', 'five', 'six'];
const PEOPLE = '(?:reviewers?|reviews?|referees?|of (?:them|the)|people)';
const COUNT = new RegExp(`\\b(${NUMBERS.join('|')}|[1-6])\\b(?= (?:\\w+ )?${PEOPLE}\\b| of\\b)`, 'i');
const NONE =
  /\b(?:no(?:body| one|ne)|no (?:\w+ )?(?:reviewers?|reviews?|referees?)|neither|not (?:one|a single))\b/i;
const ALL =
  /\b(?:every(?:one|body)|unanimous\w*|(?:all|both|each|every)(?: one)?(?: of)?(?: the| these)?(?: \w+)? (?:reviewers?|reviews?|referees?|them)|they all)\b|^\W*(?:all|both|each)\b/i;
const BARE = /\b(?:the )?(?:reviewers|reviews|referees)\b|^\W*they\b/i;
const MOST = /\b(?:most|(?:a |the )?majority)\b/i;
const SOME = /\b(?:some(?:one|body)?|any(?:one|body)?|at least one|a reviewer|one reviewer)\b/i;
const ONLY = /\bonly\b/i;
const OTHERS = /\b(?:other|others|rest|else)\b/i;

/** A statement of the chair's own doing or thinking. */
const OF_CHAIR = /\b(?:I|[Mm]y|[Mm]e|[Ww]e|[Oo]ur|[Uu]s|[Yy]our?)\b/;
/** Where in a statement, in characters, its subject begins at the latest: 'It is good that all reviewers …'. */
const EARLY = 30;

/**
 * Reads who stands in `text`, in which reviewers are written as labels. Null when it speaks of no reviewer;
 * `pronoun` are the reviewers that 'he' or 'the most confident one' stands for.
 */
export function subjectsIn(text: string, { reviewers }: Facts, pronoun: string[] = []): Subjects | null {
  if (OF_CHAIR.test(text)) return null;
  const head = text.slice(0, EARLY);
  const named = [...new Set(text.match(/\bR\d+\b/g) ?? [])];
  const labels = named.filter((label) => reviewers.some((row) => row.label === label));
  if (named.length > labels.length || (named.length > 0 && text.search(/\bR\d/) > EARLY)) return null;
  if (labels.length > 0)
    return { labels, how: ONLY.test(text) ? 'only' : NONE.test(head) ? 'none' : 'all', bare: false };
  if (OTHERS.test(text)) return null;
  const how = howMany(head, pronoun);
  if (how === null) return null;
  const everyone = pronoun.length > 0 && how === 'all' ? pronoun : reviewers.map(({ label }) => label);
  return { labels: everyone, how, bare: how === 'all' && pronoun.length === 0 && !ALL.test(head) };
}

function howMany(head: string, pronoun: string[]): Subjects['how'] | null {
  if (NONE.test(head)) return 'none';
  if (MOST.test(head) && pronoun.length === 0) return 'most';
  const count = ALL.test(head) || /\bat least\b/i.test(head) ? undefined : COUNT.exec(head)?.[1];
  if (count) return countOf(count) > 1 || ONLY.test(head) ? countOf(count) : 'some';
  if (pronoun.length > 0 || ALL.test(head) || BARE.test(head)) return 'all';
  return SOME.test(head) ? 'some' : null;
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
