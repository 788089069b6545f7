/** The second look through the whole app: what a person sees while it is taken, and what is left of the answer. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { DISCUSSION, type Message } from '../sandbox/server/workspace.ts';
import { givesJson, pause, says, status } from './agent/model-server.ts';
import { verdicts } from './agent/second-look-requests.ts';
import {
  actionNamed,
  ask,
  attachReviews,
  botMessages,
  launch,
  openRoom,
  openStaffedRoom,
  type Room,
  read,
  shown,
} from './room.ts';

const THOROUGH = 'R1 finds the experiments thorough [R1.6].';
const OUTDATED = 'R3 finds the baselines outdated [R3.7].';
const BOTH = `${THOROUGH} ${OUTDATED}`;

async function roomWithReviews(t: TestContext, env: Record<string, string> = {}) {
  const room = await openStaffedRoom(t, env);
  return { room, top: await attachReviews(room) };
}

/** An answer that is all shown while its judge says nothing yet; `held` lets it give its verdicts. */
async function beingJudged(room: Room, top: Message, given: string = verdicts('supported', 'supported')) {
  const held = pause();
  room.closers.push(async () => held.open());
  room.model.add(says(BOTH));
  room.model.judge(says('{', held, given.slice(1)));
  const { ts } = await room.standIn.say({ text: 'What do they say?', thread_ts: top.ts });
  await held.reached;
  const answer = () => botMessages(room.standIn, top).find((message) => Number(message.ts) > Number(ts));
  await room.standIn.until(() => shown(answer()).includes('outdated') || null);
  return { held, answer };
}

test('all of the answer is read, with a word on what is being done, before the judge has said anything', async (t) => {
  const { room, top } = await roomWithReviews(t);
  const { answer } = await beingJudged(room, top);
  assert.ok(answer()?.stream, 'it is not finished');
  const status = () => room.standIn.workspace.statuses.get(`${DISCUSSION}:${top.ts}`);
  await room.standIn.until(
    () => /checking the answer against its passages/.test(JSON.stringify(status())) || null,
  );
});

test('what fails is struck out where it stands, with a note that says how many and why', async (t) => {
  const { room, top } = await roomWithReviews(t);
  const { held, answer } = await beingJudged(room, top, verdicts('supported', 'contradicted'));
  assert.equal(read([answer()!]), BOTH);
  held.open();
  const struck = await room.standIn.until(() => (/struck out/.test(shown(answer())) ? answer() : null));
  const text = read([struck]);
  assert.ok(text.startsWith(`${THOROUGH} ~~${OUTDATED}~~\n`), text);
  assert.match(
    text,
    /1 sentence was struck out after a second look: a passage that it cites says otherwise\./,
  );
  const update = room.standIn.calls('chat.update').at(-1);
  assert.equal(update?.args.text, THOROUGH, 'what stands for it in a notification does not repeat it');
  assert.equal(botMessages(room.standIn, top).length, 2, 'the card and one answer');
});

test('two ways of failing are told apart, beside what the first look left out', async (t) => {
  const { room, top } = await roomWithReviews(t);
  room.model.add(says(`${BOTH} R2 gave the paper a 9 [R2.9].`), says('NONE'));
  room.model.judge(says(verdicts('not_in_passages', 'contradicted')));
  const text = read(await ask(room, top, 'What do they say?'));
  assert.match(text, /1 sentence was left out: /);
  assert.match(
    text,
    /2 sentences were struck out after a second look: 1, since what it says is not in .*; 1, since a passage/,
  );
});

test('a struck sentence is in the history of no later turn', async (t) => {
  const { room, top } = await roomWithReviews(t);
  room.model.add(says(BOTH));
  room.model.judge(says(verdicts('supported', 'not_in_passages')));
  await ask(room, top, 'What do they say?');
  room.model.add(says('R2 finds the novelty moderate [R2.9].'));
  await ask(room, top, 'Is it novel?');
  const said = room.model.requests[1]!.body.messages.filter(({ role }) => role === 'assistant');
  assert.equal(said.at(-1)?.content, THOROUGH);
});

test('the judge is sent neither the question nor what was said before', async (t) => {
  const { room, top } = await roomWithReviews(t);
  room.model.add(says(THOROUGH));
  await ask(room, top, 'Is Marzipan a good name for it?');
  room.model.add(says(OUTDATED));
  await ask(room, top, 'Is Nougat any better?');
  assert.equal(room.model.judged.length, 2);
  const last = JSON.stringify(room.model.judged[1]!.body);
  for (const word of ['Marzipan', 'Nougat', 'thorough', 'Person U']) assert.ok(!last.includes(word), word);
});

test('switched off, the model is not asked a second time', async (t) => {
  const { room, top } = await roomWithReviews(t, { SECOND_LOOK: 'off' });
  room.model.add(says(BOTH));
  assert.equal(read(await ask(room, top, 'What do they say?')), BOTH);
  assert.equal(room.model.judged.length, 0);
});

test('what the extractive agent quotes in place of the model is not judged', async (t) => {
  const { room, top } = await roomWithReviews(t);
  room.model.add(status(400));
  assert.match(read(await ask(room, top, 'What are the weaknesses?')), /quoted from the reviews/);
  assert.equal(room.model.judged.length, 0);
});

test('an answer that the model broke off says that it was not looked at twice', async (t) => {
  const { room, top } = await roomWithReviews(t);
  room.model.add({ kind: 'cut', pieces: [`${THOROUGH} And R3`] });
  const text = read(await ask(room, top, 'What are the weaknesses?'));
  assert.match(text, /The second look was not done: the model did not answer\./);
  assert.equal(room.model.judged.length, 0);
});

test('a judge that takes too long: the answer stands, and says that the second look was not done', async (t) => {
  const { room, top } = await roomWithReviews(t, { SECOND_LOOK_SECONDS: '0.2' });
  room.model.add(says(BOTH));
  room.model.judge({ kind: 'stall', pieces: [] });
  const text = read(await ask(room, top, 'What do they say?'));
  assert.equal(text, `${BOTH}\nThe second look was not done: the model took too long.`);
});

const STOPS: Record<string, (room: Room, top: Message) => Promise<unknown> | unknown> = {
  'the word “stop”': ({ standIn }, top) => standIn.say({ text: 'stop', thread_ts: top.ts }),
  'Slack’s own Stop button': async ({ standIn }, top) => {
    await standIn.until(() => standIn.workspace.sessions.get(`${DISCUSSION}:${top.ts}`) === 'processing');
    standIn.colleague.stop(DISCUSSION, top.ts);
  },
};

for (const [way, stop] of Object.entries(STOPS)) {
  test(`${way} during the second look ends it: the answer stands as a whole one`, async (t) => {
    const { room, top } = await roomWithReviews(t);
    const { answer } = await beingJudged(room, top);
    await stop(room, top);
    await room.standIn.until(() => /stopped on request/.test(shown(answer())) || null);
    assert.equal(read([answer()!]), `${BOTH}\nThe second look was not done: it was stopped on request.`);

    room.model.add(says('R2 finds the novelty moderate [R2.9].'));
    await ask(room, top, 'Is it novel?');
    const said = room.model.requests[1]!.body.messages.filter(({ role }) => role === 'assistant');
    assert.equal(said.at(-1)?.content, BOTH, 'and is in the history');
  });
}

test('a question edited during the second look is answered anew, and the old answer is gone', async (t) => {
  const { room, top } = await roomWithReviews(t);
  const held = pause();
  room.closers.push(async () => held.open());
  room.model.add(says(BOTH), says('R2 finds the novelty moderate [R2.9].'));
  room.model.judge(says('{', held));
  const { ts } = await room.standIn.say({ text: 'What do they say?', thread_ts: top.ts });
  await held.reached;
  room.standIn.you.edit(DISCUSSION, ts, 'Is it novel?');
  const last = await room.standIn.until(() => {
    const message = botMessages(room.standIn, top)[1];
    return message?.stream === undefined && shown(message).includes('moderate') ? message : null;
  });
  assert.equal(read([last]), 'R2 finds the novelty moderate [R2.9].');
});

test('killed during the second look and started again, there is one whole answer', async (t) => {
  const room = await openRoom(t);
  const first = launch(t, room);
  const top = await attachReviews(room);
  await beingJudged(room, top);
  await first.kill();

  room.model.add(says(BOTH));
  room.model.judge(says(verdicts('supported', 'contradicted')));
  launch(t, room);
  const answers = await room.standIn.until(() => {
    const said = botMessages(room.standIn, top);
    return said[1]?.stream === undefined && shown(said[1]).includes('struck out') ? said : null;
  });
  assert.equal(answers.length, 2, 'the card and one answer');
  assert.ok(read([answers[1]!]).startsWith(`${THOROUGH} ~~${OUTDATED}~~\n`));
});

test('points of a recommendation that fail are left out before it is shown, and counted', async (t) => {
  const { room, top } = await roomWithReviews(t);
  const opinion = {
    for: [{ claim: 'R1 finds the experiments thorough.', passages: ['R1.6'] }],
    against: [{ claim: 'R3 finds the baselines outdated.', passages: ['R3.7'] }],
    disagreements: [],
    response: [],
    wouldChange: [],
    lean: 'reject',
    rating: 5,
    confidence: 3,
    confidenceReason: 'The reviewers are split.',
  };
  const lean = givesJson({ lean: 'reject' });
  room.model.add(givesJson(opinion), lean, lean);
  room.model.judge(says(verdicts('supported', 'contradicted')));
  const text = read(await ask(room, top, 'recommend'));
  assert.match(text, /R1 finds the experiments thorough/);
  assert.doesNotMatch(text, /R3 finds the baselines outdated/);
  assert.match(text, /1 point was left out: a passage it cited says otherwise\./);

  room.model.add(givesJson(opinion), lean, lean);
  room.model.judge({ kind: 'refusal', text: 'No.' });
  const unjudged = read(await ask(room, top, 'recommend'));
  assert.match(unjudged, /R3 finds the baselines outdated/);
  assert.match(unjudged, /The second look at these points was not done: the model refused\./);
});

test('the evidence says what was struck, and marks its passages apart from what the answer stands on', async (t) => {
  const { room, top } = await roomWithReviews(t);
  room.model.add(says(BOTH));
  room.model.judge(says(verdicts('supported', 'contradicted')));
  const [answer] = await ask(room, top, 'What do they say?');
  await room.standIn.you.click({ channel: DISCUSSION, ts: answer!.ts }, actionNamed(answer, 'Evidence'));
  const [view] = await room.standIn.until(() => {
    const views = room.standIn.you.views();
    return views.length > 0 ? views : null;
  });
  const text = JSON.stringify(view);
  assert.match(text, /The experiments are thorough\./);
  assert.match(text, /1 sentence was struck out after a second look/);
  assert.match(text, /\[R3\.7\] [^"]*\\nCited by a struck sentence\./);
  assert.equal(text.match(/Cited by a struck sentence/g)?.length, 1);
});
