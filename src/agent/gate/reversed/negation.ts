/** A negation that a sentence drops from what it cites, or adds to it. */
import type { Entry, PaperIndex } from '../paper-index.ts';
import { coverage, type Topic } from '../support.ts';
import { deniesAtAll, deniesOutright, isNearDenial, isTurned } from './denials.ts';

/** Negations that turn the word they stand before. */
const DIRECT = /^(?:not|never|no|nothing|cannot|hardly|barely|\w+n['’]t)$/;
/** Words after one among which the word that it turns stands first. */
const REACH = 6;
/** Words that a negation reaches through: `do not think that …`, `not really …`. */
const THROUGH =
  /^(?:seems?|appears?|think|believe|feel|find|see|really|very|particularly|quite|entirely|fully|completely|especially|that|much|any|to|be|been|being|have|has|a|an|the|is|are|so|too|all|convinced|sure|clear|as|it|its|itself|in|of|this|they|well|single|other|longer|i|we|me|my|us|here|how|why|if|whether)$/;
/** Of these, words that say something themselves: `was not clear how`. */
const JUDGES = /^(?:clear|convinced|sure)$/;
/** Before or in a negation of a verb, which turns the verb and what follows: `will not treat it as satisfactory`. */
const VERBAL = /^(?:will|would|do|does|did|can|could)(?:n['’]t)?$|^(?:wo|ca)n['’]t$/;
/** `not only`, `not yet`: no denial. */
const NO_DENIAL = /^(?:only|just|merely|simply|yet|least|to|huge|sure|necessarily)$/;
/** Share of a sentence that one passage must have for a lost negation to count. */
const CLOSE = 0.45;

/** A word that is negated in what is cited and plain in the sentence, or the other way round; or null. */
export function negationIn(own: string[], entries: Entry[], topic: Topic, index: PaperIndex): string | null {
  const close = entries.filter((entry) => coverage(topic, [entry]) >= CLOSE);
  if (close.length === 0) return null;
  const placesOf = (word: string, words: string[]) => placesIn(word, words, index);
  const lost = () =>
    close
      .flatMap(({ words }) =>
        negatedIn(words).filter((word) => placesOf(word, words).every((at) => isTurned(words, at))),
      )
      .find((word) => placesOf(word, own).some((at) => !isNearDenial(own, at)));
  const added = () =>
    negatedIn(own).find(
      (word) =>
        entries.some(({ words }) => placesOf(word, words).length > 0) &&
        entries.every(
          ({ words }) =>
            !deniesOutright(words) && placesOf(word, words).every((at) => !isNearDenial(words, at)),
        ),
    );
  const turned = (deniesAtAll(own) ? undefined : lost()) ?? added();
  return turned === undefined ? null : `“not ${turned}”`;
}

/** Where the concepts of a word stand in a text. */
function placesIn(word: string, words: string[], { conceptsIn }: PaperIndex): number[] {
  const concepts = new Set(conceptsIn(word));
  return words.flatMap((other, at) =>
    conceptsIn(other).some((concept) => concepts.has(concept)) ? [at] : [],
  );
}

/** `could be more comprehensive`: it is not. */
const isWanting = (words: string[], at: number): boolean =>
  words[at] === 'more' &&
  /^been?$/.test(words[at - 1] ?? '') &&
  words.slice(Math.max(0, at - 4), at).some((word) => /^(?:could|should|might)$/.test(word));

/** The telling words that a text negates directly. */
const negatedIn = (words: string[]): string[] =>
  words.flatMap((word, at) => {
    if (!DIRECT.test(word) && !isWanting(words, at)) return [];
    const next = words.slice(at + 1, at + 1 + REACH);
    if (NO_DENIAL.test(next[0] ?? '')) return [];
    const reach = VERBAL.test(word) || VERBAL.test(words[at - 1] ?? '') ? 2 : 1;
    const first = next.filter((candidate) => !THROUGH.test(candidate)).slice(0, reach);
    return [...next.filter((candidate) => JUDGES.test(candidate)), ...first];
  });
