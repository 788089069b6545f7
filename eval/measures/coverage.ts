/** How many of the reviewers an answer brings in, and how much of it the thread had already. */
import { citedIn, flat, labelOf, ownWords } from '../text.ts';

/** Labels of the reviewers that an answer names in its own words or cites. */
export function reviewersIn(answer: string): string[] {
  const named = ownWords(answer).match(/(?<![\w.])R\d+(?![\w.]*\d)/g) ?? [];
  const cited = citedIn(answer).map(labelOf);
  return [...new Set([...named, ...cited])].filter((label) => label.startsWith('R'));
}

const NAMES_ONE =
  /\b(?:R\d+|(?:reviewers?|review|referee)\s*#?\s*\d+|(?:first|second|third|last|other) (?:reviewer|review)|most \w+ (?:one|reviewer))\b/i;

/**
 * Coverage of reviewers. Definition: of the paper's reviewers, the share that an answer names or cites; over the
 * answers that name or cite one, to questions that ask for no one reviewer. It tells whether an agent hears all sides;
 * it need not be 1, since not every reviewer speaks of everything. Unit: share, 0 to 1; null where it is not measured.
 */
export function coverage(answer: string, question: string, labels: string[]): number | null {
  const found = reviewersIn(answer).filter((label) => labels.includes(label));
  return found.length === 0 || NAMES_ONE.test(question) ? null : found.length / labels.length;
}

const ASKS_AGAIN = /\b(?:again|repeat|remind me|once more|recap)\b/i;

/**
 * Repetition. Definition: of the passages an answer cites, the share that the thread's earlier answers cited; over
 * answers that cite something, in threads that cited something before, unless the question asks for it again. Unit:
 * share, 0 to 1, less is better; null where it is not measured.
 */
export function repetition(answer: string, question: string, before: string[]): number | null {
  const cited = citedIn(answer);
  if (cited.length === 0 || before.length === 0 || ASKS_AGAIN.test(question)) return null;
  return cited.filter((id) => before.includes(id)).length / cited.length;
}

/** Sentences of some length in an answer's own words, as compared. */
export const statements = (answer: string): string[] =>
  ownWords(answer)
    .split(/\n+|(?<=[.!?])\s+/)
    .map((sentence) => flat(sentence).toLowerCase())
    .filter((sentence) => sentence.split(' ').length > 5);
