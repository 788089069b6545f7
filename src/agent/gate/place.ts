/** Whether a sentence fits the passages it cites, or others far better. */
import type { Claim, Held } from './claim.ts';
import { conceptsOf, type Entry } from './paper-index.ts';
import { verdictsIn } from './scores/verdicts.ts';
import { coverage, type Topic } from './support.ts';

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
const WELL_BORNE = 0.45;

/** What is said of several together stands in no passage in these words. */
const SEVERAL = 2;

/** Reviews are compared with reviews, what the authors wrote with what they wrote. */
const familyOf = ({ label }: Entry): string => label[0]!;

/** Holds a sentence that fits another passage far better than those it cites: the wrong place, or the wrong reviewer. */
export function placeFault(claim: Claim): Held | null {
  const { entries, index, named } = claim;
  if (claim.scored() || !claim.english()) return null;
  const topic = claim.topic();
  const reviewers = new Set(entries.map(({ label }) => label)).size;
  if (topic.concepts.length < FEW || reviewers >= SEVERAL) return null;
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
export function overlapFault({ said, entries, topic, scored, english }: Claim): Held | null {
  if (scored() || verdictsIn(said).length > 0 || !english()) return null;
  const telling = topic().concepts.filter(({ concept }) => !OUTCOME.has(concept));
  if (telling.length < TELLING || coverage(topic(), entries) > 0) return null;
  return { code: 'unsupported', reason: 'It had nothing in common with the passages it cited.' };
}
