/** Scores said by count, by difference or by a bound: `two give a 6`, `one point below R1`, `all at or above 6`. */
import type { Paper } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';
import { countIsRight, numberOf, PANEL_WORDS } from '../number-words.ts';
import { reviewOf } from '../reviewers.ts';

const WORD = PANEL_WORDS;
const TALLIES = [
  `\\b(${WORD}) (?:of (?:the|them)(?: \\w+)? )?(?:reviewers? |others? )?(?:rates?|rated|gives?|gave|scores?|scored|chose|choose)(?: it| the paper)?(?: at| as)?(?: an?)? (\\d+(?:\\.\\d)?)(?![\\d.]*\\d)(?! (?:for|in|confidence|[a-z]+s\\b))`,
  `\\b(?:and|,|while|with) (${WORD}) (?:at )?(?:an? )?(\\d+(?:\\.\\d)?)(?![\\d.]*\\d)(?=\\s*(?:[,.;)]|$|and\\b))`,
  `\\b(${WORD}) (\\d+(?:\\.\\d)?)['’]?s\\b`,
].map((form) => new RegExp(form, 'gi'));

/** Holds a number of reviewers said to give a rating that another number of them gives. */
function tallyFault({ said, paper }: Claim): Held | null {
  if (/\bconfiden/i.test(said) || !/\brat(?:e|es|ed|ing)|\bgiv|\bgave|\bscor|\d['’]?s\b/i.test(said))
    return null;
  const ratings = paper.reviews.map(({ rating }) => rating?.value ?? null);
  for (const [, count, value] of TALLIES.flatMap((form) => [...said.matchAll(form)])) {
    const stored = ratings.filter((rating) => rating === Number(value)).length;
    if (stored !== numberOf(count!))
      return wrong(`It counted ${count} with a rating of ${value}; there are ${stored}.`);
  }
  return null;
}

const ONLY =
  /(?:\b(R\d+)\b[^.;,]*?\b(?:the only (?:one|reviewer|review)|alone)\b|\bonly (R\d+)\b)[^.;,]*?\b(?:rat|scor|giv|gave)\w*(?: it| the paper)?(?: an?| at| as)? (\d+(?:\.\d)?)(?![\d.]*\d)(?! (?:for|in|confidence)\b)/i;

/** Holds `R2 is the only one to give a 6` where others give it as well. */
function onlyFault({ said, paper }: Claim): Held | null {
  const match = /\bconfiden|\bnot\b|n['’]t\b/i.test(said) ? null : ONLY.exec(said);
  if (!match) return null;
  const label = match[1] ?? match[2]!;
  const others = paper.reviews.filter(
    (review) => review.label !== label && review.rating?.value === Number(match[3]),
  );
  return others.length === 0 ? null : wrong(`${label} is not alone in giving a rating of ${match[3]}.`);
}

const APART = new RegExp(
  `\\b(R\\d+)['’]?s?\\b[^.;]*?\\b(${WORD}|a|half a|\\d) (?:full )?(?:points?|steps?|notch(?:es)?) (below|lower|under|less|above|higher|over|more|ahead)(?:[^.;R]*((?:R\\d+(?:,? and |, )?)+)| (?:than |of |that of |those of )?(?:all )?(?:the )?(?:others?|rest)\\b)`,
  'i',
);

/** The difference between the ratings of one reviewer and of others that a sentence names: null where it is right. */
export function differenceFindings({ said, paper }: Claim): (Held | null)[] {
  const match = APART.exec(said);
  if (!match) return [];
  const [, one, count, way, others] = match;
  const named: string[] = others?.match(/R\d+/g) ?? [];
  const mine = ratingOf(paper, one!);
  const theirs = paper.reviews
    .filter(({ label }) => (named.length > 0 ? named.includes(label) : label !== one))
    .map(({ rating }) => rating?.value ?? null);
  if (mine === null || theirs.length === 0 || theirs.includes(null)) return [];
  const points = /^a$/i.test(count!) ? 1 : /half/i.test(count!) ? 0.5 : numberOf(count!);
  const below = /below|lower|under|less/i.test(way!);
  const right = theirs.every((value) => (below ? value! - mine : mine - value!) === points);
  return [
    right ? null : wrong(`It put ${points} between the rating of ${one} and others, which is not right.`),
  ];
}

const ratingOf = (paper: Paper, label: string): number | null =>
  reviewOf(paper, label)?.rating?.value ?? null;

const BOUNDED = new RegExp(
  `(?:\\b(all|every|each|none|no|both|${WORD}|\\d)\\b(?: of (?:the )?(?:${WORD}|\\d)\\b)?(?: of)?(?: the)?(?: \\w+)? ?(?:reviewers?|reviews?|ratings?)?|((?:R\\d+(?:,? and |, )?)+))\\s*(?:both |all )?(?:rates?|rated|scores?|scored|gives?|gave|are|is|lie|stand)\\b[^.;\\d]{0,24}?\\b(at or above|at least|above|over|more than|at or below|at most|below|under|less than) (?:an? )?(\\d+(?:\\.\\d)?)(?![\\d.]*\\d)`,
  'i',
);

/** Holds who is said to rate above or below a value, and does not. */
function boundFault({ said, paper }: Claim): Held | null {
  const match = /\bconfiden/i.test(said) ? null : BOUNDED.exec(said);
  if (!match) return null;
  const [, count, labels, bound, value] = match;
  const within = (rating: number | null) =>
    rating !== null && compare(rating, bound!.toLowerCase(), Number(value));
  const right = labels
    ? labels.match(/R\d+/g)!.every((label) => within(ratingOf(paper, label)))
    : countIsRight(
        count!.toLowerCase(),
        paper.reviews.filter(({ rating }) => within(rating?.value ?? null)).length,
        paper.reviews.length,
      );
  return right ? null : wrong(`It is not right who rates ${bound} ${value}.`);
}

/** The values that ratings are said to lie above or below. */
export function boundsIn(said: string): number[] {
  const value = BOUNDED.exec(said)?.[4];
  return value === undefined ? [] : [Number(value)];
}

function compare(rating: number, bound: string, value: number): boolean {
  if (/^at (?:or above|least)/.test(bound)) return rating >= value;
  if (/^at (?:or below|most)/.test(bound)) return rating <= value;
  return /above|over|more/.test(bound) ? rating > value : rating < value;
}

const wrong = (reason: string): Held => ({ code: 'wrong-score', reason });

/** Checks what is said of scores without naming whose. */
export const talliesFault = (claim: Claim): Held | null =>
  tallyFault(claim) ?? onlyFault(claim) ?? boundFault(claim) ?? differenceFindings(claim)[0] ?? null;
