/** Leaves an endpoint alone that failed again and again, so that nobody waits for it in vain. */
import { ModelError, type ModelFailure } from '../../errors.ts';
import type { ModelClient } from './model-client.ts';
import * as failures from './model-failures.ts';

interface BreakerOptions {
  /** ms since epoch. */
  clock: () => number;
  /** Failures in a row after which it is left alone; 3 by default. */
  limit?: number;
  /** For how long, in milliseconds; a minute by default, which a busy or restarting server usually needs. */
  restMs?: number;
}

/** Failures that the next question would most likely meet too. The others are about one question or one answer. */
const OF_THE_ENDPOINT = new Set<ModelFailure>([
  'unreachable',
  'timeout',
  'unauthorized',
  'unknown_model',
  'rate_limited',
  'server_error',
  'cut',
  'rejected',
]);

/** A client that leaves a failing endpoint alone. */
interface RestingClient extends ModelClient {
  /**
   * The same for requests that an answer can do without: turned away while the endpoint rests, too, but how they end
   * counts neither for nor against it, so that they can keep no question from being answered.
   */
  readonly aside: ModelClient;
}

/**
 * The same client, which throws ModelError `resting` at once while the endpoint is left alone. After that one request
 * is let through: when it fails the rest begins anew, and an answer ends it.
 */
export function withBreaker(client: ModelClient, options: BreakerOptions): RestingClient {
  const breaker = new Breaker(client.host, options);
  return {
    aside: aside(client, breaker),
    host: client.host,
    get model() {
      return client.model;
    },
    async *stream(messages, signal) {
      const visit = breaker.enter();
      const pieces = client.stream(messages, signal);
      try {
        return yield* pieces;
      } catch (error) {
        visit.failed(error);
        throw error;
      } finally {
        visit.over();
      }
    },
    async structured(messages, name, schema, signal, begun) {
      const visit = breaker.enter();
      try {
        return await client.structured(messages, name, schema, signal, begun);
      } catch (error) {
        visit.failed(error);
        throw error;
      } finally {
        visit.over();
      }
    },
  };
}

const aside = (client: ModelClient, breaker: Breaker): ModelClient => ({
  host: client.host,
  get model() {
    return client.model;
  },
  async *stream(messages, signal) {
    breaker.assertAwake();
    return yield* client.stream(messages, signal);
  },
  async structured(messages, name, schema, signal, begun) {
    breaker.assertAwake();
    return client.structured(messages, name, schema, signal, begun);
  },
});

/** One request that was let through: `failed`, when it did, comes before `over`. */
interface Visit {
  failed(error: unknown): void;
  over(): void;
}

class Breaker {
  #host: string;
  #options: Required<BreakerOptions>;
  #inARow = 0;
  #restsUntil = 0;

  constructor(host: string, options: BreakerOptions) {
    this.#host = host;
    this.#options = { limit: 3, restMs: 60_000, ...options };
  }

  /** Throws while the endpoint rests. */
  assertAwake(): void {
    const left = this.#restsUntil - this.#options.clock();
    if (left > 0) throw failures.resting(this.#host, this.#inARow, left);
  }

  /** Throws while the endpoint rests. The first to come after that tries it; the others go on without it. */
  enter(): Visit {
    this.assertAwake();
    const probe = this.#inARow >= this.#options.limit;
    if (probe) this.#rest();
    let answered = true;
    return {
      failed: (error) => {
        const code = error instanceof ModelError ? error.code : null;
        answered = code !== null && code !== 'busy' && !OF_THE_ENDPOINT.has(code);
        if (answered) return;
        if (code !== null && code !== 'busy') this.#failed();
        // Called off by the one who asked, or never sent, which says nothing of the endpoint: the next one may try.
        else if (probe) this.#restsUntil = 0;
      },
      over: () => {
        if (answered) this.#inARow = this.#restsUntil = 0;
      },
    };
  }

  #failed(): void {
    this.#inARow += 1;
    if (this.#inARow >= this.#options.limit) this.#rest();
  }

  #rest(): void {
    this.#restsUntil = this.#options.clock() + this.#options.restMs;
  }
}
