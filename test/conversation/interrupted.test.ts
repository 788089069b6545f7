import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { tempFile, tempStore } from '../store/open.ts';
import { attaching, says, THREAD, talkOn } from './room.ts';
import { gate } from './scripted-worker.ts';
import { turnOf, withPaper } from './talks.ts';

test('an unexpected failure says that it is tried again, and the answer takes its place', async (t) => {
  const talk = await withPaper(t);
  let failures = 1;
  talk.agent.before = async () => {
    if (failures-- > 0) throw new Error('the proof is wrong');
  };
  await talk.conversation.receive(says('101.000001', 'What about the baselines?'));
  await talk.room.until((room) => /trying again/.test(room.says('101.000001') ?? ''));
  await talk.settled('101.000001');
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
});

test('what cannot be answered ends in a notice with no inner text, and the thread works on', async (t) => {
  const talk = await withPaper(t, { limits: { answerMs: 30 } });
  talk.agent.before = ({ question }) =>
    question.includes('licence') ? new Promise(() => {}) : Promise.resolve();
  await talk.say(says('101.000001', 'What about the licence?'));
  assert.match(talk.room.says('101.000001') ?? '', /could not be answered.*Nothing was lost.*Ask again/);
  await talk.say(says('102.000001', 'What about the baselines?'));
  assert.deepEqual(talk.room.kinds, ['card', 'notice', 'answer']);
});

test('a reply that cannot be shown at first is shown later, in the same message', async (t) => {
  const talk = await withPaper(t);
  let failures = 1;
  talk.room.beforeFinish = async () => {
    if (failures-- > 0) throw new ReplyError('ratelimited', false);
  };
  await talk.say(says('101.000001', 'What about the baselines?'));
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
});

test('a reply that can never be shown fails its turn and no other', async (t) => {
  const talk = await withPaper(t);
  talk.room.beforeFinish = async (turn) => {
    if (turn.ts === '101.000001') throw new ReplyError('channel_not_found', true);
  };
  await talk.say(says('101.000001', 'What about the baselines?'));
  await talk.say(says('102.000001', 'What about the licence?'));
  assert.equal((await turnOf(talk, '101.000001'))?.turn.state, 'failed');
  assert.equal((await turnOf(talk, '102.000001'))?.turn.state, 'answered');
});

test('an answer interrupted by a stop continues in the same message at the next start', async (t) => {
  const file = tempFile(t);
  const store = await tempStore(t, file);
  const first = talkOn(store);
  await first.conversation.start();
  await first.say(attaching());
  first.agent.before = () => new Promise(() => {});
  await first.conversation.receive(says('101.000001', 'What about the baselines?'));
  await first.room.until(({ seen }) => seen.length === 2);
  await first.conversation.stop(0);
  assert.match(first.room.says('101.000001') ?? '', /restarting/);
  const next = talkOn(store, {}, first.room);
  await next.conversation.start();
  t.after(() => next.conversation.stop(0));
  await next.settled('101.000001');
  assert.deepEqual(first.room.kinds, ['card', 'answer']);
});

test('an answer stopped in the middle keeps what was shown, and the next turn starts at once', async (t) => {
  const { room, agent, conversation, settled } = await withPaper(t);
  const hold = gate();
  agent.before = (question) => (/baselines/.test(question.question) ? hold.opened : Promise.resolve());
  await conversation.receive(says('101.000001', 'What about the baselines?'));
  await conversation.receive(says('102.000001', 'And the licence?'));
  await room.until(({ seen }) => seen[1]?.text === 'Certainly.');
  assert.equal(await conversation.stopAnswer({ thread: THREAD, by: 'U2' }), true);
  await settled('102.000001');
  const kept = await conversation.turn('T1:C1:101.000001');
  assert.equal(kept?.turn.state, 'answered');
  assert.deepEqual([kept.answer?.markdown, kept.answer?.stopped], ['Certainly.', true]);
  assert.equal(room.says('101.000001'), 'Certainly.');
  assert.match(room.says('102.000001') ?? '', /licence/);
  hold.open();
});

test('a recommendation stopped before it is shown ends in a notice', async (t) => {
  const { room, agent, conversation, settled } = await withPaper(t);
  const asked = gate();
  agent.recommend = () => {
    asked.open();
    return new Promise(() => {});
  };
  await conversation.receive(says('101.000001', 'recommend'));
  await asked.opened;
  assert.equal(await conversation.stopAnswer({ turnId: 'T1:C1:101.000001', by: 'U1' }), true);
  assert.equal((await settled('101.000001')).state, 'answered');
  assert.match(room.says('101.000001') ?? '', /^Stopped on request/);
});

test('there is nothing to stop in a thread where nothing is under way', async (t) => {
  const { conversation, say } = await withPaper(t);
  await say(says('101.000001', 'What about the baselines?'));
  assert.equal(await conversation.stopAnswer({ thread: THREAD, by: 'U1' }), false);
  assert.equal(await conversation.stopAnswer({ turnId: 'T1:C1:101.000001', by: 'U1' }), false);
});

test('a stop, an edit and a deletion that come through another process reach the one that answers', async (t) => {
  const store = await tempStore(t);
  const talk = talkOn(store);
  await talk.conversation.start();
  t.after(() => talk.conversation.stop(0));
  await talk.say(attaching());
  const elsewhere = talkOn(store, {}, talk.room).conversation;
  const held = new Set(['What about the baselines?', 'And the ablation?', 'Is it clear?']);
  talk.agent.before = ({ question, signal }) =>
    held.has(question)
      ? new Promise((resolve) => signal.addEventListener('abort', () => resolve()))
      : Promise.resolve();
  for (const [ts, text] of [
    ['101.000001', 'What about the baselines?'],
    ['102.000001', 'And the ablation?'],
    ['103.000001', 'Is it clear?'],
  ] as const)
    await talk.conversation.receive(says(ts, text));
  await talk.room.until(({ seen }) => seen[1]?.text === 'Certainly.');
  await elsewhere.stopAnswer({ thread: THREAD, by: 'U2' });
  await talk.room.until(({ seen }) => seen[2]?.text === 'Certainly.');
  await elsewhere.edited(says('102.000001', 'And the licence?'));
  await talk.room.until(({ seen }) => seen[3]?.text === 'Certainly.');
  await elsewhere.deleted({ team: 'T1', channel: 'C1', ts: '103.000001' });
  await talk.settled('103.000001');
  assert.match((await talk.settled('102.000001')) && talk.room.says('102.000001')!, /licence/);
  assert.deepEqual(talk.room.kinds, ['card', 'answer', 'answer']);
});
