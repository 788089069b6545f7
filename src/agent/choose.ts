/** Which agent may answer about a paper: the venue's rule on models comes before the configuration. */
import type { AgentNote } from '../conversation/ports.ts';
import type { Paper } from '../papers/paper.ts';
import type { Agent } from './agent.ts';

/** `model` is null when no endpoint is configured. */
export interface Agents {
  model: Agent | null;
  extractive: Agent;
}

/** The agent for this paper, and a note for its card that says why. */
export function chooseAgent(_paper: Paper, agents: Agents): { agent: Agent; note: AgentNote } {
  const agent = agents.model ?? agents.extractive;
  return { agent, note: { name: agent.name, model: agent.model, host: agent.host, rule: null } };
}
