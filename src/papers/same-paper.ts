/** Whether what was attached belongs to the paper that a thread holds. */

import type { Paper, Review } from './paper.ts';
import { alikePairs, isCount } from './review-pairs.ts';
import { isTitled, sameTitle } from './titles.ts';

/** How two papers differ: in what they are called, or, where that says nothing, in every review. */
type Difference = 'name' | 'reviews';

/** What shows that `given` is another paper than `held`; null when it is the same or may be. */
export function differenceOf(held: Paper, given: Paper): Difference | null {
  const named = sameName(held, given);
  if (named !== null) return named ? null : 'name';
  return isOtherSet(held, given) ? 'reviews' : null;
}

/** False when the two are clearly different papers; what is not named may be the same. */
export const samePaper = (held: Paper, given: Paper): boolean => differenceOf(held, given) === null;

/** Whether forum, title or number name the same paper; null when the two have none of them in common. */
function sameName(a: Paper, b: Paper): boolean | null {
  if (a.forum !== null && b.forum !== null) return a.forum === b.forum;
  if (isTitled(a) && isTitled(b)) return sameTitle(a.title, b.title);
  if (a.submission !== null && b.submission !== null) return a.submission === b.submission;
  return null;
}

/** Several reviews, none like one that is here: another paper's, unless they only go on where those here end. */
function isOtherSet(held: Paper, given: Paper): boolean {
  if (held.reviews.length === 0 || given.reviews.length < 2) return false;
  if (alikePairs(held.reviews, given.reviews).size > 0) return false;
  const taken = new Set(held.reviews.map(({ label }) => label));
  const named = given.forum !== null || isTitled(given);
  const goesOn = ({ reviewer, label }: Review) =>
    reviewer === null ? !named : isCount(reviewer) && !taken.has(label);
  return !given.reviews.every(goesOn);
}
