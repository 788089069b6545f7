/** English orders to a model. */
import { ENGLISH_RULES } from './english-rules.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import type { Span } from './finding.ts';
import { givesOrder, withForbidden } from './imperatives.ts';
import { holdsIn, namedIn, rules } from './rules.ts';
import { lexicon, sentencesOf, type Word } from './words.ts';

const RULES = rules(ENGLISH_RULES);
const KNOWN = lexicon({
  ...ENGLISH_WORDS,
  exact: { ...ENGLISH_WORDS.exact, ...namedIn(Object.values(ENGLISH_RULES).flat()) },
});

/** Whether the word has a part in any rule. */
export const isEnglish = (word: string): boolean => KNOWN.words.has(word);

/** Spans of a folded text. */
export const englishIn = (text: string): Span[] => sentencesOf(text, KNOWN).flatMap(ordersOf);

function ordersOf(sentence: Word[]): Span[] {
  const words = withForbidden(sentence);
  const read = { words, isOrder: (at: number) => givesOrder(words, at) };
  return holdsIn(read, RULES).map(({ kind, start, end }) => ({
    kind,
    start: words[start]!.start,
    end: words[end - 1]!.end,
  }));
}
