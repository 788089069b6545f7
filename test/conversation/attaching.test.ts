import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createAgents } from '../../src/agents.ts';
import { ReplyError } from '../../src/conversation/ports.ts';
import { bytesOf, tempFile, tempStore } from '../store/open.ts';
import { attaching, HERE, PASTED, says, THREAD, talkOn } from './room.ts';
import { gate } from './scripted-worker.ts';
import { started, withPaper } from './talks.ts';

test('a mention with nothing to read says how to attach, and the thread stays unknown', async (t) => {
  const { room, say, conversation } = await started(t);
  await say(says('101.000001', 'hello?', { mentioned: true }));
  assert.match(room.says('101.000001') ?? '', /no reviews in this thread yet.*\/reviews/);
  assert.equal(await conversation.receive(says('102.000001', 'never mind')), 'ignored');
});

test('input that cannot be used is answered with what is wrong and what to do, and changes nothing', async (t) => {
  const { room, say, conversation } = await started(t);
  const gone = { id: 'F9', name: 'gone.json', size: 1, mimetype: 'application/json' };
  await say(says('101.000001', '', { mentioned: true, files: [gone] }));
  assert.equal(
    room.says('101.000001'),
    'The file gone.json is gone. Nothing was changed. Upload it again. Mention me when you attach again.',
  );
  assert.equal(await conversation.thread(THREAD), null);
  assert.equal(await conversation.receive(says('102.000001', 'talk')), 'ignored');
});

test('a bad file in a thread that has a paper leaves the paper and the conversation as they were', async (t) => {
  const { room, say, conversation } = await withPaper(t);
  await say(says('101.000001', '', { files: [room.upload('F1', 'Dear all, lunch is at noon.')] }));
  assert.deepEqual(room.kinds, ['card', 'notice']);
  await say(says('102.000001', 'What about the baselines?'));
  assert.equal((await conversation.paper(THREAD))?.revision, 1);
  assert.deepEqual(room.kinds, ['card', 'notice', 'answer']);
});

test('more text than reviews can be is refused before it is read', async (t) => {
  const { room, say } = await started(t, { limits: { textChars: 1000 } });
  await say(says('101.000001', '', { mentioned: true, files: [room.upload('F1', PASTED.repeat(9))] }));
  assert.match(room.says('101.000001') ?? '', /limit for one paper.*nothing was changed/);
});

test('words beside a file are answered after the card, as a turn of their own', async (t) => {
  const { room, agent, say, settled, conversation } = await started(t);
  const file = room.upload('F1', PASTED);
  await say(says('101.000001', 'What about the licence?', { mentioned: true, files: [file] }));
  await settled('101.000001+question');
  assert.deepEqual(room.kinds, ['card', 'answer']);
  assert.match(room.says('101.000001+question') ?? '', /licence/);
  await conversation.deleted({ team: 'T1', channel: 'C1', ts: '101.000001' });
  await settled('101.000001');
  await settled('101.000001+question');
  assert.deepEqual(room.kinds, []);
  await say(says('102.000001', 'Is the writing clear?'));
  assert.deepEqual(agent.asked.at(-1)?.history, []);
});

test('words that only hand the reviews over are not answered, and a plain order for a recommendation is carried out', async (t) => {
  const { room, agent, say, settled } = await started(t);
  const file = room.upload('F1', PASTED);
  await say(says('101.000001', 'Here are the reviews.', { mentioned: true, files: [file] }));
  await say(says('102.000001', 'Here they are again. Recommend!', { files: [file] }));
  await settled('102.000001+question');
  assert.deepEqual(room.kinds, ['card', 'notice', 'recommendation']);
  assert.equal(agent.asked.length, 1);
});

test('who wrote a review never stays in the store, not even in its log', async (t) => {
  const file = tempFile(t);
  const talk = talkOn(await tempStore(t, file));
  await talk.conversation.start();
  t.after(() => talk.conversation.stop(0));
  await talk.say(attaching(`${PASTED}Signed: Mirabel Quince <mirabel@quince.example>\n`));
  assert.deepEqual(talk.room.kinds, ['card']);
  await talk.conversation.stop(1000);
  assert.match(bytesOf(file), /outdated/);
  assert.doesNotMatch(bytesOf(file), /quince/i);
});

test('the same reviews again say that nothing changed', async (t) => {
  const { room, say, conversation } = await withPaper(t);
  await say(says('101.000001', PASTED));
  assert.deepEqual(room.kinds, ['card', 'notice']);
  assert.match(room.says('101.000001') ?? '', /Nothing changed/);
  assert.equal((await conversation.paper(THREAD))?.revision, 1);
});

test('changed reviews revise the paper and say what changed', async (t) => {
  const { room, say, conversation } = await withPaper(t);
  await say(says('101.000001', PASTED.replace('Rating: 3', 'Rating: 5')));
  assert.equal((await conversation.paper(THREAD))?.revision, 2);
  assert.notEqual(room.kinds.at(-1), 'notice');
  assert.equal((await conversation.papersIn('T1', 'C1')).length, 1);
});

test('the reviews of another paper are refused, and the thread keeps its own', async (t) => {
  const { room, say, conversation } = await started(t);
  const paper = (title: string, about: string) =>
    JSON.stringify({
      title,
      venue: 'ICLR 2026',
      reviews: [{ reviewer: 'Reviewer_AAAA', rating: '6', confidence: '3', sections: { summary: about } }],
    });
  await say(
    says('101.000001', '', {
      mentioned: true,
      files: [room.upload('F1', paper('Pruning by Age', 'It prunes old rows.'))],
    }),
  );
  await say(
    says('102.000001', '', {
      files: [room.upload('F2', paper('Maps of Sound', 'It draws what one hears.'))],
    }),
  );
  assert.match(
    room.says('102.000001') ?? '',
    /holds the reviews of “Pruning by Age”; nothing was changed.*“Maps of Sound”/,
  );
  assert.equal((await conversation.paper(THREAD))?.title, 'Pruning by Age');
});

test('reviews from the form are attached to the thread it named, once', async (t) => {
  const { conversation, room, settled } = await started(t);
  const form = {
    ...HERE,
    requestId: 'V1',
    files: [],
    pasted: [PASTED],
    title: 'Pruning by Age',
    venue: 'ICLR 2026',
  };
  assert.equal(await conversation.attach(form), 'queued');
  assert.equal(await conversation.attach(form), 'duplicate');
  await settled('attach-V1');
  assert.deepEqual(room.kinds, ['card']);
  assert.equal((await conversation.paper(THREAD))?.title, 'Pruning by Age');
});

test('reviews that were deleted while they were read are quoted in no later answer', async (t) => {
  const { room, say, conversation } = await withPaper(t, { agents: createAgents(null, Date.now) });
  const fourth = (words: string) => `${PASTED}\nReview 4:\nRating: 2\nWeaknesses:\n${words}\n`;
  let deleted = false;
  room.beforeFinish = async ({ team, channel, ts }) => {
    if (ts === '101.000001' && !deleted) await conversation.deleted({ team, channel, ts });
    deleted = true;
  };
  await say(says('101.000001', '', { files: [room.upload('F1', fourth('The zebra data leaks.'))] }));
  await say(says('102.000001', '', { files: [room.upload('F2', fourth('The theorem lacks a proof.'))] }));
  await say(says('103.000001', 'What does R4 criticise?'));
  assert.match(room.says('103.000001') ?? '', /theorem lacks a proof/);
  assert.doesNotMatch(room.says('103.000001') ?? '', /zebra/);
});

test('a thread whose reviews were deleted or refused is not listened to, also while a reply is still to be removed', async (t) => {
  const { room, say, settled, conversation } = await started(t);
  const bad = () => [room.upload('F1', 'Dear all, lunch is at noon.')];
  room.remove = async () => {
    throw new ReplyError('ratelimited', false, false);
  };
  const hold = gate();
  room.beforeFinish = async ({ ts }) => {
    if (ts === '101.000001') await hold.opened;
  };
  await conversation.receive(says('101.000001', '', { mentioned: true, files: bad() }));
  await conversation.receive(says('102.000001', '', { mentioned: true, files: bad() }));
  await conversation.deleted({ team: 'T1', channel: 'C1', ts: '101.000001' });
  hold.open();
  await settled('102.000001');
  assert.equal(await conversation.thread(THREAD), null);
  await say(says('103.000001', 'lunch then?', { mentioned: true }));
  assert.match(room.says('103.000001') ?? '', /no reviews in this thread/);
});
