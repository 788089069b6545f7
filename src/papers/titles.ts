/** What a paper is called before anybody said its title, and whether two titles name the same paper. */

const UNTITLED = 'Untitled paper';

/** What a paper is called while nobody has said its title. */
export const provisionalTitle = (submission: string | null): string =>
  submission === null ? UNTITLED : `Submission ${submission}`;

/** False while the title is only the provisional one, which says nothing of which paper it is. */
export const isTitled = ({ title, submission }: { title: string; submission: string | null }): boolean =>
  title !== UNTITLED && title !== provisionalTitle(submission);

/** Whether two titles name the same paper, allowing for case, punctuation, and a shortened or revised title. */
export function sameTitle(a: string, b: string): boolean {
  const [x, y] = [wordsIn(a), wordsIn(b)];
  if (x.size === 0 || y.size === 0) return bare(a) === bare(b);
  const shared = [...x].filter((word) => y.has(word)).length;
  return shared / Math.min(x.size, y.size) >= 0.8 || shared / new Set([...x, ...y]).size >= 0.6;
}

const wordsIn = (title: string): Set<string> => new Set(allWords(title).filter((word) => !SMALL.has(word)));

/** The title without case, spaces and marks; all of it where it is nothing but marks. */
const bare = (title: string): string => allWords(title).join(' ') || title.trim();

const allWords = (title: string): string[] =>
  title
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

const SMALL = new Set(['a', 'an', 'the', 'of', 'for', 'in', 'on', 'and', 'with', 'to', 'by', 'from', 'via']);
