import type { Asked } from './line.ts';
import type { Message, SessionStatus } from './workspace.ts';

/** One thing that happened in the workspace. Pages, event deliveries and waiting tests all listen to these. */
export type Change =
  | { type: 'message'; message: Message }
  /** `quiet`: shown to people, but no event goes to the app (a stream growing). */
  | { type: 'message_changed'; message: Message; previous: Message; quiet: boolean }
  | { type: 'message_deleted'; message: Message; quiet: boolean }
  | { type: 'reaction_added'; message: Message; name: string; user: string }
  | { type: 'status'; channel: string; thread_ts: string; text: string }
  | { type: 'session'; channel: string; thread_ts: string; status: SessionStatus }
  /** A person pressed Stop. `streams`: the ts of each message whose stream that ended. */
  | { type: 'session_stopped'; user: string; channel: string; thread_ts: string; streams: string[] }
  | { type: 'views'; user: string }
  | { type: 'home'; user: string }
  | { type: 'home_opened'; user: string }
  | { type: 'me'; user: string }
  /** Channels, or who is in them, changed. */
  | { type: 'roster' }
  | { type: 'app_connected'; connected: boolean }
  | { type: 'call'; method: string }
  /** A command or an interaction went to the app. */
  | { type: 'asked'; asked: Asked }
  | { type: 'delivered'; id: string }
  | { type: 'acknowledged'; id: string }
  /** An event that was never acknowledged is not sent again. */
  | { type: 'given_up'; id: string }
  | { type: 'sample_attached' }
  | { type: 'reset' };

/** What until() waits for. */
export type Seen<T> = Exclude<T, false | null | undefined>;

type Listener = (change: Change) => void;

export class Hub {
  readonly #listeners = new Set<Listener>();

  on(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  emit(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** Resolves with the first value of `look` that is neither false, null nor undefined; looks again after each change. */
  until<T>(look: () => T, timeoutMs: number): Promise<Seen<T>> {
    const wanted = (value: T): value is Seen<T> => value !== false && value !== null && value !== undefined;
    const first = look();
    if (wanted(first)) return Promise.resolve(first);
    return new Promise((resolve, reject) => {
      const settle = (end: () => void) => {
        clearTimeout(timer);
        stop();
        end();
      };
      const timer = setTimeout(
        () => settle(() => reject(new Error(`Not seen in the workspace within ${timeoutMs} ms: ${look}`))),
        timeoutMs,
      );
      const stop = this.on(() => {
        try {
          const value = look();
          if (wanted(value)) settle(() => resolve(value));
        } catch (error) {
          settle(() => reject(error));
        }
      });
    });
  }
}
