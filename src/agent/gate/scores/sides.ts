/** What a sentence says a reviewer recommends, against the rating that the reviewer gave. */
import type { Paper, Review, Scale } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';
import { countIsRight } from '../number-words.ts';
import { labelsIn, reviewOf } from '../reviewers.ts';

const SIDE = '(accept(?:ance|ing|ed|s)?|reject(?:ion|ing|ed|s)?)';
const RECOMMENDS =
  '(?:recommend(?:s|ed|ing)?|vot(?:es?|ed|ing)(?: for)?|lean(?:s|ed|ing)? (?:towards?|to)|argu(?:es?|ed) for|favou?r(?:s|ed)?|wants?(?: to)?|(?:is|are) (?:in favou?r of|for|leaning (?:towards?|to))|push(?:es)? for|plead(?:s)? for|calls? for|suggests?|comes? out for)';
const VERDICT = new RegExp(
  `\\b${RECOMMENDS} (?:(?:a|an|the|its|to|for|clear|weak|strong|slight|paper|it)\\s+){0,3}${SIDE}\\b`,
  'i',
);
/** What is not said of the rating as it stands. */
const OPEN =
  /\b(?:if|unless|until|provided|once|would|could|might|may|not|n['’]t|never|neither|nor|whether|cannot|no longer|hesitat\w+|reluctan\w+|depend\w*|before|without)\b/i;
const COUNTED =
  /\b(one|two|three|four|five|six|\d|most|(?:the |a )?majority|all|both|none|every|each|no)\b(?: of (?:the|them|these))?(?: (?:two|three|four|five|six|\d))?(?: reviewers?| reviews?| of them| ratings?)?\s+(?:\w+ly )?$/i;
const BORDERLINE = /\b(?:gives?|gave|rat(?:es?|ed)|scores?|scored|at|as|with)\b[^.;]{0,25}\bborderline\b/i;
const GIVES = /\b(?:gives?|gave|assigns?|rat(?:es?|ed)|scor(?:es?|ed))\b[^.;]{0,20}\b(?:accept|reject)\w*\b/i;
const SAYS_SIDE = /\b(?:accept\w*|reject\w*|publi(?:sh|cation)\w*|recommend\w*)\b/i;

/** Holds a recommendation, or a borderline score that the stored ratings do not bear. */
export function sideFault({ said, passages, paper }: Claim): Held | null {
  if (/\b(?:I|my)\b/.test(said)) return null;
  const cited = passages.join('\n');
  return (
    said
      .split(/;|\bbut\b|\bwhile\b|\bwhereas\b/i)
      .map((part) => partFault(part, cited, paper))
      .find((fault) => fault !== null) ?? null
  );
}

function partFault(part: string, cited: string, paper: Paper): Held | null {
  const verdict = VERDICT.exec(part);
  const labels = labelsIn(verdict ? part.slice(0, verdict.index) : part);
  if (verdict && !OPEN.test(part.slice(0, verdict.index + verdict[0].length + 12))) {
    const accepts = /^accept/i.test(verdict[1]!);
    if (labels.length > 0)
      return labels.map((label) => otherSideFault(label, accepts, cited, paper)).find(Boolean) ?? null;
    const count = COUNTED.exec(part.slice(0, verdict.index));
    if (count) return countFault(count[1]!.toLowerCase(), accepts, paper);
  }
  const unrated = GIVES.test(part)
    ? labels.map((label) => unratedFault(label, cited, paper)).find(Boolean)
    : null;
  if (unrated) return unrated;
  if (!BORDERLINE.test(part) || OPEN.test(part) || /\bborderline\b/i.test(cited)) return null;
  return labels.map((label) => borderlineFault(label, paper)).find(Boolean) ?? null;
}

/** Whether a rating is on the side of acceptance; null where there is none, or no line to tell by. */
function sideOf(review: Review | undefined, paper: Paper): boolean | null {
  const threshold = paper.scales.rating?.threshold ?? null;
  const value = review?.rating?.value ?? null;
  if (value !== null && threshold !== null) return value >= threshold;
  const label = review?.rating?.label ?? '';
  return /accept/i.test(label) === /reject/i.test(label) ? null : /accept/i.test(label);
}

function otherSideFault(label: string, accepts: boolean, cited: string, paper: Paper): Held | null {
  const review = reviewOf(paper, label);
  // The reviewer may say so in words.
  if (!review || SAYS_SIDE.test(cited)) return null;
  const side = sideOf(review, paper);
  if (side === accepts || (side === null && review.rating !== null)) return null;
  const what = accepts ? 'acceptance' : 'rejection';
  if (side === null) return held(`It said that ${label} recommends ${what}; ${label} gives no rating.`);
  return held(`It said that ${label} recommends ${what}; the rating says otherwise.`);
}

/** A label of a score, given by one who gives none. */
function unratedFault(label: string, cited: string, paper: Paper): Held | null {
  const review = reviewOf(paper, label);
  if (!review || review.rating !== null || SAYS_SIDE.test(cited)) return null;
  return held(`It gave a score of ${label}, who gives no rating.`);
}

function countFault(word: string, accepts: boolean, paper: Paper): Held | null {
  const sides = paper.reviews.map((review) => sideOf(review, paper)).filter((side) => side !== null);
  if (sides.length === 0) return held('It counted recommendations; the reviews give no ratings.');
  const count = sides.filter((side) => side === accepts).length;
  return countIsRight(word, count, paper.reviews.length)
    ? null
    : held(
        `It miscounted who recommends ${accepts ? 'acceptance' : 'rejection'}: by their ratings ${count} of ${sides.length} do.`,
      );
}

function borderlineFault(label: string, paper: Paper): Held | null {
  const review = reviewOf(paper, label);
  if (!review) return null;
  if (review.rating === null) return held(`It gave a score of ${label}, who gives no rating.`);
  const { value, label: words } = review.rating;
  const scale = paper.scales.rating;
  if (value === null || !scale || scale.threshold === null || /borderline|marginal|weak/i.test(words ?? ''))
    return null;
  return besideLine(value, scale)
    ? null
    : held(`It called the score of ${label} borderline, which it is not.`);
}

/** The lowest rating that accepts, or the one below it. */
function besideLine(value: number, { values, threshold }: Scale): boolean {
  const at = values.findIndex((step) => step.value === threshold);
  return [values[at]?.value, values[at - 1]?.value].includes(value);
}

const held = (reason: string): Held => ({ code: 'wrong-score', reason });
