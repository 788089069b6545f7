/** A real Bolt app at the stand-in: what it would do at Slack, it does here. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { types } from '@slack/bolt';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { boltApp, plain, section, standInFor } from './harness.ts';

interface Changed {
  subtype?: string;
  message?: { text: string; subtype?: string };
  previous_message?: { text: string };
  deleted_ts?: string;
}

const modal = (extra: Partial<types.ModalView> = {}): types.ModalView => ({
  type: 'modal',
  callback_id: 'attach_form',
  title: plain('Attach reviews'),
  submit: plain('Attach'),
  blocks: [
    {
      type: 'input',
      block_id: 'title',
      label: plain('Title'),
      element: { type: 'plain_text_input', action_id: 'text', max_length: 20 },
    },
    {
      type: 'input',
      block_id: 'files',
      optional: true,
      label: plain('Files'),
      element: { type: 'file_input', action_id: 'list', filetypes: ['json'] },
    },
    {
      type: 'input',
      block_id: 'venue',
      optional: true,
      label: plain('Venue'),
      element: { type: 'external_select', action_id: 'pick', min_query_length: 1 },
    },
  ],
  ...extra,
});

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

test('a command opens a modal; refused values stay in it, good ones close it', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  const got: unknown[] = [];
  app.command('/reviews', async ({ ack, body, client }) => {
    await ack();
    await client.views.open({ trigger_id: body.trigger_id, view: modal() });
  });
  app.options('pick', async ({ ack, options }) => {
    await ack({ options: [{ text: plain(`${options.value} 2026`), value: options.value }] });
  });
  app.view('attach_form', async ({ ack, view }) => {
    const { title, files, venue } = view.state.values;
    if (title?.text?.value === 'twice') {
      await ack({ response_action: 'errors', errors: { title: 'That paper is here already.' } });
      return;
    }
    got.push(title?.text?.value, files?.list?.files?.[0]?.name, venue?.pick?.selected_option?.value);
    await ack();
  });
  await app.start();
  await standIn.you.command(DISCUSSION, '/reviews');
  const view = await standIn.until(() => standIn.you.views()[0]);
  const offered = await standIn.you.options({ view_id: view.id }, { action_id: 'pick', value: 'ICLR' });
  const [option] = offered.options as [Record<string, unknown>];
  const file = await standIn.upload({ name: 'reviews.json', bytes: Buffer.from('[]') });
  const wrong = await standIn.upload({ name: 'reviews.exe', bytes: Buffer.from('MZ') });
  const submit = (title: string, id: string) =>
    standIn.you.submit(view.id, {
      title: { text: { value: title } },
      files: { list: { files: [{ id }] } },
      venue: { pick: { selected_option: option } },
    });
  assert.deepEqual(await submit('', wrong.id), {
    title: 'Please complete this required field.',
    files: 'reviews.exe is not one of the file types taken here: json.',
  });
  assert.deepEqual(await submit('x'.repeat(21), file.id), {
    title: 'Please shorten this to 20 characters or fewer.',
  });
  assert.deepEqual(await submit('twice', file.id), { title: 'That paper is here already.' });
  assert.equal(standIn.you.views().length, 1);
  assert.deepEqual(await submit('good', file.id), {});
  assert.equal(standIn.you.views().length, 0);
  assert.deepEqual(got, ['good', 'reviews.json', 'ICLR']);
});

test('a submission can put another view in place, push one on top, or close all', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  const step = (title: string) => modal({ title: plain(title), blocks: [section(title)] });
  const answers = [
    { response_action: 'update' as const, view: step('second') },
    { response_action: 'push' as const, view: step('on top') },
    { response_action: 'clear' as const },
  ];
  app.shortcut('new_paper', async ({ ack, shortcut, client }) => {
    await ack();
    await client.views.open({ trigger_id: shortcut.trigger_id, view: step('first') });
  });
  app.view('attach_form', async ({ ack }) => {
    const answer = answers.shift();
    if (answer !== undefined) await ack(answer);
  });
  await app.start();
  await standIn.you.shortcut('new_paper');
  await standIn.until(() => standIn.you.views().length === 1);
  const titles = () => standIn.you.views().map(({ title }) => (title as { text: string }).text);
  const submitTop = () => standIn.you.submit(standIn.you.views().at(-1)?.id ?? '', {});
  await submitTop();
  assert.deepEqual(titles(), ['second']);
  await submitTop();
  assert.deepEqual(titles(), ['second', 'on top']);
  await submitTop();
  assert.deepEqual(titles(), []);
});

test('a button, a feedback choice and a message shortcut carry their message', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  const got: unknown[] = [];
  app.action('evidence', async ({ ack, action, body, respond }) => {
    await ack();
    if (action.type === 'button' && body.type === 'block_actions')
      got.push(action.value, body.message?.text, body.container.type);
    await respond({ text: 'The passage.', response_type: 'ephemeral', replace_original: false });
  });
  app.action('rating', async ({ ack, action }) => {
    await ack();
    if (action.type === 'feedback_buttons') got.push(action.value);
  });
  app.shortcut('attach', async ({ ack, shortcut }) => {
    await ack();
    if (shortcut.type === 'message_action') got.push(shortcut.message.text);
  });
  await app.start();
  const feedback = (value: string) => ({ text: plain(value), value });
  await app.client.chat.postMessage({
    channel: DISCUSSION,
    text: 'An answer.',
    blocks: [
      {
        type: 'actions',
        elements: [{ type: 'button', action_id: 'evidence', text: plain('Evidence'), value: 'v' }],
      },
      {
        type: 'context_actions',
        elements: [
          {
            type: 'feedback_buttons',
            action_id: 'rating',
            positive_button: feedback('good'),
            negative_button: feedback('bad'),
          },
        ],
      },
    ],
  });
  const [answer] = standIn.you.messages(DISCUSSION);
  assert.ok(answer);
  await standIn.you.click(answer, 'evidence');
  await standIn.you.click(answer, 'rating', 'bad');
  await standIn.you.shortcut('attach', answer);
  const [passage] = await standIn.until(() => {
    const shown = standIn.you.ephemeral(DISCUSSION);
    return shown.length > 0 && shown;
  });
  assert.equal(passage?.text, 'The passage.');
  assert.deepEqual(standIn.colleague.ephemeral(DISCUSSION), []);
  assert.deepEqual(got, ['v', 'An answer.', 'message', 'bad', 'An answer.']);
  await assert.rejects(standIn.you.click(answer, 'gone'), /no longer there/);
  await assert.rejects(standIn.you.click(answer, 'rating', 'neither'), /no longer there/);
});

test('the Home tab is drawn when it is opened', async (t) => {
  const standIn = await standInFor(t);
  const app = boltApp(t, standIn);
  app.event('app_home_opened', async ({ event, client }) => {
    await client.views.publish({
      user_id: event.user,
      view: { type: 'home', blocks: [section('Begin here')] },
    });
  });
  await app.start();
  standIn.you.openHome();
  const home = await standIn.until(() => standIn.you.home());
  assert.equal(home.type, 'home');
  assert.equal(standIn.colleague.home(), null);
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

test('nobody answers a command when no app is connected, and the person is told', async (t) => {
  const standIn = await standInFor(t);
  await assert.rejects(standIn.you.command(DISCUSSION, '/reviews'), {
    name: 'Refusal',
    message: '/reviews failed because the app did not respond.',
  });
  await assert.rejects(standIn.you.command(DISCUSSION, '/nothing'), /not a command/);
});
