/** Runs one piece of work at a time, at most once an interval; the first time at once. */
import type { Timers } from './timers.ts';

interface Pump {
  /** There is something to do. */
  poke(): void;
  /** Resolves when nothing is under way; nothing is begun after it. */
  close(): Promise<void>;
}

/** `work` must not reject. */
export function createPump(work: () => Promise<void>, interval: number, timers: Timers): Pump {
  let running: Promise<void> | null = null;
  let cancel: (() => void) | null = null;
  let wanted = false;
  let closed = false;
  let last = Number.NEGATIVE_INFINITY;

  function next() {
    if (!wanted || closed || running || cancel) return;
    const wait = last + interval - timers.now();
    if (wait <= 0) return begin();
    cancel = timers.after(wait, begin);
  }

  function begin() {
    cancel = null;
    wanted = false;
    running = work().then(() => {
      last = timers.now();
      running = null;
      next();
    });
  }

  return {
    poke() {
      wanted = true;
      next();
    },
    async close() {
      closed = true;
      cancel?.();
      await running;
    },
  };
}
