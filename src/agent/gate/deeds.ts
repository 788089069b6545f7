/** Reads out of a predicate what reviewers do, and with what: `raises doubts about the proof`. */
import { type Act, finds, judgements, light, nouns, verbs } from './acts.ts';

/** What is done, and with what. */
export interface Deed {
  act: Act;
  subject: string;
}

const lower = (words: string[]): string => words.join(' ').toLowerCase();
/** Longest phrase of the tables, in words. */
const LONGEST = 2;

/** The phrase of a table that words begin with, and how long it is. */
function opening(words: string[], table: Map<string, Act>): { act: Act; length: number } | null {
  for (let length = LONGEST; length > 0; length--) {
    const act = table.get(lower(words.slice(0, length)));
    if (act && words.length >= length) return { act, length };
  }
  return null;
}

/** What an act is about follows one of these. */
const ABOUT = /^(?:about|of|on|upon|for|to|with|over|against|as to|regarding|concerning|in|by|towards?) /i;
const ADVERB = /^(?:\w+ly|ever|even|also|once|indeed|very|too|so|quite|rather|at|all)$/i;
const DETERMINER = /^(?:any|a|an|single|one|particular|no|not)$/i;

const without = (words: string[], skipped: RegExp): string[] => {
  const first = words.findIndex((word) => !skipped.test(word));
  return first < 0 ? [] : words.slice(first);
};
const subjectIn = (words: string[]): string => words.join(' ').replace(ABOUT, '');

/** What a predicate (`raises doubts about the proof`, `finds the theory weak`) says is done, or null when it is none of these. */
export function deedIn(predicate: string): Deed | null {
  const words = without(predicate.trim().split(/\s+/), ADVERB);
  return judged(words) ?? felt(words) ?? raised(words) ?? done(words);
}

/** The same of `has no doubts about the proof`, where the noun alone says what is done. */
export const raisedIn = (predicate: string): Deed | null => raised(predicate.trim().split(/\s+/));

/** A verb, and what it is done with. */
function done(words: string[]): Deed | null {
  const verb = opening(words, verbs);
  return verb && deed(verb.act, subjectIn(words.slice(verb.length)));
}

/** Most words between a verb and its noun: `raises a serious ethical concern`. */
const NEAR = 5;

/** A verb with a noun that says what it does: `has no objections to the proof`, `raises ethical concerns`. */
function raised(words: string[]): Deed | null {
  if (!light.has(lower(words.slice(0, 1)))) return null;
  const rest = without(words.slice(1), DETERMINER);
  const at = rest.slice(0, NEAR).findIndex((word) => nouns.has(word.toLowerCase().replace(/[,;]$/, '')));
  if (at < 0) return null;
  const act = nouns.get(rest[at]!.toLowerCase().replace(/[,;]$/, ''))!;
  const after = rest.slice(at + 1).join(' ');
  if (ABOUT.test(after)) return deed(act, `${rest.slice(0, at).join(' ')} ${after.replace(ABOUT, '')}`);
  return after === '' || /[,;]$/.test(rest[at]!) ? deed(act, rest.slice(0, at).join(' ')) : null;
}

/** `finds the experiments convincing`. */
function judged(words: string[]): Deed | null {
  if (!finds.has(lower(words.slice(0, 1)))) return null;
  for (let length = LONGEST; length > 0; length--) {
    const act = judgements.get(lower(words.slice(-length)));
    if (act === undefined) continue;
    const subject = without(
      words.slice(1, -length).reverse(),
      /^(?:as|to|be|is|are|very|too|so|quite|rather|\w+ly)$/i,
    );
    return deed(
      act,
      subject
        .reverse()
        .join(' ')
        .replace(/^that /i, ''),
    );
  }
  return null;
}

/** `is convinced by the experiments`. */
function felt(words: string[]): Deed | null {
  if (!/^(?:is|are|was|were|seems?)$/i.test(words[0] ?? '')) return null;
  const rest = without(words.slice(1), ADVERB);
  const mood = opening(rest, judgements);
  const after = rest.slice(mood?.length ?? 0).join(' ');
  return mood && ABOUT.test(after) ? deed(mood.act, after.replace(ABOUT, '')) : null;
}

const deed = (act: Act, subject: string): Deed | null =>
  /\p{L}/u.test(subject) ? { act, subject: subject.trim() } : null;
