/** So many requests of an endpoint at once, and no more: the others wait their turn here, where no limit of theirs runs. */
import type { ModelError } from '../../errors.ts';
import type { ModelClient } from './model-client.ts';
import * as failures from './model-failures.ts';

/**
 * The same client with at most `limit` requests under way; those that wait are served in the order they came. One that
 * waits for longer than `waitMs` is turned away with ModelError `busy`.
 */
export function withSlots(client: ModelClient, limit: number, waitMs: number): ModelClient {
  const slots = new Slots(limit, waitMs, () => failures.busy(client.host));
  return {
    host: client.host,
    get model() {
      return client.model;
    },
    async *stream(messages, signal) {
      await slots.take(signal);
      try {
        return yield* client.stream(messages, signal);
      } finally {
        slots.give();
      }
    },
    async structured(messages, name, schema, signal, begun) {
      await slots.take(signal);
      try {
        return await client.structured(messages, name, schema, signal, begun);
      } finally {
        slots.give();
      }
    },
  };
}

class Slots {
  #free: number;
  readonly #waitMs: number;
  readonly #busy: () => ModelError;
  readonly #waiting = new Set<() => void>();

  constructor(limit: number, waitMs: number, busy: () => ModelError) {
    this.#free = limit;
    this.#waitMs = waitMs;
    this.#busy = busy;
  }

  /** Resolves when a slot is the caller's; rejects when none is in time, and with the signal's reason when it aborts. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const turn = Promise.withResolvers<void>();
    const leave = (reason: unknown) => {
      this.#waiting.delete(turn.resolve);
      turn.reject(reason);
    };
    const aborted = () => leave(signal.reason);
    const timer = setTimeout(() => leave(this.#busy()), this.#waitMs);
    this.#waiting.add(turn.resolve);
    signal.addEventListener('abort', aborted, { once: true });
    await turn.promise.finally(() => {
      clearTimeout(timer);
      signal.removeEventListener('abort', aborted);
    });
  }

  /** Hands the slot to whoever has waited longest. */
  give(): void {
    const [next] = this.#waiting;
    if (!next) {
      this.#free += 1;
      return;
    }
    this.#waiting.delete(next);
    next();
  }
}
