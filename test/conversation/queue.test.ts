import assert from 'node:assert/strict';
import { DatabaseSync } from 'node:sqlite';
import { test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { openSqlite } from '../../src/store/sqlite.ts';
import { openStore } from '../../src/store/store.ts';
import { claim, question, quiet, tempFile, tempStore } from '../store/open.ts';
import { long, settled, started } from './queues.ts';
import { gate, ScriptedWorker } from './scripted-worker.ts';

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

test('a turn of a kind that this version does not know is given up, and undoes no answer before it', async (t) => {
  const file = tempFile(t);
  const store = await tempStore(t, file);
  for (const ts of ['1.000001', '2.000001', '3.000001']) await store.turns.enqueue(question(ts, 'q'));
  const damage = new DatabaseSync(file);
  damage.exec(
    `update turn set kind = 'newer', request = '{"kind":"newer"}', reply = 'x' where id = 'T1:C1:2.000001'`,
  );
  damage.close();
  const worker = new ScriptedWorker();
  await started(t, store, worker);
  await settled(store, '3.000001');
  const begun = worker.events.filter((event) => /^(?:start|give up)/.test(event));
  assert.deepEqual(begun, ['start 1.000001', 'give up 2.000001 StoreError', 'start 3.000001']);
});
