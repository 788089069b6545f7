/** Time that moves only when a test says so. */
import type { Timers } from '../../../handlers/timers.ts';

interface ManualTimers extends Timers {
  /** Moves on by `ms`, running what is due, each with all that follows from it. */
  advance(ms: number): Promise<void>;
}

/** Lets promises that are ready run on. */
export const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

export function manualTimers(start = 0): ManualTimers {
  let now = start;
  const waiting = new Set<{ at: number; run: () => void }>();
  return {
    now: () => now,
    after(ms, run) {
      const entry = { at: now + ms, run };
      waiting.add(entry);
      return () => waiting.delete(entry);
    },
    async advance(ms) {
      const end = now + ms;
      for (;;) {
        const due = [...waiting].filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0];
        if (!due) break;
        waiting.delete(due);
        now = Math.max(now, due.at);
        due.run();
        await settled();
      }
      now = end;
    },
  };
}
