/** What is good for a short while only: triggers, views as they were seen, response addresses. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DISCUSSION, YOU } from '../../sandbox/server/workspace.ts';
import { bareSocket, call, HandClock, plain, section, standInFor } from './harness.ts';

const x = (length: number) => 'x'.repeat(length);

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
