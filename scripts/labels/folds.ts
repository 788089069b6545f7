/** Parts of the examples for cross-validation: all sentences of a paper are in the same part. */
import { randomFrom, shuffle } from './linear.ts';

interface Fold<T> {
  /** What to learn from. */
  rest: T[];
  /** What was kept aside. */
  part: T[];
}

export function foldsOf<T extends { paper: string }>(examples: T[], count: number, seed = 7): Fold<T>[] {
  const papers = [...new Set(examples.map(({ paper }) => paper))].sort();
  shuffle(papers, randomFrom(seed));
  const foldOf = new Map(papers.map((paper, i) => [paper, i % count]));
  return Array.from({ length: count }, (_, k) => ({
    rest: examples.filter(({ paper }) => foldOf.get(paper) !== k),
    part: examples.filter(({ paper }) => foldOf.get(paper) === k),
  }));
}
