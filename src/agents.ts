import { randomBytes } from 'node:crypto';
import { withBreaker } from './agent/breaker.ts';
import type { Agents } from './agent/choose.ts';
import { createExtractiveAgent } from './agent/extractive/extractive-agent.ts';
import { createModelAgent } from './agent/model-agent.ts';
import { createModelClient } from './agent/model-client.ts';
import type { ModelConfig } from './config.ts';

/** The agents of this configuration. The extractive one is always there. `clock`: ms since epoch. */
export function createAgents(model: ModelConfig | null, clock: () => number): Agents {
  return {
    extractive: createExtractiveAgent(),
    model: model
      ? createModelAgent({
          client: withBreaker(createModelClient(model), { clock }),
          contextTokens: model.contextTokens,
          random: randomBytes,
        })
      : null,
  };
}
