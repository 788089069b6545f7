import { randomBytes } from 'node:crypto';
import type { Agent } from './agent/agent.ts';
import type { Agents } from './agent/choose.ts';
import { createExtractiveAgent } from './agent/extractive/extractive-agent.ts';
import { createGate } from './agent/gate/gate.ts';
import { withBreaker } from './agent/model/breaker.ts';
import { createModelAgent } from './agent/model/model-agent.ts';
import { createModelClient } from './agent/model/model-client.ts';
import { withSlots } from './agent/model/slots.ts';
import { createJudge } from './agent/second-look/judge.ts';
import type { ModelConfig } from './config.ts';
import { lately } from './papers/lately.ts';
import { computeFacts } from './recommendation/facts.ts';

/** The agents of this configuration. The extractive one is always there. `clock`: ms since epoch. */
export const createAgents = (model: ModelConfig | null, clock: () => number): Agents => ({
  extractive: createExtractiveAgent(),
  model: model && modelAgent(model, clock),
  gateOf: lately((paper) => createGate(paper, computeFacts(paper))),
});

function modelAgent(config: ModelConfig, clock: () => number): Agent {
  const { contextTokens, parallel, timeouts, secondLookMs: limitMs } = config;
  const endpoint = createModelClient(config);
  const shared = parallel ? withSlots(endpoint, parallel, timeouts.totalMs) : endpoint;
  const client = withBreaker(shared, { clock });
  const common = { contextTokens, random: randomBytes };
  const judge = limitMs === null ? null : createJudge({ ...common, client: client.aside, limitMs });
  return createModelAgent({ ...common, client, judge });
}

/** Requests of one answer, one after the other: the answer, and each sentence that is asked for once more. */
const REQUESTS = 5;
const MARGIN_MS = 60_000;

/**
 * Longest time that a turn may need when each of its requests takes all the time it may, with its wait for a slot, in
 * milliseconds. A limit below it would end answers that are still on their way.
 */
export function longestAnswerMs({ timeouts, parallel, secondLookMs }: ModelConfig): number {
  const slotMs = parallel ? timeouts.totalMs : 0;
  const secondLook = secondLookMs === null ? 0 : slotMs + secondLookMs;
  return REQUESTS * (slotMs + timeouts.totalMs) + secondLook + MARGIN_MS;
}
