/** The case for and the case against, quoted: the heaviest points first, those of several reviewers together. */
import { citationsOf } from '../agent/evidence.ts';
import { byNumber } from '../agent/extractive/compose.ts';
import type { Evidence, EvidenceIndex } from '../agent/extractive/evidence-index.ts';
import { heaviness, repeats } from '../agent/extractive/heavy.ts';
import { list } from '../agent/extractive/list.ts';
import { quote } from '../agent/extractive/quote.ts';
import { type SharedTopic, sharedTopics } from '../agent/extractive/shared-topics.ts';
import { distinct, isMinor, strength } from '../agent/extractive/strength.ts';
import type { Paper } from '../papers/paper.ts';
import type { Facts } from './facts.ts';
import type { Point } from './recommendation.ts';

/** Points on each side; more is a list, not a case. */
export const POINTS = 4;
/** Words of a quote inside a claim. */
const QUOTE_WORDS = 28;
/** Reviewers quoted in one point; all who are cited are quoted. */
const VOICES = 3;

interface Argument {
  point: Point;
  evidence: Evidence[];
}

/** What stands together in one point. */
interface Group {
  /** What several praise or criticise; null for the point of one. */
  name: string | null;
  items: Evidence[];
  weight: number;
}

/** The points of one side, the heaviest first, no reviewer more than twice alone. */
export function argumentsOf(
  paper: Paper,
  facts: Facts,
  index: EvidenceIndex,
  stance: 'positive' | 'negative',
): Argument[] {
  const all = index.reviews.filter(
    (item) => item.stance === stance && isArgument(item) && !index.verdicts.has(item.id),
  );
  const weighed = all
    .map((item) => ({
      item,
      weight: strength(item) + plainness(item) + heaviness(item, all, facts, index.likeness),
    }))
    .sort((a, b) => b.weight - a.weight);
  return groupsOf(weighed)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, POINTS)
    .map(({ name, items }) => ({
      evidence: items,
      point: point(paper, claimOf(name, items, stance), items),
    }));
}

/** Groups looked at beyond those shown: one of several reviewers may weigh more than those before it. */
const SPARE = 3;
/** What each further voice adds to a point: as much as a clear difference in wording. */
const VOICE = 0.7;

/** From points, the heaviest first, to groups, no passage twice. */
function groupsOf(weighed: { item: Evidence; weight: number }[]): Group[] {
  const shared = sharedTopics(weighed.map(({ item }) => item).filter(({ dangles }) => !dangles));
  const groups: Group[] = [];
  for (const { item, weight } of weighed) {
    if (groups.length >= POINTS + SPARE) break;
    const taken = groups.flatMap(({ items }) => items);
    if (taken.includes(item) || repeats(item, taken) || distinct([item], 1, taken).length === 0) continue;
    const group = sharedBy(item, shared, taken);
    const heard = taken.filter(({ label }) => label === item.label).length;
    const items = group ? group.items.slice(0, VOICES) : [item];
    if (group || heard < 2)
      groups.push({ name: group?.name ?? null, items, weight: weight + VOICE * (items.length - 1) });
  }
  return groups;
}

/** A point said in plain words of its side and of something named weighs more; a wish weighs less. */
const plainness = ({ request, worded, polarity, aspects }: Evidence): number =>
  (request ? -0.6 : 0) + (worded * polarity > 0 ? 0 : -0.6) + (aspects.length > 0 ? 0 : -0.4);

/** Below 0.44 wording alone is wrong in one of four cases (one in eight above it), too many for a case. */
const PLAIN = 0.44;

/** Words of the shortest argument: 'Weak empirical results'. */
const SHORTEST = 3;

/** A judgement, plainly made; what is asked for argues only where it stands as a weakness. */
const isArgument = ({ summary, question, request, polarity, text, words }: Evidence): boolean =>
  !summary &&
  !question &&
  !isMinor(text) &&
  words >= SHORTEST &&
  Math.abs(polarity) >= (request ? 0.6 : PLAIN);

/** The narrowest group that an item belongs to, none of whose passages has been quoted yet. */
function sharedBy(item: Evidence, shared: SharedTopic[], taken: Evidence[]): SharedTopic | undefined {
  const free = shared.filter(
    ({ items }) => items.includes(item) && !items.some((one) => taken.includes(one)),
  );
  return free.find(({ name }) => name === item.topics[0]?.name) ?? free[0];
}

function claimOf(name: string | null, items: Evidence[], stance: 'positive' | 'negative'): string {
  if (name === null) return `${items[0]!.label}: ${shown(items[0]!)}`;
  const verb = stance === 'positive' ? 'praise' : 'criticise';
  const labels = items.map(({ label }) => label).sort(byNumber);
  return `${list(labels)} ${verb} ${name}: ${items.map((item) => `${item.label} ${shown(item)}`).join('; ')}`;
}

export const shown = ({ text, stance }: Evidence, words = QUOTE_WORDS): string =>
  quote(text, words, undefined, stance === 'negative').shown;

export const point = (paper: Paper, claim: string, evidence: Evidence[]): Point => ({
  claim,
  citations: citationsOf(
    paper,
    evidence.map(({ id }) => id),
  ),
});
