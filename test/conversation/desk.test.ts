import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { ReplyError } from '../../src/conversation/ports.ts';
import { InputError } from '../../src/errors.ts';
import { bytesOf, tempFile, tempStore } from '../store/open.ts';
import { attaching, PASTED, says, type Talk, THREAD, talkOn } from './room.ts';
import { gate } from './scripted-worker.ts';

async function started(t: TestContext, given: Parameters<typeof talkOn>[1] = {}): Promise<Talk> {
  const talk = talkOn(await tempStore(t), given);
  await talk.conversation.start();
  t.after(() => talk.conversation.stop(0));
  return talk;
}

/** With three reviews attached. */
async function withPaper(t: TestContext, given: Parameters<typeof talkOn>[1] = {}): Promise<Talk> {
  const talk = await started(t, given);
  await talk.say(attaching());
  return talk;
}

const turnOf = (talk: Talk, ts: string) => talk.conversation.turn(`T1:C1:${ts}`);

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

test('the word recommend gives a recommendation, which later turns know of', async (t) => {
  const talk = await withPaper(t);
  await talk.say(says('101.000001', 'recommend'));
  assert.deepEqual(talk.room.kinds, ['card', 'recommendation']);
  assert.equal((await turnOf(talk, '101.000001'))?.recommendation?.lean, 'borderline');
  await talk.say(says('102.000001', 'Why so, what about the licence?'));
  const [earlier] = talk.agent.asked.at(-1)?.history ?? [];
  assert.match(earlier?.answer ?? '', /Suggestion: borderline.*outdated.*\[R1\.\d+\]/s);
  assert.equal(earlier?.cited.length, 1);
});

test('a recommendation asked for by a button is one turn, however often the press is delivered', async (t) => {
  const { conversation, room, settled } = await withPaper(t);
  const press = {
    team: 'T1',
    channel: 'C1',
    threadTs: '100.000001',
    user: 'U1',
    userTeam: 'T1',
    requestId: 'V7',
  };
  assert.equal(await conversation.recommend(press), 'queued');
  assert.equal(await conversation.recommend(press), 'duplicate');
  await settled('recommend-V7');
  assert.deepEqual(room.kinds, ['card', 'recommendation']);
});

test('reviews from the form are attached to the thread it named, once', async (t) => {
  const { conversation, room, settled } = await started(t);
  const form = {
    team: 'T1',
    channel: 'C1',
    threadTs: '100.000001',
    user: 'U1',
    userTeam: 'T1',
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

test('a private recommendation is shown to nobody else and kept nowhere', async (t) => {
  const { conversation, room, agent, say } = await withPaper(t);
  await say(says('101.000001', 'What about the baselines?'));
  const recommendation = await conversation.recommendPrivately(THREAD, 'U9');
  assert.equal(recommendation.lean, 'borderline');
  assert.equal(agent.asked.at(-1)?.history.length, 1);
  assert.deepEqual(room.kinds, ['card', 'answer']);
  await assert.rejects(conversation.recommendPrivately('T1:C1:9.9', 'U9'), InputError);
});

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
