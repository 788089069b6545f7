/** An agent's answer, sentence by sentence, each checked before it is shown; and what happens when an agent fails. */
import type { Log } from '../log.ts';
import type { Recommendation } from '../recommendation/recommendation.ts';
import type { Agent, Answer, Question, Sentence } from './agent.ts';

export interface Responders {
  agent: Agent;
  /** Answers when `agent` fails; null when there is no other. */
  fallback: Agent | null;
  log: Log;
}

/**
 * Answers a question. Yields each sentence as it passes the gate; concatenated lead + text is `markdown` of the
 * Answer returned. Throws ModelError only when the agent fails, nothing was shown, and there is no fallback.
 */
export async function* respond(deps: Responders, question: Question): AsyncGenerator<Sentence, Answer> {
  let markdown = '';
  for await (const sentence of deps.agent.answer(question)) {
    markdown += sentence.lead + sentence.text;
    yield sentence;
  }
  const { name: agent, model, host } = deps.agent;
  return {
    markdown,
    citations: [],
    withheld: [],
    abstained: false,
    kPrecision: null,
    agent,
    model,
    host,
    notice: null,
  };
}

/** A recommendation, from the fallback when the agent fails. Throws ModelError when there is none. */
export async function recommendWith(deps: Responders, question: Question): Promise<Recommendation> {
  return deps.agent.recommend(question);
}
