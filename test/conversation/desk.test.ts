import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InputError } from '../../src/errors.ts';
import { tempStore } from '../store/open.ts';
import { attaching, PASTED, says, THREAD, talkOn } from './room.ts';
import { gate } from './scripted-worker.ts';
import { started, turnOf, withPaper } from './talks.ts';

test('reviews pasted with a mention become a paper card, and from then on every message is answered', async (t) => {
  const { room, conversation, say } = await withPaper(t);
  await say(says('101.000001', 'What about the baselines?'));
  assert.deepEqual(room.kinds, ['card', 'answer']);
  assert.match(room.says('101.000001') ?? '', /The baselines are outdated\./);
  const paper = await conversation.paper(THREAD);
  assert.equal(paper?.reviews.length, 3);
  assert.deepEqual((await conversation.thread(THREAD))?.people, ['U1']);
  const papers = await conversation.papersIn('T1', 'C1');
  assert.deepEqual(
    papers.map(({ thread, title }) => [thread, title]),
    [[THREAD, paper?.title]],
  );
  assert.ok(room.statuses.length > 0);
});

test('the agent is told of a paper as it is kept, so that what it works out then serves the first question', async (t) => {
  const { agent, conversation } = await withPaper(t);
  while (agent.prepared.length === 0) await new Promise(setImmediate);
  assert.deepEqual(agent.prepared, [await conversation.paper(THREAD)]);
});

test('the answer and what it cites are kept with the turn', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'What about the ablation?'));
  const kept = await turnOf(talk, '101.000001');
  assert.equal(kept?.turn.state, 'answered');
  assert.deepEqual(
    kept.answer?.citations.map(({ reviewer, quote }) => [reviewer, quote]),
    [['R2', 'The ablation study is missing.']],
  );
  assert.equal(kept.recommendation, null);
  assert.equal(await talk.conversation.turn('T1:C1:9.9'), null);
});

test('an agent is given who asked what before, oldest first, and what was answered', async (t) => {
  const { agent, say } = await withPaper(t);
  await say(says('101.000001', 'What about the baselines?'));
  await say(says('102.000001', 'And the licence?', { user: 'U2' }));
  await say(says('103.000001', 'Is the writing clear?'));
  assert.deepEqual(
    agent.asked[2]?.history.map(({ asker, question, answer }) => [
      asker,
      question,
      /outdated|licence/.exec(answer)?.[0],
    ]),
    [
      ['U1', 'What about the baselines?', 'outdated'],
      ['U2', 'And the licence?', 'licence'],
    ],
  );
});

test('history is bounded', async (t) => {
  const { agent, say } = await withPaper(t, {
    limits: { historyTurns: 2 },
  });
  for (let n = 101; n <= 105; n++) await say(says(`${n}.000001`, `Question ${n} on baselines?`));
  assert.deepEqual(
    agent.asked.at(-1)?.history.map(({ question }) => question.slice(0, 12)),
    ['Question 103', 'Question 104'],
  );
});

test('one message delivered three times, two at once, gives one answer', async (t) => {
  const { room, agent, conversation, settled } = await withPaper(t);
  const twice = says('101.000001', 'What about the baselines?');
  const received = await Promise.all([
    conversation.receive(twice),
    conversation.receive({ ...twice, mentioned: true }),
  ]);
  await settled('101.000001');
  assert.equal(await conversation.receive(twice), 'duplicate');
  assert.deepEqual(received.toSorted(), ['duplicate', 'queued']);
  assert.deepEqual([agent.asked.length, room.kinds], [1, ['card', 'answer']]);
});

test('messages sent while one is being answered are answered after it, in order', async (t) => {
  const talk = await withPaper(t);
  const hold = gate();
  talk.agent.before = () => hold.opened;
  for (const ts of ['101.000001', '102.000001', '103.000001']) {
    await talk.conversation.receive(says(ts, `At ${ts}, what about the baselines?`));
  }
  await talk.room.until(({ seen }) => seen.length === 2);
  hold.open();
  await talk.settled('103.000001');
  assert.deepEqual(
    talk.room.seen.map(({ turn }) => turn.slice(6, 9)),
    ['100', '101', '102', '103'],
  );
});

test('talk in a thread with no paper costs one look-up and leaves no trace', async (t) => {
  const store = await tempStore(t);
  let reads = 0;
  const counted = {
    ...store,
    threads: {
      ...store.threads,
      get: (key: string) => {
        reads++;
        return store.threads.get(key);
      },
    },
    transaction: () => assert.fail('nothing is written'),
  };
  const { conversation } = talkOn(counted);
  assert.equal(await conversation.receive(says('101.000001', 'Lunch?')), 'ignored');
  assert.equal(reads, 1);
  assert.equal(await conversation.turn('T1:C1:101.000001'), null);
});

test('a question asked while the reviews are still being read is answered once they are', async (t) => {
  const talk = talkOn(await tempStore(t));
  await talk.conversation.receive(attaching());
  assert.equal(await talk.conversation.receive(says('101.000001', 'What about the baselines?')), 'queued');
  await talk.conversation.start();
  t.after(() => talk.conversation.stop(0));
  await talk.settled('101.000001');
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
});

test('set to mentions it is silent unless called; switched off it says how to switch on', async (t) => {
  const { room, say, conversation } = await withPaper(t);
  await conversation.setMode(THREAD, 'mentions');
  assert.equal(await conversation.receive(says('101.000001', 'What about the baselines?')), 'ignored');
  await say(says('102.000001', 'What about the baselines?', { mentioned: true }));
  await conversation.setMode(THREAD, 'off');
  assert.equal(await conversation.receive(says('103.000001', 'And the licence?')), 'ignored');
  await say(says('104.000001', 'And the licence?', { mentioned: true }));
  assert.deepEqual(room.kinds, ['card', 'answer', 'notice']);
  assert.match(room.says('104.000001') ?? '', /switched off.*\/reviews mode/);
  await assert.rejects(conversation.setMode('T1:C1:9.9', 'off'), InputError);
});

test("the chair's decision and people's verdicts are kept, the last one counts", async (t) => {
  const { conversation, say, store } = await withPaper(t, { clock: () => 1234 });
  await say(says('101.000001', 'What about the baselines?'));
  await conversation.decide(THREAD, 'Reject, revise the baselines.', 'U1');
  assert.deepEqual((await conversation.thread(THREAD))?.decision, {
    text: 'Reject, revise the baselines.',
    by: 'U1',
    at: 1234,
  });
  await conversation.feedback('T1:C1:101.000001', 'U1', 'good');
  await conversation.feedback('T1:C1:101.000001', 'U1', 'bad');
  assert.equal((await store.feedback.get('T1:C1:101.000001 U1'))?.value, 'bad');
  await assert.rejects(conversation.feedback('T1:C1:9.9', 'U1', 'bad'), InputError);
});

test('a direct message with no paper names the threads to ask in', async (t) => {
  const { room, conversation, store } = await started(t);
  const direct = { channel: 'D1', threadTs: null, direct: true };
  await conversation.receive(says('101.000001', PASTED, direct));
  await room.until(({ kinds }) => kinds.includes('card'));
  while ((await store.turns.get('T1:D1:101.000001'))?.state !== 'answered') await new Promise(setImmediate);
  await conversation.receive(says('102.000001', 'What about the baselines?', direct));
  await room.until(({ kinds }) => kinds.includes('notice'));
  const outcome = room.seen.at(-1)?.outcome;
  assert.ok(outcome?.kind === 'notice');
  assert.match(outcome.text, /Ask about a paper in its own thread/);
});
