/** Finds a quoted sentence in its review and says what stands around it. */
import type { Passage } from '../../papers/paper.ts';
import type { LabelContext } from './labels.ts';

export interface PassagedText {
  text: string;
  passages: Pick<Passage, 'kind' | 'start' | 'end'>[];
}

/** The context of `sentence`, a substring of the review; undefined when it is not in it. It may span passages. */
export function contextIn({ text, passages }: PassagedText, sentence: string): LabelContext | undefined {
  const start = text.indexOf(sentence);
  if (start < 0) return undefined;
  const end = start + sentence.length;
  const first = passages.findIndex((passage) => passage.end > start);
  const last = passages.findLastIndex((passage) => passage.start < end);
  if (first < 0 || last < first) return undefined;
  const before = passages[first - 1];
  const after = passages[last + 1];
  return {
    section: passages[last]!.kind,
    place: first / passages.length,
    ...(before ? { before: text.slice(before.start, before.end) } : {}),
    ...(after ? { after: text.slice(after.start, after.end) } : {}),
  };
}
