/** What was looked up or seen a short while ago. Bounded in time and in number. */
import type { Timers } from './timers.ts';

/** Entries of one memory; the oldest goes first. */
const MOST = 10_000;

interface Looked<T> {
  value: T;
  /** Milliseconds since it was asked for. */
  age: number;
}

interface Remembered<T> {
  /** What is known of `key`, asked for again once it is older than `ms`. A failure is not remembered. */
  get(key: string, ms: number): Promise<Looked<T>>;
}

/** Keeps what `ask` answers. Two who ask at the same time share one answer. */
export function remembering<T>(ask: (key: string) => Promise<T>, timers: Timers): Remembered<T> {
  const known = new Map<string, { at: number; value: Promise<T> }>();

  function look(key: string) {
    const entry = { at: timers.now(), value: ask(key) };
    known.delete(key);
    known.set(key, entry);
    entry.value.catch(() => {
      if (known.get(key) === entry) known.delete(key);
    });
    if (known.size > MOST) known.delete(known.keys().next().value!);
    return entry;
  }

  return {
    async get(key, ms) {
      const kept = known.get(key);
      const entry = kept && timers.now() - kept.at <= ms ? kept : look(key);
      return { value: await entry.value, age: timers.now() - entry.at };
    },
  };
}

interface Seen {
  /** True the first time within `ms`. */
  first(key: string): boolean;
  /** What was to be done for `key` failed: the next one is the first again. Throws `error`. */
  again(key: string, error: unknown): never;
}

/** Remembers each key for `ms`. */
export function seeing(ms: number, timers: Timers): Seen {
  const seen = new Map<string, number>();
  return {
    first(key) {
      const before = seen.get(key);
      if (before !== undefined && timers.now() - before < ms) return false;
      seen.delete(key);
      seen.set(key, timers.now());
      if (seen.size > MOST) seen.delete(seen.keys().next().value!);
      return true;
    },
    again(key, error) {
      seen.delete(key);
      throw error;
    },
  };
}
