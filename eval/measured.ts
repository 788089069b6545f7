/** Every measure of one turn. */

import { abstains } from '../src/agent/evidence.ts';
import type { Gate } from '../src/agent/gate/gate.ts';
import { kindOf } from '../src/agent/gate/kinds.ts';
import type { Asked } from './conversation.ts';
import { type Check, checkExpectations } from './expectations.ts';
import { type CitationCounts, countCitations } from './measures/citations.ts';
import { coverage, repetition } from './measures/coverage.ts';
import { contentPrecision, type Knowledge, kPrecision } from './measures/k-precision.ts';
import { heardRight } from './measures/questions.ts';
import { checkQuotes, type QuoteCheck } from './measures/quotes.ts';
import { checkScores, type ScoreCheck } from './measures/stated-scores.ts';
import { citedIn, wordCount } from './text.ts';

/** A turn and its measures; those of the answer are null when there is none. */
export interface Measured {
  asked: Asked;
  markdown: string;
  quotes: QuoteCheck[];
  scores: ScoreCheck[];
  citations: CitationCounts;
  kPrecision: number | null;
  contentPrecision: number | null;
  coverage: number | null;
  repetition: number | null;
  abstained: boolean;
  heardRight: boolean | null;
  words: number;
  checks: Check[];
}

/** What is known of a paper for measuring, worked out once. */
export interface Yardstick {
  knowledge: Knowledge;
  gate: Gate;
}

export function measure(asked: Asked, { knowledge, gate }: Yardstick): Measured {
  const { question, subject, sentences, history } = asked;
  const markdown = asked.answer?.markdown ?? '';
  const labels = subject.paper.reviews.map(({ label }) => label);
  const claimed = claimedIn(asked);
  const scores = checkScores(markdown, subject.raw);
  return {
    asked,
    markdown,
    quotes: checkQuotes(markdown, question, subject.raw),
    scores,
    citations: countCitations(sentences, subject, gate),
    kPrecision: kPrecision(claimed, knowledge),
    contentPrecision: contentPrecision(claimed, knowledge),
    coverage: coverage(markdown, question, labels),
    repetition: repetition(
      markdown,
      question,
      history.flatMap(({ answer, cited }) => [...cited, ...citedIn(answer)]),
    ),
    abstained: abstains(markdown),
    heardRight: heardRight(asked.kind, asked.heard),
    words: wordCount(markdown),
    checks: checkExpectations({ expect: asked.expect, history, markdown, scores }),
  };
}

/** What an answer says of the reviews: all but greetings, questions back, and that the reviews do not say. */
const claimedIn = ({ sentences }: Asked): string =>
  sentences
    .filter((sentence) => !/^(?:chat|question|absent)$/.test(kindOf(sentence)))
    .map(({ lead, text }) => lead + text)
    .join('');

/**
 * Whether a turn passes: every expectation is met, every quote exact, every cited passage there, every stated score
 * right; and there is an answer.
 */
export const passes = ({ asked, checks, quotes, scores, citations }: Measured): boolean =>
  asked.answer !== null &&
  asked.fault === null &&
  checks.every(({ met }) => met) &&
  quotes.every(({ exact }) => exact) &&
  scores.every(({ right }) => right) &&
  citations.unknown.length === 0;

/** What keeps a turn from passing, in words. */
export function faultsOf({ asked, checks, quotes, scores, citations }: Measured): string[] {
  const failed = asked.fault ? [`the endpoint failed: ${asked.fault.message}`] : [];
  if (asked.answer === null) return failed;
  return [
    ...failed,
    ...checks.filter(({ met }) => !met).map(({ what }) => what),
    ...quotes
      .filter(({ exact }) => !exact)
      .map(({ source }) => `a quote is not in the text of ${source ?? 'any source'}`),
    ...scores
      .filter(({ right }) => !right)
      .map(({ what, who }) => `a wrong ${what}${who.length > 0 ? ` of ${who.join(', ')}` : ''}`),
    ...citations.unknown.map((id) => `${id} is not in the paper`),
  ];
}
