import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { Queue, type QueueOptions } from '../../src/conversation/queue.ts';
import type { Turn } from '../../src/conversation/turn.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore, type Store } from '../../src/store/store.ts';
import { claim, question, quiet, tempFile, tempStore } from '../store/open.ts';
import { gate, ScriptedWorker } from './scripted-worker.ts';

async function started(
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
async function settled(store: Store, ts: string): Promise<Turn> {
  for (;;) {
    const turn = await store.turns.get(`T1:C1:${ts}`);
    if (turn && ['answered', 'failed'].includes(turn.state)) return turn;
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}

const long: Partial<QueueOptions> = { pollMs: 3_600_000 };

test('turns of one thread run one at a time, in order, woken by each message', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker();
  await started(t, store, worker, long);
  for (const ts of ['1.000001', '2.000001', '3.000001']) await store.turns.enqueue(question(ts, ts));
  await settled(store, '3.000001');
  assert.deepEqual(
    worker.events,
    ['1.000001', '2.000001', '3.000001'].flatMap((ts) => [`start ${ts}`, `end ${ts}`, `save ${ts}`]),
  );
});

test('a thread that is slow holds up no other', async (t) => {
  const store = await tempStore(t);
  const hold = gate();
  const worker = new ScriptedWorker(async (turn) => {
    if (turn.ts === '1.000001') await hold.opened;
    return [];
  });
  await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'slow', 'a'));
  await worker.until('start 1.000001');
  await store.turns.enqueue(question('2.000001', 'behind it', 'a'));
  for (const n of [3, 4, 5]) await store.turns.enqueue(question(`${n}.000001`, 'other', `b${n}`));
  for (const n of [3, 4, 5]) await settled(store, `${n}.000001`);
  assert.ok(!worker.events.includes('start 2.000001'));
  hold.open();
  await settled(store, '2.000001');
});

test('no more threads than the limit are worked at the same time', async (t) => {
  const store = await tempStore(t);
  let now = 0;
  let most = 0;
  const held: (() => void)[] = [];
  // Three are held until there are three; whoever began beside them is counted before they are let go.
  const worker = new ScriptedWorker(async () => {
    if (held.length === 2) setImmediate(() => held.splice(0).forEach((letGo) => void letGo()));
    most = Math.max(most, ++now);
    await new Promise<void>((resolve) => held.push(resolve));
    now--;
    return [];
  });
  for (let n = 1; n <= 12; n++) await store.turns.enqueue(question(`${n}.000001`, 'q', `t${n}`));
  await started(t, store, worker, { ...long, concurrency: 3 });
  for (let n = 1; n <= 12; n++) await settled(store, `${n}.000001`);
  assert.equal(most, 3);
});

test('work that fails is tried again in its place, and the next turn waits for it', async (t) => {
  const store = await tempStore(t);
  let failures = 1;
  const worker = new ScriptedWorker(async (turn) => {
    if (turn.ts === '1.000001' && failures-- > 0) throw new Error('passing');
    return [];
  });
  await store.turns.enqueue(question('1.000001', 'q'));
  await store.turns.enqueue(question('2.000001', 'q'));
  await started(t, store, worker, long);
  await settled(store, '2.000001');
  assert.deepEqual(
    worker.events.filter((event) => /start|save/.test(event)),
    ['start 1.000001', 'start 1.000001', 'save 1.000001', 'start 2.000001', 'save 2.000001'],
  );
});

test('work that can never succeed is given up with a notice, and the next turn runs', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker(async (turn, hand) => {
    await hand.posted(`${turn.ts}-shown`);
    if (turn.ts === '1.000001') throw new ReplyError('channel_not_found', true);
    return ['done'];
  });
  await store.turns.enqueue(question('1.000001', 'q'));
  await store.turns.enqueue(question('2.000001', 'q'));
  await started(t, store, worker, long);
  const first = await settled(store, '1.000001');
  assert.deepEqual([first.state, first.reply], ['failed', ['1.000001-shown', 'notice']]);
  assert.ok(worker.events.includes('give up 1.000001 ReplyError'));
  assert.equal((await settled(store, '2.000001')).state, 'answered');
});

test('each posted message is kept once, in order, while the turn is still being answered', async (t) => {
  const store = await tempStore(t);
  const hold = gate();
  const worker = new ScriptedWorker(async (_turn, hand) => {
    for (const ts of ['10.1', '10.2', '10.1']) await hand.posted(ts);
    worker.note('shown');
    await hold.opened;
    return ['10.1', '10.2'];
  });
  await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('shown');
  const turn = await store.turns.get('T1:C1:1.000001');
  assert.deepEqual([turn?.state, turn?.reply], ['answering', ['10.1', '10.2']]);
  hold.open();
  await settled(store, '1.000001');
});

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

test('an edit while the turn is being answered aborts the work and answers anew in the same messages', async (t) => {
  const store = await tempStore(t);
  const seen: string[] = [];
  const worker = new ScriptedWorker(async (turn, hand) => {
    seen.push(`${(turn.request as { text: string }).text} in ${turn.reply.join()}`);
    if (seen.length === 1) {
      await hand.posted('10.1');
      worker.note('shown');
      await new Promise((_, reject) =>
        hand.signal.addEventListener('abort', () => reject(new Error('aborted'))),
      );
    }
    return ['10.1'];
  });
  const queue = await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'old'));
  await worker.until('shown');
  const version = await store.turns.revise('T1:C1:1.000001', { kind: 'ask', text: 'new' });
  assert.ok(version);
  queue.heed({ id: 'T1:C1:1.000001', version, stopped: false });
  const turn = await settled(store, '1.000001');
  assert.deepEqual(seen, ['old in ', 'new in 10.1']);
  assert.deepEqual([turn.attempts, turn.reply], [2, ['10.1']]);
});

test('an edit at the last moment is not overtaken by the old answer', async (t) => {
  const store = await tempStore(t);
  const seen: string[] = [];
  const worker = new ScriptedWorker(async (turn) => {
    seen.push((turn.request as { text: string }).text);
    // The edit commits after the answer is shown and before it settles, with no one to interrupt the work.
    if (seen.length === 1) await store.turns.revise(turn.id, { kind: 'ask', text: 'new' });
    return ['10.1'];
  });
  await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'old'));
  await settled(store, '1.000001');
  assert.deepEqual(seen, ['old', 'new']);
  assert.equal(worker.events.filter((event) => event.startsWith('save')).length, 1);
});

test('a deleted message has its reply removed, after another try when the platform fails', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker(async () => ['10.1', '10.2']);
  let failures = 1;
  worker.removing = async () => {
    if (failures-- > 0) throw new ReplyError('timeout', false);
    worker.note('gone');
  };
  await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'q'));
  await settled(store, '1.000001');
  await store.turns.withdraw('T1:C1:1.000001');
  await worker.until('gone');
  assert.deepEqual(worker.events.slice(-3), ['remove 10.1 10.2', 'remove 10.1 10.2', 'gone']);
});

test('a reply that cannot be removed for now holds up no answer in its thread', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker(async () => ['10.1']);
  const removed = gate();
  let refuses = true;
  worker.removing = async () => {
    if (refuses) throw new ReplyError('http_500', false);
    removed.open();
  };
  await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'regretted'));
  await settled(store, '1.000001');
  await store.turns.withdraw('T1:C1:1.000001');
  await worker.until('remove 10.1');
  await store.turns.enqueue(question('2.000001', 'fresh'));
  await settled(store, '2.000001');
  assert.equal(worker.events.filter((event) => event === 'remove 10.1').length, 1, 'it was not its time yet');
  refuses = false;
  await removed.opened;
});

test('a graceful stop waits for what is in hand and leaves the rest for the next start', async (t) => {
  const store = await tempStore(t);
  const hold = gate();
  const worker = new ScriptedWorker(async () => {
    await hold.opened;
    return [];
  });
  const queue = await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'in hand'));
  await store.turns.enqueue(question('2.000001', 'waiting'));
  await worker.until('start 1.000001');
  const stopped = queue.stop(60_000);
  hold.open();
  await stopped;
  assert.equal((await store.turns.get('T1:C1:1.000001'))?.state, 'answered');
  assert.equal((await store.turns.get('T1:C1:2.000001'))?.state, 'received');
  await started(t, store, new ScriptedWorker(), long);
  await settled(store, '2.000001');
});

test('a stop whose grace is over aborts the work, and the next start does it as if nothing had failed', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker(
    (_turn, { signal }) =>
      new Promise((_, reject) =>
        signal.addEventListener('abort', () => reject(new Error(`${signal.reason}`))),
      ),
  );
  const queue = await started(t, store, worker, long);
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('start 1.000001');
  await queue.stop(0);
  assert.equal((await store.turns.get('T1:C1:1.000001'))?.state, 'received');
  await started(t, store, new ScriptedWorker(), long);
  assert.equal((await settled(store, '1.000001')).state, 'answered');
});

test('a turn on which process after process died is given up', async (t) => {
  const store = await tempStore(t);
  await store.turns.enqueue(question('1.000001', 'deadly'));
  for (let n = 0; n < 20; n++) await store.turns.take((await claim(store, -1))!);
  const worker = new ScriptedWorker();
  await started(t, store, worker, long);
  assert.equal((await settled(store, '1.000001')).state, 'failed');
  assert.deepEqual(worker.events, ['give up 1.000001 DiedTooOften']);
});

test('a wake-up that was lost is made good by looking now and then', async (t) => {
  const store = await tempStore(t);
  const deaf: Store = { ...store, onWake: () => () => {} };
  const worker = new ScriptedWorker();
  await started(t, deaf, worker, { pollMs: 5 });
  await store.turns.enqueue(question('1.000001', 'q'));
  await settled(store, '1.000001');
});

test('a store that does not answer for a while loses no turn', async (t) => {
  const store = await tempStore(t);
  let failing = 2;
  const flaky: Store = {
    ...store,
    transaction: (work) => (failing-- > 0 ? Promise.reject(new Error('down')) : store.transaction(work)),
  };
  await started(t, flaky, new ScriptedWorker(), { pollMs: 5, leaseMs: 30 });
  await store.turns.enqueue(question('1.000001', 'q'));
  assert.equal((await settled(store, '1.000001')).state, 'answered');
});

test('a turn that cannot be read is given up with a notice, and the thread goes on', async (t) => {
  const file = tempFile(t);
  const damaged = await openStore({ url: file, clock: Date.now, log: quiet });
  for (const ts of ['1.000001', '2.000001']) await damaged.turns.enqueue(question(ts, 'q'));
  await damaged.close();
  const db = openSqlite(file, 'damage');
  await db.run(`update turn set request = '{"kind":"ask' where id = 'T1:C1:1.000001'`);
  await db.close();
  const store = await tempStore(t, file);
  const worker = new ScriptedWorker();
  await started(t, store, worker);
  await settled(store, '2.000001');
  assert.deepEqual(worker.events.slice(0, 2), ['give up 1.000001 StoreError', 'start 2.000001']);
  await assert.rejects(store.turns.get('T1:C1:1.000001'), /does not have the shape/);
  assert.deepEqual((await store.turns.history('T1:C1:100.000001', '9', 9)).length, 1);
  assert.ok(await store.turns.withdraw('T1:C1:1.000001'));
});

/** The store, and how often it was asked for ready threads. */
function counted(store: Store): { store: Store; claims(): number } {
  let claims = 0;
  const claim: Store['leases']['claim'] = (leaseMs, most) => {
    claims += 1;
    return store.leases.claim(leaseMs, most);
  };
  return { store: { ...store, leases: { ...store.leases, claim } }, claims: () => claims };
}

test('the database is asked once for each message, and not again when its turn is over', async (t) => {
  const { store, claims } = counted(await tempStore(t));
  const worker = new ScriptedWorker();
  const queue = await started(t, store, worker, long);
  for (const n of [1, 2, 3]) {
    await store.turns.enqueue(question(`${n}.000001`, 'q'));
    await settled(store, `${n}.000001`);
  }
  await queue.stop(1000);
  assert.equal(claims(), 1 + 3, 'at the start, and for each message');
});

test('a burst of threads is claimed in a few goes', async (t) => {
  const { store, claims } = counted(await tempStore(t));
  for (let n = 1; n <= 25; n++) await store.turns.enqueue(question(`${n}.000001`, 'q', `t${n}`));
  const worker = new ScriptedWorker();
  await started(t, store, worker, long);
  for (let n = 1; n <= 25; n++) await settled(store, `${n}.000001`);
  assert.ok(claims() <= 4, `${claims()} goes`);
});

test('a message that comes in the moment its thread is given back is answered at once', async (t) => {
  const plain = await tempStore(t);
  const { store, claims } = counted(plain);
  let meanwhile = true;
  const slow: Store = {
    ...store,
    transaction: async (work) => {
      const done = await plain.transaction(work);
      if (!meanwhile) return done;
      meanwhile = false;
      // The thread is free by now, though the run that had it does not know.
      const before = claims();
      await plain.turns.enqueue(question('2.000001', 'second'));
      while (claims() === before) await new Promise((resolve) => setTimeout(resolve, 2));
      await plain.turns.get('T1:C1:2.000001');
      return done;
    },
  };
  const worker = new ScriptedWorker();
  await started(t, slow, worker, long);
  await plain.turns.enqueue(question('1.000001', 'first'));
  await settled(plain, '2.000001');
  assert.deepEqual(
    worker.events.filter((event) => event.startsWith('save')),
    ['save 1.000001', 'save 2.000001'],
  );
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
