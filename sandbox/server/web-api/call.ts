import { type Fault, Faults } from '../faults.ts';
import { REMEMBERED } from '../limits.ts';
import { SlackError } from '../slack-error.ts';
import type { RawArgs } from './args.ts';
import type { Desk } from './desk.ts';
import type { Answer, Method } from './method.ts';
import { METHODS } from './methods.ts';
import { needed } from './scopes.ts';

interface Reply {
  status: number;
  headers: Record<string, string>;
  body: Answer;
}

/** One call the app made. */
export interface Call {
  method: string;
  args: RawArgs;
  /** Milliseconds of the injected clock. */
  at: number;
  /** Null when it went well; Slack's code, an HTTP status, `hang` or `drop` otherwise. */
  error: string | null;
}

/** Answers Web API calls: token, scope, rate, arguments, then the method itself. Keeps a list of the calls. */
export class WebApi {
  readonly calls: Call[] = [];
  readonly faults = new Faults();
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Null means the connection is to be cut, 'hang' that no answer comes. */
  async call(name: string, token: string | null, args: RawArgs): Promise<Reply | null | 'hang'> {
    const record: Call = { method: name, args, at: this.#desk.clock.now(), error: null };
    this.calls.push(record);
    if (this.calls.length > REMEMBERED) this.calls.shift();
    const reply = await this.#answer(name, token, args);
    record.error = outcome(reply);
    this.#desk.hub.emit({ type: 'call', method: name });
    return reply;
  }

  async #answer(name: string, token: string | null, args: RawArgs): Promise<Reply | null | 'hang'> {
    const fault = this.faults.take(name);
    if (fault === null) return this.#run(name, token, args);
    if ('meanwhile' in fault) {
      fault.meanwhile();
      return this.#run(name, token, args);
    }
    if ('delay' in fault) return after(fault.delay, await this.#run(name, token, args));
    if ('drop' in fault && fault.drop === 'after') {
      await this.#run(name, token, args);
      return null;
    }
    return scripted(fault);
  }

  async #run(name: string, token: string | null, args: RawArgs): Promise<Reply> {
    try {
      const method = this.#allowed(name, token, args);
      const wait = this.#wait(name, method, args);
      if (wait > 0) return limited(wait);
      const answer = await method.run(args, this.#desk);
      return { status: 200, headers: this.#scopeHeader(), body: { ok: true, ...answer } };
    } catch (error) {
      if (error instanceof SlackError) return ok({ ok: false, error: error.code, ...error.more });
      this.#desk.log.error('standin.method_failed', { method: name, error: String(error) });
      return ok({ ok: false, error: 'internal_error' });
    }
  }

  #allowed(name: string, token: string | null, args: RawArgs): Method {
    const method = METHODS[name];
    if (method === undefined) throw new SlackError('unknown_method', { req_method: name });
    if (token === null) throw new SlackError('not_authed');
    const { bot, app } = this.#desk.tokens;
    if (token !== bot && token !== app) throw new SlackError('invalid_auth');
    if (this.#desk.tokens.revoked) throw new SlackError('token_revoked');
    if (token !== (method.token === 'bot' ? bot : app)) throw new SlackError('not_allowed_token_type');
    const wanted = needed(method, args, this.#desk);
    const provided = this.#desk.manifest.scopes;
    if (wanted.length > 0 && !wanted.some((scope) => provided.has(scope)))
      throw new SlackError('missing_scope', { needed: wanted.join(','), provided: [...provided].join(',') });
    return method;
  }

  #wait(name: string, method: Method, args: RawArgs): number {
    const of = method.per === undefined ? '' : String(args[method.per] ?? '');
    return this.#desk.rates.take(`${name}:${of}`, method.tier, this.#desk.clock.now());
  }

  #scopeHeader(): Record<string, string> {
    return { 'x-oauth-scopes': [...this.#desk.manifest.scopes].join(',') };
  }
}

function ok(body: Answer): Reply {
  return { status: 200, headers: {}, body };
}

function limited(seconds: number): Reply {
  return {
    status: 429,
    headers: { 'retry-after': String(seconds) },
    body: { ok: false, error: 'ratelimited' },
  };
}

function after<T>(ms: number, value: T): Promise<T> {
  return new Promise((resolve) => setTimeout(resolve, ms, value).unref());
}

function scripted(
  fault: Exclude<Fault, { delay: number } | { meanwhile: () => void }>,
): Reply | null | 'hang' {
  if ('error' in fault) return ok({ ok: false, error: fault.error });
  if ('status' in fault)
    return { status: fault.status, headers: {}, body: { ok: false, error: 'fatal_error' } };
  if ('retryAfter' in fault) return limited(fault.retryAfter);
  return 'hang' in fault ? 'hang' : null;
}

function outcome(reply: Reply | null | 'hang'): string | null {
  if (reply === null) return 'drop';
  if (reply === 'hang') return 'hang';
  if (reply.status !== 200) return String(reply.status);
  return reply.body.ok === true ? null : String(reply.body.error);
}
