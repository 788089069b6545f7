/** Whether a sentence says the reverse of what it cites: a word turned to its opposite, a negation dropped or added. */
import type { Claim, Held } from '../claim.ts';
import { told } from '../response/words.ts';
import { coverage } from '../support.ts';
import { wordsOf } from '../words.ts';
import { negationIn } from './negation.ts';
import { oppositeIn } from './opposites.ts';

/** Share of a sentence that its passages must have for the two to be comparable. */
const COMPARABLE = 0.45;

/** Denies what was asked, not what follows. */
const CORRECTS = /^\W*(?:no|not (?:quite|exactly|really|so))[,:.;]\s*/i;

/** Holds a sentence close to what it cites that turns it round. */
export function reversedFault({ said, entries, topic, index }: Claim): Held | null {
  if (coverage(topic(), entries) < COMPARABLE) return null;
  const own = wordsOf(told(said).replace(CORRECTS, ''));
  const cited = entries.flatMap(({ words }) => words);
  const turned = oppositeIn(own, cited) ?? negationIn(own, entries, topic(), index);
  return turned === null
    ? null
    : { code: 'reversed', reason: `It seems to say the reverse of what it cited (${turned}).` };
}
