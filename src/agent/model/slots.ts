/** So many requests of an endpoint at once, and no more: the others wait their turn here, where no time limit runs. */
import type { ModelClient } from './model-client.ts';

/** The same client with at most `limit` requests under way; those that wait are served in the order they came. */
export function withSlots(client: ModelClient, limit: number): ModelClient {
  const slots = new Slots(limit);
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
    async structured(messages, name, schema, signal) {
      await slots.take(signal);
      try {
        return await client.structured(messages, name, schema, signal);
      } finally {
        slots.give();
      }
    },
  };
}

class Slots {
  #free: number;
  readonly #waiting = new Set<() => void>();

  constructor(limit: number) {
    this.#free = limit;
  }

  /** Resolves when a slot is the caller's; rejects with the signal's reason when it is aborted before. */
  async take(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    if (this.#free > 0) {
      this.#free -= 1;
      return;
    }
    const turn = Promise.withResolvers<void>();
    const leave = () => {
      this.#waiting.delete(turn.resolve);
      turn.reject(signal.reason);
    };
    this.#waiting.add(turn.resolve);
    signal.addEventListener('abort', leave, { once: true });
    await turn.promise.finally(() => signal.removeEventListener('abort', leave));
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
