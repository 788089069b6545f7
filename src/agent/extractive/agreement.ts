/** Where reviewers agree and where they contradict each other, aspect by aspect. */

import { aspectAnswer } from './aspect-answer.ts';
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { type Block, bullet, byNumber, type Line, nounOf, prose, quoted } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence-index.ts';
import { heaviest } from './heavy.ts';
import { list } from './list.ts';
import { budget } from './points.ts';
import { overviewAnswer, pair } from './reviewer-answer.ts';
import { figuresLine, ratingLine } from './scores.ts';
import { type SharedTopic, sharedTopics } from './shared-topics.ts';
import { type Disagreement, disagreements, echoes, sidesOn, stands } from './stands.ts';
import { specific } from './words.ts';

/** Asked where they disagree, an answer shows two places and no agreement; asked whether they agree, one of each kind. */
const DISAGREE = /\b(?:disagree|conflict|contradict|diverg|differ|divided|split|controvers|discrepan)\w*/i;
const AGREE = /\b(?:agree\w*|consensus|in common|share[sd]?|same)\b/i;

/** Words of all quotes: each is shown beside another, and the figures stand above them. */
const QUOTED = 60;

export function agreementAnswer(brief: Brief): Block[] {
  const [aspect] = brief.asked.aspects;
  if (aspect) return onOneAspect(brief, aspect);
  const topic =
    brief.asked.reviewers.length < labelsAsked({ ...brief, asked: { ...brief.asked, reviewers: [] } }).length;
  const evidence = scoped(brief, topic);
  const { likeness } = brief.index;
  const conflicts = DISAGREE.test(brief.asked.query);
  const agreeing = !conflicts || AGREE.test(brief.asked.query);
  const differ = disagreements(evidence, likeness).slice(0, conflicts ? 2 : 1);
  const told = new Set(differ.flatMap(({ praise, criticism }) => [praise, criticism]));
  const same = echoes(
    evidence.filter((item) => agreeing && !told.has(item)),
    likeness,
  ).slice(0, differ.length > 1 ? 0 : 1);
  const named = new Set([
    ...differ.map(({ name }) => name),
    ...same
      .flat()
      .flatMap(({ topics }) => topics.slice(0, 1).flatMap(({ name, aspect }) => [name, nounOf(aspect)])),
  ]);
  const agree = agreements(evidence)
    .filter(({ name }) => !named.has(name))
    .slice(0, agreeing ? Math.max(0, 2 - differ.length - same.length) : 0);
  const count = 2 * (differ.length + same.length) + agree.reduce((sum, { items }) => sum + items.length, 0);
  const size = budget(count, QUOTED);
  const figures = showsFigures(brief) ? figuresLine(brief.question.facts) : [];
  const shown = new Set([...told, ...same.flat(), ...agree.flatMap(({ items }) => items)]);
  const head = brief.asked.more ? [] : pairHead(brief, shown);
  if (count === 0 && head.length > 0) return [...head, noneFound(agreeing)];
  if (count === 0) return [noneFound(agreeing), figures, ...overviewAnswer(brief)];
  return [
    ...(head.length > 0 ? head : [figures]),
    [
      ...differ.map((item) => disagreementLine(item, size)),
      ...same.map((pair) => echoLine(pair, size)),
      ...agree.map((item) => agreementLine(item, size)),
    ],
  ];
}

/** Words of the main points of those compared. */
const CONCERNS = 88;

/** Ratings are a disagreement of their own; a question about one thing is not about them. */
function showsFigures({ asked, question }: Brief): boolean {
  if (asked.more) return false;
  const words = specific(asked.query.replace(DISAGREE, ' '));
  return (
    words.length === 0 ||
    ((question.facts.rating?.spread ?? 0) > 0 && DISAGREE.test(asked.query) && words.length < 2)
  );
}

/** Reviewers compared: their ratings, and the main praise and concern of each, unless it is shown beside another. */
function pairHead(brief: Brief, shown: Set<Evidence>): Block[] {
  const { asked, question, index } = brief;
  if (asked.reviewers.length < 2) return [];
  const labels = labelsAsked(brief);
  const main = (label: string, side: 'positive' | 'negative'): Evidence | undefined => {
    if (asked.side !== null && asked.side !== side) return undefined;
    const own = inScope(brief, side).filter((item) => item.label === label && !item.question);
    const [first] = heaviest(own, own, question.facts, index.likeness);
    return first && shown.has(first) ? undefined : first;
  };
  const size = Math.max(16, budget(2 * labels.length, CONCERNS));
  const points = labels.flatMap((label) =>
    pair(label, main(label, 'positive'), main(label, 'negative'), size),
  );
  return [labels.flatMap((label) => ratingLine(question.facts, label)), points];
}

/** 'Do they disagree about novelty?': both sides first, then what else is said of it. */
function onOneAspect(brief: Brief, aspect: Aspect): Block[] {
  const scope = scoped(brief, true);
  const named = scope.filter(({ topics }) => topics.some((topic) => topic.aspect === aspect));
  const differ = disagreements(named, brief.index.likeness)
    .filter(({ praise, criticism }) =>
      [praise, criticism].every(({ topics }) => topics[0]?.aspect === aspect),
    )
    .slice(0, 2);
  const sides = differ.length === 0 ? sidesOn(scope, aspect) : null;
  if (sides) differ.push(sides);
  if (differ.length === 0 || brief.asked.more) return withoutConflict(brief, aspect, scope);
  return [differ.map((item) => disagreementLine(item, budget(2 * differ.length)))];
}

/** What is said of an aspect on which no two contradict each other; asked for a conflict, that comes first. */
function withoutConflict(brief: Brief, aspect: Aspect, scope: Evidence[]): Block[] {
  const said = aspectAnswer(brief, aspect);
  const signs = new Set(stands(scope, aspect).map(({ polarity }) => Math.sign(polarity)));
  const told = said.some(({ bullet }) => bullet) && signs.size < 2 && !brief.asked.more;
  if (!told || !DISAGREE.test(brief.asked.query)) return [said];
  return [[prose(`The reviews do not state a plain disagreement on ${nounOf(aspect)}.`)], said];
}

/** What several praise or several criticise, the part before the whole, no passage twice. */
function agreements(evidence: Evidence[]): SharedTopic[] {
  const sides = [1, -1].flatMap((sign) =>
    sharedTopics(evidence.filter(({ polarity, question }) => polarity * sign > 0 && !question)),
  );
  const order = sides.sort((a, b) => b.items.length - a.items.length);
  return order.filter(
    ({ items }, at) =>
      !order.slice(0, at).some((before) => before.items.some((item) => items.includes(item))),
  );
}

/** With two or more reviewers named, they are compared with each other; else everyone with everyone. */
function scoped(brief: Brief, narrowed: boolean): Evidence[] {
  const all =
    narrowed && brief.asked.reviewers.length >= 2
      ? brief
      : { ...brief, asked: { ...brief.asked, reviewers: [] } };
  const sided = brief.asked.side;
  const evidence = inScope(all).filter(({ stance }) => sided === null || stance === sided);
  return brief.asked.more ? fresh(brief, evidence) : evidence;
}

const noneFound = (agreeing: boolean): Block => [
  prose(`The reviews do not state a plain ${agreeing ? 'agreement or ' : ''}disagreement on one point.`),
];

export function disagreementLine({ name, samePoint, praise, criticism }: Disagreement, size: number): Line {
  const [one, other] = [quoted(praise, size), quoted(criticism, size)];
  const text =
    name === null
      ? `They differ: ${praise.label} ${one}, ${criticism.label} ${other}`
      : samePoint
        ? `They disagree on ${name}: ${praise.label} ${one}, ${criticism.label} ${other}`
        : `On ${name} they differ: ${praise.label} ${one}, ${criticism.label} ${other}`;
  return bullet(text, [praise.id, criticism.id]);
}

function echoLine([one, other]: [Evidence, Evidence], size: number) {
  const [first, second] = [one, other].sort((a, b) => byNumber(a.label, b.label)) as [Evidence, Evidence];
  const text = `${first.label} and ${second.label} agree: ${first.label} ${quoted(first, size)}, ${second.label} ${quoted(second, size)}`;
  return bullet(text, [first.id, second.id]);
}

function agreementLine({ name, items }: SharedTopic, size: number): Line {
  const verb = items[0]!.polarity > 0 ? 'praise' : 'criticise';
  const shown = [...items].sort((a, b) => byNumber(a.label, b.label)).slice(0, 3);
  const who = list(shown.map(({ label }) => label));
  const text = `${who} ${shown.length > 2 ? 'all' : 'both'} ${verb} ${name}: ${shown.map((item) => `${item.label} ${quoted(item, size)}`).join(', ')}`;
  return bullet(
    text,
    shown.map(({ id }) => id),
  );
}
