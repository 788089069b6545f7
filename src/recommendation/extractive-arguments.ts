/** The case for and the case against, quoted: the heaviest points first, those of several reviewers together. */
import { citationsOf } from '../agent/evidence.ts';
import { distinct, type SharedTopic, sharedTopics } from '../agent/extractive/choose.ts';
import { byNumber } from '../agent/extractive/compose.ts';
import type { Evidence, EvidenceIndex } from '../agent/extractive/evidence.ts';
import { heaviest, repeats } from '../agent/extractive/heavy.ts';
import { list } from '../agent/extractive/list.ts';
import { quote } from '../agent/extractive/quote.ts';
import type { Paper } from '../papers/paper.ts';
import type { Facts } from './facts.ts';
import type { Point } from './recommendation.ts';

/** Points on each side; more is a list, not a case. */
export const POINTS = 4;
/** Words of a quote inside a claim. */
const QUOTE_WORDS = 28;
/** Reviewers quoted in one point; all who are cited are quoted. */
const VOICES = 3;

export interface Argument {
  point: Point;
  evidence: Evidence[];
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
  const own = heaviest(all, all, facts, index.likeness);
  const shared = sharedTopics(own.filter(({ dangles }) => !dangles));
  const groups: { name: string | null; items: Evidence[] }[] = [];
  for (const item of own) {
    if (groups.length >= POINTS) break;
    const taken = groups.flatMap(({ items }) => items);
    if (taken.includes(item) || repeats(item, taken) || distinct([item], 1, taken).length === 0) continue;
    const group = sharedBy(item, shared, taken);
    const heard = taken.filter(({ label }) => label === item.label).length;
    if (group) groups.push({ name: group.name, items: group.items.slice(0, VOICES) });
    else if (heard < 2) groups.push({ name: null, items: [item] });
  }
  return groups.map(({ name, items }) => ({
    evidence: items,
    point: point(paper, claimOf(name, items, stance), items),
  }));
}

/** Below 0.44 wording alone is wrong in one of four cases (one in eight above it), too many for a case. */
const PLAIN = 0.44;

/** A judgement, plainly made; what is asked for argues only where it stands as a weakness. */
const isArgument = ({ summary, question, request, polarity }: Evidence): boolean =>
  !summary && !question && Math.abs(polarity) >= (request ? 0.6 : PLAIN);

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

export const shown = ({ text }: Evidence, words = QUOTE_WORDS): string => quote(text, words).shown;

export const point = (paper: Paper, claim: string, evidence: Evidence[]): Point => ({
  claim,
  citations: citationsOf(
    paper,
    evidence.map(({ id }) => id),
  ),
});
