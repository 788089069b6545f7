/** What goes over the wire to a model endpoint, counted as it passes: independent of the agent's own counting. */
import { z } from 'zod';
import { JUDGE_OPENING } from '../src/agent/second-look/judge-prompt.ts';

/** One request to the endpoint. */
export interface Sent {
  /** A sentence that is asked for again is an answer too. */
  kind: 'answer' | 'second look';
  /** Characters of the messages. */
  chars: number;
  /** Characters at their beginning that an earlier prompt about the same paper began with too; null when there was none. */
  shared: number | null;
  /** What the server counted; null where it does not say. */
  promptTokens: number | null;
  cachedTokens: number | null;
  completionTokens: number | null;
}

export interface Requests {
  /** Hands each request on, and notes it. */
  fetch: typeof globalThis.fetch;
  /** The requests since the last call, about this paper; waits until the server has counted them. */
  take(paper: string): Promise<Sent[]>;
}

/** Counts the requests made through `fetch`, by one conversation after the other. */
export function countRequests(fetch: typeof globalThis.fetch): Requests {
  const last = new Map<string, string>();
  let open: Promise<{ messages: string; sent: Sent }>[] = [];
  return {
    async fetch(input, init) {
      const response = await fetch(input, init);
      const asked = askedIn(init?.body);
      if (asked) open.push(counted(asked, response.clone()));
      return response;
    },
    async take(paper) {
      const done = await Promise.all(open);
      open = [];
      return done.map(({ messages, sent }) => {
        if (sent.kind !== 'answer') return sent;
        const before = last.get(paper);
        last.set(paper, messages);
        return { ...sent, shared: before === undefined ? null : commonPrefix(before, messages) };
      });
    },
  };
}

interface Asked {
  kind: Sent['kind'];
  messages: string;
}

/** The prompt of a Chat Completions request; null for any other request. */
function askedIn(body: unknown): Asked | null {
  if (typeof body !== 'string') return null;
  const { messages } = JSON.parse(body) as { messages?: { content: string }[] };
  if (!Array.isArray(messages)) return null;
  const judges = String(messages[0]?.content).startsWith(JUDGE_OPENING);
  return { kind: judges ? 'second look' : 'answer', messages: JSON.stringify(messages) };
}

async function counted(
  { kind, messages }: Asked,
  response: Response,
): Promise<{ messages: string; sent: Sent }> {
  // A reading that is called off ends the copy too: what the server had counted by then is lost.
  const body = await response.text().catch(() => '');
  return { messages, sent: { kind, chars: messages.length, shared: null, ...usageIn(body) } };
}

type Usage = Pick<Sent, 'promptTokens' | 'cachedTokens' | 'completionTokens'>;

/** The `usage` of a stream or of a whole answer. */
export function usageIn(body: string): Usage {
  const lines = body.split('\n').filter((line) => line.includes('"usage"'));
  const given = lines
    .map((line) => usageOf(line.replace(/^data:\s*/, '')))
    .findLast((usage) => usage !== null);
  return given ?? { promptTokens: null, cachedTokens: null, completionTokens: null };
}

function usageOf(json: string): Usage | null {
  const read = Counted.safeParse(parsed(json));
  if (!read.success) return null;
  const { prompt_tokens, completion_tokens, prompt_tokens_details } = read.data.usage;
  return {
    promptTokens: prompt_tokens ?? null,
    cachedTokens: prompt_tokens_details?.cached_tokens ?? null,
    completionTokens: completion_tokens ?? null,
  };
}

const Tokens = z.number().nullish();
const Counted = z.object({
  usage: z.object({
    prompt_tokens: Tokens,
    completion_tokens: Tokens,
    prompt_tokens_details: z.object({ cached_tokens: Tokens }).nullish(),
  }),
});

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

/** Characters that two texts begin with alike. */
export function commonPrefix(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
