/** What every rule of the gate looks at, and what it says. */
import type { Paper } from '../../papers/paper.ts';
import type { Facts } from '../../recommendation/facts.ts';
import type { Sentence } from '../agent.ts';
import { withoutCitations } from '../cites.ts';
import { isForeign } from '../language.ts';
import { type Kind, kindOf } from './kinds.ts';
import { inPlainDigits } from './other-languages.ts';
import type { Entry, PaperIndex } from './paper-index.ts';
import type { Planted } from './planted.ts';
import type { QuoteReading } from './quotes.ts';
import { once } from './remembered.ts';
import { labelsIn } from './reviewers.ts';
import { inScoreWords } from './scores/glossary.ts';
import { scoresInDigits } from './scores/spelt.ts';
import { type Statement, scoreStatements } from './scores/statements.ts';
import { boundsIn } from './scores/tallies.ts';
import { type Topic, topicOf } from './support.ts';

/** Why a sentence may not be shown. */
export interface Held {
  code:
    | 'unknown-citation'
    | 'altered-quote'
    | 'wrong-score'
    | 'wrong-label'
    | 'confidence-as-approval'
    | 'no-response'
    | 'no-citation'
    | 'wrong-reviewer'
    | 'wrong-passage'
    | 'outside-fact'
    | 'is-mentioned'
    | 'agreed-to-please'
    | 'out-of-role'
    | 'refused'
    | 'advice'
    | 'reversed'
    | 'overclaim'
    | 'wrong-number'
    | 'planted'
    | 'link'
    | 'unsupported';
  /** In plain words for the chair, and for the model when it is asked again. Holds no review text. */
  reason: string;
}

/** One check of a sentence: null when it finds nothing wrong. */
export type Rule = (claim: Claim) => Held | null;

/** What the gate knows of its paper. */
export interface Known {
  paper: Paper;
  facts: Facts;
  index: PaperIndex;
  planted: Planted;
}

/** A sentence as the rules look at it. What only some of them need is worked out when first asked for. */
export interface Claim extends Known {
  /** What the agent itself says: the sentence without citations and quotes. */
  text: string;
  /** The same with reviewers named by label (`Reviewer 2` is `R2`) and scores in digits (`a six` is `a 6`). */
  said: string;
  kind: Kind;
  /** It held quotes, which have been looked up. */
  quoted: boolean;
  cites: string[];
  /** The cited passages, in the order of `cites`, and their exact texts. */
  entries: Entry[];
  passages: string[];
  /** Labels of reviewers named in `said`, without repeats. */
  named: string[];
  /** What it is about, for comparing with passages. */
  topic(): Topic;
  english(): boolean;
  /** What it says of scores. */
  statements(): Statement[];
  /** Its numbers that were understood as scores, and whether there are any. */
  placed(): number[];
  scored(): boolean;
}

/** A sentence ready for the rules, its quotes read and its citations found. */
export function claimOf(
  sentence: Sentence,
  { quotes, rest }: QuoteReading,
  entries: Entry[],
  known: Known,
): Claim {
  const text = withoutCitations(rest);
  const labelled = withReviewerLabels(text, known.paper);
  const foreign = isForeign(text);
  const said = foreign ? inPlainDigits(labelled) : scoresInDigits(labelled);
  const statements = once(() => scoreStatements(foreign ? inScoreWords(said) : said, known.paper));
  const placed = once(() => [...statements().flatMap(({ values }) => values), ...boundsIn(said)]);
  return {
    ...known,
    text,
    said,
    kind: kindOf(sentence),
    quoted: quotes.length > 0,
    cites: entries.map(({ id }) => id),
    entries,
    passages: entries.map(({ text }) => text),
    named: [...new Set(labelsIn(said))],
    topic: once(() => topicOf(said, known.index)),
    english: () => !foreign,
    statements,
    placed,
    scored: () => placed().length > 0,
  };
}

/** `Reviewer 2`, `reviewer #2` and the venue's anonymous ids as labels. */
function withReviewerLabels(text: string, paper: Paper): string {
  const numbered = text.replace(/\breviewer[\s#]*(\d+)\b/gi, 'R$1');
  return paper.reviews.reduce(
    (said, { reviewer, label }) => (reviewer && /_/.test(reviewer) ? said.replaceAll(reviewer, label) : said),
    numbered,
  );
}
