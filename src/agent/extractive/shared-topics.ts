/** What several reviewers name and judge alike. */
import { nounOf } from './compose.ts';
import type { Evidence } from './evidence-index.ts';
import { quote } from './quote.ts';
import { announces, isMinor, onePerLabel } from './strength.ts';

/** Words of a quote in which what it is said to be about must stand, so that the reader sees it. */
const SEEN_WORDS = 18;

/** Praise that grants that part of the work is known already is too mixed to be summed up in a word. */
const GRANTS = /\bnot (?:\w+ )?(?:new|novel|original)\b/i;

/** True when what a passage names first stands in what is quoted of it, and can be called praise or criticism. */
export const namesInQuote = ({ topics, text, polarity }: Evidence): boolean =>
  (topics[0]?.cue.test(quote(text, SEEN_WORDS).text) ?? false) && !(polarity > 0 && GRANTS.test(text));

export interface SharedTopic {
  /** As an answer calls it: 'the baselines', 'the experiments'. */
  name: string;
  /** One passage of each reviewer, in the order given. */
  items: Evidence[];
}

/**
 * What passages of at least two reviewers name first, and judge plainly (0.4: see `judge`). The most reviewers come
 * first, and 'the baselines' before 'the experiments'.
 */
export function sharedTopics(evidence: Evidence[]): SharedTopic[] {
  const plain = evidence.filter(
    (item) =>
      namesInQuote(item) &&
      Math.abs(item.polarity) >= 0.4 &&
      !(item.request || item.faultless || announces(item) || isMinor(item.text)),
  );
  const by = (names: (item: Evidence) => string | null): SharedTopic[] =>
    [...new Set(plain.map(names))].flatMap((name) =>
      name === null ? [] : [{ name, items: onePerLabel(plain.filter((item) => names(item) === name)) }],
    );
  return [
    ...by(({ topics }) => (topics[0]!.narrow ? topics[0]!.name : null)),
    ...by(({ topics }) => nounOf(topics[0]!.aspect)),
  ]
    .filter(({ items }) => items.length >= 2)
    .sort((a, b) => b.items.length - a.items.length);
}
