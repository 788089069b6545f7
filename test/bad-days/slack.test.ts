/**
 * Slack's bad days, through the whole app: each ends in a whole answer or a clear word, and in no status that stays.
 * How a single reply survives each fault of each call is in test/handlers/reply.test.ts.
 */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { Fault } from '../../sandbox/server/faults.ts';
import { DISCUSSION, type Message } from '../../sandbox/server/workspace.ts';
import { readConfig } from '../../src/config.ts';
import { createLog } from '../../src/log.ts';
import { start } from '../../src/main.ts';
import { attachReviews, botMessages, openRoom, type Room, read } from '../room.ts';

interface Day {
  room: Room;
  top: Message;
  /** Events of the log, in order, and the wait for one. */
  logged(event: string, more?: string): Promise<void>;
}

/** An app that answers without a model, with a paper in a thread. */
async function begin(t: TestContext, prepare?: (room: Room) => void): Promise<Day> {
  const room = await openRoom(t, { OPENAI_BASE_URL: '', OPENAI_MODEL: '' });
  prepare?.(room);
  const lines: string[] = [];
  let look = () => {};
  const write = (line: string) => {
    lines.push(line);
    look();
  };
  const app = await start(readConfig(room.env), createLog('debug', write, Date.now));
  room.closers.push(() => app.stop());
  const top = await attachReviews(room);
  const logged = (event: string, more = '') =>
    new Promise<void>((resolve, reject) => {
      const late = setTimeout(() => reject(new Error(`The log does not say ${event} ${more}`)), 8_000);
      look = () => {
        if (!lines.some((line) => line.includes(`"${event}"`) && line.includes(more))) return;
        clearTimeout(late);
        resolve();
      };
      look();
    });
  return { room, top, logged };
}

const QUESTION = 'What are the weaknesses?';

/** Asks, and gives the bot's messages after the question once the last one is whole. */
async function answered({ room: { standIn }, top }: Day): Promise<Message[]> {
  const { ts } = await standIn.say({ text: QUESTION, thread_ts: top.ts });
  return standIn.until(() => {
    const said = botMessages(standIn, top).filter((one) => Number(one.ts) > Number(ts));
    return /"feedback"/.test(JSON.stringify(said.at(-1)?.blocks)) && !said.some(({ stream }) => stream)
      ? said
      : null;
  });
}

/** A whole answer in one message: what is quoted is closed, and nothing spins. */
function assertWhole(day: Day, said: Message[]): void {
  assert.equal(said.length, 1);
  assert.match(read(said), /R[123]/);
  assert.equal(day.room.standIn.workspace.statuses.get(`${DISCUSSION}:${day.top.ts}`), undefined);
}

const PASSING: [string, string, Fault][] = [
  ['Slack asks to wait (429 with Retry-After)', 'chat.startStream', { retryAfter: 1 }],
  ['Slack asks to wait at the last call', 'chat.stopStream', { retryAfter: 1 }],
  ['Slack is broken (500)', 'chat.startStream', { status: 500 }],
  ['Slack is away (503)', 'chat.stopStream', { status: 503 }],
  ['the line breaks before the call', 'chat.startStream', { drop: 'before' }],
  ['the line breaks after the call', 'chat.startStream', { drop: 'after' }],
  ['Slack ended the stream', 'chat.stopStream', { error: 'message_not_in_streaming_state' }],
  ['the message is too long (msg_too_long)', 'chat.stopStream', { error: 'msg_too_long' }],
  ['missing_recipient_team_id', 'chat.startStream', { error: 'missing_recipient_team_id' }],
  ['missing_recipient_user_id', 'chat.startStream', { error: 'missing_recipient_user_id' }],
  ['user_not_found', 'chat.startStream', { error: 'user_not_found' }],
  ['an older Slack (unknown_method)', 'chat.startStream', { error: 'unknown_method' }],
];
for (const [what, method, fault] of PASSING) {
  test(`${what}: the answer is whole, and there once`, async (t) => {
    const day = await begin(t);
    day.room.standIn.fail(method, fault);
    assertWhole(day, await answered(day));
    assert.ok(
      day.room.standIn.calls(method).some((call) => call.error !== null),
      'it went wrong on the way',
    );
  });
}

test('a socket that drops while an answer is made: the answer is whole, and the next message is heard', async (t) => {
  const day = await begin(t);
  const { standIn } = day.room;
  const first = answered(day);
  standIn.dropSockets();
  assertWhole(day, await first);
  assertWhole(day, await answered(day));
});

const CLOSED: [string, (room: Room) => void, (room: Room) => void][] = [
  [
    'the bot is removed from the channel (not_in_channel)',
    ({ standIn }) => standIn.setMember(DISCUSSION, false),
    ({ standIn }) => standIn.setMember(DISCUSSION, true),
  ],
  [
    'the channel is archived (is_archived)',
    ({ standIn }) => standIn.archive(DISCUSSION),
    ({ standIn }) => standIn.archive(DISCUSSION, false),
  ],
];
for (const [what, close, reopen] of CLOSED) {
  test(`${what} while an answer is made: it is given up, the log says so, and the thread goes on when it is back`, async (t) => {
    const day = await begin(t);
    const { standIn } = day.room;
    standIn.fail('chat.startStream', { meanwhile: () => close(day.room) });
    await standIn.say({ text: QUESTION, thread_ts: day.top.ts });
    await day.logged('turn.notice_failed');
    await day.logged('turn.settled', '"failed"');
    reopen(day.room);
    assertWhole(day, await answered(day));
  });
}

for (const error of ['channel_not_found', 'restricted_action', 'thread_not_found']) {
  test(`the thread is closed to the bot (${error}): it is given up, and the log says so`, async (t) => {
    const day = await begin(t);
    const { standIn } = day.room;
    for (const method of ['chat.startStream', 'chat.postMessage']) standIn.fail(method, { error }, 3);
    await standIn.say({ text: QUESTION, thread_ts: day.top.ts });
    await day.logged('reply.failed', error);
    await day.logged('turn.settled', '"failed"');
    assert.equal(standIn.workspace.statuses.get(`${DISCUSSION}:${day.top.ts}`), undefined);
  });
}

test('the thread is deleted under an answer: nothing is posted beside it, and the log says so', async (t) => {
  const day = await begin(t);
  const { standIn } = day.room;
  const gone = () => standIn.deleteThread(DISCUSSION, day.top.ts, { quiet: true });
  standIn.fail('chat.startStream', { meanwhile: gone });
  await standIn.say({ text: QUESTION, thread_ts: day.top.ts });
  await day.logged('turn.settled', '"failed"');
  const left = standIn.workspace.messages(DISCUSSION).filter(({ user }) => user === standIn.workspace.bot.id);
  assert.deepEqual(left, []);
});

test('a token that is revoked: the turn waits, the log says why, and the answer is whole when it is back', async (t) => {
  const day = await begin(t);
  const { standIn } = day.room;
  standIn.fail('chat.startStream', { meanwhile: () => standIn.revokeToken() });
  await standIn.say({ text: QUESTION, thread_ts: day.top.ts });
  await day.logged('reply.failed', 'token_revoked');
  await day.logged('turn.failed', '"retryMs":1000');
  standIn.restoreToken();
  const said = await standIn.until(() => {
    const all = botMessages(standIn, day.top).slice(1);
    return /"feedback"/.test(JSON.stringify(all.at(-1)?.blocks)) ? all : null;
  });
  assertWhole(day, said);
});

for (const error of ['invalid_auth', 'account_inactive']) {
  test(`${error}: the turn waits and is answered when Slack takes the token again`, async (t) => {
    const day = await begin(t);
    for (const method of ['chat.startStream', 'chat.postMessage']) day.room.standIn.fail(method, { error });
    const whole = answered(day);
    await day.logged('reply.failed', error);
    assertWhole(day, await whole);
  });
}

const UNSURE: [string, Fault, number][] = [
  ['the line breaks', { drop: 'before' }, 1],
  ['429', { retryAfter: 1 }, 1],
  ['500', { status: 500 }, 2],
];
for (const [what, fault, times] of UNSURE) {
  test(`Slack does not say who asks (${what}): the message is answered once it does`, async (t) => {
    let id = '';
    const day = await begin(t, ({ standIn }) => {
      id = standIn.addUser({ name: 'Ines Roth' }).id;
      standIn.setMember(DISCUSSION, true, id);
    });
    const { standIn } = day.room;
    standIn.fail('users.info', fault, times);
    standIn.person(id).say({ channel: DISCUSSION, thread_ts: day.top.ts, text: QUESTION });
    const said = await standIn.until(() => {
      const all = botMessages(standIn, day.top).slice(1);
      return /"feedback"/.test(JSON.stringify(all.at(-1)?.blocks)) ? all : null;
    }, 20_000);
    assertWhole(day, said);
    assert.equal(standIn.calls('users.info').filter(({ error }) => error !== null).length, times);
  });
}
