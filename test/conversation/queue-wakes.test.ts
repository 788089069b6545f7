import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Store } from '../../src/store/store.ts';
import { question, tempStore } from '../store/open.ts';
import { long, settled, started } from './queues.ts';
import { ScriptedWorker } from './scripted-worker.ts';

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
