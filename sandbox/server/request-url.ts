/** Slack's side of HTTP mode: every payload is posted to the app's request address, signed. */
import { createHmac } from 'node:crypto';
import { type Asked, type Envelope, type Line, NoAnswer, type Retry, Undelivered } from './line.ts';

type Json = Record<string, unknown>;

export interface RequestUrl {
  url: string;
  signingSecret: string;
}

/** One request as it went out, so that it can be sent again by someone who listened in. */
export interface Posted {
  headers: Record<string, string>;
  body: string;
}

type Missed = 'http_timeout' | 'connection_failed';

interface Parts {
  clock: { now(): number };
  /** How long the app may take, in milliseconds. */
  patience: number;
}

/** The value of X-Slack-Signature for a body sent at `timestamp` (seconds since 1970). */
export function signature(signingSecret: string, timestamp: number, body: string): string {
  return `v0=${createHmac('sha256', signingSecret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
}

export class RequestLine implements Line {
  /** Slack does not know whether anybody listens; it finds out by posting. */
  readonly open = true;
  readonly posted: Posted[] = [];
  readonly #to: RequestUrl;
  readonly #parts: Parts;

  constructor(to: RequestUrl, parts: Parts) {
    this.#to = to;
    this.#parts = parts;
  }

  /** Slack's check of a new address: it must give the challenge back. Throws when it does not. */
  async verify(challenge: string): Promise<void> {
    const body = JSON.stringify({ type: 'url_verification', token: 'unused-verification-token', challenge });
    const response = await this.#post(body, 'application/json');
    const answer = typeof response === 'string' ? '' : await response.text();
    if (!answer.includes(challenge)) throw new Error(`${this.#to.url} does not answer Slack's challenge.`);
  }

  async event({ payload, retry }: Envelope): Promise<void> {
    const response = await this.#post(JSON.stringify(payload), 'application/json', retryHeaders(retry));
    if (typeof response === 'string') throw new Undelivered(response, false);
    await response.body?.cancel();
    if (!response.ok) throw new Undelivered('http_error', false);
  }

  async ask({ type, payload }: Asked): Promise<Json> {
    const form =
      type === 'slash_commands' ? (payload as Record<string, string>) : { payload: JSON.stringify(payload) };
    const response = await this.#post(
      new URLSearchParams(form).toString(),
      'application/x-www-form-urlencoded',
    );
    if (typeof response === 'string' || !response.ok) throw new NoAnswer('the app did not take the request');
    return acknowledged(await response.text());
  }

  /** The answer, or Slack's word for why there is none. */
  async #post(body: string, type: string, more: Record<string, string> = {}): Promise<Response | Missed> {
    const timestamp = Math.floor(this.#parts.clock.now() / 1000);
    const headers = {
      'content-type': type,
      'x-slack-request-timestamp': String(timestamp),
      'x-slack-signature': signature(this.#to.signingSecret, timestamp, body),
      ...more,
    };
    this.posted.push({ headers, body });
    const signal = AbortSignal.timeout(this.#parts.patience);
    const request = { method: 'POST', headers, body, signal, redirect: 'manual' } as const;
    return fetch(this.#to.url, request).catch(() => (signal.aborted ? 'http_timeout' : 'connection_failed'));
  }
}

function retryHeaders({ attempt, reason }: Retry): Record<string, string> {
  if (attempt === 0) return {};
  const named = reason === 'timeout' ? 'http_timeout' : reason;
  return { 'x-slack-retry-num': String(attempt), 'x-slack-retry-reason': named };
}

/** An acknowledgement is empty, JSON, or for a command plain words. */
function acknowledged(text: string): Json {
  try {
    const value: unknown = JSON.parse(text === '' ? '{}' : text);
    if (typeof value === 'object' && value !== null) return value as Json;
  } catch {
    // Plain words.
  }
  return { text };
}
