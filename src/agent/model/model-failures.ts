/** What went wrong at a model endpoint, told by the shape of the error; server text is never passed on, since it may hold the prompt. */
import { ModelError } from '../../errors.ts';

/** Where the request went, for the words of the message. */
export interface Endpoint {
  host: string;
  model: string | null;
}

/** The failure, and how long to wait before trying again: null when trying again cannot help. */
export interface Failure {
  error: ModelError;
  retryAfterMs: number | null;
}

/** Any error of a request, as a failure. `backoffMs` is the wait when the server names none. */
export function failureOf(raised: unknown, at: Endpoint, backoffMs: number): Failure {
  if (raised instanceof ModelError) return final(raised);
  const { status, text } = shapeOf(raised);
  if (TOO_LONG.test(text) || status === 413) return final(tooLong(at));
  if (FILTERED.test(text)) return final(refused(at));
  if (status === undefined) return transportFailure(raised, text, at, backoffMs);
  if (status === 429) return rateLimited(raised, text, at, backoffMs);
  if (status === 408 || status === 409 || status >= 500)
    return { error: serverError(at, status), retryAfterMs: retryAfterOf(raised) ?? backoffMs };
  return final(clientError(status, at));
}

const final = (error: ModelError): Failure => ({ error, retryAfterMs: null });

const TOO_LONG =
  /context_length_exceeded|context (?:length|window|size)|maximum context|too many tokens|prompt is too long|exceeds?\b.{0,40}\btokens?\b|exceed_context_size/i;
const FILTERED = /content_filter|content_policy|content management policy/i;

interface Shape {
  status: number | undefined;
  /** Code, type and message of the server, for matching only. */
  text: string;
}

function shapeOf(raised: unknown): Shape {
  if (!(raised instanceof Error)) return { status: undefined, text: '' };
  const { status, code, type } = raised as { status?: unknown; code?: unknown; type?: unknown };
  return {
    status: typeof status === 'number' ? status : undefined,
    text: [code, type, raised.message].filter((part) => typeof part === 'string').join(' '),
  };
}

function clientError(status: number, at: Endpoint): ModelError {
  if (status === 401)
    return new ModelError(
      'unauthorized',
      `The model endpoint refused the key (${at.host}).`,
      'Whoever runs this app should check OPENAI_API_KEY.',
    );
  if (status === 403)
    return new ModelError(
      'unauthorized',
      `The model endpoint does not allow this key to use ${modelName(at)} (${at.host}).`,
      'Whoever runs this app should check OPENAI_API_KEY and OPENAI_MODEL.',
    );
  if (status === 404)
    return new ModelError(
      'unknown_model',
      `The endpoint at ${at.host} knows no ${modelName(at)}, or has no Chat Completions at this address.`,
      'Whoever runs this app should check OPENAI_MODEL, and OPENAI_BASE_URL (it usually ends in /v1).',
    );
  return new ModelError(
    'rejected',
    `The model endpoint rejected the request (${at.host}, status ${status}).`,
    'Whoever runs this app should check that OPENAI_MODEL is a chat model and that OPENAI_BASE_URL is right.',
  );
}

const modelName = (at: Endpoint) => (at.model ? `model “${at.model}”` : 'model');

const serverError = (at: Endpoint, status: number | null) =>
  new ModelError(
    'server_error',
    `The model endpoint has a fault of its own (${at.host}${status === null ? '' : `, status ${status}`}).`,
    'Ask again in a few minutes.',
  );

function rateLimited(raised: unknown, text: string, at: Endpoint, backoffMs: number): Failure {
  if (/insufficient_quota|exceeded your current quota|billing/i.test(text))
    return final(
      new ModelError(
        'rate_limited',
        `The account at the model endpoint has no credit left (${at.host}).`,
        'Whoever runs this app should check the account; asking again does not help.',
      ),
    );
  const asked = retryAfterOf(raised);
  const when = asked === null ? 'in a minute' : `in ${Math.max(1, Math.ceil(asked / 1000))} s`;
  const error = new ModelError(
    'rate_limited',
    `The model endpoint takes no more requests for now (${at.host}).`,
    `Ask again ${when}.`,
  );
  return { error, retryAfterMs: asked ?? backoffMs };
}

/** Milliseconds from `retry-after-ms`, or `Retry-After` in seconds or as a date; null when there is none. */
function retryAfterOf(raised: unknown): number | null {
  const headers = (raised as { headers?: unknown }).headers;
  if (!(headers instanceof Headers)) return null;
  const ms = Number.parseFloat(headers.get('retry-after-ms') ?? '');
  if (ms >= 0) return ms;
  const value = headers.get('retry-after') ?? '';
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/.test(value) ? Number(value) * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(seconds) ? Math.max(0, seconds) : null;
}

/** No status: the connection failed, the stream reported an error, or it held what is not JSON. */
function transportFailure(raised: unknown, text: string, at: Endpoint, backoffMs: number): Failure {
  if (raised instanceof SyntaxError) return final(garbled(at));
  if (/rate_limit/i.test(text)) return rateLimited(raised, text, at, backoffMs);
  if (raised instanceof Error && 'status' in raised && !isConnection(raised))
    return { error: serverError(at, null), retryAfterMs: backoffMs };
  return { error: unreachable(at), retryAfterMs: backoffMs };
}

const isConnection = (raised: Error) => /^APIConnection/.test(raised.constructor.name);

const unreachable = (at: Endpoint) =>
  new ModelError(
    'unreachable',
    `The model endpoint could not be reached (${at.host}).`,
    'Whoever runs this app should check that the server runs, and OPENAI_BASE_URL.',
  );

const tooLong = (at: Endpoint) =>
  new ModelError(
    'too_long',
    `These reviews do not fit the context of ${modelName(at)} (${at.host}).`,
    'Whoever runs this app should set a model or server with a larger context, and OPENAI_CONTEXT_TOKENS to match.',
  );

export const refused = (at: Endpoint) =>
  new ModelError('refused', `The model refused to answer (${at.host}).`, 'Put the question in other words.');

export const cut = (at: Endpoint) =>
  new ModelError('cut', `The model's answer broke off (${at.host}).`, 'Ask again.');

export const outOfRoom = (at: Endpoint) =>
  new ModelError(
    'cut',
    `The model reached the limit of its output before the end (${at.host}).`,
    'Ask for less at once.',
  );

export const empty = (at: Endpoint) =>
  new ModelError('empty', `The model gave no answer (${at.host}).`, 'Ask again, or in other words.');

export const endless = (at: Endpoint) =>
  new ModelError('bad_output', `The model did not come to an end (${at.host}).`, 'Ask again, or for less.');

export const garbled = (at: Endpoint) =>
  new ModelError(
    'bad_output',
    `The endpoint sent something that is not a model's answer (${at.host}).`,
    'Whoever runs this app should check OPENAI_BASE_URL (it usually ends in /v1).',
  );

export const unusable = (at: Endpoint) =>
  new ModelError(
    'bad_output',
    `The model did not keep to the form it was asked for (${at.host}).`,
    'Ask again; a larger model keeps to it more often.',
  );

export const noFirstWord = (at: Endpoint, ms: number) =>
  new ModelError(
    'timeout',
    `The model did not begin to answer within ${inSeconds(ms)} (${at.host}).`,
    'Ask again; it may still have been loading.',
  );

export const stalled = (at: Endpoint, ms: number) =>
  new ModelError('timeout', `The model fell silent for ${inSeconds(ms)} (${at.host}).`, 'Ask again.');

export const overtime = (at: Endpoint, ms: number) =>
  new ModelError(
    'timeout',
    `The model needed more than ${inSeconds(ms)} in all (${at.host}).`,
    'Ask again, or for less.',
  );

/** It was not even asked: no request that was under way ended in time. */
export const busy = (host: string) =>
  new ModelError(
    'busy',
    `Its endpoint was busy with other questions (${host}).`,
    'Ask again in a few minutes.',
  );

/** `times` failures in a row; `leftMs` until it is tried again. */
export const resting = (host: string, times: number, leftMs: number) =>
  new ModelError(
    'resting',
    `Its endpoint failed ${times} times in a row (${host}) and is left alone for a while.`,
    `It is tried again in ${inSeconds(leftMs)}.`,
  );

const inSeconds = (ms: number) => `${Math.max(1, Math.round(ms / 1000))} s`;
