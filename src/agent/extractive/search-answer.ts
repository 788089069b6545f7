/** A question of no known kind: the passages that hold its words, or the word that the reviews do not say. */
import { type Brief, fresh, labelsAsked, spokenOf } from './brief.ts';
import { type Block, bullet, bySpeaker, nameOf, prose, quoted } from './compose.ts';
import { conceptsIn } from './concepts.ts';
import type { Evidence } from './evidence-index.ts';
import { list } from './list.ts';
import { nearest } from './nearest.ts';
import { unmentioned } from './outside.ts';
import { budget } from './points.ts';
import { confidenceLine } from './scores.ts';
import { distinct, onePerLabel, ranked } from './strength.ts';
import { searchable, specific, stem } from './words.ts';

/** A passage bears on the question when it holds at least this share of its words, by weight. */
const BEARS = 0.5;

export function searchAnswer(brief: Brief): Block {
  if (conceptsIn(brief.asked.query).has('expertise')) return expertiseAnswer(brief);
  const query = queryOf(brief);
  const silent = unmentioned(brief);
  if (silent) return silent;
  const all = bearing(brief, query);
  const left = fresh(brief, all);
  if (left.length === 0)
    return [absence(brief, all.length > 0), ...(all.length > 0 ? [] : elsewhere(brief, query))];
  const chosen = withResponse(left);
  const terms = new Set(specific(query));
  const size = budget(chosen.length);
  return bySpeaker(
    chosen,
    ({ label }) => nameOf(brief.question.paper, label),
    (item) => quoted(item, size, (word) => terms.has(stem(word))),
  ).concat(silentOf(brief, all));
}

/** Of several reviewers asked for, those who say nothing of it. */
function silentOf({ asked }: Brief, all: Evidence[]): Block {
  const silent = asked.reviewers.filter((label) => !all.some((item) => item.label === label));
  return silent.length > 0 && asked.reviewers.length > 1
    ? [bullet(`I can find nothing on this by ${list(silent)}.`)]
    : [];
}

/** Who does speak of it where the reviewers asked for do not; else what comes nearest. */
function elsewhere(brief: Brief, query: string): Block {
  const everyone = { ...brief, asked: { ...brief.asked, reviewers: [] } };
  const found = brief.asked.reviewers.length > 0 ? bearing(everyone, query) : [];
  const others = onePerLabel(found.filter(({ from }) => from === 'review'));
  if (others.length === 0) return nearest(brief, query);
  const terms = new Set(specific(query));
  const untold = others.filter(({ id }) => !brief.quoted.has(id)).slice(0, 2);
  return untold.map((item) =>
    bullet(`${item.label} does: ${quoted(item, budget(2), (word) => terms.has(stem(word)))}`, [item.id]),
  );
}

const queryOf = ({ asked }: Brief): string => {
  const words = searchable(asked.query);
  return words.length > 0 ? words.join(' ') : asked.query;
};

function bearing(brief: Brief, query: string): Evidence[] {
  const hits = brief.index
    .search(query)
    .filter(({ evidence }) => evidence.from === 'authors' || isBy(evidence, brief));
  const found = hits.filter(({ coverage }) => coverage >= BEARS);
  const best = Math.max(0, ...found.map(({ score }) => score));
  const kept = found.filter(({ score }) => score >= best * 0.4).map(({ evidence }) => evidence);
  return kept.length > 0 ? [...kept, ...answersTo(kept, brief)] : [];
}

/** Of the reviewers asked for: in their review, or in what they said later. */
const isBy = (item: Evidence, { asked, index }: Brief): boolean =>
  spokenOf(asked, item.label) ||
  index.remarks.some(({ evidence, by }) => evidence.id === item.id && asked.reviewers.includes(by));

/** What the authors answer to a question that was found. */
const answersTo = (found: Evidence[], { index }: Brief): Evidence[] =>
  found
    .filter(({ from, question }) => from === 'review' && question)
    .flatMap((item) => index.aftermath(item).answers.slice(0, 1))
    .filter((item) => !found.includes(item));

/** Three passages; where both have something, two of the reviews and one of the response. */
function withResponse(found: Evidence[]): Evidence[] {
  const own = found.filter(({ from }) => from === 'review');
  const first = onePerLabel(own);
  const reviews = [...first, ...own.filter((item) => !first.includes(item))];
  const rest = distinct(
    found.filter(({ from }) => from !== 'review'),
    reviews.length > 0 ? 1 : 3,
  );
  return [...distinct(reviews, 3 - rest.length), ...rest];
}

/** 'Can R3 judge this?': the confidence given, and what the reviewer says of what they know. */
function expertiseAnswer(brief: Brief): Block {
  const labels = labelsAsked(brief);
  const scores = labels.flatMap((label) => confidenceLine(brief.question.facts, label));
  const said = brief.index.reviews.filter(
    ({ label, concepts, ownReading }) => labels.includes(label) && (ownReading || concepts.has('expertise')),
  );
  const chosen = onePerLabel(ranked(said, ({ concepts }) => (concepts.has('expertise') ? 3 : 0)));
  if (chosen.length === 0 && scores.length === 0)
    return [prose('The reviews do not say how well their writers know the subject.')];
  return [
    ...scores,
    ...chosen.map((item) => bullet(`${item.label}: ${quoted(item, budget(chosen.length))}`, [item.id])),
  ];
}

const absence = ({ asked }: Brief, any: boolean) =>
  prose(
    any
      ? 'The reviews do not say more on this than was quoted above.'
      : asked.reviewers.length > 0
        ? `${list(asked.reviewers)} ${asked.reviewers.length > 1 ? 'do' : 'does'} not mention this.`
        : 'The reviews do not say.',
  );
