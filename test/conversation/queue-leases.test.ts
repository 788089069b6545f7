import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Queue } from '../../src/conversation/queue.ts';
import type { Hand } from '../../src/conversation/worker.ts';
import { LeaseLost } from '../../src/store/leases.ts';
import type { Store } from '../../src/store/store.ts';
import { claim, question, quiet, tempStore } from '../store/open.ts';
import { long, settled, started } from './queues.ts';
import { gate, ScriptedWorker } from './scripted-worker.ts';

test('a worker whose lease was taken over can neither post nor settle', async (t) => {
  const store = await tempStore(t);
  const hold = gate();
  const outcome: unknown[] = [];
  const worker = new ScriptedWorker(async (_turn, hand) => {
    await hold.opened;
    await hand.posted('late').catch((error) => outcome.push((error as Error).name));
    worker.note('tried');
    return ['late'];
  });
  // Frozen: nothing is renewed.
  const frozen: Store = {
    ...store,
    leases: { ...store.leases, renew: async (leases) => ({ renewed: leases, lost: [] }) },
  };
  const queue = await started(t, frozen, worker, { ...long, leaseMs: 20 });
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('start 1.000001');
  const thief = await stolen(store);
  hold.open();
  await worker.until('tried');
  await queue.stop(1000);
  const turn = await store.turns.get('T1:C1:1.000001');
  assert.deepEqual(outcome, ['LeaseLost']);
  assert.deepEqual([turn?.state, turn?.reply], ['answering', []]);
  assert.ok(!worker.events.includes('save 1.000001'));
  await store.leases.assert(thief);
});

/** Takes the thread over as soon as its lease is over. */
async function stolen(store: Store) {
  for (;;) {
    const lease = await claim(store, 3_600_000);
    if (lease) return lease;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

test('work is told when its lease is lost, and leaves the turn to the process that has it', async (t) => {
  const store = await tempStore(t);
  const reasons: unknown[] = [];
  const worker = new ScriptedWorker(
    (_turn, { signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => {
          reasons.push(signal.reason);
          reject(new Error('aborted'));
        }),
      ),
  );
  const robbed: Store = {
    ...store,
    leases: {
      ...store.leases,
      renew: async (leases, leaseMs) => {
        // Before the work has begun there is nobody to tell.
        if (!worker.events.includes('start 1.000001')) return store.leases.renew(leases, leaseMs);
        await store.leases.renew(leases, -1);
        await claim(store, 3_600_000);
        return store.leases.renew(leases, leaseMs);
      },
    },
  };
  const queue = await started(t, robbed, worker, { ...long, leaseMs: 30 });
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('start 1.000001');
  while (reasons.length === 0) await new Promise((resolve) => setTimeout(resolve, 2));
  await queue.stop(1000);
  assert.deepEqual(reasons, ['lost']);
  assert.deepEqual(worker.events, ['start 1.000001']);
  assert.equal((await store.turns.get('T1:C1:1.000001'))?.state, 'answering');
});

test('a lease is renewed for as long as the work takes', async (t) => {
  const store = await tempStore(t);
  const hold = gate();
  let renewed = 0;
  const counted: Store = {
    ...store,
    leases: {
      ...store.leases,
      renew: async (leases, leaseMs) => {
        const held = await store.leases.renew(leases, leaseMs);
        // Longer than the first lease has passed by now.
        if (++renewed === 5) hold.open();
        return held;
      },
    },
  };
  const worker = new ScriptedWorker(async () => {
    await hold.opened;
    return [];
  });
  await started(t, counted, worker, { ...long, leaseMs: 300 });
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('start 1.000001');
  await settled(store, '1.000001');
  assert.deepEqual(worker.events, ['start 1.000001', 'end 1.000001', 'save 1.000001']);
});

test('a thread claimed again by the process that works it goes on, and is worked once', async (t) => {
  const store = await tempStore(t);
  const hold = gate();
  const reasons: unknown[] = [];
  const worker = new ScriptedWorker(async (_turn, { signal }) => {
    signal.addEventListener('abort', () => reasons.push(signal.reason));
    await hold.opened;
    return ['9.9'];
  });
  // The database was away for longer than a lease lasts, and then was back.
  const claims: number[] = [];
  const away: Store = {
    ...store,
    leases: {
      ...store.leases,
      claim: async (leaseMs, most) => {
        const leases = await store.leases.claim(leaseMs, most);
        claims.push(...leases.map(({ generation }) => generation));
        return leases;
      },
      renew: async () => {
        throw new Error('away');
      },
    },
  };
  const queue = await started(t, away, worker, { leaseMs: 40, pollMs: 10 });
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('start 1.000001');
  while (claims.length < 4) await new Promise((resolve) => setTimeout(resolve, 2));
  hold.open();
  await settled(store, '1.000001');
  await queue.stop(1000);
  assert.deepEqual(claims.slice(0, 4), [1, 2, 3, 4]);
  assert.deepEqual(reasons, []);
  assert.deepEqual(worker.events, ['start 1.000001', 'end 1.000001', 'save 1.000001']);
});

test('a worker whose lease ran out by its own clock is told before it writes, whatever the database says', async (t) => {
  const store = await tempStore(t);
  const time = { now: 1_000_000 };
  const outcome: string[] = [];
  const worker = new ScriptedWorker(async (_turn, hand) => {
    if (outcome.length > 0) return ['9.9'];
    hand.assertHeld();
    // The process is frozen, and thaws.
    time.now += 31_000;
    try {
      hand.assertHeld();
    } catch (error) {
      outcome.push((error as Error).name, String(hand.signal.reason));
      throw error;
    }
    return [];
  });
  const queue = new Queue({ store, worker, clock: () => time.now, log: quiet, options: long });
  await queue.start();
  t.after(() => queue.stop(0));
  await store.turns.enqueue(question('1.000001', 'q'));
  await settled(store, '1.000001');
  assert.deepEqual(outcome, ['LeaseLost', 'lost']);
  assert.deepEqual(worker.events.slice(-2), ['end 1.000001', 'save 1.000001']);
});

test('work on a thread that is forgotten may write no more, here at once and in another process soon', async (t) => {
  const store = await tempStore(t);
  const hands: Hand[] = [];
  const worker = new ScriptedWorker(async (_turn, hand) => {
    hands.push(hand);
    worker.note('taken up');
    await once(hand.signal, 'abort');
    throw new Error('aborted');
  });
  const queue = await started(t, store, worker, long);
  for (const look of [() => queue.look(), async () => {}]) {
    const { id, thread } = question('1.000001', 'q');
    await store.turns.enqueue(question('1.000001', 'q'));
    await worker.until('taken up', hands.length + 1);
    const { signal, assertHeld } = hands.at(-1)!;
    assertHeld();
    const told = once(signal, 'abort');
    await store.forgetThread(thread, { what: 'forgot', by: 'U1' });
    await look();
    await told;
    assert.throws(assertHeld, LeaseLost, id);
  }
});

test('a reply is removed by the process that has its thread, and by no other', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker(async () => ['1.5']);
  const frozen: Store = {
    ...store,
    leases: { ...store.leases, renew: () => Promise.reject(new Error('away')) },
  };
  const hold = gate();
  const outcome: unknown[] = [];
  worker.removing = async (assertHeld) => {
    assertHeld();
    worker.note('found');
    await hold.opened;
    try {
      assertHeld();
    } catch (error) {
      outcome.push(error instanceof LeaseLost);
      worker.note('kept out');
      throw error;
    }
  };
  await store.turns.enqueue(question('1.000001', 'q'));
  const queue = await started(t, frozen, worker, { ...long, leaseMs: 200 });
  await settled(store, '1.000001');
  await store.turns.withdraw(question('1.000001', 'q').id);
  await worker.until('found');
  const thief = await stolen(store);
  hold.open();
  await worker.until('kept out');
  await queue.stop(1000);
  assert.deepEqual(outcome, [true]);
  await store.leases.assert(thief);
  assert.deepEqual((await store.turns.get('T1:C1:1.000001'))?.reply, ['1.5'], 'it is still to be removed');
});

test('work that heeds no stop may write no more once the process has given it up', async (t) => {
  const store = await tempStore(t);
  let assertHeld = () => {};
  const worker = new ScriptedWorker((_turn, hand) => {
    assertHeld = hand.assertHeld;
    worker.note('taken up');
    return new Promise(() => {});
  });
  const queue = await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('taken up');
  assertHeld();
  await queue.stop(0);
  assert.throws(assertHeld, LeaseLost);
});
