/** What can go wrong on Slack's side, scripted: each fault as the app would meet it. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { StandIn } from '../../sandbox/server/server.ts';
import { DISCUSSION, TEAM, YOU } from '../../sandbox/server/workspace.ts';
import { bareSocket, call, HandClock, standInFor } from './harness.ts';

/** A stream begun in a new thread: where it is. */
async function streaming(standIn: StandIn) {
  const top = await standIn.say({ text: 'question' });
  const begun = await call(standIn, 'chat.startStream', {
    channel: DISCUSSION,
    thread_ts: top.ts,
    recipient_user_id: YOU,
    recipient_team_id: TEAM.id,
    markdown_text: 'half ',
  });
  const at = { channel: DISCUSSION, ts: String(begun.ts) };
  const append = async () =>
    (await call(standIn, 'chat.appendStream', { ...at, markdown_text: 'more ' })).error;
  return { top, at, append, message: () => standIn.workspace.message(at.channel, at.ts) };
}

const opened = async (t: TestContext) => {
  const standIn = await standInFor(t);
  return { standIn, ...(await streaming(standIn)) };
};

test('a slow call takes effect at once and is answered late', async (t) => {
  const standIn = await standInFor(t);
  standIn.fail('chat.postMessage', { delay: 100 });
  const began = performance.now();
  const answered = call(standIn, 'chat.postMessage', { channel: DISCUSSION, text: 'slow' });
  await standIn.until(() => standIn.you.messages(DISCUSSION).length === 1);
  assert.equal((await answered).ok, true);
  assert.ok(performance.now() - began >= 100);
});

test('a stream is over five minutes after its start, and keeps what it had', async (t) => {
  const clock = new HandClock();
  const standIn = await standInFor(t, { clock });
  const { append, message } = await streaming(standIn);
  clock.time += 5 * 60_000 - 1;
  assert.equal(await append(), undefined);
  clock.time += 1;
  assert.equal(await append(), 'message_not_in_streaming_state');
  assert.deepEqual([message()?.text, message()?.stream], ['half more ', undefined]);
});

test('a stream can be ended at any moment', async (t) => {
  const { standIn, append, message } = await opened(t);
  standIn.endStreams();
  assert.equal(message()?.stream, undefined);
  assert.equal(await append(), 'message_not_in_streaming_state');
});

test('the bot is removed from the channel while it streams', async (t) => {
  const { standIn, append } = await opened(t);
  standIn.fail('chat.appendStream', { meanwhile: () => standIn.setMember(DISCUSSION, false) }, 1, 1);
  assert.equal(await append(), undefined);
  assert.equal(await append(), 'channel_not_found');
});

test('the thread is deleted under the stream', async (t) => {
  const { standIn, append, top } = await opened(t);
  const gone = { meanwhile: () => standIn.deleteThread(DISCUSSION, top.ts) };
  standIn.fail('chat.appendStream', gone);
  assert.equal(await append(), 'message_not_found');
});

test('the token is revoked in the middle of a stream', async (t) => {
  const { standIn, append } = await opened(t);
  standIn.fail('chat.appendStream', { meanwhile: () => standIn.revokeToken() });
  assert.equal(await append(), 'token_revoked');
  standIn.restoreToken();
  assert.equal(await append(), undefined);
});

test('the socket drops in the middle of a stream, and the stream goes on', async (t) => {
  const { standIn, append } = await opened(t);
  const socket = await bareSocket(t, standIn);
  const closed = socket.closed();
  standIn.fail('chat.appendStream', { meanwhile: () => standIn.dropSockets() });
  assert.equal(await append(), undefined);
  await closed;
});
