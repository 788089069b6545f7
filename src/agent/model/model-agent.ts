/** The agent that asks a model. What it says is checked by `respond`, not here. */
import { lately } from '../../papers/lately.ts';
import { computeFacts } from '../../recommendation/facts.ts';
import { recommendByModel } from '../../recommendation/model-recommendation.ts';
import type { Agent, Question, Sentence } from '../agent.ts';
import { canonicalCitations, citesOf } from '../cites.ts';
import { kindOf } from '../gate/kinds.ts';
import type { Judge } from '../second-look/judge.ts';
import { createSplitter, splitSentences } from '../sentences.ts';
import type { Message, ModelClient, Usage } from './model-client.ts';
import { type Prompt, prefixOf, promptFor } from './prompt.ts';

interface ModelAgentOptions {
  client: ModelClient;
  /** So many random bytes; the secret behind the fences of review text is drawn from it once. */
  random: (bytes: number) => Uint8Array;
  /** The model's context size. */
  contextTokens: number;
  /** Further tries of a recommendation with the reviewers in other orders; 2 by default, 0 for none. */
  orderTries?: number;
  /** Takes the second look at what this agent says; null, or left out, for none. */
  judge?: Judge | null;
}

export function createModelAgent({
  client,
  random,
  contextTokens,
  orderTries = 2,
  judge = null,
}: ModelAgentOptions): Agent {
  const secret = random(32);
  const prefixOnce = lately((paper) => prefixOf({ paper, facts: computeFacts(paper) }, secret));
  const prompt = (question: Question): Prompt => {
    const made = promptFor(question, secret, contextTokens, prefixOnce(question.paper));
    if (made.dropped > 0) question.remark?.(leftOut(made.dropped));
    return made;
  };
  return {
    name: 'model',
    get model() {
      return client.model;
    },
    host: client.host,
    judge,
    answer: (question) => streamedAnswer(client, question, prompt(question)),
    again: (question, held, reason) => oneSentence(client, question, prompt(quietly(question)), held, reason),
    recommend: (question) => recommendByModel({ client, secret, contextTokens, orderTries }, question),
  };
}

/** The first pass has already made its remarks. */
const quietly = ({ remark, ...question }: Question): Question => question;

const leftOut = (turns: number) =>
  `The ${turns} oldest turns of this thread were left out of what the model read, to fit its context; the reviews were read in full.`;

/**
 * Longest answer that is shown, in characters: some 3,000 words, ten times what a detailed answer about every review
 * takes. A model that goes on beyond it does not come to an end.
 */
const LONGEST_ANSWER = 20_000;

async function* streamedAnswer(
  client: ModelClient,
  question: Question,
  { messages, tokens }: Prompt,
): AsyncGenerator<Sentence> {
  const splitter = createSplitter();
  const pieces = client.stream(messages, question.signal);
  const repeats = createRepeatCount();
  let chars = 0;
  try {
    for (;;) {
      const { value, done } = await pieces.next();
      for (const sentence of done ? splitter.end() : splitter.push(value)) {
        if (repeats(sentence) > MOST_REPEATS) return question.remark?.(REPEATS);
        yield tidied(sentence);
      }
      if (done) {
        const remark = truncationRemark(value, tokens, client.host);
        if (remark) question.remark?.(remark);
        return;
      }
      chars += value.length;
      if (chars > LONGEST_ANSWER) return question.remark?.(CUT_OFF);
    }
  } finally {
    await pieces.return(NOTHING_COUNTED);
  }
}

const CUT_OFF = `The model did not come to an end, so its answer was cut after ${LONGEST_ANSWER.toLocaleString('en')} characters. Ask for less at once.`;

const NOTHING_COUNTED: Usage = { promptTokens: null, cachedTokens: null };

/** A sentence said more often than this is a loop; twice may be a summary at the end. */
const MOST_REPEATS = 2;
const REPEATS = 'The model began to repeat itself, so its answer ends here.';

/** Counts how often a sentence with a citation was said. */
function createRepeatCount(): (sentence: Sentence) => number {
  const counts = new Map<string, number>();
  return ({ text, cites }) => {
    const count = (counts.get(text) ?? 0) + 1;
    counts.set(text, count);
    return cites.length > 0 ? count : 1;
  };
}

/** Citations in the one form the app shows. */
function tidied({ lead, text }: Sentence): Sentence {
  const canonical = canonicalCitations(text);
  return { lead, text: canonical, cites: citesOf(canonical) };
}

/**
 * Some servers (Ollama with its default context of 4,096 tokens) cut a long prompt without a word. The estimate is
 * an upper one; a server that counted less than half of it did not read everything.
 */
function truncationRemark({ promptTokens }: Usage, estimated: number, host: string): string | null {
  if (promptTokens === null || promptTokens === 0 || promptTokens * 2 >= estimated) return null;
  return `The server at ${host} read about ${promptTokens} tokens of a prompt of about ${estimated}: part of the reviews may be missing from this answer. Whoever runs it should raise its context size.`;
}

/**
 * Asks for a held sentence once more, and takes one sentence of what comes: a model may say its whole text again, or
 * begin with a courtesy. Null when the model has none, or fails: what it had was withheld anyway.
 */
async function oneSentence(
  client: ModelClient,
  question: Question,
  { messages }: Prompt,
  held: Sentence,
  reason: string,
): Promise<Sentence | null> {
  try {
    let text = '';
    for await (const piece of client.stream([...messages, ...retryOf(held, reason)], question.signal))
      text += piece;
    const sentence = splitSentences(text.trim()).find((one) => !/^(?:structure|chat)$/.test(kindOf(one)));
    return !sentence || /^\W*NONE\b/.test(sentence.text) ? null : tidied(sentence);
  } catch {
    question.signal.throwIfAborted();
    return null;
  }
}

const retryOf = (held: Sentence, reason: string): Message[] => [
  { role: 'assistant', content: held.text },
  {
    role: 'user',
    content: `That sentence was not shown. ${reason} Write that one sentence again, right this time and with the ids of its passages, and nothing else. If the material does not support it, write NONE.`,
  },
];
