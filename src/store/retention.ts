/** Forgets threads whose last turn is older than they may be kept: at the start, and once a day. */
import type { Log } from '../log.ts';
import type { Store } from './store.ts';

const DAY_MS = 24 * 60 * 60_000;

interface RetentionDeps {
  store: Pick<Store, 'threadsBefore' | 'forgetIfOld'>;
  days: number;
  /** ms since epoch. */
  clock: () => number;
  log: Log;
  /** Calls `job` every `ms`. Returns the function that ends it. */
  every: (ms: number, job: () => void) => () => void;
}

/** Starts at once. Returns the function that ends it, and waits for the round under way. */
export function startRetention(deps: RetentionDeps): () => Promise<void> {
  let round = Promise.resolve();
  let ended = false;
  const next = () => {
    round = round.then(() => forgetOld(deps, () => ended));
  };
  next();
  const stop = deps.every(DAY_MS, next);
  return async () => {
    ended = true;
    stop();
    await round;
  };
}

/** One round. Never rejects: what failed is left to the next. */
async function forgetOld({ store, days, clock, log }: RetentionDeps, ended: () => boolean): Promise<void> {
  try {
    const since = clock() - days * DAY_MS;
    for (const thread of await store.threadsBefore(since)) {
      if (ended()) return;
      const forgotten = await store.forgetIfOld(thread, since);
      if (forgotten) log.info('retention.forgot', { thread, turns: forgotten.turns });
    }
  } catch (error) {
    log.warn('retention.failed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}
