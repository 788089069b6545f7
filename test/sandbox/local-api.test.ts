/** The page's side: what it is told, what it may do, and who else may not. */
import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import type { Push, State } from '../../sandbox/protocol.ts';
import type { StandIn } from '../../sandbox/server/server.ts';
import { COLLEAGUE, DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { call, section, standInFor } from './harness.ts';

async function post(
  standIn: StandIn,
  path: string,
  body: object | Uint8Array,
  headers: Record<string, string> = {},
) {
  const answer = await fetch(`${standIn.url}${path}`, {
    method: 'POST',
    headers: { origin: standIn.url, ...headers },
    body: body instanceof Uint8Array ? Buffer.from(body) : JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as Record<string, unknown> };
}

const state = async (standIn: StandIn) => (await (await fetch(`${standIn.url}/local/state`)).json()) as State;

/** GET with a Host header of one's own, which fetch does not allow. */
function statusFor(standIn: StandIn, path: string, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const asked = request(`${standIn.url}${path}`, { headers: { host } }, (answer) => {
      answer.resume();
      resolve(answer.statusCode ?? 0);
    });
    asked.on('error', reject);
    asked.end();
  });
}

/** Server-sent events, one at a time. */
async function* pushes(standIn: StandIn, signal: AbortSignal): AsyncGenerator<Push> {
  const { body } = await fetch(`${standIn.url}/local/events`, { signal });
  assert.ok(body);
  let text = '';
  for await (const chunk of body.pipeThrough(new TextDecoderStream())) {
    text += chunk;
    const parts = text.split('\n\n');
    text = parts.pop() ?? '';
    for (const part of parts) if (part.startsWith('data: ')) yield JSON.parse(part.slice(6)) as Push;
  }
}

test('the page is served with a policy that lets nothing in from elsewhere', async (t) => {
  const standIn = await standInFor(t);
  const page = await fetch(standIn.url);
  assert.match(page.headers.get('content-security-policy') ?? '', /default-src 'none'/);
  assert.equal(await page.text(), '<!doctype html>');
  assert.equal(await (await fetch(`${standIn.url}/page.js`)).text(), 'let page;');
  assert.equal(
    (await fetch(`${standIn.url}/page.css`)).headers.get('content-type'),
    'text/css; charset=utf-8',
  );
  assert.equal((await fetch(`${standIn.url}/archives/C1/p1`)).status, 200);
  assert.equal((await fetch(`${standIn.url}/etc/passwd`)).status, 404);
});

test('other web pages can neither act here nor reach it under another name', async (t) => {
  const standIn = await standInFor(t);
  const said = { channel: DISCUSSION, text: 'x' };
  assert.equal((await post(standIn, '/local/message', said, { origin: 'http://evil.example' })).status, 403);
  assert.equal((await post(standIn, '/local/message', said, { origin: 'null' })).status, 403);
  const none = await fetch(`${standIn.url}/local/message`, { method: 'POST', body: JSON.stringify(said) });
  assert.equal(none.status, 403);
  assert.equal(await statusFor(standIn, '/local/state', 'evil.example:80'), 403);
  assert.equal(await statusFor(standIn, '/', 'evil.example'), 403);
  assert.equal(await statusFor(standIn, '/local/state', 'localhost'), 200);
  assert.deepEqual(standIn.you.messages(DISCUSSION), []);
});

test('the state has what the person at the keyboard sees', async (t) => {
  const standIn = await standInFor(t);
  await standIn.say({ text: 'hello', colleague: true });
  await call(standIn, 'chat.postEphemeral', { channel: DISCUSSION, user: COLLEAGUE, text: 'not for you' });
  await call(standIn, 'chat.postMessage', {
    channel: DISCUSSION,
    text: 'from the bot',
    blocks: [section('x')],
  });
  const seen = await state(standIn);
  assert.equal(seen.me, YOU);
  assert.deepEqual(
    seen.messages.map(({ text, blocks }) => [text, blocks?.length]),
    [
      ['hello', undefined],
      ['from the bot', 1],
    ],
  );
  assert.deepEqual(
    seen.channels.map(({ name }) => name),
    ['paper-discussion', 'second-batch', 'announcements', 'sidechair'],
  );
  assert.deepEqual(seen.commands, [
    { name: '/reviews', description: 'Attach reviews', usage_hint: '[help]' },
  ]);
  assert.deepEqual(
    seen.shortcuts.map(({ type }) => type),
    ['message', 'global'],
  );
  assert.equal(seen.app_connected, false);
  assert.deepEqual((await post(standIn, '/local/me', { user: COLLEAGUE })).body, { ok: true });
  assert.deepEqual(
    (await state(standIn)).messages.map(({ text }) => text),
    ['hello', 'not for you', 'from the bot'],
  );
  assert.equal((await post(standIn, '/local/me', { user: standIn.workspace.bot.id })).status, 404);
});

test('changes are pushed as they happen', async (t) => {
  const standIn = await standInFor(t);
  const abort = new AbortController();
  t.after(async () => abort.abort());
  const stream = pushes(standIn, abort.signal);
  const first = stream.next();
  const beginning = await fetch(`${standIn.url}/local/state`);
  await beginning.text();
  const { body } = await post(standIn, '/local/message', { channel: DISCUSSION, text: 'hello' });
  assert.match(String(body.ts), /^\d+\.\d{6}$/);
  const { value } = await first;
  assert.ok(value?.type === 'message');
  assert.equal(value.message.text, 'hello');
  const ts = value.message.ts;
  await post(standIn, '/local/edit', { channel: DISCUSSION, ts, text: 'hello you' });
  const changed = (await stream.next()).value;
  assert.ok(changed?.type === 'message_changed' && changed.message.text === 'hello you');
  await post(standIn, '/local/delete', { channel: DISCUSSION, ts });
  assert.deepEqual((await stream.next()).value, { type: 'message_deleted', channel: DISCUSSION, ts });
});

test('a file can be uploaded, said and read back', async (t) => {
  const standIn = await standInFor(t);
  const bytes = Buffer.from('Review 1: good');
  const { body: file } = await post(standIn, '/local/upload?name=a%20review.txt', bytes);
  assert.deepEqual(
    { ...file, id: null },
    { id: null, name: 'a review.txt', size: 14, mimetype: 'text/plain' },
  );
  await post(standIn, '/local/message', { channel: DISCUSSION, text: '', file_ids: [file.id] });
  const [message] = (await state(standIn)).messages;
  assert.deepEqual(message?.files, [file]);
  const read = await fetch(`${standIn.url}/local/files/${file.id}`);
  assert.match(read.headers.get('content-disposition') ?? '', /^attachment/);
  assert.equal(await read.text(), 'Review 1: good');
  assert.equal((await post(standIn, '/local/upload?name=empty.txt', new Uint8Array())).status, 400);
});

test('a file of more than 64 MB is refused before it is read', async (t) => {
  const standIn = await standInFor(t);
  const status = await new Promise<number>((resolve, reject) => {
    const headers = { origin: standIn.url, 'content-length': '64000001' };
    const asked = request(`${standIn.url}/local/upload?name=big`, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode ?? 0);
      asked.destroy();
    });
    asked.on('error', reject);
    asked.flushHeaders();
  });
  assert.equal(status, 413);
});

test('what cannot be done is said in a sentence', async (t) => {
  const standIn = await standInFor(t);
  const error = async (path: string, body: object) => (await post(standIn, path, body)).body.error;
  assert.equal(
    await error('/local/message', { channel: 'C0NOWHERE', text: 'x' }),
    'That channel does not exist.',
  );
  assert.equal(
    await error('/local/message', { channel: DISCUSSION, text: ' ' }),
    'There is nothing to send.',
  );
  assert.equal(
    await error('/local/command', { channel: DISCUSSION, command: '/reviews', text: '' }),
    '/reviews failed because the app did not respond.',
  );
  assert.equal(await error('/local/submit', { view_id: 'V1', state: {} }), 'That window is no longer open.');
  assert.equal(
    await error('/local/message', { text: 3 }),
    'The page sent what this workspace does not understand.',
  );
  assert.equal(await error('/local/nothing', {}), 'There is nothing at this address.');
});

test("only one's own messages can be edited or deleted", async (t) => {
  const standIn = await standInFor(t);
  const { channel, ts } = await standIn.say({ text: 'mine', colleague: true });
  assert.equal((await post(standIn, '/local/edit', { channel, ts, text: 'yours' })).status, 403);
  assert.equal((await post(standIn, '/local/delete', { channel, ts })).status, 403);
});

test("beginning afresh empties the workspace, tells the app's side, and says so to the page", async (t) => {
  const order: string[] = [];
  const standIn = await standInFor(t, {
    onReset: async () => {
      order.push(`reset with ${standIn.you.messages(DISCUSSION).length} messages`);
    },
  });
  await standIn.say({ text: 'old' });
  const abort = new AbortController();
  t.after(async () => abort.abort());
  const first = pushes(standIn, abort.signal).next();
  await state(standIn);
  assert.deepEqual((await post(standIn, '/local/reset', {})).body, { ok: true });
  assert.deepEqual(order, ['reset with 0 messages']);
  assert.deepEqual((await first).value, { type: 'reset' });
  assert.equal(standIn.undelivered, 0);
});
