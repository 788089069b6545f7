/** Where reviewers agree and where they contradict each other, aspect by aspect. */
import { type Brief, fresh, inScope, labelsAsked } from './brief.ts';
import { overlap, strength } from './choose.ts';
import { type Block, bullet, nounOf, prose, quoted } from './compose.ts';
import { ASPECTS, type Aspect } from './cues.ts';
import type { Evidence } from './evidence.ts';
import { aspectAnswer, budget, nearest } from './points.ts';
import { list } from './reviewers.ts';
import { figuresLine } from './scores.ts';

export interface Disagreement {
  aspect: Aspect;
  praise: Evidence[];
  criticism: Evidence[];
}

/** Passages as plain as this (0.45) are taken as a reviewer's stand on an aspect. */
const PLAIN = 0.45;

/** The plainest passage of each reviewer on an aspect; a reviewer who says both has no single stand. */
function stands(evidence: Evidence[], aspect: Aspect): Evidence[] {
  const own = evidence.filter(
    ({ aspects, polarity, question }) => aspects[0] === aspect && Math.abs(polarity) >= PLAIN && !question,
  );
  return [...new Set(own.map(({ label }) => label))].flatMap((label) => {
    const mine = own.filter((item) => item.label === label).sort((a, b) => strength(b) - strength(a));
    const balance = mine.reduce((sum, { polarity }) => sum + polarity, 0);
    const best = mine.find(({ polarity }) => polarity * balance > 0);
    return best && Math.abs(balance) >= PLAIN ? [best] : [];
  });
}

/** Aspects that one reviewer praises and another criticises, the plainest and most alike first. */
export function disagreements(evidence: Evidence[]): Disagreement[] {
  return ASPECTS.map((aspect) => {
    const own = stands(evidence, aspect);
    return {
      aspect,
      praise: own.filter(({ polarity }) => polarity > 0),
      criticism: own.filter(({ polarity }) => polarity < 0),
    };
  })
    .filter(({ praise, criticism }) => praise.length > 0 && criticism.length > 0)
    .sort((a, b) => closeness(b) - closeness(a));
}

function closeness({ praise, criticism }: Disagreement): number {
  const alike = Math.max(...praise.flatMap((one) => criticism.map((other) => overlap(one, other))));
  return alike + strength(praise[0]!) / 5 + strength(criticism[0]!) / 5;
}

/** Aspects on which at least two reviewers take the same side and none the other. */
export function agreements(evidence: Evidence[]): { aspect: Aspect; side: Evidence[] }[] {
  return ASPECTS.map((aspect) => ({ aspect, side: stands(evidence, aspect) }))
    .filter(({ side }) => side.length >= 2 && side.every(({ polarity }) => polarity * side[0]!.polarity > 0))
    .sort((a, b) => b.side.length - a.side.length || strength(b.side[0]!) - strength(a.side[0]!));
}

export function agreementAnswer(brief: Brief): Block[] {
  if (brief.asked.aspects.length > 0)
    return brief.asked.aspects.slice(0, 2).map((aspect) => aspectAnswer(brief, aspect));
  const topic =
    brief.asked.reviewers.length < labelsAsked({ ...brief, asked: { ...brief.asked, reviewers: [] } }).length;
  const evidence = scoped(brief, topic);
  const differ = disagreements(evidence).slice(0, 2);
  const agree = agreements(evidence).slice(0, differ.length > 1 ? 1 : 2);
  const count = 2 * (differ.length + agree.length);
  const size = budget(count, 84);
  if (count === 0) return [noneFound(), figuresLine(brief.question.facts), nearest(brief, brief.asked.query)];
  return [
    figuresLine(brief.question.facts),
    [
      ...differ.map((item) => disagreementLine(item, size)),
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
