/** The Web API over HTTP: who may call, how often, with what, and Slack's own codes for the rest. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StandIn } from '../../sandbox/server/server.ts';
import { COLLEAGUE, DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { call, HandClock, MANIFEST, rawCall, section, standInFor } from './harness.ts';

const x = (length: number) => 'x'.repeat(length);

const post = (standIn: StandIn, args: object) =>
  call(standIn, 'chat.postMessage', { channel: DISCUSSION, ...args });

async function thread(standIn: StandIn) {
  const { ts } = await standIn.say({ text: 'A thread' });
  return { channel: DISCUSSION, thread_ts: ts };
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
