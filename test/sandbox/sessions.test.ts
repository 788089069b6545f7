/** Slack's own Stop button: when it stands in a thread, and what pressing it does. */
import assert from 'node:assert/strict';
import { type TestContext, test } from 'node:test';
import type { StandIn } from '../../sandbox/server/server.ts';
import { COLLEAGUE, DISCUSSION, TEAM, YOU } from '../../sandbox/server/workspace.ts';
import { call, MANIFEST, standInFor } from './harness.ts';

const AGENT = MANIFEST.replace(
  'features:',
  'features:\n  agent_view: { agent_description: Reads reviews }',
).replace('[app_home_opened', '[agent_session_stopped, app_home_opened');

async function opened(t: TestContext, manifest = AGENT) {
  const standIn = await standInFor(t, { manifest });
  const { ts } = await standIn.say({ text: 'question' });
  const set = (status: string) =>
    call(standIn, 'agents.sessions.setStatus', { channel_id: DISCUSSION, thread_ts: ts, status });
  return { standIn, thread: ts, set };
}

async function streaming(standIn: StandIn, thread_ts: string) {
  const recipient = { recipient_user_id: YOU, recipient_team_id: TEAM.id };
  const begun = await call(standIn, 'chat.startStream', { channel: DISCUSSION, thread_ts, ...recipient });
  const at = { channel: DISCUSSION, ts: String(begun.ts) };
  await call(standIn, 'chat.appendStream', { ...at, markdown_text: 'half ' });
  return at;
}

test('a session that is processing can be stopped, and the app is told by whom and where', async (t) => {
  const { standIn, thread, set } = await opened(t);
  assert.throws(() => standIn.you.stop(DISCUSSION, thread), /Nothing is under way/);
  assert.deepEqual(await set('processing'), { ok: true, status: 'processing' });
  standIn.colleague.stop(DISCUSSION, thread);
  const { event } = standIn.events().at(-1) ?? {};
  const { event_ts: _, ...told } = event ?? { event_ts: '' };
  assert.deepEqual(told, {
    type: 'agent_session_stopped',
    channel: DISCUSSION,
    user: COLLEAGUE,
    thread_ts: thread,
    streaming_message_ts: [],
  });
  standIn.you.stop(DISCUSSION, thread);
  await set('active');
  assert.throws(() => standIn.you.stop(DISCUSSION, thread), /Nothing is under way/);
});

test('a stream that a person stops keeps what it had and takes no more, but can be rewritten', async (t) => {
  const { standIn, thread } = await opened(t);
  const at = await streaming(standIn, thread);
  standIn.you.stop(DISCUSSION, thread);
  assert.deepEqual(standIn.events().at(-1)?.event.streaming_message_ts, [at.ts]);
  const message = standIn.workspace.message(DISCUSSION, at.ts);
  assert.deepEqual([message?.text, message?.stream], ['half ', undefined]);
  const append = await call(standIn, 'chat.appendStream', { ...at, markdown_text: 'more' });
  assert.equal(append.error, 'stopped_by_user');
  assert.equal((await call(standIn, 'chat.stopStream', at)).error, 'stopped_by_user');
  assert.equal((await call(standIn, 'chat.update', { ...at, text: 'half (stopped)' })).ok, true);
});

test('the end of a stream ends the session, unless it is to go on', async (t) => {
  const { standIn, thread } = await opened(t);
  const status = () => standIn.workspace.sessions.get(`${DISCUSSION}:${thread}`);
  await call(standIn, 'chat.stopStream', {
    ...(await streaming(standIn, thread)),
    session_status: 'processing',
  });
  assert.equal(status(), 'processing');
  await call(standIn, 'chat.stopStream', await streaming(standIn, thread));
  assert.equal(status(), 'active');
  await streaming(standIn, thread);
  standIn.endStreams();
  assert.equal(status(), 'active');
});

test('an app that is no agent has no sessions, and one that hears of no stop has no button', async (t) => {
  const plain = await opened(t, MANIFEST);
  assert.equal((await plain.set('processing')).error, 'not_authorized');
  const deaf = await opened(t, AGENT.replace('agent_session_stopped, ', ''));
  assert.equal((await deaf.set('processing')).warning, 'missing_agent_session_stopped_event_subscription');
  assert.throws(() => deaf.standIn.you.stop(DISCUSSION, deaf.thread), /Nothing is under way/);
});

test('only what one person sees can be dismissed', async (t) => {
  const { standIn, thread } = await opened(t);
  await call(standIn, 'chat.postEphemeral', { channel: DISCUSSION, user: YOU, text: 'a word' });
  const [word] = standIn.you.ephemeral(DISCUSSION);
  assert.ok(word);
  assert.throws(() => standIn.colleague.dismiss(DISCUSSION, word.ts), /no longer there/);
  assert.throws(() => standIn.you.dismiss(DISCUSSION, thread), /Everybody/);
  standIn.you.dismiss(DISCUSSION, word.ts);
  assert.deepEqual(standIn.you.ephemeral(DISCUSSION), []);
});
