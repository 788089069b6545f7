/** 'Is that a major point? Who else says so?': how the point just quoted stands with its reviewer and the others. */
import { type Brief, inScope } from './brief.ts';
import { type Block, bullet, byNumber, type Line, prose, quoted } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { heaviest, samePoint } from './heavy.ts';
import { FAIR } from './kind-cues.ts';
import { list } from './list.ts';
import { budget } from './points.ts';
import { ratingLine } from './scores.ts';
import { searchAnswer } from './search-answer.ts';
import { conditionsIn } from './wishes.ts';
import { specific } from './words.ts';

export function weighAnswer(brief: Brief): Block[] {
  const meant = pointsMeant(brief);
  if (FAIR.test(brief.question.question)) return fairness(meant, brief);
  if (meant.length === 0) return [searchAnswer(brief)];
  const points = MOST.test(brief.question.question) ? heaviestOf(meant, brief) : meant;
  const seconded = points.map((point) => ({ point, others: othersOn(point, brief) }));
  const chosen = seconded
    .filter(({ others }) => others.length > 0)
    .filter(({ point }, at, all) => !all.slice(0, at).some(({ others }) => others.includes(point)))
    .slice(0, 2);
  const point = (chosen[0] ?? seconded[0]!).point;
  const own = [...ownWeight(point, brief), ...ratingLine(brief.question.facts, point.label)];
  if (chosen.length === 0) return [[noneElse(point, brief)], own];
  const size = budget(chosen.reduce((sum, { others }) => sum + 1 + others.length, 0));
  return [chosen.flatMap((item) => besideOthers(item.point, item.others, size)), own];
}

export const ONLY_WRITTEN = 'I can only tell what the reviewers and the authors wrote.';

/** 'Is that fair?': what others say on the point, and what the authors answer. */
function fairness(meant: Evidence[], brief: Brief): Block[] {
  const [point] = meant;
  if (!point) return [[prose(ONLY_WRITTEN), prose('Please name the point: none has been quoted yet.')]];
  const others = othersOn(point, brief);
  const { answers } = brief.index.aftermath(point);
  const size = budget(1 + others.length + answers.length);
  const replies = answers.map((item) => bullet(`The authors: ${quoted(item, size)}`, [item.id]));
  if (others.length === 0 && answers.length === 0) return [[prose(ONLY_WRITTEN), noneElse(point, brief)]];
  return [[prose(ONLY_WRITTEN)], [...besideOthers(point, others, size), ...replies]];
}

/** 'Which of them is the most serious?' */
const MOST = /\bwhich\b.*\b(?:most|biggest|main|worst|more)\b/i;

/** The one point that weighs most by who makes it, who seconds it, and where it stands. */
const heaviestOf = (points: Evidence[], { question, index }: Brief): Evidence[] =>
  heaviest(points, points, question.facts, index.likeness).slice(0, 1);

/** What 'that' points at: the passages just cited, or those of them that hold the words of the question. */
function pointsMeant({ last, index, asked, question }: Brief): Evidence[] {
  const before = last
    .flatMap((id) => index.byId.get(id) ?? [])
    .filter(({ from, summary }) => from === 'review' && !summary);
  const terms = specific(asked.query).filter((term) => !ABOUT_WEIGHT.has(term));
  const named = before.filter(({ stems }) => terms.some((term) => stems.has(term)));
  const meant = named.length > 0 ? named : terms.some((term) => index.knows(term)) ? [] : before;
  const own = meant.filter(({ label }) => asked.reviewers.includes(label));
  return /\bothers?\b|\belse\b/i.test(question.question) || own.length === 0 ? meant : own;
}

const ABOUT_WEIGHT = new Set(
  specific(
    'major minor serious important critical fatal big decisive severe significant valid shared weigh weight find agree',
  ),
);

/** One passage of each other reviewer that makes the point or speaks of it. */
export function othersOn(point: Evidence, brief: Brief): Evidence[] {
  const all = inScope({ ...brief, asked: { ...brief.asked, reviewers: [] } });
  const { likeness } = brief.index;
  const found = all
    .filter((item) => item.label !== point.label && !item.question && samePoint(item, point, likeness))
    .sort((a, b) => likeness.share(b.keys, point.keys) - likeness.share(a.keys, point.keys));
  return found
    .filter((item, at) => found.findIndex(({ label }) => label === item.label) === at)
    .sort((a, b) => byNumber(a.label, b.label));
}

/** The point, who makes it too, and who says something else of it. */
export function besideOthers(point: Evidence, others: Evidence[], size: number): Line[] {
  const same = others.filter(({ stance }) => stance !== 'neutral' && stance === point.stance);
  const rest = others.filter((item) => !same.includes(item));
  return [
    bullet(`${point.label}: ${quoted(point, size)}`, [point.id]),
    ...same.map((item) => bullet(`${item.label} too: ${quoted(item, size)}`, [item.id])),
    ...rest.map((item) => bullet(`${item.label} on this: ${quoted(item, size)}`, [item.id])),
  ];
}

function noneElse(point: Evidence, { question }: Brief): Line {
  const others = question.paper.reviews.map(({ label }) => label).filter((label) => label !== point.label);
  if (others.length === 0) return prose('The material has no other review.');
  return prose(
    `I can find nothing in the reviews by ${list(others)} on this point of ${point.label}: ${quoted(point, 26)}`,
    [point.id],
  );
}

/** How its own reviewer weighs it: whether they tie the rating to it. */
function ownWeight(point: Evidence, { index }: Brief): Block {
  const own = index.reviews.filter(({ label }) => label === point.label);
  const tied = conditionsIn(own).find(
    (item) => item.id !== point.id && index.likeness.common(item.keys, point.keys).length >= 2,
  );
  return tied ? [prose(`${point.label} on the rating: ${quoted(tied, 26)}`, [tied.id])] : [];
}
