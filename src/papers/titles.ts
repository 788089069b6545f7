/** What a paper is called before anybody said its title, and whether two titles name the same paper. */

import { redact } from './redact.ts';

const UNTITLED = 'Untitled paper';

/** Longest part of a file's name that stands for a title, in characters. */
const LONGEST_NAME = 60;

/** Names that programs give to files, which tell no file from another. */
const ANY_FILE =
  /^(?:untitled|file|files|text|message|paste|pasted|snippet|document|download|export|data|new|copy|image|reviews?|papers?|input|notes|forum|[\W_\d])*(?:\.\w{1,8})*$/i;

/** What a paper is called while nobody has said its title: its number, else the name of the file it came in. */
export function provisionalTitle(submission: string | null, fileName: string | null = null): string {
  if (submission !== null) return `Submission ${submission}`;
  const name = redact((fileName ?? '').split(/[\\/]/).at(-1)!)
    .text.replace(/\s+/g, ' ')
    .trim();
  if (name === '' || ANY_FILE.test(name.replace(/\d{2,}/g, 'x'))) return UNTITLED;
  const shown =
    name.length <= LONGEST_NAME ? name : `${name.slice(0, LONGEST_NAME).toWellFormed().trimEnd()}…`;
  return `${UNTITLED} (${shown})`;
}

/** False while the title is only the provisional one, which says nothing of which paper it is. */
export const isTitled = ({ title, submission }: { title: string; submission: string | null }): boolean =>
  !/^Untitled paper(?: \(.{1,80}\))?$/.test(title) && title !== provisionalTitle(submission);

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
