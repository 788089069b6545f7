/** The agents of a run: `parallel` conversations at a time, each with an agent of its own. */
import { createExtractiveAgent } from '../src/agent/extractive/extractive-agent.ts';
import { createModelAgent } from '../src/agent/model/model-agent.ts';
import { createModelClient } from '../src/agent/model/model-client.ts';
import { createJudge } from '../src/agent/second-look/judge.ts';
import type { ModelConfig } from '../src/config.ts';
import { InputError } from '../src/errors.ts';
import type { Lane } from './conversation.ts';
import { countRequests } from './requests.ts';

interface LaneOptions {
  agent: 'extractive' | 'model';
  parallel: number;
  model: ModelConfig | null;
  random: (bytes: number) => Uint8Array;
  fetch: typeof globalThis.fetch;
}

/** Makes the lanes. Throws InputError when a model is asked for and none is configured. */
export function lanesFor({ agent, parallel, model, random, fetch }: LaneOptions): Lane[] {
  if (agent === 'extractive') return [{ agent: createExtractiveAgent(), requests: null }];
  if (!model)
    throw new InputError(
      'No model is configured.',
      'Set OPENAI_BASE_URL (and OPENAI_MODEL) or OPENAI_API_KEY, or leave out --agent model. Nothing was run or written.',
    );
  // One secret for all: the prompts of a paper then begin alike whichever conversation asks.
  const secret = random(32);
  return Array.from({ length: parallel }, () => {
    const requests = countRequests(fetch);
    const client = createModelClient({ ...model, fetch: requests.fetch });
    const common = { client, contextTokens: model.contextTokens, random: () => secret };
    const judge =
      model.secondLookMs === null ? null : createJudge({ ...common, limitMs: model.secondLookMs });
    return { agent: createModelAgent({ ...common, judge }), requests };
  });
}
