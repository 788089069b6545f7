/**
 * A model as its agents see it: text as it comes, or one answer in a given shape. Every fault becomes a ModelError;
 * nothing said or read is logged.
 */
import type { z } from 'zod';
import { ModelError } from '../../errors.ts';
import { connect, type Extras, streamed, type Wire } from './chat-completions.ts';
import { unusable } from './model-failures.ts';
import { type Format, jsonSchemaOf, laxer, readStructured, withRepair, withSchema } from './structured.ts';

export interface Message {
  role: 'system' | 'user' | 'assistant';
  content: string;
}

export interface ModelClientOptions {
  baseUrl: string;
  /** Null for servers that take none. */
  apiKey: string | null;
  /** Null: the endpoint is asked which model it serves, on first use. */
  model: string | null;
  /** Milliseconds: to the first word, between pieces, for all of one request with its retries. */
  timeouts: { firstTokenMs: number; stallMs: number; totalMs: number };
  /** Tries after the first when the endpoint is busy, faulty or away; 2 by default. */
  maxRetries?: number;
  /** Wait before the first retry when the server names none, doubled each time; 500 by default. */
  backoffMs?: number;
  fetch?: typeof globalThis.fetch;
}

/** What the server counted; null where it does not say. */
export interface Usage {
  promptTokens: number | null;
  cachedTokens: number | null;
}

export interface ModelClient {
  readonly host: string;
  /** The model's name; null until an endpoint that was to be asked for it has been. */
  readonly model: string | null;
  /**
   * Streams an answer's text. Tries again only while nothing was yielded. Throws ModelError for every fault of
   * the endpoint, and the signal's own reason when it is aborted.
   */
  stream(messages: Message[], signal: AbortSignal): AsyncGenerator<string, Usage>;
  /**
   * One answer in the shape of `schema`, with one repair. Throws like `stream`. `begun` is called when it is sent: it may
   * have waited for others before.
   */
  structured<T>(
    messages: Message[],
    name: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    begun?: () => void,
  ): Promise<T>;
}

export function createModelClient(options: ModelClientOptions): ModelClient {
  const wire = connect(options);
  let format: Format = 'json_schema';

  async function structured<T>(
    messages: Message[],
    name: string,
    schema: z.ZodType<T>,
    signal: AbortSignal,
    begun?: () => void,
  ) {
    begun?.();
    const output = await firstOutput(messages, name, schema, signal);
    const reading = readStructured(output, schema);
    if (reading.ok) return reading.value;
    const asked = withRepair(messages, output, reading.fault, schema);
    const repaired = readStructured(await whole(wire, asked, extras(format, name, schema), signal), schema);
    if (repaired.ok) return repaired.value;
    throw unusable(wire.at);
  }

  /** Asks in the strictest way this server takes, remembered for the next time. */
  async function firstOutput(messages: Message[], name: string, schema: z.ZodType, signal: AbortSignal) {
    for (let trial: Format = format; ; ) {
      const asked = trial === 'json_schema' ? messages : withSchema(messages, schema);
      try {
        const output = await whole(wire, asked, extras(trial, name, schema), signal);
        format = trial;
        return output;
      } catch (error) {
        const next = error instanceof ModelError && error.code === 'rejected' ? laxer(trial) : null;
        if (next === null) throw error;
        trial = next;
      }
    }
  }

  return {
    host: wire.at.host,
    get model() {
      return wire.at.model;
    },
    stream: (messages, signal) => streamed(wire, messages, {}, signal),
    structured,
  };
}

function extras(format: Format, name: string, schema: z.ZodType): Extras {
  if (format === 'plain') return {};
  if (format === 'json_object') return { response_format: { type: 'json_object' } };
  const json_schema = { name, schema: jsonSchemaOf(schema), strict: true };
  return { response_format: { type: 'json_schema', json_schema } };
}

async function whole(wire: Wire, messages: Message[], extra: Extras, signal: AbortSignal): Promise<string> {
  let text = '';
  for await (const piece of streamed(wire, messages, extra, signal)) text += piece;
  return text;
}
