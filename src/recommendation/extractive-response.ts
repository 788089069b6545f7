/** What the author response did to the case: to each main concern, and to what reviewers made their rating hang on. */
import { type Aftermath, verdictAmong } from '../agent/extractive/aftermath.ts';
import { aftermathText, cited, ownText } from '../agent/extractive/aftermath-line.ts';
import { remarkText } from '../agent/extractive/discussion-answer.ts';
import type { Evidence, EvidenceIndex } from '../agent/extractive/evidence-index.ts';
import { heaviest, samePoint } from '../agent/extractive/heavy.ts';
import { distinct, onePerLabel } from '../agent/extractive/strength.ts';
import { asksForWork, conditionsIn, requestsIn } from '../agent/extractive/wishes.ts';
import type { Paper } from '../papers/paper.ts';
import { POINTS, point, shown } from './extractive-arguments.ts';
import type { Facts } from './facts.ts';
import type { Point } from './recommendation.ts';

/** Words of each quote where a concern, its answers and the reaction stand in one point. */
const WORDS = 24;
const short = (item: Evidence): string => shown(item, WORDS);

/** Each main concern with the authors' answer and how its reviewer took it; empty when there is no response. */
export function responsePoints(paper: Paper, concerns: Evidence[], index: EvidenceIndex): Point[] {
  if (index.authors.length === 0) return index.remarks.length === 0 ? [] : verdictPoints(paper, index);
  const traced = onceEach(concerns.map((concern) => index.aftermath(concern)));
  return [
    ...traced.map((item, at) => aftermathPoint(paper, item, isLast(traced, at))),
    ...verdictPoints(paper, index),
  ];
}

function aftermathPoint(paper: Paper, item: Aftermath, last: boolean): Point {
  return point(paper, aftermathText(item, short, last), cited(item));
}

/** One answer may meet several concerns; it is told once for each reviewer. */
const onceEach = (traced: Aftermath[]): Aftermath[] =>
  traced.filter(({ concern, answers }, at) => {
    const before = traced.slice(0, at).filter((other) => other.concern.label === concern.label);
    return (
      answers.length === 0 ||
      answers.some(({ id }) => !before.some((other) => other.answers.some((told) => told.id === id)))
    );
  });

const isLast = (traced: Aftermath[], at: number): boolean =>
  !traced
    .slice(at + 1)
    .some(({ concern, answers }) => answers.length > 0 && concern.label === traced[at]!.concern.label);

/** How each reviewer took the response as a whole, in one sentence of their own. */
const verdictPoints = (paper: Paper, { remarks }: EvidenceIndex): Point[] =>
  paper.reviews.flatMap(({ label }) => {
    const verdict = verdictAmong(remarks.filter(({ of }) => of === label));
    return verdict
      ? [point(paper, `${remarkText(verdict)}: ${short(verdict.evidence)}`, [verdict.evidence])]
      : [];
  });

/**
 * Conditions the reviewers state themselves, then the weightiest thing that each of the others asks for; of each, what
 * the response answers comes last, and with the answer. `argued` is the case against.
 */
export function changePoints(paper: Paper, facts: Facts, argued: Evidence[], index: EvidenceIndex): Point[] {
  const points = index.reviews.filter(({ summary, id }) => !summary && !index.verdicts.has(id));
  const stated = conditionsIn(points).slice(0, POINTS);
  const silent = points.filter(({ label }) => !stated.some((item) => item.label === label));
  const wanted = requestsIn(silent);
  const work = wanted.filter(asksForWork);
  const all = work.length > 0 ? work : wanted;
  const order = heaviest(all, all, facts, index.likeness, (item) => turning(item, argued, index));
  const requests = onePerLabel(distinct(order, 12)).slice(0, Math.max(0, POINTS - stated.length));
  return [stated, requests].flatMap((items) => {
    const traced = items.map((item) => index.aftermath(item));
    const open = traced.filter(({ answers }) => answers.length === 0);
    return [
      ...open.map((item) => openPoint(paper, item)),
      ...traced.filter((item) => !open.includes(item)).map((item) => aftermathPoint(paper, item, true)),
    ];
  });
}

/**
 * How much of the case a request could turn: one that would meet a point of the case against most, unless it is that
 * point itself; a request that names a part of the paper more than a question about something else.
 */
const turning = (item: Evidence, argued: Evidence[], { likeness }: EvidenceIndex): number =>
  (argued.includes(item) ? -3 : 0) +
  (argued.some((other) => other !== item && samePoint(item, other, likeness)) ? 0.8 : 0) +
  (item.request ? 0.6 : 0) +
  (item.topics.length > 0 ? 0.6 : 0);

const openPoint = (paper: Paper, item: Aftermath): Point =>
  point(paper, ownText(item, short), item.ground ? [item.ground, item.concern] : [item.concern]);
