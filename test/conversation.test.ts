/**
 * The whole story over the real thing: the stand-in's socket, Bolt, a SQLite file, and the openai client against
 * a local server. What is asserted is what a person sees in the thread.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION } from '../sandbox/server/workspace.ts';
import { givesJson, pause, says } from './agent/model-server.ts';
import {
  actionNamed,
  answersIn,
  attachReviews,
  botMessages,
  launch,
  openRoom,
  openStaffedRoom,
  shown,
} from './room.ts';

test('a chair attaches reviews, talks them through, and comes out with a recommendation', async (t) => {
  const room = await openStaffedRoom(t);
  const { standIn, model } = room;
  const top = await attachReviews(room);
  const [card] = botMessages(standIn, top);
  for (const fact of ['Tidewater', 'R1', '8: accept', 'R3', '3: reject', 'scripted', model.host])
    assert.ok(shown(card).includes(fact), `the card shows ${fact}`);

  model.add(says('R1 finds the routing idea simple and new for sensor networks [R1.4].'));
  await standIn.say({ text: 'What is new here?', thread_ts: top.ts });
  const [, first] = await answersIn(standIn, top, 2);
  assert.match(shown(first), /routing idea simple and new for sensor networks/);

  model.add(
    says('R3 says the baselines are outdated [R3.7]. ', 'R1 gave the paper a 9 [R1.4].'),
    says('R1 rates the paper 8 [R1.4].'),
  );
  await standIn.say({ text: 'And the baselines?', thread_ts: top.ts });
  const [, , second] = await answersIn(standIn, top, 3);
  assert.match(shown(second), /baselines are outdated/);
  assert.doesNotMatch(shown(second), /a 9 \[/, 'a score nobody gave is not shown');

  model.add(says('The authors report a rerun with routing tables chosen before the test period [A1.3].'));
  await standIn.say({ text: 'Did the authors respond to the overlap?', thread_ts: top.ts });
  await answersIn(standIn, top, 4);
  const transcript = model.requests.at(-1)!.body.messages.map(({ content }) => content);
  const asked = (question: string) => transcript.findIndex((content) => content.includes(question));
  assert.ok(asked('What is new here?') < asked('And the baselines?'), 'the thread is the history');
  assert.ok(asked('And the baselines?') < asked('Did the authors respond'));

  const opinion = {
    for: [{ claim: 'R1 finds the experiments thorough.', passages: ['R1.6'] }],
    against: [{ claim: 'R3 says the evaluation leaks information.', passages: ['R3.9'] }],
    disagreements: [],
    response: [{ claim: 'The authors have rerun all experiments.', passages: ['A1.3'] }],
    wouldChange: [],
    lean: 'borderline',
    rating: 5,
    confidence: 3,
    confidenceReason: 'The reviewers are split.',
  };
  model.add(givesJson(opinion), givesJson({ lean: 'borderline' }), givesJson({ lean: 'borderline' }));
  await standIn.say({ text: 'recommend', thread_ts: top.ts });
  const recommendation = (await answersIn(standIn, top, 5)).at(-1);
  for (const part of ['marginally below the acceptance threshold', 'R3 says the evaluation leaks', 'R1.6'])
    assert.ok(shown(recommendation).includes(part), `the recommendation shows: ${part}`);
});

test('the evidence of an answer is the exact stored sentence, with its reviewer and section', async (t) => {
  const room = await openStaffedRoom(t);
  const { standIn, model } = room;
  const top = await attachReviews(room);
  model.add(says('R3 finds that the evaluation leaks information [R3.9].'));
  await standIn.say({ text: 'What worries R3?', thread_ts: top.ts });
  const [, answer] = await answersIn(standIn, top, 2);
  const button = actionNamed(answer, 'Evidence');
  await standIn.you.click({ channel: DISCUSSION, ts: answer!.ts }, button);
  const [view] = await standIn.until(() => {
    const views = standIn.you.views();
    return views.length > 0 ? views : null;
  });
  const text = JSON.stringify(view);
  for (const part of ['Second, the evaluation leaks information.', 'R3', 'Weaknesses'])
    assert.ok(text.includes(part), text);
});

test('a message delivered as message, as app_mention and again as a retry gets one answer', async (t) => {
  const room = await openStaffedRoom(t);
  const { standIn, model } = room;
  const top = await attachReviews(room);
  model.add(says('R1 finds the experiments thorough [R1.6].'));
  const asked = await standIn.say({ text: '@Sidechair are the experiments good?', thread_ts: top.ts });
  await answersIn(standIn, top, 2);
  const deliveries = standIn.events().filter(({ event }) => event.ts === asked.ts);
  assert.deepEqual(deliveries.map(({ event }) => event.type).sort(), ['app_mention', 'message']);
  for (const event of deliveries) standIn.deliver(event);
  await standIn.until(() => (standIn.undelivered === 0 ? true : null));

  model.add(says('R3 says that code is provided [R3.5].'));
  await standIn.say({ text: 'Is there code?', thread_ts: top.ts });
  const said = await answersIn(standIn, top, 3);
  assert.equal(said.length, 3, 'the card, and one answer for each of two questions');
  assert.equal(model.requests.length, 2);
});

test('two messages sent while the first is being answered are answered after it, in order', async (t) => {
  const room = await openStaffedRoom(t);
  const { standIn, model } = room;
  const top = await attachReviews(room);
  const middle = pause();
  model.add(
    says('R1 finds the experiments ', middle, 'thorough [R1.6].'),
    says('R3 says that code is provided [R3.5].'),
    says('R2 finds the novelty moderate [R2.9].'),
  );
  await standIn.say({ text: 'Are the experiments good?', thread_ts: top.ts });
  await middle.reached;
  await standIn.say({ text: 'Is there code?', thread_ts: top.ts });
  await standIn.say({ text: 'Is it novel?', thread_ts: top.ts });
  await standIn.until(() => (standIn.undelivered === 0 ? true : null));
  assert.equal(model.requests.length, 1, 'nothing is asked while the first answer is under way');
  middle.open();
  const [, ...answers] = await answersIn(standIn, top, 4);
  assert.deepEqual(
    answers.map((answer) => /thorough|provided|moderate/.exec(shown(answer))?.[0]),
    ['thorough', 'provided', 'moderate'],
  );
});

test('killed while streaming and started again, there is one complete answer', async (t) => {
  const room = await openRoom(t);
  const { standIn, model } = room;
  const first = launch(t, room);
  const top = await attachReviews(room);
  const middle = pause();
  model.add(says('R1 finds the experiments thorough [R1.6]. R3 says', middle, ' what is never sent'));
  await standIn.say({ text: 'Are the experiments good?', thread_ts: top.ts });
  await standIn.until(() => (shown(botMessages(standIn, top)[1]).includes('thorough') ? true : null));
  await first.kill();
  middle.open();

  model.add(says('R1 finds the experiments thorough [R1.6]. ', 'R3 finds the baselines outdated [R3.7].'));
  launch(t, room);
  const answers = await standIn.until(() => {
    const said = botMessages(standIn, top);
    return shown(said[1]).includes('outdated') && said[1]?.stream === undefined ? said : null;
  });
  assert.equal(answers.length, 2, 'the card and one answer');
  assert.equal(shown(answers[1]).match(/thorough/g)?.length, 1, 'and the answer says it once');
});

test('a late message, answered before one that a crash cut off, leaves that one its own message', async (t) => {
  const room = await openRoom(t);
  const { standIn, model } = room;
  const first = launch(t, room);
  const top = await attachReviews(room);
  const late = standIn.unheard(() =>
    standIn.you.say({ channel: DISCUSSION, text: 'Is there code?', thread_ts: top.ts }),
  );
  const [begun, cutOff] = [pause(), pause()];
  const words = [
    'R1 finds the experiments thorough [R1.6]. R3 finds the ',
    'baselines outdated [R3.7]. And ',
  ];
  model.add(says(words[0]!, begun, words[1]!, cutOff));
  await standIn.say({ text: 'Are the experiments good?', thread_ts: top.ts });
  await standIn.until(() => standIn.calls('chat.startStream').length || null);
  begun.open();
  // More is sent only once the message that was begun has been noted.
  await standIn.until(() => standIn.calls('chat.appendStream').length || null);
  standIn.emit({ ...late, type: 'message', channel_type: 'group', event_ts: late.ts });
  await standIn.until(() => standIn.undelivered === 0 || null);
  await first.kill();
  cutOff.open();

  const silence = pause();
  model.add(says(silence));
  const second = launch(t, room);
  await silence.reached;
  await second.kill();
  silence.open();

  model.add(says('R3 says that code is provided [R3.5].'), says('R1 finds the experiments thorough [R1.6].'));
  launch(t, room);
  const answers = await standIn.until(() => {
    const said = botMessages(standIn, top).slice(1);
    return said.every(({ stream }) => stream === undefined) && model.judged.length === 2 ? said : null;
  });
  assert.deepEqual(
    answers.map((answer) => /thorough|provided/.exec(shown(answer))?.[0]),
    ['thorough', 'provided'],
  );
});
