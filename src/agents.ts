import { randomBytes } from 'node:crypto';
import type { Agent } from './agent/agent.ts';
import type { Agents } from './agent/choose.ts';
import { createExtractiveAgent } from './agent/extractive/extractive-agent.ts';
import { withBreaker } from './agent/model/breaker.ts';
import { createModelAgent } from './agent/model/model-agent.ts';
import { createModelClient } from './agent/model/model-client.ts';
import { withSlots } from './agent/model/slots.ts';
import { createJudge } from './agent/second-look/judge.ts';
import type { ModelConfig } from './config.ts';

/** The agents of this configuration. The extractive one is always there. `clock`: ms since epoch. */
export const createAgents = (model: ModelConfig | null, clock: () => number): Agents => ({
  extractive: createExtractiveAgent(),
  model: model && modelAgent(model, clock),
});

function modelAgent(config: ModelConfig, clock: () => number): Agent {
  const { contextTokens, parallel, secondLookMs: limitMs } = config;
  const endpoint = createModelClient(config);
  const client = withBreaker(parallel ? withSlots(endpoint, parallel) : endpoint, { clock });
  const common = { contextTokens, random: randomBytes };
  const judge = limitMs === null ? null : createJudge({ ...common, client: client.aside, limitMs });
  return createModelAgent({ ...common, client, judge });
}
