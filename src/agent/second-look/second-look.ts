/**
 * The second look: each sentence of a model's finished answer is judged by the passages it cites alone, and what they
 * do not bear is struck out. Without a verdict on every sentence the answer stands, and says that it was not done.
 */
import { ModelError } from '../../errors.ts';
import { findPassage, type Paper } from '../../papers/paper.ts';
import type { Answer, Sentence } from '../agent.ts';
import { withoutCitations } from '../cites.ts';
import { claimsIn } from '../claims.ts';
import { abstains, citationsOf, kPrecision } from '../evidence.ts';
import { kindOf } from '../gate/kinds.ts';
import { readQuotes } from '../gate/quotes.ts';
import { contentWordsOf } from '../gate/words.ts';
import { splitSentences } from '../sentences.ts';
import { createShown } from '../shown.ts';
import type { Judge } from './judge.ts';
import { type Judgement, notDone, type Struck } from './struck.ts';

/** Whether there is something to look at: an answer of the model, told to its end, that claims something. */
export const wantsSecondLook = (answer: Answer, paper: Paper): boolean =>
  answer.agent === 'model' &&
  !answer.stopped &&
  !answer.secondLook &&
  splitSentences(answer.markdown).some((sentence) => isJudged(sentence, paper));

/**
 * The answer after its second look: what failed is out of its text, its citations and its measures, and in
 * `secondLook`. The same answer where there is nothing to look at, or no judge. Whatever goes wrong with the judge
 * leaves the answer as it is; only the signal's own reason is thrown.
 */
export async function secondLook(
  judge: Judge | null | undefined,
  answer: Answer,
  paper: Paper,
  signal: AbortSignal,
): Promise<Answer> {
  if (!judge || !wantsSecondLook(answer, paper)) return answer;
  const sentences = splitSentences(answer.markdown);
  const asked = sentences.filter((sentence) => isJudged(sentence, paper));
  try {
    const judgements = await judge.judge(asked, paper, signal);
    return withStruck(answer, sentences, struckAmong(asked, judgements), paper);
  } catch (error) {
    signal.throwIfAborted();
    return { ...answer, secondLook: notDone(error instanceof ModelError ? error.code : 'failed') };
  }
}

/** Whatever cites and is more than its quotes, an opinion of the agent's too. The first look has seen to all else. */
function isJudged(sentence: Sentence, paper: Paper): boolean {
  if (sentence.cites.length === 0) return false;
  const kind = kindOf(sentence);
  // A silence and something else after it is told from a silence alone only where it cites nothing.
  const isSilence = kind === 'absent' && kindOf({ ...sentence, cites: [] }) !== 'claim';
  return kind !== 'question' && !isSilence && !isQuotesAlone(sentence, paper);
}

/** `R2: “The baselines are outdated.” [R2.3]`: looked up word for word, and nothing said beside it. */
function isQuotesAlone({ text, cites }: Sentence, paper: Paper): boolean {
  const passages = cites.flatMap((id) => findPassage(paper, id)?.text ?? []);
  const { quotes, rest, altered } = readQuotes(text, passages);
  return quotes.length > 0 && !altered && contentWordsOf(withoutCitations(rest)).length === 0;
}

function struckAmong(asked: Sentence[], judgements: Judgement[]): Map<Sentence, Struck> {
  const struck = new Map<Sentence, Struck>();
  for (const [index, judgement] of judgements.entries()) {
    const sentence = asked[index]!;
    const { text, cites } = sentence;
    if (judgement !== 'supported') struck.set(sentence, { text, judgement, cites });
  }
  return struck;
}

function withStruck(
  answer: Answer,
  sentences: Sentence[],
  struck: Map<Sentence, Struck>,
  paper: Paper,
): Answer {
  if (struck.size === 0) return { ...answer, secondLook: { struck: [], shown: null, failure: null } };
  const left = createShown();
  for (const sentence of sentences) {
    if (struck.has(sentence)) left.drop(sentence);
    else left.pass(sentence);
  }
  const markdown = left.markdown();
  const shown = struckThrough(sentences, struck);
  const all = [...struck.values()];
  const citations = citationsOf(
    paper,
    all.flatMap(({ cites }) => cites),
  );
  return {
    ...answer,
    markdown,
    citations: citationsOf(paper, left.cites()),
    abstained: abstains(markdown),
    kPrecision: kPrecision(claimsIn(markdown), paper),
    secondLook: { struck: all, shown, citations, failure: null },
  };
}

/** The text as it was shown, with `~~` around what was struck: markdown wants white space on the outer side of it. */
function struckThrough(sentences: Sentence[], struck: Map<Sentence, Struck>): string {
  let markdown = '';
  let afterStruck = false;
  for (const sentence of sentences) {
    const isStruck = struck.has(sentence);
    const apart = markdown !== '' && (isStruck || afterStruck) ? ' ' : '';
    markdown += (sentence.lead || apart) + (isStruck ? marked(sentence.text) : sentence.text);
    afterStruck = isStruck;
  }
  return markdown;
}

const marked = (text: string): string => `~~${text.replaceAll('~~', '').replace(/\s+/g, ' ')}~~`;
