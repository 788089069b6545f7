/** Finds a quoted sentence in its review and says what stands around it. */
import type { Passage } from '../../papers/paper.ts';
import type { LabelContext } from './labels.ts';

interface PassagedText {
  text: string;
  passages: Pick<Passage, 'section' | 'kind' | 'start' | 'end'>[];
}

/**
 * The context of `sentence`, undefined when it is not in the review. It may span passages, and its spaces and
 * punctuation may differ from the review's.
 */
export function contextIn({ text, passages }: PassagedText, sentence: string): LabelContext | undefined {
  const found = findIn(text, sentence);
  if (!found) return undefined;
  const { start, end } = found;
  const first = passages.findIndex((passage) => passage.end > start);
  const last = passages.findLastIndex((passage) => passage.start < end);
  if (first < 0 || last < first) return undefined;
  const before = passages[first - 1];
  const after = passages[last + 1];
  return {
    section: passages[last]!.kind,
    heading: passages[last]!.section,
    place: first / passages.length,
    ...(before ? { before: text.slice(before.start, before.end) } : {}),
    ...(after ? { after: text.slice(after.start, after.end) } : {}),
  };
}

function findIn(text: string, sentence: string): { start: number; end: number } | null {
  const exact = text.indexOf(sentence);
  if (exact >= 0) return { start: exact, end: exact + sentence.length };
  const wanted = lettersOf(sentence).letters;
  const { letters, places } = lettersOf(text);
  const at = wanted.length < SHORTEST ? -1 : letters.indexOf(wanted);
  return at < 0 ? null : { start: places[at]!, end: places[at + wanted.length - 1]! + 1 };
}

/** Letters and digits of the shortest quote that is looked for by them alone; fewer might stand anywhere. */
const SHORTEST = 12;

/** Letters and digits alone, in lower case, and where each stands. */
function lettersOf(text: string): { letters: string; places: number[] } {
  const found = [...text.matchAll(/[a-z0-9]/gi)];
  return {
    letters: found.map(([letter]) => letter.toLowerCase()).join(''),
    places: found.map(({ index }) => index),
  };
}
