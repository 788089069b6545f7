import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveBack } from '../../src/conversation/turn-run.ts';
import { type Lease, LeaseLost } from '../../src/store/leases.ts';
import type { Store } from '../../src/store/store.ts';
import { onEachEngine } from './engines.ts';
import { claim, question } from './open.ts';

const HOUR = 3_600_000;

const givenBack = (store: Store, lease: Lease): Promise<number | null> =>
  store.transaction((session) => giveBack(session, lease, 0));

onEachEngine((engine) => {
  test('a thread is claimed by one worker at a time, the longest waiting first', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'a', '1.000001'));
    await store.turns.enqueue(question('2.000001', 'b', '2.000001'));
    assert.equal((await claim(store, HOUR))?.thread, 'T1:C1:1.000001');
    assert.equal((await claim(store, HOUR))?.thread, 'T1:C1:2.000001');
    assert.equal(await claim(store, HOUR), null);
  });

  test('a lease that lapsed is taken over, and its first holder can no longer write', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'a'));
    const frozen = await claim(store, -1);
    const other = await claim(store, HOUR);
    assert.ok(frozen && other);
    assert.equal(other.generation, frozen.generation + 1);
    await assert.rejects(store.leases.assert(frozen), LeaseLost);
    await assert.rejects(givenBack(store, frozen), LeaseLost);
    assert.deepEqual(await store.leases.renew([frozen], HOUR), { renewed: [], lost: [frozen] });
    assert.deepEqual(await store.leases.renew([other], HOUR), { renewed: [other], lost: [] });
    await store.leases.assert(other);
  });

  test('a released thread is due when its next turn is, and not before', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'a'));
    const lease = await claim(store, HOUR);
    assert.ok(lease);
    const taken = await store.turns.take(lease);
    assert.ok(taken);
    await store.turns.retry(lease, taken, HOUR);
    const wait = await givenBack(store, lease);
    assert.ok(wait !== null && wait > HOUR - 10_000 && wait <= HOUR);
    assert.equal(await claim(store, HOUR), null);
  });

  test('a turn that comes in while its thread is worked is found at the release', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'a'));
    const lease = await claim(store, HOUR);
    assert.ok(lease);
    const taken = await store.turns.take(lease);
    assert.ok(taken);
    await store.turns.enqueue(question('2.000001', 'b'));
    await store.turns.settle(lease, taken, 'answered', []);
    assert.equal(await givenBack(store, lease), 0);
    assert.ok(await claim(store, HOUR));
  });

  test('a thread with nothing to do is not claimed until a message comes', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'a'));
    const lease = await claim(store, HOUR);
    assert.ok(lease);
    const taken = await store.turns.take(lease);
    assert.ok(taken);
    await store.turns.settle(lease, taken, 'answered', []);
    assert.equal(await givenBack(store, lease), null);
    assert.equal(await claim(store, HOUR), null);
    await store.turns.enqueue(question('2.000001', 'b'));
    assert.ok(await claim(store, HOUR));
  });

  test('the threads of a process that is gone are free at once, though their leases are not over', async (t) => {
    const url = await engine.database(t);
    const gone = await engine.store(t, url);
    await gone.turns.enqueue(question('1.000001', 'a'));
    assert.ok(await claim(gone, HOUR));
    await gone.close();
    const next = await engine.store(t, url);
    assert.equal(await claim(next, HOUR), null);
    // PostgreSQL looks twice, lest a lost connection be taken for a lost process.
    assert.equal((await next.freeDead()) + (await next.freeDead()), 1);
    assert.ok(await claim(next, HOUR));
    assert.equal(await next.freeDead(), 0);
  });
});
