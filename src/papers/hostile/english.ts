/** English orders to a model. */
import { ENGLISH_RULES } from './english-rules.ts';
import { ENGLISH_WORDS } from './english-words.ts';
import type { Span } from './finding.ts';
import { givesOrder, withForbidden } from './imperatives.ts';
import { holdsIn, namedIn, rules } from './rules.ts';
import { isKnown, lexicon, sentencesOf, type Word } from './words.ts';

const KNOWN = lexicon({
  ...ENGLISH_WORDS,
  exact: { ...ENGLISH_WORDS.exact, ...namedIn(Object.values(ENGLISH_RULES).flat()) },
});
const INSTRUCTIONS = rules(ENGLISH_RULES.instruction);
const CANARIES = rules(ENGLISH_RULES.canary);

/** Whether the word has a part in any rule, also in the plural. */
export const isEnglish = (word: string): boolean => isKnown(word, KNOWN);

/** Spans of a folded text. */
export const englishIn = (text: string): Span[] => sentencesOf(text, KNOWN).flatMap(ordersOf);

function ordersOf(sentence: Word[]): Span[] {
  const words = withForbidden(sentence);
  const read = { words, isOrder: (at: number) => givesOrder(words, at) };
  const found = (kind: Span['kind'], known: typeof INSTRUCTIONS): Span[] =>
    holdsIn(read, known).map(({ start, end }) => ({
      kind,
      start: sentence[start]!.start,
      end: sentence[end - 1]!.end,
    }));
  return [...found('instruction', INSTRUCTIONS), ...found('canary', CANARIES)];
}
