/** Of whom a sentence says something about scores: reviewers by label, or so many of them. */
import type { Paper, Review } from '../../../papers/paper.ts';
import { countIsRight, PANEL_WORDS } from '../number-words.ts';
import { labelsIn } from '../reviewers.ts';

export interface Who {
  /** Empty where they are counted. */
  labels: string[];
  /** `all`, `two`, `most`, or null where they are named. */
  count: string | null;
  /** It is said of nobody else. */
  only: boolean;
}

const NUMBER = `(?:${PANEL_WORDS}|\\d)`;
const LIST = /R\d+(?:['’]s)?(?:(?:,? and |, |\/| or )R\d+(?:['’]s)?)*/g;
/** A count that ends the text: what is said follows. */
const COUNT = new RegExp(
  `(?<![\\p{L}\\d.-])(${PANEL_WORDS}|\\d(?= (?:of|in|out|reviewers?|reviews?|referees?|ratings?)\\b)|most|the majority|a majority|majority|all|both|none|neither|every|each|no|everyone|everybody|nobody|no one)(?: of (?:the|these|them|all)(?: ${NUMBER})?| of ${NUMBER}| (?:in|out of)(?: the)? ${NUMBER})?(?: ${NUMBER})?(?: (?:reviewers?|reviews?|referees?|ratings?|scores?|of them))?(?: (?:who|that|which))?(?: \\w+ly| also| each| all| both| just)*(?: (?:is|are|was|were|lies?|stands?|sits?|falls?|comes?|ranks?|rates?(?: it| the paper)?|scores?(?: it| the paper)?|gives?(?: it)?|have (?:ratings|scores)))?(?: \\w+ly| just| only just| well)*\\s*$`,
  'iu',
);
const OTHERS = /\b(?:others?|rest|remaining|else|third|fourth)\b/i;

/** Whom the last words before a statement name, or the first words after it. Null where that cannot be told. */
export function whoSays(before: string, after: string): Who | null {
  const lists = [...before.matchAll(LIST)];
  const last = lists.at(-1);
  const between = last ? before.slice(last.index + last[0].length) : before;
  const count = COUNT.exec(between)?.[1];
  if (count) return OTHERS.test(between) ? null : { labels: [], count: count.toLowerCase(), only: false };
  if (OTHERS.test(between)) return null;
  if (last) {
    const only = /\bonly\s*$/i.test(before.slice(0, last.index)) || /\bthe only\b|\balone\b/i.test(between);
    return { labels: labelsIn(last[0]), count: null, only };
  }
  const named = /^[^.;]{0,45}?(R\d+(?:(?:,? and |, |\/)R\d+)*)/.exec(after)?.[1];
  return named ? { labels: labelsIn(named), count: null, only: /\bonly\b/i.test(before) } : null;
}

/** Whether something is right of whom it is said; `holds` is null for a review that cannot be told of. */
export function isRightOf(who: Who, paper: Paper, holds: (review: Review) => boolean | null): boolean | null {
  const told = paper.reviews.filter((review) => holds(review) !== null);
  const right = told.filter((review) => holds(review)).map(({ label }) => label);
  if (who.count !== null)
    return told.length === 0 ? null : countIsRight(who.count, right.length, paper.reviews.length);
  if (!who.labels.every((label) => told.some((review) => review.label === label))) return null;
  return (
    who.labels.every((label) => right.includes(label)) && (!who.only || right.length === who.labels.length)
  );
}
