/** A real Bolt app at the stand-in hears and says what it would at Slack: messages, streams, files, deletions. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { boltApp, plain, standInFor } from './harness.ts';

interface Changed {
  subtype?: string;
  message?: { text: string; subtype?: string };
  previous_message?: { text: string };
  deleted_ts?: string;
}

test('a mention reaches the app once as a message and once as a mention, with the bot named by its id', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  const seen: { type: string; ts: string; text: string }[] = [];
  app.event('message', async ({ event }) => {
    if ('text' in event) seen.push({ type: 'message', ts: event.ts, text: event.text ?? '' });
  });
  app.event('app_mention', async ({ event }) => {
    seen.push({ type: 'app_mention', ts: event.ts, text: event.text });
  });
  await app.start();
  const said = await standIn.say({ text: '@sidechair is 3 < 4 & why? See https://example.org/a.' });
  await standIn.until(() => seen.length === 2 && standIn.undelivered === 0);
  const text = '<@U0SIDECHAIR> is 3 &lt; 4 &amp; why? See <https://example.org/a>.';
  assert.deepEqual(seen.map(({ type }) => type).sort(), ['app_mention', 'message']);
  assert.ok(seen.every((event) => event.text === text && event.ts === said.ts));
});

test('which of the two events of a mention comes first is a matter of chance', async (t) => {
  for (const [byte, order] of [
    [0, ['app_mention', 'message']],
    [255, ['message', 'app_mention']],
  ] as const) {
    const standIn = await standInFor(t, { random: (size) => new Uint8Array(size).fill(byte) });
    await standIn.say({ text: '@Sidechair hello' });
    assert.deepEqual(
      standIn.events().map(({ event }) => event.type),
      order,
    );
  }
});

test('an answer streamed by chatStream is one message with its text and its buttons', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  app.event('app_mention', async ({ event, client, context }) => {
    const stream = client.chatStream({
      channel: event.channel,
      thread_ts: event.ts,
      recipient_user_id: event.user ?? '',
      recipient_team_id: context.teamId ?? '',
    });
    await stream.append({ markdown_text: 'one '.repeat(80) });
    await stream.append({ markdown_text: 'two '.repeat(80) });
    const button = { type: 'button' as const, action_id: 'evidence', text: plain('Evidence'), value: 'R1.2' };
    await stream.stop({ blocks: [{ type: 'actions', elements: [button] }] });
  });
  await app.start();
  const { channel, ts } = await standIn.say({ text: '@Sidechair what do they say?' });
  const answer = await standIn.until(() =>
    standIn.you.messages(channel, ts).find((message) => message.bot_id && !message.stream),
  );
  await standIn.until(() => standIn.undelivered === 0);
  assert.equal(answer.text, `${'one '.repeat(80)}${'two '.repeat(80)}`);
  assert.deepEqual(
    answer.blocks?.map(({ type }) => type),
    ['markdown', 'actions'],
  );
  assert.deepEqual(
    standIn
      .calls()
      .map(({ method }) => method)
      .filter((method) => method.endsWith('Stream')),
    ['chat.startStream', 'chat.appendStream', 'chat.stopStream'],
  );
});

test('a file is shared as file_share and downloads with the token only', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  const urls: string[] = [];
  app.event('message', async ({ event }) => {
    if (event.subtype === 'file_share') urls.push(event.files?.[0]?.url_private_download ?? '');
  });
  await app.start();
  const file = await standIn.upload({ name: 'the reviews.txt', bytes: Buffer.from('Review 1') });
  await standIn.say({ text: 'here', files: [file.id] });
  const url = await standIn.until(() => urls[0]);
  const read = (token: string) => fetch(url, { headers: { authorization: `Bearer ${token}` } });
  assert.equal(await (await read(standIn.botToken)).text(), 'Review 1');
  const stranger = await read('xoxb-wrong');
  assert.equal(stranger.status, 200);
  assert.match(stranger.headers.get('content-type') ?? '', /text\/html/);
});

test("the app uploads a file in Slack's three steps", async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  await app.start();
  await app.client.filesUploadV2({
    channel_id: DISCUSSION,
    file: Buffer.from('draft'),
    filename: 'draft.md',
    initial_comment: 'The draft.',
  });
  const [message] = standIn.you.messages(DISCUSSION);
  assert.equal(message?.text, 'The draft.');
  assert.deepEqual(
    message?.files?.map(({ name, size, mimetype }) => ({ name, size, mimetype })),
    [{ name: 'draft.md', size: 5, mimetype: 'text/markdown' }],
  );
});

test('edits, previews and deletions arrive as Slack sends them', async (t) => {
  const standIn = await standInFor(t);
  const said = await standIn.say({ text: 'What about novelty?' });
  standIn.unfurl(said.channel, said.ts);
  standIn.you.edit(said.channel, said.ts, 'What about clarity?');
  standIn.you.delete(said.channel, said.ts);
  const events = standIn.events().map(({ event }) => event as unknown as Changed);
  assert.deepEqual(
    events.map(({ subtype, message, previous_message }) => [subtype, previous_message?.text, message?.text]),
    [
      [undefined, undefined, undefined],
      ['message_changed', 'What about novelty?', 'What about novelty?'],
      ['message_changed', 'What about novelty?', 'What about clarity?'],
      ['message_deleted', 'What about clarity?', undefined],
    ],
  );
  assert.equal(events[3]?.deleted_ts, said.ts);
});

test('a deleted message that began a thread stays as a tombstone while it has replies', async (t) => {
  const standIn = await standInFor(t);
  const first = await standIn.say({ text: 'Reviews of 7312' });
  await standIn.say({ text: 'A question', thread_ts: first.ts });
  standIn.you.delete(first.channel, first.ts);
  const [parent, reply] = standIn.you.messages(first.channel, first.ts);
  assert.equal(parent?.subtype, 'tombstone');
  assert.equal(reply?.text, 'A question');
  const last = standIn.events().at(-1)?.event as unknown as Changed;
  assert.deepEqual([last.subtype, last.message?.subtype], ['message_changed', 'tombstone']);
});

test('the app hears nothing of a channel it was taken out of, and cannot post there', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  await app.start();
  standIn.setMember(DISCUSSION, false);
  await standIn.say({ text: '@Sidechair are you there?' });
  assert.deepEqual(standIn.events(), []);
  await assert.rejects(app.client.chat.postMessage({ channel: DISCUSSION, text: 'x' }), /channel_not_found/);
  standIn.setMember(DISCUSSION, true);
  await app.client.chat.postMessage({ channel: DISCUSSION, text: 'back' });
});
