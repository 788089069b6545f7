/** What an answer has said already: said a second time, it tells nobody anything. */
import type { Sentence } from './agent.ts';
import { withoutCitations } from './cites.ts';
import { kindOf } from './gate/kinds.ts';

export interface Repeats {
  /** Whether this was shown before in the same words and with the same passages. */
  has(sentence: Sentence): boolean;
  /** A sentence is shown. */
  add(sentence: Sentence): void;
}

export function createRepeats(): Repeats {
  const said = new Set<string>();
  return {
    has: (sentence) => kindOf(sentence) !== 'structure' && said.has(keyOf(sentence)),
    add: (sentence) => void said.add(keyOf(sentence)),
  };
}

/** Case, marks, spaces and the order of the passages make no difference. */
const keyOf = ({ text, cites }: Sentence): string =>
  [
    ...(withoutCitations(text)
      .toLowerCase()
      .match(/[\p{L}\p{N}.]*[\p{L}\p{N}]/gu) ?? []),
    ...cites.toSorted(),
  ].join(' ');
