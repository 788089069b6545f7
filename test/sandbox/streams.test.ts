/** Streamed messages over the Web API: what they need, what they hold, and how they end. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StandIn } from '../../sandbox/server/server.ts';
import { DISCUSSION, TEAM, YOU } from '../../sandbox/server/workspace.ts';
import { call, HandClock, section, standInFor } from './harness.ts';

const x = (length: number) => 'x'.repeat(length);

const recipient = { recipient_user_id: YOU, recipient_team_id: TEAM.id };

async function thread(standIn: StandIn) {
  const { ts } = await standIn.say({ text: 'A thread' });
  return { channel: DISCUSSION, thread_ts: ts };
}

async function stream(standIn: StandIn) {
  const started = await call(standIn, 'chat.startStream', { ...(await thread(standIn)), ...recipient });
  return { channel: DISCUSSION, ts: String(started.ts) };
}

test('a stream needs a thread, and a recipient outside direct messages', async (t) => {
  const standIn = await standInFor(t);
  const where = await thread(standIn);
  const start = async (args: object) =>
    (await call(standIn, 'chat.startStream', { ...where, ...args })).error;
  assert.equal(
    (await call(standIn, 'chat.startStream', { channel: DISCUSSION, ...recipient })).error,
    'invalid_thread_ts',
  );
  assert.equal(await start({}), 'missing_recipient_team_id');
  assert.equal(await start({ recipient_team_id: TEAM.id }), 'missing_recipient_user_id');
  assert.equal(await start({ ...recipient, recipient_user_id: 'U0NOBODY' }), 'user_not_found');
  assert.equal(await start(recipient), undefined);
  const direct = standIn.workspace.direct(YOU)?.id ?? '';
  const { ts } = await standIn.say({ channel: direct, text: 'hello' });
  assert.equal((await call(standIn, 'chat.startStream', { channel: direct, thread_ts: ts })).ok, true);
});

test('a stream takes 12,000 characters a call and 11,000 bytes in all', async (t) => {
  const standIn = await standInFor(t);
  const live = await stream(standIn);
  const append = (args: object) => call(standIn, 'chat.appendStream', { ...live, ...args });
  assert.equal((await append({ markdown_text: x(12_001) })).error, 'msg_too_long');
  assert.equal((await append({ markdown_text: 'é'.repeat(5000) })).ok, true);
  assert.equal((await append({ markdown_text: x(1001) })).error, 'msg_too_long');
  assert.equal((await append({ markdown_text: x(1000) })).ok, true);
  assert.equal((await append({})).error, 'no_text');
  const both = { markdown_text: 'x', chunks: [{ type: 'markdown_text', text: 'x' }] };
  assert.equal((await append(both)).error, 'invalid_arguments');
});

test('a live stream cannot be updated; a stopped one can, but takes no more text', async (t) => {
  const standIn = await standInFor(t);
  const live = await stream(standIn);
  await call(standIn, 'chat.appendStream', { ...live, chunks: [{ type: 'markdown_text', text: 'half ' }] });
  const update = () => call(standIn, 'chat.update', { ...live, text: 'whole' });
  assert.equal((await update()).error, 'streaming_state_conflict');
  const stopped = await call(standIn, 'chat.stopStream', {
    ...live,
    markdown_text: 'and half',
    blocks: [section('end')],
  });
  assert.equal(stopped.ok, true);
  const shown = standIn.workspace.message(live.channel, live.ts);
  assert.deepEqual([shown?.text, shown?.stream], ['half and half', undefined]);
  assert.equal(
    (await call(standIn, 'chat.appendStream', { ...live, markdown_text: 'x' })).error,
    'message_not_in_streaming_state',
  );
  assert.equal((await call(standIn, 'chat.stopStream', live)).error, 'message_not_in_streaming_state');
  assert.equal((await update()).ok, true);
});

test('a stream dies after five minutes with what it had, and an update brings it back', async (t) => {
  const clock = new HandClock();
  const standIn = await standInFor(t, { clock });
  const live = await stream(standIn);
  await call(standIn, 'chat.appendStream', { ...live, markdown_text: 'half' });
  clock.time += 5 * 60_000;
  const late = await call(standIn, 'chat.appendStream', { ...live, markdown_text: ' more' });
  assert.equal(late.error, 'message_not_in_streaming_state');
  assert.equal(standIn.workspace.message(live.channel, live.ts)?.text, 'half');
  assert.equal((await call(standIn, 'chat.update', { ...live, text: 'whole' })).ok, true);
});

test('tasks in a stream are shown once each, with their latest state', async (t) => {
  const standIn = await standInFor(t);
  const live = await stream(standIn);
  const task = (status: string) => ({
    type: 'task_update',
    id: 'read',
    title: 'Reading the reviews',
    status,
  });
  await call(standIn, 'chat.appendStream', { ...live, chunks: [task('in_progress')] });
  await call(standIn, 'chat.appendStream', {
    ...live,
    chunks: [task('complete'), { type: 'markdown_text', text: 'Done.' }],
  });
  const blocks = standIn.workspace.message(live.channel, live.ts)?.blocks;
  assert.deepEqual(
    blocks?.map(({ type, status, text }) => [type, status ?? text]),
    [
      ['task_card', 'complete'],
      ['markdown', 'Done.'],
    ],
  );
});
