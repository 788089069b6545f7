/** Scores said by count, by difference or by change: `two give a 6`, `one point below R1`, `raised from 5 to 6`. */
import type { Paper } from '../../papers/paper.ts';
import type { Claim, Held } from './held.ts';
import { WISHED } from './response-words.ts';

const COUNTS = ['zero', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight'];
const WORD = COUNTS.slice(1).join('|');
const TALLIES = [
  `\\b(${WORD}) (?:of (?:the|them)(?: \\w+)? )?(?:reviewers? |others? )?(?:rates?|rated|gives?|gave|scores?|scored|chose|choose)(?: it| the paper)?(?: at| as)?(?: an?)? (\\d+(?:\\.\\d)?)(?![\\d.]*\\d)(?! (?:for|in|confidence|[a-z]+s\\b))`,
  `\\b(?:and|,|while|with) (${WORD}) (?:at )?(?:an? )?(\\d+(?:\\.\\d)?)(?![\\d.]*\\d)(?=\\s*(?:[,.;)]|$|and\\b))`,
  `\\b(${WORD}) (\\d+(?:\\.\\d)?)['’]?s\\b`,
].map((form) => new RegExp(form, 'gi'));

/** Holds a number of reviewers said to give a rating that another number of them gives. */
function tallyFault({ said }: Claim, paper: Paper): Held | null {
  if (/\bconfiden/i.test(said) || !/\brat(?:e|es|ed|ing)|\bgiv|\bgave|\bscor|\d['’]?s\b/i.test(said))
    return null;
  const ratings = paper.reviews.map(({ rating }) => rating?.value ?? null);
  for (const [, count, value] of TALLIES.flatMap((form) => [...said.matchAll(form)])) {
    const stored = ratings.filter((rating) => rating === Number(value)).length;
    if (stored !== COUNTS.indexOf(count!.toLowerCase()))
      return wrong(`It counted ${count} with a rating of ${value}; there are ${stored}.`);
  }
  return null;
}

const APART = new RegExp(
  `\\b(R\\d+)['’]?s?\\b[^.;]*?\\b(${WORD}|a|half a|\\d) (?:points?|steps?|notch(?:es)?) (below|lower|under|less|above|higher|over|more|ahead)[^.;R]*(R\\d+)`,
  'i',
);

/** Holds a difference between two reviewers' ratings that is not theirs. */
function differenceFault({ said }: Claim, paper: Paper): Held | null {
  const match = APART.exec(said);
  if (!match) return null;
  const [, one, count, way, other] = match;
  const [mine, theirs] = [ratingOf(paper, one!), ratingOf(paper, other!)];
  if (mine === null || theirs === null) return null;
  const points = /^a$/i.test(count!)
    ? 1
    : /half/i.test(count!)
      ? 0.5
      : /\d/.test(count!)
        ? Number(count)
        : COUNTS.indexOf(count!.toLowerCase());
  const gap = /below|lower|under|less/i.test(way!) ? theirs - mine : mine - theirs;
  return gap === points
    ? null
    : wrong(`It put ${points} between the ratings of ${one} and ${other}, which is not right.`);
}

const ratingOf = (paper: Paper, label: string): number | null =>
  paper.reviews.find((review) => review.label === label)?.rating?.value ?? null;

/** A rating is said to have changed. */
const CHANGED =
  /\b(?:rais|increas|upgrad|lower|bump|downgrad|improv|adjust|revis|chang)(?:es|ed|ing|e|s)? (?:(?:the|their|his|her|its|this|that) )?(?:\w+ )?(?:score|rating|mark|grade|assessment|evaluation)\b|\b(?:went|goes|mov(?:es|ed)|shift(?:s|ed)?|climbed|dropped|came) (?:up|down|from \d|to (?:an? )?(?:\d|\w+ )?(?:accept|reject|\d))|\b(?:score|rating) (?:was|went|has been) (?:\w+ )?(?:raised|increased|lowered|up|down)\b|\b(?:more|less) favou?rable (?:score|rating)\b|\b(?:rais|increas|lower)(?:es|ed)? (?:it )?(?:from \d+ )?to (?:an? )?\d/i;
const SAYS_CHANGE =
  /\b(?:rais|increas|decreas|upgrad|updat|lower|bump|downgrad|adjust|revis|chang|mov)\w*|\b(?:improv\w*|higher|up)\b[^.;]{0,25}\b(?:score|rating|mark|evaluation|assessment)|\bfrom \d/i;
const KEEPS =
  /\b(?:ke(?:ep|eps|eping|pt)|retain\w*|maintain\w*|stay\w*|stick\w*|stand(?:s|ing)? by|unchanged|remain\w*)\b|\b(?:not|n['’]t) (?:\w+ )?(?:chang|rais|increas|updat)\w*/i;

/** Holds a change of a rating that no cited passage tells of. */
function changeFault({ said, passages }: Claim): Held | null {
  if (
    !CHANGED.test(said) ||
    WISHED.test(said) ||
    KEEPS.test(said) ||
    /\b(?:not|never|no|will|to)\b (?:\w+ )?(?:rais|increas|lower|chang)|n['’]t/i.test(said)
  )
    return null;
  if (passages.some((text) => SAYS_CHANGE.test(text) && !KEEPS.test(text))) return null;
  return wrong('It said that a rating was changed; what it cited does not say so.');
}

const wrong = (reason: string): Held => ({ code: 'wrong-score', reason });

/** Checks what is said of scores without naming whose. */
export const talliesFault = (claim: Claim, paper: Paper): Held | null =>
  tallyFault(claim, paper) ?? differenceFault(claim, paper) ?? changeFault(claim);
