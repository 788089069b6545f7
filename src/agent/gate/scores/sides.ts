/** What a sentence says of where reviewers stand: for or against, above or below the line; by the ratings they gave. */
import type { Paper, Review, Scale } from '../../../papers/paper.ts';
import type { Claim, Held } from '../claim.ts';
import { labelsIn, reviewOf } from '../reviewers.ts';
import { isRightOf, type Who, whoSays } from './who.ts';

const RECOMMENDS =
  '(?:recommend(?:s|ed|ing)?|vot(?:es?|ed|ing)(?: for)?|lean(?:s|ed|ing)? (?:towards?|to)|argu(?:es?|ed) for|favou?r(?:s|ed)?|wants?(?: to)?|(?:is|are) (?:in favou?r of|for|leaning (?:towards?|to))|push(?:es)? for|plead(?:s)? for|calls? for|suggests?|comes? out for)';
/** A verdict, a place about the line, or a side. */
const STANDS = new RegExp(
  [
    `\\b${RECOMMENDS} (?:(?:a|an|the|its|to|for|clear|weak|strong|slight|paper|it)\\s+){0,3}(accept(?:ance|ing|ed|s)?|reject(?:ion|ing|ed|s)?)\\b`,
    "\\b(at or above|above|over|at or below|below|under|at)(?: the)?(?: acceptance| venue['’]s)? (?:threshold|bar|line|cut-?off)\\b",
    '\\bon (?:the|its) (accept\\w*|positive|favou?rable|reject\\w*|negative|unfavou?rable) side\\b',
  ].join('|'),
  'gi',
);
/** What is not said of the rating as it stands. */
const OPEN =
  /\b(?:if|unless|until|provided|once|would|could|might|may|not|n['’]t|never|neither|nor|whether|cannot|no longer|hesitat\w+|reluctan\w+|depend\w*|before|without)\b/i;
const BORDERLINE = /\b(?:gives?|gave|rat(?:es?|ed)|scores?|scored|at|as|with)\b[^.;]{0,25}\bborderline\b/i;
const GIVES = /\b(?:gives?|gave|assigns?|rat(?:es?|ed)|scor(?:es?|ed))\b[^.;]{0,20}\b(?:accept|reject)\w*\b/i;
const SAYS_SIDE = /\b(?:accept\w*|reject\w*|publi(?:sh|cation)\w*|recommend\w*)\b/i;

/** A rating that moved says where it was as well. */
const MOVED = /\b(?:rais|increas|lower|upgrad|mov|went|chang|initial|originally|from)\w*\b/i;

/** Holds a recommendation, a side or a borderline score that the stored ratings do not bear. */
export function sideFault(claim: Claim): Held | null {
  if (/\b(?:I|my)\b/.test(claim.said)) return null;
  const found = sideFindings(claim).find((finding) => finding !== null);
  if (found) return found;
  const cited = claim.passages.join('\n');
  const parts = partsOf(claim.said).map((part) => labelFault(part, cited, claim.paper));
  return parts.find((fault) => fault !== null) ?? null;
}

const partsOf = (said: string): string[] => said.split(/;|\bbut\b|\bwhile\b|\bwhereas\b/i);

/** One finding for each statement of a side that can be told: null where it is right. */
export function sideFindings({ said, passages, paper }: Claim): (Held | null)[] {
  // The reviewer may say so in words.
  const inWords = passages.some((text) => SAYS_SIDE.test(text));
  return partsOf(said).flatMap((part) =>
    [...part.matchAll(STANDS)].flatMap(({ index, 0: phrase, 1: verdict, 2: bound, 3: side }) => {
      const before = part.slice(0, index);
      const after = part.slice(index + phrase.length);
      if (OPEN.test(before + phrase + after.slice(0, 12)) || (bound && MOVED.test(part))) return [];
      const who = whoSays(before, after);
      if (!who || (verdict && who.labels.length > 0 && inWords)) return [];
      return findingOf(who, readingsOf(verdict ?? side, bound, paper), phrase, paper);
    }),
  );
}

type Reading = (review: Review) => boolean | null;

/** What a phrase may mean of a rating; a rating at the line may be said to be above it. */
function readingsOf(side: string | undefined, bound: string | undefined, paper: Paper): Reading[] {
  if (side) {
    const accepts = /^(?:accept|positive|favou?r)/i.test(side);
    return [(review) => sameOrNull(sideOf(review, paper), accepts)];
  }
  const line = paper.scales.rating?.threshold ?? null;
  const told = (holds: (value: number, line: number) => boolean) => (review: Review) => {
    const value = review.rating?.value ?? null;
    return value === null || line === null ? null : holds(value, line);
  };
  const atOrAbove = told((value, line) => value >= line);
  if (/^at$/i.test(bound!)) return [told((value, line) => value === line)];
  if (/^at/i.test(bound!))
    return /above/i.test(bound!) ? [atOrAbove] : [told((value, line) => value <= line)];
  return /below|under/i.test(bound!)
    ? [told((value, line) => value < line)]
    : [atOrAbove, told((value, line) => value > line)];
}

const sameOrNull = (side: boolean | null, accepts: boolean): boolean | null =>
  side === null ? null : side === accepts;

function findingOf(who: Who, readings: Reading[], phrase: string, paper: Paper): (Held | null)[] {
  const unrated = who.labels.find((label) => reviewOf(paper, label)?.rating === null);
  if (unrated) return [held(`It gave a recommendation of ${unrated}, who gives no rating.`)];
  if (who.count !== null && paper.reviews.every((review) => readings[0]!(review) === null))
    return [held('It counted recommendations; the reviews give no ratings to tell by.')];
  const right = readings.map((reading) => isRightOf(who, paper, reading));
  if (right.includes(null)) return [];
  if (right.includes(true)) return [null];
  return [held(`By the ratings it is not right of whom it said “${phrase}”.`)];
}

/** A label in words that the rating is not. */
function labelFault(part: string, cited: string, paper: Paper): Held | null {
  const labels = labelsIn(part);
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

/** A label of a score, given by one who gives none. */
function unratedFault(label: string, cited: string, paper: Paper): Held | null {
  const review = reviewOf(paper, label);
  if (!review || review.rating !== null || SAYS_SIDE.test(cited)) return null;
  return held(`It gave a score of ${label}, who gives no rating.`);
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
