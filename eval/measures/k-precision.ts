/** How much of an answer's wording is the material's own. */
import { contentWordsOf, wordsOf } from '../../src/agent/gate/words.ts';
import type { RawPaper } from '../raw.ts';
import { withoutCitations } from '../text.ts';

/** Every word of a paper's material, with how often it occurs. */
export type Knowledge = Map<string, number>;

/** The words of the reviews (scores and their labels included), the responses, the title and the abstract. */
export function knowledgeOf(raw: RawPaper): Knowledge {
  const reviews = [...raw.reviews.values()].flatMap(({ texts, scores }) => [
    ...texts,
    ...[...scores].flatMap(([key, score]) => [key, score.raw, score.scaleLabel]),
  ]);
  const counts: Knowledge = new Map();
  for (const word of [...reviews, ...raw.responses, ...raw.about].flatMap(wordsOf))
    counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

/**
 * K-Precision of content words. Definition: the share of an answer's content words, repeats counted, that occur in the
 * material; stopwords, citations and reviewer labels are not counted. Unit: share, 0 to 1; null when no content word
 * is left. It is given what an answer says of the reviews: sentences that greet, ask back, or say that the reviews do
 * not say (which is measured as abstention) are left out before.
 */
export function contentPrecision(answer: string, knowledge: Knowledge): number | null {
  const words = contentWordsOf(withoutCitations(answer));
  return words.length === 0 ? null : words.filter((word) => knowledge.has(word)).length / words.length;
}

const ARTICLE = /^(?:a|an|the)$/;
const LABEL = /^[rad]\d+$/;

/**
 * K-Precision as published (Adlakha et al., 2024, “Evaluating Correctness and Faithfulness of Instruction-Following
 * Models for Question Answering”, TACL 12; arXiv 2307.16877). Definition: the share of an answer's tokens that are
 * also in the knowledge it was given, each token of the knowledge used at most as often as it occurs there; lower
 * case, without punctuation and articles. Here citations and reviewer labels, which the published answers did not
 * have, are not tokens. Unit: share, 0 to 1; null for an answer with no token.
 */
export function kPrecision(answer: string, knowledge: Knowledge): number | null {
  const words = wordsOf(withoutCitations(answer)).filter((word) => !ARTICLE.test(word) && !LABEL.test(word));
  if (words.length === 0) return null;
  const used = new Map<string, number>();
  for (const word of words) used.set(word, (used.get(word) ?? 0) + 1);
  const common = [...used].reduce((sum, [word, count]) => sum + Math.min(count, knowledge.get(word) ?? 0), 0);
  return common / words.length;
}
