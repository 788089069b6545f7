import assert from 'node:assert/strict';
import { test } from 'node:test';
import { tempStore } from '../store/open.ts';
import { attaching, says, THREAD, talkOn } from './room.ts';
import { gate } from './scripted-worker.ts';
import { turnOf, withPaper } from './talks.ts';

test('an edited question that still waits is answered as it reads now', async (t) => {
  const talk = await withPaper(t);
  const hold = gate();
  talk.agent.before = () => hold.opened;
  await talk.conversation.receive(says('101.000001', 'What about the baselines?'));
  await talk.conversation.receive(says('102.000001', 'What about the licence?'));
  await talk.conversation.edited(says('102.000001', 'What about the ablation?'));
  hold.open();
  await talk.settled('102.000001');
  assert.match(talk.room.says('102.000001') ?? '', /ablation/);
  assert.equal(talk.agent.asked.length, 2);
});

test('a question edited while it is being answered is answered anew in the same message', async (t) => {
  const talk = await withPaper(t);
  const hold = gate();
  talk.agent.before = ({ question }) => (question.includes('licence') ? hold.opened : Promise.resolve());
  await talk.conversation.receive(says('101.000001', 'What about the licence?'));
  await talk.room.until(({ seen }) => seen.length === 2);
  const shown = talk.room.seen[1]?.ts;
  await talk.conversation.edited(says('101.000001', 'What about the ablation?'));
  const turn = await talk.settled('101.000001');
  hold.open();
  assert.deepEqual(turn.reply, [shown]);
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
  assert.match(talk.room.says('101.000001') ?? '', /ablation/);
});

test('an edited answered question changes its own reply, from what was known at its place', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'What about the baselines?'));
  await talk.say(says('102.000001', 'What about the licence?'));
  const before = talk.room.seen.map(({ ts }) => ts);
  await talk.conversation.edited(says('101.000001', 'What about the ablation?'));
  await talk.settled('101.000001');
  assert.deepEqual(
    talk.room.seen.map(({ ts }) => ts),
    before,
  );
  assert.match(talk.room.says('101.000001') ?? '', /ablation/);
  assert.match(talk.room.says('102.000001') ?? '', /licence/);
  assert.deepEqual(talk.agent.asked.at(-1)?.history, []);
  await talk.say(says('103.000001', 'Is the writing clear?'));
  assert.match(talk.agent.asked.at(-1)?.history[0]?.answer ?? '', /ablation/);
});

test('an edit that changes no word makes no new answer', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'What about the baselines?'));
  await talk.conversation.edited(says('101.000001', 'What about the baselines?'));
  assert.equal((await turnOf(talk, '101.000001'))?.turn.state, 'answered');
  assert.equal(talk.agent.asked.length, 1);
});

test('an edit is answered though the thread is now set to mentions', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'What about the baselines?'));
  await talk.conversation.setMode(THREAD, 'mentions');
  await talk.conversation.edited(says('101.000001', 'What about the licence?'));
  await talk.settled('101.000001');
  assert.match(talk.room.says('101.000001') ?? '', /licence/);
});

test('an edit that adds a forgotten mention is answered, and one that turns to others takes the reply away', async (t) => {
  const talk = await withPaper(t);
  await talk.conversation.edited(says('101.000001', 'What about the licence?'));
  assert.equal(await turnOf(talk, '101.000001'), null);
  await talk.conversation.edited(says('101.000001', 'What about the licence?', { mentioned: true }));
  await talk.settled('101.000001');
  assert.deepEqual(talk.room.kinds, ['card', 'answer']);
  await talk.conversation.edited(says('101.000001', '@Ana what about the licence?', { toOthers: true }));
  await talk.settled('101.000001');
  assert.deepEqual(talk.room.kinds, ['card']);
});

test('a deleted question takes its reply and its words with it', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'What about the baselines?'));
  await talk.say(says('102.000001', 'What about the licence?'));
  await talk.conversation.deleted({ team: 'T1', channel: 'C1', ts: '101.000001' });
  await talk.settled('101.000001');
  assert.equal(talk.room.says('101.000001'), undefined);
  const kept = await turnOf(talk, '101.000001');
  assert.deepEqual([kept?.turn.request, kept?.answer], [{ kind: 'ask', text: '' }, null]);
  await talk.say(says('103.000001', 'Is the writing clear?'));
  assert.deepEqual(
    talk.agent.asked.at(-1)?.history.map(({ question }) => question),
    ['What about the licence?'],
  );
});

test('a question deleted while it is being answered leaves nothing behind, and the next one runs', async (t) => {
  const talk = await withPaper(t);
  const hold = gate();
  talk.agent.before = ({ question }) => (question.includes('licence') ? hold.opened : Promise.resolve());
  await talk.conversation.receive(says('101.000001', 'What about the licence?'));
  await talk.room.until(({ seen }) => seen.length === 2);
  await talk.conversation.deleted({ team: 'T1', channel: 'C1', ts: '101.000001' });
  await talk.settled('101.000001');
  await talk.say(says('102.000001', 'What about the ablation?'));
  hold.open();
  assert.deepEqual(
    talk.room.seen.map(({ turn }) => turn.slice(6, 9)),
    ['100', '102'],
  );
});

test('a deletion of a message the bot never heard of does nothing', async (t) => {
  const { conversation, room } = await withPaper(t);
  await conversation.deleted({ team: 'T1', channel: 'C1', ts: '77.000001' });
  assert.deepEqual(room.kinds, ['card']);
});

/** A message's time in Slack's form, `secondsAgo` before now. */
const lately = (secondsAgo: number): string => (Date.now() / 1000 - secondsAgo).toFixed(6);

test('a message whose deletion came first is not answered when it comes', async (t) => {
  const { room, conversation } = await withPaper(t);
  const ts = lately(5);
  await conversation.deleted({ team: 'T1', channel: 'C1', ts });
  assert.equal(await conversation.receive(says(ts, 'What about the licence?')), 'duplicate');
  assert.deepEqual(room.kinds, ['card']);
});

test('an old message that is deleted leaves no trace', async (t) => {
  const { conversation } = await withPaper(t);
  await conversation.deleted({ team: 'T1', channel: 'C1', ts: lately(3600) });
  assert.equal(await conversation.turn(`T1:C1:${lately(3600)}`), null);
});

test('a message whose edit came first is answered once, as it reads now', async (t) => {
  const { room, conversation, settled } = await withPaper(t);
  const ts = lately(5);
  await conversation.edited(says(ts, 'What about the licence?'));
  assert.equal(await conversation.receive(says(ts, 'What about the baselines?')), 'duplicate');
  await settled(ts);
  assert.match(room.says(ts) ?? '', /licence/);
  assert.deepEqual(room.kinds, ['card', 'answer']);
});

test('an older edit that is delivered after a newer one changes nothing', async (t) => {
  const { room, conversation, say, settled } = await withPaper(t);
  await say(says('101.000001', 'What about the baselines?'));
  await conversation.edited(says('101.000001', 'What about the licence?', { editedTs: '103.000001' }));
  await conversation.edited(says('101.000001', 'What about the ablation?', { editedTs: '102.000001' }));
  await settled('101.000001');
  assert.match(room.says('101.000001') ?? '', /licence/);
});

test('an older edit of a message that was known by its newer one first changes nothing', async (t) => {
  const { room, conversation, settled } = await withPaper(t);
  const ts = lately(5);
  await conversation.edited(says(ts, 'What about the licence?', { editedTs: lately(2) }));
  await conversation.edited(says(ts, 'What about the ablation?', { editedTs: lately(4) }));
  await settled(ts);
  assert.match(room.says(ts) ?? '', /licence/);
});

test('where the message with the reviews was deleted before they were read, nobody who talks there is answered', async (t) => {
  const talk = talkOn(await tempStore(t));
  const attached = attaching();
  assert.equal(await talk.conversation.receive(attached), 'queued');
  assert.equal(await talk.conversation.receive(says('101.000001', 'Is that all?')), 'queued');
  await talk.conversation.deleted(attached);
  assert.equal(await talk.conversation.receive(says('102.000001', 'Sorry, wrong thread.')), 'ignored');
});
