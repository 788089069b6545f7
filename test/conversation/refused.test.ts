/** What the platform refuses, and will go on refusing, holds a thread up for some seconds and no longer. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { Queue } from '../../src/conversation/queue.ts';
import { question, quiet, tempStore } from '../store/open.ts';
import { attaching, says, talkOn } from './room.ts';
import { ScriptedWorker } from './scripted-worker.ts';

const refusal = (code: string) => new ReplyError(code, false, true);

test('a removal that is refused is given up after three tries, and the next question is worked', async (t) => {
  const store = await tempStore(t);
  const worker = new ScriptedWorker(async (turn) => [`reply to ${turn.ts}`]);
  worker.removing = () => Promise.reject(refusal('compliance_exports_prevent_deletion'));
  const queue = new Queue({ store, worker, clock: Date.now, log: quiet, options: { pollMs: 50 } });
  await queue.start();
  t.after(() => queue.stop(0));
  await store.turns.enqueue(question('1.000001', 'q'));
  await worker.until('save 1.000001');
  await store.transaction(({ turns }) => turns.withdraw('T1:C1:1.000001'));
  await worker.until('remove reply to 1.000001');
  await store.turns.enqueue(question('2.000001', 'next'));
  await Promise.all([worker.until('save 2.000001'), worker.until('remove reply to 1.000001', 3)]);
  await store.turns.enqueue(question('3.000001', 'last'));
  await worker.until('save 3.000001');
  assert.equal(worker.events.filter((event) => event.startsWith('remove')).length, 3);
  assert.deepEqual((await store.turns.get('T1:C1:1.000001'))?.reply, []);
});

test('an answer that is refused ends, after three tries, in a notice that says why', async (t) => {
  const talk = talkOn(await tempStore(t));
  await talk.conversation.start();
  t.after(() => talk.conversation.stop(0));
  await talk.say(attaching());
  let tries = 0;
  talk.room.beforeFinish = async (_, outcome) => {
    if (outcome.kind !== 'answer') return;
    tries += 1;
    throw refusal('invalid_blocks');
  };
  await talk.say(says('101.000001', 'What about the baselines?'));
  assert.equal(tries, 3);
  assert.match(
    talk.room.says('101.000001') ?? '',
    /could not be answered: the answer was not accepted here \(invalid_blocks\)\. Nothing was lost/,
  );
});
