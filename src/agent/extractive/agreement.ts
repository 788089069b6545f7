/** Where reviewers agree and where they contradict each other, aspect by aspect. */

import { aspectAnswer } from './aspect-answer.ts';
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { echoes } from './choose.ts';
import { type Block, bullet, byNumber, nounOf, prose, quoted } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence.ts';
import { nearest } from './nearest.ts';
import { budget } from './points.ts';
import { list } from './reviewers.ts';
import { figuresLine } from './scores.ts';
import { agreements, type Disagreement, disagreements } from './stands.ts';

export function agreementAnswer(brief: Brief): Block[] {
  if (brief.asked.aspects.length > 0)
    return brief.asked.aspects.slice(0, 2).map((aspect) => aspectAnswer(brief, aspect));
  const topic =
    brief.asked.reviewers.length < labelsAsked({ ...brief, asked: { ...brief.asked, reviewers: [] } }).length;
  const evidence = scoped(brief, topic);
  const differ = disagreements(evidence).slice(0, 2);
  const same = echoes(evidence).slice(0, 1);
  const told = new Set(same.flat().map(({ aspects }) => aspects[0]));
  const agree = agreements(evidence)
    .filter(({ aspect }) => !told.has(aspect))
    .slice(0, differ.length + same.length > 1 ? 1 : 2);
  const count = 2 * (differ.length + same.length + agree.length);
  const size = budget(count, 84);
  if (count === 0) return [noneFound(), figuresLine(brief.question.facts), nearest(brief, brief.asked.query)];
  return [
    figuresLine(brief.question.facts),
    [
      ...differ.map((item) => disagreementLine(item, size)),
      ...same.map((pair) => echoLine(pair, size)),
      ...agree.map((item) => agreementLine(item, size)),
    ],
  ];
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

const noneFound = (): Block => [
  prose('The reviews do not state a plain agreement or disagreement on one aspect.'),
];

function disagreementLine({ aspect, praise, criticism }: Disagreement, size: number) {
  const [one, other] = [praise[0]!, criticism[0]!];
  const text = `They disagree on ${nounOf(aspect)}: ${one.label} praises ${quoted(one, size)}, ${other.label} criticises ${quoted(other, size)}`;
  return bullet(text, [one.id, other.id]);
}

function echoLine([one, other]: [Evidence, Evidence], size: number) {
  const [first, second] = [one, other].sort((a, b) => byNumber(a.label, b.label)) as [Evidence, Evidence];
  const text = `${first.label} and ${second.label} make the same point: ${first.label} ${quoted(first, size)}, ${second.label} ${quoted(second, size)}`;
  return bullet(text, [first.id, second.id]);
}

function agreementLine({ aspect, side }: { aspect: Aspect; side: Evidence[] }, size: number) {
  const two = side.slice(0, 2);
  const verb = side[0]!.polarity > 0 ? 'praise' : 'criticise';
  const who = list(side.map(({ label }) => label));
  const text = `${who} agree and ${verb} ${nounOf(aspect)}: ${two.map((item) => `${item.label} ${quoted(item, size)}`).join(', ')}`;
  const others = side
    .slice(2)
    .map(({ id }) => `[${id}]`)
    .join('');
  return bullet(
    `${text}${others}`,
    side.map(({ id }) => id),
  );
}
