/** An agent over a scripted model's server, and the answer that a chair is left with. */
import type { Agent, Answer, Question } from '../../src/agent/agent.ts';
import { createModelAgent } from '../../src/agent/model/model-agent.ts';
import { createModelClient } from '../../src/agent/model/model-client.ts';
import { respond } from '../../src/agent/respond.ts';
import { createLog } from '../../src/log.ts';

/** The model agent at `baseUrl`, with time-outs that no test waits for. */
export const modelAgentAt = (baseUrl: string, contextTokens = 32_000): Agent =>
  createModelAgent({
    client: createModelClient({
      baseUrl,
      apiKey: null,
      model: 'scripted-model',
      timeouts: { firstTokenMs: 5000, stallMs: 5000, totalMs: 10_000 },
      backoffMs: 1,
    }),
    random: (bytes) => new Uint8Array(bytes).fill(3),
    contextTokens,
  });

export const silentLog = createLog(
  'error',
  () => {},
  () => 0,
);

/** The whole answer, checked as it is before it is shown. */
export async function answerOf(agent: Agent, fallback: Agent | null, question: Question): Promise<Answer> {
  const sentences = respond({ agent, fallback, log: silentLog }, question);
  for (;;) {
    const { value, done } = await sentences.next();
    if (done) return value;
  }
}
