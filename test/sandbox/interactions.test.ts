/** What a person does with an app besides talking: its commands, modals, buttons, shortcuts and Home tab. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { types } from '@slack/bolt';
import { DISCUSSION } from '../../sandbox/server/workspace.ts';
import { boltApp, plain, section, standInFor } from './harness.ts';

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

test('nobody answers a command when no app is connected, and the person is told', async (t) => {
  const standIn = await standInFor(t);
  await assert.rejects(standIn.you.command(DISCUSSION, '/reviews'), {
    name: 'Refusal',
    message: '/reviews failed because the app did not respond.',
  });
  await assert.rejects(standIn.you.command(DISCUSSION, '/nothing'), /not a command/);
});
