/**
 * The wire to a model: Chat Completions only, which OpenAI, Ollama, vLLM, llama.cpp and LM Studio all speak. One
 * request, its retries and its limits.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import OpenAI from 'openai';
import { ModelError } from '../../errors.ts';
import type { Message, ModelClientOptions, Usage } from './model-client.ts';
import * as failures from './model-failures.ts';
import { createThoughtFilter } from './thinking.ts';
import { startWatch, type Watch } from './watch.ts';

/** Waits asked for beyond this are not sat out: the chair gets an answer from elsewhere sooner. */
const LONGEST_WAIT_MS = 20_000;
/** An answer is some hundred characters; a recommendation some thousand. Beyond this the model is looping. */
const LONGEST_ANSWER_CHARS = 60_000;

/** What one client holds between requests. */
export interface Wire {
  openai: OpenAI;
  options: ModelClientOptions;
  at: failures.Endpoint;
  /** False once the server has rejected `stream_options`. */
  usageAsked: boolean;
}

/** What a request asks for beside words. */
export type Extras = Pick<OpenAI.ChatCompletionCreateParamsStreaming, 'response_format'>;

export function connect(options: ModelClientOptions): Wire {
  const { host } = new URL(options.baseUrl);
  return { openai: clientOf(options), options, at: { host, model: options.model }, usageAsked: true };
}

/** The library neither retries nor logs, and keeps no time that matters: the limits are `watch.ts`'s. */
const clientOf = ({ baseUrl, apiKey, timeouts, fetch }: ModelClientOptions) =>
  new OpenAI({
    baseURL: baseUrl,
    apiKey: apiKey || 'none',
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
    maxRetries: 0,
    timeout: 2 * timeouts.totalMs,
    logLevel: 'off',
    ...(fetch && { fetch }),
  });

/**
 * The text of one request with its retries, under one limit for all of it. Throws ModelError for every fault of the
 * endpoint, and the signal's own reason when it is aborted.
 */
export async function* streamed(
  wire: Wire,
  messages: Message[],
  extra: Extras,
  signal: AbortSignal,
): AsyncGenerator<string, Usage> {
  const { timeouts, maxRetries = 2 } = wire.options;
  const watch = startWatch(signal, timeouts.totalMs, failures.overtime(wire.at, timeouts.totalMs));
  let begun = false;
  try {
    for (let tries = 0; ; tries++) {
      try {
        const pieces = attempt(wire, messages, extra, watch);
        for (;;) {
          const { value, done } = await pieces.next();
          if (done) return value;
          begun = true;
          watch.rest();
          yield value;
          watch.expect(timeouts.stallMs, () => failures.stalled(wire.at, timeouts.stallMs));
        }
      } catch (raised) {
        await recover(wire, raised, begun || tries >= maxRetries, tries, watch, signal);
      }
    }
  } finally {
    watch.close();
  }
}

/** Waits when another try may help; else throws what the person should know. */
async function recover(
  wire: Wire,
  raised: unknown,
  last: boolean,
  tries: number,
  watch: Watch,
  signal: AbortSignal,
): Promise<void> {
  signal.throwIfAborted();
  const { error, retryAfterMs } = failures.failureOf(
    watch.broken() ?? raised,
    wire.at,
    (wire.options.backoffMs ?? 500) * 2 ** tries,
  );
  if (last || retryAfterMs === null || retryAfterMs > LONGEST_WAIT_MS) throw error;
  watch.rest();
  await sleep(retryAfterMs, undefined, { signal: watch.signal }).catch(() => {
    signal.throwIfAborted();
    throw watch.broken() ?? error;
  });
}

/** One HTTP request. Yields text; returns what the server counted. */
async function* attempt(
  wire: Wire,
  messages: Message[],
  extra: Extras,
  watch: Watch,
): AsyncGenerator<string, Usage> {
  const { firstTokenMs, stallMs } = wire.options.timeouts;
  watch.expect(firstTokenMs, () => failures.noFirstWord(wire.at, firstTokenMs));
  const chunks = await open(wire, messages, extra, watch);
  const state: Progress = { finish: null, refused: false, said: false, chars: 0, usage: NO_USAGE };
  const shown = createThoughtFilter();
  for await (const chunk of chunksOf(chunks, wire, watch)) {
    const piece = shown(take(chunk, state));
    if (isActive(chunk)) watch.expect(stallMs, () => failures.stalled(wire.at, stallMs));
    if (piece === '') continue;
    state.chars += piece.length;
    state.said ||= piece.trim() !== '';
    if (state.chars > LONGEST_ANSWER_CHARS) throw failures.endless(wire.at);
    yield piece;
  }
  assertWhole(state, wire.at);
  return state.usage;
}

const NO_USAGE: Usage = { promptTokens: null, cachedTokens: null };

interface Progress {
  finish: string | null;
  refused: boolean;
  /** Something other than white space came. */
  said: boolean;
  chars: number;
  usage: Usage;
}

/** The text of a chunk; the rest of it goes into `state`. */
function take(chunk: OpenAI.ChatCompletionChunk, state: Progress): string {
  const choice = chunk.choices?.[0];
  if (chunk.usage) {
    const { prompt_tokens, prompt_tokens_details } = chunk.usage;
    state.usage = {
      promptTokens: prompt_tokens ?? null,
      cachedTokens: prompt_tokens_details?.cached_tokens ?? null,
    };
  }
  state.finish = choice?.finish_reason ?? state.finish;
  state.refused ||= Boolean(choice?.delta?.refusal);
  return choice?.delta?.content ?? '';
}

/** Text or thoughts (`reasoning_content`, `reasoning`): the model is at work. */
function isActive(chunk: OpenAI.ChatCompletionChunk): boolean {
  const delta = chunk.choices?.[0]?.delta as Record<string, unknown> | undefined;
  return Boolean(delta?.content || delta?.reasoning_content || delta?.reasoning);
}

function assertWhole({ finish, refused, said }: Progress, at: failures.Endpoint): void {
  if (refused || finish === 'content_filter') throw failures.refused(at);
  if (finish === 'length') throw failures.outOfRoom(at);
  if (finish === null) throw failures.cut(at);
  if (!said) throw failures.empty(at);
}

/** Opens the stream; a server that does not know `stream_options` is asked again without it. */
async function open(wire: Wire, messages: Message[], extra: Extras, watch: Watch) {
  wire.at.model ??= await servedModel(wire, watch);
  const body = { model: wire.at.model, messages, stream: true as const, ...extra };
  const request = (usage: object) =>
    wire.openai.chat.completions.create({ ...body, ...usage }, { signal: watch.signal }).withResponse();
  const { data, response } = await request(wire.usageAsked ? ASK_USAGE : {}).catch((error: unknown) => {
    if (
      !wire.usageAsked ||
      !(error instanceof OpenAI.APIError) ||
      !/stream_options|include_usage/.test(error.message)
    )
      throw error;
    wire.usageAsked = false;
    return request({});
  });
  if (/\b(?:html|json)\b/.test(response.headers.get('content-type') ?? '')) {
    data.controller.abort();
    throw failures.garbled(wire.at);
  }
  return data;
}

const ASK_USAGE = { stream_options: { include_usage: true } };

/** The first model of the endpoint's list that is not for embeddings. */
async function servedModel(wire: Wire, watch: Watch): Promise<string> {
  const list = await wire.openai.models.list({ signal: watch.signal });
  const chat = list.data?.find(({ id }) => !/embed|rerank|whisper|tts/i.test(id));
  if (chat) return chat.id;
  throw new ModelError(
    'unknown_model',
    `The model endpoint serves no chat model (${wire.at.host}).`,
    'Whoever runs this app should load a model there, or set OPENAI_MODEL.',
  );
}

/** The chunks of a stream that has begun; a connection lost from here on is a cut answer, not an absent server. */
async function* chunksOf(chunks: AsyncIterable<OpenAI.ChatCompletionChunk>, wire: Wire, watch: Watch) {
  try {
    yield* chunks;
  } catch (error) {
    if (error instanceof OpenAI.APIError || error instanceof SyntaxError) throw error;
    throw watch.broken() ?? failures.cut(wire.at);
  }
  watch.signal.throwIfAborted();
}
