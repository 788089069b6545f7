/** What an answer stands on: the passages it cites, and measures of how much of it is in the reviews. */
import type { Citation } from '../papers/citation.ts';
import { findPassage, type Paper } from '../papers/paper.ts';
import { computeFacts } from '../recommendation/facts.ts';
import type { Sentence } from './agent.ts';
import { withoutCitations, withoutQuotes } from './cites.ts';
import { contentWordsOf, wordsOf } from './gate/words.ts';
import { splitSentences } from './sentences.ts';

/** The passages with these ids as they are now, in the order given, each once; unknown ids are left out. */
export function citationsOf(paper: Paper, ids: string[]): Citation[] {
  const citations: Citation[] = [];
  for (const id of new Set(ids)) {
    const found = findPassage(paper, id);
    if (!found) continue;
    const reviewer = 'by' in found.source ? found.source.by : found.source.label;
    citations.push({ id, reviewer, section: found.passage.section, quote: found.text });
  }
  return citations;
}

/**
 * K-Precision: the share (0–1) of an answer's content words, repeats counted, that occur as the same word form
 * in the reviews (scores and section names included), the responses, the title or the abstract, or that are
 * computed from them (mean, range and counts of the ratings, the venue's scale). Stopwords, citations and reviewer
 * labels are not counted; nor are headings and sentences that only say that the reviews do not say, which claim
 * nothing of them (whether they are right to is measured as abstention). Null when no content word is left.
 */
export function kPrecision(text: string, paper: Paper): number | null {
  const claims = splitSentences(text).filter((sentence) => !claimsNothing(sentence));
  const words = contentWordsOf(withoutCitations(claims.map((sentence) => sentence.text).join('\n')));
  if (words.length === 0) return null;
  const known = knownWords(paper);
  return words.filter((word) => known.has(word)).length / words.length;
}

const claimsNothing = ({ text, cites }: Sentence): boolean =>
  cites.length === 0 && (/^(?:#|\*\*[^*]+\*\*:?$)/.test(text) || abstains(text));

function knownWords(paper: Paper): Set<string> {
  const texts = [paper.title, paper.abstract ?? '', ...computedWords(paper)];
  for (const review of paper.reviews) {
    texts.push(review.title ?? '', review.text, ...review.sections.map((section) => section.name));
    for (const score of review.scores) texts.push(score.name, score.raw, score.label ?? '');
  }
  for (const response of paper.responses) texts.push(response.title ?? '', response.text);
  return new Set(texts.flatMap(wordsOf));
}

/** What is computed from the scores, with the words for it. */
function computedWords(paper: Paper): string[] {
  const { rating, confidence, threshold } = computeFacts(paper);
  if (!rating) return [];
  const { count, mean, median, min, max, spread } = rating;
  const numbers = [count, mean, median, min, max, spread, confidence?.mean ?? mean];
  const line = threshold ? [threshold.value, threshold.atOrAbove, threshold.below, threshold.label] : [];
  const scale = paper.scales.rating?.values ?? [];
  return [
    'rating mean range',
    ...[...numbers, ...line].map(String),
    ...scale.flatMap(({ value, label }) => [String(value), label]),
  ];
}

const SILENT =
  'say|mention|discuss|address|state|comment|cover|raise|report|give|name|touch|speak|talk|ask|list|single out|contain|include|show|specif|bring up|explain|prais|criti';
const WHO =
  "(?:\\bR\\d+(?:['’]s (?:review|text))?|\\b(?:reviews?|reviewers?|responses?|discussion|material|texts?)\\b(?: (?:shown|given|text) here)?)";

const ABSTENTIONS = [
  new RegExp(`${WHO}(?: (?:itself|text))? (?:do|does|did)(?:n['’]t| not) (?:\\w+ly )?(?:${SILENT})`, 'i'),
  new RegExp(
    `${WHO} (?:raises?|gives?|shows?|contains?|includes?|says?|names?|offers?) (?:no|nothing)\\b`,
    'i',
  ),
  /\bthe (?:material|reviews) (?:has|have|holds?) no\b/i,
  /^no\b[^.!?]{0,60}\b(?:is|are) (?:given|in the (?:reviews|material)|among the material|stated|mentioned)/i,
  /\b(?:none|no one|neither|nobody)\b[^.!?]{0,25}\b(?:reviews?|reviewers?|them)\b[^.!?]{0,25}\b(?:say|mention|discuss|address|state|comment|raise|report|bring|ask|touch|talk|speak|prais|critici)/i,
  /\bno review(?:er)?\b[^.!?]{0,25}\b(?:say|mention|discuss|address|state|comment|raise|report|bring|ask|touch|talk|speak|prais|critici)/i,
  /\b(?:there is|there are|contains?|includes?|has|have|gives?)\b (?:no|neither)\b[^.!?]{0,40}\b(?:responses?|rebuttals?|repl(?:y|ies)|ratings?|scores?|discussion)/i,
  /\bnot (?:in|mentioned in|stated in|discussed in|covered (?:in|by)|addressed (?:in|by)) the (?:reviews|material)\b/i,
  /\bnothing (?:in the reviews|is said|about)\b/i,
  /\bdie (?:Gutachten|Reviews?|Gutachter(?:innen)?)\b[^.!?]{0,60}\b(?:nicht|nichts|kein\w*)\b/i,
  /\bles (?:évaluations|avis|rapports|relecteurs|relectures)\b[^.!?]{0,60}\b(?:ne|n['’])\b/i,
  /\blas? (?:revisiones|reseñas)\b[^.!?]{0,20}\bno\b|\blos revisores\b[^.!?]{0,20}\bno\b/i,
  /审稿(?:意见|人)?[^。！？]{0,20}(?:没有|未|并未)|評審[^。！？]{0,20}(?:沒有|未)|査読[^。！？]{0,40}(?:ていません|ていない|ありません)/,
];

/** True when a text says that the reviews do not say (English, and the plain forms of five other languages). */
export const abstains = (markdown: string): boolean =>
  ABSTENTIONS.some((pattern) => pattern.test(withoutQuotes(withoutCitations(markdown))));
