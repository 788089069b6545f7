import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Lease, LeaseLost } from '../../src/store/leases.ts';
import type { Store } from '../../src/store/store.ts';
import type { TakenTurn } from '../../src/store/turn-rows.ts';
import { onEachEngine } from './engines.ts';
import { claim, question } from './open.ts';

const THREAD = 'T1:C1:100.000001';
const idOf = (ts: string) => `T1:C1:${ts}`;

/** As a worker that is then gone: its lease lapses at once, and the thread can be claimed again. */
async function claimed(store: Store): Promise<Lease> {
  const lease = await claim(store, -1);
  assert.ok(lease);
  return lease;
}

/** What a worker does with the thread it claims. */
const worked = async <T>(store: Store, work: (lease: Lease) => Promise<T>): Promise<T> =>
  work(await claimed(store));

/** The thread's next turn, or null when there is none. */
async function next(store: Store): Promise<TakenTurn | null> {
  const lease = await claim(store, -1);
  return lease && store.turns.take(lease);
}

async function take(store: Store): Promise<TakenTurn> {
  const taken = await next(store);
  assert.ok(taken);
  return taken;
}

async function answer(
  store: Store,
  reply: string[],
  state: 'answered' | 'failed' = 'answered',
): Promise<TakenTurn> {
  const taken = await take(store);
  assert.ok(await worked(store, (lease) => store.turns.settle(lease, taken, state, reply)));
  return taken;
}

onEachEngine((engine) => {
  test('the same message is one turn, however often it is delivered', async (t) => {
    const store = await engine.store(t);
    assert.equal(await store.turns.enqueue(question('1.000001', 'What is weak?')), true);
    assert.equal(await store.turns.enqueue(question('1.000001', 'What is weak?')), false);
    await answer(store, ['1.5']);
    assert.equal(await store.turns.enqueue(question('1.000001', 'What is weak?')), false);
    assert.equal(await next(store), null);
  });

  test("turns are taken in the order of Slack's ts, whatever the order of arrival", async (t) => {
    const store = await engine.store(t);
    for (const ts of ['3.000001', '1.000001', '2.000001']) await store.turns.enqueue(question(ts, ts));
    const order = [];
    for (let n = 0; n < 3; n++) order.push((await answer(store, [])).turn.ts);
    assert.deepEqual(order, ['1.000001', '2.000001', '3.000001']);
  });

  test('a failed turn holds its place until it is due again', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'first'));
    await store.turns.enqueue(question('2.000001', 'second'));
    const taken = await take(store);
    assert.deepEqual([taken.failures, taken.turn.attempts], [0, 1]);
    await worked(store, (lease) => store.turns.retry(lease, taken, 60_000));
    assert.equal(await next(store), null);
    assert.equal((await store.turns.get(idOf('1.000001')))?.state, 'received');
  });

  test('failures, attempts and deaths are counted apart', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'q'));
    const counts = async () => {
      const { turn, failures, starts } = await take(store);
      return [turn.attempts, failures, starts];
    };
    assert.deepEqual(await counts(), [1, 0, 1]);
    assert.deepEqual(await counts(), [2, 0, 2], 'a process died');
    const taken = await take(store);
    await worked(store, (lease) => store.turns.retry(lease, taken, 0));
    assert.deepEqual(await counts(), [4, 1, 1], 'the work failed');
    const again = await take(store);
    await worked(store, (lease) => store.turns.putBack(lease, again));
    assert.deepEqual(await counts(), [6, 1, 2], 'the process stopped in good order');
  });

  test('history is the last answered turns before a ts, oldest first', async (t) => {
    const store = await engine.store(t);
    for (let n = 1; n <= 9; n++) {
      await store.turns.enqueue(question(`${n}.000001`, `q${n}`));
      await answer(store, [`${n}.5`], n === 4 ? 'failed' : 'answered');
    }
    await store.turns.enqueue(question('5.500000', 'elsewhere', '200.000001'));
    const before = await store.turns.history(THREAD, '8.000001', 4);
    assert.deepEqual(
      before.map(({ ts }) => ts),
      ['3.000001', '5.000001', '6.000001', '7.000001'],
    );
  });

  test('an edit of a waiting turn changes what is asked, and nothing else', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'What is weak'));
    assert.equal(await store.turns.revise(idOf('1.000001'), { kind: 'ask', text: 'What is weak?' }), 2);
    const { turn } = await take(store);
    assert.deepEqual(turn.request, { kind: 'ask', text: 'What is weak?' });
    assert.equal(await store.turns.revise(idOf('9.000001'), { kind: 'help' }), null);
  });

  test('an edit that changes nothing makes nothing anew', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'same'));
    await answer(store, ['1.5']);
    assert.equal(await store.turns.revise(idOf('1.000001'), { kind: 'ask', text: 'same' }), null);
    assert.equal(await next(store), null);
  });

  test('an edited answered turn is made anew in its own messages, after the first answers of the thread', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'old'));
    await answer(store, ['1.5']);
    await store.turns.enqueue(question('2.000001', 'waiting'));
    await store.turns.revise(idOf('1.000001'), { kind: 'ask', text: 'new' });
    assert.equal((await answer(store, ['2.5'])).turn.ts, '2.000001');
    const { turn } = await take(store);
    assert.deepEqual(
      [turn.ts, turn.reply, turn.request],
      ['1.000001', ['1.5'], { kind: 'ask', text: 'new' }],
    );
  });

  test('an answer made anew that fails holds up no first answer', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'old'));
    await answer(store, ['1.5']);
    await store.turns.revise(idOf('1.000001'), { kind: 'ask', text: 'new' });
    const taken = await take(store);
    await worked(store, (lease) => store.turns.retry(lease, taken, 60_000));
    await store.turns.enqueue(question('2.000001', 'fresh'));
    assert.equal((await take(store)).turn.ts, '2.000001');
  });

  test('a removal that fails holds up no first answer, and no other removal', async (t) => {
    const store = await engine.store(t);
    for (const n of [1, 2]) {
      await store.turns.enqueue(question(`${n}.000001`, 'regretted'));
      await answer(store, [`${n}.5`]);
    }
    await store.turns.withdraw(idOf('1.000001'));
    const removal = await take(store);
    assert.deepEqual([removal.turn.ts, removal.turn.state], ['1.000001', 'withdrawn']);
    await worked(store, (lease) => store.turns.retry(lease, removal, 60_000));
    assert.equal(await next(store), null, 'it waits');
    await store.turns.enqueue(question('3.000001', 'fresh'));
    await store.turns.withdraw(idOf('2.000001'));
    assert.equal((await take(store)).turn.ts, '2.000001');
    await worked(store, (lease) => store.turns.settleRemoval(lease, idOf('2.000001')));
    assert.equal((await answer(store, ['3.5'])).turn.ts, '3.000001');
    await worked(store, (lease) => store.turns.retry(lease, removal, 0));
    assert.deepEqual(await take(store).then(({ turn }) => [turn.ts, turn.reply]), ['1.000001', ['1.5']]);
  });

  test('a first answer that fails holds back the first answers and those made anew after it, and no removal', async (t) => {
    const store = await engine.store(t);
    for (const n of [1, 2]) {
      await store.turns.enqueue(question(`${n}.000001`, 'old'));
      await answer(store, [`${n}.5`]);
    }
    for (const n of [3, 4]) await store.turns.enqueue(question(`${n}.000001`, 'first'));
    await store.turns.revise(idOf('2.000001'), { kind: 'ask', text: 'new' });
    const failing = await take(store);
    assert.equal(failing.turn.ts, '3.000001');
    await worked(store, (lease) => store.turns.retry(lease, failing, 60_000));
    assert.equal(await next(store), null);
    await store.turns.withdraw(idOf('1.000001'));
    assert.equal((await take(store)).turn.ts, '1.000001');
    await worked(store, (lease) => store.turns.settleRemoval(lease, idOf('1.000001')));
    assert.equal(await next(store), null);
  });

  test('work on a turn that was edited or withdrawn meanwhile does not settle it', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'old'));
    const settles = (taken: TakenTurn) =>
      worked(store, (lease) => store.turns.settle(lease, taken, 'answered', ['1.5']));
    const taken = await take(store);
    await store.turns.revise(idOf('1.000001'), { kind: 'ask', text: 'new' });
    assert.equal(await settles(taken), false);
    const again = await take(store);
    await store.turns.withdraw(idOf('1.000001'));
    assert.equal(await settles(again), false);
    assert.deepEqual(await take(store).then(({ turn }) => [turn.state, turn.reply]), ['withdrawn', []]);
  });

  test('a worker whose lease is lost takes nothing and changes nothing', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'q'));
    const lost = await claimed(store);
    const taken = await store.turns.take(lost);
    assert.ok(taken);
    await claimed(store);
    const before = await store.turns.get(taken.turn.id);
    assert.equal(await store.turns.settle(lost, taken, 'answered', ['1.5']), false);
    await assert.rejects(store.turns.keepReply(lost, taken.turn.id, ['1.5']), LeaseLost);
    await store.turns.retry(lost, taken, 60_000);
    await store.turns.putBack(lost, taken);
    await store.turns.settleRemoval(lost, taken.turn.id);
    assert.equal(await store.turns.take(lost), null);
    assert.deepEqual(await store.turns.get(taken.turn.id), before);
    assert.deepEqual(await take(store).then(({ failures, starts }) => [failures, starts]), [0, 2]);
  });

  test('the messages of the thread’s other turns are known, kept or still being made', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'first'));
    await answer(store, ['1.5']);
    await store.turns.enqueue(question('2.000001', 'second'));
    await worked(store, (lease) => store.turns.keepReply(lease, idOf('2.000001'), ['2.5', '2.6']));
    await store.turns.enqueue(question('3.000001', 'third'));
    const beside = async (ts: string) =>
      (await store.turns.repliesBeside({ id: idOf(ts), thread: THREAD })).sort();
    assert.deepEqual(await beside('3.000001'), ['1.5', '2.5', '2.6']);
    assert.deepEqual(await beside('2.000001'), ['1.5']);
    assert.deepEqual(await store.turns.repliesBeside({ id: idOf('3.000001'), thread: 'T1:C1:9.9' }), []);
  });

  test('a withdrawn turn loses its words at once; its reply is work until it is removed', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'private'));
    await answer(store, ['1.5']);
    await store.turns.withdraw(idOf('1.000001'));
    const { turn } = await take(store);
    assert.deepEqual(
      [turn.state, turn.reply, turn.request],
      ['withdrawn', ['1.5'], { kind: 'ask', text: '' }],
    );
    assert.deepEqual(await store.turns.history(THREAD, '9.000001', 9), []);
    await worked(store, (lease) => store.turns.settleRemoval(lease, turn.id));
    assert.equal(await next(store), null);
    assert.equal(await store.turns.enqueue(question('1.000001', 'private')), false);
  });

  test('a turn withdrawn before anything was shown is nobody’s work, until a late message turns up', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'private'));
    await store.turns.withdraw(idOf('1.000001'));
    assert.equal(await next(store), null);
    await worked(store, (lease) => store.turns.keepReply(lease, idOf('1.000001'), ['1.5']));
    const { turn } = await take(store);
    assert.deepEqual([turn.state, turn.reply], ['withdrawn', ['1.5']]);
  });

  test('a turn withdrawn while it is being answered is work first: its reply may stand though nobody noted it', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'private'));
    await store.turns.enqueue(question('2.000001', 'waiting'));
    await take(store);
    await store.turns.withdraw(idOf('1.000001'));
    const { turn } = await take(store);
    assert.deepEqual([turn.ts, turn.state, turn.attempts], ['1.000001', 'withdrawn', 2]);
    await worked(store, (lease) => store.turns.settleRemoval(lease, turn.id));
    assert.equal((await take(store)).turn.ts, '2.000001');
  });

  test('a deletion that came before its message is known when the message comes', async (t) => {
    const store = await engine.store(t);
    assert.equal(await store.turns.forestall(question('1.000001', 'private')), true);
    assert.equal(await store.turns.enqueue(question('1.000001', 'private')), false);
    assert.equal(await next(store), null);
  });

  test('a stop names the turn under way, and is forgotten once that is settled', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('1.000001', 'q'));
    await store.turns.enqueue(question('2.000001', 'q'));
    assert.equal(await store.turns.stop({ thread: THREAD }, 'U1'), null, 'nothing is under way');
    const taken = await take(store);
    const id = idOf('1.000001');
    assert.equal(await store.turns.stop({ turnId: idOf('2.000001') }, 'U1'), null);
    assert.equal(await store.turns.stop({ thread: THREAD }, 'U1'), id);
    assert.deepEqual(await store.turns.marks([id, 'unknown']), [{ id, version: 1, stopped: true }]);
    await worked(store, (lease) => store.turns.settle(lease, taken, 'answered', ['1.5']));
    assert.equal(await store.turns.stop({ turnId: id }, 'U1'), null);
    assert.deepEqual(await store.turns.marks([id]), [{ id, version: 1, stopped: false }]);
  });

  test('a stop that comes late or again stops no answer to a message that was said after it', async (t) => {
    const store = await engine.store(t);
    await store.turns.enqueue(question('2.000001', 'q'));
    await take(store);
    assert.equal(await store.turns.stop({ thread: THREAD, saidAt: '1.000009' }, 'U1'), null);
    assert.equal(await store.turns.stop({ thread: THREAD, saidAt: '2.000009' }, 'U1'), idOf('2.000001'));
  });

  test('a stop reaches a turn that no message asked for, whose time is from our clock, ahead of the platform', async (t) => {
    const store = await engine.store(t);
    const asked = { ...question('9.000001', ''), id: 'T1:C1:recommend-1' };
    await store.turns.enqueue({ ...asked, request: { kind: 'recommend' } });
    await take(store);
    assert.equal(await store.turns.stop({ thread: THREAD, saidAt: '8.000001' }, 'U1'), asked.id);
  });

  test('pasted reviews are dropped from the turn once it is settled', async (t) => {
    const store = await engine.store(t);
    const request = {
      kind: 'attach' as const,
      text: 'What do they say?',
      files: [],
      pasted: ['Review 1: sound.'],
      title: null,
      venue: null,
    };
    await store.turns.enqueue({ ...question('1.000001', ''), request });
    await answer(store, ['1.5']);
    const turn = await store.turns.get(idOf('1.000001'));
    assert.deepEqual(turn?.request, { ...request, pasted: [] });
  });

  test('a message longer than any message can be is refused before it is written', async (t) => {
    const store = await engine.store(t);
    await assert.rejects(
      store.turns.enqueue(question('1.000001', 'x'.repeat(4_000_001))),
      /T1:C1:1\.000001 has 40000\d\d characters/,
    );
    assert.equal(await store.turns.get(idOf('1.000001')), null);
  });
});
