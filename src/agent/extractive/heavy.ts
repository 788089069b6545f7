/** Which points weigh most: those of the reviewers who decide, of several reviewers, and that stand first. */
import type { Facts } from '../../recommendation/facts.ts';
import type { Likeness } from './aftermath.ts';
import type { Aspect } from './cues.ts';
import type { Evidence } from './evidence-index.ts';
import { announces, isBareVerdict, ranked } from './strength.ts';

/** Points of one side, the heaviest first. `all` are the points of that side by all reviewers. */
export const heaviest = (
  evidence: Evidence[],
  all: Evidence[],
  facts: Facts,
  likeness: Likeness,
  bonus: (item: Evidence) => number = () => 0,
): Evidence[] => ranked(evidence, (item) => bonus(item) + heaviness(item, all, facts, likeness));

/** What a point weighs beside the strength of its sentence; about −3 to 6. */
export const heaviness = (item: Evidence, all: Evidence[], facts: Facts, likeness: Likeness): number =>
  leaning(item, facts) +
  firstness(item, all) +
  deciding(item) +
  (FALSE.test(item.text) && item.stance === 'negative' ? 0.9 : 0) +
  0.7 * Math.min(2, seconders(item, all, likeness).length) -
  (announces(item) || isBareVerdict(item) ? 3 : 0);

/** What is said to be wrong weighs more than what could be better. */
const FALSE =
  /\b(?:is|are|was|were|seems?|looks?) (?:\w+ )?(?:wrong|incorrect|invalid|false|flawed|unsound|circular)\b|\b(?:does|do) not hold\b|\b(?:error|mistake|flaw|bug|gap) in (?:the |their )?(?:\w+ )?(?:proof|theorem|lemma|derivation|analysis|code|evaluation|experiments?)\b|(?<!\bnot (?:\w+ ){0,2})\bfatal\b|\bfundamental(?:ly)? (?:flaw|wrong|error)\w*/i;

/** What decisions turn on more than on presentation or cost, and least on what a paper says of its limits. */
const DECIDES: Partial<Record<Aspect, number>> = {
  novelty: 0.7,
  experiments: 0.4,
  theory: 0.4,
  limitations: -0.8,
};

const deciding = ({ topics }: Evidence): number => (topics[0] ? (DECIDES[topics[0].aspect] ?? 0) : 0);

/** The same reviewer has made a point of the same thing already. */
export const repeats = (item: Evidence, taken: Evidence[]): boolean =>
  taken.some(
    ({ label, topics }) => label === item.label && topics[0]?.narrow === true && topics[0] === item.topics[0],
  );

/** Up to 1.5 for criticism by who rates lowest, and for praise by who rates highest. */
function leaning({ label, polarity }: Evidence, { reviewers, rating }: Facts): number {
  const own = reviewers.find((row) => row.label === label)?.rating;
  if (!own || !rating || rating.spread === 0) return 0;
  const high = (own.value - rating.min) / rating.spread;
  return 1.5 * (polarity > 0 ? high : 1 - high);
}

/** Reviewers mostly begin with what matters: 0.9 for the first point of a side, 0.45 for the second, and so on. */
function firstness(item: Evidence, all: Evidence[]): number {
  const own = all.filter(({ label }) => label === item.label);
  const place = own.filter((other, at) => other === item || !repeats(other, own.slice(0, at))).indexOf(item);
  return place < 0 ? 0 : 0.9 / (1 + place);
}

/** Other reviewers who make the same point: the same part of the paper is named, or much of the wording is shared. */
function seconders(item: Evidence, all: Evidence[], likeness: Likeness): Evidence[] {
  const same = all.filter((other) => other.label !== item.label && samePoint(item, other, likeness));
  return same.filter((one, at) => same.findIndex(({ label }) => label === one.label) === at);
}

/** How much two points of one side must share: a quarter of the weight where they name the same thing. */
export function samePoint(one: Evidence, other: Evidence, likeness: Likeness): boolean {
  const named = one.topics.some(
    ({ name, narrow }) => narrow && other.topics.some((topic) => topic.name === name),
  );
  const common = likeness.common(one.keys, other.keys).length;
  if (common === 0) return false;
  const share = likeness.share(one.keys, other.keys);
  return named ? share >= 0.12 : common >= 2 && share >= 0.3;
}
