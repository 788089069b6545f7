/** A queue over a store, with a worker that does what a test says. */
import type { TestContext } from 'node:test';
import { Queue, type QueueOptions } from '../../src/conversation/queue.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import type { Store } from '../../src/store/store.ts';
import { quiet } from '../store/open.ts';
import type { ScriptedWorker } from './scripted-worker.ts';

export async function started(
  t: TestContext,
  store: Store,
  worker: ScriptedWorker,
  options: Partial<QueueOptions> = {},
): Promise<Queue> {
  const queue = new Queue({ store, worker, clock: Date.now, log: quiet, options });
  await queue.start();
  t.after(() => queue.stop(0));
  return queue;
}

/** Resolves when the turn has settled, as others see it. */
export async function settled(store: Store, ts: string): Promise<Turn> {
  for (;;) {
    const turn = await store.turns.get(`T1:C1:${ts}`);
    if (turn && ['answered', 'failed'].includes(turn.state)) return turn;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

/** Never looks for work by itself: what it does not hear of stays. */
export const long: Partial<QueueOptions> = { pollMs: 3_600_000 };
