/** What the author response did to the case: to each main concern, and to what reviewers made their rating hang on. */
import { type Aftermath, verdictAmong } from '../agent/extractive/aftermath.ts';
import { aftermathText, cited, ownText } from '../agent/extractive/aftermath-line.ts';
import { distinct, onePerLabel, ranked } from '../agent/extractive/choose.ts';
import { remarkText } from '../agent/extractive/discussion-answer.ts';
import type { Evidence, EvidenceIndex } from '../agent/extractive/evidence.ts';
import { conditionsIn, requestsIn } from '../agent/extractive/wishes.ts';
import type { Paper } from '../papers/paper.ts';
import { POINTS, point, shown } from './extractive-arguments.ts';
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
 * Conditions the reviewers state themselves, then what those who state none ask for; of each, what the response
 * answers comes last, and with the answer.
 */
export function changePoints(paper: Paper, argued: Evidence[], index: EvidenceIndex): Point[] {
  const points = index.reviews.filter(({ summary, id }) => !summary && !index.verdicts.has(id));
  const stated = conditionsIn(points).slice(0, POINTS);
  const silent = points.filter(({ label }) => !stated.some((item) => item.label === label));
  const requests = onePerLabel(
    distinct(
      ranked(requestsIn(silent), (item) => (argued.includes(item) ? -3 : 0)),
      12,
    ),
  ).slice(0, Math.max(0, POINTS - stated.length));
  return [stated, requests].flatMap((items) => {
    const traced = items.map((item) => index.aftermath(item));
    const open = traced.filter(({ answers }) => answers.length === 0);
    return [
      ...open.map((item) => openPoint(paper, item)),
      ...traced.filter((item) => !open.includes(item)).map((item) => aftermathPoint(paper, item, true)),
    ];
  });
}

const openPoint = (paper: Paper, item: Aftermath): Point =>
  point(paper, ownText(item, short), item.ground ? [item.ground, item.concern] : [item.concern]);
