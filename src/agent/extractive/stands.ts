/** Where reviewers contradict each other, and where they take the same side. */
import type { Likeness } from './aftermath.ts';
import { nounOf } from './compose.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence-index.ts';
import { namesInQuote } from './shared-topics.ts';
import { announces, isMinor, strength } from './strength.ts';

export interface Disagreement {
  /** What both name ('the novelty'); null when only their other words show that they speak of the same thing. */
  name: string | null;
  /** False when both only speak of the same broad class ('the experiments'), perhaps of different parts of it. */
  samePoint: boolean;
  praise: Evidence;
  criticism: Evidence;
}

/** Passages as plain as this (0.45) are taken as a reviewer's stand. */
const PLAIN = 0.45;

const isPlain = (item: Evidence): boolean =>
  Math.abs(item.polarity) >= PLAIN &&
  !item.question &&
  !(item.request || item.faultless || announces(item) || isMinor(item.text));

/** The plainest passage of each reviewer that names the aspect first; who says both has no single stand. */
export function stands(evidence: Evidence[], aspect: Aspect): Evidence[] {
  const own = evidence.filter(
    (item) => isPlain(item) && item.topics[0]?.aspect === aspect && namesInQuote(item),
  );
  return [...new Set(own.map(({ label }) => label))].flatMap((label) => {
    const mine = own.filter((item) => item.label === label).sort((a, b) => strength(b) - strength(a));
    const balance = mine.reduce((sum, { polarity }) => sum + polarity, 0);
    const best = mine.find(({ polarity }) => polarity * balance > 0);
    return best && Math.abs(balance) >= PLAIN ? [best] : [];
  });
}

/**
 * A passage of praise and one of criticism by reviewers who, on balance, stand on different sides of an aspect; null
 * when all stand on one side. Only passages that people would label with the aspect count.
 */
export function sidesOn(evidence: Evidence[], aspect: Aspect): Disagreement | null {
  const own = evidence.filter(
    ({ learned, stance, question }) => learned.includes(aspect) && stance !== 'neutral' && !question,
  );
  const balanceOf = (label: string): number =>
    own.filter((item) => item.label === label).reduce((sum, { polarity }) => sum + Math.sign(polarity), 0);
  const best = (sign: 1 | -1): Evidence | undefined =>
    own
      .filter(({ label, polarity }) => polarity * sign > 0 && balanceOf(label) * sign > 0)
      .sort((a, b) => strength(b) - strength(a))[0];
  const [praise, criticism] = [best(1), best(-1)];
  return praise && criticism ? { name: nounOf(aspect), samePoint: false, praise, criticism } : null;
}

/** Pairs of passages that contradict each other on one thing; those on the same point first, each thing once. */
export function disagreements(evidence: Evidence[], likeness: Likeness): Disagreement[] {
  const plain = evidence.filter(isPlain);
  const pairs = plain
    .filter(({ polarity }) => polarity > 0)
    .flatMap((praise) =>
      plain
        .filter(({ polarity, label }) => polarity < 0 && label !== praise.label)
        .flatMap((criticism) => {
          const ground = groundOf(praise, criticism, plain, likeness);
          return ground ? [{ ...ground, praise, criticism }] : [];
        }),
    );
  const order = pairs
    .map((pair) => ({ pair, score: closeness(pair, likeness) }))
    .sort((a, b) => b.score - a.score)
    .map(({ pair }) => pair);
  return order.filter((pair, at) => !order.slice(0, at).some((before) => overlaps(before, pair)));
}

/** The same name or the same passage again. */
const overlaps = (one: Disagreement, other: Disagreement): boolean =>
  (one.name !== null && one.name === other.name) ||
  one.praise === other.praise ||
  one.criticism === other.criticism;

/** Classes so broad that praise of one part and criticism of another is no contradiction. */
const BROAD = new Set(['the experiments', 'the theory', 'the limitations']);

/** Things of which a paper has several: praise of one and criticism of another speak of different things. */
const PARTS = new Set(['the datasets', 'the statistics', 'the figures', 'the assumptions', 'the proofs']);

/** What a passage of praise and one of criticism have in common; null when nothing shows that they speak of one thing. */
function groundOf(
  praise: Evidence,
  criticism: Evidence,
  plain: Evidence[],
  likeness: Likeness,
): Pick<Disagreement, 'name' | 'samePoint'> | null {
  const [head, other] = [praise.topics[0], criticism.topics[0]];
  const common = likeness.common(praise.keys, criticism.keys).length;
  const share = likeness.share(praise.keys, criticism.keys);
  const alike = common >= 2 && share >= 0.3;
  const named = head?.name === other?.name && namesInQuote(praise) && namesInQuote(criticism);
  if (head && named && (alike || !PARTS.has(head.name))) {
    if (saysBoth(praise, plain) || saysBoth(criticism, plain)) return null;
    return { name: head.name, samePoint: alike || !BROAD.has(head.name) };
  }
  const shared = praise.aspects.some((aspect) => criticism.aspects.includes(aspect));
  return shared && common >= 3 && share >= 0.35 ? { name: null, samePoint: true } : null;
}

/** The same reviewer also takes the other side on what the passage names. */
const saysBoth = ({ label, polarity, topics }: Evidence, plain: Evidence[]): boolean =>
  plain.some(
    (item) =>
      item.label === label && item.polarity * polarity < 0 && item.topics[0]?.name === topics[0]?.name,
  );

const closeness = ({ praise, criticism, samePoint, name }: Disagreement, likeness: Likeness): number =>
  (samePoint ? 1 : 0) +
  (name ? 0.5 : 0) +
  likeness.share(praise.keys, criticism.keys) +
  (strength(praise) + strength(criticism)) / 5;

/** Passages of different reviewers that take the same side on the same point, the most alike first. */
export function echoes(evidence: Evidence[], likeness: Likeness): [Evidence, Evidence][] {
  const plain = evidence.filter(isPlain);
  const pairs = plain.flatMap((one, at) =>
    plain
      .slice(at + 1)
      .filter((other) => echo(one, other, likeness))
      .map((other) => ({ one, other, share: likeness.share(one.keys, other.keys) })),
  );
  return pairs.sort((a, b) => b.share - a.share).map(({ one, other }) => [one, other]);
}

/** A third of the weight in common, or a quarter where both name the same thing first. */
function echo(one: Evidence, other: Evidence, likeness: Likeness): boolean {
  if (one.label === other.label || one.polarity * other.polarity < 0) return false;
  const named = one.topics[0] !== undefined && one.topics[0] === other.topics[0];
  const common = likeness.common(one.keys, other.keys).length;
  const share = likeness.share(one.keys, other.keys);
  return named ? common >= 2 && share >= 0.25 : common >= 3 && share >= 0.34;
}
