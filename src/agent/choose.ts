/** Which agent may answer about a paper: the venue's rule on models comes before the configuration. */
import type { Paper } from '../papers/paper.ts';
import { profileOf } from '../papers/venues.ts';
import type { Agent } from './agent.ts';
import type { Gate } from './gate/gate.ts';

/** `model` is null when no endpoint is configured. */
export interface Agents {
  model: Agent | null;
  extractive: Agent;
  /** The gates of the papers asked about lately; without it one is made for each answer. */
  gateOf?(paper: Paper): Gate;
}

/** Which agent answers about this paper, where, and why not another. */
export interface AgentNote {
  name: 'extractive' | 'model';
  model: string | null;
  host: string | null;
  /** The venue's rule on models in words, and what follows here; null when the venue is unknown to us. */
  rule: string | null;
}

/** The agent for this paper, and a note for its card that says why. */
export function chooseAgent(paper: Paper, agents: Agents): { agent: Agent; note: AgentNote } {
  const { id, modelRule } = profileOf(paper.venue);
  const model = agents.model;
  const barred = model !== null && isBarred(modelRule.kind, model.host);
  const agent = model === null || barred ? agents.extractive : model;
  const rule = `${modelRule.text} ${consequence(modelRule.kind, model, barred)}`.trim();
  const note = { name: agent.name, model: agent.model, host: agent.host };
  return { agent, note: { ...note, rule: id === 'unknown' && model === null ? null : rule } };
}

type RuleKind = ReturnType<typeof profileOf>['modelRule']['kind'];

const isBarred = (kind: RuleKind, host: string | null): boolean =>
  kind === 'off' || (kind === 'private' && isPublicService(host));

function consequence(kind: RuleKind, model: Agent | null, barred: boolean): string {
  if (model === null) return '';
  if (barred && kind === 'off')
    return 'A model is configured here, and is not used for this paper: answers are quoted from the reviews.';
  if (barred)
    return `The configured model at ${model.host} is a public service and is not used for this paper: answers are quoted from the reviews.`;
  if (kind === 'private') return `The reviews go to ${model.host}; make sure that it keeps them private.`;
  if (kind === 'disclose') return 'Answers here come from a model: disclose it.';
  return `Until then, know that the reviews go to ${model.host}.`;
}

/**
 * Hosts (and their subdomains) of model services open to anyone, which no reading of “private” covers. A host that
 * is not listed may be an institution's own server, and is left to the chair to judge.
 */
const PUBLIC_SERVICES = [
  'openai.com',
  'anthropic.com',
  'googleapis.com',
  'mistral.ai',
  'groq.com',
  'together.xyz',
  'together.ai',
  'openrouter.ai',
  'deepseek.com',
  'fireworks.ai',
  'x.ai',
  'cohere.com',
  'cohere.ai',
  'perplexity.ai',
  'huggingface.co',
  'aliyuncs.com',
  'moonshot.cn',
];

function isPublicService(host: string | null): boolean {
  const name = (host ?? '').replace(/:\d+$/, '').toLowerCase();
  return PUBLIC_SERVICES.some((service) => name === service || name.endsWith(`.${service}`));
}
