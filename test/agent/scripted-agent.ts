/** An agent that says what a test gives it. */
import type { Agent } from '../../src/agent/agent.ts';
import { citesOf } from '../../src/agent/cites.ts';
import { splitSentences } from '../../src/agent/sentences.ts';
import { ModelError } from '../../src/errors.ts';
import type { Recommendation } from '../../src/recommendation/recommendation.ts';

export const DOWN = new ModelError(
  'unreachable',
  'The model endpoint could not be reached (h).',
  'Check the server.',
);

export interface Script {
  markdown: string;
  /** Thrown after the markdown. */
  fails?: Error;
  /** Answers to `again`, in order. */
  again?: (string | null)[];
  recommend?: () => Promise<Recommendation>;
}

/** `asked`: the sentences it was asked for again, with the reasons. */
export function agentOf(name: Agent['name'], { markdown, fails, again = [], recommend }: Script) {
  const asked: { held: string; reason: string }[] = [];
  const agent: Agent = {
    name,
    model: name === 'model' ? 'm' : null,
    host: name === 'model' ? 'h' : null,
    async *answer() {
      yield* splitSentences(markdown);
      if (fails) throw fails;
    },
    async again(_, held, reason) {
      asked.push({ held: held.text, reason });
      const text = again.shift();
      return text ? { lead: '', text, cites: citesOf(text) } : null;
    },
    recommend: recommend ?? (() => Promise.reject(DOWN)),
  };
  return { agent, asked };
}
