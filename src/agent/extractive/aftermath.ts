/** What became of a concern: what the authors answer to it, and what its reviewer said then. */
import type { Addressees } from './addressees.ts';
import { verdictPart } from './cues.ts';
import type { Evidence } from './evidence-index.ts';
import { type Remark, tellsScore, tellsVerdict } from './remarks.ts';
import type { Restated } from './restates.ts';
import { conditionsIn } from './wishes.ts';
import { keysOf } from './words.ts';

export interface Aftermath {
  concern: Evidence;
  /** The sentence before a condition that leans on it ('A clear win there would move me to an 8'); else null. */
  ground: Evidence | null;
  /** Sentences of the author response, best first, at most two; empty when none bears on the concern. */
  answers: Evidence[];
  /** The reviewer's own words on this concern after the response; else their verdict on the whole of it. */
  reaction: Remark | null;
}

interface Talk {
  reviews: Evidence[];
  authors: Evidence[];
  addressees: Addressees;
  remarks: Remark[];
  restated: Restated;
  likeness: Likeness;
}

/** How alike two sets of keys are, each key weighed by how rare it is in this paper. */
export interface Likeness {
  /** Share (0–1) of the lighter one's weight that both hold. */
  share(a: Set<string>, b: Set<string>): number;
  /** Keys both hold, and that are not in most passages. */
  common(a: Set<string>, b: Set<string>): string[];
}

export function likenessOver(all: Evidence[]): Likeness {
  const frequency = new Map<string, number>();
  for (const { keys } of all) for (const key of keys) frequency.set(key, (frequency.get(key) ?? 0) + 1);
  const rarity = (count: number): number => Math.log(1 + all.length / count);
  const weights = new Map([...frequency].map(([key, count]) => [key, rarity(count)]));
  const unknown = rarity(0.5);
  const sum = (keys: Iterable<string>): number => {
    let total = 0;
    for (const key of keys) total += weights.get(key) ?? unknown;
    return total;
  };
  // Each passage is compared with every other.
  const sums = new WeakMap<Set<string>, number>();
  const sumOf = (keys: Set<string>): number => {
    const known = sums.get(keys) ?? sum(keys);
    sums.set(keys, known);
    return known;
  };
  const common = (a: Set<string>, b: Set<string>): string[] =>
    [...a].filter((key) => b.has(key) && (frequency.get(key) ?? 0) < Math.max(12, all.length * 0.2));
  return {
    common,
    share: (a, b) => {
      const lighter = Math.min(sumOf(a), sumOf(b));
      return lighter === 0 ? 0 : sum([...a].filter((key) => b.has(key))) / lighter;
    },
  };
}

/** A response repeats a point in its own words or the reviewer's: a third of the weight in common tells. */
const SAME_POINT = 0.34;
interface Needed {
  /** Share of the words that tells, with two of them in common. */
  share: number;
  /** Less will do where no other passage of the review is nearer to the answer. */
  shareOfNearest: number;
  /** And where both name the same thing ('the baselines'). */
  shareOfNamed: number;
  keysOfNamed: number;
  /** And where both speak of the same thing in words of one family ('three toy agents', 'a fourth agent'). */
  shareOfConcept: number;
}
const IN_THREAD: Needed = {
  share: 0.24,
  shareOfNearest: 0.13,
  shareOfNamed: 0.1,
  keysOfNamed: 1,
  shareOfConcept: 0.1,
};
/** In the thread of another reviewer more must be in common. */
const ELSEWHERE: Needed = {
  share: 0.34,
  shareOfNearest: 0.34,
  shareOfNamed: 0.18,
  keysOfNamed: 2,
  shareOfConcept: 0.2,
};

export function aftermathOf(concern: Evidence, talk: Talk): Aftermath {
  const ground = groundOf(concern, talk);
  const whole = ground ? { ...concern, keys: new Set([...ground.keys, ...concern.keys]) } : concern;
  return { concern, ground, answers: answersTo(whole, talk), reaction: reactionTo(concern, talk) };
}

/** Words that point at the sentence before. */
const POINTS_BACK = /\b(?:there|this|these|those|such|it)\b/i;
/** A longer condition mostly says itself what it asks for. */
const SHORT = 18;

function groundOf(concern: Evidence, { reviews }: Talk): Evidence | null {
  if (concern.words > SHORT || !POINTS_BACK.test(concern.text) || conditionsIn([concern]).length === 0)
    return null;
  const before = reviews[reviews.indexOf(concern) - 1];
  return before?.label === concern.label && !before.summary ? before : null;
}

interface Candidate {
  item: Evidence;
  score: number;
}

function answersTo(concern: Evidence, talk: Talk): Evidence[] {
  const own = talk.authors.filter(({ id }) => isTo(id, concern.label, talk.addressees));
  const rest = talk.authors.filter((item) => !own.includes(item));
  // What a concern concedes is not what is answered.
  const meant = { concern, core: keysOf(verdictPart(concern.text)) };
  const candidates = [
    ...own.flatMap((item) => candidate(item, meant, talk, IN_THREAD)),
    ...rest.flatMap((item) => candidate(item, meant, talk, ELSEWHERE)),
  ].sort((a, b) => b.score - a.score);
  const first = candidates[0]?.item;
  if (!first) return [];
  const second = candidates.slice(1).find(({ item, score }) => adds(item, first, concern, score, talk));
  return second ? [first, second.item] : [first];
}

/** Speaks to the reviewer; what speaks to no one in particular answers all. */
function isTo(id: string, review: string, addressees: Addressees): boolean {
  const to = addressees.get(id) ?? [];
  return to.length === 0 || to.includes(review);
}

const ACTS =
  /\b(?:we (?:have |now |also |will |did |re-?ran|conducted|add(?:ed)?|agree|clarif\w+|updat\w+|revis\w+|provid\w+|include\w*|report\w*|show\w*|found|find|believe|compare\w*|note)|in the revised|new (?:table|figure|experiment\w*|result\w*|section|appendix)|the revision)\b/i;

function candidate(
  item: Evidence,
  { concern, core }: { concern: Evidence; core: Set<string> },
  talk: Talk,
  needed: Needed,
): Candidate[] {
  const { likeness, restated } = talk;
  const point = restated.pointOf.get(item.id);
  const stated = point === undefined ? 0 : likeness.share(concern.keys, point);
  const direct = Math.max(likeness.share(item.keys, concern.keys), likeness.share(item.keys, core));
  const common = likeness.common(item.keys, concern.keys).length;
  const named = item.topics.some(
    ({ name, narrow }) => narrow && concern.topics.some((topic) => topic.name === name),
  );
  const bears =
    (common >= 2 && direct >= needed.share) ||
    (common >= 2 &&
      concern.keys.size >= 4 &&
      direct >= needed.shareOfNearest &&
      isNearest(concern, item, talk)) ||
    (named && common >= needed.keysOfNamed && direct >= needed.shareOfNamed);
  const concepts = [...item.concepts].filter((concept) => concern.concepts.has(concept)).length;
  const told = (talk.addressees.get(item.id) ?? []).includes(concern.label);
  const ofOneFamily =
    ACTS.test(item.text) &&
    common >= needed.keysOfNamed &&
    ((concepts >= 1 && direct >= needed.shareOfConcept) || (concepts >= 2 && told));
  const answersPoint = stated >= SAME_POINT && common + sharedWith(point, concern, talk) >= 2;
  if (!bears && !ofOneFamily && !answersPoint) return [];
  const score =
    direct +
    0.04 * Math.min(2, concepts) +
    (answersPoint ? 0.6 + 0.5 * stated : 0) +
    (ACTS.test(item.text) ? 0.15 : 0) -
    (item.dangles ? 0.15 : 0) -
    (item.words > 60 || item.words < 6 ? 0.2 : 0);
  return [{ item, score }];
}

/** No other point of the same review that could be answered has more in common with the sentence. */
const isNearest = (concern: Evidence, item: Evidence, { reviews, likeness }: Talk): boolean => {
  const own = likeness.share(item.keys, concern.keys);
  const rivals = reviews.filter(
    ({ label, summary, stance }) => label === concern.label && !summary && stance !== 'positive',
  );
  return rivals.every(({ keys }) => likeness.share(item.keys, keys) <= own);
};

const sharedWith = (point: Set<string> | undefined, concern: Evidence, { likeness }: Talk): number =>
  point === undefined ? 0 : likeness.common(point, concern.keys).length;

/** A second sentence must answer a part that the first leaves open. */
function adds(
  item: Evidence,
  first: Evidence,
  concern: Evidence,
  score: number,
  { likeness }: Talk,
): boolean {
  const open = new Set([...concern.keys].filter((key) => !first.keys.has(key)));
  return score >= 0.2 && item.label === first.label && likeness.common(open, item.keys).length >= 2;
}

function reactionTo(concern: Evidence, { remarks, likeness }: Talk): Remark | null {
  const own = remarks.filter(({ of, evidence }) => of === concern.label && evidence.id !== concern.id);
  const on = own
    .map((remark) => ({ remark, share: likeness.share(remark.evidence.keys, concern.keys) }))
    .filter(
      ({ remark, share }) => share >= 0.3 && likeness.common(remark.evidence.keys, concern.keys).length >= 2,
    )
    .sort((a, b) => b.share - a.share)[0];
  return on?.remark ?? verdictAmong(own);
}

/** The remark that says most about the whole: a score changed or kept, then whether the answers satisfy. */
export const verdictAmong = (remarks: Remark[]): Remark | null =>
  remarks.findLast(({ evidence }) => tellsScore(evidence.text)) ??
  remarks.findLast(({ evidence }) => tellsVerdict(evidence.text)) ??
  null;
