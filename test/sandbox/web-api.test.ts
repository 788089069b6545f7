/** The Web API over HTTP: who may call, how often, with what, and Slack's own codes for the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StandIn } from '../../sandbox/server/server.ts';
import { COLLEAGUE, DISCUSSION, TEAM, YOU } from '../../sandbox/server/workspace.ts';
import { bareSocket, call, HandClock, MANIFEST, plain, rawCall, section, standInFor } from './harness.ts';

const x = (length: number) => 'x'.repeat(length);
const post = (standIn: StandIn, args: object) =>
  call(standIn, 'chat.postMessage', { channel: DISCUSSION, ...args });
const recipient = { recipient_user_id: YOU, recipient_team_id: TEAM.id };

async function thread(standIn: StandIn) {
  const { ts } = await standIn.say({ text: 'A thread' });
  return { channel: DISCUSSION, thread_ts: ts };
}

async function stream(standIn: StandIn) {
  const started = await call(standIn, 'chat.startStream', { ...(await thread(standIn)), ...recipient });
  return { channel: DISCUSSION, ts: String(started.ts) };
}

test('a call needs the right token for its method', async (t) => {
  const standIn = await standInFor(t);
  const error = async (method: string, token: string) => (await call(standIn, method, {}, token)).error;
  assert.equal(
    (await (await fetch(`${standIn.apiUrl}auth.test`, { method: 'POST' })).json()).error,
    'not_authed',
  );
  assert.equal(await error('auth.test', 'xoxb-guess'), 'invalid_auth');
  assert.equal(await error('auth.test', standIn.appToken), 'not_allowed_token_type');
  assert.equal(await error('apps.connections.open', standIn.botToken), 'not_allowed_token_type');
  assert.equal(await error('pins.add', standIn.botToken), 'unknown_method');
  assert.equal((await call(standIn, 'auth.test')).ok, true);
});

test('a method whose scope is not in the manifest is refused, by kind of conversation too', async (t) => {
  const manifest = MANIFEST.replace('im:history', 'users:read').replace('chat:write, ', '');
  const standIn = await standInFor(t, { manifest });
  const refused = await post(standIn, { text: 'x' });
  assert.equal(refused.error, 'missing_scope');
  assert.equal(refused.needed, 'chat:write');
  assert.match(String(refused.provided), /app_mentions:read/);
  assert.equal((await call(standIn, 'conversations.history', { channel: DISCUSSION })).ok, true);
  const direct = standIn.workspace.direct(YOU)?.id;
  assert.equal((await call(standIn, 'conversations.history', { channel: direct })).needed, 'im:history');
});

test('arguments come as a form or as JSON', async (t) => {
  const standIn = await standInFor(t);
  const answer = await fetch(`${standIn.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${standIn.botToken}`,
      'content-type': 'application/json; charset=utf-8',
    },
    body: JSON.stringify({ channel: DISCUSSION, blocks: [section('as JSON')], text: 'x' }),
  });
  assert.equal((await answer.json()).ok, true);
  assert.equal((await post(standIn, { text: 'as form', blocks: [section('y')] })).ok, true);
  const missing = await call(standIn, 'chat.postMessage', { text: 'x' });
  assert.equal(missing.error, 'invalid_arguments');
  assert.deepEqual(missing.errors, ['missing required field: channel']);
});

const REFUSED: [what: string, args: object, error: string][] = [
  ['nothing to show', {}, 'no_text'],
  ['an unknown channel', { channel: 'C0NOWHERE', text: 'x' }, 'channel_not_found'],
  ['an unknown thread', { text: 'x', thread_ts: '1.000001' }, 'thread_not_found'],
  ['text of 40,001 characters', { text: x(40_001) }, 'msg_too_long'],
  ['markdown of 12,001 characters', { markdown_text: x(12_001) }, 'msg_too_long'],
  ['markdown and text at once', { markdown_text: 'x', text: 'x' }, 'markdown_text_conflict'],
  ['blocks that are no list', { text: 'x', blocks: 'soon' }, 'invalid_blocks_format'],
  ['a section of 3,001 characters', { text: 'x', blocks: [section(x(3001))] }, 'invalid_blocks'],
  ['51 blocks', { text: 'x', blocks: Array(51).fill({ type: 'divider' }) }, 'invalid_blocks'],
  [
    '13,201 characters in blocks',
    { text: 'x', blocks: Array(5).fill(section(x(2600))) },
    'msg_blocks_too_long',
  ],
  ['metadata of another shape', { text: 'x', metadata: { type: 'a' } }, 'invalid_metadata_format'],
  [
    'metadata of 4,001 bytes',
    { text: 'x', metadata: { event_type: 'a', event_payload: { note: x(4000) } } },
    'metadata_too_large',
  ],
];

for (const [what, args, error] of REFUSED) {
  test(`chat.postMessage refuses ${what}: ${error}`, async (t) => {
    const standIn = await standInFor(t);
    assert.equal((await post(standIn, args)).error, error);
    assert.deepEqual(standIn.you.messages(DISCUSSION), []);
  });
}

test('faults in blocks are listed where @slack/web-api looks for them', async (t) => {
  const standIn = await standInFor(t);
  const fault = 'must be less than 3001 characters [json-pointer:/blocks/0/text/text]';
  const refused = await post(standIn, { text: 'x', blocks: [section(x(3001))] });
  assert.deepEqual(refused.errors, [fault]);
  assert.deepEqual(refused.response_metadata, { messages: [`[ERROR] ${fault}`] });
});

test("an update changes the bot's own message only, up to 4,000 characters", async (t) => {
  const standIn = await standInFor(t);
  const { ts } = await post(standIn, { text: 'first', blocks: [section('first')] });
  const update = (args: object) => call(standIn, 'chat.update', { channel: DISCUSSION, ts, ...args });
  assert.equal((await update({ text: x(4000) })).ok, true);
  assert.equal((await update({ text: x(4001) })).error, 'msg_too_long');
  assert.equal((await update({ ts: '1.000001', text: 'x' })).error, 'message_not_found');
  const theirs = await standIn.say({ text: 'mine' });
  assert.equal((await update({ ts: theirs.ts, text: 'x' })).error, 'cant_update_message');
  const [message] = standIn.you.messages(DISCUSSION);
  assert.equal(message?.text, x(4000));
  assert.equal(message?.blocks, undefined);
});

test('posting faster than one a second in a channel ends in 429 with a time to wait', async (t) => {
  const clock = new HandClock();
  const standIn = await standInFor(t, { rates: 'strict', clock });
  assert.equal((await post(standIn, { text: 'one' })).ok, true);
  const limited = await rawCall(
    standIn,
    'chat.postMessage',
    { channel: DISCUSSION, text: 'two' },
    standIn.botToken,
  );
  assert.equal(limited.status, 429);
  assert.equal(limited.headers.get('retry-after'), '1');
  assert.equal((await limited.json()).error, 'ratelimited');
  clock.time += 1000;
  assert.equal((await post(standIn, { text: 'two' })).ok, true);
  standIn.setRates('mild');
  for (const text of ['a', 'b', 'c']) assert.equal((await post(standIn, { text })).ok, true);
});

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

test('a trigger opens one modal within three seconds', async (t) => {
  const clock = new HandClock();
  const standIn = await standInFor(t, { clock });
  const socket = await bareSocket(t, standIn);
  const view = { type: 'modal', title: plain('Title'), blocks: [section('x')] };
  const triggers: string[] = [];
  for (const index of [0, 1]) {
    const asked = standIn.you.command(DISCUSSION, '/reviews');
    const envelope = await socket.frame('slash_commands', index);
    socket.ack(envelope);
    await asked;
    triggers.push(String(envelope.payload.trigger_id));
  }
  const open = async (trigger_id?: string, extra: object = {}) =>
    (await call(standIn, 'views.open', { trigger_id, view: { ...view, ...extra } })).error;
  assert.equal(await open(triggers[0], { title: plain(x(25)) }), 'invalid_arguments');
  assert.equal(await open(triggers[0]), undefined);
  assert.equal(await open(triggers[0]), 'exchanged_trigger_id');
  clock.time += 3001;
  assert.equal(await open(triggers[1]), 'expired_trigger_id');
  assert.equal(await open('1.guess'), 'invalid_trigger_id');
});

test('a view changed since it was seen is not overwritten', async (t) => {
  const standIn = await standInFor(t);
  const view = (text: string) => ({ type: 'home', blocks: [section(text)] });
  const publish = (hash: string | undefined, text: string) =>
    call(standIn, 'views.publish', { user_id: YOU, view: view(text), ...(hash && { hash }) });
  const first = (await publish(undefined, 'one')).view as { hash: string };
  assert.equal((await publish(first.hash, 'two')).ok, true);
  assert.equal((await publish(first.hash, 'three')).error, 'hash_conflict');
});

test('a response address works five times, for thirty minutes', async (t) => {
  const clock = new HandClock();
  const standIn = await standInFor(t, { clock });
  const socket = await bareSocket(t, standIn);
  const address = async (index: number) => {
    const asked = standIn.you.command(DISCUSSION, '/reviews');
    const envelope = await socket.frame('slash_commands', index);
    socket.ack(envelope, index === 0 ? { text: 'at once' } : {});
    await asked;
    return String(envelope.payload.response_url);
  };
  const send = (url: string, body: object) => fetch(url, { method: 'POST', body: JSON.stringify(body) });
  const url = await address(0);
  for (const text of ['1', '2', '3', '4']) assert.equal((await send(url, { text })).status, 200);
  assert.equal((await send(url, { text: '5', response_type: 'in_channel' })).status, 200);
  const used = await send(url, { text: '6' });
  assert.deepEqual([used.status, (await used.json()).error], [404, 'used_url']);
  assert.deepEqual(
    standIn.you.ephemeral(DISCUSSION).map(({ text }) => text),
    ['at once', '1', '2', '3', '4'],
  );
  assert.deepEqual(
    standIn.colleague.messages(DISCUSSION).map(({ text }) => text),
    ['5'],
  );
  const late = await address(1);
  clock.time += 30 * 60_000 + 1;
  assert.equal((await (await send(late, { text: 'x' })).json()).error, 'expired_url');
});

test('a thread is read in pages, oldest first, between two times', async (t) => {
  const standIn = await standInFor(t);
  const { thread_ts } = await thread(standIn);
  const said = await Promise.all(['a', 'b', 'c'].map((text) => standIn.say({ text, thread_ts })));
  await standIn.say({ text: 'elsewhere' });
  const read = async (args: object) => {
    const answer = await call(standIn, 'conversations.replies', {
      channel: DISCUSSION,
      ts: thread_ts,
      ...args,
    });
    const messages = answer.messages as { text: string }[];
    return { answer, texts: messages.map(({ text }) => text) };
  };
  const first = await read({ limit: 3 });
  assert.deepEqual(first.texts, ['A thread', 'a', 'b']);
  assert.equal(first.answer.has_more, true);
  const cursor = (first.answer.response_metadata as { next_cursor: string }).next_cursor;
  assert.deepEqual((await read({ limit: 3, cursor })).texts, ['c']);
  assert.deepEqual((await read({ oldest: said[0]?.ts })).texts, ['A thread', 'b', 'c']);
  assert.deepEqual((await read({ oldest: said[1]?.ts, inclusive: true })).texts, ['A thread', 'b', 'c']);
  const unknown = await call(standIn, 'conversations.replies', { channel: DISCUSSION, ts: '1.000001' });
  assert.equal(unknown.error, 'thread_not_found');
  const history = await call(standIn, 'conversations.history', { channel: DISCUSSION });
  assert.deepEqual(
    (history.messages as { text: string; reply_count?: number }[]).map(({ text, reply_count }) => [
      text,
      reply_count,
    ]),
    [
      ['elsewhere', undefined],
      ['A thread', 3],
    ],
  );
});

test('what is shown to one person is no part of the history', async (t) => {
  const standIn = await standInFor(t);
  const shown = await call(standIn, 'chat.postEphemeral', {
    channel: DISCUSSION,
    user: COLLEAGUE,
    text: 'for you',
  });
  assert.equal(shown.ok, true);
  assert.deepEqual(standIn.you.messages(DISCUSSION), []);
  assert.equal(standIn.colleague.messages(DISCUSSION).length, 1);
  const history = await call(standIn, 'conversations.history', { channel: DISCUSSION });
  assert.deepEqual(history.messages, []);
  assert.deepEqual(standIn.events(), []);
});

test('a status is shown until an answer is there', async (t) => {
  const standIn = await standInFor(t);
  const { channel, thread_ts } = await thread(standIn);
  const set = (args: object) =>
    call(standIn, 'assistant.threads.setStatus', {
      channel_id: channel,
      thread_ts,
      status: 'is reading',
      ...args,
    });
  assert.equal((await set({ loading_messages: Array(11).fill('x') })).error, 'invalid_arguments');
  assert.equal((await set({ loading_messages: [x(51)] })).error, 'invalid_arguments');
  await set({});
  assert.equal(standIn.workspace.statuses.get(`${channel}:${thread_ts}`), 'Sidechair is reading');
  await post(standIn, { text: 'There.', thread_ts });
  assert.equal(standIn.workspace.statuses.size, 0);
});

test('a reaction can be given once', async (t) => {
  const manifest = MANIFEST.replace('im:history', 'im:history, reactions:write');
  const standIn = await standInFor(t, { manifest });
  const { channel, ts } = await standIn.say({ text: 'x' });
  const react = async () =>
    (await call(standIn, 'reactions.add', { channel, timestamp: ts, name: 'eyes' })).error;
  assert.equal(await react(), undefined);
  assert.equal(await react(), 'already_reacted');
});

test('a permalink names its message and its thread', async (t) => {
  const standIn = await standInFor(t);
  const { channel, thread_ts } = await thread(standIn);
  const { ts } = await standIn.say({ text: 'reply', thread_ts });
  const { permalink } = await call(standIn, 'chat.getPermalink', { channel, message_ts: ts });
  assert.equal(
    permalink,
    `${standIn.url}/archives/${channel}/p${ts.replace('.', '')}?thread_ts=${thread_ts}&cid=${channel}`,
  );
});

test('scripted faults happen in their order, and then no more', async (t) => {
  const standIn = await standInFor(t);
  standIn.fail('chat.postMessage', { error: 'fatal_error' });
  standIn.fail('chat.postMessage', { status: 503 });
  standIn.fail('chat.postMessage', { retryAfter: 7 });
  standIn.fail('chat.postMessage', { drop: 'after' }, 1, 1);
  const send = () =>
    rawCall(standIn, 'chat.postMessage', { channel: DISCUSSION, text: 'x' }, standIn.botToken);
  assert.equal((await (await send()).json()).error, 'fatal_error');
  assert.equal((await send()).status, 503);
  assert.equal((await send()).headers.get('retry-after'), '7');
  assert.equal((await send()).status, 200);
  await assert.rejects(send());
  assert.equal(standIn.you.messages(DISCUSSION).length, 2, 'the call whose answer was lost took effect');
  assert.equal((await send()).status, 200);
  assert.deepEqual(
    standIn.calls('chat.postMessage').map(({ error }) => error),
    ['fatal_error', '503', '429', null, 'drop', null],
  );
});
