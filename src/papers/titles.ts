/** Whether two titles name the same paper, allowing for case, punctuation, and a shortened or revised title. */

export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [wordsIn(a), wordsIn(b)];
  if (x.size === 0 || y.size === 0) return true;
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.min(x.size, y.size) >= 0.8 || shared / new Set([...x, ...y]).size >= 0.6;
}

const wordsIn = (title: string): Set<string> =>
  new Set(
    title
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.filter((word) => !SMALL.has(word)) ?? [],
  );

const SMALL = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'and', 'with', 'to', 'by', 'from', 'via']);
