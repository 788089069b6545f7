/** How well passages bear what a sentence says, and whether others bear it far better. */
import type { Claim, Held } from './claim.ts';
import { conceptsOf, type Entry, headOf, type PaperIndex } from './paper-index.ts';
import { verdictsIn } from './scores/verdicts.ts';
import { looksEnglish } from './words.ts';

/** Words for the act of saying; they tie a sentence to no passage. */
export const SAYING = conceptsOf(
  'paper papers work submission manuscript author authors review reviews reviewer say says note notes find finds think ' +
    'thinks consider considers argue argues ask asks want wants wish wishes like likes suggest suggests recommend request ' +
    'requests call calls add adds raise raises mention mentions complain complains criticise criticises criticize praise ' +
    'praises describe describes report reports regard regards see sees state states claim claims conclude concludes stress ' +
    'stresses point points concern concerns question questions observe observes warn warns object objects remark remarks ' +
    'agree agrees rate rates rating ratings score confidence view opinion main chief strength weakness weaknesses strengths ' +
    'issue issues list lists reading word words adding added material singles single express commend commends pleases enjoy enjoys eyes values favourable favorable already includes feel feels believe believes worry worries ' +
    'regret regrets glad grateful curious wonder wonders fear fears hope hopes admit admits acknowledge acknowledges expect expects happy unhappy enthusiastic',
);

/** Weight beyond which rarity says no more. */
const MOST_WEIGHT = 4;
/** What a word of the same family counts, against 1 for the word itself. */
const FAMILY = 0.7;

export interface Topic {
  concepts: { concept: string; weight: number }[];
  total: number;
}

/** The telling concepts of a text, weighted by how rare they are in the paper. */
export function topicOf(text: string, index: PaperIndex): Topic {
  const concepts = [...conceptsOf(text)]
    .filter((concept) => !SAYING.has(concept) && !/^\d/.test(concept))
    .map((concept) => ({ concept, weight: Math.max(0.2, Math.min(index.weightOf(concept), MOST_WEIGHT)) }));
  return { concepts, total: concepts.reduce((sum, { weight }) => sum + weight, 0) };
}

/** Share (0–1) of a topic's weight that stands in the entries together; 1 for an empty topic. */
export function coverage({ concepts, total }: Topic, entries: Entry[]): number {
  if (total === 0) return 1;
  let found = 0;
  for (const { concept, weight } of concepts) {
    const head = headOf(concept);
    if (entries.some((entry) => entry.concepts.has(concept))) found += weight;
    else if (head && entries.some((entry) => entry.heads.has(head))) found += FAMILY * weight;
  }
  return found / total;
}

/** The single passage that bears a topic best. */
function bestEntry(topic: Topic, entries: Entry[]): { entry: Entry; share: number } | null {
  let best: { entry: Entry; share: number } | null = null;
  for (const entry of entries) {
    const share = coverage(topic, [entry]);
    if (share > (best?.share ?? 0)) best = { entry, share };
  }
  return best;
}

/** Fewest telling concepts for which a comparison means something. */
const FEW = 2;

/**
 * By how much another passage must bear a sentence better than all that it cites: the gap between their shares times
 * the root of the topic's weight, for a gap in two words is chance and in ten is none. One or two true ones in a
 * hundred go beyond.
 */
const FAR_BETTER = 0.85;
/** Above this the cited passages bear a sentence whatever else is in the paper. */
const WELL_BORNE = 0.6;

/** What is said of so many together stands in no passage in these words. */
const MANY = 3;

/** Reviews are compared with reviews, what the authors wrote with what they wrote. */
const familyOf = ({ label }: Entry): string => label[0]!;

/** Holds a sentence that fits another passage far better than those it cites: the wrong place, or the wrong reviewer. */
export function placeFault(claim: Claim, scored: boolean): Held | null {
  const { said, entries, index, named } = claim;
  if (scored || !looksEnglish(said)) return null;
  const topic = topicOf(said, index);
  const reviewers = new Set(entries.map(({ label }) => label)).size;
  if (topic.concepts.length < FEW || reviewers >= MANY) return null;
  const own = coverage(topic, entries);
  const families = new Set(entries.map(familyOf));
  const rest = index.entries.filter((entry) => families.has(familyOf(entry)) && !entries.includes(entry));
  const best = bestEntry(topic, rest);
  if (!best || own > WELL_BORNE || (best.share - own) * Math.sqrt(topic.total) < FAR_BETTER) return null;
  const elsewhere = !entries.some(({ label }) => label === best.entry.label);
  if (elsewhere && named.length > 0 && !named.includes(best.entry.label))
    return {
      code: 'wrong-reviewer',
      reason: `It said of ${named.join(' and ')} what is closer to ${best.entry.id}.`,
    };
  return {
    code: 'wrong-passage',
    reason: `It cited the wrong passage: ${best.entry.id} is closer to what it said.`,
  };
}

/** Fewest telling concepts for which sharing none with the passages means something. */
const TELLING = 4;
/** Words for the outcome of a review, which a passage may say in any others. */
const OUTCOME = conceptsOf(
  'acceptance accept accepted reject rejection threshold lean leans negative positive side overall clear good split below above',
);

/** Holds a sentence that shares no telling word with its passages. A sentence about scores needs none. */
export function overlapFault({ said, entries, index }: Claim, scored: boolean): Held | null {
  if (scored || verdictsIn(said).length > 0 || !looksEnglish(said)) return null;
  const topic = topicOf(said, index);
  const telling = topic.concepts.filter(({ concept }) => !OUTCOME.has(concept));
  if (telling.length < TELLING || coverage(topic, entries) > 0) return null;
  return { code: 'unsupported', reason: 'It had nothing in common with the passages it cited.' };
}
