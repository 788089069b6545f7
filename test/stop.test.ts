/** Stopping an answer, by each way there is, through the whole app: what was shown stays, and the next turn is answered. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import { DISCUSSION, type Message } from '../sandbox/server/workspace.ts';
import { pause, says } from './agent/model-server.ts';
import { attachReviews, botMessages, openStaffedRoom, type Room, shown } from './room.ts';

const FIRST = 'R1 finds the routing idea simple and new for sensor networks [R1.4]. ';
const STOPPED = /Stopped on request/;

/** An answer of which the first sentence is shown, and the rest will never come. */
async function answering(t: TestContext) {
  const room = await openStaffedRoom(t);
  const top = await attachReviews(room);
  const held = pause();
  room.closers.push(async () => held.open());
  room.model.add(says(`${FIRST}R3 says `, held, 'the baselines are outdated [R3.7].'));
  await room.standIn.say({ text: 'What is new here?', thread_ts: top.ts });
  await room.standIn.until(() => shown(botMessages(room.standIn, top)[1]).includes('routing idea'));
  return { room, top };
}

const WAYS: Record<string, (room: Room, top: Message) => Promise<unknown> | unknown> = {
  'Slack’s own Stop button': async ({ standIn }, top) => {
    await standIn.until(() => standIn.workspace.sessions.get(`${DISCUSSION}:${top.ts}`) === 'processing');
    standIn.colleague.stop(DISCUSSION, top.ts);
  },
  '“Stop answering” in a message’s menu': ({ standIn }, top) =>
    standIn.colleague.shortcut('stop_answer', { channel: DISCUSSION, ts: top.ts }),
  'the word “stop”': ({ standIn }, top) => standIn.say({ text: 'Stop!', thread_ts: top.ts, colleague: true }),
  'the word “stop” with a mention': ({ standIn }, top) =>
    standIn.say({ text: '@Sidechair please stop', thread_ts: top.ts, colleague: true }),
};

for (const [way, stop] of Object.entries(WAYS)) {
  test(`${way} ends the answer: what was shown stays, marked, and the next question is answered`, async (t) => {
    const { room, top } = await answering(t);
    const { standIn } = room;
    await stop(room, top);
    const stopped = await standIn.until(() =>
      botMessages(standIn, top).find((one) => STOPPED.test(shown(one))),
    );
    assert.match(shown(stopped), /routing idea simple and new/);
    assert.equal(stopped.stream, undefined);
    assert.equal(shown(stopped).match(/Stopped on request/g)?.length, 1);
    await standIn.until(() => standIn.workspace.sessions.get(`${DISCUSSION}:${top.ts}`) !== 'processing');

    room.model.add(says('R3 says the baselines are outdated [R3.7].'));
    await standIn.say({ text: 'And the baselines?', thread_ts: top.ts });
    await standIn.until(() => /baselines are outdated/.test(shown(botMessages(standIn, top)[2])));
    assert.equal(botMessages(standIn, top).length, 3, 'no word of the bot about the stop itself');
  });
}

test('with nothing to stop, “Stop answering” says so to that person, and “stop” is no question', async (t) => {
  const room = await openStaffedRoom(t);
  const { standIn } = room;
  const top = await attachReviews(room);
  await standIn.colleague.shortcut('stop_answer', { channel: DISCUSSION, ts: top.ts });
  await standIn.until(() =>
    standIn.colleague.ephemeral(DISCUSSION).find(({ text }) => /nothing to stop/.test(text)),
  );
  await standIn.say({ text: 'stop', thread_ts: top.ts });
  await standIn.until(() => standIn.undelivered === 0);
  room.model.add(says('R3 says the baselines are outdated [R3.7].'));
  await standIn.say({ text: 'And the baselines?', thread_ts: top.ts });
  await standIn.until(() => /baselines are outdated/.test(shown(botMessages(standIn, top)[1])));
});
